import { describe, expect, it } from 'vitest';
import type { Character, Direction } from '../../src/geometry/character.js';
import { charactersToLines } from '../../src/geometry/characters-to-lines.js';
import { edgesToRuleTest } from '../../src/geometry/edges-to-rule-test.js';

/** Characters set solid from `x` on: 10 pt Chinese is 10 wide, digits 5. `gap` is added after each. */
function run(text: string, x: number, top = 100, gap = 0): Character[] {
  let at = x;
  return [...text].map((each) => {
    const width = /[\x21-\x7e]/.test(each) ? 5 : 10;
    const character = {
      text: each,
      direction: 'right',
      x0: at,
      x1: at + width,
      top,
      bottom: top + 10,
    } as const;
    at += width + gap;
    return character;
  });
}

/** Ten-point characters one after the other in a direction, from a point. */
function turned(
  text: string,
  direction: Direction,
  x: number,
  y: number,
  dx: number,
  dy: number,
): Character[] {
  return [...text].map((each, index) => ({
    text: each,
    direction,
    x0: x + index * dx,
    x1: x + index * dx + 10,
    top: y + index * dy,
    bottom: y + index * dy + 10,
  }));
}

const wordsOf = (characters: readonly Character[]) =>
  charactersToLines(characters).map((line) => line.words.map((word) => word.text));

describe('charactersToLines', () => {
  it('keeps the digits of one number together and numbers of neighbouring columns apart', () => {
    expect(wordsOf([...run('7730.28', 10), ...run('0', 60), ...run('0', 70), ...run('15', 78)])).toEqual([
      ['7730.28', '0', '0', '15'],
    ]);
  });

  it('keeps letter-spaced Chinese together up to a third of an em', () => {
    expect(wordsOf(run('政府信息公开', 10, 100, 3.3))).toEqual([['政府信息公开']]);
  });

  it('parts Chinese at gaps of half an em and at white space', () => {
    expect(wordsOf(run('总计', 10, 100, 5))).toEqual([['总', '计']]);
    expect(wordsOf(run('总 计', 10))).toEqual([['总', '计']]);
  });

  it('orders lines from the top and words from the left, whatever the order of drawing', () => {
    expect(
      wordsOf([...run('丁', 50, 120), ...run('乙', 50), ...run('丙', 10, 120), ...run('甲', 10)]),
    ).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });

  it('keeps a small and a large character of one line on one line', () => {
    const small = { text: '1', direction: 'right', x0: 30, x1: 33, top: 103, bottom: 109 } as const;
    expect(wordsOf([...run('共', 10), small])).toEqual([['共', '1']]);
  });

  it('takes a character that is printed twice to look bold once, and 11 as two', () => {
    expect(wordsOf([...run('总', 10), ...run('总', 10.4)])).toEqual([['总']]);
    expect(wordsOf(run('11', 10))).toEqual([['11']]);
    const narrow = ['1', '1'].map((text, index) => ({
      text,
      direction: 'right' as const,
      x0: 10 + 3 * index,
      x1: 20 + 3 * index,
      top: 100,
      bottom: 110,
    }));
    expect(wordsOf(narrow)).toEqual([['11']]);
  });

  it('reads text that runs down, up and backwards', () => {
    expect(wordsOf(turned('办理结果', 'down', 50, 100, 0, 10))).toEqual([['办理结果']]);
    expect(wordsOf(turned('办理结果', 'up', 50, 130, 0, -10))).toEqual([['办理结果']]);
    expect(wordsOf(turned('办理结果', 'left', 80, 100, -10, 0))).toEqual([['办理结果']]);
  });

  it('gives turned words their own box on the page', () => {
    const [line] = charactersToLines(turned('办理', 'up', 50, 130, 0, -10));
    expect(line).toMatchObject({ x0: 50, x1: 60, top: 120, bottom: 140 });
  });

  it('parts words at a vertical rule even if they touch', () => {
    const rules = edgesToRuleTest([
      { axis: 'v', position: 15, from: 90, to: 120 },
      { axis: 'v', position: 20, from: 300, to: 400 },
    ]);
    const [line] = charactersToLines(run('000', 10), rules);
    expect(line?.words.map((word) => word.text)).toEqual(['0', '00']);
  });
});
