// A header whose labels are broken over lines, each part below the other (`社会公` over `益组织`): the words of one
// column overlap from line to line, and a whole column of them spells one label.

import { labelKey } from '../text/label-key.js';
import type { CompiledTable } from './compiled-form.js';
import type { Piece } from './reading.js';

interface Word {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly line: number;
}

/**
 * Whether header words that stand in columns of text spell every label of the form once, and the labels stand from
 * left to right as in the form. Only this is told: the width of characters is known too roughly to prove another order.
 */
export function stacksInFormOrder(pieces: readonly Piece[], compiled: CompiledTable): boolean {
  const unders = new Set(compiled.headerLabels.flatMap((label) => label.keys.map(({ key }) => key.body)));
  const words = pieces.flatMap((piece) => {
    const word = wordOf(piece);
    return word && !unders.has(labelKey(piece.text).body) ? [word] : [];
  });
  if (new Set(words.map((word) => word.line)).size < 2) return false;
  const bodies = stackTexts(words).map((text) => labelKey(text).body);
  const places = compiled.columns.map(({ matcher }) => {
    const labels = new Set(matcher.keys.map(({ key }) => key.body));
    const at = bodies.flatMap((body, index) => (labels.has(body) ? [index] : []));
    return at.length === 1 ? (at[0] ?? -1) : -1;
  });
  return places.every((at, column) => at > (column === 0 ? -1 : (places[column - 1] ?? -1)));
}

function wordOf({ text, place, x0, x1 }: Piece): Word | null {
  return place.kind !== 'text' || x0 === undefined || x1 === undefined
    ? null
    : { text, x0, x1, line: place.line };
}

/**
 * What the words that overlap spell from top to bottom, from left to right; nothing where two words of one line are
 * bridged by another line's.
 */
function stackTexts(words: readonly Word[]): string[] {
  const stacks: Word[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of [...words].sort((a, b) => a.x0 - b.x0)) {
    const last = stacks.at(-1);
    if (last && word.x0 < end) last.push(word);
    else stacks.push([word]);
    end = Math.max(end, word.x1);
  }
  return stacks.map((stack) => {
    const lines = new Set(stack.map((word) => word.line));
    const down = [...stack].sort((a, b) => a.line - b.line);
    return lines.size === stack.length ? down.map((word) => word.text).join('') : '';
  });
}
