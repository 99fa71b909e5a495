// What has a row in the long dataset: every field of the tables, and the figures that the prose states.

import type { ConfidenceReport, FieldReport } from '../model/record.js';

/** The part of a field or figure that a row tells. */
export type CellReport = Pick<
  FieldReport,
  'field' | 'form' | 'label' | 'value' | 'unit' | 'status' | 'raw' | 'confidence' | 'grade' | 'place'
>;

/** What is known of the prose for it. */
type Facts = readonly Omit<ConfidenceReport['facts'][number], 'sentence' | 'approximate' | 'reasons'>[];

/** Cells in the order of the form, then the figures of the prose. Texts and dates stand in the record. */
export function cellReports({
  fields,
  facts,
}: {
  readonly fields: readonly CellReport[];
  readonly facts: Facts;
}): CellReport[] {
  const figures = facts.flatMap((fact): CellReport[] => {
    const { status, value } = fact;
    if (status === 'text' || typeof value === 'string') return [];
    return [{ ...fact, status, value }];
  });
  return [...fields, ...figures];
}
