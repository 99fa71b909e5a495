// gongkai query: questions in SQL over the dataset of an output folder.

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Answer } from '../dataset/index.js';
import { QueryError } from '../dataset/query-error.js';
import { type AnswerFormat, answerFormats } from './answer-formats.js';
import type { Environment, Streams } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { textTable } from './text-table.js';

const examples = `
Tables: reports (one row a report), cells (one row a field), checks (one row an equation), sentences. Views and questions to
begin with: gongkai query --list. Columns: docs/codebook.md. The dataset is only read, and nothing else can be.

Examples:
  $ gongkai query --list
  $ gongkai query "SELECT agency, year, verdict FROM reports" -o results
  $ gongkai query "SELECT * FROM requests" --format csv > requests.csv
  $ gongkai query "DESCRIBE cells"`;

interface QueryFlags {
  readonly output: string;
  readonly format: AnswerFormat;
  readonly limit: number;
  readonly timeout: number;
  readonly memory: string;
  readonly list?: boolean;
}

/** Adds the command. */
export function addQueryCommand(program: Command, { streams }: Environment): void {
  program
    .command('query')
    .summary('ask the dataset a question in SQL')
    .description('Runs one SQL query over the dataset of an output folder and prints the answer.')
    .argument('[sql]', 'a SELECT, in the SQL of DuckDB')
    .option('-o, --output <folder>', 'output folder of a run', 'output')
    .addOption(
      new Option('--format <format>', 'how the answer is printed')
        .choices(Object.keys(answerFormats))
        .default('table'),
    )
    .option('--timeout <seconds>', 'give up after this time', toWhole, 60)
    .option('--limit <rows>', 'rows of a table at most; csv and json print all', toWhole, 100)
    .option('--memory <size>', 'memory for the query', toMemory, '1GB')
    .option('--list', 'print the tables, the views and example questions')
    .addHelpText('after', examples)
    .action(async (sql: string | undefined, flags: QueryFlags, self: Command) => {
      if (flags.list === true) {
        streams.stdout.write(await listing());
        return;
      }
      if (sql === undefined) {
        self.error('Give a query, or --list.', { exitCode: exitCodes.usage });
      }
      try {
        await answer(sql, flags, streams);
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        self.error(error.message, { exitCode: exitCodes.usage });
      }
    });
}

async function answer(sql: string, flags: QueryFlags, streams: Streams): Promise<void> {
  // The database is loaded only when something is asked: other commands start without it.
  const { openDataset } = await import('../dataset/index.js');
  const dataset = await openDataset(flags.output, flags);
  try {
    const given: Answer = await dataset.ask(sql);
    await answerFormats[flags.format](given, streams, flags);
  } finally {
    dataset.close();
  }
}

async function listing(): Promise<string> {
  const { questions, views } = await import('../dataset/views.js');
  const tables = [
    ['reports', 'one row a report, every field of the tables as a column'],
    ['cells', 'one row a field, with printed text, confidence and place'],
    ['checks', 'one row an equation of the form or a check over several reports, with both sides'],
    ['sentences', 'one row a sentence of the prose'],
  ];
  const columns = [{ title: 'TABLE OR VIEW' }, { title: 'WHAT IT HOLDS' }];
  const asked = questions.map(({ text, sql }) => `  ${text.en} ${text.zh}\n    ${sql}\n`);
  const listed = textTable(columns, [...tables, ...views.map(({ name, gloss }) => [name, gloss.en])]);
  return `${listed}\nQuestions to begin with:\n\n${asked.join('\n')}`;
}

function toWhole(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 86_400) {
    throw new InvalidArgumentError('Expected a whole number from 1 to 86400.');
  }
  return value;
}

function toMemory(text: string): string {
  if (!/^\d+(?:MB|GB)$/.test(text)) throw new InvalidArgumentError('Expected a size such as 512MB or 4GB.');
  return text;
}
