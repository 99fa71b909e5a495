// What cells show after their value, or its place in the row, can no longer be known.

import type { GridCell, ShownValue } from '../../../maker/grid.js';

type Accepted = NonNullable<ShownValue['accepts']>;

/** The same field, its value unknown. A number is kept as `lost`. */
export function unreadable(shows: ShownValue, accepts: Accepted = []): ShownValue {
  const { field, value, lost = value ?? undefined } = shows;
  const all = accepted(shows, accepts);
  return {
    field,
    status: 'unreadable',
    value: null,
    unit: null,
    ...(all.length === 0 ? {} : { accepts: all }),
    ...(lost === undefined ? {} : { lost }),
  };
}

/** The same value, and other statuses that are as right. */
export function alsoAccepts(shows: ShownValue, accepts: Accepted): ShownValue {
  const all = accepted(shows, accepts);
  return all.length === 0 ? shows : { ...shows, accepts: all };
}

/**
 * A row after the marked cells went out of it. One that keeps a part of its values says no more which column each
 * stands in; in one that keeps none the cells are as good as blank.
 */
export function losePlaces(
  cells: readonly GridCell[],
  isDropped: (cell: GridCell) => boolean,
): readonly GridCell[] {
  const values = cells.filter((cell) => cell.shows !== undefined && cell.dropped !== true);
  const gone = new Set(values.filter(isDropped));
  if (gone.size === 0) return cells;
  const nothingLeft = gone.size === values.length;
  return cells.map((cell) => {
    const { shows } = cell;
    if (shows === undefined) return cell;
    const now = nothingLeft ? emptied(shows) : unreadable(shows, absentOr(shows));
    return gone.has(cell) ? { ...cell, dropped: true, shows: now } : { ...cell, shows: now };
  });
}

// No one can tell a cell that was blank from one whose number went out of the text: both are right.
function emptied(shows: ShownValue): ShownValue {
  if (shows.status === 'blank') return alsoAccepts(shows, ['unreadable', 'absent']);
  return unreadable(shows, ['blank', 'absent']);
}

function absentOr(shows: ShownValue): Accepted {
  return shows.status === 'blank' ? ['blank', 'absent'] : ['absent'];
}

function accepted(shows: ShownValue, more: Accepted): Accepted {
  return [...new Set([...(shows.accepts ?? []), ...more])].filter((status) => status !== shows.status);
}
