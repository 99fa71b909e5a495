// A cell that a page break cuts is drawn as two. The label is printed in one of them and the other stays empty;
// those are joined again. Two pieces that both hold text stay apart unless an open bracket or a missing number proves
// the cut, and value cells are joined only as part of a row whose label shows that it was cut.

import type { PieceCell } from './page-layout.js';

/** Cells of a stitched table with the number of rows that they lie in. */
interface Joined {
  readonly cells: PieceCell[];
  readonly rowCount: number;
}

/** Both parts as one: `upper` with `cut` rows, `lower` behind them, `rowCount` in all. Halves of a row are one row. */
export function joinCutCells(
  upper: readonly PieceCell[],
  lower: readonly PieceCell[],
  { cut, rowCount }: { readonly cut: number; readonly rowCount: number },
): Joined {
  const last = sortByColumn(upper.filter((cell) => cell.row + cell.rowSpan === cut));
  const first = sortByColumn(lower.filter((cell) => cell.row === cut));
  const oneRow = isOneRow(last, first);
  const pairs = oneRow ? pairCells(last, first) : pairGroupLabels(last, first);
  const up = oneRow ? 1 : 0;
  const joined = new Map(pairs.map(([above, below]) => [above, joinPair(above, below, up)]));
  const gone = new Set(pairs.map(([, below]) => below));
  const cells = [
    ...upper.map((cell) => joined.get(cell) ?? cell),
    ...lower.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row - up })),
  ];
  return { cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), rowCount: rowCount - up };
}

type Pair = readonly [above: PieceCell, below: PieceCell];

/** The cell that two halves make; `up` rows fewer than both have. */
function joinPair(above: PieceCell, below: PieceCell, up: number): PieceCell {
  const rowSpan = below.row + below.rowSpan - above.row - up;
  if (above.text === '') {
    return { ...above, rowSpan, text: below.text, page: below.page, box: below.box };
  }
  return { ...above, rowSpan, text: below.text === '' ? above.text : `${above.text}\n${below.text}` };
}

/** Group labels left of the row label, over the same columns, one piece empty or the upper one torn off. */
function pairGroupLabels(last: readonly PieceCell[], first: readonly PieceCell[]): Pair[] {
  const pairs: Pair[] = [];
  for (const below of first.slice(0, innermostLabel(first))) {
    const index = last.findIndex((cell) => isOver(cell, below));
    const above = last[index];
    if (above === undefined || index >= innermostLabel(last)) break;
    const isTorn = isNumbered(above.text) && isUnnumberedText(below.text);
    if (above.text !== '' && below.text !== '' && !isTorn) break;
    pairs.push([above, below]);
  }
  return pairs;
}

/** Index of the last label before the values, -1 if there is none: labels have letters, values don't. */
function innermostLabel(row: readonly PieceCell[]): number {
  const end = row.findIndex((cell) => cell.text !== '' && !hasLetters(cell));
  const labels = end === -1 ? row : row.slice(0, end);
  return labels.findLastIndex(hasLetters);
}

/** Are the last row above and the first row below the two halves of one row? */
function isOneRow(last: readonly PieceCell[], first: readonly PieceCell[]): boolean {
  if (last.length !== first.length || !last.every((cell, index) => isOver(cell, first[index]))) return false;
  if (first.every((cell) => cell.text === '')) return last.some((cell) => cell.text !== '');
  const label = innermostLabel(last);
  if (label === -1) return false;
  const valuesAbove = last.slice(label + 1).filter((cell) => cell.text !== '').length;
  const valuesBelow = first.slice(label + 1).filter((cell) => cell.text !== '').length;
  if (valuesAbove > 0 && valuesBelow > 0) return false;
  const labelsBelow = first.slice(0, label + 1).filter((cell) => cell.text !== '');
  if (labelsBelow.length === 0) return valuesBelow > 0;
  const [above, below] = [last[label]?.text ?? '', first[label]?.text ?? ''];
  if (labelsBelow.length !== 1) return false;
  return (
    (openBrackets(above) > 0 && openBrackets(below) < 0) || (isNumbered(above) && isUnnumberedText(below))
  );
}

/** Pairs all cells of two halves of one row. */
function pairCells(last: readonly PieceCell[], first: readonly PieceCell[]): Pair[] {
  return last.flatMap((above, index): Pair[] => {
    const below = first[index];
    return below === undefined ? [] : [[above, below]];
  });
}

/** In a list of numbered labels a text without a number goes on with the label above it. */
function isNumbered(label: string): boolean {
  return /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．])/.test(label);
}

function isUnnumberedText(label: string): boolean {
  return /^\p{L}/u.test(label) && !isNumbered(label);
}

function openBrackets(text: string): number {
  return (text.match(/[（(《]/g)?.length ?? 0) - (text.match(/[）)》]/g)?.length ?? 0);
}

function isOver(above: PieceCell, below: PieceCell | undefined): boolean {
  return above.column === below?.column && above.colSpan === below.colSpan;
}

function hasLetters(cell: PieceCell): boolean {
  return /\p{L}/u.test(cell.text);
}

function sortByColumn(cells: readonly PieceCell[]): PieceCell[] {
  return [...cells].sort((a, b) => a.column - b.column);
}
