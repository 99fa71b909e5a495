// The results as Markdown.

export interface StartFigures {
  readonly name: string;
  /** Milliseconds that it is meant to take at most. */
  readonly bar: number | null;
  /** Milliseconds of each run. */
  readonly wall: number[];
  readonly processor: number[];
}

export interface StartFacts {
  readonly machine: string;
  /** Load of the machine before the first run. */
  readonly loadBefore: number;
  readonly runs: number;
}

/** A table with least and median times of each case. */
export function startPage(
  figures: readonly StartFigures[],
  { machine, loadBefore, runs }: StartFacts,
): string {
  return `# From a cold start

Made by \`npm run bench:start\`: ${machine}; load ${loadBefore.toFixed(1)} before. ${runs} runs of each in turns, each a process
of its own (and a shell that counts its processor time, some 2 ms). Milliseconds; processor time is user and system time of
all threads, and is less disturbed by what else runs on the machine.

| | bar | least | median | processor, least | processor, median |
|---|---:|---:|---:|---:|---:|
${figures.map(line).join('\n')}
`;
}

function line({ name, bar, wall, processor }: StartFigures): string {
  const cells = [least(wall), median(wall), least(processor), median(processor)].map((one) => one.toFixed(0));
  return `| ${name} | ${bar ?? ''} | ${cells.join(' | ')} |`;
}

function least(values: readonly number[]): number {
  return Math.min(...values);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
