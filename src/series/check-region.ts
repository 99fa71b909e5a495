// A region's report against those of its members. Where it is not said whether a government's report covers its whole
// region or only the requests made to itself, the figures tell: a report that covers the region is nowhere below the sum
// of the members that are known. Members are the departments of the same division and the governments one level below;
// bodies of vertical systems (tax, customs, weather) report upwards and are none.

import type { AgencyKind, ReportScope } from '../model/identity.js';
import type { SeriesCheck } from './series-report.js';

/** A report as far as sums over a region go. */
export interface RegionReport {
  readonly id: string;
  readonly kind: AgencyKind | null;
  readonly scope: ReportScope;
  readonly year: number;
  /** Six digits of GB/T 2260. */
  readonly division: string;
  /** Field → number, null where none is printed. */
  readonly values: readonly (number | null)[];
}

/** Sums gather here while reports pass by, in any order: a few numbers for each division and year. */
export interface RegionSums {
  readonly add: (report: RegionReport) => void;
  readonly checks: () => SeriesCheck[];
}

interface Region {
  government: RegionReport | undefined;
  members: number;
  readonly sums: number[];
}

/** Fewer fields to compare, or a larger share of them below the members, and the report may not cover the region. */
const MIN_COMPARED = 5;
const MAX_BELOW = 0.2;

const memberKinds: readonly (AgencyKind | null)[] = [
  'government',
  'general_office',
  'department',
  'township',
  'subdistrict',
  'zone',
];
/** Scopes of a government's report that may hold the figures of its members; null: the figures have to tell. */
const covering: Readonly<Partial<Record<ReportScope, boolean | null>>> = {
  region_total: true,
  region_with_members: true,
  unknown: null,
};

/** Sums over `fields`, whose order `values` have. */
export function checkRegion(fields: readonly string[]): RegionSums {
  const regions = new Map<string, Region>();
  const regionOf = (division: string, year: number): Region => {
    const key = `${division}/${year}`;
    const known = regions.get(key);
    if (known !== undefined) return known;
    const made: Region = { government: undefined, members: 0, sums: fields.map(() => 0) };
    regions.set(key, made);
    return made;
  };
  return {
    add: (report) => {
      if (!memberKinds.includes(report.kind)) return;
      const isGovernment = report.kind === 'government';
      if (isGovernment && covering[report.scope] !== undefined)
        regionOf(report.division, report.year).government ??= report;
      const above = isGovernment ? divisionAbove(report.division) : report.division;
      if (above !== undefined) addMember(regionOf(above, report.year), report);
    },
    checks: () => [...regions.values()].flatMap((region) => checkOne(region, fields)),
  };
}

function addMember(region: Region, { values }: RegionReport): void {
  region.members += 1;
  values.forEach((value, at) => {
    region.sums[at] = (region.sums[at] ?? 0) + (value ?? 0);
  });
}

/**
 * City of a county, province of a city: codes count by two digits a level. Districts of the four municipalities (11, 12,
 * 31, 50) and counties run by the province (90) stand directly below it. Provinces have nothing above here.
 */
function divisionAbove(code: string): string | undefined {
  if (!/^\d{6}$/.test(code) || code.endsWith('0000')) return undefined;
  const isBelowProvince = code.endsWith('00') || /^(?:11|12|31|50|\d\d90)/.test(code);
  return isBelowProvince ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

function checkOne({ government, members, sums }: Region, fields: readonly string[]): SeriesCheck[] {
  if (government === undefined || members === 0) return [];
  const compared = fields.flatMap((field, at) => {
    const value = government.values[at] ?? null;
    const sum = sums[at] ?? 0;
    return value === null || (value === 0 && sum === 0) ? [] : [{ field, sum, value, isBelow: sum > value }];
  });
  const below = compared.filter(({ isBelow }) => isBelow).length;
  const seemsToCover = compared.length >= MIN_COMPARED && below <= MAX_BELOW * compared.length;
  const coversRegion = covering[government.scope] ?? seemsToCover;
  return compared.map(
    ({ field, sum, value, isBelow }): SeriesCheck => ({
      record: government.id,
      year: government.year,
      check: `REGION.SUM[${field}]`,
      scope: 'region',
      other: null,
      name: '所属机关之和≤地区报告',
      severity: coversRegion ? 'warning' : 'info',
      outcome: isBelow ? (coversRegion ? 'fail' : 'uncertain') : 'pass',
      left: sum,
      op: '<=',
      right: value,
      leftFields: [field],
      rightFields: [field],
      detail: detailOf(members, isBelow, coversRegion),
    }),
  );
}

function detailOf(members: number, isBelow: boolean, coversRegion: boolean): SeriesCheck['detail'] {
  if (!isBelow) return null;
  const zh = `${members}个所属机关之和大于地区报告`;
  const en = `The sum of ${members} ${members === 1 ? 'member' : 'members'} is above the report of the region`;
  return coversRegion
    ? { zh, en: `${en}.` }
    : { zh: `${zh}：地区报告可能只统计本级`, en: `${en}, which may cover the government itself only.` };
}
