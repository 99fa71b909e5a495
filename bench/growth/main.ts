// `npm run bench:growth`: reports with ever more rows, tables and sentences; the work of each stage and its exponent.

import { type Growth, growths } from './grown-report.js';
import { exponentOf, workOn } from './growth-of.js';

const STEPS = [1, 2, 4, 8, 16];
/** Above this a stage does more than in proportion to the document. */
const LINEAR = 1.2;
/** A stage with less than this share of the work at the last step is not listed. */
const LEAST_SHARE = 0.002;

function line(cells: readonly string[]): string {
  return `${cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(12))).join('')}\n`;
}

async function show(growth: Growth): Promise<readonly string[]> {
  const base = await workOn(growth, 0);
  const grown = [];
  for (const steps of STEPS) grown.push([steps, await workOn(growth, steps)] as const);
  const last = grown.at(-1)?.[1] ?? base;
  const total = [...last.values()].reduce((sum, own) => sum + own, 0);
  process.stdout.write(`\n${growth}, ${growths[growth]} a step: functions and blocks entered\n`);
  process.stdout.write(line(['stage', 'as it is', ...STEPS.map((steps) => `× ${steps}`), 'exponent']));
  const steep: string[] = [];
  for (const [stage, own] of [...last].sort((a, b) => b[1] - a[1])) {
    if (own < total * LEAST_SHARE) continue;
    const points = grown.map(([steps, work]) => [steps, work.get(stage) ?? 0] as const);
    const exponent = exponentOf(base.get(stage) ?? 0, points);
    if (exponent > LINEAR) steep.push(`${growth}: ${stage} ${exponent.toFixed(2)}`);
    const counts = [base.get(stage) ?? 0, ...points.map(([, work]) => work)].map(String);
    process.stdout.write(line([stage, ...counts, exponent.toFixed(2)]));
  }
  return steep;
}

const steep: string[] = [];
for (const growth of Object.keys(growths) as Growth[]) steep.push(...(await show(growth)));
process.stdout.write(
  steep.length === 0
    ? `\nEvery stage grows in proportion: no exponent above ${LINEAR}.\n`
    : `\nMore than in proportion (above ${LINEAR}):\n  ${steep.join('\n  ')}\n`,
);
