// Filters, counts and order of the queue. Pure.

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

/** Reports that fit all filters, but for those of `except`. */
export function filterRows(
  rows: readonly QueueRow[],
  filters: Filters,
  except?: FacetName,
): readonly QueueRow[] {
  const words = (filters.agency ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = facetNames.flatMap((name) => {
    const values = name === except ? undefined : filters[name];
    return values === undefined || values.length === 0 ? [] : [{ name, values: new Set(values) }];
  });
  return rows.filter((row) => {
    if (!wanted.every(({ name, values }) => valuesOf[name](row).some((value) => values.has(value))))
      return false;
    if (words.length === 0) return true;
    const text = `${row.agency ?? ''} ${row.title ?? ''} ${row.source}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** One page of the queue. */
export function queuePage(rows: readonly QueueRow[], query: QueueQuery): QueuePage {
  const { sort, offset, limit } = query;
  const order = orders[sort];
  const fitting = filterRows(rows, query).toSorted((a, b) => order(a, b) || byWorth(a, b));
  return { total: fitting.length, offset, rows: fitting.slice(offset, offset + limit) };
}

/** For each facet the values among the reports that fit all other filters; years newest first, others by number. */
export function facetsOf(rows: readonly QueueRow[], filters: Filters): Facets {
  const facets = Object.fromEntries(facetNames.map((name) => [name, facet(rows, filters, name)]));
  // Every name is there: they are those of the schema.
  return { total: filterRows(rows, filters).length, facets: facets as Facets['facets'] };
}

function facet(rows: readonly QueueRow[], filters: Filters, name: FacetName): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of filters[name] ?? []) counts.set(value, 0);
  for (const row of filterRows(rows, filters, name)) {
    for (const value of valuesOf[name](row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, label: labelOf(name, value), count }));
  return values.sort((a, b) =>
    name === 'year' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
  );
}

function labelOf(name: FacetName, value: string): Bilingual {
  if (value === NO_VALUE) return name === 'issue' ? noIssue : none;
  return name === 'region' ? regionName(value) : { zh: value, en: value };
}
