// The table of divisions is made from packages and our own list of changes; it must be what they make today.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { areaList } from '@vant/area-data';
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

const table = (name: string): string[][] =>
  readFileSync(`src/identity/data/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

it('dates changes to years that the dated lists of a package bear out, as far as they reach', () => {
  const require = createRequire(import.meta.url);
  const revisions: number[] = require('gb2260/lib/revisions.json')
    .map(Number)
    .sort((a: number, b: number) => a - b);
  const lists = revisions.map((revision): [number, Record<string, string>] => [
    Math.floor(revision / 100),
    require(`gb2260/lib/${revision}.json`),
  ]);
  const checked = table('changes.tsv').flatMap(([when = '', , after = '']) => {
    const at = lists.findIndex(([, list]) => list[after.slice(0, 6)] === after.slice(6));
    const [first, last] = [lists[at]?.[0], lists[at - 1]?.[0]];
    // What comes later may go to a district that is old (湾里区 to 新建区).
    const isWithin = Number(when) <= (lists.at(-1)?.[0] ?? 0);
    return first === undefined || last === undefined || !isWithin
      ? []
      : [{ after, when: Number(when), first, last }];
  });
  expect(checked.length).toBeGreaterThan(30);
  expect(checked.filter(({ when, first, last }) => when < last || when > first)).toEqual([]);
});

it('has an area code for every prefecture of today, and none for places that never were', () => {
  const prefixes = new Set(table('area-codes.tsv').flatMap(([, places = '']) => places.split(' ')));
  const known = lines.map(([code = '']) => code);
  const foreign = [...prefixes].filter((prefix) => !known.some((code) => code.startsWith(prefix)));
  // 丽水 before 2000: registrations of its bodies have that code to this day.
  expect(foreign).toEqual(['3325']);
  const without = Object.keys(areaList.city_list).filter(
    (code) =>
      !/^(?:11|12|31|50|71|81|82|\d\d90)/.test(code) &&
      ![...prefixes].some((prefix) => prefix !== '' && code.startsWith(prefix)),
  );
  expect(without).toEqual([]);
});
