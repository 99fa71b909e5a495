import { describe, expect, it } from 'vitest';
import { cellColumns, cellsCsv } from '../../src/export/cells-csv.js';
import type { ReportResult } from '../../src/export/exporter.js';
import { csvRows } from '../read-csv.js';
import { madeField, madeReport } from './made-report.js';

async function csvOf(...reports: ReportResult[]): Promise<string> {
  let text = '';
  const writer = await cellsCsv.open({
    write: async (piece) => {
      text += piece;
    },
  });
  for (const report of reports) await writer.add(report);
  await writer.close();
  return text;
}

describe('cells.csv', () => {
  it('has a header line with the fifteen columns in their order, and no byte-order mark', async () => {
    const header =
      'record_id,source,agency,division_code,year,form,field,label_zh,value,unit,status,raw,confidence,grade,place\r\n';
    expect(await csvOf()).toBe(header);
    expect(cellColumns).toHaveLength(15);
  });

  it('gives a number with its text, confidence to four decimals and place as compact JSON', async () => {
    const [, row] = csvRows(await csvOf(madeReport()));
    expect(row).toEqual([
      '0123456789abcdef',
      'in/report.txt',
      '青禾县审计局',
      '',
      '2024',
      'ogi_2021',
      'disclosure.art20_1.regulations.issued',
      '规章 / 本年制发件数',
      '2',
      '件',
      'number',
      '2',
      '0.9877',
      'excellent',
      '{"kind":"text","line":4,"start":30,"end":31}',
    ]);
  });

  it('leaves the value of a blank, a stroke, garbage and an absent field empty', async () => {
    const empty = (['blank', 'not_applicable', 'unreadable', 'absent'] as const).map((status) =>
      madeField({ status, value: null, raw: status === 'not_applicable' ? '/' : '' }),
    );
    const rows = csvRows(await csvOf(madeReport({ fields: empty }))).slice(1);
    expect(rows.map((row) => row[8])).toEqual(['', '', '', '']);
    expect(rows.map((row) => row[10])).toEqual(['blank', 'not_applicable', 'unreadable', 'absent']);
  });

  it('keeps commas, quotes and every kind of line break of the printed text', async () => {
    const texts = ['1,234', '"2"', '一\n二', '一\r二', '一\r\n二', ' 3 ', "=cmd|'/c'!A1", ''];
    const fields = texts.map((raw) => madeField({ raw }));
    const rows = csvRows(await csvOf(madeReport({ fields }))).slice(1);
    expect(rows.map((row) => row[11])).toEqual(texts);
  });

  it('writes a zero that is printed and a year that is not known', async () => {
    const report = madeReport({ year: null, fields: [madeField({ value: 0, raw: '0' })] });
    const [, row] = csvRows(await csvOf(report));
    expect(row?.[8]).toBe('0');
    expect(row?.[4]).toBe('');
  });
});
