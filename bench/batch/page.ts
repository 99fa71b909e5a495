import type { Measured, Sample } from './measure-run.js';
import { MEMORY_BAR } from './memory-chart.js';

export interface BatchFigures {
  readonly count: number;
  /** Reports over which one worker is held against two. */
  readonly compared: number;
  readonly machine: string;
  /** Load average of the last minute before the first run. */
  readonly loadBefore: number;
  readonly one: Measured;
  readonly two: Measured;
  /** Over all reports, and once more over what is done. */
  readonly many: Measured;
  readonly again: Measured;
  /** Whether the runs of one and two workers left the same bytes. */
  readonly isSame: boolean;
}

/** What a second worker is to add, and what a second run may take. */
const SPEED_UP = 1.8;
const SECOND_RUN = 0.02;

/** The page of results. */
export function batchPage(figures: BatchFigures): string {
  const { count, compared, machine, loadBefore, one, two, many, again, isSame } = figures;
  const speedUp = one.seconds / two.seconds;
  const share = again.seconds / many.seconds;
  const peak = Math.max(...[one, two, many, again].map(peakOf));
  const rows = [one, two, many, again].map(
    (run, at) =>
      `| ${run.name} | ${at < 2 ? compared : count} | ${run.seconds.toFixed(1)} | ${((at < 2 ? compared : count) / run.seconds).toFixed(1)} | ${run.processorSeconds.toFixed(1)} | ${Math.round(peakOf(run))} | ${Math.round(mean(part(run, 0.4, 0.6)))} | ${Math.round(mean(part(run, 0.8, 1)))} |`,
  );
  return `# A batch of ${count} made reports

${machine}; load average before the first run ${loadBefore.toFixed(2)}. \`npm run bench:batch -- --count ${count} --compare ${compared}\`.

| run | reports | seconds | reports a second | processor seconds | peak MB | mean MB, 40–60 % | mean MB, 80–100 % |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

| asked | measured | |
|---|---|---|
| 2 workers do ${SPEED_UP} times the work of 1 | ${speedUp.toFixed(2)} | ${verdict(speedUp >= SPEED_UP)} |
| a second run takes under ${100 * SECOND_RUN} % of the first | ${(100 * share).toFixed(2)} % | ${verdict(share < SECOND_RUN)} |
| memory of all processes stays under ${MEMORY_BAR} MB | ${Math.round(peak)} MB | ${verdict(peak < MEMORY_BAR)} |
| the same bytes with 1 and 2 workers | ${isSame ? 'yes' : 'no'} | ${verdict(isSame)} |

![Resident memory over the run](batch-memory.svg)

Outcomes: ${list(many.counts)}. Second run: ${list(again.efforts)}.
`;
}

function verdict(holds: boolean): string {
  return holds ? 'held' : 'missed';
}

function peakOf({ samples }: Measured): number {
  return Math.max(0, ...samples.map(({ megabytes }) => megabytes));
}

function part({ samples, seconds }: Measured, from: number, to: number): readonly Sample[] {
  return samples.filter((one) => one.seconds >= from * seconds && one.seconds <= to * seconds);
}

function mean(samples: readonly Sample[]): number {
  return samples.reduce((sum, { megabytes }) => sum + megabytes, 0) / Math.max(1, samples.length);
}

function list(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
