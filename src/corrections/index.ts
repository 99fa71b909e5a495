// What people decided about values that were read: a log, the layer that it folds to, and what is left to decide.

export {
  appendDecisions,
  CORRECTIONS_FILE,
  type Corrections,
  type DamagedLine,
  readCorrections,
} from './corrections-file.js';
export { type CorrectionLayer, fieldKey, foldDecisions, type RecordDecisions } from './fold-decisions.js';
export { type FieldDecision, type ReportReview, type ReviewState, reviewReport } from './review-report.js';
