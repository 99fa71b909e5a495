// A number that is wider than its cell runs over the border. Its digits would be shared out to the cells on both
// sides, and every piece would look like a number. They get U+FFFD where they are cut.

import { type Box, boxesToHull } from '../../geometry/box.js';
import type { Character } from '../../geometry/character.js';
import { slotBefore } from '../../geometry/edges-to-grid.js';
import type { Grid } from '../../geometry/grid.js';
import { unknownCharacter } from './code-to-character.js';

/** Points by which a digit's advance may reach over the border: rulings have a width, advances hold white space. */
const maxOver = 0.5;

/** Share of a digit that may stand over the border where it is all of the number: nothing of it is cut. */
const maxLoneOver = 0.3;

/** Gap, in font sizes, up to which digits on both sides of a border are set solid: one number, not two. */
const maxSolidGap = 0.05;

/** Gap between digits of one number in one cell, in font sizes; the same as between the digits of a word. */
const maxGap = 0.25;

/** The sides of a cell that a character stands in; one object for each cell. */
interface Home {
  readonly x0: number;
  readonly x1: number;
}

/** A digit, point or comma. */
interface Digit {
  readonly character: Character;
  readonly home: Home | undefined;
}

/**
 * The characters, in content order, with U+FFFD at both ends of every piece of a number that a border cuts; `cut` has
 * the boxes of those numbers.
 */
export function markCutNumbers(
  characters: readonly Character[],
  grids: readonly Grid[],
): { characters: readonly Character[]; cut: readonly Box[] } {
  if (grids.length === 0) return { characters, cut: [] };
  const homeOf = homeFinder(grids);
  const marked: Character[] = [];
  const cut: Box[] = [];
  let run: Digit[] = [];
  const close = () => {
    if (run.length === 0) return;
    if (isCut(run)) {
      cut.push(boxesToHull(run.map(({ character }) => character)));
      for (const each of markEnds(run)) marked.push(each);
    } else for (const { character } of run) marked.push(character);
    run = [];
  };
  for (const character of characters) {
    if (character.direction !== 'right' || !isNumeric(character.text)) {
      close();
      marked.push(character);
      continue;
    }
    const digit = { character, home: homeOf(character) };
    const last = run.at(-1);
    if (last !== undefined && !isNext(last, digit)) close();
    run.push(digit);
  }
  close();
  return cut.length === 0 ? { characters, cut } : { characters: marked, cut };
}

/** One of the characters that numbers are printed with. */
function isNumeric(text: string): boolean {
  return text.length === 1 && ((text >= '0' && text <= '9') || text === '.' || text === ',');
}

function isNext({ character: a, home }: Digit, { character: b, home: next }: Digit): boolean {
  const size = a.bottom - a.top;
  const isLevel = Math.abs(a.bottom - b.bottom) < 0.1 * size && Math.abs(a.top - b.top) < 0.1 * size;
  const limit = home === next ? maxGap : maxSolidGap;
  return isLevel && b.x0 - a.x1 <= limit * size && b.x0 - a.x1 >= -maxGap * size;
}

function isCut(run: readonly Digit[]): boolean {
  const first = run[0];
  if (first === undefined) return false;
  return run.some(
    ({ home, character: { x0, x1 } }) =>
      home !== first.home ||
      (home !== undefined && reach({ x0, x1 }, home) > (run.length > 1 ? maxOver : maxLoneOver * (x1 - x0))),
  );
}

/** Points by which a digit reaches over a side of its cell. */
function reach({ x0, x1 }: { readonly x0: number; readonly x1: number }, home: Home): number {
  return Math.max(home.x0 - x0, x1 - home.x1);
}

/** The digits of a cut number, with U+FFFD before the first and behind the last of them in each cell. */
function markEnds(run: readonly Digit[]): Character[] {
  return run.map(({ home, character }, index) => {
    const before = run[index - 1];
    const after = run[index + 1];
    const isFirst = before === undefined || before.home !== home;
    const isLast = after === undefined || after.home !== home;
    const text = `${isFirst ? unknownCharacter : ''}${character.text}${isLast ? unknownCharacter : ''}`;
    return { ...character, text };
  });
}

/** The cell of the smallest grid that a box's centre is in. Finding it takes logarithmic time. */
function homeFinder(grids: readonly Grid[]): (box: Box) => Home | undefined {
  const tables = grids.map(toLookup).sort((a, b) => a.area - b.area);
  return (box) => {
    const x = (box.x0 + box.x1) / 2;
    const y = (box.top + box.bottom) / 2;
    return tables.find((table) => table.holds(x, y))?.homeAt(x, y);
  };
}

function toLookup(grid: Grid) {
  const { xs, ys, cells } = grid;
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const columns = xs.length - 1;
  const cellAt = new Int32Array(columns * (ys.length - 1));
  for (const [index, cell] of cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      cellAt.fill(index, row * columns + cell.column, row * columns + cell.column + cell.colSpan);
    }
  }
  const homes = cells.map(
    ({ column, colSpan }): Home => ({ x0: xs[column] ?? 0, x1: xs[column + colSpan] ?? 0 }),
  );
  const homeAt = (x: number, y: number): Home | undefined => {
    const row = Math.min(slotBefore(ys, y), ys.length - 2);
    return homes[cellAt[row * columns + Math.min(slotBefore(xs, x), columns - 1)] ?? 0];
  };
  const holds = (x: number, y: number) => x >= left && x <= right && y >= top && y <= bottom;
  return { area: (right - left) * (bottom - top), holds, homeAt };
}
