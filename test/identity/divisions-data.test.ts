// The table of divisions is made from packages and our own list of changes; it must be what they make today.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildDivisions, divisionsText } from '../../scripts/divisions/build.js';

const path = 'src/identity/data/divisions.json';

it('is in step with the packages and the list of changes (npm run divisions)', () => {
  expect(readFileSync(path, 'utf8')).toBe(divisionsText());
});

const lines = Object.values(buildDivisions().divisions).flatMap((province) =>
  province.split(';').map((line) => line.split(',')),
);

it('has no zones, no towns and no rows of headings', () => {
  const names = lines.map(([, name = '']) => name);
  expect(names.filter((name) => /开发区|园区|街道|镇$|市辖区|直辖/u.test(name))).toEqual([]);
  expect(names.filter((name) => !/[省市县区州盟旗]$/u.test(name))).toEqual([]);
});

it('names one code once at a time, and ends after it began', () => {
  const wrong = lines.filter(([code, , , from = '', to = '']) => {
    const others = lines.filter(([other, , , start = '', end = '']) => {
      const isSame = other === code && (start !== from || end !== to);
      return isSame && (end === '' || end > from) && (to === '' || start < to);
    });
    return others.length > 0 || (to !== '' && from >= to);
  });
  expect(wrong).toEqual([]);
});

it('leads from what is in force no more to something that came after', () => {
  const codes = new Set(lines.map(([code]) => code));
  const lost = lines.filter(([, , , , , next = '']) => next !== '' && !codes.has(next));
  expect(lost).toEqual([]);
});
