import { expect, it } from 'vitest';
import { raisedText } from '../../src/read/raised-text.js';

it.each([
  ['1', '¹'],
  ['(12)', '⁽¹²⁾'],
  ['（3）', '⁽³⁾'],
  [' 2\n', ' ²\n'],
  ['①', '¹'],
  ['²', '²'],
  ['注', ' [注]'],
  ['注1', ' [注1]'],
  ['[1]', ' [1]'],
  ['1,2', ' [1,2]'],
  ['  ', '  '],
])('prints %j raised as %j', (text, raised) => {
  expect(raisedText(text, 'super')).toBe(raised);
});

it('prints lowered text in lowered characters', () => {
  expect(raisedText('2', 'sub')).toBe('₂');
});
