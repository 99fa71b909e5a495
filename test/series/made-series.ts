// Reports of a series by hand: only what differs is given.

import type { SeriesCell, SeriesReport } from '../../src/series/index.js';

/** A cell with a number, `''` for a blank one, `null` for one that could not be read. */
export type MadeCell = number | '' | null | Partial<SeriesCell>;

export function madeSeriesReport(
  difference: Partial<Omit<SeriesReport, 'cells'>> & {
    readonly cells?: Readonly<Record<string, MadeCell>>;
  } = {},
): SeriesReport {
  const { cells = {}, year = 2024, ...rest } = difference;
  return {
    id: String(year).padStart(16, '0'),
    source: `in/${year}.html`,
    agency: '青禾县审计局',
    division: null,
    year,
    publishedOn: null,
    figures: String(year),
    nonzero: 50,
    ...rest,
    cells: new Map(Object.entries(cells).map(([field, cell]) => [field, toCell(cell)])),
  };
}

function toCell(cell: MadeCell): SeriesCell {
  const plain = { value: null, unit: null, doubtful: false } as const;
  if (cell === '') return { ...plain, status: 'blank' };
  if (cell === null) return { ...plain, status: 'unreadable' };
  if (typeof cell === 'number') return { ...plain, status: 'number', value: cell };
  return { ...plain, status: 'number', ...cell };
}
