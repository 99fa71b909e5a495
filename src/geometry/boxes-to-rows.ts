// What stands on one printed line: boxes whose centres are at about the same height.

import type { Box } from './box.js';

/** Share of the lower box's height that the centres of two boxes on one line may differ by. Line spacing is >= 1. */
const maxCentreShift = 0.5;

/** Groups boxes into rows from top to bottom; within a row by `x0`. n log n. */
export function boxesToRows<T extends Box>(boxes: readonly T[]): T[][] {
  const sorted = [...boxes].sort((a, b) => centre(a) - centre(b));
  const rows: T[][] = [];
  let row: T[] = [];
  let sum = 0;
  let height = 0;
  for (const box of sorted) {
    const limit = maxCentreShift * Math.min(height, box.bottom - box.top);
    if (row.length > 0 && centre(box) - sum / row.length > limit) {
      rows.push(row);
      row = [];
      sum = 0;
      height = 0;
    }
    row.push(box);
    sum += centre(box);
    height = Math.max(height, box.bottom - box.top);
  }
  if (row.length > 0) rows.push(row);
  for (const each of rows) each.sort((a, b) => a.x0 - b.x0);
  return rows;
}

function centre(box: Box): number {
  return (box.top + box.bottom) / 2;
}
