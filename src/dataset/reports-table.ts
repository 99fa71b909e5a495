// The wide table: one row a report, what is known of it in front, every field of the forms behind.

import { createHash } from 'node:crypto';
import type { FormDefinition } from '../model/form.js';
import { agencyKinds, agencyLevels, reportScopes } from '../model/identity.js';
import { verdicts } from '../model/record.js';
import type { CellValue, Column, ColumnConstraints, ColumnType } from './column.js';
import { indicatorColumns, indicatorsOf, indicatorValues } from './indicators.js';
import { reviewedReport, reviewedReportColumns, reviewOf } from './reviewed-columns.js';
import type { StoredReport } from './stored-report.js';
import {
  emptyToNull,
  recordIdColumn,
  sourceColumn,
  type Table,
  type TableOptions,
  yearColumn,
} from './table.js';
import { wideColumns, wideName } from './wide-columns.js';

function column(
  name: string,
  type: ColumnType,
  zh: string,
  en: string,
  more: { readonly constraints?: ColumnConstraints; readonly decimals?: number; readonly note?: string } = {},
): Column {
  const { note, ...rest } = more;
  return { name, type, title: { zh, en }, gloss: { zh: `${zh}。`, en: note ?? `${en}.` }, ...rest };
}

const required = { constraints: { required: true } } as const;
const counted = { constraints: { required: true, minimum: 0 } } as const;

function leadingColumns(forms: readonly FormDefinition[]): Column[] {
  return [
    { ...recordIdColumn, constraints: { ...recordIdColumn.constraints, unique: true } },
    sourceColumn,
    column('agency', 'string', '机关名称', 'Agency', { note: 'Agency that reports; empty if not found.' }),
    column('agency_printed', 'string', '所印机关名称', 'Agency as printed'),
    column('agency_canonical', 'string', '机关规范全称', 'Agency with all divisions above', {
      note: 'All divisions above in front, usual abbreviations written out; empty while the division is open.',
    }),
    column('agency_kind', 'string', '机关类别', 'Kind of agency', {
      constraints: { enum: [...agencyKinds] },
    }),
    column('agency_level', 'string', '机关层级', 'Level of the agency', {
      constraints: { enum: [...agencyLevels] },
    }),
    column('zone', 'string', '所属功能区', 'Development zone'),
    column('scope', 'string', '数据范围', 'Scope of the figures', {
      note: 'Whose figures the report gives: of the agency alone or of a whole region.',
      constraints: { required: true, enum: [...reportScopes] },
    }),
    column('division_code', 'string', '行政区划代码', 'Division code', {
      note: 'Code of its administrative division (GB/T 2260).',
      constraints: { pattern: '[0-9]{6,12}' },
    }),
    column('division_name', 'string', '行政区划名称', 'Division'),
    column('division_level', 'string', '行政区划级别', 'Level of the division'),
    column('division_confidence', 'number', '行政区划置信度', 'Confidence of the division', {
      note: 'Empty where no division is sure enough to be stated.',
      decimals: 4,
      constraints: { minimum: 0, maximum: 1 },
    }),
    yearColumn,
    column('form', 'string', '表式', 'Form', {
      note: 'Form of the report, by its requests table; empty if no form is known.',
      constraints: { enum: forms.map(({ id }) => id) },
    }),
    column('title', 'string', '标题', 'Title'),
    column('verdict', 'string', '结论', 'Verdict', {
      note: 'accepted: may be used unseen; review: a person should look; rejected: too little could be read.',
      constraints: { required: true, enum: [...verdicts] },
    }),
    column('score', 'number', '平均置信度', 'Score', {
      note: 'Mean confidence of the fields that the report prints.',
      decimals: 4,
      constraints: { required: true, minimum: 0, maximum: 1 },
    }),
    column('expected_errors', 'number', '预计错误单元格数', 'Expected errors', {
      note: 'Wrong cells to be expected among the fields that it prints.',
      decimals: 4,
      constraints: { required: true, minimum: 0 },
    }),
    column('fields_to_check', 'integer', '待核对字段数', 'Fields to compare with the source', counted),
    column('look_at', 'array', '待核对字段', 'Fields to compare', {
      note: 'Paths of the fields to compare with the source, worst first, as a JSON array.',
    }),
    column('period_from', 'date', '统计期起', 'Start of the period'),
    column('period_to', 'date', '统计期止', 'End of the period'),
    column('published_on', 'date', '发布日期', 'Date of publication'),
    column('signed_on', 'date', '落款日期', 'Date of signature'),
    column('contact_unit', 'string', '联系单位', 'Contact: unit'),
    column('contact_address', 'string', '联系地址', 'Contact: address'),
    column('contact_postcode', 'string', '邮政编码', 'Contact: postcode'),
    column('contact_phone', 'string', '联系电话', 'Contact: phone'),
    column('contact_fax', 'string', '传真', 'Contact: fax'),
    column('contact_email', 'string', '电子邮箱', 'Contact: e-mail'),
    column('url', 'string', '来源网址', 'Address', {
      note: 'Address that it was fetched from, as a manifest or a crawl states it.',
    }),
    column('sha256', 'string', '原文件 SHA-256', 'SHA-256 of the source', {
      constraints: { required: true, pattern: '[0-9a-f]{64}' },
    }),
    column('bytes', 'number', '原文件字节数', 'Size of the source in bytes', counted),
    column('format', 'string', '原文件格式', 'Format of the source', {
      constraints: { required: true, enum: ['docx', 'pdf', 'html', 'text'] },
    }),
    column('engine', 'string', '读取程序', 'Engine that read it', required),
    column('encoding', 'string', '字符编码', 'Character encoding', { note: 'For pages and texts.' }),
    column('pages', 'integer', '页数', 'Pages', { note: 'For PDF.', constraints: { minimum: 0 } }),
    column('fields', 'integer', '字段数', 'Fields of the form', counted),
    column('fields_number', 'integer', '印有数字的字段数', 'Fields with a number', counted),
    column('fields_blank', 'integer', '空白字段数', 'Fields that are blank', counted),
    column('fields_not_applicable', 'integer', '不适用字段数', 'Fields with a stroke or 无', counted),
    column('fields_nonzero', 'integer', '非零数字的字段数', 'Fields with a number other than zero', counted),
    column('figures_key', 'string', '数字指纹', 'Key of the figures', {
      note: 'Equal for reports that print the same numbers, zeros aside.',
      constraints: { required: true, pattern: '[0-9a-f]{16}' },
    }),
    column('fields_unreadable', 'integer', '无法判读字段数', 'Fields that are unreadable', counted),
    column('fields_absent', 'integer', '报告中没有的字段数', 'Fields that the report lacks', counted),
    column('checks_passed', 'integer', '成立的勾稽关系数', 'Checks passed', counted),
    column('checks_failed', 'integer', '不成立的勾稽关系数', 'Checks failed', counted),
    column('checks_uncertain', 'integer', '不确定的勾稽关系数', 'Checks uncertain', counted),
    column('checks_skipped', 'integer', '未作的勾稽关系数', 'Checks skipped', counted),
    column('issues_error', 'integer', '错误数', 'Issues that are errors', counted),
    column('issues_warning', 'integer', '警告数', 'Issues that are warnings', counted),
    column('issues', 'array', '问题代码', 'Issues', {
      note: 'Codes of its issues, each once, as a JSON array; docs/issues.md lists them.',
    }),
    column('published_errors', 'integer', '原报告错误数', 'Published errors', {
      ...counted,
      note: 'Equations that fail in print: the report itself is wrong (issue validate/published-error).',
    }),
  ];
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): (key: string) => number {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return (key) => counts.get(key) ?? 0;
}

function leadingRow({ record, confidence }: StoredReport): Record<string, CellValue> {
  const { source, agency, contact, period } = record;
  const status = countBy(confidence.fields, (field) => field.status);
  const outcome = countBy(record.checks, (check) => check.outcome);
  const severity = countBy(confidence.issues, (issue) => issue.severity);
  const code = countBy(confidence.issues, (issue) => issue.code);
  return {
    record_id: record.id,
    source: source.path,
    agency: emptyToNull(agency.name),
    agency_printed: emptyToNull(agency.name_printed),
    agency_canonical: emptyToNull(agency.name_canonical),
    agency_kind: emptyToNull(agency.kind),
    agency_level: emptyToNull(agency.level),
    zone: emptyToNull(agency.zone),
    scope: agency.scope,
    division_code: emptyToNull(agency.division?.code),
    division_name: emptyToNull(agency.division?.name),
    division_level: emptyToNull(agency.division?.level),
    division_confidence: agency.division?.confidence ?? null,
    year: record.year,
    form: record.form,
    title: emptyToNull(record.title),
    verdict: record.verdict,
    score: confidence.score,
    expected_errors: confidence.expected_errors,
    fields_to_check: confidence.look_at.length,
    look_at: JSON.stringify(confidence.look_at),
    period_from: realDate(period?.from),
    period_to: realDate(period?.to),
    published_on: realDate(record.published_on),
    signed_on: realDate(record.signed_on),
    contact_unit: emptyToNull(contact?.unit),
    contact_address: emptyToNull(contact?.address),
    contact_postcode: emptyToNull(contact?.postcode),
    contact_phone: emptyToNull(contact?.phone),
    contact_fax: emptyToNull(contact?.fax),
    contact_email: emptyToNull(contact?.email),
    url: emptyToNull(source.url),
    sha256: source.sha256,
    bytes: source.bytes,
    format: source.format,
    engine: source.engine,
    encoding: emptyToNull(source.encoding),
    pages: source.pages ?? null,
    fields: confidence.fields.length,
    fields_number: status('number'),
    fields_blank: status('blank'),
    fields_not_applicable: status('not_applicable'),
    fields_nonzero: confidence.fields.filter(({ value }) => value !== null && value !== 0).length,
    figures_key: figuresKey(confidence.fields),
    fields_unreadable: status('unreadable'),
    fields_absent: status('absent'),
    checks_passed: outcome('pass'),
    checks_failed: outcome('fail'),
    checks_uncertain: outcome('uncertain'),
    checks_skipped: outcome('skipped'),
    issues_error: severity('error'),
    issues_warning: severity('warning'),
    issues: JSON.stringify([...new Set(confidence.issues.map((issue) => issue.code))].sort()),
    published_errors: code('validate/published-error'),
  };
}

/** Numbers only: the one format of a report may leave blank what the other fills with zeros. */
function figuresKey(fields: StoredReport['confidence']['fields']): string {
  const figures = fields.flatMap(({ field, value }) =>
    value === null || value === 0 ? [] : `${field}=${value}`,
  );
  return createHash('sha256').update(figures.sort().join('\n')).digest('hex').slice(0, 16);
}

/** A day that the calendar does not have (2月30日 in print) is no date; the record keeps it. */
function realDate(text: string | null | undefined): string | null {
  if (text === undefined || text === null) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}

/** `reports`: one row a report; where `reviewed`, with what people decided between what is known of it and the fields. */
export function reportsTable(forms: readonly FormDefinition[], { reviewed }: TableOptions): Table {
  const wide = wideColumns(forms);
  const nothing: Record<string, CellValue> = Object.fromEntries(wide.map(({ name }) => [name, null]));
  const units = new Set(wide.flatMap(({ unitColumn }) => unitColumn ?? []));
  const names = new Set(wide.map(({ name }) => name));
  const indicators = indicatorsOf(forms);
  const derive = indicatorValues(indicators, forms);
  return {
    name: 'reports',
    title: { zh: '报告表（宽表）', en: 'Reports (wide)' },
    gloss: {
      zh: '每份报告一行：机关、年度、结论、各项计数，其后为表格中每个字段的数字，最后为推算的比率',
      en: 'One row a report: agency, year, verdict and counts, then the number of every field of the tables, then rates.',
    },
    columns: [
      ...leadingColumns(forms),
      ...(reviewed ? reviewedReportColumns : []),
      ...wide,
      ...indicatorColumns(indicators),
    ],
    primaryKey: ['record_id'],
    rowGroupSize: 20_480,
    toRows: (report) => {
      const decided = reviewed ? reviewedReport(reviewOf(report)) : {};
      const row: Record<string, CellValue> = { ...leadingRow(report), ...decided, ...nothing };
      for (const field of report.confidence.fields) {
        const name = wideName(field.field);
        // What no form has (prose) is in the long table only: the columns of this one never change with the reports.
        if (field.status !== 'number' || !names.has(name)) continue;
        row[name] = field.value;
        if (units.has(`${name}__unit`)) row[`${name}__unit`] = emptyToNull(field.unit);
      }
      const values = new Map(
        report.confidence.fields.flatMap(({ field, value }) => (value === null ? [] : [[field, value]])),
      );
      return [{ ...row, ...derive((path) => values.get(path) ?? null) }];
    },
  };
}
