import { describe, expect, it } from 'vitest';
import { hasValues, printedValues, type Unit } from '../../src/align/unit.js';
import { blocksToUnits } from '../../src/align/units.js';
import { gridOf, linesOf, pageLinesOf, textAt } from './made-blocks.js';
import { unitOf } from './printed-tables.js';

const short = (unit: Unit): [string[], string[]] => [
  unit.pieces.map((piece) => piece.text),
  unit.values.map((value) => value.text),
];

const unitsOf = (text: string): Unit[] => blocksToUnits(linesOf(text));

describe('lines as units', () => {
  it('are cut before every label where each line is one cell', () => {
    expect(unitsOf('规章\n1\n2\n行政规范性文件\n4\n5').map(short)).toEqual([
      [['规章'], ['1', '2']],
      [['行政规范性文件'], ['4', '5']],
    ]);
  });

  it('are rows where each line is a row, with the empty cells that are written out', () => {
    const units = unitsOf('规章\t1\t\t3\n行政规范性文件\t4\t5\t6');
    expect(units.map(short)).toEqual([
      [['规章'], ['1', '', '3']],
      [['行政规范性文件'], ['4', '5', '6']],
    ]);
    expect(units.every((unit) => unit.bounded && unit.explicit)).toBe(true);
  });

  it('count the cells whose position is lost apart from the values', () => {
    const [unit] = unitsOf('规章 | 1 | 2 | 3 |||');
    expect(unit && short(unit)).toEqual([['规章'], ['1', '2', '3']]);
    expect(unit?.pads).toBeGreaterThan(0);
  });

  it('count empty cells between label and values with the label', () => {
    const [unit] = unitsOf('规章 || 1 | 2 | 3');
    expect(unit).toMatchObject({ pads: 0, cellCount: 5 });
  });

  it('end in an empty cell behind the last separator, unless all of them end so', () => {
    expect(unitsOf('规章\t1\t2\t').map(short)).toEqual([[['规章'], ['1', '2', '']]]);
    const between = '规章 | 1 | 2 | 3\n文件 | 4 | 5 | 6\n许可 | 7 | 8 | ';
    expect(unitsOf(between).map(short).at(-1)).toEqual([['许可'], ['7', '8', '']]);
    expect(unitsOf('规章 | 1 | 2 | 3 |').map(short)).toEqual([[['规章'], ['1', '2', '3']]]);
  });

  it('have no value before the first label of a row', () => {
    expect(unitsOf('1\t规章\t2\t3').map(short)).toEqual([[['规章'], ['2', '3']]]);
  });

  it('take text behind a value of a row for a value, never for a label', () => {
    expect(unitsOf('规章\t1\t见附件\t3').map(short)).toEqual([[['规章'], ['1', '见附件', '3']]]);
  });

  it('take a letter for a digit behind a label for a value', () => {
    expect(unitsOf('规章\tO\t1\t2').map(short)).toEqual([[['规章'], ['O', '1', '2']]]);
  });

  it('take a masked cell for a value, and the mark of a number for a part of the label', () => {
    expect(unitsOf('规章\n10\n****\n1*').map(short)).toEqual([[['规章'], ['10', '****', '1*']]]);
    expect(unitsOf('一  、  本年新收  1  2').map(short)).toEqual([
      [
        ['一', '、', '本年新收'],
        ['1', '2'],
      ],
    ]);
  });

  it('know a Markdown row with as many cells as its rule for one that has lost none', () => {
    const units = unitsOf('| 项目 | a件 | b件 |\n|---|---|---|\n| 规章 |  | 2 |\n| 文件 | 2 |');
    const explicit = new Map(units.map((unit) => [unit.pieces[0]?.text, unit.explicit]));
    expect(explicit.get('规章')).toBe(true);
    expect(explicit.get('文件')).toBe(false);
  });
});

describe('table rows as units', () => {
  const { table, source } = gridOf([
    [{ text: '（三）不予公开', rows: 2 }, '1.属于国家秘密', '1', ''],
    ['2.其他法律行政法规禁止公开', '3', '4'],
  ]);

  it('know the group cells over them', () => {
    const units = blocksToUnits([table]);
    expect(units[1]?.groups).toEqual(['（三）不予公开']);
    expect(units.map(short)).toEqual([
      [
        ['（三）不予公开', '1.属于国家秘密'],
        ['1', ''],
      ],
      [['2.其他法律行政法规禁止公开'], ['3', '4']],
    ]);
  });

  it('point to the text of their cells', () => {
    for (const unit of blocksToUnits([table])) {
      for (const piece of [...unit.pieces, ...unit.values]) {
        expect(textAt(source, piece.place)).toBe(piece.text);
      }
    }
  });

  it('are read by the lines on the page where those are asked for', () => {
    const drawn = { ...table, lines: pageLinesOf('1.属于国家秘密    1    2    3') };
    expect(blocksToUnits([drawn]).length).toBe(2);
    expect(blocksToUnits([drawn], { lines: true }).map(short)).toEqual([
      [['1.属于国家秘密'], ['1', '2', '3']],
    ]);
  });

  it('stand in reading order among the lines around them', () => {
    const units = blocksToUnits([...linesOf('规章\n1'), table, ...linesOf('行政许可\n2')]);
    expect(units.map((unit) => [unit.pieces.at(-1)?.text, unit.block])).toEqual([
      ['规章', 0],
      ['1.属于国家秘密', 2],
      ['2.其他法律行政法规禁止公开', 2],
      ['行政许可', 3],
    ]);
  });

  it('are none where nothing at all is printed', () => {
    expect(
      blocksToUnits([
        gridOf([
          ['', '', ''],
          ['', '', ''],
        ]).table,
      ]),
    ).toEqual([]);
  });
});

describe('values of a unit', () => {
  it('are there when something is printed, or when empty cells are as many as labels', () => {
    expect(hasValues(unitOf(['规章'], ['1']))).toBe(true);
    expect(hasValues(unitOf(['规章'], ['', '']))).toBe(true);
    expect(hasValues(unitOf(['规章']))).toBe(false);
  });

  it('are not there in a header row that ends in an empty cell', () => {
    expect(hasValues(unitOf(['信息内容', '本年制发件数', '现行有效件数'], ['']))).toBe(false);
  });

  it('count as printed only with something in them', () => {
    expect(printedValues(unitOf(['规章'], ['1', '', '3']))).toBe(2);
  });
});
