import { describe, expect, it } from 'vitest';
import type { CompiledTable } from '../../src/align/compiled-form.js';
import { withoutGlue } from '../../src/align/glued-rows.js';
import { penalties2021, rules2021, unitOf } from './printed-tables.js';

function cut(text: string, compiled: CompiledTable): [string[], string[]] {
  const unit = withoutGlue(unitOf([text]), compiled);
  return [unit.pieces.map((piece) => piece.text), unit.values.map((value) => value.text)];
}

describe('withoutGlue', () => {
  it('cuts a label and the only value of its row apart', () => {
    expect(cut('行政处罚97', penalties2021)).toEqual([['行政处罚'], ['97']]);
  });

  it('cuts as many digits as columns where a leading zero shows that they are counts of one digit', () => {
    expect(cut('规章000', rules2021)).toEqual([['规章'], ['0', '0', '0']]);
  });

  it('does not guess how other digits are to be cut', () => {
    expect(cut('规章123', rules2021)).toEqual([['规章'], ['123']]);
    expect(cut('规章0123', rules2021)).toEqual([['规章'], ['0123']]);
  });

  it('leaves a text alone that is no row of the table', () => {
    expect(cut('网站访问量97', penalties2021)).toEqual([['网站访问量97'], []]);
    expect(cut('第20', penalties2021)).toEqual([['第20'], []]);
  });

  it('leaves a row alone that has its values', () => {
    const unit = unitOf(['行政处罚97'], ['5']);
    expect(withoutGlue(unit, penalties2021)).toBe(unit);
  });

  it('keeps the places of the glued text', () => {
    const glued = unitOf(['行政处罚97']);
    const unit = withoutGlue(glued, penalties2021);
    expect([...unit.pieces, ...unit.values].map((one) => one.place)).toEqual([
      glued.pieces[0]?.place,
      glued.pieces[0]?.place,
    ]);
  });
});
