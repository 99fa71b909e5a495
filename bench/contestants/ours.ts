// Ourselves: reading alone, and the whole way from bytes to a record and a confidence report on disk. As users run it,
// compiled: the loader that runs sources adds calls of its own to every closure.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formOf, rowsOf } from '../expected-rows.js';
import type { Contestant } from '../output.js';

/** A module of the built program, by its path in `src/`. */
const built = (path: string): string => new URL(`../../dist/src/${path}`, import.meta.url).href;

/** Bytes to record and confidence report, written. */
export async function whole(engine?: string): Promise<Contestant> {
  const { extract } = (await import(built('index.js'))) as typeof import('../../src/index.js');
  const { toJsonFile } = (await import(
    built('export/json-file.js')
  )) as typeof import('../../src/export/json-file.js');
  const version = await versionOfProgram();
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  return {
    version,
    run: async (path, bytes) => {
      const name = path.replaceAll('\\', '/');
      const { record, confidence } = await extract(bytes, {
        name,
        ...(engine === undefined ? {} : { engine }),
      });
      writeFileSync(join(folder, 'record.json'), toJsonFile(record));
      writeFileSync(join(folder, 'confidence.json'), toJsonFile(confidence));
      const values = new Map(confidence.fields.map(({ field, value }) => [field, value]));
      return {
        rows: record.form === null ? [] : rowsOf(formOf(record.form), (field) => values.get(field) ?? null),
      };
    },
  };
}

/** Bytes to the document model, nothing after it. */
export async function reading(engine?: string): Promise<Contestant> {
  const { readDocument } = (await import(built('read/index.js'))) as typeof import('../../src/read/index.js');
  return {
    version: await versionOfProgram(),
    run: async (path, bytes) => {
      const { value } = await readDocument(bytes, {
        name: path,
        ...(engine === undefined ? {} : { engine }),
      });
      const tables = value.blocks.filter((block) => block.type === 'table');
      return { tables: tables.map(({ cells }) => byRow(cells)) };
    },
  };
}

async function versionOfProgram(): Promise<string> {
  const { version } = (await import(
    built('export/version.js')
  )) as typeof import('../../src/export/version.js');
  return version;
}

function byRow(cells: readonly { readonly row: number; readonly text: string }[]): string[][] {
  const rows: string[][] = [];
  for (const { row, text } of cells) {
    rows[row] ??= [];
    rows[row]?.push(text);
  }
  return rows.map((row) => row ?? []);
}
