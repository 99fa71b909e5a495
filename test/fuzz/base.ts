// A made-up report with known answers, every value cell marked so that its fate can be followed through mutations.

import { forms as registry } from '../../extractors/index.js';
import { type FormDefinition, fieldPath } from '../../src/model/form.js';
import { answersOf } from '../maker/answers.js';
import type { CellValue, FormId, ReportTables, TableValues } from '../maker/description.js';
import type { GridCell } from '../maker/grid.js';
import { type Block, layoutReport } from '../maker/layout.js';
import type { Random } from '../maker/random.js';
import { randomReport } from '../maker/random-report.js';
import { type ApplicantCounts, outcomeIds, requestsTable, reviewTable } from '../maker/tables.js';
import { expandAnswers, type FieldAnswers } from '../read-answers.js';

/** Forms as the pipeline takes them. */
export const forms: readonly FormDefinition[] = Object.values(registry);

/** A report before any mutation. Cells that hold something begin with the mark of their field. */
export interface Base {
  readonly kind: string;
  readonly year: number;
  readonly title: string;
  readonly date: string;
  readonly author: string;
  readonly blocks: readonly Block[];
  /** Path of the field with mark number i. */
  readonly paths: readonly string[];
  readonly truth: FieldAnswers;
}

const firstMark = 0xe100;
/** Marks of value cells: one private-use character each. */
export const marks = /[\ue100-\uf8ff]/gu;
/** Mark of field `index`. */
export const markOf = (index: number): string => String.fromCharCode(firstMark + index);
/** Field number of a mark. */
export const indexOf = (mark: string): number => mark.charCodeAt(0) - firstMark;

const kinds = [
  'distinct',
  'distinct',
  'busy',
  'sparse',
  'sparse',
  'natural',
  'zero',
  'maker',
  'odd',
  'large',
] as const;

/** The report that the stream of choices determines. */
export function makeBase(random: Random): Base {
  const form: FormId = random.chance(0.25) ? 'ogi_2019' : 'ogi_2021';
  const made = randomReport(random.integer(1, 1_000_000), form);
  const kind = random.pick(kinds);
  const tables = kind === 'maker' ? made.tables : figures(random, form, kind);
  const zero = kind === 'maker' ? '0' : random.pick(['0', '0', '0', '0', '', '/'] as const);
  const report = { ...made, tables: zero === '0' ? tables : replaceZeros(tables, zero) };
  const answers = answersOf(report);
  const definition = registry[form];
  const truth = expandAnswers({ form, tables: answers.tables }, forms);
  const { blocks, paths } = mark(layoutReport(report), definition, new Set(Object.keys(answers.tables)));
  return {
    kind: `${kind}${zero === '0' ? '' : zero === '' ? '-blank' : '-stroke'}`,
    year: report.year,
    title: report.title.join(''),
    date: report.signedOn,
    author: report.agency,
    blocks,
    paths,
    truth,
  };
}

function replaceZeros(tables: ReportTables, by: CellValue): ReportTables {
  const rows = tables.requests ?? {};
  const requests = Object.fromEntries(
    Object.entries(rows).map(([id, row]) => [id, row.map((value) => (value === 0 ? by : value))]),
  );
  return { ...tables, requests };
}

function figures(random: Random, form: FormId, kind: (typeof kinds)[number]): ReportTables {
  const used = new Set<number>();
  const distinct = (most: number): number => {
    let value = random.integer(1, most);
    while (used.has(value) && used.size < most) value = random.integer(1, most);
    used.add(value);
    return value;
  };
  const count = (column: number): number => {
    if (kind === 'zero') return 0;
    if (kind === 'distinct' || kind === 'odd') return distinct(999);
    if (kind === 'large') return random.integer(0, 2_000_000);
    if (kind === 'busy') return random.chance(0.5) ? 0 : random.integer(1, 60);
    if (kind === 'natural') return column === 0 && random.chance(0.7) ? random.integer(1, 40) : 0;
    return random.chance(0.93) ? 0 : random.integer(1, 9);
  };
  const six = (): ApplicantCounts => [count(0), count(1), count(2), count(3), count(4), count(5)];
  const single = form === 'ogi_2019' || random.chance(0.1);
  const outcomes = Object.fromEntries(outcomeIds(single).map((id) => [id, six()]));
  const sum = (rows: readonly ApplicantCounts[]): ApplicantCounts => {
    const at = (index: number): number => rows.reduce((total, row) => total + (row[index] ?? 0), 0);
    return [at(0), at(1), at(2), at(3), at(4), at(5)];
  };
  const carriedOver = six();
  const newRequests = sum([...Object.values(outcomes), six()]);
  const agreed = requestsTable({ newRequests, carriedOver, outcomes, singleOtherRow: single });
  const four = (): [number, number, number, number] => [count(0), count(0), count(0), count(0)];
  const review = reviewTable(four(), four(), four());
  const any = (row: readonly CellValue[]): CellValue[] => row.map(() => count(0));
  const odd = (table: TableValues): TableValues =>
    Object.fromEntries(Object.entries(table).map(([id, row]) => [id, any(row)]));
  const disclosure = Object.fromEntries(
    Object.entries(randomReport(random.integer(1, 1e6), form).tables)
      .filter(([id]) => id.startsWith('disclosure'))
      .map(([id, table]) => [id, odd(table)]),
  );
  return {
    ...disclosure,
    requests: kind === 'odd' ? odd(agreed) : agreed,
    review_litigation: kind === 'odd' ? odd(review) : review,
  };
}

// Value cells stand in the order of the form's tables, rows and columns.
function mark(
  blocks: readonly Block[],
  form: FormDefinition,
  printed: ReadonlySet<string>,
): { blocks: readonly Block[]; paths: readonly string[] } {
  const paths = form.tables.flatMap((table) => {
    const variants = table.rowVariants ?? [];
    const rows = table.rows.flatMap((row) => {
      const variant = variants.find((one) => one.replaces[0] === row.id);
      return variant === undefined ? [row] : [row, variant.with];
    });
    return rows
      .filter((row) => printed.has(row.label === '' ? table.id : `${table.id}.${row.id}`))
      .flatMap((row) => table.columns.map((column) => fieldPath(table, row, column)));
  });
  let next = 0;
  const markCell = (cell: GridCell): GridCell => {
    if (cell.role !== 'value') return cell;
    const text = cell.text === '' ? '' : markOf(next) + cell.text;
    next += 1;
    return { ...cell, text };
  };
  const marked = blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, grid: { ...block.grid, rows: block.grid.rows.map((row) => row.map(markCell)) } }
      : block,
  );
  if (next !== paths.length) throw new Error(`${next} value cells, ${paths.length} fields`);
  return { blocks: marked, paths };
}
