// Cells that run together: `规章000`, seven zeros in one cell, `68525893` where two numbers stood.

import type { GridCell, ShownValue } from '../../../maker/grid.js';
import type { Random } from '../../../maker/random.js';
import type { CorpusFormat, Oddity } from '../../draft.js';
import { withLostPlaces } from './dropped-blanks.js';
import { changeGrids, changeRows, hasLostPlaces, headerHeight } from './edit-grid.js';
import { endsInSum, isTellable } from './split-digits.js';
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
  const row = (pair: GridCell): GridCell[] => [...cells.slice(0, from), pair, ...cells.slice(from + 2)];
  const merged = mergeCells(cells.slice(from, from + 2));
  const values = valuesOf(cells.slice(from, from + 2));
  const all = valuesOf(cells);
  const numbers = all.map(numberOf);
  const at = all.findIndex(({ field }) => field === values[0]?.field);
  if (format === 'text') {
    const printed = row(merged).filter(({ role }) => role === 'value');
    const texts = printed.map(({ text }) => text);
    const told = isTellable(texts, numbers, sumOf(all));
    return row({ ...merged, glued: values }).map((cell) => doubt(cell, told, ['absent']));
  }
  const fits = (pair: readonly number[]): boolean =>
    endsInSum([...numbers.slice(0, at), ...pair, ...numbers.slice(at + 2)]);
  const told = isTellable([merged.text], values.map(numberOf), sumOf(all) && fits);
  return row(doubt({ ...merged, glued: values }, told));
}

function glue(cells: readonly GridCell[]): GridCell {
  const values = valuesOf(cells);
  const digits = cells.map(({ text, shows }) => (shows === undefined ? '' : text)).join('');
  const told = isTellable([digits], values.map(numberOf), sumOf(values));
  return doubt({ ...mergeCells(cells), glued: values }, told);
}

// A reader who tells the numbers is right, and so is one who leaves them open.
function doubt(cell: GridCell, told: boolean, accepts: readonly 'absent'[] = []): GridCell {
  const judge = (shows: ShownValue): ShownValue =>
    told ? alsoAccepts(shows, ['unreadable', ...accepts]) : unreadable(shows, accepts);
  return {
    ...cell,
    ...(cell.shows === undefined ? {} : { shows: judge(cell.shows) }),
    ...(cell.glued === undefined ? {} : { glued: cell.glued.map(judge) }),
  };
}

function valuesOf(cells: readonly GridCell[]): readonly ShownValue[] {
  return cells.flatMap(({ shows }) => (shows === undefined ? [] : [shows]));
}

function numberOf({ value }: ShownValue): number {
  return value ?? Number.NaN;
}

// Rows of the requests table end in their total.
function sumOf(values: readonly ShownValue[]): typeof endsInSum | undefined {
  return values.length === 7 && values.at(-1)?.field.startsWith('requests.') ? endsInSum : undefined;
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
