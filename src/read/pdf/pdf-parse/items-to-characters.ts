// pdf.js gives runs of text with a place and a width; the layout wants characters. Within a run the width is shared
// out: full-width characters take two parts, others one.

import type { Character, Direction } from '../../../geometry/character.js';
import { codeToCharacter } from '../code-to-character.js';
import type { PageView } from '../page-view.js';

/** What we use of pdf.js's TextItem. `transform` is the text matrix in user space. */
export interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Parts of the font size above and below the baseline. */
const ascent = 0.86;
const descent = 0.14;

/** Sine of the angle from which on text counts as askew. */
const minSkew = 0.17;

/** Characters of all runs; those that run askew on their own. */
export function itemsToCharacters(
  items: readonly TextItem[],
  view: PageView,
): { characters: Character[]; oblique: Character[] } {
  const characters: Character[] = [];
  const oblique: Character[] = [];
  for (const item of items) {
    const [a = 0, b = 0] = item.transform;
    const isOblique = Math.min(Math.abs(a), Math.abs(b)) > minSkew * Math.hypot(a, b);
    const target = isOblique ? oblique : characters;
    for (const character of itemToCharacters(item, view)) target.push(character);
  }
  return { characters, oblique };
}

function itemToCharacters(item: TextItem, view: PageView): Character[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const isVertical = item.dir === 'ttb';
  const glyphs = [...item.str];
  const parts = glyphs.map((glyph) => (isVertical || isWide(glyph) ? 2 : 1));
  const total = parts.reduce((sum, part) => sum + part, 0) || 1;
  const step = (isVertical ? item.height : item.width) / total;
  const [ux, uy] = [a / (Math.hypot(a, b) || 1), b / (Math.hypot(a, b) || 1)];
  const characters: Character[] = [];
  let done = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const from = done * step;
    done += parts[index] ?? 1;
    const text = codeToCharacter(glyph.codePointAt(0) ?? 0);
    if (text === undefined) continue;
    // Along the run (x) and across it (y), from the run's origin; vertical runs start at the top centre.
    const local = isVertical
      ? { x0: -size / 2, x1: size / 2, y0: -done * step, y1: -from }
      : { x0: from, x1: done * step, y0: -descent * size, y1: ascent * size };
    characters.push({ text, direction: toDirection(a, b, view), ...toBox(local, { ux, uy, e, f }, view) });
  }
  return characters;
}

function toBox(
  local: { x0: number; x1: number; y0: number; y1: number },
  { ux, uy, e, f }: { ux: number; uy: number; e: number; f: number },
  view: PageView,
) {
  const place = (x: number, y: number) => {
    const [userX, userY] = [e + x * ux - y * uy, f + x * uy + y * ux];
    return { x: view.x(userX, userY), y: view.y(userX, userY) };
  };
  const [p, q] = [place(local.x0, local.y0), place(local.x1, local.y1)];
  return {
    x0: Math.min(p.x, q.x),
    x1: Math.max(p.x, q.x),
    top: Math.min(p.y, q.y),
    bottom: Math.max(p.y, q.y),
  };
}

function toDirection(a: number, b: number, view: PageView): Direction {
  // User space has y upwards: a positive angle is counter-clockwise there.
  const turns = view.quarterTurns - Math.round((2 * Math.atan2(b, a)) / Math.PI);
  return (['right', 'down', 'left', 'up'] as const)[((turns % 4) + 4) % 4] ?? 'right';
}

function isWide(glyph: string): boolean {
  const code = glyph.codePointAt(0) ?? 0;
  return code >= 0x2e80 && !(code >= 0xff61 && code <= 0xffdc);
}
