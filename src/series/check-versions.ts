// Several reports of one agency for one year, and reports that repeat the figures of another year.

import type { SeriesCheck, SeriesReport } from './series-report.js';

/** With fewer numbers that are not zero two years may agree by chance. */
const MIN_NONZERO = 5;

type Plain = Pick<SeriesCheck, 'left' | 'op' | 'right' | 'leftFields' | 'rightFields'>;
const noEquation: Plain = { left: null, op: null, right: null, leftFields: [], rightFields: [] };

/** One check for each report of a year beyond the first: the same report again, or another version of it. */
export function checkVersions([first, ...others]: readonly SeriesReport[]): SeriesCheck[] {
  if (first === undefined) return [];
  return others.map((report): SeriesCheck => {
    const same = report.figures === first.figures;
    return {
      ...noEquation,
      record: report.id,
      year: report.year,
      check: `SERIES.VERSIONS[${first.id}]`,
      scope: 'versions',
      other: first.id,
      name: '同一机关同一年度只有一份报告',
      severity: same ? 'info' : 'warning',
      outcome: 'fail',
      detail: same
        ? {
            zh: `与 ${first.source} 为同一机关同一年度的报告，数字相同`,
            en: `The same agency and year as ${first.source}, with the same figures: a copy.`,
          }
        : {
            zh: `与 ${first.source} 为同一机关同一年度的报告，数字不同：重新发布过，或并非同一机关`,
            en: `The same agency and year as ${first.source}, with other figures: published again, or not the same agency.`,
          },
    };
  });
}

/** A report with all the figures of the year before is mostly that report under a new title. */
export function checkRepeatedFigures(report: SeriesReport, last: SeriesReport): SeriesCheck[] {
  if (report.nonzero < MIN_NONZERO && last.nonzero < MIN_NONZERO) return [];
  const repeats = report.figures === last.figures;
  return [
    {
      ...noEquation,
      record: report.id,
      year: report.year,
      check: 'SERIES.SAME_FIGURES',
      scope: 'years',
      other: last.id,
      name: '全部数字不应与上年相同',
      severity: 'warning',
      outcome: repeats ? 'fail' : 'pass',
      detail: repeats
        ? {
            zh: `全部数字与 ${last.source}（${last.year}年）相同，可能年度有误或误发上年报告`,
            en: `All figures are those of ${last.source} (${last.year}): a slip of the year, or last year's report again.`,
          }
        : null,
    },
  ];
}

/**
 * Years between two reports of a series for which none is there; told with the later one. `hasStrays` says whether there
 * are reports for a year whose agency is not known: the missing one may be among them.
 */
export function checkGap(
  report: SeriesReport,
  last: SeriesReport,
  hasStrays: (year: number) => boolean,
): SeriesCheck[] {
  return Array.from({ length: Math.max(0, report.year - last.year - 1) }, (_, offset): SeriesCheck => {
    const missing = last.year + 1 + offset;
    const strays = hasStrays(missing);
    return {
      ...noEquation,
      record: report.id,
      year: report.year,
      check: `SERIES.MISSING[${missing}]`,
      scope: 'years',
      other: last.id,
      name: '各年度报告应当连续',
      severity: 'warning',
      outcome: strays ? 'uncertain' : 'fail',
      detail: {
        zh: `缺少${missing}年度报告（已有${last.year}年和${report.year}年）${strays ? '；该年度另有机关不明的报告' : ''}`,
        en: `There is no report for ${missing}, but for ${last.year} and ${report.year}.${strays ? ' There are reports for that year whose agency is not known.' : ''}`,
      },
    };
  });
}
