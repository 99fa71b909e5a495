// The order in which PDFium gives the characters of a page: runs on one line from left to right, lines as they come in
// the content. Characters that it leaves out are left out; where it might take one print for two, it is asked itself.
// @source PDFium, core/fpdftext/cpdf_textpage.cpp (ProcessTextObject, IsSameTextObject)

import { inkOnPage } from '../character-box.js';
import type { PageView } from '../page-view.js';
import type { InkedCharacter } from '../sort-by-sight.js';
import { surprise } from './surprise.js';
import type { TextRun } from './text-run.js';

/** Runs before one that are looked at for the same text in the same place. */
const runsBefore = 6;

/** Characters before one that are looked at for the same character in the same place. */
const charactersBefore = 8;

/** Points within which single precision decides. */
const rounding = 0.0005;

/** Shares of a character's box that two prints of it are apart at least, along and across the text. */
const apartAlong = 0.6;
const apartAcross = 1;

/** Shift, in font sizes, within which PDFium takes two characters for one printed twice; a little more than its own. */
const sameShift = 0.09;

/** Characters of the runs with their ink. `runs` are in content order. */
export function orderRuns(runs: readonly TextRun[], view: PageView): InkedCharacter[] {
  const printed = runs.filter((run) => run.characters.length > 1 || run.characters[0]?.text !== ' ');
  for (let index = 0; index < runs.length; index += 1) checkOverprint(runs, index);
  const placed: InkedCharacter[] = [];
  let line: TextRun[] = [];
  for (const run of printed) {
    if (line.length > 0 && !isOnLine(line.at(-1), run)) {
      takeLine(line, placed, view);
      line = [];
    }
    insertByPlace(line, run);
  }
  takeLine(line, placed, view);
  checkRepeats(placed);
  return placed.flatMap((each) => (each.character.text.length > 1 ? splitLigature(each) : each));
}

/** Behind the last run that begins at or before it. */
function insertByPlace(line: TextRun[], run: TextRun): void {
  let at = line.length;
  while (at > 0 && (line[at - 1]?.x ?? 0) > run.x) at -= 1;
  line.splice(at, 0, run);
}

/** Whether a run is at most half a character's width above or below the rightmost of the line. */
function isOnLine(last: TextRun | undefined, run: TextRun): boolean {
  if (last === undefined) return false;
  const [before, after] = [last.glyphs.at(-1)?.width ?? 0, run.glyphs[0]?.width ?? 0];
  const width = Math.max(
    (before * last.fontSize * last.scale) / 1000,
    (after * run.fontSize * run.scale) / 1000,
  );
  const over = Math.abs(last.y - run.y) - width / 2;
  if (Math.abs(over) < rounding) surprise('line half a character below another');
  return over < 0;
}

/** Adds the characters of one line; of blanks side by side only the first. */
function takeLine(line: readonly TextRun[], placed: InkedCharacter[], view: PageView): void {
  let isAfterBlank = false;
  for (const { characters, glyphs, ink, clip, order } of line) {
    for (let index = 0; index < characters.length; index += 1) {
      const character = characters[index];
      if (character === undefined) continue;
      const isBlank = glyphs[index]?.isBlank === true;
      if (isBlank && isAfterBlank) continue;
      isAfterBlank = isBlank;
      placed.push({ character, ink: inkOnPage(character, ink, clip, view), order });
    }
  }
}

/** One glyph for several characters: letters share its box, others stand in all of it, as PDFium has them. */
function splitLigature({ character, ink, order }: InkedCharacter): InkedCharacter[] {
  const parts = [...character.text];
  const isWord = /^[A-Za-z]+$/.test(character.text);
  const width = (character.x1 - character.x0) / parts.length;
  return parts.map((text, index) => {
    const x0 = character.x0 + index * width;
    return {
      character: isWord ? { ...character, text, x0, x1: x0 + width } : { ...character, text },
      ink,
      order,
    };
  });
}

/** PDFium drops a run that one shortly before it prints in the same place. */
function checkOverprint(runs: readonly TextRun[], index: number): void {
  const run = runs[index];
  const first = run?.glyphs[0];
  if (run === undefined || first === undefined) return;
  for (let at = Math.max(0, index - runsBefore); at < index; at += 1) {
    const other = runs[at];
    if (other === undefined || other.glyphs[0]?.code !== first.code) continue;
    const [a, b] = [other.characters[0], run.characters[0]];
    if (a === undefined || b === undefined || other.glyphs.length !== run.glyphs.length) continue;
    const width = (run.characters.at(-1)?.x1 ?? 0) - b.x0;
    const isApart =
      Math.abs(a.x0 - b.x0) > apartAlong * width ||
      Math.abs(a.top - b.top) > apartAcross * (b.bottom - b.top);
    if (!isApart) surprise('text printed twice');
  }
}

function checkRepeats(placed: readonly InkedCharacter[]): void {
  for (let index = 1; index < placed.length; index += 1) {
    const one = placed[index]?.character;
    if (one === undefined) continue;
    for (let at = Math.max(0, index - charactersBefore); at < index; at += 1) {
      const other = placed[at]?.character;
      if (other === undefined || other.text !== one.text) continue;
      const shift = sameShift * Math.max(one.bottom - one.top, other.bottom - other.top);
      if (Math.abs(one.x0 - other.x0) < shift && Math.abs(one.top - other.top) < shift) {
        surprise('text printed twice');
      }
    }
  }
}
