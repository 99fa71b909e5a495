// The samples are only worth something if they are what their descriptions say, and the same every time.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersOf } from './answers.js';
import { numberOf, type ReportDescription } from './description.js';
import { placeCells } from './grid.js';
import { layoutReport } from './layout.js';
import { makeReport } from './make-report.js';
import { randomReport } from './random-report.js';
import { sampleReports } from './reports/index.js';

const samples = join(import.meta.dirname, '..', '..', 'samples');

const rowsThatAreNoOutcome = ['new_requests', 'carried_over', 'total_processed', 'carried_forward'];

// Identities that the printed figures break, worked out here from the answers' figures alone.
function brokenIdentities(report: ReportDescription): string[] {
  const rows = Object.entries(report.tables.requests ?? {});
  const cell = (id: string, column: number): number => numberOf(report.tables.requests?.[id]?.[column]) ?? 0;
  const columns = [0, 1, 2, 3, 4, 5, 6];
  const rowSum = rows.some(([id, row]) => {
    const detail = columns.slice(0, 6).reduce((sum, column) => sum + cell(id, column), 0);
    return detail !== (numberOf(row[6]) ?? 0);
  });
  const outcomes = rows.filter(([id]) => !rowsThatAreNoOutcome.includes(id));
  const outcomeSum = columns.some(
    (column) => outcomes.reduce((sum, [id]) => sum + cell(id, column), 0) !== cell('total_processed', column),
  );
  const balance = columns.some(
    (column) =>
      cell('new_requests', column) + cell('carried_over', column) !==
      cell('total_processed', column) + cell('carried_forward', column),
  );
  const cases = (report.tables.review_litigation?.counts ?? []).map((value) => numberOf(value) ?? 0);
  const wrongCases = (from: number): boolean =>
    cases.slice(from, from + 4).reduce((sum, count) => sum + count, 0) !== cases[from + 4];
  return [
    ...(rowSum ? ['REQ.ROW_SUM'] : []),
    ...(outcomeSum ? ['REQ.OUTCOME_SUM'] : []),
    ...(balance ? ['REQ.BALANCE'] : []),
    ...(wrongCases(0) ? ['REV.RECONSIDERATION'] : []),
    ...(wrongCases(5) ? ['REV.LIT_DIRECT'] : []),
    ...(wrongCases(10) ? ['REV.LIT_AFTER'] : []),
  ];
}

describe.each(sampleReports.map(({ report, formats }) => ({ slug: report.slug, report, formats })))(
  'sample $slug',
  ({ slug, report, formats }) => {
    test('breaks the identities that it names, and no other', () => {
      expect(brokenIdentities(report)).toEqual(report.publishedErrors);
    });

    test('is made with the same bytes each time', async () => {
      expect(await makeReport(report, formats)).toEqual(await makeReport(report, formats));
    });

    test('stands in samples/ as its description makes it', async () => {
      // Compressed formats depend on the zlib of the runtime: their bytes may differ between Node versions.
      const readable = formats.filter((format) => format === 'html' || format === 'txt');
      for (const [name, bytes] of await makeReport(report, readable)) {
        expect(readFileSync(join(samples, slug, name)).equals(bytes), name).toBe(true);
      }
    });
  },
);

test('random reports break only the identities that they name', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const report = randomReport(seed, seed % 2 === 0 ? 'ogi_2019' : 'ogi_2021');
    expect(brokenIdentities(report), `seed ${seed}`).toEqual(report.publishedErrors);
  }
});

test('every table of both forms fills its grid', () => {
  for (const { report } of sampleReports) {
    const grids = layoutReport(report).flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
    expect(grids.map((grid) => grid.columns.length)).toEqual([4, 10, 15]);
    expect(grids.flatMap((grid) => placeCells(grid)).length).toBeGreaterThan(200);
  }
});

test('blanks, strokes and printed numbers are told apart in the answers', () => {
  const yunze = sampleReports.find(({ report }) => report.slug === 'yunze-district-2023');
  const liuwu = sampleReports.find(({ report }) => report.slug === 'liuwu-town-2021');
  if (yunze === undefined || liuwu === undefined) throw new Error('A sample is missing');
  expect(answersOf(yunze.report).tables['requests.granted']).toEqual([7, '', '', '', '', '', 7]);
  const answers = answersOf(liuwu.report);
  expect(answers.tables['disclosure.art20_8.administrative_fees']).toEqual(['/', '/']);
  expect(answers.statuses['disclosure.art20_8.administrative_fees.change']).toBe('not_applicable');
  expect(answers.tables['disclosure.art20_9.centralized_procurement']).toEqual([3, 37.6]);
  expect(answers.printed['disclosure.art20_9.centralized_procurement.amount']).toBe('37.6万元');
});
