// Lines and grids made by hand for the align stage, with the text that their places point into.

import type { Cell, Paragraph, Table } from '../../src/model/document.js';
import type { Place } from '../../src/model/place.js';
import { splitLines } from '../../src/read/text/lines.js';
import { splitWords } from '../../src/read/text/words.js';

/** Lines of a text with positioned words, as the text reader gives them. */
export function linesOf(text: string): Paragraph[] {
  return splitLines(text).map((line) => ({
    type: 'paragraph',
    text: line.text,
    place: line.place,
    words: splitWords(line),
  }));
}

/** Lines of a flow of paragraphs (DOCX, HTML): no positions. */
export function paragraphsOf(text: string): Paragraph[] {
  return linesOf(text).map(({ type, text: own, place }) => ({ type, text: own, place }));
}

/** Lines of a PDF page: as those of a text, placed on a page, six points a column. */
export function pageLinesOf(text: string): Paragraph[] {
  return linesOf(text).map((line, index) => {
    const onPage = (x0: number, x1: number): Place => ({
      kind: 'pdf',
      page: 1,
      bbox: [x0 * 6, index * 14, x1 * 6, index * 14 + 12],
    });
    return {
      ...line,
      place: onPage(0, 80),
      words: (line.words ?? []).map((word) => ({
        text: word.text,
        x0: word.x0 * 6,
        x1: word.x1 * 6,
        place: onPage(word.x0, word.x1),
      })),
    };
  });
}

/** A cell with its spans; a string is a cell of one row and one column. */
export type GridSpec = string | { readonly text: string; readonly rows?: number; readonly columns?: number };

export interface MadeGrid {
  readonly table: Table;
  /** What the cells' places point into. */
  readonly source: string;
}

/** A table laid out like HTML: a cell takes the next free column of its row. */
export function gridOf(rows: readonly (readonly GridSpec[])[], origin: Table['origin'] = 'markup'): MadeGrid {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  let source = '';
  let columnCount = 0;
  for (const [row, specs] of rows.entries()) {
    let column = 0;
    for (const spec of specs) {
      const {
        text,
        rows: rowSpan = 1,
        columns: colSpan = 1,
      } = typeof spec === 'string' ? { text: spec } : spec;
      while (taken.has(`${row}:${column}`)) column++;
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + colSpan; c++) taken.add(`${r}:${c}`);
      }
      const place: Place = {
        kind: 'html',
        line: row + 1,
        start: source.length,
        end: source.length + text.length,
      };
      cells.push({ row, column, rowSpan, colSpan, text, place });
      source += `${text}\n`;
      column += colSpan;
      columnCount = Math.max(columnCount, column);
    }
  }
  const place: Place = { kind: 'html', line: 1, start: 0, end: source.length };
  return { table: { type: 'table', rowCount: rows.length, columnCount, cells, place, origin }, source };
}

/** What stands at a place of a made text or grid. */
export function textAt(source: string, place: Place): string {
  if (place.kind !== 'text' && place.kind !== 'html') throw new Error(`no text range: ${place.kind}`);
  return source.slice(place.start, place.end);
}
