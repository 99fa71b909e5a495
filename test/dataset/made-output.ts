// An output folder with made reports, as a run leaves it, without a run.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forms as registry } from '../../extractors/index.js';
import { buildDataset, type DatasetOptions, type DatasetResult } from '../../src/dataset/index.js';
import { cellsCsv } from '../../src/export/cells-csv.js';
import type { ReportResult } from '../../src/export/exporter.js';
import { toJsonFile } from '../../src/export/json-file.js';
import { madeField, madeReport } from '../export/made-report.js';

export const forms = Object.values(registry);

export interface MadeOutput {
  readonly path: string;
  readonly put: (report: ReportResult) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly build: (options?: Partial<DatasetOptions>) => Promise<DatasetResult>;
  /** Bytes of the dataset's files, the state left out. */
  readonly files: () => Promise<Map<string, Buffer>>;
  readonly text: (name: string) => Promise<string>;
}

export async function makeOutput(): Promise<MadeOutput> {
  const path = await mkdtemp(join(tmpdir(), 'gongkai-dataset-'));
  return {
    path,
    put: async (report) => {
      const year = String(report.record.year ?? 'unknown');
      for (const [folder, value] of [
        ['records', report.record],
        ['confidence', report.confidence],
      ] as const) {
        await mkdir(join(path, folder, year), { recursive: true });
        await writeFile(join(path, folder, year, `${report.record.id}.json`), toJsonFile(value));
      }
    },
    remove: () => rm(path, { recursive: true, force: true }),
    build: (options = {}) => buildDataset(path, { forms, ...options }),
    files: async () => {
      const names = (await readdir(join(path, 'dataset'))).filter((name) => !name.startsWith('.')).sort();
      const bytes = await Promise.all(names.map((name) => readFile(join(path, 'dataset', name))));
      return new Map(names.map((name, at) => [name, bytes[at] ?? Buffer.alloc(0)]));
    },
    text: (name) => readFile(join(path, 'dataset', name), 'utf8'),
  };
}

/** A report that differs from its neighbours in id, source and number. */
export function numbered(at: number, value = at): ReportResult {
  const id = at.toString(16).padStart(16, '0');
  const fields = [
    madeField({ value, raw: String(value) }),
    madeField({
      field: 'disclosure.art20_1.regulations.repealed',
      status: 'blank',
      value: null,
      raw: '',
      place: null,
    }),
  ];
  return madeReport({ id, path: `in/${String((at * 7) % 100).padStart(3, '0')} 报告.txt`, fields });
}

/** cells.csv as the exporter of a run writes it: the contract. */
export async function cellsOf(reports: readonly ReportResult[]): Promise<string> {
  let text = '';
  const writer = await cellsCsv.open({
    write: async (piece) => {
      text += piece;
    },
  });
  const sorted = [...reports].sort((a, b) => (a.record.source.path < b.record.source.path ? -1 : 1));
  for (const report of sorted) await writer.add(report);
  await writer.close();
  return text;
}
