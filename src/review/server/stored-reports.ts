// The record and the confidence report of one report, as they lie in the folder. Only ids that were found there lead to
// a file.

import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type FoundReport, findReports } from '../../dataset/index.js';
import {
  type ConfidenceReport,
  confidenceReportSchema,
  type ReportRecord,
  recordSchema,
} from '../../model/record.js';
import { noReport, ReviewError } from './answers.js';

export interface StoredReport {
  readonly record: ReportRecord;
  readonly confidence: ConfidenceReport;
}

export interface StoredReports {
  /** @throws ReviewError when there is no such report, or it cannot be read. */
  readonly read: (id: string) => Promise<StoredReport>;
  /** Looks again what is there. */
  readonly refresh: () => Promise<void>;
}

/** Finds the reports of an output folder. */
export async function openStoredReports(output: string): Promise<StoredReports> {
  let found: ReadonlyMap<string, FoundReport> = new Map();
  const refresh = async (): Promise<void> => {
    found = (await findReports(output)).reports;
  };
  await refresh();
  return {
    refresh,
    read: async (id) => {
      const report = found.get(id);
      if (report === undefined) throw noReport();
      const record = await readJson(report.record, recordSchema);
      return { record, confidence: await readJson(report.confidence, confidenceReportSchema) };
    },
  };
}

async function readJson<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReviewError(404, 'unreadable-report', {
      zh: `无法读取 ${path}：${reason.slice(0, 300)}`,
      en: `${path} cannot be read: ${reason.slice(0, 300)}`,
    });
  }
}
