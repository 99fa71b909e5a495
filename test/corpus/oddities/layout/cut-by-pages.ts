// Tables that a page break cut in two before the report was copied or converted.

import type { Grid } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { headerHeight } from '../cells/edit-grid.js';
import { replaceTable, splitGrid, tableBlock } from './split-grid.js';

interface PageCut {
  readonly repeatsHeader: boolean;
  /** Prints the number of a page; undefined where none is left. */
  readonly pageNumber: ((page: number) => string) | undefined;
  readonly repeatsLabels: boolean;
}

const pageNumbers = [
  (page: number): string => `- ${page} -`,
  (page: number): string => `— ${page} —`,
  (page: number): string => `-${page}-`,
  (page: number): string => `—${page}—`,
] as const;

/** Tables with fewer rows stay on their page. */
const LEAST_ROWS = 6;

/** 36: a page break cuts tables in two; the header is not repeated, the page number stands between the parts. */
export const cutByPages: Oddity = {
  number: 36,
  name: 'cut-by-pages',
  stage: 'blocks',
  formats: ['docx', 'html', 'text'],
  apply: (draft, random) => cutTables(draft, random, false),
};

/** 36: the same with the header repeated below the break. */
export const cutByPagesWithHeader: Oddity = {
  number: 36,
  name: 'cut-by-pages-with-header',
  stage: 'blocks',
  formats: ['docx', 'html', 'text'],
  excludes: ['cut-by-pages'],
  apply: (draft, random) => cutTables(draft, random, true),
};

/** 36: a PDF prints its page numbers, and breaks its tables where the page ends. */
export const numberedPages: Oddity = {
  number: 36,
  name: 'numbered-pages',
  stage: 'blocks',
  formats: ['pdf'],
  apply: (draft, random) => ({
    ...draft,
    wishes: {
      ...draft.wishes,
      pageNumbers: random.pick(['- # -', '— # —', '-#-']),
      repeatHeader: random.chance(0.3),
    },
  }),
};

function cutTables(draft: Draft, random: Random, repeatsHeader: boolean): Draft | undefined {
  const numbered = draft.format === 'text' ? 0.8 : 0.4;
  const cut: PageCut = {
    repeatsHeader,
    pageNumber: random.chance(numbered) ? random.pick(pageNumbers) : undefined,
    repeatsLabels: random.chance(0.25),
  };
  let page = random.integer(1, 4);
  let after = draft;
  for (const block of draft.blocks) {
    if (block.kind !== 'table' || block.grid.rows.length < LEAST_ROWS) continue;
    if (block.grid.id !== 'requests' && random.chance(0.6)) continue;
    page += 1;
    after = replaceTable(after, block.grid, cutTable(block.grid, { cut, page, random }));
  }
  return after === draft ? undefined : after;
}

interface Cutting {
  readonly cut: PageCut;
  readonly page: number;
  readonly random: Random;
}

function cutTable(grid: Grid, { cut, page, random }: Cutting): Block[] {
  const height = headerHeight(grid);
  const at = random.integer(Math.min(height + 1, grid.rows.length - 1), grid.rows.length - 1);
  const [above, below] = splitGrid(grid, at, ({ text }) => (cut.repeatsLabels ? text : ''));
  const header = cut.repeatsHeader ? headerOf(grid, at) : [];
  return [
    tableBlock(above),
    ...(cut.pageNumber === undefined ? [] : [{ kind: 'paragraph', text: cut.pageNumber(page) } as const]),
    tableBlock({ ...below, rows: [...header, ...below.rows] }),
  ];
}

// In section 2 every item has a header of its own: below a cut through an item it is that item's.
function headerOf(grid: Grid, at: number): Grid['rows'] {
  if (grid.id !== 'disclosure') return grid.rows.slice(0, headerHeight(grid));
  const isTitle = (row: number): boolean => grid.rows[row]?.[0]?.role === 'title';
  const next = grid.rows[at]?.[0]?.role;
  if (next !== 'label') return [];
  const title = Array.from({ length: at }, (_, row) => at - 1 - row).find(isTitle) ?? 0;
  const labels = grid.rows.slice(title).findIndex(([first]) => first?.role === 'label');
  return grid.rows.slice(title, title + Math.max(0, labels));
}
