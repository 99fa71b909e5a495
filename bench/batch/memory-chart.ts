// Resident memory over the course of a run, as an SVG file of its own that follows the reader's light or dark scheme.

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Measured } from './measure-run.js';

const style = `
  svg { --ink: #1f2328; --faint: #d0d7de; --one: #6e7781; --two: #0b6e4f; --bar: #b3261e; background: transparent;
        font-family: system-ui, sans-serif; }
  @media (prefers-color-scheme: dark) {
    svg { --ink: #e6edf3; --faint: #30363d; --one: #8b949e; --two: #3fb58a; --bar: #f2b8b5; }
  }
  text { fill: var(--ink); }`;

/** Megabytes that all processes of a run together are to stay below. */
export const MEMORY_BAR = 1024;

/** One line a run. */
export function memoryChart(runs: readonly Measured[]): string {
  const points = runs.flatMap(({ name, seconds, samples }) =>
    samples.map((sample) => ({ name, share: (100 * sample.seconds) / seconds, megabytes: sample.megabytes })),
  );
  const lasts = runs.flatMap(({ name }) => points.filter((one) => one.name === name).slice(-1));
  const colours = ['var(--one)', 'var(--two)'];
  const stroke = ({ name }: { readonly name: string }): string =>
    colours[runs.findIndex((run) => run.name === name)] ?? 'var(--ink)';
  const { document } = parseHTML('<html><body></body></html>');
  const svg = Plot.plot({
    document,
    width: 760,
    height: 320,
    marginLeft: 60,
    marginRight: 90,
    marginBottom: 40,
    style: { background: 'transparent', fontSize: '12px', color: 'var(--ink)' },
    x: { domain: [0, 100], label: 'per cent of the run', labelAnchor: 'center', labelArrow: 'none' },
    y: { domain: [0, MEMORY_BAR * 1.1], label: 'resident MB, all processes', labelArrow: 'none' },
    marks: [
      Plot.gridY({ stroke: 'var(--faint)', strokeOpacity: 1 }),
      Plot.ruleY([MEMORY_BAR], { stroke: 'var(--bar)', strokeDasharray: '4 3' }),
      Plot.line(points, { x: 'share', y: 'megabytes', z: 'name', stroke, strokeWidth: 1.5 }),
      // One above its line and one below: both runs end near the same place.
      ...lasts.map((last, at) =>
        Plot.text([last], {
          x: 'share',
          y: 'megabytes',
          text: 'name',
          textAnchor: 'start',
          dx: 6,
          dy: at === 0 ? -7 : 7,
        }),
      ),
    ],
  });
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  sheet.textContent = style;
  svg.prepend(sheet);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return svg.outerHTML;
}
