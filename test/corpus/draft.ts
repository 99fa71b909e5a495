// What passes between the steps that make one document of the corpus: a report is drawn, damaged by oddities, and
// rendered. Truth travels inside it: value cells carry what they show, planted facts carry their sentence.

import type { ReportDescription } from '../maker/description.js';
import type { Block } from '../maker/layout.js';
import type { Random } from '../maker/random.js';
import type { DrawnIdentity } from './agency/locate-agency.js';

/** Formats of the corpus; `text` is a report flattened to lines. */
export const corpusFormats = ['docx', 'pdf', 'html', 'text'] as const;

/** A format of the corpus. */
export type CorpusFormat = (typeof corpusFormats)[number];

/** Shares of the corpus: `train` may be looked at, `dev` compared, `test` only scored. */
export type Split = 'train' | 'dev' | 'test';

/** A fact that the prose states, under the key of `docs/facts.md`: `narrative.website_items.count`. */
export interface PlantedFact {
  readonly key: string;
  /** A number, a text, an ISO date; `null` where the sentence names the fact and its number is masked or missing. */
  readonly value: number | string | null;
  readonly unit?: string;
  /** The sentence as printed. */
  readonly sentence: string;
  /** Wording that no rule was written from; only in the `test` split. */
  readonly heldOut?: boolean;
}

/** An oddity as it was applied: its number in the catalogue and its name. */
export interface AppliedOddity {
  readonly number: number;
  readonly name: string;
}

/** An error that the publisher makes on purpose, for the evaluation of checks. */
export interface PublishedError {
  /** Identity that no longer holds (`REQ.BALANCE[total]`), or the check over prose and tables. */
  readonly check: string;
  /** Canonical paths of the cells or facts that take part. */
  readonly fields: readonly string[];
}

/** One report on its way to a page. */
export interface Draft {
  readonly report: ReportDescription;
  readonly identity: DrawnIdentity;
  readonly facts: readonly PlantedFact[];
  readonly publishedErrors: readonly PublishedError[];
  /** Blocks in printed order; empty until the report is laid out. */
  readonly blocks: readonly Block[];
  readonly oddities: readonly AppliedOddity[];
  readonly format: CorpusFormat;
  readonly split: Split;
  /** Wishes of oddities to the rendering, by name; a rendering ignores those of other formats. */
  readonly wishes: Readonly<Record<string, string | number | boolean>>;
}

/**
 * When an oddity acts: on the drawn figures and facts before the layout, on the blocks after it, or, as a wish, on the
 * rendering.
 */
export type OddityStage = 'report' | 'blocks';

/** One thing that real reports do. Mutations combine: none may rely on being the only one. */
export interface Oddity {
  /** Number in the catalogue of oddities. */
  readonly number: number;
  /** Kebab-case, unique: `dropped-blanks`. */
  readonly name: string;
  readonly stage: OddityStage;
  /** Formats in which it occurs; all unless given. */
  readonly formats?: readonly CorpusFormat[];
  /** How often it is drawn, relative to the others; 1 unless given. */
  readonly weight?: number;
  /** Names of oddities that it cannot stand beside. */
  readonly excludes?: readonly string[];
  /** The draft with the oddity, or `undefined` where it does not apply. Never changes its input. */
  readonly apply: (draft: Draft, random: Random) => Draft | undefined;
}

/** A finished file. */
export interface RenderedFile {
  readonly bytes: Buffer;
  /** Extension without the dot: `docx`, `pdf`, `html`, `htm`, `txt`, `md`. */
  readonly extension: string;
}

/** One way of writing a draft down. What it can choose (fonts, lines, encodings) it draws itself. */
export interface Rendering {
  /** `<format>/<kebab-case>`: `pdf/double-rules`. */
  readonly name: string;
  readonly format: CorpusFormat;
  readonly weight?: number;
  /** Whether it can show this draft; all unless given. */
  readonly suits?: (draft: Draft) => boolean;
  readonly render: (draft: Draft, random: Random) => Promise<RenderedFile>;
}
