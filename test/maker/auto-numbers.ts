// Numbers that the word processor counts itself: which headings and row labels lose their printed number to a list
// (numPr), so that it stands on the page and not in the text. Only a run of numbers without a gap can be counted.

import { type GridCell, placeCells } from './grid.js';
import type { Block } from './layout.js';

/** Place of a paragraph in a list, and its text without the number. */
export interface ListItem {
  readonly list: string;
  readonly level: number;
  readonly text: string;
}

/** How a level of a list prints its count: `%1、` with Chinese numerals. */
export interface ListLevel {
  readonly numerals: 'chinese' | 'decimal';
  readonly pattern: string;
}

/** Headings and cells that are counted, and the lists that count them. */
export interface AutoNumbers {
  readonly items: ReadonlyMap<Block | GridCell, ListItem>;
  /** Name of the list → its levels. */
  readonly lists: ReadonlyMap<string, readonly ListLevel[]>;
}

/** What is to be counted. */
export interface AutoNumberOptions {
  readonly headings: boolean;
  readonly rows: boolean;
}

/** No list at all. */
export const noAutoNumbers: AutoNumbers = { items: new Map(), lists: new Map() };

/** Name of the list of the section headings: level 0 `一、`, level 1 `（一）`. */
export const headingList = 'headings';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

/** Kinds of printed numbers, each with its bracket or stop. */
const kinds = [
  { numerals: 'chinese', order: numerals, pattern: /^([一二三四五六七八九十])(、)/ },
  { numerals: 'chinese', order: numerals, pattern: /^（([一二三四五六七八九十])(）)/ },
  { numerals: 'decimal', order: digits, pattern: /^(\d{1,2})([.、．])/ },
] as const;

interface Counted {
  readonly count: number;
  readonly level: ListLevel;
  readonly text: string;
}

/** Plans the lists of a report. */
export function planAutoNumbers(blocks: readonly Block[], options: AutoNumberOptions): AutoNumbers {
  const items = new Map<Block | GridCell, ListItem>();
  const lists = new Map<string, readonly ListLevel[]>();
  if (options.headings) countHeadings(blocks, items, lists);
  if (options.rows) {
    blocks.forEach((block, index) => {
      if (block.kind === 'table') {
        for (const kind of kinds) countRows(labelsOf(block.grid), kind, `table${index}`, items, lists);
      }
    });
  }
  return { items, lists };
}

function readCount(text: string, kind: (typeof kinds)[number]): Counted | undefined {
  const found = kind.pattern.exec(text);
  const [whole, number] = found ?? [];
  if (whole === undefined || number === undefined) return undefined;
  // `2.50` is a figure, no numbered label.
  const rest = text.slice(whole.length);
  if (rest === '' || /^\d/.test(rest)) return undefined;
  const count = kind.order.indexOf(number) + 1;
  return {
    count,
    level: { numerals: kind.numerals, pattern: whole.replace(number, '%1') },
    text: rest,
  };
}

function countHeadings(
  blocks: readonly Block[],
  items: Map<Block | GridCell, ListItem>,
  lists: Map<string, readonly ListLevel[]>,
): void {
  const [first, second] = kinds;
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  const counted = headings.map((block) => ({
    block,
    found: readCount(block.text, block.level === 1 ? first : second),
  }));
  const sections = counted.filter(({ block }) => block.level === 1);
  if (sections.length === 0 || sections.some(({ found }, index) => found?.count !== index + 1)) return;
  const levels = [sections[0]?.found?.level].filter((level) => level !== undefined);
  const asItem = ({ block, found }: (typeof counted)[number], level: number): void => {
    if (found !== undefined) items.set(block, { list: headingList, level, text: found.text });
  };
  for (const section of sections) asItem(section, 0);
  let expected = 0;
  const parts = counted.map((one) => {
    expected = one.block.level === 1 ? 0 : expected + 1;
    return { ...one, fits: one.block.level === 1 || one.found?.count === expected };
  });
  const subheadings = parts.filter(({ block }) => block.level === 2);
  if (subheadings.length > 0 && parts.every(({ fits }) => fits)) {
    for (const part of subheadings) asItem(part, 1);
    levels.push({ numerals: 'chinese', pattern: '（%2）' });
  }
  lists.set(headingList, levels);
}

function labelsOf(grid: Parameters<typeof placeCells>[0]): readonly GridCell[] {
  return placeCells(grid)
    .map(({ cell }) => cell)
    .filter(({ role }) => role === 'label');
}

// Each 1 begins a new list; where a count does not follow the one before it, the kind stays as text in this table.
function countRows(
  labels: readonly GridCell[],
  kind: (typeof kinds)[number],
  table: string,
  items: Map<Block | GridCell, ListItem>,
  lists: Map<string, readonly ListLevel[]>,
): void {
  const found = labels.flatMap((cell) => {
    const counted = readCount(cell.text, kind);
    return counted === undefined ? [] : [{ cell, ...counted }];
  });
  const follows = found.every(
    ({ count }, index) => count === 1 || count === (found[index - 1]?.count ?? 0) + 1,
  );
  const repeats = new Set(found.map(({ cell }) => cell)).size !== found.length;
  const patterns = new Set(found.map(({ level }) => level.pattern));
  if (!follows || repeats || patterns.size !== 1) return;
  let list = '';
  for (const { cell, count, level, text } of found) {
    if (count === 1) {
      list = `${table}-${lists.size}`;
      lists.set(list, [level]);
    }
    items.set(cell, { list, level: 0, text });
  }
}
