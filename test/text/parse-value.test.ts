import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueDefinition } from '../../src/model/form.js';
import { isValueText, parseValue } from '../../src/text/parse-value.js';

const count: ValueDefinition = { type: 'integer', unit: '件' };
const change: ValueDefinition = { type: 'integer', signed: true, unit: '项' };
const fees: ValueDefinition = { type: 'money', unit: '万元' };
const procurement: ValueDefinition = { type: 'money', unit: null };

const unreadable = { status: 'unreadable', value: null, unit: null };

describe('a count', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['1808595', 1808595],
    [' 12\n', 12],
    ['１２３', 123],
    ['1,234', 1234],
    ['1，234，567', 1234567],
    ['零', 0],
    ['〇', 0],
    ['\u200b5\ufeff', 5],
    ['5\u2060', 5],
  ])('printed as %j is the number %d in the unit of the form', (raw, value) => {
    expect(parseValue(raw, count)).toEqual({ status: 'number', value, unit: '件' });
  });

  it.each(['', ' ', '　　', '\u00a0', '\n\t', '\u200b', '\u2060'])(
    'that is blank as %j is no zero',
    (raw) => {
      expect(parseValue(raw, count)).toEqual({ status: 'blank', value: null, unit: '件' });
    },
  );

  it.each(['/', '-', '－', '—', '——', '–', '−', '／', '\\', '_', '----', '- -', '无', '空', '不适用', 'N/A'])(
    'that does not apply is printed as %j',
    (raw) => {
      expect(parseValue(raw, count)).toEqual({ status: 'not_applicable', value: null, unit: '件' });
    },
  );

  it.each(['000', '00', '013', '00.5', '-012'])('that is glued as %s is never guessed', (raw) => {
    expect(parseValue(raw, count)).toEqual(unreadable);
  });

  it.each([
    '规章000',
    'O',
    'l2',
    '3Z',
    '1,23',
    '1,2345',
    ',123',
    '12,',
    '1.2.3',
    '.5',
    '5.',
    '5-',
    '3/4',
    '约5',
    '5余',
    '10余条',
    '5%',
    '五',
    '十二',
    '****',
    '#REF!',
    '100万',
    '2024年',
    '1e3',
    '0x10',
    '∞',
    'NaN',
    '9007199254740993',
  ])('is not read out of %s', (raw) => {
    expect(parseValue(raw, count)).toEqual(unreadable);
  });

  it.each(['5①', '5¹', '①', '5²', '⑤', '½', '5⑴'])('is not made of the footnote mark in %s', (raw) => {
    expect(parseValue(raw, count)).toEqual(unreadable);
  });

  it('below zero is read as it is printed', () => {
    expect(parseValue('-5', count)).toEqual({ status: 'number', value: -5, unit: '件' });
  });

  it.each(['+5', '减5', '增5', '↑5'])('has no sign for a change: %s', (raw) => {
    expect(parseValue(raw, count)).toEqual(unreadable);
  });

  it('keeps the unit that is printed with it', () => {
    expect(parseValue('3件', count)).toMatchObject({ value: 3, unit: '件' });
    expect(parseValue('12 件', count)).toMatchObject({ value: 12, unit: '件' });
    expect(parseValue('7人次', count)).toMatchObject({ value: 7, unit: '人次' });
    expect(parseValue('0宗', count)).toMatchObject({ value: 0, unit: '宗' });
  });

  it('keeps a note in brackets as a note', () => {
    const read = parseValue('22（其中修订 16 件）', count);
    expect(read).toEqual({ status: 'number', value: 22, unit: '件', note: '其中修订16件' });
    expect(parseValue('55件(含自然失效\n29件)', count)).toMatchObject({ value: 55, note: '含自然失效29件' });
  });

  it('keeps a sentence under it in the same cell as a note, and takes no second number for one', () => {
    const raw = '412\n其中25件为简易程序';
    expect(parseValue(raw, count, { oneCell: true })).toMatchObject({
      value: 412,
      note: '其中25件为简易程序',
    });
    expect(parseValue(raw, count)).toEqual(unreadable);
    expect(parseValue('412\n25件', count, { oneCell: true })).toEqual(unreadable);
  });

  it('loses a bookmark that an editor left', () => {
    expect(parseValue('[bookmark: _GoBack]7', count)).toMatchObject({ status: 'number', value: 7 });
    expect(parseValue('[bookmark: _GoBack]', count).status).toBe('blank');
  });

  it('is not read out of two notes, nested notes or prose', () => {
    for (const raw of [
      '5（一）（二）',
      '5（含（二））',
      '5（）',
      '（5）',
      `5（${'注'.repeat(90)}）`,
      '0'.repeat(121),
    ]) {
      expect(parseValue(raw, count)).toEqual(unreadable);
    }
  });
});

describe('white space between digits', () => {
  it('is a stray space where markup says that it is one cell', () => {
    expect(parseValue('12 3', count, { oneCell: true })).toMatchObject({ status: 'number', value: 123 });
    expect(parseValue('1 234', count, { oneCell: true })).toMatchObject({ value: 1234 });
    expect(parseValue('12 .5', fees, { oneCell: true })).toMatchObject({ value: 12.5 });
  });

  it('may be two cells run together where cells were inferred', () => {
    for (const raw of ['12 3', '1 234', '0 0', '12\t3']) expect(parseValue(raw, count)).toEqual(unreadable);
  });

  it('may be two values where the number would be short, or in three pieces', () => {
    for (const raw of ['0 0', '1 2', '1 2 3', '12 3 4']) {
      expect(parseValue(raw, count, { oneCell: true })).toEqual(unreadable);
    }
  });

  it('that breaks a line is refused everywhere: two values may stand one above the other', () => {
    for (const raw of ['12\n3', '1208\n595', '0\n0', '12 \n 3', '12\r\n3']) {
      expect(parseValue(raw, count)).toEqual(unreadable);
      expect(parseValue(raw, count, { oneCell: true })).toEqual(unreadable);
    }
  });
});

describe('a change', () => {
  it.each([
    ['+2', 2],
    ['＋2', 2],
    ['-1', -1],
    ['－1', -1],
    ['−1942', -1942],
    ['–3', -3],
    ['-417', -417],
    ['减4', -4],
    ['减 3', -3],
    ['減3', -3],
    ['增3', 3],
    ['↓5', -5],
    ['+1036', 1036],
    ['0', 0],
    ['-0', 0],
    ['+ 2', 2],
  ])('printed as %s is %d', (raw, value) => {
    const read = parseValue(raw, change);
    expect(read).toEqual({ status: 'number', value, unit: '项' });
    expect(Object.is(read.value, -0)).toBe(false);
  });

  it('that is only a stroke does not apply', () => {
    expect(parseValue('-', change).status).toBe('not_applicable');
    expect(parseValue('/', change).status).toBe('not_applicable');
  });

  it('has one sign', () => {
    for (const raw of ['+-2', '--2', '±2', '2-', '+', '减'])
      expect(parseValue(raw, change).status).not.toBe('number');
  });
});

describe('an amount of money', () => {
  it.each([
    ['7730.28', 7730.28],
    ['96171.6', 96171.6],
    ['59237.2449', 59237.2449],
    ['0.092', 0.092],
    ['0', 0],
    ['0.00', 0],
    ['316,441', 316441],
    ['12,345.67', 12345.67],
  ])('printed as %s is in the unit of the form', (raw, value) => {
    expect(parseValue(raw, fees)).toEqual({ status: 'number', value, unit: '万元' });
  });

  it('keeps its own unit over that of the form', () => {
    expect(parseValue('251000元', fees)).toEqual({ status: 'number', value: 251000, unit: '元' });
    expect(parseValue('976.81万元', procurement)).toEqual({ status: 'number', value: 976.81, unit: '万元' });
    expect(parseValue('0元', fees)).toEqual({ status: 'number', value: 0, unit: '元' });
    expect(parseValue('1.2 亿元', procurement)).toEqual({ status: 'number', value: 1.2, unit: '亿元' });
  });

  it('has no unit where neither page nor form prints one', () => {
    expect(parseValue('52.15', procurement)).toEqual({ status: 'number', value: 52.15, unit: null });
    expect(parseValue('8040', procurement)).toEqual({ status: 'number', value: 8040, unit: null });
  });
});

describe('any text', () => {
  it('has a value exactly when its status is number', () => {
    const definitions = fc.constantFrom(count, change, fees, procurement, undefined);
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 130 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,+-−/ \n件元（）减'), maxLength: 12 }),
    );
    fc.assert(
      fc.property(texts, definitions, fc.boolean(), (text, definition, oneCell) => {
        const { status, value } = parseValue(text, definition, { oneCell });
        expect(status === 'number').toBe(value !== null);
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it('that is a plain number is read as that number', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(parseValue(String(number), count).value).toBe(number);
        expect(parseValue(number.toLocaleString('en'), count).value).toBe(number);
      }),
    );
  });
});

describe('isValueText', () => {
  it('says whether a text could stand in a value cell', () => {
    for (const text of ['0', '+3', '-2', '/', '无', '12.5', '251000元', '22（其中修订16件）']) {
      expect(isValueText(text)).toBe(true);
    }
    for (const text of ['', '规章', '000', '12 3', '1.属于国家秘密', '第二十条', '0'.repeat(500)]) {
      expect(isValueText(text)).toBe(false);
    }
  });
});
