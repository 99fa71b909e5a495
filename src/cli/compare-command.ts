// gongkai compare: two reports, or two years of one agency, side by side.

import type { Command } from 'commander';
import type { Report } from '../compare/index.js';
import { writeFileAtomically } from '../export/atomic-file.js';
import { toJsonFile } from '../export/json-file.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import type { Wanted } from './find-report.js';
import { printable } from './text-table.js';

const examples = `
Each report is a file, which is read on the spot, or, with -o, the id of a record or a year (with --agency) in an output
folder. Differences are of the second against the first, and empty where there is nothing to subtract: where no number is
printed, units differ, or, for percentages, the first is 0. Sentences are compared as in gongkai check.

Examples:
  $ gongkai compare 2023.pdf 2024.docx
  $ gongkai compare 2023.pdf 2024.docx --html comparison.html
  $ gongkai compare 2023 2024 --agency 洪泽区人民政府 -o results
  $ gongkai compare 3f1c0a9be2d45877 90ab12cd34ef5678 -o results --json

Exit codes: 0 compared, 1 a report could not be read, 2 wrong usage or no such report, 3 the page cannot be written.`;

interface CompareFlags {
  readonly output?: string;
  readonly agency?: string;
  readonly html?: string;
  readonly json?: boolean;
  readonly all?: boolean;
}

/** Adds the command. */
export function addCompareCommand(program: Command, environment: Environment): void {
  program
    .command('compare')
    .summary('put two reports side by side')
    .description(
      'Compares two reports, or two years of one agency: figures, and how much of the text is the same.',
    )
    .argument('<first>', 'a file, a record id or a year')
    .argument('<second>', 'a file, a record id or a year')
    .option('-o, --output <folder>', 'output folder of a run, for ids and years')
    .option(
      '--agency <name>',
      'agency whose years are compared; a part of its name will do where it is the only one',
    )
    .option('--html <file>', 'also write a page that can be printed')
    .option('--json', 'print the comparison as JSON')
    .option('--all', 'also show fields in which both print 0, or neither a number')
    .addHelpText('after', examples)
    .action(async (first: string, second: string, flags: CompareFlags, command: Command) => {
      const wanted: Wanted = { ...flags, fail: (text) => command.error(text, { exitCode: exitCodes.usage }) };
      const [{ compareReports, comparisonPage }, { comparisonText }, { findReport }] = await Promise.all([
        import('../compare/index.js'),
        import('./comparison-text.js'),
        import('./find-report.js'),
      ]);
      const comparison = compareReports(
        await findReport(first, wanted, environment),
        await findReport(second, wanted, environment),
      );
      const all = flags.all === true;
      const { stdout } = environment.streams;
      if (flags.html !== undefined)
        await writeFileAtomically(flags.html, comparisonPage(comparison, { all }));
      if (flags.json === true) {
        stdout.write(
          toJsonFile({ ...comparison, first: facts(comparison.first), second: facts(comparison.second) }),
        );
        return;
      }
      stdout.write(comparisonText(comparison, { all }));
      if (flags.html !== undefined) stdout.write(`\nPage: ${printable(flags.html)}\n`);
    });
}

function facts({ record: { id, source, agency, year, form, verdict } }: Report): object {
  return { id, source: source.path, agency: agency.name, year, form, verdict };
}
