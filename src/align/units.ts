// Blocks to units: every table row, every row written on a line, every run of one-cell lines.

import type { Block, Heading, Paragraph, Table } from '../model/document.js';
import { isValueText } from '../text/parse-value.js';
import { type GridRow, gridRows } from './grid-rows.js';
import { type LineCell, linesToCells } from './line-cells.js';
import type { Piece } from './reading.js';
import type { Unit } from './unit.js';

interface Open {
  pieces: Piece[];
  values: Piece[];
  pads: number;
  cellCount: number;
}

const fresh = (): Open => ({ pieces: [], values: [], pads: 0, cellCount: 0 });

function closeUnit(open: Open, bounded: boolean, block: number): Unit[] {
  if (open.pieces.length === 0 && open.values.length === 0) return [];
  return [{ ...open, groups: [], bounded, block }];
}

/** Cells between two row ends (bounded) or a whole run of one-cell lines, cut where a label follows values. */
function cellsToUnits(cells: readonly LineCell[], bounded: boolean, block: number): Unit[] {
  const units: Unit[] = [];
  let open = fresh();
  for (const cell of cells) {
    if (cell.kind === 'break') continue;
    const isText = cell.kind === 'text';
    const isValue = cell.kind === 'garbled' || (isText && isValueText(cell.text));
    const startsUnit = isText && !isValue && open.values.length + open.pads > 0;
    if (startsUnit && (!bounded || open.values.some((value) => value.text !== ''))) {
      units.push(...closeUnit(open, bounded, block));
      open = fresh();
    } else if (startsUnit) {
      // Empty cells before the label of a bounded row are label cells of merged groups.
      open.values = [];
    }
    open.cellCount += cell.kind === 'pad' ? cell.count : 1;
    if (cell.kind === 'pad') {
      if (open.pieces.length + open.values.length > 0) open.pads += cell.count;
    } else if (cell.kind === 'blank') {
      if (open.pieces.length > 0 || bounded) open.values.push({ text: '', place: cell.place });
    } else if (isValue) open.values.push(cell);
    else open.pieces.push(cell);
  }
  units.push(...closeUnit(open, bounded, block));
  return units;
}

/** Cuts a run's cells where its lines state that a row or a run ends. */
function splitAtBreaks(cells: readonly LineCell[], block: number): Unit[] {
  const units: Unit[] = [];
  let row: LineCell[] = [];
  for (const cell of cells) {
    if (cell.kind !== 'break') {
      row.push(cell);
      continue;
    }
    units.push(...cellsToUnits(row, cell.row, block));
    row = [];
  }
  units.push(...cellsToUnits(row, false, block));
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
    if (run.length > 0) units.push(...linesToUnits(run, runStart));
    run = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'table') {
      if (run.length === 0) runStart = index;
      run.push(block);
      continue;
    }
    flush();
    units.push(...tableToUnits(block, index, options.lines ?? false));
  }
  flush();
  return units;
}

function tableToUnits(table: Table, index: number, lines: boolean): Unit[] {
  if (lines && table.lines && table.lines.length > 0) return linesToUnits(table.lines, index);
  return gridRows(table).flatMap((row) => rowToUnit(row, index) ?? []);
}
