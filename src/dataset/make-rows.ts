// Reports to rows, some at a time, as files that the stage loads: work for threads.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormDefinition } from '../model/form.js';
import type { CellValue } from './column.js';
import type { FoundReport } from './find-reports.js';
import { readStoredReport } from './stored-report.js';
import type { Table, TableOptions } from './table.js';
import { datasetTables } from './tables.js';

/** Reports whose rows are to be made; plain data, so that it goes into a thread. */
export interface RowsTask {
  readonly reports: readonly FoundReport[];
  /** Where the files go. */
  readonly folder: string;
  /** Name that the files begin with. */
  readonly name: string;
  readonly tables: TableOptions;
}

export interface RowsDone {
  /** Reports without rows, with the reason. */
  readonly unread: readonly { readonly id: string; readonly reason: string }[];
  /** Characters of the longest line. */
  readonly longest: number;
}

/** Makes rows, so many tasks at a time. */
export interface RowMaker {
  readonly parallel: number;
  readonly make: (task: RowsTask) => Promise<RowsDone>;
  /** Called when no more rows are wanted, maybe twice. */
  readonly close: () => Promise<void>;
}

/** Makes them in this process. */
export function rowMaker(forms: readonly FormDefinition[]): RowMaker {
  const make = createMakeRows(forms);
  return { parallel: 1, make, close: async () => undefined };
}

/** A function that reads reports and writes the rows of each table to the table's file of `rowsFile`. */
export function createMakeRows(forms: readonly FormDefinition[]): RowMaker['make'] {
  const made = new Map<string, readonly Table[]>();
  const tablesFor = (options: TableOptions): readonly Table[] => {
    const key = JSON.stringify(options);
    const tables = made.get(key) ?? datasetTables(forms, options);
    made.set(key, tables);
    return tables;
  };
  return async ({ reports, folder, name, tables: options }) => {
    const tables = tablesFor(options);
    const texts = tables.map((): string[] => []);
    const unread: { id: string; reason: string }[] = [];
    let longest = 0;
    for (const report of reports) {
      try {
        const lines = await linesOfReport(report, tables);
        for (const [at, some] of lines.entries()) {
          for (const line of some) {
            texts[at]?.push(line);
            longest = Math.max(longest, line.length);
          }
        }
      } catch (error) {
        unread.push({ id: report.id, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    for (const [at, table] of tables.entries()) {
      await writeFile(rowsFile(folder, name, table), (texts[at] ?? []).join(''));
    }
    return { unread, longest };
  };
}

/** File of the rows of a table. */
export function rowsFile(folder: string, name: string, table: Table): string {
  return join(folder, `${name}.${table.name}.csv`);
}

/** Lines of a report, table by table. */
async function linesOfReport(
  { record, confidence, decisions }: FoundReport,
  tables: readonly Table[],
): Promise<string[][]> {
  const stored = await readStoredReport(record, confidence);
  const report = decisions === undefined ? stored : { ...stored, decisions };
  return tables.map(({ columns, toRows }) =>
    toRows(report).map((row, position) =>
      rowToLine([...columns.map(({ name }) => row[name] ?? null), position]),
    ),
  );
}

/** Every text is quoted, nothing else is: nobody but the stage reads it. */
function rowToLine(cells: readonly CellValue[]): string {
  const texts = cells.map((cell) =>
    typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : cell === null ? '' : String(cell),
  );
  return `${texts.join(',')}\r\n`;
}
