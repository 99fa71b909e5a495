// What the tool wrote about one document, read from its files.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  confidenceReportSchema,
  factReportSchema,
  fieldReportSchema,
  issueSchema,
  recordSchema,
} from '../../src/model/record.js';
import type { DocumentOutput } from './judge-document.js';
import type { RunEntries } from './read-run.js';

/** The part of a record that names the report. */
export const identitySchema = recordSchema.pick({
  agency: true,
  year: true,
  period: true,
  form: true,
  signed_on: true,
});

/** The part of a confidence report that is judged; what else stands in it may change without touching the figures. */
export const judgedReportSchema = z.object({
  verdict: confidenceReportSchema.shape.verdict,
  agency: confidenceReportSchema.shape.agency.optional(),
  fields: z.array(
    fieldReportSchema.pick({ field: true, value: true, unit: true, status: true, confidence: true }),
  ),
  facts: z.array(factReportSchema.pick({ field: true, value: true, confidence: true })),
  issues: z.array(issueSchema.pick({ code: true, message: true, fields: true })),
});

export type IdentityRecord = z.infer<typeof identitySchema>;
export type JudgedReport = z.infer<typeof judgedReportSchema>;

/** Files of a document are named by the first digits of its hash. */
const ID_LENGTH = 16;

/** Looks documents up in an output folder by their SHA-256. */
export function createOutputReader(folder: string, run: RunEntries): (sha256: string) => DocumentOutput {
  // The year is part of the path, and the year may have been misread.
  const years = foldersIn(join(folder, 'confidence'));
  return (sha256) => {
    const id = sha256.slice(0, ID_LENGTH);
    const year = years.find((one) => existsSync(join(folder, 'confidence', one, `${id}.json`)));
    const entry = run.get(id);
    const common = {
      failed: existsSync(join(folder, 'failures', `${id}.json`)),
      milliseconds: entry?.milliseconds,
      duplicate: entry?.duplicate ?? false,
    };
    if (year === undefined) return common;
    const read = (kind: string): unknown =>
      JSON.parse(readFileSync(join(folder, kind, year, `${id}.json`), 'utf8'));
    const report = {
      record: identitySchema.parse(read('records')),
      confidence: judgedReportSchema.parse(read('confidence')),
    };
    return { ...common, report };
  };
}

function foldersIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
