// Value cells of a grid's row to the columns of the header over them.

import type { GridHeader } from './grid-header.js';
import type { GridCell } from './grid-rows.js';
import type { Slot } from './reading.js';

/** A grid, or a part of one, with the header that its rows stand under. */
export interface HeaderedGrid {
  readonly header: GridHeader;
  /** The header's columns are known in this grid. */
  readonly placed: boolean;
  /** Markup states what one cell is. */
  readonly oneCell: boolean;
  /** Column edges as shares of the width where the grid is drawn on a page. */
  readonly edges: readonly number[] | null;
}

const NONE: Slot = { kind: 'none' };

/** Share of the narrower of a cell and a header cell that they have in common when the cell stands under it. */
const UNDER = 0.5;
/** The same where the row has a cell for every column: only a cell over two whole columns is in doubt then. */
const WHOLLY_UNDER = 0.8;

type Span = GridHeader['spans'][number];
type OneCell = GridCell['cell'];

function toSlot(cell: OneCell, oneCell: boolean): Slot {
  return { kind: 'cell', text: cell.text, place: cell.place, oneCell };
}

function lostSlot(cells: readonly GridCell[]): Slot {
  const filled = cells.filter(({ cell }) => cell.text !== '');
  const [first] = filled;
  if (!first) return NONE;
  return { kind: 'lost', text: filled.map(({ cell }) => cell.text).join(' '), place: first.cell.place };
}

/**
 * Whether a cell stands under a header cell. Drawn on a page, it has to do so for the most part: columns of slivers
 * left by an editor shift the cells of every row by some points.
 */
function isUnder(
  cell: OneCell,
  span: NonNullable<Span>,
  edges: HeaderedGrid['edges'],
  least = UNDER,
): boolean {
  const [from, to] = [cell.column, cell.column + cell.colSpan];
  const shared = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
  if (shared.from >= shared.to) return false;
  const width = (one: { from: number; to: number }): number =>
    (edges?.[one.to] ?? Number.NaN) - (edges?.[one.from] ?? Number.NaN);
  const share = width(shared) / Math.min(width({ from, to }), width(span));
  return Number.isNaN(share) || share > least;
}

/** Columns of the form whose header cells a cell stands under. */
function headersOver(cell: OneCell, { header, edges }: HeaderedGrid, least = UNDER): number {
  return header.spans.filter((span) => span && isUnder(cell, span, edges, least)).length;
}

/** One column's cell by where it stands: exactly one cell under the header that covers no other column too. */
function slotUnder(span: NonNullable<Span>, values: readonly GridCell[], grid: HeaderedGrid): Slot {
  const { edges, oneCell } = grid;
  const under = values.filter(({ cell }) => isUnder(cell, span, edges));
  const filled = under.filter(({ cell }) => cell.text !== '');
  const [only] = filled.length > 0 ? filled : under;
  if (!only || filled.length > 1) return lostSlot(under);
  const { cell } = only;
  if (cell.text !== '' && (headersOver(cell, grid) > 1 || cell.rowSpan > 1)) return lostSlot([only]);
  return toSlot(cell, oneCell);
}

/** Something is printed to the right of the header's last cell: a cell too many, and the others have moved. */
function runsOver(values: readonly GridCell[], header: GridHeader): boolean {
  return values.some(({ cell }) => cell.text !== '' && cell.column >= header.valueEnd);
}

/** The row ends before the header does: an editor deleted a cell and the rest moved left. */
function endsShort(values: readonly GridCell[], header: GridHeader): boolean {
  const end = Math.max(0, ...values.map(({ cell }) => cell.column + cell.colSpan));
  return end < Math.max(...header.spans.map((span) => span?.to ?? 0));
}

/** Cells by order, when the row has `count` of them, each its own: column `i` takes cell `which[i]`. */
function byOrder(
  values: readonly GridCell[],
  which: readonly number[],
  count: number,
): (OneCell | undefined)[] | null {
  const lastFilled = values.findLastIndex(({ cell }) => cell.text !== '');
  const trimmed = values.length > count && lastFilled < count ? values.slice(0, count) : values;
  const own = trimmed.filter(({ cell, starts }) => starts && cell.rowSpan === 1);
  if (trimmed.length !== count || own.length !== count) return null;
  return which.map((index) => trimmed[index]?.cell);
}

/**
 * As many cells as the form has columns, under a header that names what it names in the form's order and nothing else:
 * one reading, however header and data are spanned and whatever scraps of the header were lost.
 */
function byFormOrder(values: readonly GridCell[], header: GridHeader): (OneCell | undefined)[] | null {
  const named = header.leafOf.filter((leaf, column) => leaf !== -1 && header.match[column] !== 'order');
  const inOrder = named.every((leaf, i) => i === 0 || leaf > (named[i - 1] ?? 0));
  if (!inOrder || header.foreign) return null;
  const all = header.leafOf.map((_, column) => column);
  return byOrder(values, all, all.length);
}

/** A value stands among the label columns, or the row's end is not the header's. */
function hasMoved(values: readonly GridCell[], grid: HeaderedGrid): boolean {
  const { header, edges } = grid;
  const isOutside = ({ cell }: GridCell): boolean =>
    cell.column < header.valueStart && !(edges && headersOver(cell, grid) > 0);
  // Where every header cell is a column of the form, no cell stands beside all of them.
  const isBeside = ({ cell }: GridCell): boolean => cell.text !== '' && headersOver(cell, grid) === 0;
  const closed =
    edges !== null && header.leafOf.every((leaf, _, all) => leaf !== -1 && all.length === header.leafCount);
  return (
    values.some(isOutside) ||
    endsShort(values, header) ||
    runsOver(values, header) ||
    (closed && values.some(isBeside))
  );
}

function byPosition(values: readonly GridCell[], grid: HeaderedGrid): Slot[] {
  const { header, placed } = grid;
  if (!placed || hasMoved(values, grid)) return header.spans.map(() => lostSlot(values));
  const unplaced = values.filter(({ cell }) => cell.text !== '' && headersOver(cell, grid) !== 1);
  return header.spans.map((span) => (span ? slotUnder(span, values, grid) : lostSlot(unplaced)));
}

/**
 * On a page every cell stands under its header cell. As many cells as columns, and others than those under the header:
 * two cells were merged, and one is no cell of the form. Only what both say is taken.
 */
function withPositions(ordered: readonly Slot[], values: readonly GridCell[], grid: HeaderedGrid): Slot[] {
  if (!grid.edges || !grid.placed) return [...ordered];
  const placed = byPosition(values, grid);
  return ordered.map((slot, column) => {
    const other = placed[column];
    const own = values.find(({ cell }) => slot.kind === 'cell' && cell.place === slot.place);
    if (!own || own.cell.text === '') return other?.kind === 'lost' ? other : slot;
    const isElsewhere = other?.kind === 'cell' && other.place !== own.cell.place;
    return isElsewhere || headersOver(own.cell, grid, WHOLLY_UNDER) > 1 ? lostSlot(values) : slot;
  });
}

/**
 * Value cells of a row to columns: by order when the row has exactly as many cells as the header (colspans of header
 * and data rows differ in published pages), else by position under the header. A row that starts among
 * the label columns or ends before the header has moved: then position proves nothing.
 */
export function rowSlots(
  values: readonly GridCell[],
  grid: HeaderedGrid,
): { slots: Slot[]; complete: boolean } {
  const { header, oneCell } = grid;
  const ordered = byFormOrder(values, header) ?? byOrder(values, header.leafOf, header.leafCount);
  const slots = ordered
    ? withPositions(
        ordered.map((cell) => (cell ? toSlot(cell, oneCell) : NONE)),
        values,
        grid,
      )
    : byPosition(values, grid);
  return { slots, complete: slots.every((slot) => slot.kind === 'cell') };
}
