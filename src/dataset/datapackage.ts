// dataset/datapackage.json: Data Package v2 (datapackage.org), the codebook for machines. Titles and glosses are in
// Chinese and English: the standard's `title` and `description` in the one, `title_en` and `description_en` (properties
// of ours, which the standard allows) in the other.

import { toJsonFile } from '../export/json-file.js';
import type { Column } from './column.js';
import type { FileFacts } from './file-facts.js';
import type { Table } from './table.js';

/** A file of the dataset with what a copy is checked by. */
export interface DatasetFile extends FileFacts {
  readonly name: string;
}

export interface DescriptorOptions {
  readonly version: string;
  /** Whether the CSV files begin with a byte-order mark. */
  readonly csvBom: boolean;
  /** Name of the licence under which the publisher gives the dataset; without it the descriptor has none. */
  readonly licence?: string;
}

const PROFILE = 'https://datapackage.org/profiles/2.0';

/** Text of datapackage.json. No date stands in it: the same dataset has the same descriptor. */
export function describeDataset(
  tables: readonly Table[],
  files: readonly DatasetFile[],
  { version, licence }: DescriptorOptions,
): string {
  const byName = new Map(files.map((file) => [file.name, file]));
  const resources = tables.flatMap((table) => [
    ...describeFile(byName.get(`${table.name}.csv`), (file) => csvResource(table, file)),
    ...describeFile(byName.get(`${table.name}-excel.csv`), (file) => excelResource(table, file)),
    ...describeFile(byName.get(`${table.name}.parquet`), (file) => parquetResource(table, file)),
  ]);
  return toJsonFile({
    $schema: `${PROFILE}/datapackage.json`,
    name: 'government-information-disclosure-annual-reports',
    title: '政府信息公开工作年度报告数据集',
    title_en: 'Annual reports on government information disclosure (China)',
    description:
      '由已发布的政府信息公开工作年度报告逐格读出，每个数值附原文、位置与置信度。空白不是零，原报告的错误照录不改。',
    description_en:
      'Read cell by cell from published annual reports on government information disclosure; every value with its printed text, place and confidence. A blank is no zero; errors of the published reports are kept as printed.',
    keywords: ['政府信息公开', '年度报告', 'open government', 'freedom of information', 'China'],
    sources: [{ title: '各级行政机关发布的政府信息公开工作年度报告（来源文件见 reports 表 source 列）' }],
    ...(licence === undefined ? {} : { licenses: [{ name: licence }] }),
    contributors: [{ title: `gongkai ${version}`, roles: ['DataProcessor'] }],
    resources,
  });
}

function describeFile(
  file: DatasetFile | undefined,
  describe: (file: DatasetFile) => object,
): readonly object[] {
  return file === undefined ? [] : [describe(file)];
}

function facts({ name, bytes, sha256 }: DatasetFile): object {
  return { path: name, bytes, hash: `sha256:${sha256}` };
}

function titles({ title, gloss }: Pick<Table, 'title' | 'gloss'>): object {
  return { title: title.zh, title_en: title.en, description: gloss.zh, description_en: gloss.en };
}

/** RFC 4180 as we write it. */
const dialect = {
  $schema: `${PROFILE}/tabledialect.json`,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
};

function csvResource(table: Table, file: DatasetFile): object {
  return {
    name: table.name,
    type: 'table',
    ...titles(table),
    ...facts(file),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect,
    schema: tableSchema(table),
  };
}

function excelResource(table: Table, file: DatasetFile): object {
  return {
    name: `${table.name}-excel`,
    title: `${table.title.zh}（Excel 用）`,
    description: `Like ${table.name}.csv, for spreadsheet programs: with a byte-order mark, and with an apostrophe before texts that would be run as a formula. Not for programs.`,
    ...facts(file),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
  };
}

function parquetResource(table: Table, file: DatasetFile): object {
  return {
    name: `${table.name}-parquet`,
    title: `${table.title.zh}（Parquet）`,
    description: `The rows and columns of ${table.name}.csv as Parquet; an empty cell there is a null here.`,
    ...facts(file),
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
  };
}

/** Table Schema of a table. */
export function tableSchema({ name, columns, primaryKey }: Table): object {
  const key = { fields: ['record_id'], reference: { resource: 'reports', fields: ['record_id'] } };
  return {
    $schema: `${PROFILE}/tableschema.json`,
    fields: columns.map(describeColumn),
    missingValues: [''],
    primaryKey,
    ...(name === 'reports' ? {} : { foreignKeys: [key] }),
  };
}

function describeColumn({ name, type, title, gloss, unit, unitColumn, field, constraints }: Column): object {
  return {
    name,
    type,
    title: title.zh,
    title_en: title.en,
    description: gloss.zh,
    description_en: gloss.en,
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(unitColumn === undefined ? {} : { unit_column: unitColumn }),
    ...(field === undefined ? {} : { field }),
    ...(constraints === undefined ? {} : { constraints }),
  };
}
