// Cells with spans to a true grid (HTML Standard 4.9.12.1, "forming a table").

/** A cell as the markup states it. `rowSpan` 0 reaches to the end of the row group. */
export interface SpannedCell<T> {
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly content: T;
}

/** A cell at its slot, spans cut to what is free. */
export interface PlacedCell<T> {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly content: T;
}

/** A grid, with the contents of cells whose spans had to be cut, by reason. */
export interface FormedGrid<T> {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly PlacedCell<T>[];
  /** Spans that reached into cells above them. */
  readonly overlapping: readonly T[];
  /** Spans over more columns than the bound, or than any row has cells for. */
  readonly tooWide: readonly T[];
}

/** Spans above these are cut to them (HTML Standard 4.9.11). */
const MAX_COL_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/** Number of a `colspan` attribute: 1–1000, 1 when it is none. */
export function parseColSpan(attribute: string | undefined): number {
  const span = parseSpan(attribute);
  return span === undefined || span === 0 ? 1 : Math.min(span, MAX_COL_SPAN);
}

/** Number of a `rowspan` attribute: 0–65534, 1 when it is none. */
export function parseRowSpan(attribute: string | undefined): number {
  return Math.min(parseSpan(attribute) ?? 1, MAX_ROW_SPAN);
}

/** HTML Standard 2.3.4.2: white space, a plus sign, digits; anything may follow. */
function parseSpan(attribute: string | undefined): number | undefined {
  const digits = /^[ \t\n\f\r]*\+?(\d+)/.exec(attribute ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits.slice(0, 9));
}

interface Forming<T> {
  readonly cells: PlacedCell<T>[];
  readonly overlapping: T[];
  readonly tooWide: T[];
  /** Row, by column, from which the column is free again. */
  readonly freeFrom: number[];
  columnCount: number;
}

/**
 * Gives every cell its slots. Row spans end with their row group, as browsers print them; a span that would
 * cover another cell is cut before it; a span wider than `maxColumns` is cut.
 */
export function formGrid<T>(
  groups: readonly (readonly (readonly SpannedCell<T>[])[])[],
  maxColumns: number,
): FormedGrid<T> {
  const forming: Forming<T> = { cells: [], overlapping: [], tooWide: [], freeFrom: [], columnCount: 0 };
  let row = 0;
  for (const group of groups) {
    const groupEnd = row + group.length;
    for (const cells of group) {
      placeRow(forming, cells, { row, groupEnd, maxColumns });
      row += 1;
    }
  }
  return { rowCount: row, ...withoutEmptyEdge(forming) };
}

interface RowBounds {
  readonly row: number;
  readonly groupEnd: number;
  readonly maxColumns: number;
}

function placeRow<T>(forming: Forming<T>, cells: readonly SpannedCell<T>[], bounds: RowBounds): void {
  const { row, groupEnd } = bounds;
  let column = 0;
  for (const cell of cells) {
    while ((forming.freeFrom[column] ?? 0) > row) column += 1;
    const colSpan = freeColumns(forming, cell, column, bounds);
    const rowSpan = cell.rowSpan === 0 ? groupEnd - row : Math.min(cell.rowSpan, groupEnd - row);
    forming.cells.push({ row, column, rowSpan, colSpan, content: cell.content });
    for (let at = column; at < column + colSpan; at += 1) forming.freeFrom[at] = row + rowSpan;
    column += colSpan;
    forming.columnCount = Math.max(forming.columnCount, column);
  }
}

function freeColumns<T>(
  forming: Forming<T>,
  cell: SpannedCell<T>,
  column: number,
  { row, maxColumns }: RowBounds,
): number {
  const wanted = Math.max(1, Math.min(cell.colSpan, maxColumns - column));
  if (wanted < cell.colSpan) forming.tooWide.push(cell.content);
  let free = 1;
  while (free < wanted && (forming.freeFrom[column + free] ?? 0) <= row) free += 1;
  if (free < wanted) forming.overlapping.push(cell.content);
  return free;
}

/** Leaves out columns at the right edge in which no cell begins: `colspan="50"` over a table of four columns. */
function withoutEmptyEdge<T>(forming: Forming<T>): Omit<FormedGrid<T>, 'rowCount'> {
  const { cells, overlapping, tooWide } = forming;
  let columnCount = 0;
  for (const { column } of cells) columnCount = Math.max(columnCount, column + 1);
  const cut = cells.map((cell) =>
    cell.column + cell.colSpan > columnCount ? { ...cell, colSpan: columnCount - cell.column } : cell,
  );
  return { columnCount, cells: cut, overlapping, tooWide };
}
