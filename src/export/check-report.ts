// The last door before the disk: what does not fit its schema is not written.

import { confidenceReportSchema, recordSchema } from '../model/record.js';
import type { ReportResult } from './exporter.js';

/**
 * The report with the keys of record and confidence report in the order of their schemas.
 * @throws Error (a defect of ours) when either breaks its schema, or they do not belong together.
 */
export function checkReport(report: ReportResult): ReportResult {
  const record = recordSchema.parse(report.record);
  const confidence = confidenceReportSchema.parse(report.confidence);
  if (record.id !== confidence.id || record.verdict !== confidence.verdict) {
    throw new Error(`record and confidence report differ: ${record.id}, ${confidence.id}`);
  }
  for (const { field, status, value } of confidence.fields) {
    if ((status === 'number') !== (value !== null)) {
      throw new Error(`${field}: status ${status} with value ${value}`);
    }
  }
  return { record, confidence };
}
