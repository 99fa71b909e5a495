// Facts that the prose states, and how they are recognised, as pure data. Extractors fill these shapes; the engine
// interprets them and knows no fact by name.

import { agreements } from './evidence.js';
import type { Place } from './place.js';

/**
 * One way of stating a figure. The pattern runs over a sentence in simplified characters, NFKC, without white space, in
 * which `#` stands for every number with its 余, 万, 亿 (`近4.62万余条` is `近#条`) and `Y` for a year. It begins or
 * ends with the `#` that is meant; what follows a final `#` stands in a look-ahead.
 */
export interface FigureWording {
  readonly pattern: RegExp;
  /** The sentence has to match this as well, … */
  readonly needs?: RegExp;
  /** … and must not match this. */
  readonly unless?: RegExp;
  /** Holds for zero alone: `行政复议、行政诉讼均为0件`. */
  readonly zeroOnly?: true;
  /** A wording that is also used for other things: taken, with less confidence. */
  readonly loose?: true;
}

/** A number that the prose states. */
export interface FigureFact {
  /** Canonical path without `narrative.`: `website_items.count`. */
  readonly key: string;
  readonly label: string;
  readonly gloss: string;
  /** Unit where the sentence prints none. */
  readonly unit: string;
  /** Where it is looked for; the body is sections one to six without problems and improvements. */
  readonly part: 'preamble' | 'body';
  /** Literal words one of which every sentence has that states it: what is looked for first, because it is quick. */
  readonly anchors: readonly string[];
  /** No sentence that matches this states it. */
  readonly unless?: RegExp;
  /** It speaks of other years by its nature (结转至2025年). */
  readonly anyYear?: true;
  /** Surest first: the first that fits a sentence counts. */
  readonly wordings: readonly FigureWording[];
  /** Sentences that say that there was none, over the same text. */
  readonly zero?: readonly RegExp[];
  /** Sentences that say of a share that it is the whole, over the same text: `均全部办毕` is 100 %. */
  readonly whole?: readonly RegExp[];
  /** Id of the check that the percentage printed behind it (`9件，占28.1%`) is its share. */
  readonly share?: string;
  /** Id of the check that its parts (`其中…`, `包括…`) add up to it, where sentences list them. */
  readonly parts?: string;
  /** Only a list in brackets behind the number is one of parts. */
  readonly partsInBrackets?: true;
  /** Zero as well where this other fact is stated to be zero. */
  readonly zeroWith?: string;
}

/** A text that the prose states. */
export interface TextFact {
  readonly key: string;
  readonly label: string;
  readonly gloss: string;
  /** The first group is the text; surest first. They run over the preamble without white space, digits kept. */
  readonly patterns: readonly RegExp[];
}

/** The statistical period: what stands before or behind its dates. */
export interface PeriodFact {
  readonly keys: readonly [from: string, to: string];
  readonly labels: readonly [from: string, to: string];
  readonly glosses: readonly [from: string, to: string];
  readonly cues: RegExp;
}

/** A list of texts in a section of prose: problems, and what is done about them. */
export interface ListFacts {
  /** Id of the section. */
  readonly section: string;
  /** Sub-headings that name a list and nothing else: 存在的主要问题, 改进措施. */
  readonly heading: RegExp;
  readonly lists: readonly {
    readonly key: string;
    readonly label: string;
    readonly gloss: string;
    /** Words that a list of this kind is led in with, and the words of its sub-headings. */
    readonly cue: RegExp;
  }[];
}

/** A line of the table that a site prints before a document: a label and what stands beside it. */
export interface MetadataFact {
  readonly key: string;
  readonly label: string;
  readonly gloss: string;
  /** Its labels, without white space. */
  readonly words: readonly string[];
  readonly type: 'text' | 'date';
  /** What is printed beside it has to match this. */
  readonly needs?: RegExp;
}

/** What a site prints about a document before it. */
export interface MetadataFacts {
  readonly facts: readonly MetadataFact[];
  /** Labels of what is not taken: they, too, end what stands before them. */
  readonly others: readonly string[];
}

/** A clause whose texts stand together. Where the preamble has none it may stand at the end of the report. */
export interface ClauseFacts {
  readonly texts: readonly TextFact[];
  /** Without one of these it is no such clause. */
  readonly oneOf: readonly string[];
  /** At the end it has to have this as well: behind the report stands the footer of the site. */
  readonly atEnd: string;
}

/**
 * What the prose says against what the tables say. Prose may count in more than one way; every reading that fits is
 * named, and only where none does is it a contradiction.
 */
export interface ProseCheck {
  readonly id: string;
  /** The equation in the words of the form. */
  readonly name: string;
  readonly severity: 'warning' | 'info';
  /** Keys of facts; their sum stands on the left. */
  readonly facts: readonly string[];
  readonly readings: readonly {
    readonly id: string;
    /** Canonical paths of tables, derived ones too, or of facts (`narrative.motions.total`); their sum stands on the right. */
    readonly terms: readonly string[];
  }[];
  /** A sentence that matches speaks of another scope than the table, say of one office: then no reading has to fit. */
  readonly otherScope?: RegExp;
  /** Field of a table for which the prose is evidence. */
  readonly vouches?: string;
}

/** A printed percentage against the count before it and what the count may be a share of. */
export interface ShareCheck {
  readonly id: string;
  readonly name: string;
  /** Sums that the count may be a share of, likeliest first. */
  readonly readings: ProseCheck['readings'];
}

/**
 * Sentences that tell of the work of a year, as they are found under another year: text of an earlier report that was
 * taken over. All patterns run over the text of figures, `Y` for a year.
 */
export interface YearSlips {
  /** A sentence that begins with a year and goes on with the agency itself or the whole year. */
  readonly opening: RegExp;
  readonly work: RegExp;
  /** Comparisons, dates, documents, plans: another year is in its place there. */
  readonly unless: RegExp;
  readonly plan: RegExp;
}

/** All facts of a kind of document. */
export interface FactSheet {
  /** Id of the first section of prose; where its heading is missing, its text stands in the preamble. */
  readonly overview: string;
  /** Lines of text with these words are rows and headers of tables. */
  readonly tableLine: RegExp;
  readonly figures: readonly FigureFact[];
  readonly texts: readonly TextFact[];
  readonly metadata: MetadataFacts;
  readonly contact: ClauseFacts;
  readonly period: PeriodFact;
  readonly lists: ListFacts;
  readonly checks: readonly ProseCheck[];
  readonly shares: readonly ShareCheck[];
  readonly yearSlips: YearSlips;
}

/** `unreadable`: the sentence names the fact and its number is masked. What no sentence names is no fact. */
export const factStatuses = ['number', 'text', 'unreadable'] as const;

/** How surely the wording states the fact. `plain`: in words used for nothing else. `loose`: in words that are. */
export const factWordings = ['plain', 'loose'] as const;
/** Whether the document states it again: with the same value, not at all, or with another one. */
export const factStatements = ['repeated', 'single', 'contradicted'] as const;

/** Evidence of a fact, each with its levels from best to worst. */
export const factEvidenceLevels = {
  wording: factWordings,
  statements: factStatements,
  /** The tables say the same, in a way of counting that is in use. */
  tables: agreements,
} as const;

/** All evidence of a fact. */
export type FactEvidence = {
  readonly [Name in keyof typeof factEvidenceLevels]: (typeof factEvidenceLevels)[Name][number];
};

/** A fact as the prose states it. */
export interface Fact {
  /** Canonical path, `narrative.` included. */
  readonly path: string;
  readonly label: string;
  readonly status: (typeof factStatuses)[number];
  /** A number, a text or an ISO date; null where `status` is `unreadable`. */
  readonly value: number | string | null;
  readonly unit: string | null;
  /** 余, 多, 近, 约: the number is a rounded one. */
  readonly approximate: boolean;
  /** The words that state it, as printed, white space left out. */
  readonly raw: string;
  /** The sentence around them. */
  readonly sentence: string;
  readonly place: Place | null;
  readonly wording: (typeof factWordings)[number];
  readonly statements: (typeof factStatements)[number];
  /** What the sentence lists behind 其中 or a colon, in the same unit; empty where it lists nothing. */
  readonly parts: readonly number[];
  /** The list reads as a whole: `包括`, a colon, brackets. 其中 may name but some. */
  readonly partsAreAll: boolean;
  /** The percentage printed behind the number as its share of something; null where none is. */
  readonly share: number | null;
  /** What other sentences state for it, where that is something else. */
  readonly others: readonly { readonly value: number | string | null; readonly sentence: string }[];
}
