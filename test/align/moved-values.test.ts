import { describe, expect, it } from 'vitest';
import { isCut } from '../../src/align/moved-values.js';
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
