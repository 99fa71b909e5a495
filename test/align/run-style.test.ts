import { describe, expect, it } from 'vitest';
import { styleOf } from '../../src/align/run-style.js';
import { linesOf } from './made-blocks.js';

const style = (text: string) => styleOf(linesOf(text));

describe('the style of a run', () => {
  it('has cells behind tabs where its values stand there, however much prose there is', () => {
    const prose = Array(20).fill('本年度认真贯彻落实各项规定。').join('\n');
    expect(style(`${prose}\n\t规章\n\t1\n\t2\n${prose}`).tabbed).toBe(true);
    expect(style(`${prose}\n\t规章\n\t\n\t\n`).tabbed).toBe(true);
    expect(style('\t规章\t1\t2\t3\n\t文件\t1\t2\t3').tabbed).toBe(false);
  });

  it('ends rows of such cells by empty lines where labels mostly follow one', () => {
    expect(style('\t规章\n\t1\n\n\t文件\n\t2\n\n\t许可\n\t3\n').rowsEnd).toBe(true);
    expect(style('\t规章\n\t1\n\t文件\n\t2\n\t许可\n\t3\n\n\t处罚\n\t4').rowsEnd).toBe(false);
  });

  it('has one cell a line with its pipe where values stand so', () => {
    expect(style('规章 |||\n1 |\n2 |').pipeBehind).toBe(true);
    expect(style('规章 | 1 | 2 | 3\n文件 | 1 | 2 | 3\n4 |').pipeBehind).toBe(false);
  });

  it('has commas between cells where several lines show rows of them', () => {
    expect(style('规章,1,2,3\n文件,4,5,6').commas).toBe(true);
    expect(style('规章\n1,234,567\n8,901,234').commas).toBe(false);
    expect(style('规章,1,2,3\n规章 | 1 | 2 | 3\n文件 | 4 | 5 | 6').commas).toBe(false);
  });
});
