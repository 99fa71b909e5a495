import { describe, expect, it } from 'vitest';
import { chooseCharacterWidth } from '../../../src/read/text/column-metric.js';
import { textReader } from '../../../src/read/text/index.js';
import { splitLines } from '../../../src/read/text/lines.js';
import { characterCount, displayWidth } from '../../../src/read/text/words.js';

const labels = ['规章', '行政规范性文件', '许可', '行政处罚决定数量', '收费（万元）', '其他'];
const values = [
  ['1', '20', '300'],
  ['0', '5', '7'],
  ['12', '6', '41'],
  ['3', '18', '9'],
  ['96.5', '0', '2'],
  ['4', '11', '1806'],
];

/** Rows with the values flush right at columns 30, 40 and 50, a full-width character being `wide` columns. */
function table(wide: number): string {
  const widthOf = (text: string) =>
    [...text].reduce((sum, each) => sum + (displayWidth(each) === 2 ? wide : 1), 0);
  return labels
    .map((label, row) =>
      (values[row] ?? []).reduce(
        (line, value, column) =>
          `${line}${' '.repeat(30 + 10 * column - widthOf(line) - value.length)}${value}`,
        label,
      ),
    )
    .join('\n');
}

async function rightEdges(text: string): Promise<number[]> {
  const { blocks } = (await textReader.read(Buffer.from(text))).value;
  const words = blocks.flatMap((block) => (block.type === 'paragraph' ? (block.words ?? []) : []));
  return [...new Set(words.filter((word) => /^[\d.]+$/.test(word.text)).map((word) => word.x1))];
}

describe('the columns of a text', () => {
  it('stand one below the other when the text was padded by display width', async () => {
    expect(await rightEdges(table(2))).toEqual([30, 40, 50]);
  });

  it('stand one below the other when the text was padded by count of characters', async () => {
    expect(await rightEdges(table(1))).toEqual([30, 40, 50]);
  });

  it('are found although prose with numbers stands around the table', async () => {
    const prose = '本年度自2024 年 1 月 1 日起至 12 月 31 日止，共收到 3 5 8\n全年 1 2 3 件\n';
    expect(await rightEdges(table(1))).toEqual([30, 40, 50]);
    expect(chooseCharacterWidth(splitLines(prose + table(1)))).toBe(characterCount);
    expect(chooseCharacterWidth(splitLines(prose + table(2)))).toBe(displayWidth);
  });

  it('count by display width where nothing decides', () => {
    const undecided = ['', '规章 1 2 3', '规章 1 2 3\n许可 1 2 3', '规章 12\n行政许可 7\n其他 3'];
    for (const text of undecided) expect(chooseCharacterWidth(splitLines(text))).toBe(displayWidth);
  });
});
