// The queue without a server: what is worth a minute, filters, counts, and ten thousand reports.

import { expect, it } from 'vitest';
import { type QueueRow, queueQuerySchema, queueRowSchema } from '../../src/review/api.js';
import { facetsOf, filterRows, queuePage } from '../../src/review/server/queue.js';
import { type IndexedReport, toQueueRow } from '../../src/review/server/queue-index.js';
import { worthOf } from '../../src/review/server/worth.js';

function indexed(
  at: number,
  difference: Partial<IndexedReport['base']> = {},
  fields = at % 7,
): IndexedReport {
  const region = at % 11 === 0 ? null : String(11 + (at % 5));
  return {
    base: {
      id: at.toString(16).padStart(16, '0'),
      source: `in/${at}.pdf`,
      agency: `青禾县第${at}局`,
      title: null,
      year: 2019 + (at % 6),
      region,
      region_name: region === null ? null : { zh: region, en: region },
      form: 'ogi_2021',
      format: (['pdf', 'docx', 'html', 'text'] as const)[at % 4] ?? 'pdf',
      verdict: fields > 0 ? 'review' : 'accepted',
      score: 0.99,
      expected_errors: fields / 3,
      issues_error: 0,
      issues_warning: at % 3,
      published_errors: at % 10 === 0 ? 1 : 0,
      issues: at % 10 === 0 ? ['validate/published-error'] : [],
      ...difference,
    },
    asked: Array.from({ length: fields }, (_, one) => ({ key: `ogi_2021 f${one}`, confidence: 0.9 })),
  };
}
const query = (given: object = {}) => queueQuerySchema.parse(given);

it('what is done quickly comes first, of two as quick the more doubtful one', () => {
  const work = (...confidences: number[]) => worthOf({ confidences, issues: 0 });
  expect(work(0.4)).toBeGreaterThan(work(0.9));
  expect(work(0.9)).toBeGreaterThan(work(0.9, 0.9));
  expect(work(0.94)).toBeGreaterThan(work(...new Array<number>(40).fill(0.5)));
  expect(worthOf({ confidences: [], issues: 1 })).toBeLessThan(work(0.9));
});

it('a report with nothing to settle, and one that is rejected, gain nothing', () => {
  expect(toQueueRow(indexed(7))).toMatchObject({ state: 'clear', to_settle: 0, worth: 0 });
  expect(toQueueRow(indexed(3, { verdict: 'rejected' }))).toMatchObject({ state: 'open', worth: 0 });
  expect(toQueueRow(indexed(7, { issues_error: 2 }))).toMatchObject({ state: 'open', to_settle: 2 });
  expect(() => queueRowSchema.parse(toQueueRow(indexed(3)))).not.toThrow();
});

const tenThousand: readonly QueueRow[] = Array.from({ length: 10_000 }, (_, at) => toQueueRow(indexed(at)));

it('pages follow each other without gap or repetition, most worth first', () => {
  const rows = [0, 4000, 8000].flatMap((from) =>
    Array.from({ length: 8 }, (_, page) => from + page * 500).flatMap(
      (offset) => queuePage(tenThousand, query({ offset, limit: 500 })).rows,
    ),
  );
  expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000);
  const worths = rows.map(({ worth }) => worth);
  expect(worths).toEqual(worths.toSorted((a, b) => b - a));
});

it('filters narrow within a name by any, between names by all', () => {
  const years = filterRows(tenThousand, { year: ['2019', '2020'] });
  const both = filterRows(tenThousand, { year: ['2019', '2020'], format: ['pdf'] });
  expect(new Set(years.map(({ year }) => year))).toEqual(new Set([2019, 2020]));
  expect(both).toEqual(years.filter(({ format }) => format === 'pdf'));
  expect(filterRows(tenThousand, { agency: '青禾 第77局' }).map(({ agency }) => agency)).toEqual([
    '青禾县第77局',
  ]);
  expect(filterRows(tenThousand, { region: ['none'] }).every(({ region }) => region === null)).toBe(true);
});

it('counts of a facet are those of choosing its value', () => {
  const filters = { verdict: ['review'], year: ['2021'] };
  const { facets, total } = facetsOf(tenThousand, filters);
  expect(total).toBe(filterRows(tenThousand, filters).length);
  for (const { value, count } of facets.format) {
    expect(count).toBe(filterRows(tenThousand, { ...filters, format: [value] }).length);
  }
  for (const { value, count } of facets.year) {
    expect(count).toBe(filterRows(tenThousand, { verdict: ['review'], year: [value] }).length);
  }
  expect(facetsOf(tenThousand, { year: ['1900'] }).facets.year).toContainEqual({
    value: '1900',
    label: { zh: '1900', en: '1900' },
    count: 0,
  });
});

it('a filter over ten thousand reports takes a fraction of 200 ms, page and counts together', () => {
  const filters = { verdict: ['review'], agency: '青禾', issue: ['validate/published-error', 'none'] };
  const times = Array.from({ length: 9 }, () => {
    const started = performance.now();
    queuePage(tenThousand, query(filters));
    facetsOf(tenThousand, filters);
    return performance.now() - started;
  });
  // The median, on whatever machine this runs.
  expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(200);
});
