// Published reports whose cells two people have read: the check that the corpus is not a world of its own. They are not
// part of the project.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FieldTruth } from '../corpus/truth.js';
import type { CellCase } from './cases.js';
import { isError } from './judge-cell.js';
import { type DocumentOutcome, judgeFields } from './judge-document.js';
import { createOutputReader } from './read-output.js';
import { readRun } from './read-run.js';
import { runExtract } from './run-extract.js';
import { type CellCounts, createCellTally } from './tally.js';

/** A published report against its cells. */
export interface PublishedFigures {
  readonly name: string;
  readonly outcome: DocumentOutcome;
  readonly cells: CellCounts;
  readonly formRight: boolean;
  readonly yearRight: boolean;
  readonly errors: readonly Pick<CellCase, 'field' | 'kind' | 'expected' | 'got' | 'confidence'>[];
}

const answersSchema = z.object({
  year: z.number(),
  form: z.string(),
  /** `null` for a blank; a row that the page does not have is left out. */
  cells: z.record(z.string(), z.number().nullable()),
});

/** How to extract them. */
export interface PublishedRun {
  readonly folder: string;
  readonly command: readonly [string, ...string[]];
  readonly output: string;
  readonly engines: readonly string[];
}

/** Extracts and judges every report that has its cells beside it; none where the folder is missing. */
export async function judgePublishedReports(run: PublishedRun): Promise<readonly PublishedFigures[]> {
  const names = existsSync(run.folder) ? readdirSync(run.folder).sort().filter(hasAnswers(run.folder)) : [];
  if (names.length === 0) return [];
  await runExtract({ ...run, files: names.map((name) => join(run.folder, name)) });
  const outputOf = createOutputReader(run.output, await readRun(run.output));
  return names.map((name): PublishedFigures => {
    const path = join(run.folder, name);
    const answers = answersSchema.parse(JSON.parse(readFileSync(answersPath(path), 'utf8')));
    const { report, failed } = outputOf(createHash('sha256').update(readFileSync(path)).digest('hex'));
    const judged = judgeFields(truthOf(answers.cells), report?.confidence.fields);
    const tally = createCellTally();
    for (const cell of judged) tally.add(cell);
    return {
      name,
      outcome: report?.confidence.verdict ?? (failed ? 'failed' : 'lost'),
      cells: tally.counts(),
      formRight: report?.record.form === answers.form,
      yearRight: report?.record.year === answers.year,
      errors: judged
        .filter(({ kind }) => isError(kind))
        .map(({ field, kind, truth, answer }) => ({
          field,
          kind,
          expected: truth.value ?? truth.status,
          got: answer?.value ?? answer?.status ?? 'no answer',
          confidence: answer?.confidence ?? null,
        })),
    };
  });
}

function hasAnswers(folder: string): (name: string) => boolean {
  return (name) => /\.(?!json$)[^.]+$/u.test(name) && existsSync(answersPath(join(folder, name)));
}

function answersPath(path: string): string {
  return path.replace(/\.[^.]+$/u, '.cells.json');
}

function truthOf(cells: Readonly<Record<string, number | null>>): Record<string, FieldTruth> {
  const entries = Object.entries(cells).map(([field, value]): [string, FieldTruth] => [
    field,
    { status: value === null ? 'blank' : 'number', value, unit: null },
  ]);
  return Object.fromEntries(entries);
}
