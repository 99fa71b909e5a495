// gongkai extract

import type { Command } from 'commander';
import type { FoundInputs } from '../batch/input.js';
import type { DatasetExtras } from '../dataset/index.js';
import { addBatchFlags, type BatchFlags } from './batch-flags.js';
import { addDatasetFlags } from './dataset-command.js';
import type { Environment } from './environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';

const examples = `
Examples:
  $ gongkai extract reports/                         every report in a folder
  $ gongkai extract a.docx b.pdf -o results          two files, another output folder
  $ gongkai extract 'reports/**/2023*.pdf'           a pattern
  $ find reports -newer last-run | gongkai extract - a list on standard input
  $ gongkai extract reports/ --json | jq .           one JSON event a line
  $ gongkai extract 2023.zip crawl.warc.gz           what is inside archives and crawls
  $ gongkai extract reports/ --manifest known.csv    with addresses and agencies that are known
  $ gongkai extract inbox/ -o data --since-last      from cron: only what is new
  $ gongkai extract reports/ --xlsx --csv-bom        with files for spreadsheet programs

What an earlier run into the same folder has done is not done again: run the same command to go on after a run was
stopped or killed. Ctrl-C finishes what is in flight and stops; a second one stops at once.

Exit codes: 0 all accepted or to review, 1 some failed or rejected, 2 wrong usage or nothing to do,
3 the run itself broke or was stopped (output not writable or in use, disk full, Ctrl-C).`;

interface ExtractFlags extends BatchFlags, DatasetExtras {
  readonly fresh?: boolean;
  readonly sinceLast?: boolean;
  readonly wait?: boolean;
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
    .argument('<path...>', 'files, folders, patterns, archives, or - for a list of paths on standard input');
  addDatasetFlags(addBatchFlags(command))
    .option('--fresh', 'do everything again, also what an earlier run has done')
    .option('--since-last', 'leave out, unread, files whose size and times are those of the last run')
    .option('--wait', 'wait for another run that writes into the same folder')
    .addHelpText('after', examples)
    .action(async (paths: string[], flags: ExtractFlags, command: Command) => {
      const [{ findNamed }, { runReported }] = await Promise.all([
        import('./gather-inputs.js'),
        import('./run-reported.js'),
      ]);
      const named = await findNamed(paths, { ...flags, stdin: environment.streams.stdin });
      if (hasNothing(named, paths, flags)) nothingToDo(command, paths, named);
      const { fresh = false, sinceLast = false, wait = false } = flags;
      const { csvBom, excelSafe, xlsx, licence } = flags;
      const dataset = {
        ...(csvBom === undefined ? {} : { csvBom }),
        ...(excelSafe === undefined ? {} : { excelSafe }),
        ...(xlsx === undefined ? {} : { xlsx }),
        ...(licence === undefined ? {} : { licence }),
      };
      done(await runReported(named, flags, { fresh, sinceLast, wait, dataset }, environment));
    });
}

/** An empty inbox is nothing wrong for a nightly job; a path that leads nowhere is. */
function hasNothing(
  { inputs, missing }: FoundInputs,
  paths: readonly string[],
  { sinceLast }: ExtractFlags,
): boolean {
  if (inputs.length === 0) return sinceLast !== true;
  return inputs.length === missing && !paths.includes('-');
}

function nothingToDo(command: Command, paths: readonly string[], found: FoundInputs): never {
  const skipped = Object.values(found.skipped).reduce((sum, count) => sum + count, 0);
  const passed = skipped === 0 ? '' : ` (${skipped} passed over: none has the extension of a report)`;
  const named = paths.join(', ');
  const text =
    found.missing === paths.length
      ? `There is no file or folder ${named}, and nothing fits it as a pattern. Check the path.`
      : `Nothing to do: no report found in ${named}${passed}.`;
  command.error(text, { exitCode: exitCodes.usage });
}
