import { areaList } from '@vant/area-data';
import { expect, test } from 'vitest';
import { seededRandom } from '../../maker/random.js';
import { drawAgency } from './agency.js';
import { locateAgency } from './locate-agency.js';
import { changedCounties, sharedCounties, uniqueCounties } from './real-places.js';

const today: Readonly<Record<string, string>> = { ...areaList.city_list, ...areaList.county_list };

test('codes written by hand are those of the published list', () => {
  const byHand = [...sharedCounties, ...changedCounties.map((of) => of(2025))];
  expect(byHand.filter(({ code, name }) => today[code] !== name)).toEqual([]);
  expect(byHand.filter(({ code }) => !/^\d{6}$/.test(code))).toEqual([]);
});

test('a name that several bear is written down for all of them', () => {
  for (const { name, bearers } of sharedCounties) {
    const all = Object.entries(today).filter(([code, one]) => one === name && /^[1-6]/.test(code));
    expect([name, all.length]).toEqual([name, bearers]);
  }
});

test('unique names are unique, and none is of a zone', () => {
  const names = uniqueCounties.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => /开发区|园区/.test(name))).toEqual([]);
});

const located = Array.from({ length: 600 }, (_, seed) =>
  locateAgency(seededRandom(seed * 31), drawAgency(seededRandom(seed * 7919)), 2020),
);

test('every situation occurs, and an invented place has no code', () => {
  const situations = new Set(located.map(({ identity }) => identity.situation));
  expect(situations).toEqual(new Set(['invented', 'unique', 'shared', 'changed']));
  for (const { identity } of located) {
    expect(identity.code === undefined).toBe(identity.situation === 'invented');
  }
});

test('an agency has the code of the year', () => {
  const code = (year: number) =>
    changedCounties.map((of) => of(year)).find(({ name }) => name === '崇川区')?.code;
  expect([code(2019), code(2020)]).toEqual(['320602', '320613']);
});
