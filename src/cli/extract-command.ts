// gongkai extract

import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { RunEntry } from '../export/run-report.js';
import { version } from '../export/version.js';
import { addEngine, type Engines } from './engines.js';
import type { Environment, Streams } from './environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { type FoundInputs, findInputs } from './find-inputs.js';
import { pathsFromStream } from './paths-from-stream.js';
import { createProgress } from './progress.js';
import { type BatchResult, runBatch } from './run-batch.js';
import { addSecondOpinionOption, type SecondOpinionFlag } from './second-opinion-option.js';
import { summary } from './summary.js';

const examples = `
Examples:
  $ gongkai extract reports/                         every report in a folder
  $ gongkai extract a.docx b.pdf -o results          two files, another output folder
  $ gongkai extract 'reports/**/2023*.pdf'           a pattern
  $ find reports -newer last-run | gongkai extract - a list on standard input
  $ gongkai extract reports/ --json | jq .          one JSON event a line

Exit codes: 0 all accepted or to review, 1 some failed or rejected, 2 wrong usage or nothing to do,
3 the run itself broke (output not writable, disk full).`;

interface ExtractFlags extends SecondOpinionFlag {
  readonly output: string;
  readonly engine: Engines;
  readonly concurrency: number;
  readonly timeout: number;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly progress: boolean;
  readonly debug?: boolean;
}

/** Adds the command; `done` gets the exit code. */
export function addExtractCommand(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  const command = program
    .command('extract')
    .summary('read reports and write records, confidence reports and the dataset')
    .description(
      'Reads reports (DOCX, PDF, HTML, text) and writes records, confidence reports and the dataset.',
    )
    .argument('<path...>', 'files, folders, patterns, or - for a list of paths on standard input')
    .option('-o, --output <folder>', 'where results go', 'output')
    .addOption(
      new Option(
        '--engine <format=engine>',
        'read a format with another engine (see gongkai formats); repeatable',
      )
        .argParser(toEngines)
        .default({}, 'the first of each format'),
    );
  addSecondOpinionOption(command)
    .option(
      '--concurrency <n>',
      'files in flight at a time',
      toConcurrency,
      Math.max(2, availableParallelism()),
    )
    .option('--timeout <seconds>', 'give up on a file after this time', toSeconds, 60)
    .option('--json', 'print one JSON event a line instead of the table')
    .option('--quiet', 'print nothing but errors of the run itself')
    .option('--no-progress', 'no progress on standard error')
    .option('--debug', 'print the stack of defects on standard error')
    .addHelpText('after', examples)
    .action(async (paths: string[], flags: ExtractFlags, command: Command) => {
      const found = await gatherInputs(paths, flags, environment.streams);
      if (found.inputs.length === found.missing && !paths.includes('-')) nothingToDo(command, paths, found);
      if (found.inputs.length === 0) nothingToDo(command, paths, found);
      done(await extractAll(found, flags, environment));
    });
}

function nothingToDo(command: Command, paths: readonly string[], found: FoundInputs): never {
  const skipped = Object.values(found.skipped).reduce((sum, count) => sum + count, 0);
  const passed = skipped === 0 ? '' : ` (${skipped} passed over: none has the extension of a report)`;
  command.error(`Nothing to do: no report found in ${paths.join(', ')}${passed}.`, {
    exitCode: exitCodes.usage,
  });
}

async function gatherInputs(
  paths: readonly string[],
  { output }: ExtractFlags,
  { stdin }: Streams,
): Promise<FoundInputs> {
  const named = paths.filter((path) => path !== '-');
  const found = await findInputs(named, { output });
  if (!paths.includes('-')) return found;
  const listed = await findInputs(await pathsFromStream(stdin), { output, literal: true });
  return merge(found, listed);
}

function merge(a: FoundInputs, b: FoundInputs): FoundInputs {
  const inputs = new Map([...b.inputs, ...a.inputs].map((input) => [input.path, input]));
  const skipped: Record<string, number> = { ...a.skipped };
  for (const [extension, count] of Object.entries(b.skipped)) {
    skipped[extension] = (skipped[extension] ?? 0) + count;
  }
  const sorted = [...inputs.values()].sort((x, y) => (x.source < y.source ? -1 : 1));
  return { inputs: sorted, missing: a.missing + b.missing, skipped };
}

async function extractAll(
  found: FoundInputs,
  flags: ExtractFlags,
  environment: Environment,
): Promise<ExitCode> {
  const { stdout, stderr } = environment.streams;
  const { output, timeout, concurrency, engine: engines, secondOpinion } = flags;
  const { json = false, quiet = false, debug = false } = flags;
  const event = (value: object): void => {
    if (json) stdout.write(`${JSON.stringify(value)}\n`);
  };
  event({ event: 'start', gongkai: version, files: found.inputs.length, output });
  const progress = createProgress(found.inputs.length, stderr, { enabled: flags.progress && !quiet });
  const onEntry = (entry: RunEntry): void => {
    progress.step();
    event({ event: 'input', ...entry });
    if (debug && 'stack' in entry) stderr.write(`${entry.source}\n${entry.stack}\n`);
  };
  try {
    const options = { output, timeout, concurrency, engines, secondOpinion, onEntry };
    const result = await runBatch(found, environment, options);
    progress.stop();
    event({ event: 'end', ...endFacts(result, found) });
    if (!json && !quiet) stdout.write(summary({ ...result, output, skipped: found.skipped }));
    return result.exitCode;
  } finally {
    progress.stop();
  }
}

function endFacts({ tally, seconds, exitCode }: BatchResult, { skipped }: FoundInputs): object {
  const { counts, numbers, fields } = tally;
  return { counts, numbers, fields, skipped, seconds, exit_code: exitCode };
}

function toEngines(text: string, engines: Engines): Engines {
  const added = addEngine(text, engines);
  if (typeof added === 'string') throw new InvalidArgumentError(added);
  return added;
}

function toConcurrency(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 256) {
    throw new InvalidArgumentError('Expected a whole number from 1 to 256.');
  }
  return value;
}

/** A day: `setTimeout` takes no more than about 24 of them. */
const MAX_SECONDS = 86_400;

function toSeconds(text: string): number {
  const value = Number(text);
  if (!/^\d+(?:\.\d+)?$/.test(text) || value <= 0 || value > MAX_SECONDS) {
    throw new InvalidArgumentError(`Expected seconds, more than 0 and at most ${MAX_SECONDS}.`);
  }
  return value;
}
