// Tables that are none for the parser: `div` elements which style sheets set in rows and columns.

import { type Grid, type GridCell, type PlacedCell, placeCells } from '../../../maker/grid.js';

/** `table`: `display:table` with cells for every slot; `flex`: rows of boxes; `grid`: CSS grid with ARIA roles. */
export type DivisionKind = 'table' | 'flex' | 'grid';

/** The grid as `div` elements. */
export function divisionTable(grid: Grid, kind: DivisionKind, content: (cell: GridCell) => string): string {
  switch (kind) {
    case 'table':
      return displayTable(grid, content);
    case 'flex':
      return flexRows(grid, content);
    case 'grid':
      return cssGrid(grid, content);
  }
}

// `display:table` knows no merged cells, so every covered slot is an empty cell.
function displayTable(grid: Grid, content: (cell: GridCell) => string): string {
  const border = 'border:1px solid #666;padding:4px;text-align:center;vertical-align:middle';
  const rows = slotRows(grid).map((slots) => {
    const cells = slots.flatMap(({ cell, begins }) =>
      Array.from(
        { length: cell.colSpan },
        (_, offset) =>
          `<span style="display:table-cell;${border}">${begins && offset === 0 ? content(cell) : '&nbsp;'}</span>`,
      ),
    );
    return `<div style="display:table-row">${cells.join('')}</div>`;
  });
  return `<div style="display:table;border-collapse:collapse;width:100%">\n${rows.join('\n')}\n</div>`;
}

function flexRows(grid: Grid, content: (cell: GridCell) => string): string {
  const total = grid.columns.reduce((sum, width) => sum + width, 0);
  const rows = slotRows(grid).map((slots) => {
    const cells = slots.map(({ cell, column, begins }) => {
      const width = grid.columns.slice(column, column + cell.colSpan).reduce((sum, one) => sum + one, 0);
      const share = ((width / total) * 100).toFixed(2);
      return `<div class="cell" style="width:${share}%">${begins ? content(cell) : ''}</div>`;
    });
    return `<div class="row">${cells.join('')}</div>`;
  });
  return `<style>.tb{border:1px solid #666}.tb .row{display:flex;border-bottom:1px solid #666}.tb .cell{box-sizing:border-box;padding:4px;text-align:center;border-right:1px solid #ccc}</style>
<div class="tb">\n${rows.join('\n')}\n</div>`;
}

function cssGrid(grid: Grid, content: (cell: GridCell) => string): string {
  const columns = grid.columns.map((width) => `${width}fr`).join(' ');
  const rows = slotRows(grid).map((slots) => {
    const cells = slots
      .filter(({ begins }) => begins)
      .map(({ cell }) => {
        const role = cell.role === 'header' ? 'columnheader' : cell.role === 'label' ? 'rowheader' : 'cell';
        return `<div role="${role}"${ariaSpan('col', cell.colSpan)}${ariaSpan('row', cell.rowSpan)} style="grid-column:span ${cell.colSpan};grid-row:span ${cell.rowSpan};border:1px solid #666">${content(cell)}</div>`;
      });
    return `<div role="row" style="display:contents">${cells.join('')}</div>`;
  });
  return `<div role="table" style="display:grid;grid-template-columns:${columns}">\n${rows.join('\n')}\n</div>`;
}

function ariaSpan(direction: 'col' | 'row', span: number): string {
  return span > 1 ? ` aria-${direction}span="${span}"` : '';
}

interface Slot extends PlacedCell {
  /** Whether the cell begins in this row; otherwise it runs on from above. */
  readonly begins: boolean;
}

function slotRows(grid: Grid): readonly (readonly Slot[])[] {
  const placed = placeCells(grid);
  return grid.rows.map((_, row) =>
    placed
      .filter((one) => one.row <= row && row < one.row + one.cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((one) => ({ ...one, begins: one.row === row })),
  );
}
