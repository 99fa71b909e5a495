// How figures and their statuses are put for people, on the terminal and on the page.

import type { ComparedCell, ComparedField } from './compare-reports.js';

const statusWords = {
  blank: '空白 blank',
  not_applicable: '不适用 n/a',
  unreadable: '无法判读 unreadable',
  absent: '无此格 absent',
} as const;

/** The number with its unit where it is not the usual 件, else why there is none. */
export function printComparedCell(cell: ComparedCell | null): string {
  if (cell === null) return '无此项 not asked';
  if (cell.status !== 'number' || cell.value === null) {
    return cell.status === 'number' ? '' : statusWords[cell.status];
  }
  return cell.unit === null || cell.unit === '件' ? String(cell.value) : `${cell.value} ${cell.unit}`;
}

/** With its sign; empty where it is not defined. */
export function printDifference({ difference }: ComparedField): string {
  if (difference === null) return '';
  return difference > 0 ? `+${difference}` : String(difference).replace('-', '−');
}

/** With one decimal and its sign; empty where it is not defined. */
export function printPercent({ percent }: ComparedField): string {
  if (percent === null) return '';
  const text = percent.toFixed(1);
  return percent > 0 ? `+${text}%` : `${text.replace('-', '−')}%`;
}

/** A share as whole percent. */
export function printShare(share: number | null): string {
  return share === null ? '' : `${(share * 100).toFixed(0)}%`;
}

/** Whether a row tells nothing: both print 0, or neither has a number and both say the same. */
export function isQuiet({ first, second }: ComparedField): boolean {
  const empty = (cell: ComparedCell | null): boolean =>
    cell === null || cell.value === null || cell.value === 0;
  return empty(first) && empty(second) && (first?.status ?? 'absent') === (second?.status ?? 'absent');
}
