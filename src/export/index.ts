// The registry of exporters. An exporter is one file here and one entry.

import { cellsCsv } from './cells-csv.js';
import type { Exporter } from './exporter.js';
import { htmlReport } from './html-report.js';
import { jsonConfidence } from './json-confidence.js';
import { jsonRecord } from './json-record.js';

export const exporters = {
  record: jsonRecord,
  confidence: jsonConfidence,
  page: htmlReport,
  cells: cellsCsv,
} as const satisfies Record<string, Exporter>;
