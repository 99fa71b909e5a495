// Charts drawn by Observable Plot out of their tables: columns say what they are, so one way of drawing does for each
// shape of table.

import * as Plot from '@observablehq/plot';
import type { Chart } from '../../api.js';
import type { Words } from '../../view/words.js';
import { cellText } from './cell-text.js';

/** Told apart by lightness, too; each at least 3 : 1 against paper and night ground (WCAG 2.2, 1.4.11). */
const palette = [
  '#1f7a7d',
  '#c2702b',
  '#7a62b3',
  '#a8503f',
  '#5e8a3a',
  '#8d7a45',
  '#4f7fb8',
  '#a65f91',
  '#6e7681',
];

interface Datum {
  readonly category: string;
  readonly series: string;
  readonly value: number;
  readonly text: string;
}

/** Draws a chart as wide as its place, in pixels. */
export function drawChart(chart: Chart, width: number, words: Words): Element {
  const style = { background: 'transparent', color: 'var(--ink)', fontFamily: 'inherit', fontSize: '12px' };
  const base = { width, style, marginLeft: 56, marginRight: 12, color: { range: palette } };
  if (chart.name === 'reliability') return Plot.plot({ ...base, ...reliability(chart, words) });
  const data = toData(chart, words);
  const isShare = drawsShares(chart);
  const categories = [...new Set(data.map(({ category }) => category))];
  const series = [...new Set(data.map((one) => one.series))];
  const legend = { range: palette, domain: series, legend: series.length > 1 };
  const percentages = { percent: false, tickFormat: (value: number) => `${Math.round(value * 100)} %` };
  if (chart.name.endsWith('-by-region') || chart.name === 'denials-by-ground') {
    return Plot.plot({
      ...base,
      marginLeft: 150,
      height: 60 + categories.length * (series.length > 1 && !isStacked(chart) ? 34 : 24),
      color: legend,
      x: { grid: true, label: null, ...(isShare ? percentages : {}) },
      y: { label: null, domain: categories, tickSize: 0 },
      marks: [
        Plot.barX(data, {
          y: 'category',
          x: 'value',
          fill: 'series',
          title: 'text',
          insetTop: 3,
          insetBottom: 3,
        }),
        Plot.ruleX([0]),
      ],
    });
  }
  const isOverTime = chart.name.endsWith('-by-year') && categories.length > 1 && !isStacked(chart);
  return Plot.plot({
    ...base,
    height: 240,
    color: legend,
    x: { label: null, domain: categories, type: isOverTime ? 'point' : 'band', tickSize: 0 },
    y: { grid: true, label: null, zero: true, ...(isShare ? percentages : {}) },
    marks: isOverTime
      ? [
          Plot.ruleY([0]),
          Plot.lineY(data, { x: 'category', y: 'value', stroke: 'series', strokeWidth: 2 }),
          Plot.dot(data, {
            x: 'category',
            y: 'value',
            fill: 'series',
            symbol: 'series',
            title: 'text',
            r: 4,
          }),
        ]
      : [
          Plot.ruleY([0]),
          Plot.barY(data, {
            x: 'category',
            y: 'value',
            fill: 'series',
            title: 'text',
            insetLeft: 6,
            insetRight: 6,
          }),
        ],
  });
}

/** Rates are drawn where they are what the chart is about. */
function drawsShares({ name, columns }: Chart): boolean {
  return (
    name === 'disclosure-by-year' ||
    !columns.some(({ kind, name: own }) => kind === 'count' && own !== 'reports')
  );
}

/** Counts that are parts of one whole stand on each other. */
function isStacked({ name }: Chart): boolean {
  return name !== 'disclosure-by-year' && name !== 'requests-by-year' && name !== 'denials-by-ground';
}

/**
 * One datum a category and series. A table is long (category, series, value) or wide (category, then a value a column);
 * where it has shares beside counts, the counts are drawn.
 */
function toData(chart: Chart, words: Words): Datum[] {
  const { columns, rows } = chart;
  const categories = columns.flatMap(({ kind }, at) => (kind === 'category' ? [at] : []));
  const shares = columns.flatMap(({ kind }, at) => (kind === 'share' ? [at] : []));
  const counts = columns.flatMap(({ kind, name }, at) =>
    kind === 'count' && name !== 'reports' ? [at] : [],
  );
  const [first = 0, second] = categories;
  const values = drawsShares(chart) ? shares : counts;
  // Requests received, carried over and decided are no parts of one whole: bars show those received.
  const isSingle = second !== undefined || chart.name === 'requests-by-region';
  const drawn = isSingle ? values.slice(0, 1) : values;
  return rows.flatMap((row) =>
    drawn.flatMap((at) => {
      const value = row[at];
      if (typeof value !== 'number') return [];
      const kind = columns[at]?.kind ?? 'count';
      const category = cellText(chart, row[first] ?? null, 'category', words);
      const title = columns[at]?.title;
      const series =
        second === undefined
          ? title === undefined
            ? ''
            : words.pickLabel(title)
          : cellText(chart, row[second] ?? null, 'category', words);
      return [
        { category, series, value, text: `${category} · ${series}: ${cellText(chart, value, kind, words)}` },
      ];
    }),
  );
}

/** Claimed against observed: on the diagonal a probability means what it says. */
function reliability(chart: Chart, words: Words): Plot.PlotOptions {
  const shares = chart.columns.flatMap(({ kind }, at) => (kind === 'share' ? [at] : []));
  const [claimed = 0, observed = 1] = shares;
  const count = chart.columns.findIndex(({ kind }) => kind === 'count');
  const data = chart.rows.flatMap((row) => {
    const x = row[claimed];
    const y = row[observed];
    const n = row[count];
    return typeof x === 'number' && typeof y === 'number' ? [{ x, y, n: typeof n === 'number' ? n : 1 }] : [];
  });
  const title = (at: number): string => {
    const text = chart.columns[at]?.title;
    return text === undefined ? '' : words.pickLabel(text);
  };
  const axis = { domain: [0, 1], tickFormat: (value: number) => `${Math.round(value * 100)} %`, grid: true };
  return {
    height: 260,
    x: { ...axis, label: title(claimed) },
    y: { ...axis, label: title(observed) },
    r: { range: [3, 10] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: 'currentColor', strokeOpacity: 0.4, strokeDasharray: '4 4' },
      ),
      Plot.dot(data, {
        x: 'x',
        y: 'y',
        r: 'n',
        fill: palette[0] ?? 'currentColor',
        title: ({ n }: { n: number }) => String(n),
      }),
    ],
  };
}
