// Blocks to units: every table row, every row written on a line, every run of one-cell lines.

import type { Block, Heading, Paragraph, Table } from '../model/document.js';
import { isValueText } from '../text/parse-value.js';
import { type GridRow, gridRows } from './grid-rows.js';
import { type LineCell, linesToCells } from './line-cells.js';
import { isMasked } from './masked-cell.js';
import type { Piece } from './reading.js';
import { markRepeated } from './repeated-cells.js';
import type { Unit } from './unit.js';

interface Open {
  pieces: Piece[];
  values: Piece[];
  pads: number;
  cellCount: number;
}

const fresh = (): Open => ({ pieces: [], values: [], pads: 0, cellCount: 0 });

interface RowEnd {
  /** The cells are one whole row. */
  readonly row: boolean;
  /** Every cell of the row is written out. */
  readonly explicit?: boolean;
}

function closeUnit(open: Open, end: RowEnd, block: number): Unit[] {
  if (open.pieces.length === 0 && open.values.length === 0) return [];
  return [{ ...open, groups: [], bounded: end.row, explicit: end.explicit ?? false, block }];
}

const printed = (open: Open): boolean => open.values.some((value) => value.text !== '');

/** Digits with something among them that is no number, behind a label: `53 9`, `1828,313`. */
function isGarbledNumber(text: string, open: Open): boolean {
  if (isMasked(text)) return open.pieces.length + open.values.length > 0;
  return open.pieces.length > 0 && /\d/u.test(text) && !/\p{Script=Han}|[A-Za-z]{2}/u.test(text);
}

/** Text behind values, or without a Chinese character behind a label: a value with a letter for a digit. */
function isGarbled(text: string, open: Open): boolean {
  if (open.pieces.length === 0) return false;
  // The mark behind a number that is set apart (`一  、  本年新收`) belongs to the label.
  return printed(open) || !/\p{Script=Han}|^[、．.]$/u.test(text);
}

/** Adds one cell; in a row, text behind values is a value that cannot be read, never a label. */
function addCell(open: Open, cell: Exclude<LineCell, { kind: 'break' | 'rule' }>, inRow: boolean): void {
  open.cellCount += cell.kind === 'pad' ? cell.count : 1;
  if (cell.kind === 'pad') {
    // Between label and values they belong to a label over several columns.
    if (open.values.length > 0) open.pads += cell.count;
  } else if (cell.kind === 'blank') {
    if (open.pieces.length > 0 || inRow) open.values.push({ text: '', place: cell.place });
  } else if (
    cell.kind === 'garbled' ||
    isValueText(cell.text) ||
    isGarbledNumber(cell.text, open) ||
    (inRow && isGarbled(cell.text, open))
  ) {
    open.values.push(cell);
  } else {
    // What stands before the first label of a row is no value: empty cells of merged groups, a row's number.
    if (inRow) open.values = [];
    open.pieces.push(cell);
  }
}

/** Cells of one row, or of a run of one-cell lines that is cut before every label. */
function cellsToUnits(cells: readonly LineCell[], end: RowEnd, block: number): Unit[] {
  const units: Unit[] = [];
  let open = fresh();
  for (const cell of cells) {
    if (cell.kind === 'break' || cell.kind === 'rule') continue;
    const isLabel = cell.kind === 'text' && !isValueText(cell.text) && !isGarbledNumber(cell.text, open);
    if (isLabel && !end.row && open.pieces.length + open.values.length + open.pads > 0) {
      units.push(...closeUnit(open, end, block));
      open = fresh();
    }
    addCell(open, cell, end.row);
  }
  units.push(...closeUnit(open, end, block));
  return units;
}

/** Cuts a run's cells where its lines state that a row or a run ends. */
function splitAtBreaks(cells: readonly LineCell[], block: number): Unit[] {
  const units: Unit[] = [];
  let row: LineCell[] = [];
  let columns = 0;
  for (const cell of cells) {
    if (cell.kind === 'rule') columns = cell.columns;
    else if (cell.kind !== 'break') row.push(cell);
    else {
      // A Markdown row with as many cells as its rule states has lost none.
      const explicit = (cell.explicit ?? false) || (cell.row && row.length === columns);
      for (const unit of cellsToUnits(row, { row: cell.row, explicit }, block)) units.push(unit);
      row = [];
    }
  }
  for (const unit of cellsToUnits(row, { row: false }, block)) units.push(unit);
  return units;
}

function linesToUnits(lines: readonly (Paragraph | Heading)[], block: number): Unit[] {
  return splitAtBreaks(linesToCells(lines), block);
}

function rowToUnit(row: GridRow, block: number): Unit | null {
  const own = row.cells.filter((cell) => cell.starts);
  const groups = row.cells
    .filter((cell) => !cell.starts && cell.cell.text !== '')
    .map((cell) => cell.cell.text);
  const texts = own.map((cell) => cell.cell);
  let first = texts.length;
  while (first > 0) {
    const text = texts[first - 1]?.text ?? '';
    if (text !== '' && !isValueText(text)) break;
    first--;
  }
  const pieces = texts.slice(0, first).filter((cell) => cell.text !== '');
  const leading = texts.slice(first);
  const values = pieces.length === 0 && leading.every((cell) => cell.text === '') ? [] : leading;
  if (pieces.length === 0 && values.length === 0) return null;
  return {
    pieces: pieces.map(({ text, place }) => ({ text, place })),
    groups,
    values: values.map(({ text, place }) => ({ text, place })),
    pads: 0,
    cellCount: own.length,
    bounded: true,
    explicit: true,
    block,
  };
}

/**
 * Cuts blocks into units. A table that carries its positioned lines is read by those when `lines` is set: an
 * independent second reading of what the grid says.
 */
export function blocksToUnits(blocks: readonly Block[], options: { readonly lines?: boolean } = {}): Unit[] {
  const units: Unit[] = [];
  let run: (Paragraph | Heading)[] = [];
  let runStart = 0;
  const flush = () => {
    for (const unit of linesToUnits(run, runStart)) units.push(unit);
    run = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'table') {
      if (run.length === 0) runStart = index;
      run.push(block);
      continue;
    }
    flush();
    for (const unit of tableToUnits(block, index, options.lines ?? false)) units.push(unit);
  }
  flush();
  return markRepeated(units);
}

function tableToUnits(table: Table, index: number, lines: boolean): Unit[] {
  if (lines && table.lines && table.lines.length > 0) return linesToUnits(table.lines, index);
  return gridRows(table).flatMap((row) => rowToUnit(row, index) ?? []);
}
