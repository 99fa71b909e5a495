// The divisions of the country since 2008 with their codes of GB/T 2260, looked up by name, code, stem or pinyin.
// The table is one text a province; it is taken apart when the first name is looked up.

import type { DivisionLevel } from '../model/identity.js';
import data from './data/divisions.json' with { type: 'json' };
import { divisionStem, shortNames } from './division-name.js';

/** A division under one name and code. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** Stem in pinyin: `shuyang`. */
  readonly pinyin: string;
  /** `YYYY`, or `YYYY-MM` of the list that has it first, from which it is in force; `''` from before 2008. */
  readonly from: string;
  /** The same for when it is in force no more, `''` today's. */
  readonly to: string;
  /** Code of what stands in its place since, `''` for none. */
  readonly next: string;
}

interface Table {
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  readonly byCode: ReadonlyMap<string, readonly Division[]>;
}

/** Longest printed name: 双江拉祜族佤族布朗族傣族自治县. */
export const LONGEST_NAME = 16;

let table: Table | undefined;
let stemTable: ReadonlyMap<string, readonly Division[]> | undefined;
let pinyinTable: ReadonlyMap<string, readonly Division[]> | undefined;

function loaded(): Table {
  table ??= load();
  return table;
}

function load(): Table {
  const byName = new Map<string, Division[]>();
  const byCode = new Map<string, Division[]>();
  for (const province of Object.values(data.divisions)) {
    for (const line of province.split(';')) {
      const [code = '', name = '', pinyin = '', from = '', to = '', next = ''] = line.split(',');
      const division: Division = { code, name, level: levelOf(code), pinyin, from, to, next };
      put(byName, name, division);
      for (const short of shortNames(name)) put(byName, short, division);
      put(byCode, code, division);
    }
  }
  return { byName, byCode };
}

function put(map: Map<string, Division[]>, key: string, division: Division): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [division]);
  else known.push(division);
}

/** A further table, made when it is first asked. */
function tableBy(keyOf: (division: Division) => string): ReadonlyMap<string, readonly Division[]> {
  const made = new Map<string, Division[]>();
  for (const divisions of loaded().byCode.values()) for (const one of divisions) put(made, keyOf(one), one);
  return made;
}

/** Level that a code of six digits states. */
export function levelOf(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/** Divisions that bear or bore the whole name, those of other years too. */
export function divisionsNamed(name: string): readonly Division[] {
  return loaded().byName.get(name) ?? [];
}

/** Divisions whose name without its kind is the stem (吉林: a province and a city). */
export function divisionsOfStem(stem: string): readonly Division[] {
  stemTable ??= tableBy(({ name }) => divisionStem(name));
  return stemTable.get(stem) ?? [];
}

/** Names that a code stood for. */
export function divisionsOfCode(code: string): readonly Division[] {
  return loaded().byCode.get(code) ?? [];
}

/** Divisions whose stem is so in pinyin. */
export function divisionsOfPinyin(pinyin: string): readonly Division[] {
  pinyinTable ??= tableBy((division) => division.pinyin);
  return pinyinTable.get(pinyin) ?? [];
}

/** Prefixes of the codes that a telephone area code (`0517`) serves. */
export function areaCodePrefixes(areaCode: string): readonly string[] {
  // The keys of the file are not known to the type.
  const codes: Readonly<Record<string, string>> = data.areaCodes;
  return codes[areaCode]?.split(' ') ?? [];
}

/** Code without the zeros behind it: `32`, `3213`, `321322`. */
export function codePrefix(code: string): string {
  return code.replace(/(?:00)+$/u, '');
}

/** Whether one of two codes or prefixes lies within the other. */
export function isCompatible(a: string, b: string): boolean {
  const [one, other] = [codePrefix(a), codePrefix(b)];
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether a division was in force at some time between the reported year and the end of the next, when it is published. */
export function isInForce({ from, to }: Division, year: number): boolean {
  return yearOf(from) < year + 2 && (to === '' || yearOf(to) >= year);
}

/** Whether it was in force when the year ended. */
export function isInForceAtEnd({ from, to }: Division, year: number): boolean {
  return yearOf(from) <= year && (to === '' || yearOf(to) > year);
}

/** The division above in the code, as it was named last; `null` above a province and where the code has none. */
export function divisionAbove(code: string, year: number | null): Division | null {
  const level = levelOf(code);
  if (level === 'province') return null;
  const above = level === 'county' ? `${code.slice(0, 4)}00` : `${code.slice(0, 2)}0000`;
  const all = divisionsOfCode(above);
  const found = all.find((one) => year === null || isInForceAtEnd(one, year)) ?? all.at(-1);
  return found ?? (level === 'county' ? divisionAbove(above, year) : null);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
