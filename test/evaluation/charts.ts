// The drawings of the page, as SVG text. Colours are variables of the page, so that they follow light and dark.

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { CalibrationBin } from './calibration.js';
import type { OddityFigures } from './evaluate.js';
import { percent } from './tables.js';
import { judgedCells, share } from './tally.js';

/** Classes of the heat map, best first: a share from `from` on has the colour `--heat-<index>`. */
export const heatClasses = [
  { from: 1, title: '100 %' },
  { from: 0.999, title: '≥ 99.9 %' },
  { from: 0.99, title: '≥ 99 %' },
  { from: 0.95, title: '≥ 95 %' },
  { from: 0.8, title: '≥ 80 %' },
  { from: 0, title: '< 80 %' },
] as const;

/** Share of right answers by confidence, from `from` to 1 on both axes. */
export function reliabilityDiagram(bins: readonly CalibrationBin[], from: number): string {
  const shown = bins.filter(
    ({ count, confidence, right }) => count > 0 && confidence >= from && right >= from,
  );
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return draw({
    width: 420,
    height: 420,
    marginLeft: 52,
    marginBottom: 44,
    x: {
      domain: [from, 1],
      inset: 12,
      label: 'mean confidence',
      grid: true,
      ticks: 5,
      tickFormat: axisPercent,
    },
    y: { domain: [from, 1], inset: 12, label: 'share right', grid: true, ticks: 5, tickFormat: axisPercent },
    marks: [
      Plot.line(
        [
          [from, from],
          [1, 1],
        ],
        { stroke: 'var(--faint)', strokeDasharray: '4 4' },
      ),
      Plot.line(shown, { x: 'confidence', y: 'right', stroke: 'var(--accent)', strokeWidth: 1.5 }),
      Plot.dot(shown, {
        x: 'confidence',
        y: 'right',
        // Area would hide the small bins, in which the errors are.
        r: ({ count }: CalibrationBin) => 4 + 8 * (Math.log1p(count) / Math.log1p(most)),
        fill: 'var(--accent)',
        fillOpacity: 0.75,
        stroke: 'var(--surface)',
        title: binTitle,
      }),
    ],
    r: { type: 'identity' },
  });
}

/** Oddities down, formats across, share of right cells in each. */
export function oddityHeatMap(figures: readonly OddityFigures[]): string {
  const oddities = [...new Set(figures.map(({ name }) => name))];
  const formats = [...new Set(figures.map(({ format }) => format))].sort();
  const rightOf = ({ cells }: OddityFigures): number => share(cells.right, judgedCells(cells)) ?? 1;
  return draw({
    width: 260 + formats.length * 96,
    height: 40 + oddities.length * 26,
    marginLeft: 250,
    padding: 0.04,
    marginTop: 32,
    marginRight: 8,
    marginBottom: 4,
    x: { domain: formats, axis: 'top', label: null, tickSize: 0 },
    y: { domain: oddities, label: null, tickSize: 0 },
    marks: [
      Plot.cell(figures, {
        x: 'format',
        y: 'name',
        inset: 1,
        rx: 3,
        fill: (one: OddityFigures) => `var(--heat-${heatClassOf(rightOf(one))})`,
        title: heatTitle,
      }),
      Plot.text(figures, {
        x: 'format',
        y: 'name',
        text: (one: OddityFigures) => percent(rightOf(one)),
        fill: (one: OddityFigures) => `var(--on-heat-${heatClassOf(rightOf(one))})`,
        fontVariant: 'tabular-nums',
        pointerEvents: 'none',
      }),
    ],
    color: { type: 'identity' },
  });
}

function heatClassOf(right: number): number {
  return heatClasses.findIndex(({ from }) => right >= from);
}

function heatTitle({ name, format, documents, cells }: OddityFigures): string {
  const { right, wrong, missing, invented, status, silent } = cells;
  return [
    `${name}, ${format}: ${documents} documents`,
    `${right} of ${judgedCells(cells)} cells right`,
    `${wrong} wrong, ${missing} missing, ${invented} invented, ${status} wrong status, ${silent} silent`,
  ].join('\n');
}

function binTitle({ from, to, count, confidence, right }: CalibrationBin): string {
  return `confidence ${from}–${to}: ${count} answers\nmean confidence ${confidence.toFixed(4)}\nright ${right.toFixed(4)}`;
}

function axisPercent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<html><body></body></html>');
  const style = { background: 'transparent', fontSize: '12px' };
  return Plot.plot({ ...options, document, style }).outerHTML;
}
