import { describe, expect, it } from 'vitest';
import { forms as registry } from '../../extractors/index.js';
import { checkSeries, type SeriesCheck, type SeriesReport, seriesRules } from '../../src/series/index.js';
import { type MadeCell, madeSeriesReport } from './made-series.js';

const rules = seriesRules(Object.values(registry));
const forward = 'requests.carried_forward.total';
const over = 'requests.carried_over.total';
const fee = 'disclosure.art20_8.administrative_fees.amount';

function check(reports: readonly SeriesReport[], isSure = true): SeriesCheck[] {
  return [...checkSeries({ reports, isSure }, rules).checks];
}

/** Outcome of one check between a report of 2023 and one of 2024. */
function outcome(
  id: string,
  last: Readonly<Record<string, MadeCell>>,
  now: Readonly<Record<string, MadeCell>>,
): string | undefined {
  const reports = [
    madeSeriesReport({ year: 2023, cells: last }),
    madeSeriesReport({ year: 2024, cells: now }),
  ];
  return check(reports).find((one) => one.check === id)?.outcome;
}

describe('what one year carries forward', () => {
  it.each<[string, MadeCell, MadeCell, string]>([
    ['is what the next carries over', 4, 4, 'pass'],
    ['is something else', 4, 5, 'fail'],
    ['is forgotten', 4, 0, 'fail'],
    ['is compared with a blank, which may be a zero or not', 4, '', 'uncertain'],
    ['is nothing, as a blank may mean', 0, '', 'pass'],
    ['is compared with a number where it is blank itself', '', 4, 'uncertain'],
    ['is blank in both', '', '', 'skipped'],
    ['was not read', null, 4, 'skipped'],
    ['was read with doubt', { value: 4, doubtful: true }, 5, 'uncertain'],
  ])('%s', (_, last, now, expected) => {
    expect(outcome('XY.CARRY[total]', { [forward]: last }, { [over]: now })).toBe(expected);
  });

  it('is an error in the total, a warning by kind of applicant', () => {
    const column = (name: string) => ({
      [`requests.carried_forward.${name}`]: 1,
      [`requests.carried_over.${name}`]: 2,
    });
    const cells = { ...column('total'), ...column('natural_person') };
    const reports = [2023, 2024].map((year) => madeSeriesReport({ year, cells }));
    const failed = check(reports).filter((one) => one.outcome === 'fail');
    expect(failed.map((one) => [one.check, one.severity])).toEqual([
      ['XY.CARRY[total]', 'error'],
      ['XY.CARRY[natural_person]', 'warning'],
    ]);
  });

  it('is not asked of a report without such a table', () => {
    expect(outcome('XY.CARRY[total]', { [forward]: 4 }, {})).toBeUndefined();
  });
});

describe('other chains', () => {
  it('hold the stock of documents against what was issued and repealed', () => {
    const cell = (column: string): string => `disclosure.art20_1.normative_documents.${column}`;
    const now = (inForce: MadeCell): Readonly<Record<string, MadeCell>> => ({
      [cell('issued')]: 3,
      [cell('repealed')]: '',
      [cell('in_force')]: inForce,
    });
    const id = 'A20.STOCK[normative_documents]';
    expect(outcome(id, { [cell('in_force')]: 5 }, now(8))).toBe('pass');
    expect(outcome(id, { [cell('in_force')]: 5 }, now(7))).toBe('uncertain');
  });

  it('notice an amount that changes ten-thousandfold, in whatever unit it is printed', () => {
    const id = `A20.FEE_UNIT[${fee}]`;
    const amount = (value: number, unit: string) => ({ [fee]: { value, unit } });
    expect(outcome(id, amount(32.5, '万元'), amount(331_000, '万元'))).toBe('fail');
    expect(outcome(id, amount(331_000, '万元'), amount(32.5, '万元'))).toBe('fail');
    expect(outcome(id, amount(32.5, '万元'), amount(331_000, '元'))).toBe('pass');
    expect(outcome(id, amount(32.5, '万元'), amount(900, '万元'))).toBe('pass');
    expect(outcome(id, amount(0, '万元'), amount(900, '万元'))).toBeUndefined();
  });

  it('notice the figures of last year in a new report, but not zeros that agree by chance', () => {
    const twice = (nonzero: number) =>
      check([2023, 2024].map((year) => madeSeriesReport({ year, figures: 'same', nonzero })));
    expect(twice(9).map((one) => [one.check, one.outcome])).toEqual([['SERIES.SAME_FIGURES', 'fail']]);
    expect(twice(0)).toEqual([]);
  });
});

describe('a series', () => {
  it('with a gap names the missing years and compares nothing over it', () => {
    const reports = [2020, 2023].map((year) =>
      madeSeriesReport({ year, cells: { [forward]: 1, [over]: 2 } }),
    );
    expect(check(reports).map((one) => one.check)).toEqual(['SERIES.MISSING[2021]', 'SERIES.MISSING[2022]']);
  });

  it('may have its missing year among the reports of unknown agency', () => {
    const reports = [2020, 2023].map((year) => madeSeriesReport({ year }));
    const { checks } = checkSeries({ reports, isSure: true }, rules, (year) => year === 2021);
    expect(checks.map((one) => one.outcome)).toEqual(['uncertain', 'fail']);
  });

  it('tells copies of a report from other versions', () => {
    const copies = ['a', 'b', 'c'].map((id, at) =>
      madeSeriesReport({ id, source: `in/${id}`, figures: at === 2 ? 'others' : 'same' }),
    );
    expect(check(copies).map((one) => [one.record, one.other, one.severity])).toEqual([
      ['b', 'a', 'info'],
      ['c', 'a', 'warning'],
    ]);
  });

  it('accuses nobody where it agrees with another version of last year', () => {
    const last = [4, 5].map((value) =>
      madeSeriesReport({ id: `l${value}`, source: `in/l${value}`, year: 2023, cells: { [forward]: value } }),
    );
    const now = madeSeriesReport({ cells: { [over]: 5 } });
    const found = check([...last, now]).find((one) => one.check === 'XY.CARRY[total]');
    expect(found).toMatchObject({ outcome: 'uncertain', detail: { en: expect.stringContaining('l5') } });
  });

  it('that may be of two agencies has doubts, no failures', () => {
    const reports = [
      madeSeriesReport({ year: 2023, cells: { [forward]: 4 } }),
      madeSeriesReport({ year: 2024, cells: { [over]: 5 } }),
    ];
    const outcomes = new Set(check(reports, false).map((one) => one.outcome));
    expect(outcomes).toEqual(new Set(['uncertain', 'pass']));
  });
});
