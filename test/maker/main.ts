// `npm run samples`: writes the folders of samples/ from their descriptions.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeReport } from './make-report.js';
import { sampleReports } from './reports/index.js';

const root = join(import.meta.dirname, '..', '..', 'samples');

for (const { report, formats } of sampleReports) {
  const folder = join(root, report.slug);
  await mkdir(folder, { recursive: true });
  const files = await makeReport(report, formats);
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  process.stdout.write(`${report.slug}: ${[...files.keys()].join(' ')}\n`);
}
