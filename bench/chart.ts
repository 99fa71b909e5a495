// Time a document by contestant, as an SVG file of its own that follows the reader's light or dark scheme.

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { figuresOf } from './figures.js';
import type { Standing } from './race.js';

const style = `
  svg { --ink: #1f2328; --faint: #d0d7de; --ours: #0b6e4f; --engine: #6e7781; --peer: #b9c2cc; background: transparent;
        font-family: system-ui, sans-serif; }
  @media (prefers-color-scheme: dark) {
    svg { --ink: #e6edf3; --faint: #30363d; --ours: #3fb58a; --engine: #8b949e; --peer: #484f58; }
  }
  text { fill: var(--ink); }
  .grid { stroke: var(--faint); }`;

/** Bars on a logarithmic axis, quickest first. */
export function timeChart(standings: readonly Standing[]): string {
  const bars = standings
    .flatMap((standing) => {
      const figures = figuresOf(standing);
      return figures === undefined
        ? []
        : [{ name: standing.entry.name, role: standing.entry.role, ...figures }];
    })
    .sort((a, b) => a.median - b.median);
  const least = Math.min(...bars.map(({ median }) => median)) / 2;
  const most = Math.max(...bars.map(({ median }) => median));
  const { document } = parseHTML('<html><body></body></html>');
  const svg = Plot.plot({
    document,
    width: 760,
    height: 46 + bars.length * 26,
    marginLeft: 190,
    marginRight: 72,
    marginTop: 8,
    marginBottom: 38,
    style: { background: 'transparent', fontSize: '12px', color: 'var(--ink)' },
    x: {
      type: 'log',
      domain: [least, most],
      label: 'milliseconds a document (logarithmic)',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: decades(least, most),
      tickFormat: '~g',
    },
    y: { domain: bars.map(({ name }) => name), label: null, tickSize: 0 },
    marks: [
      Plot.gridX(decades(least, most), { stroke: 'var(--faint)', strokeOpacity: 1 }),
      Plot.barX(bars, {
        x1: least,
        x2: 'median',
        y: 'name',
        inset: 4,
        rx: 2,
        fill: ({ role }: (typeof bars)[number]) => fillOf(role),
      }),
      Plot.text(bars, {
        x: 'median',
        y: 'name',
        text: ({ median }: (typeof bars)[number]) => milliseconds(median),
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--ink)',
        fontVariant: 'tabular-nums',
      }),
    ],
  });
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  sheet.textContent = style;
  svg.prepend(sheet);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return svg.outerHTML;
}

/** `5.3 ms`: three digits are all that such a figure is worth. */
export function milliseconds(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(value < 1 ? 2 : 3)} ms`;
}

function decades(from: number, to: number): number[] {
  const powers = Array.from({ length: 12 }, (_, index) => 10 ** (index - 4));
  return powers.filter((one) => one >= from && one <= to);
}

function fillOf(role: Standing['entry']['role']): string {
  if (role === 'ours') return 'var(--ours)';
  return role === 'peer' ? 'var(--peer)' : 'var(--engine)';
}
