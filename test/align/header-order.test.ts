import { describe, expect, it } from 'vitest';
import { headerOrder } from '../../src/align/header-order.js';
import type { Piece } from '../../src/align/reading.js';
import { piece, requests2021, rules2021 } from './printed-tables.js';

const kinds = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

function orderOf(...labels: readonly string[]) {
  return headerOrder(
    labels.map((text) => piece(text)),
    requests2021,
  );
}

/** Words with their left edges, and one value a column under them. */
function placed(words: readonly (readonly [text: string, x0: number])[], values: readonly number[]) {
  const pieces: Piece[] = words.map(([text, x0]) => piece(text, x0));
  return headerOrder(
    pieces,
    requests2021,
    values.map((x0) => piece('1', x0)),
  );
}

describe('a header of two levels written row by row', () => {
  it('stands in the form’s order where the group’s label is printed', () => {
    expect(orderOf('自然人', '法人或其他组织', '总计', ...kinds)).toEqual({ kind: 'form' });
  });

  it.each(['法人其他组织', '法人或其它组织', '法人或其他组组织'])(
    'stands in the form’s order with the group misprinted as %s',
    (group) => {
      expect(orderOf('自然人', group, '总计', ...kinds)).toEqual({ kind: 'form' });
    },
  );

  it('stands in the form’s order with the group’s label cut by a line end', () => {
    expect(orderOf('自然人', '法人或', '其他组织', '总计', ...kinds)).toEqual({ kind: 'form' });
  });

  it('stands in the form’s order where the group’s label, which stands higher, is printed first', () => {
    expect(orderOf('法人或其他组织', '自然', '人', ...kinds, '总计')).toEqual({ kind: 'form' });
    expect(orderOf('法人或其他组织', '自然人', '总计', ...kinds).kind).not.toBe('form');
    expect(orderOf('法人或其他组织', ...kinds, '自然人', '总计').kind).not.toBe('form');
  });

  it('has no order that can be told where the group’s label is lost', () => {
    expect(orderOf('自然人', '总计', ...kinds)).toEqual({ kind: 'conflict' });
    expect(orderOf('自然人', '单位', '总计', ...kinds)).toEqual({ kind: 'conflict' });
  });
});

describe('a header written in one row', () => {
  it('stands in the form’s order without the group’s label', () => {
    expect(orderOf('自然人', ...kinds, '总计')).toEqual({ kind: 'form' });
  });

  it('is followed where it prints the kinds in another order', () => {
    const [first = '', second = '', ...rest] = kinds;
    expect(orderOf('自然人', second, first, ...rest, '总计')).toEqual({
      kind: 'other',
      columns: [0, 2, 1, 3, 4, 5, 6],
    });
  });

  it('is not followed where one of its labels stands there twice', () => {
    const [first = '', second = '', ...rest] = kinds;
    expect(orderOf('自然人', second, first, second, ...rest, '总计').kind).toBe('conflict');
  });
});

describe('labels cut by a line end', () => {
  it('stand where their first part does, though the second is a wording of its own', () => {
    const order = orderOf(
      '自然人',
      '法人或其他组织',
      '总计',
      '商业',
      '科研',
      ...kinds.slice(2),
      '企业',
      '机构',
    );
    expect(order).toEqual({ kind: 'form' });
  });

  it('are whole where their parts follow one another', () => {
    const cut = ['商业', '企业', '科研', '机构', '社会', '公益', '组织', '法律', '服务', '机构', '其他'];
    expect(orderOf('自然', '人', ...cut, '总计')).toEqual({ kind: 'form' });
  });
});

describe('positions', () => {
  const columns = [40, 50, 60, 70, 90, 110, 120];

  it('tell the order where every word stands over a value of its own', () => {
    const words = [
      ['法人或其他组织', 75],
      ['自然人', 39],
      ['总计', 120],
      ...kinds.map((kind, index) => [kind, (columns[index + 1] ?? 0) - 1] as const),
    ] as const;
    expect(placed(words, columns)).toEqual({ kind: 'form' });
  });

  it('say nothing in text that is set with single spaces', () => {
    const words = [
      ['自然人', 0],
      ['法人或其他组织', 7],
      ['总计', 22],
      ['科研机构', 10],
      ['商业企业', 1],
      ['社会公益组织', 19],
      ['法律服务机构', 32],
      ['其他', 45],
    ] as const;
    expect(placed(words, [50, 52, 54, 56, 58, 60, 62])).toEqual({ kind: 'conflict' });
  });
});

it('is read off tables of one level as it is printed', () => {
  const pieces = ['信息内容', '现行有效件数', '本年制发件数', '本年废止件数'].map((text) => piece(text));
  expect(headerOrder(pieces, rules2021)).toEqual({ kind: 'other', columns: [2, 0, 1] });
});
