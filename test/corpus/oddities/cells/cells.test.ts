import { describe, expect, it } from 'vitest';
import { oddNumbers, shown, textOf } from '../layout/made-oddities.js';
import { endsInSum, isTellable, splitDigits } from './split-digits.js';

describe('splitDigits', () => {
  it('cuts digits where no number would begin with a zero', () => {
    expect(splitDigits('000', 3)).toEqual([[0, 0, 0]]);
    expect(splitDigits('1000', 3)).toEqual([[10, 0, 0]]);
    expect(splitDigits('123', 2)).toEqual([
      [1, 23],
      [12, 3],
    ]);
    expect(splitDigits('00', 3)).toEqual([]);
  });

  it('tells a row apart by its total, where one way alone adds up', () => {
    expect(isTellable(['2100003'], [2, 1, 0, 0, 0, 0, 3], endsInSum)).toBe(true);
    expect(isTellable(['1200000012'], [12, 0, 0, 0, 0, 0, 12], endsInSum)).toBe(false);
  });

  it('takes for several numbers only what cannot be one', () => {
    expect(isTellable(['000'], [0, 0, 0])).toBe(true);
    expect(isTellable(['100'], [1, 0, 0])).toBe(false);
    expect(isTellable(['1230'], [1, 2, 30])).toBe(false);
    expect(isTellable(['0', '00', '7'], [0, 0, 0, 7])).toBe(true);
    expect(isTellable(['0', '12', '7'], [0, 1, 2, 7])).toBe(false);
  });
});

describe('dropped blanks', () => {
  it('leave no column to the values that stay, and no text of the blanks', () => {
    const { draft } = shown('dropped-blanks', 'text', 3);
    const rows = draft.blocks.flatMap((block) => (block.kind === 'table' ? block.grid.rows : []));
    const torn = rows.filter((cells) => cells.some(({ dropped }) => dropped === true));
    expect(torn.length).toBeGreaterThan(0);
    for (const cells of torn) {
      const values = cells.flatMap((cell) => (cell.shows === undefined ? [] : [cell.shows]));
      const numbers = values.filter(({ status }) => status === 'number');
      // A total that its parts confirm may stand.
      expect(numbers.length).toBeLessThanOrEqual(1);
      expect(numbers.every(({ accepts }) => accepts?.includes('unreadable'))).toBe(true);
    }
  });
});

describe('glued cells', () => {
  it('keep the number of every field that no longer has a cell', () => {
    const { draft, clean } = shown('glued-cells', 'docx', 2);
    const glued = draft.blocks.flatMap((block) =>
      block.kind === 'table' ? block.grid.rows.flat().flatMap((cell) => cell.glued ?? []) : [],
    );
    expect(glued.length).toBeGreaterThan(1);
    const before = oddNumbers(clean);
    for (const value of glued) expect(value.value ?? value.lost).toBe(before.get(value.field));
  });
});

describe('masks', () => {
  it('stand in place of digits that the truth calls unreadable', () => {
    const text = textOf('masked-cells', 2);
    expect(text).toMatch(/\*/);
    const { draft } = shown('masked-cells', 'text', 2);
    const cells = draft.blocks.flatMap((block) => (block.kind === 'table' ? block.grid.rows.flat() : []));
    const masked = cells.filter(({ text }) => text.includes('*'));
    expect(masked.map(({ shows }) => shows?.status)).toEqual(masked.map(() => 'unreadable'));
  });
});
