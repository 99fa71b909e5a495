// The reports of an output folder with what people decided about each: a report changes when a decision on it does.

import { createHash } from 'node:crypto';
import { CORRECTIONS_FILE, type Corrections, foldDecisions } from '../corrections/index.js';
import type { FoundReport, FoundReports } from './find-reports.js';

/** Puts the decisions beside the reports that they are on; lines that are no decisions are left out, and said. */
export function withDecisions(found: FoundReports, { decisions, damaged }: Corrections): FoundReports {
  const layer = foldDecisions(decisions);
  const reports = [...found.reports].map(([id, report]): [string, FoundReport] => {
    const own = layer.get(id);
    if (own === undefined) return [id, report];
    const digest = createHash('sha256').update(JSON.stringify(own.history)).digest('hex').slice(0, 16);
    return [id, { ...report, decisions: own, stamp: `${report.stamp} ${digest}` }];
  });
  const lines = damaged.map(({ line, reason }) => ({ path: `${CORRECTIONS_FILE}, line ${line}`, reason }));
  return { reports: new Map(reports), leftOut: [...found.leftOut, ...lines] };
}
