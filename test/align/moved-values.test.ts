import { describe, expect, it } from 'vitest';
import { isCut, movedRange } from '../../src/align/moved-values.js';
import type { Unit } from '../../src/align/unit.js';
import { piece, requests2021 } from './printed-tables.js';

const bare = { groups: [], values: [], pieces: [], pads: 0, cellCount: 1, bounded: true, block: 0 };
const row: Unit = {
  ...bare,
  pieces: [piece('（七）总计', 0)],
  values: [piece('1', 40), piece('0', 50), piece('3', 60)],
};

function isCutBy(lone: Unit): boolean {
  const [first] = requests2021.rowSets[0]?.rows ?? [];
  if (!first) throw new Error('the form has no rows');
  const score = { score: 1, label: 'exact', printed: '', group: 'agrees', anchor: true } as const;
  const match = { row: first, from: 0, to: 1, valueUnit: 0, score, certain: true };
  return isCut(match, [row, lone], [match]);
}

describe('a row with a lone number below it', () => {
  it('may have its last number go on there', () => {
    expect(isCutBy({ ...bare, stray: piece('0', 60) })).toBe(true);
    expect(isCutBy({ ...bare, stray: piece('0') })).toBe(true);
  });

  it('is whole where that number stands left of all its values, like a page number', () => {
    expect(isCutBy({ ...bare, stray: piece('2', 30) })).toBe(false);
  });
});

describe('a row of values without a label, and below it a label without values', () => {
  const values = [piece('1', 40), piece('0', 50), piece('3', 60)];
  const unlabelled: Unit = { ...bare, values };
  const labelled: Unit = { ...bare, values, pieces: [piece('8.属于行政查询事项', 0)] };
  const empty: Unit = {
    ...bare,
    pieces: [piece('1.本机关不掌握相关政府信息', 0)],
    values: [piece('', 40), piece('', 50), piece('', 60)],
  };
  const score = { score: 1, label: 'exact', printed: '', group: 'agrees', anchor: true } as const;
  const matchesOf = (units: readonly Unit[]) => {
    const [row] = requests2021.rowSets[0]?.rows ?? [];
    if (!row) throw new Error('the form has no rows');
    return units.flatMap((unit, index) =>
      unit.pieces.length === 0
        ? []
        : [{ row, from: index, to: index + 1, valueUnit: index, score, certain: true }],
    );
  };

  it('cast doubt on the labelled row between them, whose values may be those of the label below', () => {
    const units = [unlabelled, labelled, empty];
    expect(movedRange(units, matchesOf(units), 3)(1)).toBe(true);
  });

  it('cast none where every row has its label, or every label its values', () => {
    const blank = [labelled, labelled, empty];
    expect(movedRange(blank, matchesOf(blank), 3)(1)).toBe(false);
    const foreign = [unlabelled, labelled, labelled];
    expect(movedRange(foreign, matchesOf(foreign), 3)(1)).toBe(false);
  });
});
