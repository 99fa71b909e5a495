import { describe, expect, it } from 'vitest';
import { blocksToUnits } from '../../src/align/units.js';
import { linesOf } from './made-blocks.js';

/** Values without repetitions, by label, of the rows that have any. */
function once(text: string): Record<string, string[]> {
  return Object.fromEntries(
    blocksToUnits(linesOf(text)).flatMap(({ pieces, once: values }) =>
      values ? [[pieces.at(-1)?.text ?? '', values.map((value) => value.text)]] : [],
    ),
  );
}

const header = '第八项\t第八项\t第八项\t第八项\n信息内容\t上一年\t本年增/减\t本年增/减';

describe('cells that repeat a merged one', () => {
  it('count once where the header over them repeats its own', () => {
    expect(once(`${header}\n收费\t1\t-1\t-1\n采购\t\t-2\t-2`)).toEqual({
      收费: ['1', '-1'],
      采购: ['', '-2'],
    });
  });

  it('are cells of their own where the header prints other ones', () => {
    expect(once('信息内容\t甲列\t乙列\t丙列\n许可\t1\t-1\t-1')).toEqual({});
  });

  it('are cells of their own where they differ', () => {
    expect(once(`${header}\n收费\t1\t-1\t2`)).toEqual({});
  });

  it('need the header of their own table', () => {
    expect(once(`${header}\n收费\t1\t-1\n采购\t1\t-1\t-1`)).toEqual({});
    expect(once('第九项\t第九项\t第九项\t第九项\n采购\t1\t-1\t-1')).toEqual({});
  });
});
