// Tables as their tags come: rows of cells, slots counted one by one.

import type { Block, Cell } from '../../../model/document.js';
import { UnreadableSourceError } from '../../../model/errors.js';
import { issue } from '../../../model/issue.js';
import type { HtmlPlace } from '../../../model/place.js';
import { appendBlocks } from '../flow.js';
import type { CellDraft, RowDraft } from './stream-draft.js';
import type { Attributes } from './stream-elements.js';
import { column, endLine, newColumn, push, type Stream } from './stream-text.js';

/** Begins a table. */
export function openTable(stream: Stream, start: number): void {
  const outer = stream.tables.at(-1);
  if (outer !== undefined) outer.hasInnerTable = true;
  stream.tables.push({ start, rows: [], rank: 1, group: 0, isCellOpen: false, hasInnerTable: false });
}

/** Begins a row group. */
export function openSection(stream: Stream, name: 'thead' | 'tbody' | 'tfoot'): void {
  const table = stream.tables.at(-1);
  if (table === undefined) return;
  table.rank = name === 'thead' ? 0 : name === 'tfoot' ? 2 : 1;
  table.group += 1;
}

/** Begins a row. */
export function openRow(stream: Stream): void {
  const table = stream.tables.at(-1);
  if (table?.isCellOpen) closeCell(stream, table.rows.at(-1)?.cells.at(-1)?.start ?? table.start);
  table?.rows.push({ rank: table.rank, group: table.group, cells: [] });
}

/** Begins a cell, whose content starts at `start`. A cell outside any table is plain text. */
export function openCell(stream: Stream, attributes: Attributes, start: number): void {
  const table = stream.tables.at(-1);
  if (table === undefined) return;
  if (table.isCellOpen) closeCell(stream, start);
  if (table.rows.length === 0) openRow(stream);
  const cell: CellDraft = {
    rowSpan: span(attributes.rowspan, 65_534),
    colSpan: Math.max(1, span(attributes.colspan, 1000)),
    start,
    blocks: [],
    place: undefined,
  };
  table.rows.at(-1)?.cells.push(cell);
  table.isCellOpen = true;
  stream.columns.push({ ...newColumn(), blocks: cell.blocks });
}

function span(attribute: string | undefined, most: number): number {
  const number = Number.parseInt(attribute ?? '1', 10);
  return Number.isNaN(number) || number < 0 ? 1 : Math.min(number, most);
}

/** Ends a cell, whose content ends at `end`. */
export function closeCell(stream: Stream, end: number): void {
  const table = stream.tables.at(-1);
  const cell = table?.rows.at(-1)?.cells.at(-1);
  if (table === undefined || cell === undefined || !table.isCellOpen) return;
  endLine(stream);
  stream.columns.pop();
  table.isCellOpen = false;
  cell.place = stream.source.placeOf(cell.start, Math.max(cell.start, end));
}

/** Ends a table at `end`: its grid, or the blocks in its cells when it only lays out the page. */
export function closeTable(stream: Stream, end: number): void {
  closeCell(stream, end);
  const table = stream.tables.pop();
  if (table === undefined) return;
  const rows = [...table.rows].sort((a, b) => a.rank - b.rank);
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 0) return;
  if (table.hasInnerTable || rows.every((row) => row.cells.length <= 1) || cells.some(isArticle)) {
    for (const cell of cells) appendBlocks(column(stream), cell.blocks);
    return;
  }
  pushTable(stream, rows, stream.source.placeOf(table.start, end));
}

function isArticle({ blocks }: CellDraft): boolean {
  const texts = blocks.filter((block) => block.type !== 'table' && block.text !== '');
  if (texts.length < 3) return false;
  const length = texts.reduce((sum, block) => sum + (block.type === 'table' ? 0 : block.text.length), 0);
  return length > 300 || texts.some(({ type }) => type === 'heading');
}

/** Goes through the rows with a set of taken slots: slow beside the default engine, and simple. */
function pushTable(stream: Stream, rows: readonly RowDraft[], place: HtmlPlace): void {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  let overlaps = 0;
  const groupEnds = endsOfGroups(rows);
  for (const [row, draft] of rows.entries()) {
    const groupEnd = groupEnds.get(draft.group) ?? rows.length;
    let at = 0;
    for (const cell of draft.cells) {
      while (taken.has(`${row} ${at}`)) at += 1;
      let colSpan = 1;
      while (colSpan < cell.colSpan && !taken.has(`${row} ${at + colSpan}`)) colSpan += 1;
      if (colSpan < cell.colSpan) overlaps += 1;
      const rowSpan = Math.min(cell.rowSpan === 0 ? groupEnd - row : cell.rowSpan, groupEnd - row);
      take(stream, taken, { row, column: at, rowSpan, colSpan });
      cells.push({
        row,
        column: at,
        rowSpan,
        colSpan,
        text: cellText(cell.blocks),
        place: cell.place ?? place,
      });
      at += colSpan;
    }
  }
  if (overlaps > 0) {
    const message = 'Cells of a table state spans that cover each other; the later ones were cut.';
    stream.issues.push(issue('read/grid-overlap', message, { places: [place], actual: String(overlaps) }));
  }
  const columnCount = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  const fitting = cells.map((cell) => ({
    ...cell,
    colSpan: Math.min(cell.colSpan, columnCount - cell.column),
  }));
  push(stream, {
    type: 'table',
    rowCount: rows.length,
    columnCount,
    cells: fitting,
    place,
    origin: 'markup',
  });
}

function endsOfGroups(rows: readonly RowDraft[]): Map<number, number> {
  return new Map(rows.map(({ group }, row) => [group, row + 1]));
}

function take(
  stream: Stream,
  taken: Set<string>,
  cell: Pick<Cell, 'row' | 'column' | 'rowSpan' | 'colSpan'>,
): void {
  stream.slots += cell.rowSpan * cell.colSpan;
  if (stream.slots > stream.limits.maxTableSlots) {
    const message = `The page's tables have more than ${stream.limits.maxTableSlots} slots.`;
    throw new UnreadableSourceError('too-complex', message, 'Copy the report out of the page.');
  }
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    for (let at = cell.column; at < cell.column + cell.colSpan; at += 1) taken.add(`${row} ${at}`);
  }
}

function cellText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'table' ? '' : block.text))
    .filter((text) => text !== '')
    .join('\n');
}
