import { Converter, Locale } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { toSimplified } from '../../src/text/simplified.js';

const whole = Converter({ from: 't', to: 'cn' });

describe('toSimplified', () => {
  it('writes traditional labels in simplified characters', () => {
    expect(toSimplified('政府信息公開工作年度報告')).toBe('政府信息公开工作年度报告');
    expect(toSimplified('政府信息公开工作年度报告')).toBe('政府信息公开工作年度报告');
  });

  it('gives what the whole conversion gives for every entry of its dictionaries, alone and among other text', () => {
    const chains = Object.values(Locale.configs?.t2s ?? {})
      .flat(5)
      .map(String);
    const keys = chains.flatMap((one) => one.split('|')).map((entry) => entry.split(' ', 1)[0] ?? '');
    expect(keys.length).toBeGreaterThan(4000);
    const differing = keys
      .flatMap((key) => [key, `本年${key}情况`])
      .filter((one) => toSimplified(one) !== whole(one));
    expect(differing).toEqual([]);
  });

  it('gives what the whole conversion gives for every character of the basic plane', () => {
    for (let unit = 0x80; unit < 0xd800; unit++) {
      const text = String.fromCharCode(unit);
      if (toSimplified(text) !== whole(text)) expect(toSimplified(text)).toBe(whole(text));
    }
  });
});
