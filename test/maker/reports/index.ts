// The reports of samples/ and the formats each is shown in.

import type { ReportDescription } from '../description.js';
import { formats, type MadeFormat } from '../make-report.js';
import { lincheng2024 } from './lincheng-audit-2024.js';
import { qinghe2023 } from './qinghe-county-2023.js';

/** A report with the formats of its folder. */
export interface SampleReport {
  readonly report: ReportDescription;
  readonly formats: readonly MadeFormat[];
}

/** Every folder of samples/. */
export const sampleReports: readonly SampleReport[] = [
  { report: lincheng2024, formats },
  { report: qinghe2023, formats },
];
