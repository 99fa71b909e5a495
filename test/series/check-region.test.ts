import { describe, expect, it } from 'vitest';
import { checkRegion, type RegionReport } from '../../src/series/index.js';

const fields = ['a', 'b', 'c', 'd', 'e', 'f'];
const all = (value: number): number[] => fields.map(() => value);

function report(
  id: string,
  division: string,
  values: (number | null)[],
  more: Partial<RegionReport> = {},
): RegionReport {
  const kind = id.endsWith('人民政府') ? 'government' : 'department';
  return { id, kind, scope: 'unknown', year: 2024, division, values, ...more };
}

function failures(reports: readonly RegionReport[]) {
  const region = checkRegion(fields);
  for (const one of reports) region.add(one);
  return region
    .checks()
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ record, check, outcome, left, right }) => [record, check, outcome, left, right]);
}

describe("a region's report", () => {
  const district = report('洪泽区人民政府', '320813', all(10));

  it('is nowhere below the sum of its departments and of the governments below it', () => {
    const departments = [report('洪泽区财政局', '320813', all(4)), report('洪泽区民政局', '320813', all(6))];
    expect(failures([district, ...departments])).toEqual([]);
    // The departments of the district are in its report: the city counts them once.
    expect(failures([report('淮安市人民政府', '320800', all(10)), district, ...departments])).toEqual([]);
  });

  it('fails where one field is below', () => {
    const department = report('洪泽区财政局', '320813', [11, 1, 1, 1, 1, 1]);
    expect(failures([department, district])).toEqual([['洪泽区人民政府', 'REGION.SUM[a]', 'fail', 11, 10]]);
  });

  it('that is below in many fields may cover the government itself only', () => {
    const department = report('洪泽区财政局', '320813', all(11));
    expect(new Set(failures([district, department]).map(([, , outcome]) => outcome))).toEqual(
      new Set(['uncertain']),
    );
  });

  it('that says what it covers is taken at its word', () => {
    const department = report('洪泽区财政局', '320813', all(11));
    const withScope = (scope: RegionReport['scope']) =>
      failures([report('洪泽区人民政府', '320813', all(10), { scope }), department]).map(
        ([, , outcome]) => outcome,
      );
    expect(withScope('region_total')).toEqual(all(0).map(() => 'fail'));
    expect(withScope('government_own_level')).toEqual([]);
  });

  it('does not hold what vertical systems report', () => {
    const tax = report('国家税务总局淮安市洪泽区税务局', '320813', all(11), { kind: 'vertical' });
    expect(failures([district, tax])).toEqual([]);
  });

  it('is not compared where it prints no number, or no member is known', () => {
    expect(failures([district])).toEqual([]);
    expect(
      failures([
        report(
          '洪泽区人民政府',
          '320813',
          all(10).map(() => null),
        ),
        report('洪泽区财政局', '320813', all(1)),
      ]),
    ).toEqual([]);
  });

  it('of a municipality has its districts directly below it', () => {
    const city = report('北京市人民政府', '110000', all(10));
    const below = report('东城区人民政府', '110101', [11, 1, 1, 1, 1, 1]);
    expect(failures([city, below])).toEqual([['北京市人民政府', 'REGION.SUM[a]', 'fail', 11, 10]]);
  });
});
