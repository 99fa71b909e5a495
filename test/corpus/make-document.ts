// One document of the corpus from seed and index alone: report → oddities → layout → oddities → rendering.

import { createHash } from 'node:crypto';
import { layoutReport } from '../maker/layout.js';
import { type Random, seededRandom } from '../maker/random.js';
import {
  type CorpusFormat,
  corpusFormats,
  type Draft,
  type Oddity,
  type OddityStage,
  type Rendering,
} from './draft.js';
import { drawReport } from './draw-report.js';
import { oddities } from './oddities/index.js';
import { renderings } from './renderings/index.js';
import { documentSeed } from './split.js';
import { type DocumentTruth, fieldsOf, identityOf } from './truth.js';

/** A document with its truth. */
export interface MadeDocument {
  readonly bytes: Buffer;
  readonly truth: DocumentTruth;
}

/** What may be chosen for a document in place of chance. */
export interface DocumentWishes {
  readonly format?: CorpusFormat;
  /** Name of the rendering. */
  readonly rendering?: string;
  /** Names of the oddities; `[]` for a clean document. */
  readonly oddities?: readonly string[];
}

/** Share of documents without any oddity. */
const CLEAN = 0.4;
const MOST_ODDITIES = 4;

/** Makes the document that seed and index determine. The same arguments give the same bytes. */
export async function makeDocument(
  seed: number,
  index: number,
  wishes: DocumentWishes = {},
): Promise<MadeDocument> {
  const stream = (step: string): Random => seededRandom(documentSeed(seed, index, step));
  const wanted = renderings.find((one) => one.name === wishes.rendering);
  const format = wanted?.format ?? wishes.format ?? stream('format').pick(corpusFormats);
  const chosen = chooseOddities(stream('choose-oddities'), format, wishes.oddities);
  const drawn = drawReport(seed, index, format);
  const report = applyOddities(drawn, chosen, 'report', stream);
  const laidOut = { ...report, blocks: layoutReport(report.report) };
  const draft = applyOddities(laidOut, chosen, 'blocks', stream);
  const rendering = wanted ?? chooseRendering(stream('choose-rendering'), draft);
  const { bytes, extension } = await rendering.render(draft, stream('rendering'));
  const name = String(index).padStart(6, '0');
  const truth: DocumentTruth = {
    file: `${draft.split}/${name.slice(0, 3)}/${name}.${extension}`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    seed,
    index,
    split: draft.split,
    format,
    rendering: rendering.name,
    form: draft.report.form,
    oddities: draft.oddities,
    publishedErrors: draft.publishedErrors,
    agency: draft.report.agency,
    identity: identityOf(draft, bytes),
    year: draft.report.year,
    period: draft.report.period,
    signedOn: draft.report.signedOn,
    facts: draft.facts,
    fields: fieldsOf(draft),
  };
  return { bytes, truth };
}

function chooseOddities(
  random: Random,
  format: CorpusFormat,
  names: readonly string[] | undefined,
): readonly Oddity[] {
  if (names !== undefined) return names.map(oddityNamed);
  if (random.chance(CLEAN)) return [];
  const possible = oddities.filter((one) => one.formats?.includes(format) ?? true);
  const chosen: Oddity[] = [];
  for (let left = random.integer(1, MOST_ODDITIES); left > 0; left -= 1) {
    const open = possible.filter((one) => !chosen.some((other) => excludeEachOther(one, other)));
    const [first, ...rest] = open;
    if (first === undefined) break;
    chosen.push(weighted(random, [first, ...rest]));
  }
  // Applied in the order of the registry, whatever the order of drawing.
  return oddities.filter((one) => chosen.includes(one));
}

function oddityNamed(name: string): Oddity {
  const found = oddities.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No oddity is named ${name}`);
  return found;
}

function excludeEachOther(one: Oddity, other: Oddity): boolean {
  return (
    one === other ||
    (one.excludes?.includes(other.name) ?? false) ||
    (other.excludes?.includes(one.name) ?? false)
  );
}

function applyOddities(
  draft: Draft,
  chosen: readonly Oddity[],
  stage: OddityStage,
  stream: (step: string) => Random,
): Draft {
  return chosen
    .filter((oddity) => oddity.stage === stage)
    .reduce((before, oddity) => {
      const after = oddity.apply(before, stream(`oddity/${oddity.name}`));
      if (after === undefined) return before;
      const applied = { number: oddity.number, name: oddity.name };
      return { ...after, oddities: [...after.oddities, applied] };
    }, draft);
}

function chooseRendering(random: Random, draft: Draft): Rendering {
  const [first, ...rest] = renderings.filter(
    (one) => one.format === draft.format && (one.suits?.(draft) ?? true),
  );
  if (first === undefined) throw new Error(`No rendering of ${draft.format} suits document`);
  return weighted(random, [first, ...rest]);
}

function weighted<Item extends { readonly weight?: number }>(
  random: Random,
  items: readonly [Item, ...Item[]],
): Item {
  const total = items.reduce((sum, item) => sum + (item.weight ?? 1), 0);
  let point = (random.integer(0, 999_999) / 1_000_000) * total;
  for (const item of items) {
    point -= item.weight ?? 1;
    if (point < 0) return item;
  }
  return items[0];
}
