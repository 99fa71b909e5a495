// The command line of the evaluation.

import { parseArgs } from 'node:util';
import { type ListedKind, listedKinds } from './cases.js';
import type { SplitChoice } from './read-corpus.js';

/** What to evaluate, and what to show. */
export interface EvaluationOptions {
  readonly corpus: string;
  readonly split: SplitChoice;
  readonly output: string;
  /** Results that are there already, judged in place of a run of their own. */
  readonly extracted?: string | undefined;
  /** Folder of published reports. */
  readonly reports?: string | undefined;
  readonly engines: readonly string[];
  /** Documents to show, those with most errors first. */
  readonly worst: number;
  readonly list?: ListedKind | undefined;
  /** File of the floors to keep. */
  readonly floors?: string | undefined;
  readonly raiseFloors: boolean;
  readonly allowRegression?: string | undefined;
}

export const help = `Compares what the built command line reads from a corpus with what its pages say.

  npm run eval -- --corpus DIR [--split dev|test|train|all] [--output DIR] [--engine FORMAT=ENGINE]...
                  [--reports DIR] [--extracted DIR] [--worst N] [--list KIND]
                  [--floors FILE] [--raise-floors] [--allow-regression REASON]

  --corpus DIR      made by npm run corpus
  --split           documents to judge; dev unless given. Of test only totals are shown
  --output DIR      evaluation.json and index.html; output/evaluation unless given
  --engine          as for gongkai extract
  --reports DIR     published reports with their cells beside them, judged as well
  --extracted DIR   judges these results of gongkai extract instead of a new run
  --worst N         lists the cells of the N documents with most errors
  --list KIND       prints the cells of one kind, a JSON object a line, and nothing else:
                    ${listedKinds.join(', ')}
  --floors FILE     exits with 1 if a figure is below its floor
  --raise-floors    raises the floors to today's figures
  --allow-regression REASON
                    lowers the floors that are not reached, and keeps the reason in the file

Exit codes: 0 done, 1 a figure below its floor or the evaluation broke, 2 wrong usage.
`;

const defaultFloors = 'test/evaluation/floors.json';
const splits: readonly SplitChoice[] = ['train', 'dev', 'test', 'all'];

/** A command line that makes no sense. */
export class UsageError extends Error {}

/**
 * Reads the command line; `undefined` when only help is wanted.
 * @throws UsageError
 */
export function readOptions(args: readonly string[]): EvaluationOptions | undefined {
  const values = parse(args);
  if (values.help) return undefined;
  const { corpus, list, worst } = values;
  if (corpus === undefined) throw new UsageError('--corpus is missing');
  const split = splits.find((one) => one === values.split);
  if (split === undefined) throw new UsageError(`--split is one of ${splits.join(', ')}`);
  const kind = listedKinds.find((one) => one === list);
  if (list !== undefined && kind === undefined)
    throw new UsageError(`--list is one of ${listedKinds.join(', ')}`);
  const count = Number(worst ?? 0);
  if (!Number.isInteger(count) || count < 0) throw new UsageError('--worst is a whole number');
  if (split === 'test' && (kind !== undefined || count > 0))
    throw new UsageError('Of the test split only totals are shown: no --worst, no --list');
  const keepsFloors = values['raise-floors'] || values['allow-regression'] !== undefined;
  return {
    corpus,
    split,
    output: values.output,
    extracted: values.extracted,
    reports: values.reports,
    engines: values.engine,
    worst: count,
    list: kind,
    floors: values.floors ?? (keepsFloors ? defaultFloors : undefined),
    raiseFloors: values['raise-floors'],
    allowRegression: values['allow-regression'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        split: { type: 'string', default: 'dev' },
        output: { type: 'string', default: 'output/evaluation' },
        extracted: { type: 'string' },
        reports: { type: 'string' },
        engine: { type: 'string', multiple: true, default: [] },
        worst: { type: 'string' },
        list: { type: 'string' },
        floors: { type: 'string' },
        'raise-floors': { type: 'boolean', default: false },
        'allow-regression': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
