// The whole way: extract, judge document by document, write the figures, keep the floors.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { casesOf, createWorst, type DocumentCase } from './cases.js';
import { createEvaluation, type Figures } from './evaluate.js';
import { judgeDocument } from './judge-document.js';
import { keepFloors } from './keep-floors.js';
import { metricsOf } from './metrics.js';
import type { EvaluationOptions } from './options.js';
import { evaluationPage } from './page.js';
import { judgePublishedReports, type PublishedFigures } from './published-reports.js';
import { type CorpusName, readCorpusName, readTruths, type SplitChoice } from './read-corpus.js';
import { createOutputReader } from './read-output.js';
import { readRun } from './read-run.js';
import { runExtract } from './run-extract.js';
import { figuresText, worstText } from './text.js';

/** What the evaluation needs of the world. */
export interface EvaluationWorld {
  /** Gives the command line to judge: program and arguments before `extract`. */
  readonly command: () => readonly [string, ...string[]];
  readonly print: (text: string) => void;
  /** Version of the tool. */
  readonly version: string;
}

/** What `evaluation.json` holds. */
export interface EvaluationFile {
  readonly corpus: CorpusName;
  readonly split: SplitChoice;
  readonly versions: { readonly gongkai: string; readonly node: string };
  readonly engines: readonly string[];
  readonly figures: Figures;
  readonly metrics: ReturnType<typeof metricsOf>;
  readonly publishedReports: readonly PublishedFigures[];
}

/** Runs an evaluation; resolves to whether all floors were reached. */
export async function runEvaluation(options: EvaluationOptions, world: EvaluationWorld): Promise<boolean> {
  const { corpus, split, engines } = options;
  const name = readCorpusName(corpus);
  const extracted = await withExtraction(options, world, (folder) => judgeAll(options, folder, world));
  const publishedReports = await publishedFigures(options, world);
  const { figures, worst } = extracted;
  const file: EvaluationFile = {
    corpus: name,
    split,
    versions: { gongkai: world.version, node: process.version },
    engines,
    figures,
    metrics: metricsOf(figures),
    publishedReports,
  };
  mkdirSync(options.output, { recursive: true });
  writeFileSync(join(options.output, 'evaluation.json'), `${JSON.stringify(file, null, 2)}\n`);
  writeFileSync(join(options.output, 'index.html'), evaluationPage(file));
  const say = options.list === undefined ? world.print : (): void => undefined;
  say(figuresText(file));
  say(worstText(worst));
  return holdsFloors(options, file, say);
}

type Judged = { readonly figures: Figures; readonly worst: readonly DocumentCase[] };

async function judgeAll(
  { corpus, split, list, worst }: EvaluationOptions,
  folder: string,
  { print }: EvaluationWorld,
): Promise<Judged> {
  const outputOf = createOutputReader(folder, await readRun(folder));
  const evaluation = createEvaluation();
  const worstDocuments = createWorst(worst);
  for await (const truth of readTruths(corpus, split)) {
    const document = judgeDocument(truth, outputOf(truth.sha256));
    evaluation.add(document);
    if (worst > 0) worstDocuments.add(document);
    if (list !== undefined) for (const one of casesOf(document, list)) print(`${JSON.stringify(one)}\n`);
  }
  return { figures: evaluation.figures(), worst: worstDocuments.all() };
}

/** Results with documents of the test split are judged and thrown away: nobody is to look at them. */
async function withExtraction(
  { corpus, split, output, extracted, engines }: EvaluationOptions,
  { command }: EvaluationWorld,
  judge: (folder: string) => Promise<Judged>,
): Promise<Judged> {
  if (extracted !== undefined) return judge(extracted);
  const hasTest = split === 'test' || split === 'all';
  const folder = hasTest ? mkdtempSync(join(tmpdir(), 'gongkai-evaluation-')) : join(output, 'extracted');
  try {
    await runExtract({ command: command(), files: filesOf(corpus, split), output: folder, engines });
    return await judge(folder);
  } finally {
    if (hasTest) rmSync(folder, { recursive: true, force: true });
  }
}

async function* filesOf(corpus: string, split: SplitChoice): AsyncGenerator<string> {
  for await (const { file } of readTruths(corpus, split)) yield join(corpus, file);
}

async function publishedFigures(
  { reports, output, engines }: EvaluationOptions,
  { command, print }: EvaluationWorld,
): Promise<readonly PublishedFigures[]> {
  if (reports === undefined) return [];
  const run = { folder: reports, command: command(), output: join(output, 'reports'), engines };
  const figures = await judgePublishedReports(run);
  if (figures.length === 0) print(`No published reports with their cells in ${reports}; left out\n`);
  return figures;
}

function holdsFloors(
  { floors, raiseFloors, allowRegression }: EvaluationOptions,
  { corpus, split, metrics }: EvaluationFile,
  print: (text: string) => void,
): boolean {
  if (floors === undefined) return true;
  const { ok, lines } = keepFloors(
    { corpus, split, metrics },
    { path: floors, raise: raiseFloors, allowRegression },
  );
  print(`${lines.join('\n')}\n`);
  return ok;
}

/** Version that a package's manifest states. */
export function versionOf(root: string): string {
  // Every manifest of a package has a version.
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
