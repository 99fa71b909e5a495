// Ourselves: reading alone, and the whole way from bytes to a record and a confidence report on disk.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toJsonFile } from '../../src/export/json-file.js';
import { version } from '../../src/export/version.js';
import { extract } from '../../src/index.js';
import { readDocument } from '../../src/read/index.js';
import { formOf, rowsOf } from '../expected-rows.js';
import type { Contestant } from '../output.js';

/** Bytes to record and confidence report, written. */
export function whole(engine?: string): Contestant {
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
export function reading(engine?: string): Contestant {
  return {
    version,
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

function byRow(cells: readonly { readonly row: number; readonly text: string }[]): string[][] {
  const rows: string[][] = [];
  for (const { row, text } of cells) {
    rows[row] ??= [];
    rows[row]?.push(text);
  }
  return rows.map((row) => row ?? []);
}
