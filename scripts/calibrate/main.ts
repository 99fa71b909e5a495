// `npm run calibrate -- --corpus DIR`: refits src/confidence/model.json and fact-model.json on the `train` split of a
// corpus.

import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import {
  type ConfidenceModel,
  model,
  type StatementKind,
  statementKinds,
} from '../../src/confidence/model.js';
import type { DocumentTruth } from '../../test/corpus/truth.js';
import type { CorpusManifest } from '../../test/corpus/write-corpus.js';
import { plantedKinds } from '../../test/pipeline/planted-errors.js';
import { chooseThresholds, type DocumentEvidence } from './choose-thresholds.js';
import type { Collected, CollectTask } from './collect-worker.js';
import { addFactPatterns, type FactPatterns, fitFacts } from './fact-patterns.js';
import { fitKind } from './fit.js';
import { addPatterns, type Patterns } from './patterns.js';

const FACT_MODEL_FILE = new URL('../../src/confidence/fact-model.json', import.meta.url);
const MODEL_FILE = new URL('../../src/confidence/model.json', import.meta.url);
/**
 * Every document is read as users read it, and once more with both readers. In one document of so many a reading error
 * is planted, in a third reading: errors that the readers do not make on this corpus, and may make on another.
 */
const PLANTED_EVERY = 12;

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
if (values.corpus === undefined) {
  process.stdout.write(
    'Refits src/confidence/model.json and fact-model.json.\n\n  npm run calibrate -- --corpus DIR\n',
  );
  process.exit(2);
}
const folder = values.corpus;
// The manifest is our own file.
const manifest = JSON.parse(await readFile(join(folder, 'corpus.json'), 'utf8')) as CorpusManifest;
const { patterns, facts, asUsed } = await collectAll(folder);
const kinds = fitKinds(patterns);
const from = {
  corpus: `seed ${manifest.seed}, ${manifest.count} documents, ${manifest.fingerprint.slice(0, 16)}`,
  split: 'train',
};
const fitted: ConfidenceModel = {
  ...model,
  fitted_on: {
    ...from,
    planted_every: PLANTED_EVERY,
    documents: asUsed.length,
    ...countCells(patterns),
  },
  kinds,
  thresholds: chooseThresholds(asUsed, { ...model, kinds }),
};
await writeFile(MODEL_FILE, `${JSON.stringify(fitted, null, 2)}\n`);
const factModel = fitFacts(facts, from);
await writeFile(FACT_MODEL_FILE, `${JSON.stringify(factModel, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(fitted.fitted_on)}\n${JSON.stringify(factModel.fitted_on)}\n`);

async function collectAll(
  corpus: string,
): Promise<{ patterns: Patterns; facts: FactPatterns; asUsed: readonly DocumentEvidence[] }> {
  const patterns: Patterns = new Map();
  const facts: FactPatterns = new Map();
  const asUsed: DocumentEvidence[] = [];
  const threads = availableParallelism();
  const pool = new Piscina<CollectTask, Collected>({
    filename: new URL('./collect-thread.mjs', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  const limit = pLimit(threads * 4);
  const bar = new SingleBar({ format: '{bar} {value}/{total} documents, {eta_formatted} left' });
  const truths = await trainDocuments(corpus);
  bar.start(truths.length, 0);
  await Promise.all(
    truths.map((truth) =>
      limit(async () => {
        for (const task of tasksOf(truth)) {
          const collected = await pool.run({ folder: corpus, truth, ...task });
          addPatterns(patterns, collected.patterns);
          if (task.secondOpinion !== 'auto' || task.planted !== undefined) continue;
          asUsed.push(toEvidence(collected));
          addFactPatterns(facts, collected.facts);
        }
        bar.increment();
      }),
    ),
  );
  bar.stop();
  await pool.destroy();
  return { patterns, facts, asUsed };
}

function toEvidence({ patterns, blocked }: Collected): DocumentEvidence {
  return { patterns: patterns.map(([, count]) => count), blocked };
}

function tasksOf({ index }: DocumentTruth): readonly Pick<CollectTask, 'secondOpinion' | 'planted'>[] {
  const planted = plantedKinds[Math.floor(index / PLANTED_EVERY) % plantedKinds.length];
  return [
    { secondOpinion: 'auto' },
    { secondOpinion: 'always' },
    ...(index % PLANTED_EVERY === 0 && planted ? [{ secondOpinion: 'auto', planted } as const] : []),
  ];
}

async function trainDocuments(from: string): Promise<readonly DocumentTruth[]> {
  const truths: DocumentTruth[] = [];
  for await (const line of createInterface({ input: createReadStream(join(from, 'truth.jsonl')) })) {
    // Every line is a truth: the corpus is our own.
    const truth = JSON.parse(line) as DocumentTruth;
    if (truth.split === 'train') truths.push(truth);
  }
  return truths;
}

function countCells(counted: Patterns): { cells: number; wrong: number } {
  const all = [...counted.values()];
  return {
    cells: all.reduce((sum, one) => sum + one.right + one.wrong, 0),
    wrong: all.reduce((sum, one) => sum + one.wrong, 0),
  };
}

function fitKinds(counted: Patterns): ConfidenceModel['kinds'] {
  const all = [...counted.values()];
  const fit = (kind: StatementKind): [StatementKind, ReturnType<typeof fitKind>] => [
    kind,
    fitKind(
      kind,
      all.filter((one) => one.kind === kind),
    ),
  ];
  // The entries are of exactly the kinds.
  return Object.fromEntries(statementKinds.map(fit)) as ConfidenceModel['kinds'];
}
