// Text of a cell out of the lines printed in it.

import type { PlacedLine } from '../../geometry/character.js';

/** Lines of vertical writing hold one character, or one with the punctuation after it. */
const maxStackedLength = 2;

/** Two characters one below the other may just be a narrow cell with two short lines; three are vertical writing. */
const minStackedLines = 3;

/**
 * Lines joined with `\n`; characters stacked one a line (vertical writing) joined to the word they spell.
 * Never joins digits: `0` above `0` are two values, not `00`.
 */
export function linesToCellText(lines: readonly PlacedLine[]): string {
  return lines.map((line) => line.text).join(isStacked(lines) ? '' : '\n');
}

function isStacked(lines: readonly PlacedLine[]): boolean {
  if (lines.length < minStackedLines) return false;
  const single = lines.filter((line) => [...line.text].length === 1).length;
  return single * 2 > lines.length && lines.every(isStackedLine);
}

function isStackedLine({ text }: PlacedLine): boolean {
  const characters = [...text];
  if (characters.length > maxStackedLength) return false;
  const [first = '', second] = characters;
  return (
    !/[0-9]/.test(text) && !/\s/.test(first) && (second === undefined || /[、，。．.：:）)]/.test(second))
  );
}
