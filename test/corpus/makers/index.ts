// Registry of the second makers, and the documents they add to a corpus.

import { createHash } from 'node:crypto';
import { type MadeDocument, makeDocument } from '../make-document.js';
import type { DocumentTruth } from '../truth.js';
import { chromium } from './chromium.js';
import type { ConvertedDocument, Maker, MakerTarget } from './maker.js';
import { office } from './office.js';
import { officialForm } from './official-form.js';
import { poppler } from './poppler.js';

/** The makers by name; `template` is the path of the official blank form. */
export function makersWith(template?: string): Readonly<Record<string, Maker>> {
  return { office, chromium, poppler, form: officialForm(template) };
}

/** Documents that each maker adds for every hundred of the corpus. */
export const SHARE = 10;

/** What the makers add to. */
export interface AddedDocuments {
  readonly seed: number;
  /** Documents of the corpus; the added ones have the indexes after it. */
  readonly count: number;
  readonly makers: Readonly<Record<string, Maker>>;
  /** Told of a maker that cannot work here and is left out. */
  readonly onMissing: (maker: string, reason: string) => void;
}

const BATCH = 32;
/** Sources tried for each one wanted: fewer than this share suit only where something is wrong. */
const MOST_TRIES = 50;

/** Makes the documents of all makers, each kind in batches, and gives them one by one. */
export async function* addedDocuments(options: AddedDocuments): AsyncGenerator<MadeDocument> {
  const { seed, count, makers, onMissing } = options;
  let index = count;
  for (const [name, maker] of Object.entries(makers)) {
    const reason = await maker.missing();
    if (reason !== undefined) {
      onMissing(name, reason);
      continue;
    }
    const share = Math.ceil((count * SHARE) / 100 / maker.targets.length);
    for (const target of maker.targets) {
      for (let left = share; left > 0; left -= BATCH) {
        const sources = await sourcesOf(target, { seed, index, wanted: Math.min(BATCH, left) });
        index = 1 + (sources.at(-1)?.truth.index ?? index - 1);
        const converted = await target.convert(sources);
        for (const [at, source] of sources.entries()) yield withTruth(source, target, converted[at]);
      }
    }
  }
}

interface Wanted {
  readonly seed: number;
  readonly index: number;
  readonly wanted: number;
}

async function sourcesOf(target: MakerTarget, { seed, index, wanted }: Wanted): Promise<MadeDocument[]> {
  const sources: MadeDocument[] = [];
  for (let next = index; sources.length < wanted; next += 1) {
    if (next > index + wanted * MOST_TRIES) throw new Error(`No document suits ${target.rendering}`);
    const source = await makeDocument(seed, next, target.source(seed, next));
    if (target.suits?.(source.truth) ?? true) sources.push(source);
  }
  return sources;
}

/** The converted document with the truth of its source under its own name. */
export function withTruth(
  { truth }: MadeDocument,
  { rendering, format, extension }: MakerTarget,
  converted: ConvertedDocument | undefined,
): MadeDocument {
  if (converted === undefined) throw new Error(`${rendering} made nothing of document ${truth.index}`);
  const { bytes, changes } = converted;
  const file = truth.file.replace(/[^.]+$/, extension);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const own: DocumentTruth = { ...truth, file, sha256, format, rendering, ...changes };
  return { bytes, truth: own };
}
