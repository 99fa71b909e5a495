// Tables as the form merges them: rows that hold only the cells which begin there.

/** What a cell is for; renderers choose weight and alignment by it. */
export type CellRole = 'title' | 'header' | 'label' | 'value';

/** A cell at the place where it begins. Spans count from 1; `\n` in the text is a line break inside the cell. */
export interface GridCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly role: CellRole;
  /** Characters run downwards. */
  readonly vertical?: boolean;
}

/** A table: relative column widths, and rows of beginning cells. */
export interface Grid {
  readonly id: string;
  readonly columns: readonly number[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** A cell with its slot; rows and columns count from 0. */
export interface PlacedCell {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
}

/** A cell that spans one row and one column unless told otherwise. */
export function gridCell(text: string, role: CellRole, spans: Partial<GridCell> = {}): GridCell {
  return { text, role, rowSpan: 1, colSpan: 1, ...spans };
}

/**
 * Gives every cell its column.
 * @throws Error when the spans leave a hole or overlap: a defect of the description
 */
export function placeCells(grid: Grid): readonly PlacedCell[] {
  const width = grid.columns.length;
  const coveredUntil = new Array<number>(width).fill(0);
  const placed: PlacedCell[] = [];
  grid.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (column < width && (coveredUntil[column] ?? 0) > row) column += 1;
      coveredUntil.fill(row + cell.rowSpan, column, column + cell.colSpan);
      placed.push({ cell, row, column });
      column += cell.colSpan;
    }
    if (coveredUntil.length !== width || coveredUntil.some((until) => until <= row)) {
      throw new Error(`Row ${row} of the table ${grid.id} does not fill its ${width} columns`);
    }
  });
  return placed;
}
