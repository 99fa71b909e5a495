// The first two digits of a division's code (GB/T 2260): provinces, and what ranks with them. Their names are those of
// the table of divisions, without their kind.

import { divisionStem } from '../../identity/division-name.js';
import { divisionsOfCode } from '../../identity/division-table.js';
import type { Bilingual } from '../api.js';

/** Names in English that are not the Chinese one in pinyin. */
const exonyms: Readonly<Record<string, string>> = {
  15: 'Inner Mongolia',
  54: 'Tibet',
  61: 'Shaanxi',
  81: 'Hong Kong',
  82: 'Macao',
};

/** Two digits of a division's code; null where there is none. */
export function regionOf(divisionCode: string | null): string | null {
  return divisionCode === null ? null : divisionCode.slice(0, 2);
}

/** Name of a region by its two digits. */
export function regionName(region: string): Bilingual {
  const division = divisionsOfCode(`${region}0000`).at(-1);
  if (division === undefined) return { zh: region, en: region };
  const { name, pinyin } = division;
  return { zh: divisionStem(name), en: exonyms[region] ?? pinyin.charAt(0).toUpperCase() + pinyin.slice(1) };
}
