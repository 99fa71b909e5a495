// A page's characters and rulings become tables and lines. The same for every engine.

import type { Box } from '../../geometry/box.js';
import { boxesToRows } from '../../geometry/boxes-to-rows.js';
import type { Character, PlacedLine } from '../../geometry/character.js';
import { charactersToLines, wordsToLine } from '../../geometry/characters-to-lines.js';
import { slotBefore } from '../../geometry/edges-to-grid.js';
import { edgesToRuleTest } from '../../geometry/edges-to-rule-test.js';
import type { Grid } from '../../geometry/grid.js';
import { linesToCellText } from './cell-text.js';
import { dropSliverRows } from './drop-sliver-rows.js';
import { fillsToGrids } from './fills-to-grids.js';
import { markCutNumbers } from './mark-cut-numbers.js';
import type { PageContent } from './page-content.js';
import type { PageLayout, PageLine, PieceCell, TablePiece } from './page-layout.js';
import { pageToGrids } from './page-to-grids.js';
import { raiseMarks } from './raise-marks.js';

/** Lays out one page. @throws UnreadableSourceError `too-complex` when the rulings are no report's. */
export function layoutPage(content: PageContent, maxTableSlots: number): PageLayout {
  const { grids, edges } = pageToGrids(content, maxTableSlots);
  const filled = fillsToGrids(content.fills, grids, maxTableSlots).filter((grid) =>
    hasNumbers(grid, content),
  );
  const all = [...grids, ...filled];
  const { characters, cut } = markCutNumbers(raiseMarks(content.characters), all);
  const { inside, outside } = assignCharacters(characters, all);
  const { number, width, height } = content;
  const tables = all.map((grid, index) => gridToPiece(grid, inside[index] ?? [], number));
  const lines = charactersToLines(outside, edgesToRuleTest(edges)).map((line) => ({ ...line, page: number }));
  return { number, width, height, tables: tables.sort(byPlace), lines: lines.sort(byPlace), cut };
}

/** A coloured header above rows without background is no table: it would be torn from its numbers. */
function hasNumbers(grid: Grid, content: PageContent): boolean {
  const { inside } = assignCharacters(content.characters, [grid]);
  return gridToPiece(grid, inside[0] ?? [], content.number).cells.some((cell) =>
    /^\d[\d.]*$/.test(cell.text),
  );
}

function byPlace(a: Box, b: Box): number {
  return a.top - b.top || a.x0 - b.x0;
}

/** Each character goes to the smallest grid that its centre is in, or to none. */
function assignCharacters(characters: readonly Character[], grids: readonly Grid[]) {
  const boxes = grids.map((grid, index) => ({ index, box: gridToBox(grid) }));
  boxes.sort((a, b) => area(a.box) - area(b.box));
  const inside = grids.map((): Character[] => []);
  const outside: Character[] = [];
  for (const character of characters) {
    const x = (character.x0 + character.x1) / 2;
    const y = (character.top + character.bottom) / 2;
    const home = boxes.find(({ box }) => x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom);
    (home === undefined ? outside : (inside[home.index] ?? outside)).push(character);
  }
  return { inside, outside };
}

function gridToBox({ xs, ys }: Grid): Box {
  return { x0: xs[0] ?? 0, top: ys[0] ?? 0, x1: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 };
}

function area(box: Box): number {
  return (box.x1 - box.x0) * (box.bottom - box.top);
}

function gridToPiece(grid: Grid, characters: readonly Character[], page: number): TablePiece {
  const contents = charactersByCell(grid, characters);
  const cellLines = contents.map((each) => charactersToLines(each));
  const cells = grid.cells.map((cell, index): PieceCell => {
    const box = {
      x0: grid.xs[cell.column] ?? 0,
      top: grid.ys[cell.row] ?? 0,
      x1: grid.xs[cell.column + cell.colSpan] ?? 0,
      bottom: grid.ys[cell.row + cell.rowSpan] ?? 0,
    };
    return { ...cell, page, box, text: linesToCellText(cellLines[index] ?? []) };
  });
  return {
    ...gridToBox(grid),
    page,
    xs: grid.xs,
    ...dropSliverRows(cells, grid.ys),
    lines: toTableLines(cellLines.flat(), page),
    repaired: grid.repaired,
  };
}

function charactersByCell(grid: Grid, characters: readonly Character[]): Character[][] {
  const columns = grid.xs.length - 1;
  const cellOf = new Int32Array(columns * (grid.ys.length - 1));
  for (const [index, cell] of grid.cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      cellOf.fill(index, row * columns + cell.column, row * columns + cell.column + cell.colSpan);
    }
  }
  const contents = grid.cells.map((): Character[] => []);
  for (const character of characters) {
    const row = Math.min(slotBefore(grid.ys, (character.top + character.bottom) / 2), grid.ys.length - 2);
    const column = Math.min(slotBefore(grid.xs, (character.x0 + character.x1) / 2), columns - 1);
    contents[cellOf[row * columns + column] ?? 0]?.push(character);
  }
  return contents;
}

/** Lines across the table. Made of the cells' own words, so that no word reaches over a ruling. */
function toTableLines(lines: readonly PlacedLine[], page: number): PageLine[] {
  const words = lines.flatMap((line) => line.words);
  return boxesToRows(words).flatMap((row) => wordsToLine(row).map((line) => ({ ...line, page })));
}
