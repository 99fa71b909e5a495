// Headers of one item of section 2 printed over another: copied, and not corrected.

import type { FormId } from '../../../maker/description.js';
import { type DisclosureLayout, disclosureLayouts } from '../../../maker/form-layout.js';
import type { GridCell, ShownValue } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Draft, Oddity } from '../../draft.js';

interface Mistake {
  /** Table under the wrong header. */
  readonly wrong: string;
  /** Table whose header it carries; the numbers of columns agree. */
  readonly source: string;
}

const mistakes: Readonly<Record<FormId, readonly [Mistake, ...Mistake[]]>> = {
  ogi_2019: [
    { wrong: 'disclosure.art20_9', source: 'disclosure.art20_8' },
    { wrong: 'disclosure.art20_9', source: 'disclosure.art20_8' },
    { wrong: 'disclosure.art20_8', source: 'disclosure.art20_9' },
  ],
  ogi_2021: [
    { wrong: 'disclosure.art20_8', source: 'disclosure.art20_6' },
    { wrong: 'disclosure.art20_6', source: 'disclosure.art20_8' },
    { wrong: 'disclosure.art20_5', source: 'disclosure.art20_8' },
  ],
};

/** An item under the headers of its neighbour. What was counted is told by the row alone. */
export const wrongHeader: Oddity = {
  number: 11,
  name: 'wrong-header',
  stage: 'blocks',
  excludes: ['header-wordings', 'lost-header-characters', 'instructed-labels'],
  apply: (draft, random) => {
    const { form } = draft.report;
    const { wrong, source } = random.pick(mistakes[form]);
    const layouts = disclosureLayouts[form];
    const own = layouts.find(({ id }) => id === wrong);
    const copied = layouts.find(({ id }) => id === source);
    return own === undefined || copied === undefined ? undefined : copyHeader(draft, own, copied);
  },
};

function copyHeader(draft: Draft, own: DisclosureLayout, copied: DisclosureLayout): Draft | undefined {
  let changed = false;
  const blocks = draft.blocks.map((block): Block => {
    if (block.kind !== 'table') return block;
    const { rows } = block.grid;
    const first = rows.findIndex((cells) => showsTable(cells, own.id));
    const header = rows[first - 1];
    if (header === undefined || header.length !== own.columns.length + 1) return block;
    changed = true;
    const edited = rows.map((cells, row) => {
      if (row === first - 1) return cells.map((cell, index) => withHeader(cell, copied, index - 1));
      return cells.map((cell) => (isOf(cell, own.id) ? withDoubt(cell) : cell));
    });
    return { ...block, grid: { ...block.grid, rows: edited } };
  });
  return changed ? { ...draft, blocks } : undefined;
}

function showsTable(cells: readonly GridCell[], id: string): boolean {
  return cells.some((cell) => isOf(cell, id));
}

function isOf({ shows }: GridCell, id: string): boolean {
  return shows?.field.startsWith(`${id}.`) ?? false;
}

function withHeader(cell: GridCell, { columns }: DisclosureLayout, index: number): GridCell {
  const text = columns[index]?.text;
  return text === undefined ? cell : { ...cell, text };
}

// Row and place say which field it is, the header says another: who leaves it unread is as right.
function withDoubt(cell: GridCell): GridCell {
  if (cell.shows === undefined) return cell;
  const accepts: ShownValue['accepts'] = [
    ...new Set([...(cell.shows.accepts ?? []), 'unreadable', 'absent'] as const),
  ];
  return { ...cell, shows: { ...cell.shows, accepts } };
}
