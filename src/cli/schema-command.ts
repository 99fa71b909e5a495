// gongkai schema: JSON Schema of the results.

import { Argument, type Command } from 'commander';
import type { z } from 'zod';
import { toJsonFile } from '../export/json-file.js';
import type { FormDefinition } from '../model/form.js';
import type { Environment } from './environment.js';

const examples = `
Examples:
  $ gongkai schema > record.schema.json
  $ gongkai schema confidence | jq '.properties | keys'`;

/** Results that have a schema. */
const schemas = {
  record: async (forms) => (await import('../model/record.js')).recordSchemaFor(forms),
  confidence: async () => (await import('../model/record.js')).confidenceReportSchema,
} satisfies Record<string, (forms: readonly FormDefinition[]) => Promise<z.ZodType>>;

type SchemaName = keyof typeof schemas;

/** Adds the command. */
export function addSchemaCommand(program: Command, { forms, streams }: Environment): void {
  const names = new Argument('[result]', 'which result').choices(Object.keys(schemas)).default('record');
  program
    .command('schema')
    .summary('print the JSON Schema of a record or confidence report')
    .description('Prints the JSON Schema (draft 2020-12) of records or of confidence reports.')
    .addArgument(names)
    .addHelpText('after', examples)
    .action(async (name: SchemaName) => {
      const { toJSONSchema } = await import('zod');
      const schema = toJSONSchema(await schemas[name](forms), { target: 'draft-2020-12' });
      streams.stdout.write(toJsonFile(schema));
    });
}
