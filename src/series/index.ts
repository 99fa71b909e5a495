// Checks over several reports: of one agency over the years, of one year in several versions, of a region and its members.

export { checkRegion, type RegionReport } from './check-region.js';
export { reuseCheck, staleYearCheck } from './check-reuse.js';
export {
  type CheckedSeries,
  checkSeries,
  type ReportPair,
  type SeriesRules,
  seriesRules,
} from './check-series.js';
export { type Sentence, toSentences } from './sentences.js';
export { agencyKey, partByAgency } from './series-key.js';
export { type SeriesCell, type SeriesCheck, type SeriesReport, seriesScopes } from './series-report.js';
