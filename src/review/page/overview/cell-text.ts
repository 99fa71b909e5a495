// A cell of a chart's table, for people.

import type { Chart } from '../../api.js';
import type { Words } from '../../view/words.js';

export type ColumnKind = Chart['columns'][number]['kind'];

export function cellText(chart: Chart, cell: string | number | null, kind: ColumnKind, words: Words): string {
  if (cell === null) return kind === 'category' ? words.label('static.unknown') : '–';
  if (kind === 'share' && typeof cell === 'number') return `${(cell * 100).toFixed(1)} %`;
  if (kind === 'count' && typeof cell === 'number') return cell.toLocaleString('en');
  const label = chart.labels[String(cell)];
  return label === undefined ? String(cell) : words.pickLabel(label);
}
