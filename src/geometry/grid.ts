// The true grid of a table: what the table finder ends with.

/** A cell of a grid, in grid lines: rows and columns from 0, spans from 1. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** `xs` and `ys` are the grid lines in points, ascending; there is a slot between each two neighbours. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Row-major; every slot is covered by exactly one cell. */
  readonly cells: readonly GridCell[];
  /** True when a merged region was no rectangle and had to be cut into rectangles. */
  readonly repaired: boolean;
}
