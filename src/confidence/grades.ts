// Four grades for people, from the probability.

import type { FieldReport } from '../model/record.js';
import { model } from './model.js';

/** Grade of a confidence; its bounds stand in the model. */
export function gradeOf(confidence: number): FieldReport['grade'] {
  const { excellent, good, fair } = model.thresholds.grades;
  if (confidence >= excellent) return 'excellent';
  if (confidence >= good) return 'good';
  return confidence >= fair ? 'fair' : 'poor';
}
