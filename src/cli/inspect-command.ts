// gongkai inspect: the value between two stages, as JSON.

import { type Command, Option } from 'commander';
import { toJsonFile } from '../export/json-file.js';
import type { Extraction } from '../pipeline.js';
import { detectFormat, readDocument } from '../read/index.js';
import { addEngine } from './engines.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { readNamed } from './read-named.js';

const examples = `
Stages:
  document    blocks with their places, as the reader made them
  sections    title and numbered parts found
  bindings    fields of the form bound to places, with the evidence
  record      the record
  confidence  the confidence report

Examples:
  $ gongkai inspect report.pdf --stage document
  $ gongkai inspect report.docx --stage bindings --engine mammoth
  $ gongkai inspect report.html --stage confidence | jq '.issues'`;

/** What each stage after reading shows of an extraction. */
const stages = {
  sections: ({ layout: { title, titleIndex, sections } }) => ({ title, titleIndex, sections }),
  bindings: ({ bindings }) => bindings,
  record: ({ record }) => record,
  confidence: ({ confidence }) => confidence,
} satisfies Record<string, (extraction: Extraction) => unknown>;

type Stage = keyof typeof stages | 'document';

interface InspectFlags {
  readonly stage: Stage;
  readonly engine?: string;
}

/** Adds the command. */
export function addInspectCommand(program: Command, environment: Environment): void {
  const stage = new Option('--stage <stage>', 'what to print').choices(['document', ...Object.keys(stages)]);
  program
    .command('inspect')
    .summary('print what one stage makes of a file')
    .description('Prints as JSON what one stage makes of a file.')
    .argument('<file>', 'a report')
    .addOption(stage.default('record'))
    .option('--engine <engine>', "engine of the file's format (see gongkai formats)")
    .addHelpText('after', examples)
    .action(async (file: string, { stage, engine }: InspectFlags, command: Command) => {
      const bytes = await readNamed(file);
      const { format } = detectFormat(bytes, { name: file });
      const choice = engine === undefined ? {} : { engine };
      if (engine !== undefined) {
        const added = addEngine(`${format}=${engine}`, {});
        if (typeof added === 'string') command.error(added, { exitCode: exitCodes.usage });
      }
      const value = await inspect(bytes, stage, { ...environment, file, format, ...choice });
      environment.streams.stdout.write(toJsonFile(value));
    });
}

interface InspectOptions extends Environment {
  readonly file: string;
  readonly format: ReturnType<typeof detectFormat>['format'];
  readonly engine?: string;
}

/** The document is read alone, so that it can be looked at when a later stage fails. */
async function inspect(bytes: Uint8Array, stage: Stage, options: InspectOptions): Promise<unknown> {
  const { file: name, format, forms, extract, engine } = options;
  const choice = engine === undefined ? { format } : { format, engine };
  if (stage === 'document') return (await readDocument(bytes, { name, ...choice })).value;
  return stages[stage](await extract(bytes, { name, forms, ...choice }));
}
