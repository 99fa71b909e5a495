// Prose taken over from the year before. The notice on the form (国办公开办函〔2021〕30号) counts copied reports (雷同) among the
// failings to be put right; some repetition is natural, so the share is told for every report and only a large one fails.

import type { ReportPair } from './check-series.js';
import { inDoubt } from './check-series.js';
import type { SeriesCheck } from './series-report.js';

/** Sentences of the narrative sections of a report, and those of them that last year's report has too. */
export interface ReusedCounts {
  readonly sentences: number;
  readonly reused: number;
}

/** Share of re-used sentences above which the check fails. */
export const REUSED_LIMIT = 0.5;
/** With fewer sentences a share says nothing. */
const MIN_SENTENCES = 5;

/** The check of one report: left its re-used sentences, right all. */
export function reuseCheck(pair: ReportPair, { sentences, reused }: ReusedCounts): SeriesCheck {
  const share = sentences === 0 ? 0 : reused / sentences;
  const percent = `${(share * 100).toFixed(0)}%`;
  const outcome = sentences < MIN_SENTENCES ? 'skipped' : share > REUSED_LIMIT ? 'fail' : 'pass';
  const check: SeriesCheck = {
    ...shared(pair),
    check: 'TEXT.REUSED',
    name: `与上年报告相同的句子不超过${REUSED_LIMIT * 100}%`,
    severity: 'warning',
    outcome,
    left: reused,
    right: sentences,
    detail: {
      zh: `${sentences}句中有${reused}句（${percent}）与上年报告相同`,
      en: `${reused} of ${sentences} sentences (${percent}) stand in last year's report.`,
    },
  };
  return pair.isSure ? check : inDoubt(check);
}

/** A sentence that tells of last year's work and stands word for word in last year's report. */
export function staleYearCheck(pair: ReportPair, position: number, text: string): SeriesCheck {
  const check: SeriesCheck = {
    ...shared(pair),
    check: `TEXT.STALE_YEAR[${position}]`,
    name: '沿用上年文字时应当更改年度',
    severity: 'warning',
    outcome: 'fail',
    left: null,
    right: null,
    detail: {
      zh: `与上年报告逐字相同，仍写作${pair.year - 1}年：${text}`,
      en: `Taken from last year's report with its year, ${pair.year - 1}: ${text}`,
    },
  };
  return pair.isSure ? check : inDoubt(check);
}

function shared({ record, year, last }: ReportPair) {
  return {
    record,
    year,
    scope: 'years',
    other: last,
    op: null,
    leftFields: [],
    rightFields: [],
  } as const;
}
