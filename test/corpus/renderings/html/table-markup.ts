// A grid → `<table>`. Options for what pages do with rows, merges and sections; the page looks the same in each.

import { type Grid, type GridCell, type PlacedCell, placeCells } from '../../../maker/grid.js';

/** How a table is written. */
export interface TableMarkup {
  /** Attributes of the table element, with a leading space. */
  readonly table: string;
  /** Attributes of the row, with a leading space. */
  readonly row?: (row: number) => string;
  /** Attributes of the cell but its spans, with a leading space. */
  readonly cell?: (cell: GridCell, column: number) => string;
  readonly content: (cell: GridCell) => string;
  /** Header cells as `<th>`. */
  readonly headerCells?: boolean;
  readonly sections?: TableSections;
  /** Spans that are written, where they are not those of the grid. */
  readonly spans?: SpansOf;
  /** What stands where a merged cell runs on. */
  readonly covered?: 'nothing' | 'hidden-cells' | 'header-fillers';
}

/** Spans to be written for a cell. */
export type SpansOf = (
  placed: PlacedCell,
  grid: Grid,
) => { readonly colSpan: number; readonly rowSpan: number };

/** `foot-first`: the last row in a `<tfoot>` before the body, which browsers still show last. */
export type TableSections = 'none' | 'body' | 'head-body' | 'foot-first';

/** The table of a grid. */
export function tableHtml(grid: Grid, markup: TableMarkup): string {
  const { covered = 'nothing', sections = 'body' } = markup;
  const written = covered === 'header-fillers' ? withHeaderFillers(grid) : grid;
  const placed = placeCells(written);
  const rows = written.rows.map((_, row) => {
    const cells = placed.filter((one) => one.row === row);
    const hidden = covered === 'hidden-cells' ? hiddenCells(placed, row) : [];
    const slots = [
      ...cells.map((one) => ({ column: one.column, html: cellHtml(one, written, markup) })),
      ...hidden,
    ];
    const inOrder = slots.sort((a, b) => a.column - b.column).map(({ html }) => html);
    return `<tr${markup.row?.(row) ?? ''}>\n${inOrder.join('\n')}\n</tr>`;
  });
  const headers = headerRows(written);
  // A cell cannot span out of its section.
  const crosses = (border: number): boolean =>
    placed.some((one) => one.row < border && one.row + one.cell.rowSpan > border);
  const whole = crosses(headers) || (sections === 'foot-first' && crosses(rows.length - 1));
  return `<table${markup.table}>\n${inSections(rows, headers, whole ? 'body' : sections)}\n</table>`;
}

/** Number of rows at the top that hold headers only. */
export function headerRows(grid: Grid): number {
  const first = grid.rows.findIndex((cells) => !cells.every((cell) => cell.role === 'header'));
  return Math.max(0, first);
}

function inSections(rows: readonly string[], headers: number, sections: TableSections): string {
  const part = (name: string, from: number, to: number): string =>
    from === to ? '' : `<${name}>\n${rows.slice(from, to).join('\n')}\n</${name}>\n`;
  const last = rows.length - 1;
  switch (sections) {
    case 'none':
      return rows.join('\n');
    case 'body':
      return part('tbody', 0, rows.length).trimEnd();
    case 'head-body':
      return (part('thead', 0, headers) + part('tbody', headers, rows.length)).trimEnd();
    case 'foot-first':
      return (
        part('thead', 0, headers) +
        part('tfoot', Math.max(last, headers), rows.length) +
        part('tbody', headers, last)
      ).trimEnd();
  }
}

function cellHtml(placed: PlacedCell, grid: Grid, markup: TableMarkup): string {
  const { cell, column } = placed;
  const { colSpan, rowSpan } = markup.spans?.(placed, grid) ?? cell;
  const tag = markup.headerCells === true && cell.role === 'header' ? 'th' : 'td';
  const spans = (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
  return `<${tag}${spans}${markup.cell?.(cell, column) ?? ''}>${markup.content(cell)}</${tag}>`;
}

// Spreadsheets and one editor keep a merged cell's other slots as cells that are not displayed.
function hiddenCells(
  placed: readonly PlacedCell[],
  row: number,
): readonly { readonly column: number; readonly html: string }[] {
  return placed
    .filter((one) => one.row <= row && row < one.row + one.cell.rowSpan)
    .flatMap((one) =>
      Array.from({ length: one.cell.colSpan }, (_, offset) => one.column + offset)
        .filter((column) => one.row !== row || column !== one.column)
        .map((column) => ({ column, html: '<td style="display:none"></td>' })),
    );
}

// Header cells without spans: an empty cell stands for every slot that the merged cell would cover.
function withHeaderFillers(grid: Grid): Grid {
  const placed = placeCells(grid);
  const rows = grid.rows.map((_, row) =>
    placed
      .filter(
        (one) => one.row === row || (isHeader(one.cell) && one.row < row && row < one.row + one.cell.rowSpan),
      )
      .sort((a, b) => a.column - b.column)
      .flatMap(({ cell, row: start }) => {
        if (!isHeader(cell)) return [cell];
        const alone = { ...cell, rowSpan: 1, colSpan: 1 };
        return Array.from({ length: cell.colSpan }, (_, offset) =>
          offset === 0 && start === row ? alone : { ...alone, text: '', vertical: false },
        );
      }),
  );
  return { ...grid, rows };
}

function isHeader(cell: GridCell): boolean {
  return cell.role === 'header';
}
