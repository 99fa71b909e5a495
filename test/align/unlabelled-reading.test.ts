import { describe, expect, it } from 'vitest';
import { blocksToUnits } from '../../src/align/units.js';
import { readUnlabelled } from '../../src/align/unlabelled-reading.js';
import { linesOf, textAt } from './made-blocks.js';
import { review2021, shown } from './printed-tables.js';

const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const head = [
  '行政复议\t行政诉讼',
  [...five, '未经复议直接起诉', '复议后起诉'].join('\t'),
  [...five, ...five].join('\t'),
];
const fifteen = Array.from({ length: 15 }, (_, index) => String(index + 1));

function slotsOf(text: string): string[] | null {
  const reading = readUnlabelled(blocksToUnits(linesOf(text)), review2021, 'stream');
  return reading ? (reading.rows[0]?.slots.map(shown) ?? []) : null;
}

describe('the row without a label', () => {
  it('is the row of values behind its header', () => {
    expect(slotsOf([...head, fifteen.join('\t')].join('\n'))).toEqual(fifteen);
  });

  it('is the run of values behind its header, one cell a line', () => {
    expect(slotsOf([...head.join('\t').split('\t'), ...fifteen].join('\n'))).toEqual(fifteen);
  });

  it('is found under a header whose merged cells leave empty ones behind', () => {
    const glued = [...five, ...five].join('');
    const lines = [
      '行政复议',
      '|',
      '',
      '|',
      ...five,
      '未经复议直接起诉',
      '|',
      '',
      '|',
      '复议后起诉',
      '|',
      '',
      '|',
      glued,
    ];
    expect(slotsOf([...lines, ...fifteen.flatMap((value) => ['|', value])].join('\n'))).toEqual(fifteen);
  });

  it('points to the text of every value', () => {
    const text = [...head, fifteen.join('\t')].join('\n');
    const reading = readUnlabelled(blocksToUnits(linesOf(text)), review2021, 'stream');
    for (const slot of reading?.rows[0]?.slots ?? []) {
      if (slot.kind === 'none') throw new Error('a field without a cell');
      expect(textAt(text, slot.place)).toBe(slot.text);
    }
  });

  it('is lost where a value is missing', () => {
    const read = slotsOf([...head.join('\t').split('\t'), ...fifteen.slice(1)].join('\n'));
    expect(read).toEqual(Array(15).fill(`?${fifteen.slice(1).join(' ')}`));
  });

  it('is lost where two rows of values stand under such a header', () => {
    const other = fifteen.map((value) => `${value}0`);
    const both = [...head, fifteen.join('\t'), ...head, other.join('\t')].join('\n');
    const [first = ''] = slotsOf(both) ?? [];
    expect(first.startsWith('?')).toBe(true);
    expect(first).toContain(other.join(' '));
  });

  it('is read once where the same row is printed twice', () => {
    const both = [...head, fifteen.join('\t'), ...head, fifteen.join('\t')].join('\n');
    expect(slotsOf(both)).toEqual(fifteen);
  });

  it('is not there without its header', () => {
    expect(slotsOf(fifteen.join('\t'))).toBeNull();
    expect(slotsOf(`规章\t行政许可\n${fifteen.join('\t')}`)).toBeNull();
  });
});

describe('three rows under headings of their own', () => {
  const block = (name: string, values: readonly string[]): string =>
    [name, five.join('\t'), values.join('\t')].join('\n');

  it('are the three groups of the one row', () => {
    const text = [
      block('行政复议', fifteen.slice(0, 5)),
      block('未经复议直接起诉', fifteen.slice(5, 10)),
      block('复议后起诉', fifteen.slice(10)),
    ].join('\n');
    expect(slotsOf(text)).toEqual(fifteen);
  });

  it('leave a group that is not there without values', () => {
    const text = [block('行政复议', fifteen.slice(0, 5)), block('复议后起诉', fifteen.slice(10))].join('\n');
    expect(slotsOf(text)).toEqual([...fifteen.slice(0, 5), ...Array(5).fill('–'), ...fifteen.slice(10)]);
  });
});
