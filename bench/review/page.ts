// The results as Markdown, each beside what was asked for.

import type { PageFigures } from './measure-page.js';

export interface ReviewFigures {
  readonly count: number;
  readonly machine: string;
  /** Load average of the last minute before. */
  readonly loadBefore: number;
  /** Milliseconds from the start of the program to the address. */
  readonly serverStart: number;
  readonly page: PageFigures;
}

/** Milliseconds and megabytes that the page is to stay under. */
const BARS = { paint: 1000, filter: 200, overview: 1000, memory: 300 } as const;

/** The page of results. */
export function reviewPage({ count, machine, loadBefore, serverStart, page }: ReviewFigures): string {
  const slowest = Math.max(...page.filters.map(({ ms }) => ms));
  const { scroll } = page;
  const rows = [
    row('first paint', page.firstPaint, BARS.paint, 'ms'),
    row('first reports on the screen', page.firstRows, BARS.paint, 'ms'),
    row('slowest filter', slowest, BARS.filter, 'ms'),
    row('overview, the first time', page.overviewFirst, BARS.overview, 'ms'),
    row('overview, again', page.overviewAgain, BARS.overview, 'ms'),
    row('overview of PDF alone', page.overviewFiltered, BARS.overview, 'ms'),
    row('JavaScript heap', page.heap, BARS.memory, 'MB'),
    row('renderer process, private', page.renderer, BARS.memory, 'MB'),
  ];
  return `# The review page over ${count} reports

${machine}; load average before ${loadBefore.toFixed(2)}. \`npm run bench:review -- --count ${count}\`. Medians; from the click to
the picture that shows the answer. Memory after the whole list was scrolled through and all charts were drawn.

| | measured | asked | |
|---|---:|---:|---|
${rows.join('\n')}

Filters: ${page.filters.map(({ name, ms, total }) => `${name} ${Math.round(ms)} ms (${total} reports)`).join(', ')}.
A search waits 60 ms for the next key before it is sent.
The list has at most ${scroll.mostRows} rows in the document; ${scroll.rowsMissing} of those in sight were missing at its end.
The server gave its address ${(serverStart / 1000).toFixed(1)} s after the program was started.
`;
}

function row(name: string, measured: number, bar: number, unit: string): string {
  return `| ${name} | ${Math.round(measured)} ${unit} | under ${bar} ${unit} | ${measured < bar ? 'held' : 'missed'} |`;
}
