// The benchmark counts what peers get right: it must neither give nor take.

import { describe, expect, it } from 'vitest';
import { expectedRows } from '../../bench/expected-rows.js';
import { countRightRows } from '../../bench/right-rows.js';

const rows = [
  { table: 'a', label: '规章', numbers: [1, 0, 25] },
  { table: 'b', label: '1.属于国家秘密', numbers: [0, 0, 3] },
];

describe('countRightRows', () => {
  it('finds a row by its label and its numbers, whatever cells stand before the label', () => {
    const tables = [
      [
        ['信息内容', '本年制发件数'],
        ['规 章', '1', '0', '25'],
      ],
      [['三、本年度办理结果', '（三）不予公开', '1．属于国家秘密', '0', '', '0', '3']],
    ];
    expect(countRightRows(rows, { tables })).toBe(2);
  });

  it('takes a line of text for a row', () => {
    expect(countRightRows(rows, { text: '规章   1  0  25\n| 1.属于国家秘密 | 0 | 0 | 3 |' })).toBe(2);
  });

  it('reads tables in HTML', () => {
    const html = '<table><tr><th>规章</th><td>1</td><td>0</td><td>25</td></tr></table>';
    expect(countRightRows(rows, { html })).toBe(1);
  });

  it('has no row for numbers run together, in another order, too many or too few, or under another label', () => {
    const wrong = [
      ['规章', '10', '25'],
      ['规章', '0', '1', '25'],
      ['规章', '1', '0', '25', '2'],
      ['规章', '1', '0'],
      ['规范性文件', '1', '0', '25'],
    ];
    for (const row of wrong) expect(countRightRows(rows, { tables: [[row]] })).toBe(0);
  });

  it('does not count one row of the output twice', () => {
    const twice = [rows[0], rows[0]].flatMap((row) => (row === undefined ? [] : [row]));
    expect(countRightRows(twice, { tables: [[['规章', '1', '0', '25']]] })).toBe(1);
  });
});

describe('expectedRows', () => {
  it('leaves out rows without a number', () => {
    const values = {
      'disclosure.art20_1.regulations.issued': 2,
      'disclosure.art20_1.regulations.repealed': null,
    };
    expect(expectedRows('ogi_2021', values)).toEqual([
      { table: 'disclosure.art20_1', label: '规章', numbers: [2, null, null] },
    ]);
  });
});
