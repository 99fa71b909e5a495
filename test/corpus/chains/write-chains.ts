// Writes chains to a folder: documents below `reports/<year>/`, and what is to be found in them in `truth.json`.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BreakKind, type ChainOptions, type ExpectedFinding, makeChains } from './make-chains.js';

/** What truth.json says. */
export interface ChainsTruth {
  readonly options: ChainOptions;
  readonly documents: number;
  readonly breaks: readonly { readonly agency: string; readonly year: number; readonly kind: BreakKind }[];
  readonly expected: readonly ExpectedFinding[];
}

/** Makes the chains one after another; memory holds one. */
export async function writeChains(folder: string, options: ChainOptions): Promise<ChainsTruth> {
  const breaks: ChainsTruth['breaks'][number][] = [];
  const expected: ExpectedFinding[] = [];
  let documents = 0;
  for await (const chain of makeChains(options)) {
    for (const { file, bytes } of chain.documents) {
      const path = join(folder, 'reports', file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      documents += 1;
    }
    breaks.push(...chain.breaks.map((one) => ({ agency: chain.agency, ...one })));
    expected.push(...chain.expected);
  }
  const truth = { options, documents, breaks, expected };
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  return truth;
}
