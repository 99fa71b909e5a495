// Many reports out of few: records of a made corpus, read by the built program and then written again and again by the
// program's own writer, each copy under a checksum, path and year of its own. What is read in them stays as it was read.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms as registry } from '../../extractors/index.js';
import { findReports } from '../../src/dataset/index.js';
import type { ReportResult } from '../../src/export/exporter.js';
import { openOutputFolder, renderReport, writeReport } from '../../src/export/output-folder.js';
import { openStoredReports } from '../../src/review/server/stored-reports.js';

export interface MakeOptions {
  readonly count: number;
  /** Reports that are really read. */
  readonly originals: number;
  readonly seed: number;
  /** The built command line. */
  readonly program: string;
}

/** Years that copies are spread over, beginning with that of the original. */
const YEARS = 5;

/** Fills `folder` with an output folder of `count` reports and its dataset; what is there already is kept. */
export async function makeReports(folder: string, options: MakeOptions): Promise<string> {
  const output = join(folder, 'output');
  const done = join(folder, `made-${options.count}-${options.originals}-${options.seed}`);
  if (existsSync(done)) return output;
  const read = await readOriginals(folder, options);
  const target = await openOutputFolder(output);
  const forms = Object.values(registry);
  for (let at = 0; at < options.count; at += 1) {
    const original = read[at % read.length];
    if (original === undefined) throw new Error('the corpus gave no record');
    const { files, ...report } = await renderReport(copyOf(original, Math.floor(at / read.length)), forms);
    // The page of each report is no part of what is measured.
    await writeReport(target, { ...report, files: files.filter(({ name }) => name !== 'page') });
    if (at % 500 === 499) process.stderr.write(`${at + 1} of ${options.count} written\n`);
  }
  execFileSync(process.execPath, [options.program, 'dataset', '-o', output], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(done, '');
  return output;
}

async function readOriginals(
  folder: string,
  { originals, seed, program }: MakeOptions,
): Promise<ReportResult[]> {
  const corpus = join(folder, 'corpus');
  const read = join(folder, 'read');
  const making = ['--import', 'tsx', 'test/corpus/main.ts', '--out', corpus];
  run([...making, '--seed', String(seed), '--count', String(originals)]);
  run([program, 'extract', corpus, '-o', read, '--quiet', '--no-progress']);
  const stored = await openStoredReports(read);
  const ids = [...(await findReports(read)).reports.keys()].sort();
  return Promise.all(ids.map((id) => stored.read(id)));
}

function run(args: readonly string[]): void {
  try {
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    // 1: some of the corpus are rejected, as they should be.
    if (!(error instanceof Error && 'status' in error && error.status === 1)) throw error;
  }
}

function copyOf({ record, confidence }: ReportResult, turn: number): ReportResult {
  const sha256 = createHash('sha256').update(`${record.source.sha256} ${turn}`).digest('hex');
  const id = sha256.slice(0, 16);
  const path = `${turn}/${record.source.path}`;
  const year = record.year === null ? null : record.year - (turn % YEARS);
  return {
    record: { ...record, id, year, source: { ...record.source, path, sha256 } },
    confidence: { ...confidence, id },
  };
}
