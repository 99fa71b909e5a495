// The reports of samples/ and the formats each is shown in.

import type { ReportDescription } from '../description.js';
import { formats, type MadeFormat } from '../make-report.js';
import { fengcheng2025 } from './fengcheng-education-2025.js';
import { lincheng2024 } from './lincheng-audit-2024.js';
import { liuwu2021 } from './liuwu-town-2021.js';
import { nanyuan2020 } from './nanyuan-ecology-2020.js';
import { qinghe2023 } from './qinghe-county-2023.js';
import { wangcheng2022 } from './wangcheng-city-2022.js';
import { yunze2023 } from './yunze-district-2023.js';

/** A report with the formats of its folder. */
export interface SampleReport {
  readonly report: ReportDescription;
  readonly formats: readonly MadeFormat[];
}

/** Every folder of samples/. */
export const sampleReports: readonly SampleReport[] = [
  { report: lincheng2024, formats },
  { report: qinghe2023, formats },
  { report: wangcheng2022, formats },
  { report: nanyuan2020, formats },
  { report: yunze2023, formats: ['docx', 'pdf', 'html'] },
  { report: liuwu2021, formats: ['html', 'txt'] },
  { report: fengcheng2025, formats },
];
