// Blank cells that extraction leaves out: `7 | 1 | 8` in a row of seven columns.

import type { Grid, GridCell, ShownValue } from '../../../maker/grid.js';
import type { Draft, Oddity } from '../../draft.js';
import { changeGrids, changeRows, valueCellsOf } from './edit-grid.js';
import { alsoAccepts, losePlaces } from './unreadable.js';

/** 20: blank cells go out of the text, and with them the column of every value beside them. */
export const droppedBlanks: Oddity = {
  number: 20,
  name: 'dropped-blanks',
  stage: 'blocks',
  formats: ['text'],
  apply: (draft, random) => {
    const everyTable = random.chance(0.3);
    const share = random.pick([1, 1, 0.5]);
    const zeros = random.pick(['all', 'all-but-total', 'all-but-first'] as const);
    const dropped = changeGrids(draft, (grid) => {
      if (!everyTable && grid.id !== 'requests') return grid;
      const sparse = hasBlanks(grid) ? grid : blankZeros(grid, zeros);
      const rows = changeRows(sparse, (cells) => (random.chance(share) ? dropBlanks(cells) : cells));
      return rows === sparse ? grid : rows;
    });
    return dropped === undefined ? undefined : withLostPlaces(dropped);
  },
};

/** Tells renderings that keep columns in sight that places in a row are lost. */
export function withLostPlaces(draft: Draft): Draft {
  return { ...draft, wishes: { ...draft.wishes, lostPlaces: true } };
}

function hasBlanks(grid: Grid): boolean {
  return grid.rows.some((cells) => valueCellsOf(cells).some(({ shows }) => shows.status === 'blank'));
}

// A report that prints no 0: only such a report has blanks to lose.
function blankZeros(grid: Grid, zeros: 'all' | 'all-but-total' | 'all-but-first'): Grid {
  return changeRows(grid, (cells) => {
    const first = cells.findIndex((cell) => cell.shows !== undefined);
    const isKept = (cell: GridCell, index: number): boolean =>
      (zeros === 'all-but-total' && cell.shows?.field.endsWith('.total') === true) ||
      (zeros === 'all-but-first' && index === first);
    return cells.map((cell, index) =>
      cell.shows?.status === 'number' && cell.shows.value === 0 && !isKept(cell, index)
        ? { ...cell, text: '', shows: { field: cell.shows.field, status: 'blank', value: null, unit: null } }
        : cell,
    );
  });
}

function dropBlanks(cells: readonly GridCell[]): readonly GridCell[] {
  const kept = valueCellsOf(cells).filter(({ shows }) => shows.status !== 'blank');
  const after = losePlaces(cells, (cell) => cell.shows?.status === 'blank');
  const total = totalOf(kept);
  if (after === cells || total === undefined) return after;
  // The last number is the sum of those before it: a reader may take it for the total, or leave the whole row.
  return after.map((cell) =>
    cell.shows?.field === total.field
      ? { ...cell, shows: alsoAccepts(total, ['unreadable', 'absent']) }
      : cell,
  );
}

function totalOf(kept: readonly { readonly shows: ShownValue }[]): ShownValue | undefined {
  const last = kept.at(-1)?.shows;
  if (kept.length < 2 || last?.field.startsWith('requests.') !== true || !last.field.endsWith('.total'))
    return undefined;
  const parts = kept.slice(0, -1).map(({ shows }) => shows.value ?? Number.NaN);
  return parts.reduce((sum, part) => sum + part, 0) === last.value ? last : undefined;
}
