// gongkai formats: what can be read and what is recognised but refused.

import type { Command } from 'commander';
import { toJsonFile } from '../export/json-file.js';
import type { Reader } from '../model/reader.js';
import { readers } from '../read/index.js';
import type { Environment } from './environment.js';
import { refusedFormats, refusedOnlyWhenNamed } from './refused-formats.js';
import { textTable } from './text-table.js';

const examples = `
Examples:
  $ gongkai formats
  $ gongkai formats --json | jq '.read[].engines'`;

/** Adds the command. */
export function addFormatsCommand(program: Command, { forms, streams }: Environment): void {
  program
    .command('formats')
    .summary('print the formats and forms that can be read')
    .description(
      'Prints the formats and forms that can be read, and the formats that are recognised and refused.',
    )
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(({ json = false }: { json?: boolean }) => {
      const read = Object.values<Reader>(readers).map(({ format, title, extensions, engines }) => ({
        format,
        title,
        extensions,
        engines,
      }));
      const known = forms.map(({ id, title, effective, authority }) => ({ id, title, effective, authority }));
      const facts = { read, refused: refusedFormats, refused_when_named: refusedOnlyWhenNamed, forms: known };
      streams.stdout.write(json ? toJsonFile(facts) : toText(facts));
    });
}

interface FormatFacts {
  readonly read: readonly Omit<Reader, 'read'>[];
  readonly forms: readonly Pick<Environment['forms'][number], 'id' | 'title' | 'effective' | 'authority'>[];
}

function toText({ read, forms }: FormatFacts): string {
  const readTable = textTable(
    [
      { title: 'READ' },
      { title: 'FORMAT' },
      { title: 'EXTENSIONS' },
      { title: 'ENGINES (first is default)' },
    ],
    read.map(({ format, title, extensions, engines }) => [
      format,
      title,
      extensions.join(' '),
      engines.join(', '),
    ]),
  );
  const refusedTable = textTable(
    [{ title: 'REFUSED' }, { title: 'EXTENSIONS' }, { title: 'WHAT TO DO' }],
    refusedFormats.map(({ title, extensions, advice }) => [title, extensions.join(' '), advice]),
  );
  const formTable = textTable(
    [{ title: 'FORM' }, { title: 'REPORT YEARS' }, { title: 'NOTICE' }, { title: 'TITLE' }],
    forms.map(({ id, effective: { from, to }, authority, title }) => [
      id,
      `${from}–${to ?? ''}`,
      authority,
      title,
    ]),
  );
  const also = `Also refused, by their content: ${refusedOnlyWhenNamed.join(', ')}.\n`;
  const note = 'The format is told by the content of a file, not by its name.\n';
  return [readTable, refusedTable + also + note, formTable].join('\n');
}
