// Filters of a site that put asterisks in place of what they take for forbidden words or personal numbers.

import type { GridCell, ShownValue } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { changeGrids } from './edit-grid.js';
import { unreadable } from './unreadable.js';

const MOST_CELLS = 4;
/** Labels and headings shorter than this would lose what tells them apart. */
const LEAST_LABEL = 7;

/** 44: digits of some cells are masked, in whole or in part. */
export const maskedCells: Oddity = {
  number: 44,
  name: 'masked-cells',
  stage: 'blocks',
  apply: (draft, random) => {
    const chosen = drawSome(random, numbersOf(draft), MOST_CELLS);
    return changeCells(draft, (cell) => {
      if (cell.shows === undefined || !chosen.has(cell.shows.field)) return cell;
      return { ...cell, text: maskNumber(cell.text, random), shows: unreadable(cell.shows) };
    });
  },
};

/** 44: a word of some labels, and now and then of a heading, is masked. The figures stay. */
export const maskedLabels: Oddity = {
  number: 44,
  name: 'masked-labels',
  stage: 'blocks',
  apply: (draft, random) => {
    const labels = draft.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.grid.rows
            .flat()
            .filter(isMaskable)
            .map(({ text }) => text)
        : [],
    );
    const chosen = drawSome(random, labels, 2);
    const masked = changeCells(draft, (cell) =>
      isMaskable(cell) && chosen.has(cell.text) ? { ...cell, text: maskWord(cell.text, random) } : cell,
    );
    if (masked === undefined) return undefined;
    const headings = masked.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    const heading = random.chance(0.5) ? headings[random.integer(0, headings.length - 1)] : undefined;
    return {
      ...masked,
      blocks: masked.blocks.map(
        (block): Block =>
          block.kind === 'heading' && block === heading
            ? { ...block, text: maskWord(block.text, random) }
            : block,
      ),
    };
  },
};

function numbersOf(draft: Draft): readonly string[] {
  const isPlain = (shows: ShownValue | undefined): shows is ShownValue => shows?.status === 'number';
  return draft.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.grid.rows.flatMap((cells) =>
          cells
            .filter(({ dropped }) => dropped !== true)
            .flatMap(({ shows }) => (isPlain(shows) ? [shows.field] : [])),
        )
      : [],
  );
}

function drawSome(random: Random, items: readonly string[], most: number): ReadonlySet<string> {
  const count = random.integer(1, most);
  const drawn = Array.from({ length: count }, () => items[random.integer(0, items.length - 1)]);
  return new Set(drawn.filter((item) => item !== undefined));
}

function changeCells(draft: Draft, change: (cell: GridCell) => GridCell): Draft | undefined {
  return changeGrids(draft, (grid) => {
    const rows = grid.rows.map((cells) => cells.map(change));
    const changed = rows.some((cells, row) => cells.some((cell, index) => cell !== grid.rows[row]?.[index]));
    return changed ? { ...grid, rows } : grid;
  });
}

// `**` never stands for as many digits: the reader must not be able to guess.
function maskNumber(text: string, random: Random): string {
  const whole = random.pick(['****', '***', '**']);
  if (text.length < 2 || random.chance(0.5)) return whole;
  if (text.length === 2 || random.chance(0.3)) return `${text.slice(0, 1)}*`;
  return `${text.slice(0, 1)}${random.pick(['*', '**'])}${text.slice(-1)}`;
}

function isMaskable({ text, role, dropped, vertical }: GridCell): boolean {
  return role === 'label' && dropped !== true && vertical !== true && text.length >= LEAST_LABEL;
}

// The ordinal and the last character stay.
function maskWord(text: string, random: Random): string {
  const length = random.integer(1, 2);
  const start = random.integer(4, Math.max(4, Math.min(text.length - length - 1, 10)));
  return `${text.slice(0, start)}***${text.slice(start + length)}`;
}
