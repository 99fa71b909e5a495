// dataset/cells.csv: one row a field, RFC 4180 (commas, CRLF, quotes doubled), UTF-8 without a byte-order mark.

import { stringify } from 'csv-stringify/sync';
import { type CellReport, cellReports } from './cells.js';
import type { Exporter, ReportResult } from './exporter.js';
import { plainDecimal } from './plain-decimal.js';

/** Columns of cells.csv in their order. They are a contract with the datasets built on them. */
export const cellColumns = [
  'record_id',
  'source',
  'agency',
  'division_code',
  'year',
  'form',
  'field',
  'label_zh',
  'value',
  'unit',
  'status',
  'raw',
  'confidence',
  'grade',
  'place',
] as const;

type CellColumn = (typeof cellColumns)[number];

/** Long dataset of the run: every field of every report, absent ones too, in the order of the form, and the figures of its prose. */
export const cellsCsv: Exporter = {
  title: 'dataset of the run, one row a field',
  files: 'run',
  path: 'dataset/cells',
  extension: 'csv',
  open: async (sink) => {
    await sink.write(toCsv([[...cellColumns]]));
    return {
      add: (report) => sink.write(toCsv(cellReports(report.confidence).map((field) => toRow(report, field)))),
      close: async () => undefined,
    };
  },
};

function toRow({ record }: ReportResult, field: CellReport): string[] {
  const cells = {
    record_id: record.id,
    source: record.source.path,
    agency: record.agency.name ?? '',
    division_code: record.agency.division?.code ?? '',
    year: record.year === null ? '' : String(record.year),
    form: field.form,
    field: field.field,
    label_zh: field.label,
    value: toValue(field),
    unit: field.unit ?? '',
    status: field.status,
    raw: field.raw,
    confidence: field.confidence.toFixed(4),
    grade: field.grade,
    place: field.place === null ? '' : JSON.stringify(field.place),
  } satisfies Record<CellColumn, string>;
  return cellColumns.map((column) => cells[column]);
}

/** Empty unless a number was printed: a blank or a stroke is never a zero. */
function toValue({ status, value }: CellReport): string {
  return status === 'number' && value !== null ? plainDecimal(value) : '';
}

function toCsv(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  // Left to itself the library quotes only what holds its own record delimiter: a lone \n would break a row.
  return stringify([...rows.map((row) => [...row])], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
