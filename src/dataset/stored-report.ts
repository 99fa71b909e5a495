// A report as it lies in the output folder: the parts of record and confidence report that the dataset needs.

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { RecordDecisions } from '../corrections/index.js';
import {
  confidenceReportSchema,
  factReportSchema,
  fieldReportSchema,
  issueSchema,
  recordSchema,
} from '../model/record.js';

/** What is not needed (reasons, trees of numbers) is not looked at: reports are many and reasons are long. */
const storedRecord = recordSchema.omit({
  disclosure: true,
  requests: true,
  review_litigation: true,
  narrative: true,
});
const cell = {
  field: true,
  form: true,
  label: true,
  value: true,
  raw: true,
  unit: true,
  status: true,
  confidence: true,
  grade: true,
  place: true,
} as const;
const storedField = fieldReportSchema.pick(cell);
const storedFact = factReportSchema.pick(cell);
const storedConfidence = confidenceReportSchema
  .pick({ id: true, verdict: true, score: true, expected_errors: true, look_at: true })
  .extend({
    fields: z.array(storedField),
    facts: z.array(storedFact),
    issues: z.array(issueSchema.pick({ code: true, severity: true, fields: true })),
  });

export interface StoredReport {
  /** What people decided about it. */
  readonly decisions?: RecordDecisions;
  readonly record: z.infer<typeof storedRecord>;
  readonly confidence: z.infer<typeof storedConfidence>;
}

/**
 * Reads the two files of one report.
 * @throws Error, with a sentence for a person, when they are no such files or do not belong together.
 */
export async function readStoredReport(recordPath: string, confidencePath: string): Promise<StoredReport> {
  const record = await readJson(recordPath, storedRecord);
  const confidence = await readJson(confidencePath, storedConfidence);
  if (record.id !== confidence.id || record.verdict !== confidence.verdict) {
    throw new Error('its record and its confidence report are not of the same run');
  }
  return { record, confidence };
}

async function readJson<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(`it does not fit its schema: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`);
}
