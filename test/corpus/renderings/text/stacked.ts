// Tables as one cell a line, with separators on the same line, on lines of their own, or none.

import type { TableLines } from './separated.js';
import { type Merges, oneLine, type Slot, slotRows } from './slots.js';

/** Each cell on its line with a pipe behind it. */
export function pipeBehind(merges: Merges): TableLines {
  return stacked(merges, (row) => row.map((slot) => `${oneLine(slot.text)} |${'|'.repeat(slot.trailing)}`));
}

/** A line with a pipe before each row, then each cell on its line with a pipe behind it. */
export function pipeBeforeRow(merges: Merges): TableLines {
  return stacked(merges, (row) => [
    '|',
    ...row.map((slot) => `${oneLine(slot.text)} |${'|'.repeat(slot.trailing)}`),
  ]);
}

/** A pipe alone on the line between two cells. Line breaks inside a cell stay. */
export function pipeAlone(merges: Merges): TableLines {
  return stacked(merges, (row) =>
    row.flatMap((slot) => [...slot.text.split('\n'), '|', ...strayLines(slot)]),
  );
}

/** Pipes at both ends, with a line break and an indentation in front of every text. */
export function indentedCells(merges: Merges): TableLines {
  return stacked(merges, (row) => {
    const [last, ...others] = [...row].reverse();
    const inner = others.reverse().flatMap((slot) => [...indented(slot), `|${'|'.repeat(slot.trailing)} `]);
    return last === undefined
      ? []
      : joinAfterPipe(['| ', ...inner, ...indented(last), `|${'|'.repeat(last.trailing)}`]);
  });
}

function indented(slot: Slot): readonly string[] {
  return slot.text.split('\n').map((line) => ` ${line} `);
}

// The pipe stands behind the text it closes: ` 规章  | `.
function joinAfterPipe(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && line.startsWith('|')) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** Each cell on its line behind a tab, with or without an empty line behind each row. */
export function tabbed(merges: Merges, rowEnd: readonly string[]): TableLines {
  return stacked(merges, (row) => [
    ...row.flatMap((slot) => [`\t${oneLine(slot.text)}`, ...strayLines(slot)]),
    ...rowEnd,
  ]);
}

/** Each cell on its line, an empty line between two cells; a blank leaves nothing to see. */
export function blankLined(): TableLines {
  return stacked({ across: 'once', down: 'omit' }, (row) =>
    row.filter((slot) => slot.text.trim() !== '').flatMap((slot) => [...slot.text.split('\n'), '']),
  );
}

function strayLines({ trailing }: Slot): readonly string[] {
  return trailing === 0 ? [] : ['|'.repeat(trailing)];
}

function stacked(merges: Merges, lines: (row: readonly Slot[]) => readonly string[]): TableLines {
  return (grid) => slotRows(grid, merges).flatMap(lines);
}
