// Cells that run together: `规章000`, seven zeros in one cell, `68525893` where two numbers stood.

import type { GridCell, ShownValue } from '../../../maker/grid.js';
import type { Random } from '../../../maker/random.js';
import type { CorpusFormat, Oddity } from '../../draft.js';
import { withLostPlaces } from './dropped-blanks.js';
import { changeGrids, changeRows, hasLostPlaces, headerHeight } from './edit-grid.js';
import { isTellable } from './split-digits.js';
import { alsoAccepts, unreadable } from './unreadable.js';

/** Digits in a row beyond which the ways to cut them are not tried. */
const MOST_DIGITS = 18;

const ways = ['row', 'values', 'pair'] as const;
type Way = (typeof ways)[number];

/** 28: values of some rows run together, with their label or without it. */
export const gluedCells: Oddity = {
  number: 28,
  name: 'glued-cells',
  stage: 'blocks',
  excludes: ['dropped-blanks', 'dropped-repeats'],
  apply: (draft, random) => {
    // A label that runs into its values is text that lost its separators; a merged cell can hold several numbers.
    const way = draft.format === 'text' ? random.pick(ways) : random.pick(['values', 'pair'] as const);
    const share = random.pick([0.15, 0.4, 1]);
    const glued = changeGrids(draft, (grid) =>
      changeRows(grid, (cells) =>
        random.chance(share) ? glueRow(cells, { way, random, format: draft.format }) : cells,
      ),
    );
    if (glued === undefined) return undefined;
    return draft.format === 'text' ? withLostPlaces(glued) : glued;
  },
};

/** 28: the header cells of an item of section 2, or the names of the applicants, stand in one cell. */
export const gluedHeaders: Oddity = {
  number: 28,
  name: 'glued-headers',
  stage: 'blocks',
  apply: (draft, random) => {
    const share = random.pick([0.5, 1]);
    return changeGrids(draft, (grid) => {
      const height = headerHeight(grid);
      return changeRows(grid, (cells, row) => {
        const isHeader =
          cells.length > 1 && cells.every(({ role, rowSpan }) => role === 'header' && rowSpan === 1);
        const isLowest = grid.id === 'disclosure' || row === height - 1;
        return isHeader && isLowest && random.chance(share) ? [mergeCells(cells)] : cells;
      });
    });
  },
};

interface Gluing {
  readonly way: Way;
  readonly random: Random;
  readonly format: CorpusFormat;
}

function glueRow(cells: readonly GridCell[], { way, random, format }: Gluing): readonly GridCell[] {
  const first = cells.findIndex(({ shows }) => shows !== undefined);
  const values = cells.slice(first);
  if (first === -1 || values.length < 2 || hasLostPlaces(cells) || !values.every(isPlain)) return cells;
  if (values.map(({ text }) => text).join('').length > MOST_DIGITS) return cells;
  if (way === 'pair') return gluePair(cells, first + random.integer(0, values.length - 2), format);
  const from = way === 'row' && cells[first - 1]?.role === 'label' ? first - 1 : first;
  return [...cells.slice(0, from), glue(cells.slice(from))];
}

function isPlain({ shows, text, rowSpan }: GridCell): boolean {
  return shows?.status === 'number' && shows.accepts === undefined && /^\d+$/.test(text) && rowSpan === 1;
}

// Text has no widths: with one cell short, all values of the row are in doubt.
function gluePair(cells: readonly GridCell[], from: number, format: CorpusFormat): readonly GridCell[] {
  const pair = glue(cells.slice(from, from + 2));
  const row = [...cells.slice(0, from), pair, ...cells.slice(from + 2)];
  return format === 'text' ? row.map((cell) => doubt(cell, toldBy(row))) : row;
}

function doubt(cell: GridCell, told: boolean): GridCell {
  const judge = (shows: ShownValue): ShownValue => {
    const { lost, accepts: _, ...rest } = shows;
    const asPrinted: ShownValue =
      lost === undefined ? rest : { field: shows.field, status: 'number', value: lost, unit: null };
    return told ? alsoAccepts(asPrinted, ['unreadable', 'absent']) : unreadable(asPrinted, ['absent']);
  };
  return {
    ...cell,
    ...(cell.shows === undefined ? {} : { shows: judge(cell.shows) }),
    ...(cell.glued === undefined ? {} : { glued: cell.glued.map(judge) }),
  };
}

function glue(cells: readonly GridCell[]): GridCell {
  const values = cells.flatMap(({ shows }) => (shows === undefined ? [] : [shows]));
  const digits = cells.map(({ text, shows }) => (shows === undefined ? '' : text)).join('');
  const told = toldBy([{ text: digits, role: 'value', glued: values }]);
  return {
    ...mergeCells(cells),
    glued: values.map((shows) => (told ? alsoAccepts(shows, ['unreadable']) : unreadable(shows))),
  };
}

// Whether the texts of the cells are their numbers and no others.
function toldBy(cells: readonly Pick<GridCell, 'text' | 'role' | 'shows' | 'glued'>[]): boolean {
  const printed = cells.filter(({ role }) => role === 'value');
  const values = printed.flatMap(({ shows, glued }) => glued ?? (shows === undefined ? [] : [shows]));
  const numbers = values.map(({ value, lost }) => value ?? lost ?? Number.NaN);
  const endsInTotal = numbers.length === 7 && values.at(-1)?.field.endsWith('.total') === true;
  return isTellable(
    printed.map(({ text }) => text),
    numbers,
    endsInTotal,
  );
}

// Cells of one row as one cell: their texts without a gap, all their columns.
function mergeCells(cells: readonly GridCell[]): GridCell {
  return {
    text: cells.map(({ text }) => text.replaceAll('\n', '')).join(''),
    rowSpan: 1,
    colSpan: cells.reduce((sum, { colSpan }) => sum + colSpan, 0),
    role: cells[0]?.role ?? 'value',
  };
}
