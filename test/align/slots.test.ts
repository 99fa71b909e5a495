import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowContext, splitRuns, unitToSlots } from '../../src/align/slots.js';
import type { Unit } from '../../src/align/unit.js';
import { piece, requests2021, rules2021, shown, unitOf } from './printed-tables.js';

const noContext = rowContext([], { columnCount: 7, headerBands: null, allValuesUsed: false });
const seven = ['1', '2', '3', '4', '5', '6', '21'];

/** The columns of a row of the requests table, read alone or beside rows that print every value. */
function columns(unit: Unit, beside: readonly Unit[] = []): string[] {
  const context =
    beside.length === 0
      ? noContext
      : rowContext(beside, { columnCount: 7, headerBands: null, allValuesUsed: true });
  return unitToSlots(unit, requests2021, context).slots.map(shown);
}

const lost = (text: string): string[] => Array(7).fill(`?${text}`);

/** A row of values at their positions. */
function placed(values: readonly (readonly [text: string, x0: number])[], details: Partial<Unit> = {}): Unit {
  return unitOf(['2.重复申请'], [], { values: values.map(([text, x0]) => piece(text, x0)), ...details });
}

const fullRow = placed(seven.map((text, index) => [text, 20 + index * 6] as const));

describe('a row that prints every value', () => {
  it('has its columns in order, whatever its figures add up to', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(999).map(String), { minLength: 7, maxLength: 7 }), (values) => {
        expect(columns(unitOf(['2.重复申请'], values))).toEqual(values);
      }),
    );
  });

  it('has them whatever empty cells stand among or behind the values', () => {
    expect(columns(unitOf(['2.重复申请'], [...seven, '', '']))).toEqual(seven);
  });
});

describe('a row that prints too many values', () => {
  it('is lost, with all that it prints', () => {
    const unit = unitOf(['2.重复申请'], [...seven, '8']);
    expect(columns(unit)).toEqual(lost('1 2 3 4 5 6 21 8'));
    expect(unitToSlots(unit, requests2021, noContext).arity).toBe('incomplete');
  });
});

describe('a row that prints fewer values', () => {
  it('has blank cells where every cell is written out', () => {
    const unit = unitOf(['2.重复申请'], ['5', '', '', '', '', '', '5'], { explicit: true });
    expect(columns(unit)).toEqual(['5', '', '', '', '', '', '5']);
  });

  it('keeps a published error of written cells', () => {
    const unit = unitOf(['2.重复申请'], ['5', '', '', '', '', '', '7'], { explicit: true });
    expect(columns(unit)).toEqual(['5', '', '', '', '', '', '7']);
  });

  it('is lost where its blank cells were dropped', () => {
    expect(columns(unitOf(['2.重复申请'], ['5', '5'], { bounded: false }))).toEqual(lost('5 5'));
    expect(columns(unitOf(['2.重复申请'], ['5', '5']))).toEqual(lost('5 5'));
  });

  it('is lost even where zeros would fit: an all-zero row proves nothing by its sum', () => {
    expect(columns(unitOf(['2.重复申请'], ['0', '0', '0'], { bounded: false }))).toEqual(lost('0 0 0'));
  });

  it('is lost where an inferred position contradicts the sum: the figures stand there, but elsewhere', () => {
    const unit = unitOf(['2.重复申请'], ['5', '', '', '', '', '3', '7'], { bounded: false });
    expect(columns(unit)).toEqual(lost('5 3 7'));
  });

  it('is never put right by arithmetic: no order of columns is tried for a sum that fits', () => {
    const unit = unitOf(['2.重复申请'], ['', '', '', '', '', '5', '', '5'], { bounded: false });
    expect(columns(unit)).toEqual(lost('5 5'));
  });

  it('has nothing where nothing is printed and its cells are not known', () => {
    expect(columns(unitOf(['2.重复申请'], ['', ''], { bounded: false }))).toEqual(Array(7).fill('–'));
  });
});

describe('a row of positioned values', () => {
  it('has its columns by the bands of the rows that print every value', () => {
    const row = placed([
      ['4', 20],
      ['4', 56],
    ]);
    expect(columns(row, [fullRow])).toEqual(['4', '', '', '', '', '', '4']);
  });

  it('is lost where some value of the table belongs to no row', () => {
    const row = placed([
      ['4', 20],
      ['4', 56],
    ]);
    const context = rowContext([fullRow], { columnCount: 7, headerBands: null, allValuesUsed: false });
    expect(unitToSlots(row, requests2021, context).slots.map(shown)).toEqual(lost('4 4'));
  });

  it('is lost where a value stands between two bands', () => {
    const row = placed([
      ['4', 23],
      ['4', 56],
    ]);
    expect(columns(row, [fullRow])).toEqual(lost('4 4'));
  });

  it('is lost where the bands contradict the sum', () => {
    const row = placed([
      ['4', 20],
      ['5', 56],
    ]);
    expect(columns(row, [fullRow])).toEqual(lost('4 5'));
  });
});

describe('slots', () => {
  it('hold a value that is printed, at its own place, or nothing at all', () => {
    const value = fc.constantFrom('0', '1', '2', '3', '', '/');
    const details = fc.record({ bounded: fc.boolean(), explicit: fc.boolean(), pads: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 9 }), details, (values, how) => {
        const unit = unitOf(['2.重复申请'], values, how);
        const places = new Map(unit.values.map((one) => [one.place, one.text]));
        const { slots } = unitToSlots(unit, requests2021, noContext);
        expect(slots.length).toBe(7);
        for (const slot of slots) {
          if (slot.kind === 'cell') expect(places.get(slot.place)).toBe(slot.text);
        }
      }),
    );
  });

  it('keep the values in the order in which they are printed, and all or none of them', () => {
    const value = fc.constantFrom('0', '1', '2', '3', '');
    fc.assert(
      fc.property(fc.array(value, { maxLength: 9 }), fc.boolean(), (values, explicit) => {
        const { slots } = unitToSlots(unitOf(['规章'], values, { explicit }), rules2021, noContext);
        const bound = slots.flatMap((slot) => (slot.kind === 'cell' && slot.text !== '' ? [slot.text] : []));
        const printed = values.filter((text) => text !== '');
        expect([[], printed]).toContainEqual(bound);
      }),
    );
  });
});

describe('splitRuns', () => {
  it('cuts a run of one-cell lines that is as long as whole rows', () => {
    const run = unitOf(['规章'], ['1', '2', '3', '4', '5', '6'], { bounded: false });
    expect(splitRuns([run], 3).map((unit) => unit.values.map(({ text }) => text))).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });

  it('gives the label before such a run to no row: it may be that of the first or of the last', () => {
    const run = unitOf(['规章'], ['1', '2', '3', '4', '5', '6'], { bounded: false });
    expect(splitRuns([run], 3).flatMap((unit) => unit.pieces)).toEqual([]);
  });

  it('leaves a run alone that is not as long as whole rows, and rows that the source bounds', () => {
    const odd = unitOf(['规章'], ['1', '2', '3', '4'], { bounded: false });
    const row = unitOf(['规章'], ['1', '2', '3', '4', '5', '6']);
    expect(splitRuns([odd, row], 3)).toEqual([odd, row]);
  });
});
