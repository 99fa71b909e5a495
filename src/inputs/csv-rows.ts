// CSV as people and spreadsheets write it: RFC 4180, with any line end, and a quote in the middle of a cell as itself.

/** Cells of one row, and the line it begins on. */
export interface CsvRow {
  readonly cells: string[];
  /** From 1. */
  readonly line: number;
}

/** A cell with quotes, or one up to the next comma or line end, and what ends it. */
const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Rows of a text; a last line end begins no row. A cell whose quote is never closed is taken as it stands. */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length || cells.length > 0) {
    const at = cell.lastIndex;
    const match = cell.exec(text) ?? wholeCell(text, at);
    const [whole, quoted, plain = '', end = ''] = match;
    cell.lastIndex = at + whole.length;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',') continue;
    rows.push({ cells, line: began });
    cells = [];
    began = line;
  }
  return rows;
}

/** A cell that begins like a quoted one and is none. */
function wholeCell(text: string, at: number): readonly [string, undefined, string, string] {
  const match = /^([^,\r\n]*)(,|\r\n|\n|\r|$)/.exec(text.slice(at, at + 100_000));
  const [whole = text.slice(at), plain = text.slice(at), end = ''] = match ?? [];
  return [whole, undefined, plain, end];
}
