import { describe, expect, it } from 'vitest';
import { dropSliverRows } from '../../../src/read/pdf/drop-sliver-rows.js';
import type { PieceCell } from '../../../src/read/pdf/page-layout.js';
import { trimOpenEnd } from '../../../src/read/pdf/trim-open-end.js';

function cell(row: number, column: number, text: string, rowSpan = 1): PieceCell {
  return { row, column, rowSpan, colSpan: 1, text, page: 1, box: { x0: 0, top: 0, x1: 1, bottom: 1 } };
}

const shape = (cells: readonly PieceCell[]) =>
  cells.map(({ row, column, rowSpan, text }) => [row, column, rowSpan, text]);

describe('dropSliverRows', () => {
  it('drops a strip too low for text and shortens what spans it', () => {
    const cells = [cell(0, 0, 'group', 3), cell(0, 1, 'a'), cell(1, 1, ''), cell(2, 1, 'b')];
    const dropped = dropSliverRows(cells, [0, 20, 26, 46]);
    expect(dropped.rowCount).toBe(2);
    expect(shape(dropped.cells)).toEqual([
      [0, 0, 2, 'group'],
      [0, 1, 1, 'a'],
      [1, 1, 1, 'b'],
    ]);
  });

  it('keeps a low row that something is printed in, and a blank row of full height', () => {
    expect(dropSliverRows([cell(0, 0, 'a'), cell(1, 0, '0')], [0, 20, 26]).rowCount).toBe(2);
    expect(dropSliverRows([cell(0, 0, 'a'), cell(1, 0, '')], [0, 20, 40]).rowCount).toBe(2);
  });
});

describe('trimOpenEnd', () => {
  it('drops an empty strip beside a label that runs on to the end of the page', () => {
    const cells = [cell(0, 0, 'group', 2), cell(0, 1, 'a'), cell(1, 1, '')];
    const trimmed = trimOpenEnd({ cells, rowCount: 2 });
    expect(trimmed.rowCount).toBe(1);
    expect(shape(trimmed.cells)).toEqual([
      [0, 0, 1, 'group'],
      [0, 1, 1, 'a'],
    ]);
  });

  it('keeps a last row with a label and blank values, and an empty row that nothing spans', () => {
    const labelled = [cell(0, 0, 'group', 2), cell(0, 1, 'a'), cell(1, 1, 'b'), cell(1, 2, '')];
    expect(trimOpenEnd({ cells: labelled, rowCount: 2 }).rowCount).toBe(2);
    expect(trimOpenEnd({ cells: [cell(0, 0, 'a'), cell(1, 0, '')], rowCount: 2 }).rowCount).toBe(2);
  });
});
