// Filters, counts and order of the queue. Pure.

import { issueTitle } from '../../model/issue-titles.js';
import {
  type Bilingual,
  type FacetName,
  type Facets,
  type FacetValue,
  type Filters,
  facetNames,
  NO_VALUE,
  type QueuePage,
  type QueueQuery,
  type QueueRow,
  type QueueSort,
} from '../api.js';
import { regionName } from './provinces.js';

/** Values of a report for each facet. */
const valuesOf: Readonly<Record<FacetName, (row: QueueRow) => readonly string[]>> = {
  state: ({ state }) => [state],
  verdict: ({ verdict }) => [verdict],
  year: ({ year }) => [year === null ? NO_VALUE : String(year)],
  region: ({ region }) => [region ?? NO_VALUE],
  form: ({ form }) => [form ?? NO_VALUE],
  format: ({ format }) => [format],
  issue: ({ issues }) => (issues.length === 0 ? [NO_VALUE] : issues),
};

const none: Bilingual = { zh: '未知', en: 'unknown' };
const noIssue: Bilingual = { zh: '无', en: 'none' };

const byWorth = (a: QueueRow, b: QueueRow): number => b.worth - a.worth || compare(a.source, b.source);

const orders: Readonly<Record<QueueSort, (a: QueueRow, b: QueueRow) => number>> = {
  worth: byWorth,
  doubt: (a, b) => b.expected_errors - a.expected_errors,
  fields: (a, b) => Number(a.to_settle === 0) - Number(b.to_settle === 0) || a.to_settle - b.to_settle,
  agency: (a, b) => compare(a.agency ?? '\uffff', b.agency ?? '\uffff'),
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
  source: (a, b) => compare(a.source, b.source),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a report is searched by; made once, since every key that is typed searches them all. */
const searched = new WeakMap<QueueRow, string>();

function textOf(row: QueueRow): string {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const text = `${row.agency ?? ''} ${row.title ?? ''} ${row.source}`.toLowerCase();
  searched.set(row, text);
  return text;
}

/** Of a report, the facets whose filter it does not fit; undefined where it lacks a word that is searched for. */
type Misfits = (row: QueueRow) => readonly FacetName[] | undefined;

function misfitsOf(filters: Filters): Misfits {
  const words = (filters.agency ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = facetNames.flatMap((name) => {
    const values = filters[name];
    return values === undefined || values.length === 0 ? [] : [{ name, values: new Set(values) }];
  });
  return (row) => {
    if (words.length > 0 && !words.every((word) => textOf(row).includes(word))) return undefined;
    return wanted
      .filter(({ name, values }) => !valuesOf[name](row).some((value) => values.has(value)))
      .map(({ name }) => name);
  };
}

/** Reports that fit all filters. */
export function filterRows(rows: readonly QueueRow[], filters: Filters): readonly QueueRow[] {
  const misfits = misfitsOf(filters);
  return rows.filter((row) => misfits(row)?.length === 0);
}

/** The reports in each order that was asked for, as long as they are the same. */
const sorted = new WeakMap<readonly QueueRow[], Map<QueueSort, readonly QueueRow[]>>();

function inOrder(rows: readonly QueueRow[], sort: QueueSort): readonly QueueRow[] {
  const known = sorted.get(rows) ?? new Map<QueueSort, readonly QueueRow[]>();
  sorted.set(rows, known);
  const order = orders[sort];
  const own = known.get(sort) ?? rows.toSorted((a, b) => order(a, b) || byWorth(a, b));
  known.set(sort, own);
  return own;
}

/** One page of the queue. */
export function queuePage(rows: readonly QueueRow[], query: QueueQuery): QueuePage {
  const { sort, offset, limit } = query;
  const fitting = filterRows(inOrder(rows, sort), query);
  return { total: fitting.length, offset, rows: fitting.slice(offset, offset + limit) };
}

/** For each facet the values among the reports that fit all other filters; years newest first, others by number. */
export function facetsOf(rows: readonly QueueRow[], filters: Filters): Facets {
  const misfits = misfitsOf(filters);
  const counts = new Map(
    facetNames.map((name) => [name, new Map((filters[name] ?? []).map((value) => [value, 0]))]),
  );
  let total = 0;
  for (const row of rows) {
    const missed = misfits(row);
    if (missed === undefined || missed.length > 1) continue;
    if (missed.length === 0) total += 1;
    // What only one filter keeps out counts for the facet of that filter, which is to show what else there is.
    for (const name of missed.length === 0 ? facetNames : missed) {
      const own = counts.get(name);
      for (const value of valuesOf[name](row)) own?.set(value, (own.get(value) ?? 0) + 1);
    }
  }
  const facets = Object.fromEntries([...counts].map(([name, own]) => [name, facetValues(name, own)]));
  // Every name is there: they are those of the schema.
  return { total, facets: facets as Facets['facets'] };
}

function facetValues(name: FacetName, counts: ReadonlyMap<string, number>): FacetValue[] {
  const values = [...counts].map(([value, count]) => ({ value, label: labelOf(name, value), count }));
  return values.sort((a, b) =>
    name === 'year' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
  );
}

/** A form by the year from which it holds, which its id ends with. */
function formName(id: string): Bilingual {
  const year = /_(\d{4})$/u.exec(id)?.[1];
  return year === undefined ? { zh: id, en: id } : { zh: `${year} 年格式`, en: `Form of ${year}` };
}

function labelOf(name: FacetName, value: string): Bilingual {
  if (value === NO_VALUE) return name === 'issue' ? noIssue : none;
  if (name === 'region') return regionName(value);
  if (name === 'issue') return issueTitle(value);
  return name === 'form' ? formName(value) : { zh: value, en: value };
}
