// A `table` element to a table of the model, or, when it only lays out the page, to the blocks in its cells.

import type { Block, Cell, Paragraph, Table } from '../../model/document.js';
import { UnreadableSourceError } from '../../model/errors.js';
import { issue } from '../../model/issue.js';
import type { HtmlPlace } from '../../model/place.js';
import type { CellContent, RowGroups } from './cell-content.js';
import { isSmallTable } from './chrome.js';
import { contentPlace, elementPlace, isElement, type MarkupElement } from './dom.js';
import { appendBlocks, endParagraph, type Flow, newFlow, pushBlock } from './flow.js';
import { type FormedGrid, formGrid, parseColSpan, parseRowSpan, type SpannedCell } from './grid.js';
import { isLayout } from './layout-table.js';
import { putAside } from './put-aside.js';
import { isRemoved } from './visibility.js';
import type { WalkContext, WalkNodes } from './walk-context.js';

interface TableParts {
  readonly captions: MarkupElement[];
  /** Row groups in the order in which they are printed. */
  readonly groups: MarkupElement[][];
  /** Elements with text that stand between the rows. */
  readonly strays: MarkupElement[];
}

/** Reads a table element into a flow. */
export function readTable(element: MarkupElement, flow: Flow, outer: WalkContext, walk: WalkNodes): void {
  const inSmallTable = outer.inSmallTable || isSmallTable(element, outer.stats);
  const context = { ...outer, inSmallTable };
  const parts = tableParts(element, flow);
  walk([...parts.captions, ...parts.strays], flow, context);
  endParagraph(flow);
  const groups = parts.groups.map((rows) => rows.map((row) => rowCells(row, flow, context, walk)));
  const cells = groups.flat(2);
  if (cells.length === 0) return;
  if (isLayout(groups)) {
    for (const { content } of cells) appendBlocks(flow, content.blocks);
    return;
  }
  pushTable(elementPlace(element, flow.page.source), groups, flow);
}

/** Rows by group: the first `thead` is printed first, the first `tfoot` last, wherever they stand. */
function tableParts(table: MarkupElement, flow: Flow): TableParts {
  const captions: MarkupElement[] = [];
  const strays: MarkupElement[] = [];
  const bodies: MarkupElement[][] = [];
  let head: MarkupElement[] | undefined;
  let foot: MarkupElement[] | undefined;
  for (const child of table.children.filter(isElement)) {
    if (child.name === 'caption') captions.push(child);
    else if (!rowGroups.has(child.name)) strays.push(child);
    else if (isRemoved(child)) putAside(child, flow, 'hidden');
    else {
      const rows = visibleRows(child, flow, strays);
      if (child.name === 'thead' && head === undefined) head = rows;
      else if (child.name === 'tfoot' && foot === undefined) foot = rows;
      else bodies.push(rows);
    }
  }
  return { captions, groups: [head ?? [], ...bodies, foot ?? []], strays };
}

const rowGroups = new Set(['thead', 'tbody', 'tfoot']);

function visibleRows(group: MarkupElement, flow: Flow, strays: MarkupElement[]): MarkupElement[] {
  const rows: MarkupElement[] = [];
  for (const child of group.children.filter(isElement)) {
    if (child.name !== 'tr') strays.push(child);
    else if (isRemoved(child)) putAside(child, flow, 'hidden');
    else rows.push(child);
  }
  return rows;
}

function rowCells(
  row: MarkupElement,
  flow: Flow,
  context: WalkContext,
  walk: WalkNodes,
): SpannedCell<CellContent>[] {
  const cells: SpannedCell<CellContent>[] = [];
  for (const cell of row.children.filter(isElement)) {
    if (cell.name !== 'td' && cell.name !== 'th') walk([cell], flow, context);
    else if (isRemoved(cell)) putAside(cell, flow, 'hidden');
    else cells.push(readCell(cell, flow, context, walk));
  }
  return cells;
}

function readCell(
  cell: MarkupElement,
  flow: Flow,
  context: WalkContext,
  walk: WalkNodes,
): SpannedCell<CellContent> {
  const inner = newFlow(flow.page);
  walk([cell], inner, context);
  endParagraph(inner);
  return {
    rowSpan: parseRowSpan(cell.attribs.rowspan),
    colSpan: parseColSpan(cell.attribs.colspan),
    content: { blocks: inner.blocks, place: contentPlace(cell, flow.page.source) },
  };
}

function pushTable(place: HtmlPlace, groups: RowGroups, flow: Flow): void {
  const rowCount = groups.flat().length;
  const grid = formGrid(groups, maxColumns(rowCount, flow));
  flow.page.slots += grid.rowCount * grid.columnCount;
  reportGrid(grid, place, flow);
  const inner: Table[] = [];
  const cells = grid.cells.map(({ content, row, column, rowSpan, colSpan }): Cell => {
    inner.push(...content.blocks.filter((block) => block.type === 'table'));
    return { row, column, rowSpan, colSpan, text: cellText(content.blocks), place: content.place };
  });
  const { columnCount } = grid;
  pushBlock(flow, { type: 'table', rowCount, columnCount, cells, place, origin: 'markup' });
  // A small table inside a cell of figures: its text is not the cell's, it follows as a table of its own.
  appendBlocks(flow, inner);
}

/** Columns for which there is room within the bound on slots; all tables of a page share it. */
function maxColumns(rowCount: number, flow: Flow): number {
  const columns = Math.floor((flow.page.limits.maxTableSlots - flow.page.slots) / rowCount);
  if (columns >= 1) return columns;
  const message = `The page's tables have more than ${flow.page.limits.maxTableSlots} slots.`;
  throw new UnreadableSourceError('too-complex', message, 'Copy the report out of the page.');
}

function reportGrid(grid: FormedGrid<CellContent>, place: HtmlPlace, flow: Flow): void {
  if (grid.rowCount * grid.columnCount > flow.page.limits.maxTableSlots) {
    const message = `A table has more than ${flow.page.limits.maxTableSlots} slots.`;
    throw new UnreadableSourceError('too-complex', message, 'Copy the report out of the page.');
  }
  const report = (code: 'read/grid-overlap' | 'read/table-too-wide', cells: readonly CellContent[]): void => {
    if (cells.length === 0) return;
    const places = [place, ...cells.slice(0, 20).map((cell) => cell.place)];
    flow.page.issues.push(issue(code, gridMessages[code], { places, actual: String(cells.length) }));
  };
  report('read/grid-overlap', grid.overlapping);
  report('read/table-too-wide', grid.tooWide);
}

const gridMessages = {
  'read/grid-overlap': 'Cells of a table state spans that cover each other; the later ones were cut.',
  'read/table-too-wide': 'Cells of a table span more columns than any table may have; they were cut.',
} as const;

/** Lines of a cell; lines on which nothing is printed are left out. */
function cellText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.type === 'table' || block.text === '') continue;
    lines.push(block.type === 'paragraph' ? numbered(block) : block.text);
  }
  return lines.join('\n');
}

function numbered({ numbering, text }: Paragraph): string {
  return numbering === undefined ? text : `${numbering}${text}`;
}
