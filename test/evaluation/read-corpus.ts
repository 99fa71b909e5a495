// A corpus on disk: what it is called, and the truths of its documents, one at a time.

import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Split } from '../corpus/draft.js';
import type { DocumentTruth } from '../corpus/truth.js';

/** Which documents of a corpus are judged. */
export type SplitChoice = Split | 'all';

/** What names a corpus: equal seed and count give equal bytes only while the makers stay the same. */
export const corpusNameSchema = z.object({
  seed: z.number().int(),
  count: z.number().int(),
  fingerprint: z.string(),
});
export type CorpusName = z.infer<typeof corpusNameSchema>;

/** Reads `corpus.json`. */
export function readCorpusName(folder: string): CorpusName {
  return corpusNameSchema.parse(JSON.parse(readFileSync(join(folder, 'corpus.json'), 'utf8')));
}

/** The truths of a split in the order of the corpus. */
export async function* readTruths(folder: string, split: SplitChoice): AsyncGenerator<DocumentTruth> {
  const lines = createInterface({ input: createReadStream(join(folder, 'truth.jsonl')) });
  for await (const line of lines) {
    // The corpus writes this type, a line a document.
    const truth = JSON.parse(line) as DocumentTruth;
    if (split === 'all' || truth.split === split) yield truth;
  }
}
