// Repeated texts that extraction leaves out, so that of a row of zeros one 0 is left.

import type { GridCell } from '../../../maker/grid.js';
import type { Oddity } from '../../draft.js';
import { withLostPlaces } from './dropped-blanks.js';
import { changeGrids, changeRows } from './edit-grid.js';
import { losePlaces } from './unreadable.js';

/** 21: a text that was printed before is left out: of the row's values, or of all cells of the report. */
export const droppedRepeats: Oddity = {
  number: 21,
  name: 'dropped-repeats',
  stage: 'blocks',
  formats: ['text'],
  excludes: ['dropped-blanks'],
  apply: (draft, random) => {
    const scope = random.pick(['row', 'row', 'report'] as const);
    const share = scope === 'row' ? random.pick([1, 0.5]) : 1;
    const seenInReport = new Set<string>();
    const dropped = changeGrids(draft, (grid) =>
      changeRows(grid, (cells) => {
        if (!random.chance(share)) return cells;
        return scope === 'row'
          ? losePlaces(cells, repeatedIn(new Set()))
          : dropLabels(losePlaces(cells, repeatedIn(seenInReport)), seenInReport);
      }),
    );
    return dropped === undefined ? undefined : withLostPlaces(dropped);
  },
};

function repeatedIn(seen: Set<string>): (cell: GridCell) => boolean {
  return ({ text }) => {
    const isRepeated = seen.has(text);
    seen.add(text);
    return isRepeated;
  };
}

function dropLabels(cells: readonly GridCell[], seen: Set<string>): readonly GridCell[] {
  const isRepeated = repeatedIn(seen);
  return cells.map((cell) =>
    cell.shows === undefined && isRepeated(cell) ? { ...cell, dropped: true } : cell,
  );
}
