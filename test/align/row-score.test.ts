import { describe, expect, it } from 'vitest';
import type { CompiledTable, RowSet } from '../../src/align/compiled-form.js';
import { type RowScore, RowScorer, rowsNamed } from '../../src/align/row-score.js';
import type { Unit } from '../../src/align/unit.js';
import { officialRows, requests2021, unitOf } from './printed-tables.js';

function officialSet(compiled: CompiledTable): RowSet {
  const [first] = compiled.rowSets;
  if (!first) throw new Error('a table without rows');
  return first;
}

const rowSet = officialSet(requests2021);
const seven = ['1', '2', '3', '4', '5', '6', '7'];

/** Scores of a span by row id. */
function scores(...units: readonly Unit[]): Map<string, RowScore> {
  const { of } = new RowScorer(units, rowSet, requests2021).score(0, units.length);
  return new Map(rowSet.rows.map(({ row }, index) => [row.id, of(index)]));
}

const proven = (own: ReadonlyMap<string, RowScore>): string[] =>
  [...own].flatMap(([id, score]) => (score.anchor ? [id] : []));

describe('the label of a row', () => {
  it('proves its row and no other, for every row of the form', () => {
    for (const row of officialRows(requests2021)) {
      const own = scores(unitOf([row.label], seven));
      expect(proven(own)).toEqual([row.id]);
      expect(own.get(row.id)?.label).toBe('exact');
    }
  });

  it('proves its row when line ends cut it', () => {
    const own = scores(unitOf(['4.保护第三', '方合法权益'], seven));
    expect(proven(own)).toEqual(['denied.third_party_rights']);
  });

  it('proves its row in another wording or misprinted, and says so', () => {
    const variant = scores(unitOf(['5.属于内部事务信息'], seven));
    expect(variant.get('denied.internal_affairs')).toMatchObject({ anchor: true, label: 'variant' });
    const typo = scores(unitOf(['2.其他法律行政止公开'], seven));
    expect(typo.get('denied.other_law')).toMatchObject({ anchor: true, label: 'typo' });
  });

  it('proves nothing as a torn piece', () => {
    const own = scores(unitOf(['合法权益'], seven));
    expect(proven(own)).toEqual([]);
    expect(own.get('denied.third_party_rights')?.label).toBe('torn');
  });

  it('proves nothing when another label stands between it and the values', () => {
    const own = scores(unitOf(['2.重复申请', '（七）总计'], seven));
    expect(own.get('not_processed.repeat')?.anchor ?? false).toBe(false);
    expect(own.get('total_processed')?.anchor).toBe(true);
  });

  it('that the form does not have proves no row and speaks against all', () => {
    const own = scores(unitOf(['网站访问量'], seven));
    expect(proven(own)).toEqual([]);
    expect([...own.values()].every((score) => score.score < 0)).toBe(true);
  });
});

describe('a label that is nearly the form’s', () => {
  it.each([
    ['2.复重申请', 'not_processed.repeat'],
    ['1.属于国秘家密', 'denied.state_secret'],
    ['一、本年新收申请数量', 'new_requests'],
    ['二、上年结转申请数量', 'carried_over'],
    ['四、结转下度年继续办理', 'carried_forward'],
  ])('%s proves its row', (label, row) => {
    expect(proven(scores(unitOf([label], seven)))).toEqual([row]);
  });

  it('finds its row without proof where it only resembles it', () => {
    const own = scores(unitOf(['3.要求提供书籍出版物'], seven));
    expect(proven(own)).toEqual([]);
    expect([...own].flatMap(([id, { score }]) => (score > 0 ? [id] : []))).toEqual([
      'not_processed.publication',
    ]);
  });

  it('is none as a scrap of a group’s label', () => {
    expect(proven(scores(unitOf(['予公开'], seven)))).toEqual([]);
  });
});

describe('the group over a row', () => {
  it('speaks for rows of the group', () => {
    const own = scores(unitOf(['2.重复申请'], seven, { groups: ['（五）不予处理'] }));
    expect(own.get('not_processed.repeat')).toMatchObject({ anchor: true, group: 'agrees' });
  });

  it('takes the proof from a short label of another group', () => {
    const own = scores(unitOf(['3.其他'], seven, { groups: ['（四）无法提供'] }));
    expect(own.get('other.other')).toMatchObject({ anchor: false, group: 'disagrees' });
  });

  it('does not outweigh a long label: row spans of published pages reach too far', () => {
    const own = scores(unitOf(['4.无正当理由大量反复申请'], seven, { groups: ['（四）无法提供'] }));
    expect(proven(own)).toEqual(['not_processed.excessive']);
  });

  it('says nothing as the outer group of a known inner one', () => {
    const groups = ['三、本年度办理结果', '（五）不予处理'];
    const own = scores(unitOf(['2.重复申请'], seven, { groups }));
    expect(own.get('not_processed.repeat')?.group).toBe('agrees');
  });

  it('alone is no label: its row is told by order only', () => {
    const own = scores(unitOf(['（五）不予处理'], seven));
    expect(proven(own)).toEqual([]);
    expect(own.get('not_processed.repeat')).toMatchObject({ label: 'order', group: 'agrees' });
  });
});

describe('values without a label', () => {
  it('prove no row', () => {
    expect(proven(scores(unitOf([], seven)))).toEqual([]);
  });
});

describe('rowsNamed', () => {
  it('names the row whose label stands next to the values', () => {
    const named = rowsNamed(unitOf(['（五）不予处理', '2.重复申请'], seven), rowSet);
    expect([...new Set(named)].map((index) => rowSet.rows[index]?.row.id)).toEqual(['not_processed.repeat']);
  });

  it('names nothing for a piece of a label', () => {
    expect(rowsNamed(unitOf(['合法权益'], seven), rowSet)).toEqual([]);
  });
});
