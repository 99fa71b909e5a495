// Makes the table of administrative divisions that the identity layer reads: today's from @vant/area-data, those of
// 2002 to 2016 from gb2260, what happened since and exact dates from our own list, pinyin from pinyin-pro.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { areaList } from '@vant/area-data';
import { pinyin } from 'pinyin-pro';
import { divisionStem } from '../../src/identity/division-name.js';

const folder = new URL('../../src/identity/data/', import.meta.url);

/**
 * One name of one code, as long as it was in force: years of changes, months of the lists of a package; `from` included,
 * `to` not; `''` is open.
 */
interface Period {
  readonly code: string;
  readonly name: string;
  from: string;
  to: string;
  /** Code of what stands in its place since, `''` where nothing or several do. */
  next: string;
}

/** A line of changes.tsv. */
interface Change {
  readonly when: string;
  readonly before: readonly { code: string; name: string; inPart: boolean }[];
  readonly after: { code: string; name: string } | undefined;
}

/** Revisions from which on years matter: reports begin with 2008. */
const FIRST = 200712;
/** Names that stand in the lists and are no divisions with a government. */
const NO_DIVISION = /^(?:市|县|市辖区|县|.{2}市市辖区|省直辖.*|自治区直辖.*|其它区)$|群岛|海域$/u;
/** Zones, towns of cities without counties and offices that the statistical list gives codes of its own. */
const NO_CODE_OF_GB2260 =
  /(?:开发区|园区|工业园|高新区|示范区|管理区|实验区|管委会|行政委员会|名胜区|生态园|松山湖|东莞港|学院|新城|镇|街道|办事处)$/u;
const ZONE_CODE = /^(?!1101|1201|3101|5001|5002)\d{4}(?:7[1-9]|9[0-9])$|^320112$|^321150$/u;
/** Seats of the two statistical series that GB/T 2260 does not have. */
const STATISTICAL: Readonly<Record<string, string>> = { '139001': '130682', '139002': '130181' };
const BEYOND_REPORTS = /^(?:71|81|82)(?!0000)/u;

/** The whole data file, as an object. */
export function buildDivisions(): {
  readonly divisions: Record<string, string>;
  areaCodes: Record<string, string>;
} {
  const periods = [...historic()];
  applyChanges(periods, readChanges());
  addToday(periods);
  const sorted = periods.sort(
    (a, b) => order(a.code, b.code) || order(a.from, b.from) || order(a.name, b.name),
  );
  const divisions: Record<string, string> = {};
  for (const one of sorted) {
    const province = one.code.slice(0, 2);
    const line = [one.code, one.name, stemPinyin(one.name), one.from, one.to, one.next]
      .join(',')
      .replace(/,+$/u, '');
    divisions[province] = divisions[province] === undefined ? line : `${divisions[province]};${line}`;
  }
  return { divisions, areaCodes: readAreaCodes() };
}

/** As it stands in the file: a line a province. */
export function divisionsText(): string {
  return `${JSON.stringify(buildDivisions(), null, 1)}\n`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function isDivision(code: string, name: string): boolean {
  if (NO_DIVISION.test(name) || BEYOND_REPORTS.test(code)) return false;
  if (code in STATISTICAL) return false;
  if (ZONE_CODE.test(code)) return false;
  return !NO_CODE_OF_GB2260.test(name);
}

const month = (revision: number): string => `${String(revision).slice(0, 4)}-${String(revision).slice(4)}`;

/** Names of the revisions, each from the first that has it to the first that has it no more. */
function historic(): readonly Period[] {
  const require = createRequire(import.meta.url);
  const revisions = (require('gb2260/lib/revisions.json') as string[]).map(Number).sort((a, b) => a - b);
  const open = new Map<string, Period>();
  const all: Period[] = [];
  for (const revision of revisions.filter((one) => one >= FIRST)) {
    const list = require(`gb2260/lib/${revision}.json`) as Record<string, string>;
    const names = new Map(Object.entries(list).filter(([code, name]) => isDivision(code, name)));
    // The lists of 2015 and 2016 have the two cities under codes of the statistical office.
    for (const [statistical, code] of Object.entries(STATISTICAL)) {
      const name = list[statistical];
      if (name !== undefined) names.set(code, name);
    }
    const closed: Period[] = [];
    for (const [key, period] of open) {
      if (names.get(period.code) === period.name) continue;
      period.to = month(revision);
      closed.push(period);
      open.delete(key);
    }
    const opened: Period[] = [];
    for (const [code, name] of names) {
      if (open.has(code)) continue;
      const from = revision === FIRST ? '' : month(revision);
      const period = { code, name, from, to: '', next: '' };
      open.set(code, period);
      all.push(period);
      opened.push(period);
    }
    if (revision > FIRST) link(closed, opened);
  }
  return all;
}

/** What went and what came under the same code, or under the same stem in one province, is one place. */
function link(closed: readonly Period[], opened: readonly Period[]): void {
  for (const old of closed) {
    const sameCode = opened.find((one) => one.code === old.code);
    const sameStem = opened.filter(
      (one) =>
        one.code.slice(0, 2) === old.code.slice(0, 2) && divisionStem(one.name) === divisionStem(old.name),
    );
    old.next = sameCode?.code ?? (sameStem.length === 1 ? (sameStem[0]?.code ?? '') : '');
  }
}

function readTable(name: string): readonly (readonly string[])[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function readChanges(): readonly Change[] {
  return readTable('changes.tsv').map(([when = '', before = '', after = '']) => ({
    when,
    before: before
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => ({
        code: one.slice(0, 6),
        name: one.slice(6).replace('~', ''),
        inPart: one.endsWith('~'),
      })),
    after: after === '' ? undefined : { code: after.slice(0, 6), name: after.slice(6) },
  }));
}

function applyChanges(periods: Period[], changes: readonly Change[]): void {
  for (const { when, before, after } of changes) {
    for (const { code, name, inPart } of before) {
      const old = periods.find((one) => one.code === code && one.name === name);
      if (old === undefined) throw new Error(`changes.tsv: ${code}${name} is in no list`);
      if (inPart || (after?.code === code && after.name === name)) continue;
      // A merger names its parts once for each of the new ones; the first one counts.
      if (old.to === '' || old.to > when) old.to = when;
      if (after !== undefined && old.next === '') old.next = after.code;
    }
    if (after === undefined) continue;
    const known = periods.find((one) => one.code === after.code && one.name === after.name);
    if (known === undefined) periods.push({ ...after, from: when, to: '', next: '' });
    else if (known.from > when) known.from = when;
  }
}

/** Today's divisions that no list before has, and the end of those that today's list no longer has. */
function addToday(periods: Period[]): void {
  const today = new Map(
    Object.entries({ ...areaList.province_list, ...areaList.city_list, ...areaList.county_list })
      // It gives the municipalities a prefecture of their own name.
      .filter(([code, name]) => isDivision(code, name) && !/^(?:11|12|31|50)0[12]00$/u.test(code)),
  );
  for (const [code, name] of today) {
    const isKnown = periods.some((one) => one.code === code && one.name === name);
    // Founded or listed at a time that no source of ours states: cities of the Corps, districts of 大兴安岭.
    if (!isKnown) periods.push({ code, name, from: '', to: '', next: '' });
  }
  for (const one of periods) {
    if (one.to === '' && today.get(one.code) !== one.name && !/^(?:71|81|82)/u.test(one.code))
      one.to = '2016-08';
  }
}

function readAreaCodes(): Record<string, string> {
  return Object.fromEntries(
    readTable('area-codes.tsv').map(([code = '', prefixes = '']) => [code, prefixes]),
  );
}

/** Pinyin of the stem without tones, as domains are named: `shuyang`; of one character with its kind: `jiaxian`. */
function stemPinyin(name: string): string {
  const stem = divisionStem(name);
  const read = pinyin(stem.length < 2 ? name : stem, {
    toneType: 'none',
    type: 'array',
    v: true,
    surname: 'off',
  });
  return read.join('').replaceAll("'", '');
}
