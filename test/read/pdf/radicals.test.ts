import { describe, expect, it } from 'vitest';
import { codeToCharacter } from '../../../src/read/pdf/code-to-character.js';
import { radicalToIdeograph } from '../../../src/read/pdf/radicals.js';

describe('radicalToIdeograph', () => {
  it('maps every Kangxi radical to a unified ideograph', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
      expect(radicalToIdeograph(String.fromCodePoint(code))).toMatch(/^[\u4e00-\u9fff]$/);
    }
  });

  it('maps every radical of the supplement but the one without an equivalent', () => {
    const unmapped: string[] = [];
    for (let code = 0x2e80; code <= 0x2ef3; code += 1) {
      if (code === 0x2e9a) continue; // not assigned
      const character = String.fromCodePoint(code);
      const mapped = radicalToIdeograph(character);
      if (mapped === character) unmapped.push(code.toString(16));
      else expect(mapped).toMatch(/^\p{Unified_Ideograph}$/u);
    }
    expect(unmapped).toEqual(['2e80']);
  });

  it('maps the ones that Chrome writes for common characters', () => {
    const radicals = [...'⻓⻅⻔⻋⻢⻛⻚⺟⺠⻰'];
    expect(radicals.map(radicalToIdeograph).join('')).toBe('长见门车马风页母民龙');
  });

  it('maps compatibility ideographs and leaves full-width forms as printed', () => {
    expect(radicalToIdeograph('\uf9ca')).toBe('流');
    expect(radicalToIdeograph('（')).toBe('（');
    expect(radicalToIdeograph('１')).toBe('１');
  });
});

describe('codeToCharacter', () => {
  it('does not guess what unmapped and private codes mean', () => {
    expect([0, 0xe123, 0xd800, 0xffff].map(codeToCharacter)).toEqual(Array(4).fill('\ufffd'));
  });

  it('makes all white space a space and leaves out what prints nothing', () => {
    expect([0x20, 0xa0, 0x3000, 0x2003].map(codeToCharacter)).toEqual(Array(4).fill(' '));
    expect([0x01, 0x200b, 0xfeff].map(codeToCharacter)).toEqual(Array(3).fill(undefined));
  });
});
