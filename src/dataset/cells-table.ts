// The long table: one row a field. Its columns and their order are a contract (`cellColumns`).

import { cellReports } from '../export/cells.js';
import { cellColumns } from '../export/cells-csv.js';
import { fieldStatuses } from '../model/binding.js';
import type { FormDefinition } from '../model/form.js';
import type { CellValue, Column, Row } from './column.js';
import { reviewedCell, reviewedCellColumns, reviewOf } from './reviewed-columns.js';
import type { StoredReport } from './stored-report.js';
import {
  emptyToNull,
  recordIdColumn,
  sourceColumn,
  type Table,
  type TableOptions,
  yearColumn,
} from './table.js';

const grades = ['excellent', 'good', 'fair', 'poor'];

type CellColumn = (typeof cellColumns)[number];

function columnsOf(forms: readonly FormDefinition[]): Column[] {
  const columns = {
    record_id: recordIdColumn,
    source: sourceColumn,
    agency: {
      name: 'agency',
      type: 'string',
      title: { zh: '机关名称', en: 'Agency' },
      gloss: { zh: '发布报告的行政机关，未识别者为空', en: 'Agency that reports; empty if not found.' },
    },
    division_code: {
      name: 'division_code',
      type: 'string',
      title: { zh: '行政区划代码', en: 'Division code' },
      gloss: {
        zh: '机关所属行政区划的代码（GB/T 2260）',
        en: 'Code of its administrative division (GB/T 2260).',
      },
      constraints: { pattern: '[0-9]{6,12}' },
    },
    year: yearColumn,
    form: {
      name: 'form',
      type: 'string',
      title: { zh: '表式', en: 'Form' },
      gloss: {
        zh: '该字段所在表格的格式版本；正文所述的数字为报告的格式版本',
        en: 'Era of the table that the field was read from; of figures of the prose, that of the report.',
      },
      constraints: { required: true, enum: forms.map(({ id }) => id) },
    },
    field: {
      name: 'field',
      type: 'string',
      title: { zh: '字段', en: 'Field' },
      gloss: {
        zh: '字段的规范路径，见 docs/fields.md',
        en: 'Canonical path of the field; docs/fields.md lists them.',
      },
      constraints: { required: true },
    },
    label_zh: {
      name: 'label_zh',
      type: 'string',
      title: { zh: '表内名称', en: 'Label' },
      gloss: { zh: '官方格式的行、列名称', en: 'Row and column label of the official form.' },
    },
    value: {
      name: 'value',
      type: 'number',
      title: { zh: '数值', en: 'Value' },
      gloss: {
        zh: '所印数字；status 不是 number 时为空。空白不是零',
        en: 'Number printed; empty unless status is number. A blank is not a zero.',
      },
      unit: null,
      unitColumn: 'unit',
    },
    unit: {
      name: 'unit',
      type: 'string',
      title: { zh: '单位', en: 'Unit' },
      gloss: {
        zh: '所印单位，未印者依格式',
        en: 'As printed, else that of the form; empty if neither states one.',
      },
    },
    status: {
      name: 'status',
      type: 'string',
      title: { zh: '状态', en: 'Status' },
      gloss: {
        zh: 'number 有数字；blank 空白格；not_applicable 印有“/”“无”等；unreadable 无法判读；absent 无此格',
        en: 'number: a number is printed; blank: the cell is empty; not_applicable: a stroke or 无 is printed; unreadable: what is printed is no value; absent: there is no such cell.',
      },
      constraints: { required: true, enum: [...fieldStatuses] },
    },
    raw: {
      name: 'raw',
      type: 'string',
      title: { zh: '原文', en: 'Printed text' },
      gloss: { zh: '该格所印文字', en: 'The text as printed.' },
    },
    confidence: {
      name: 'confidence',
      type: 'number',
      title: { zh: '置信度', en: 'Confidence' },
      gloss: {
        zh: '数值与状态均与原文一致的概率',
        en: 'Probability that value and status are what the source says.',
      },
      decimals: 4,
      constraints: { required: true, minimum: 0, maximum: 1 },
    },
    grade: {
      name: 'grade',
      type: 'string',
      title: { zh: '置信等级', en: 'Grade' },
      gloss: { zh: '置信度的四个等级', en: 'The confidence in four words.' },
      constraints: { required: true, enum: grades },
    },
    place: {
      name: 'place',
      type: 'object',
      title: { zh: '位置', en: 'Place' },
      gloss: {
        zh: '在原文中的位置（JSON）',
        en: 'Where it stands in the source, as JSON; empty if nowhere.',
      },
    },
  } as const satisfies Record<CellColumn, Column & { readonly name: CellColumn }>;
  return cellColumns.map((name) => columns[name]);
}

function toRows({
  record,
  confidence,
}: Pick<StoredReport, 'record' | 'confidence'>): Record<CellColumn, CellValue>[] {
  const shared = {
    record_id: record.id,
    source: record.source.path,
    agency: emptyToNull(record.agency.name),
    division_code: emptyToNull(record.agency.division?.code),
    year: record.year,
  };
  return cellReports(confidence).map((field) => ({
    ...shared,
    form: field.form,
    field: field.field,
    label_zh: emptyToNull(field.label),
    value: field.status === 'number' ? field.value : null,
    unit: emptyToNull(field.unit),
    status: field.status,
    raw: emptyToNull(field.raw),
    confidence: Number(field.confidence.toFixed(4)),
    grade: field.grade,
    place: field.place === null ? null : JSON.stringify(field.place),
  }));
}

function toReviewedRows(report: StoredReport): Row[] {
  const review = reviewOf(report);
  const { fields } = report.confidence;
  return toRows(report).map((row, at) => {
    const field = fields[at];
    return field === undefined ? row : { ...row, ...reviewedCell(review, field) };
  });
}

/**
 * `cells`: every field of every report, absent ones too, in the order of the form; where `reviewed`, with what people
 * decided behind.
 */
export function cellsTable(forms: readonly FormDefinition[], { reviewed }: TableOptions): Table {
  return {
    name: 'cells',
    title: { zh: '字段表（长表）', en: 'Cells (long)' },
    gloss: {
      zh: '每份报告的每个字段一行，报告没有的字段也有一行（status 为 absent）；正文所述的数字（narrative.）有述则有一行',
      en: 'One row a field of every report; fields that a report lacks have a row too, with status absent. Figures that the prose states (narrative.) have one where it does.',
    },
    columns: [...columnsOf(forms), ...(reviewed ? reviewedCellColumns : [])],
    primaryKey: ['record_id', 'form', 'field'],
    rowGroupSize: 122_880,
    toRows: reviewed ? toReviewedRows : toRows,
  };
}
