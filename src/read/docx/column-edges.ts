// Finds the true columns of a table. The source counts columns of w:tblGrid, and that grid has faults: producers
// leave it stale, give gridSpans that do not add up, and LibreOffice splits one edge into two a hair apart
// (a "sliver" column), because rows that meant the same edge were rounded differently.

import { type StoryCell, type StoryRow, storyText } from './story.js';

/** Largest gap between two edges that are meant as one: 0.1 in. No digit fits between them. */
const maxSliver = 144;

/**
 * … and never more than this part of the table's mean column, because some generators state widths that are only
 * placeholders (100 twips for every column).
 */
const maxSliverShare = 0.2;

/** A cell with its left and right edge, in the unit of the row's `scale`. */
export interface PlacedCell {
  readonly cell: StoryCell;
  readonly left: number;
  readonly right: number;
}

/** Cells of a table with edges as column numbers. */
export interface ColumnLayout {
  readonly rows: readonly { readonly row: StoryRow; readonly cells: readonly PlacedCell[] }[];
  readonly columnCount: number;
  /** What was put right, in words; empty when the source's grid was sound. */
  readonly repairs: readonly string[];
}

/** Resolves gridSpan, gridBefore, old hMerge and widths into columns that at least one cell edge needs. */
export function rowsToColumns(rows: readonly StoryRow[], gridWidths: readonly number[]): ColumnLayout {
  const repairs: string[] = [];
  const merged = rows.map((row) => ({ row, cells: mergeAcross(row.cells) }));
  const byGrid = merged.map(({ row, cells }) => placeBySpan(row, cells));
  let placed = byGrid;
  let positions = gridPositions(gridWidths);
  if (!areLevel(byGrid, merged)) {
    const byWidth = placeByWidth(merged);
    repairs.push(
      byWidth === undefined
        ? 'rows of the table span different numbers of columns'
        : 'rows of the table span different numbers of columns; the widths of the cells were used',
    );
    if (byWidth !== undefined) {
      placed = byWidth;
      positions = (edge) => edge;
    }
  }
  const columns = numberEdges(placed, positions);
  if (columns.slivers > 0) repairs.push(`${columns.slivers} column edges a hair apart were made one`);
  const layout = merged.map(({ row }, index) => ({
    row,
    cells: (placed[index] ?? []).map(({ cell, left, right }) => ({
      cell,
      left: columns.of(left),
      right: columns.of(right),
    })),
  }));
  return { ...dropEmptySlivers(layout, repairs), columnCount: columns.count, repairs };
}

// 17.4.22: a cell with hMerge continue is part of the cell before it, text and all.
function mergeAcross(cells: readonly StoryCell[]): readonly StoryCell[] {
  if (cells.every(({ horizontal }) => horizontal !== 'continue')) return cells;
  const groups: StoryCell[][] = [];
  for (const cell of cells) {
    const group = groups.at(-1);
    if (cell.horizontal === 'continue' && group !== undefined) group.push(cell);
    else groups.push([cell]);
  }
  return groups.map(joinAcross);
}

function joinAcross(group: readonly StoryCell[]): StoryCell {
  const [first] = group;
  if (first === undefined) throw new Error('a group of cells has at least one');
  if (group.length === 1) return first;
  const { width: _, ...rest } = first;
  const isWide = group.every(({ width }) => width !== undefined);
  return {
    ...rest,
    ...(isWide ? { width: group.reduce((sum, { width = 0 }) => sum + width, 0) } : {}),
    span: group.reduce((sum, { span }) => sum + span, 0),
    items: group.flatMap(({ items }) => items),
  };
}

interface MergedRow {
  readonly row: StoryRow;
  readonly cells: readonly StoryCell[];
}

function placeBySpan(row: StoryRow, cells: readonly StoryCell[]): readonly PlacedCell[] {
  let left = row.before;
  return cells.map((cell) => {
    const placed = { cell, left, right: left + cell.span };
    left = placed.right;
    return placed;
  });
}

// Every row reaches the same grid column, those it leaves out at its end included.
function areLevel(placed: readonly (readonly PlacedCell[])[], rows: readonly MergedRow[]): boolean {
  const ends = new Set(
    rows.map(({ row }, index) => (placed[index]?.at(-1)?.right ?? row.before) + row.after),
  );
  return ends.size <= 1;
}

/** Twips by which rows that end at the same place may differ: half a millimetre a cell adds up to no more. */
const maxRaggedness = 360;

// Word lays a row out by its own widths; when all are stated and all rows come out alike, they are the truth.
function placeByWidth(rows: readonly MergedRow[]): (readonly PlacedCell[])[] | undefined {
  const placed: (readonly PlacedCell[])[] = [];
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const { row, cells } of rows) {
    if (row.after > 0 || (row.before > 0 && row.beforeWidth === undefined)) return undefined;
    let left = row.beforeWidth ?? 0;
    const line: PlacedCell[] = [];
    for (const cell of cells) {
      if (cell.width === undefined || cell.width <= 0) return undefined;
      line.push({ cell, left, right: left + cell.width });
      left += cell.width;
    }
    least = Math.min(least, left);
    most = Math.max(most, left);
    placed.push(line);
  }
  return most - least <= maxRaggedness ? placed : undefined;
}

// Left edge of every grid column in twips; undefined for a grid without usable widths.
function gridPositions(widths: readonly number[]): (edge: number) => number | undefined {
  const positions = [0];
  for (const width of widths) positions.push((positions.at(-1) ?? 0) + width);
  const isUsable = widths.length > 0 && widths.every((width) => width > 0);
  return (edge) => (isUsable ? positions[edge] : undefined);
}

interface EdgeNumbers {
  readonly count: number;
  readonly slivers: number;
  readonly of: (edge: number) => number;
}

// Only edges that a cell has are columns' edges; those nearer than a sliver to the first of their kind are the same.
function numberEdges(
  placed: readonly (readonly PlacedCell[])[],
  position: (edge: number) => number | undefined,
): EdgeNumbers {
  const edges = new Set<number>();
  for (const line of placed) for (const { left, right } of line) edges.add(left).add(right);
  const sorted = [...edges].sort((a, b) => a - b);
  const tolerance = sliverTolerance(sorted, position);
  const kept = edgesOfNarrowCells(placed, position, tolerance);
  const numbers = new Map<number, number>();
  let number = -1;
  let first: number | undefined;
  let slivers = 0;
  for (const edge of sorted) {
    const at = position(edge);
    const isSame = at !== undefined && first !== undefined && at - first < tolerance && !kept.has(edge);
    if (isSame) slivers += 1;
    else {
      number += 1;
      first = at;
    }
    numbers.set(edge, number);
  }
  return { count: Math.max(0, number), slivers, of: (edge) => numbers.get(edge) ?? 0 };
}

function sliverTolerance(edges: readonly number[], position: (edge: number) => number | undefined): number {
  const [first = 0] = edges;
  const start = position(first);
  const end = position(edges.at(-1) ?? 0);
  if (start === undefined || end === undefined || edges.length < 2) return 0;
  return Math.min(maxSliver, ((end - start) / (edges.length - 1)) * maxSliverShare);
}

// A narrow cell that says something is a column, however narrow.
function edgesOfNarrowCells(
  placed: readonly (readonly PlacedCell[])[],
  position: (edge: number) => number | undefined,
  tolerance: number,
): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const line of placed) {
    for (const { cell, left, right } of line) {
      const width = (position(right) ?? Number.POSITIVE_INFINITY) - (position(left) ?? 0);
      if (width < tolerance && storyText(cell.items, { tables: true }).trim() !== '') kept.add(right);
    }
  }
  return kept;
}

function dropEmptySlivers(rows: ColumnLayout['rows'], repairs: string[]): Pick<ColumnLayout, 'rows'> {
  let dropped = 0;
  const kept = rows.map(({ row, cells }) => {
    const wide = cells.filter(({ left, right }) => right > left);
    dropped += cells.length - wide.length;
    return { row, cells: wide };
  });
  if (dropped > 0) repairs.push(`${dropped} empty cells too narrow for text were left out`);
  return { rows: kept };
}
