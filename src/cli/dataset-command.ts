// gongkai dataset: the dataset of an output folder, made anew from its records.

import { type Command, InvalidArgumentError } from 'commander';
import type { DatasetExtras, DatasetResult } from '../dataset/index.js';
import type { Environment } from './environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { printable } from './text-table.js';

const examples = `
gongkai extract makes the dataset at the end of a run. This command makes it again, from the records that are there,
or with copies for spreadsheets.

Examples:
  $ gongkai dataset -o results
  $ gongkai dataset -o results --excel-safe --xlsx
  $ gongkai dataset -o results --licence CC-BY-4.0
  $ gongkai dataset -o results --fresh`;

interface Flags extends DatasetExtras {
  readonly output: string;
  readonly fresh?: boolean;
}

/** Adds the flags that decide which files the dataset has. */
export function addDatasetFlags(command: Command): Command {
  return command
    .option('--csv-bom', 'begin CSV files with a byte-order mark, for Excel')
    .option('--excel-safe', 'also write copies of the CSV files in which no text is run as a formula')
    .option('--xlsx', 'also write a workbook')
    .option(
      '--licence <name>',
      'licence under which you publish the dataset, such as CC-BY-4.0 (default: none is stated)',
      licenceName,
    );
}

/** Adds the command; `done` gets the exit code. */
export function addDatasetCommand(
  program: Command,
  { forms, streams }: Environment,
  done: (code: ExitCode) => void,
): void {
  const command = program
    .command('dataset')
    .summary('make the dataset from the records of an output folder')
    .description('Makes dataset/ (CSV, Parquet, data package) from the records of an output folder.')
    .option('-o, --output <folder>', 'output folder of a run', 'output');
  addDatasetFlags(command)
    .option('--fresh', 'read every report again')
    .addHelpText('after', examples)
    .action(async ({ output, ...flags }: Flags, self: Command) => {
      const { buildDataset, hasReports } = await import('../dataset/index.js');
      if (!(await hasReports(output))) {
        self.error(`There are no reports in ${output}. Make some with gongkai extract.`, {
          exitCode: exitCodes.usage,
        });
      }
      const { takeLock } = await import('../batch/lock.js');
      const lock = await takeLock(output);
      try {
        const result = await buildDataset(output, { forms, ...flags });
        streams.stdout.write(summary(result, output));
        done(result.leftOut.length > 0 ? exitCodes.someFailed : exitCodes.ok);
      } finally {
        await lock.release();
      }
    });
}

/** Data Package v2, `licenses.name`: an identifier of the Open Definition, or one of the publisher's own. */
function licenceName(text: string): string {
  if (/^[-A-Za-z0-9._]{1,100}$/.test(text)) return text;
  throw new InvalidArgumentError('It is one of letters, digits, ".", "_" and "-", such as CC-BY-4.0.');
}

function summary({ reports, read, written, leftOut, files }: DatasetResult, output: string): string {
  const lines = leftOut.map(({ path, reason }) => `left out: ${printable(path)}: ${printable(reason)}\n`);
  const what = written ? `${read} read anew` : 'nothing had changed';
  const count = `${reports} ${reports === 1 ? 'report' : 'reports'}`;
  return `${lines.join('')}${count} in the dataset, ${what}.\nIn ${printable(output)}: ${files.join(', ')}\n`;
}
