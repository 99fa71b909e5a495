// gongkai check: what shows only when several reports are looked at together.

import { type Command, Option } from 'commander';
import type { OpenDataset } from '../dataset/index.js';
import { type AnswerFormat, answerFormats } from './answer-formats.js';
import type { Environment, Streams } from './environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { printable, textTable } from './text-table.js';

const examples = `
Compares the reports of an output folder with one another: what one year carries forward with what the next carries
over, stocks of documents, amounts that change ten-thousandfold, years that are missing, several versions of a report,
figures and sentences taken over from last year, regions with their members. Published errors are reported, never
repaired. Brings dataset/ up to date first; writes series/<year>/<id>.json for every report with a finding. All checks,
also those that hold, are in the table checks (gongkai query). See docs/checks.md.

Examples:
  $ gongkai check results
  $ gongkai check results --severity warning --format csv > findings.csv
  $ gongkai check results --agency 洪泽 --year 2024
  $ gongkai check results --fail-on error

Exit codes: 0 checked, whatever was found; 1 something of the severity of --fail-on was found, or a record could not be
read; 2 wrong usage or no reports; 3 the output cannot be written or is in use.`;

const severities = ['error', 'warning', 'info'] as const;
type Severity = (typeof severities)[number];

interface CheckFlags {
  readonly severity: Severity;
  readonly failOn?: Severity;
  readonly agency?: string;
  readonly year?: string;
  readonly format: AnswerFormat;
  readonly limit: number;
}

/** Adds the command; `done` gets the exit code. */
export function addCheckCommand(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  program
    .command('check')
    .summary('compare the reports of an output folder with one another')
    .description('Checks the reports of an output folder over years, versions and regions.')
    .argument('[folder]', 'output folder of a run', 'output')
    .addOption(
      new Option('--severity <severity>', 'least severity to show').choices(severities).default('warning'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when this severity is found').choices(severities),
    )
    .option('--agency <text>', 'only agencies whose name holds this text')
    .option('--year <year>', 'only reports for this year')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(Object.keys(answerFormats))
        .default('table'),
    )
    .option('--limit <rows>', 'rows of a table at most; csv and json print all', Number, 50)
    .addHelpText('after', examples)
    .action(async (folder: string, flags: CheckFlags, command: Command) => {
      if (flags.year !== undefined && !/^\d{4}$/.test(flags.year)) {
        command.error('--year takes four digits, such as 2024.', { exitCode: exitCodes.usage });
      }
      if (!Number.isInteger(flags.limit) || flags.limit < 1) {
        command.error('--limit takes a whole number above 0.', { exitCode: exitCodes.usage });
      }
      const code = await check(folder, flags, environment);
      if (code === undefined) {
        command.error(`There are no reports in ${folder}. Make some with gongkai extract.`, {
          exitCode: exitCodes.usage,
        });
      }
      done(code);
    });
}

/** Undefined where there is nothing to check. */
async function check(
  folder: string,
  flags: CheckFlags,
  { forms, streams }: Environment,
): Promise<ExitCode | undefined> {
  const { buildDataset, hasReports, openDataset, writeSeriesFiles } = await import('../dataset/index.js');
  if (!(await hasReports(folder))) return undefined;
  const { takeLock } = await import('../batch/lock.js');
  const lock = await takeLock(folder);
  try {
    const { leftOut } = await buildDataset(folder, { forms });
    for (const { path, reason } of leftOut) {
      streams.stderr.write(`left out: ${printable(path)}: ${printable(reason)}\n`);
    }
    const dataset = await openDataset(folder, { timeout: 3600, memory: '1GB' });
    try {
      const files = await writeSeriesFiles(folder, dataset);
      await show(dataset, flags, streams);
      if (flags.format === 'table') streams.stdout.write(await totals(dataset, folder, files));
      const failed = flags.failOn !== undefined && (await found(dataset, flags.failOn));
      return failed || leftOut.length > 0 ? exitCodes.someFailed : exitCodes.ok;
    } finally {
      dataset.close();
    }
  } finally {
    await lock.release();
  }
}

const severityList = (least: Severity): string =>
  severities
    .slice(0, severities.indexOf(least) + 1)
    .map((one) => `'${one}'`)
    .join(', ');

async function show(dataset: OpenDataset, flags: CheckFlags, streams: Streams): Promise<void> {
  const conditions = [
    `severity IN (${severityList(flags.severity)})`,
    ...(flags.year === undefined ? [] : [`year = ${flags.year}`]),
    ...(flags.agency === undefined ? [] : [`contains(agency, '${flags.agency.replaceAll("'", "''")}')`]),
  ];
  const columns =
    flags.format === 'table'
      ? `agency, year, "check", outcome, left_sum AS "left", right_sum AS "right", coalesce(detail_zh, name_zh) AS what`
      : '*';
  const answer = await dataset.ask(`SELECT ${columns} FROM series_findings WHERE ${conditions.join(' AND ')}
    ORDER BY agency, year, record_id, "check"`);
  await answerFormats[flags.format](answer, streams, flags);
}

async function totals(dataset: OpenDataset, folder: string, files: number): Promise<string> {
  const counted = await allRows(
    dataset,
    `SELECT split_part("check", '[', 1) AS id, count(*) FILTER (outcome = 'pass'),
      count(*) FILTER (outcome = 'fail'), count(*) FILTER (outcome = 'uncertain'),
      count(*) FILTER (outcome = 'skipped')
    FROM checks WHERE scope <> 'report' GROUP BY id ORDER BY id`,
  );
  const titles = ['CHECK', 'PASS', 'FAIL', 'UNCERTAIN', 'SKIPPED'].map((title, at) =>
    at === 0 ? { title } : ({ title, align: 'right' } as const),
  );
  const [[reports, pairs] = []] = await allRows(
    dataset,
    'SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM last_year)',
  );
  const table = textTable(
    titles,
    counted.map((row) => row.map(String)),
  );
  const written = `${files} ${files === 1 ? 'report has' : 'reports have'} findings, in ${printable(folder)}/series/.`;
  return `\n${table}\n${reports} reports, ${pairs} with one of the year before. ${written}\n`;
}

async function found(dataset: OpenDataset, least: Severity): Promise<boolean> {
  const rows = await allRows(
    dataset,
    `SELECT count(*) FROM series_findings WHERE outcome = 'fail' AND severity IN (${severityList(least)})`,
  );
  return Number(rows[0]?.[0]) > 0;
}

async function allRows(dataset: OpenDataset, sql: string): Promise<unknown[][]> {
  const all: unknown[][] = [];
  const { rows } = await dataset.ask(sql);
  for await (const some of rows) all.push(...some);
  return all;
}
