// Tables as the form merges them: rows that hold only the cells which begin there.

/** What a cell is for; renderers choose weight and alignment by it. */
export type CellRole = 'title' | 'header' | 'label' | 'value';

/** What a value cell shows to a reader of the page, under its canonical path. Truth travels with the cell. */
export interface ShownValue {
  /** Canonical path of the field: `requests.granted.total`. */
  readonly field: string;
  readonly status: 'number' | 'blank' | 'not_applicable' | 'unreadable';
  /** The number that is printed; `null` unless status is `number`. */
  readonly value: number | null;
  /** Unit printed inside the cell (`元`, `万元`), `null` where the cell prints none. */
  readonly unit: string | null;
  /** Other statuses that are as right: a row whose blanks were dropped may be `unreadable` or `absent`. */
  readonly accepts?: readonly ('blank' | 'not_applicable' | 'unreadable' | 'absent')[];
  /** Number that the publisher meant and the page no longer tells. */
  readonly lost?: number;
}

/** A cell at the place where it begins. Spans count from 1; `\n` in the text is a line break inside the cell. */
export interface GridCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly role: CellRole;
  /** Characters run downwards. */
  readonly vertical?: boolean;
  /** Value cells: what they show. */
  readonly shows?: ShownValue;
  /** Left out where a table is flattened to text: the cell's place in the row is lost. */
  readonly dropped?: boolean;
  /** Stray separators behind the cell where a table is flattened to text: what is left of the columns it spans. */
  readonly trailing?: number;
  /** Further values whose text ran into this cell. */
  readonly glued?: readonly ShownValue[];
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
