// Work of one thread: reads one document of the corpus and counts its fields by their evidence.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forms } from '../../extractors/index.js';
import { ExtractionError } from '../../src/model/errors.js';
import { extract, type SecondOpinionPolicy } from '../../src/pipeline.js';
import type { DocumentTruth } from '../../test/corpus/truth.js';
import { countFields, type PatternCount, type Patterns } from './patterns.js';

/** A document and how it is to be read. */
export interface CollectTask {
  readonly folder: string;
  readonly truth: DocumentTruth;
  readonly secondOpinion: SecondOpinionPolicy;
}

/** What a document showed: its patterns, and what its verdict rests on. */
export interface Collected {
  readonly patterns: readonly (readonly [string, PatternCount])[];
}

/** Reads the document. One that can't be read shows nothing. */
export default async function collect({ folder, truth, secondOpinion }: CollectTask): Promise<Collected> {
  const patterns: Patterns = new Map();
  try {
    const bytes = await readFile(join(folder, truth.file));
    const { confidence, evidence } = await extract(bytes, {
      name: truth.file,
      forms: Object.values(forms),
      secondOpinion,
    });
    countFields(patterns, confidence.fields, evidence, truth.fields);
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
  }
  return { patterns: [...patterns] };
}
