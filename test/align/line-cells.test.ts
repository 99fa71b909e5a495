import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineCell, linesToCells } from '../../src/align/line-cells.js';
import { linesOf, paragraphsOf, textAt } from './made-blocks.js';

const shown: { readonly [K in LineCell['kind']]: (cell: Extract<LineCell, { kind: K }>) => string } = {
  text: (cell) => cell.text,
  garbled: (cell) => `garbled:${cell.text}`,
  blank: () => '(blank)',
  pad: (cell) => `(lost×${cell.count})`,
  rule: (cell) => `(rule of ${cell.columns})`,
  break: () => '/',
};

/** Cells in short; rows end with a stroke. */
function cellsOf(text: string): string[] {
  return linesToCells(linesOf(text)).map((cell) => {
    // Each function takes just the kind that it is listed under.
    const show = shown[cell.kind] as (cell: LineCell) => string;
    return show(cell);
  });
}

const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '/');

describe('lines of one cell each', () => {
  it('are one cell a line', () => {
    expect(filled(cellsOf('规章\n1\n2\n3'))).toEqual(['规章', '1', '2', '3']);
  });

  it('take an empty line for a blank cell where most values follow one another', () => {
    const cells = filled(cellsOf('规章\n1\n2\n3\n文件\n4\n\n6\n档案\n7\n8\n9'));
    expect(cells.slice(4, 8)).toEqual(['文件', '4', '(blank)', '6']);
  });

  it('take an empty line for a separator where values have one before them', () => {
    expect(filled(cellsOf('规章\n\n1\n\n2\n\n3'))).toEqual(['规章', '1', '2', '3']);
  });

  it('behind tabs end their rows at empty lines, where rows do, and nowhere else', () => {
    const rows = '\t规章\n\t1\n\t\n\n\t文件\n\t2\n\t3\n\n';
    expect(cellsOf(rows)).toEqual(['规章', '1', '(blank)', '/', '文件', '2', '3', '/']);
    const open = '\t规章\n||\n\t1\n\t2\n\t文件\n\t3\n\t4';
    expect(cellsOf(open)).toEqual(['规章', '(lost×2)', '1', '2', '文件', '3', '4']);
  });

  it('closed by a pipe each are no rows, however many pipes follow a label', () => {
    expect(cellsOf('规章 |||\n1 |\n2 |')).toEqual(['规章', '(lost×1)', '(lost×1)', '1', '2']);
  });

  it('are cut by a line of prose, which is no cell', () => {
    const prose = '本年度我机关认真贯彻落实各项规定'.repeat(12);
    expect(cellsOf(`规章\n${prose}\n1`)).toEqual(['规章', '/', '1']);
  });
});

describe('rows on lines', () => {
  it('keep the empty cells between tabs', () => {
    expect(cellsOf('规章\t1\t\t3').slice(0, 6)).toEqual(['/', '规章', '1', '(blank)', '3', '/']);
  });

  it('keep the cells of spaces between pipes', () => {
    expect(filled(cellsOf('| 规章 | 1 |  | 3 |'))).toEqual(['规章', '1', '(blank)', '3']);
  });

  it('know that pipes without anything between them have lost their cells', () => {
    expect(filled(cellsOf('规章 | 1 | 2 | 3 ||||'))).toEqual([
      '规章',
      '1',
      '2',
      '3',
      '(lost×1)',
      '(lost×1)',
      '(lost×1)',
    ]);
  });

  it('take every cell for written out where no pipe has spaces', () => {
    expect(filled(cellsOf('|规章|1||3|'))).toEqual(['规章', '1', '(blank)', '3']);
  });

  it('keep the empty fields between commas and the commas of quoted ones', () => {
    expect(cellsOf('规章,1,,3,7\n文件,4,"5,678",6,8')).toEqual([
      '/',
      ...['规章', '1', '(blank)', '3', '7', '/', '/'],
      ...['文件', '4', '5,678', '6', '8', '/'],
    ]);
  });

  it('refuse a number that a comma may have cut where neighbours have other numbers of fields', () => {
    const text = '项目,甲,乙,丙\n规章,1,2,3\n文件,4,1,234,6\n许可,1,234,6';
    expect(filled(cellsOf(text)).slice(8)).toEqual(['文件', 'garbled:4,1,234,6', '许可', '1', '234', '6']);
  });

  it('say how many columns the rule of a Markdown table has', () => {
    expect(filled(cellsOf('| 项目 | 件数 |\n| --- | ---: |\n| 规章 | 1 |'))).toEqual([
      '项目',
      '件数',
      '(rule of 2)',
      '规章',
      '1',
    ]);
  });

  it('written with spaces are words with their positions', () => {
    const cells = linesToCells(linesOf('规章      1   22   3'));
    const words = cells.flatMap((cell) => (cell.kind === 'text' ? [cell] : []));
    expect(words.map(({ text, x0, x1 }) => [text, x0, x1])).toEqual([
      ['规章', 0, 4],
      ['1', 10, 11],
      ['22', 14, 16],
      ['3', 19, 20],
    ]);
  });

  it('keep a note together with its number, whatever blanks are in it', () => {
    expect(filled(cellsOf('规章  10（其中修订 2 件）  7  115'))).toEqual([
      '规章',
      '10（其中修订 2 件）',
      '7',
      '115',
    ]);
    expect(filled(cellsOf('规章\n\n10（其中修订 2 件）\n\n7'))).toEqual(['规章', '10（其中修订 2 件）', '7']);
  });

  it('keep a label together with its number, whatever blanks are between them', () => {
    expect(filled(cellsOf('（三）不予公开  1.  属于国家秘密  1  2'))).toEqual([
      '（三）不予公开',
      '1. 属于国家秘密',
      '1',
      '2',
    ]);
    expect(filled(cellsOf('1.  属于国家秘密\n|\n0\n|'))[0]).toBe('1.  属于国家秘密');
    expect(filled(cellsOf('规章  1  2.  3'))).toEqual(['规章', 'garbled:1 2. 3']);
  });

  it('count cells that are masked', () => {
    expect(filled(cellsOf('规章  10  ****  1*'))).toEqual(['规章', '10', '****', '1*']);
  });

  it('with text among the values are one cell that cannot be read', () => {
    expect(filled(cellsOf('规章  1  2  行政许可  4'))).toEqual(['规章', 'garbled:1 2 行政许可 4']);
  });

  it('are no sentences: numbers in prose are no values', () => {
    const cells = cellsOf('全年收到申请 12 件，办结 10 件，结转 2 件。');
    expect(cells.filter((cell) => /^(?:\d+|garbled.*)$/u.test(cell))).toEqual([]);
  });
});

describe('places', () => {
  it('hold the text of every cell, whatever separates the cells', () => {
    const value = fc.constantFrom('0', '12', '345', '/', '—', '');
    const row = fc.tuple(
      fc.constantFrom('规章', '行政许可', '行政规范性文件'),
      fc.array(value, { minLength: 3, maxLength: 7 }),
    );
    const separator = fc.constantFrom('\t', '|', ' | ', ' ｜ ');
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        separator,
        fc.boolean(),
        (rows, by, framed) => {
          const lines = rows.map(([label, values]) => [label, ...values].join(by));
          const source = lines.map((line) => (framed && by !== '\t' ? `|${line}|` : line)).join('\n');
          for (const cell of linesToCells(linesOf(source))) {
            if (cell.kind === 'text') expect(textAt(source, cell.place)).toBe(cell.text);
            if (cell.kind === 'blank') expect(textAt(source, cell.place).trim()).toBe('');
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('do not depend on words: paragraphs without positions give the same cells of tabs', () => {
    const text = '规章\t1\t\t3\n文件\t4\t5\t6';
    expect(linesToCells(paragraphsOf(text))).toEqual(linesToCells(linesOf(text)));
  });
});
