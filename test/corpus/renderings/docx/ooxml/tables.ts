// Grid → w:tbl, or two of them where a page break cuts the table.

import { type Grid, type GridCell, placeCells } from '../../../../maker/grid.js';
import { element, property } from '../xml.js';
import { type CellStyle, cellLook, type Slot, writeSlot } from './cells.js';
import { control } from './decorations.js';
import { columnEdges, type Edges } from './edges.js';
import { writeParagraph } from './paragraphs.js';
import { hexId, type Sheet } from './sheet.js';

/** Where a table stands and how wide it may be. */
export interface TablePlace {
  /** Twentieths of a point. */
  readonly width: number;
  readonly inBox?: boolean;
  readonly isFloating?: boolean;
  readonly mayBeCut?: boolean;
}

/** A table longer than this may be cut by a page break. */
const CUT_FROM_ROWS = 8;

interface PlannedRow {
  readonly slots: readonly Slot[];
  /** Columns of the written grid before and after the row's cells, and their width. */
  readonly before: readonly [columns: number, width: number];
  readonly after: readonly [columns: number, width: number];
  readonly isHeader: boolean;
}

/** The table, or its two parts with a page break between them. */
export function writeTable(grid: Grid, place: TablePlace, sheet: Sheet): string {
  const { features, random } = sheet;
  const edges = columnEdges(grid, place.width, features.has('slivers') ? random : undefined);
  const rows = planRows(grid, edges);
  const columns = gridEdges(edges);
  const style: CellStyle = {
    spot: { inBox: place.inBox ?? false },
    fullWidthDigits: features.has('full-width-digits') && random.chance(0.6),
    legacyMerge: features.has('legacy-merge'),
  };
  const write = (part: readonly PlannedRow[]): string => tableElement(part, columns, style, place, sheet);
  const cut = place.mayBeCut === true && rows.length >= CUT_FROM_ROWS ? cutAt(rows, sheet) : undefined;
  if (cut === undefined) return write(rows);
  const headers = random.chance(0.4) ? rows.filter(({ isHeader }) => isHeader) : [];
  const between = writeParagraph(
    element('w:r', {}, element('w:br', { 'w:type': 'page' })),
    {},
    cellLook(sheet),
    sheet,
  );
  const rest = [...headers, ...continued(rows.slice(cut))];
  return `${write(rows.slice(0, cut))}${between}${write(rest)}`;
}

function cutAt(rows: readonly PlannedRow[], { random }: Sheet): number {
  const first = rows.findIndex(({ slots }) => slots.some(({ cell }) => cell.role === 'value'));
  return random.integer(Math.min(first + 2, rows.length - 2), rows.length - 2);
}

// A merge that the cut goes through begins anew below it, without its text.
function continued(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const slots = first.slots.map((slot): Slot => {
    if (slot.merge !== 'continue') return slot;
    return { ...slot, merge: 'restart', cell: { ...slot.cell, text: '' } };
  });
  return [{ ...first, slots }, ...rest];
}

function gridEdges(edges: Edges): readonly number[] {
  return [...new Set(edges.flat())].sort((one, other) => one - other);
}

function planRows(grid: Grid, edges: Edges): readonly PlannedRow[] {
  const all = gridEdges(edges);
  const at = (row: number, column: number): number => all.indexOf(edges[row]?.[column] ?? 0);
  const placed = placeCells(grid);
  const last = grid.columns.length;
  const firstValue = placed.find(({ cell }) => cell.role === 'value' || cell.role === 'label')?.row ?? 0;
  // The header of the first of several tables in one would mislead above the others.
  const hasMore = placed.some(({ cell, row }) => row > firstValue && cell.role === 'header');
  return grid.rows.map((_cells, row) => {
    const [start, end] = [at(row, 0), at(row, last)];
    const slots = placed
      .filter((one) => one.row <= row && row < one.row + one.cell.rowSpan)
      .sort((one, other) => one.column - other.column)
      .map(({ cell, row: begin, column }): Slot => {
        const [from, to] = [at(row, column), at(row, column + cell.colSpan)];
        return {
          cell,
          column,
          merge: mergeOf(cell, begin === row),
          span: to - from,
          width: (all[to] ?? 0) - (all[from] ?? 0),
        };
      });
    const final = all.length - 1;
    return {
      slots,
      before: [start, (all[start] ?? 0) - (all[0] ?? 0)],
      after: [final - end, (all[final] ?? 0) - (all[end] ?? 0)],
      isHeader: !hasMore && row < firstValue,
    };
  });
}

function mergeOf(cell: GridCell, begins: boolean): Slot['merge'] {
  if (cell.rowSpan === 1) return 'none';
  return begins ? 'restart' : 'continue';
}

function tableElement(
  rows: readonly PlannedRow[],
  edges: readonly number[],
  style: CellStyle,
  place: TablePlace,
  sheet: Sheet,
): string {
  const columns = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  return element(
    'w:tbl',
    {},
    tableProperties(place, sheet),
    element('w:tblGrid', {}, ...columns.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows.map((row) => `${writeRow(row, style, sheet)}${deletedRow(row, style, sheet)}`),
  );
}

function tableProperties({ width, isFloating = false }: TablePlace, sheet: Sheet): string {
  const { dialect } = sheet;
  const float = {
    'w:leftFromText': 180,
    'w:rightFromText': 180,
    'w:vertAnchor': 'text',
    'w:horzAnchor': 'page',
    'w:tblpX': 1080,
    'w:tblpY': 120,
  };
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return element(
    'w:tblPr',
    {},
    property('w:tblStyle', dialect.styleIds[dialect.program === 'wps' ? 'tableNormal' : 'tableGrid']),
    ...(isFloating ? [element('w:tblpPr', float), property('w:tblOverlap', 'never')] : []),
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(dialect.program === 'wps'
      ? [element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })]
      : [property('w:jc', 'center')]),
    element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, line))),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      ...['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': CELL_MARGIN, 'w:type': 'dxa' })),
    ),
  );
}

const CELL_MARGIN = 60;

function writeRow(row: PlannedRow, style: CellStyle, sheet: Sheet): string {
  const { features, random } = sheet;
  const values = row.slots.filter(({ cell }) => cell.role === 'value');
  const cells = row.slots.map((slot) => writeSlot(slot, style, sheet, isTotal(slot, values)));
  const saved = features.has('proof-marks') ? { 'w:rsidR': hexId(random), 'w:rsidTr': hexId(random) } : {};
  const written = element('w:tr', saved, rowProperties(row, sheet), ...cells);
  return features.has('row-controls') && random.chance(0.15) ? control(written, sheet) : written;
}

function isTotal(slot: Slot, values: readonly Slot[]): boolean {
  return values.length === 7 && slot === values[6];
}

// A row of old figures that was struck out with change tracking on, below the row that took its place.
function deletedRow(row: PlannedRow, style: CellStyle, sheet: Sheet): string {
  const { features, random } = sheet;
  const begins = row.slots.some(({ merge }) => merge === 'restart');
  const hasValues = row.slots.some(({ cell }) => cell.role === 'value');
  if (!features.has('deleted-rows') || begins || !hasValues || !random.chance(0.08)) return '';
  const deleted = { ...style, isDeleted: true };
  const cells = row.slots.map((slot) => writeSlot(slot, deleted, sheet, false));
  const change = { 'w:id': sheet.nextId(), 'w:author': '审核', 'w:date': sheet.date };
  return element('w:tr', {}, rowProperties(row, sheet, element('w:del', change)), ...cells);
}

function rowProperties({ before, after, isHeader, slots }: PlannedRow, sheet: Sheet, change = ''): string {
  const { features, dialect } = sheet;
  const height = Math.max(400, ...slots.map((slot) => heightOf(slot, sheet)));
  const rule = dialect.exactRows ? 'exact' : 'atLeast';
  const side = (name: 'Before' | 'After', [columns]: PlannedRow['before']): string[] =>
    columns === 0 ? [] : [property(`w:grid${name}`, columns)];
  const sideWidth = (name: 'Before' | 'After', [columns, width]: PlannedRow['before']): string[] =>
    columns === 0 ? [] : [element(`w:w${name}`, { 'w:w': width, 'w:type': 'dxa' })];
  return element(
    'w:trPr',
    {},
    ...side('Before', before),
    ...side('After', after),
    ...sideWidth('Before', before),
    ...sideWidth('After', after),
    ...(features.has('page-cut') || dialect.exactRows ? [element('w:cantSplit')] : []),
    element('w:trHeight', { 'w:val': dialect.exactRows ? height : 400, 'w:hRule': rule }),
    ...(isHeader && features.has('repeated-header') ? [element('w:tblHeader')] : []),
    change,
  );
}

/** Height that the text of a cell of one row needs, in twentieths of a point. */
function heightOf({ cell, width, merge }: Slot, { style, features }: Sheet): number {
  if (merge !== 'none' || cell.vertical === true) return 0;
  const perLine = Math.max(1, Math.floor((width - 2 * CELL_MARGIN) / (style.cellSize * 10)));
  const typed = cell.text.split('\n').reduce((sum, line) => sum + Math.ceil([...line].length / perLine), 0);
  // A break or a tab inside a label may cost it a line, and so may spread characters.
  const isWider = features.has('breaks-in-cells') || features.has('tabs') || features.has('spread-labels');
  const lines = Math.max(1, typed) + (isWider ? 1 : 0);
  // Lines of Chinese fonts are 1.3 to 1.6 times as high as their size.
  return Math.round(lines * style.cellSize * 10 * 1.6 + 80);
}
