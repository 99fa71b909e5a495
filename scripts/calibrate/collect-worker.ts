// Work of one thread: reads one document of the corpus and counts its fields by their evidence.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forms } from '../../extractors/index.js';
import { ExtractionError } from '../../src/model/errors.js';
import {
  type Extraction,
  type ExtractOptions,
  extract,
  extractFromDocument,
  type SecondOpinionPolicy,
} from '../../src/pipeline.js';
import { readDocument } from '../../src/read/index.js';
import type { DocumentTruth } from '../../test/corpus/truth.js';
import { judgeFacts } from '../../test/evaluation/judge-facts.js';
import { seededRandom } from '../../test/maker/random.js';
import { type PlantedKind, plantError } from '../../test/pipeline/planted-errors.js';
import { countFacts, type FactPattern, type FactPatterns } from './fact-patterns.js';
import { countFields, type PatternCount, type Patterns } from './patterns.js';

/** A document and how it is to be read. */
export interface CollectTask {
  readonly folder: string;
  readonly truth: DocumentTruth;
  readonly secondOpinion: SecondOpinionPolicy;
  /** Reading error to plant in what the first reader gave. */
  readonly planted?: PlantedKind;
}

/** What a document showed: its patterns, and what its verdict rests on. */
export interface Collected {
  readonly patterns: readonly (readonly [string, PatternCount])[];
  readonly facts: readonly (readonly [string, FactPattern])[];
  /** Not to be accepted whatever its fields say: an issue is an error, or the report was rejected. */
  readonly blocked: boolean;
}

/** Reads the document. One that can't be read shows nothing. */
export default async function collect(task: CollectTask): Promise<Collected> {
  const { folder, truth, secondOpinion, planted } = task;
  const patterns: Patterns = new Map();
  const facts: FactPatterns = new Map();
  let blocked = true;
  const options = { name: truth.file, forms: Object.values(forms), secondOpinion };
  try {
    const bytes = await readFile(join(folder, truth.file));
    const extraction =
      planted === undefined
        ? await extract(bytes, options)
        : await extractPlanted(bytes, options, planted, truth.index);
    blocked = extraction === undefined || isBlocked(extraction);
    if (extraction) {
      const { confidence, evidence, factEvidence } = extraction;
      countFields(patterns, confidence.fields, evidence, truth.fields);
      countFacts(facts, judgeFacts(truth.facts, confidence.facts), factEvidence);
    }
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
  }
  return { patterns: [...patterns], facts: [...facts], blocked };
}

function isBlocked({ record, issues }: Extraction): boolean {
  return record.verdict === 'rejected' || issues.some(({ severity }) => severity === 'error');
}

async function extractPlanted(
  bytes: Uint8Array,
  options: ExtractOptions,
  kind: PlantedKind,
  seed: number,
): Promise<Extraction | undefined> {
  const read = await readDocument(bytes, { name: options.name });
  const { bindings } = await extractFromDocument(read, bytes, { ...options, secondOpinion: 'never' });
  const document = plantError(kind, { document: read.value, bindings, random: seededRandom(seed) });
  return document && extractFromDocument({ ...read, value: document }, bytes, options);
}
