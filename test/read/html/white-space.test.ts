import { expect, it } from 'vitest';
import { printedLength } from '../../../src/read/html/white-space.js';

it('counts as printed what is no white space of ECMAScript, for every code unit', () => {
  const odd: number[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `甲${String.fromCharCode(code)}1`;
    if (printedLength(text) !== text.replace(/\s+/g, '').length) odd.push(code);
  }
  expect(odd).toEqual([]);
});
