// Tables as columns of text kept apart by blanks only, as a page looks when its text is laid out on a character grid.

import type { Grid } from '../../../maker/grid.js';
import type { Random } from '../../../maker/random.js';
import type { TableLines } from './separated.js';
import { type Slot, slotRows, withoutVertical } from './slots.js';
import { padCentred, padEnd, textWidth, wrapText } from './text-width.js';

const GAP = 2;

/** Where the vertical label stands: in its first row, or in lines between the rows. */
export type VerticalLabel = 'first-row' | 'own-line' | 'characters';

/** Columns aligned by width, labels wrapped, figures in the middle line of their row. */
export function aligned(vertical: VerticalLabel, random: Random): TableLines {
  const total = random.integer(100, 150);
  return (grid) => {
    const { grid: rest, labels } = vertical === 'first-row' ? { grid, labels: [] } : withoutVertical(grid);
    const widths = columnWidths(grid, total);
    const rows = slotRows(rest, { across: 'once', down: 'omit' }).map((row) => rowLines(row, widths));
    const [label] = labels;
    return label === undefined ? rows.flat() : withLabel(rows, label, vertical);
  };
}

function withLabel(
  rows: readonly (readonly string[])[],
  { text, row: first, rows: count }: { readonly text: string; readonly row: number; readonly rows: number },
  vertical: VerticalLabel,
): readonly string[] {
  const characters = [...text];
  return rows.flatMap((lines, row) => {
    if (vertical === 'own-line') {
      return row === first + Math.floor(count / 2) ? [spacedOut(characters), ...lines] : lines;
    }
    const character = characters[row - first];
    const own = row >= first && row < first + count && character !== undefined ? [` ${character}`] : [];
    return [...own, ...lines];
  });
}

// Blanks fall between the characters of a vertical text where the page is read line by line.
function spacedOut(characters: readonly string[]): string {
  return characters
    .map((one, index) => (index % 2 === 1 ? `${one} ` : one))
    .join('')
    .trim();
}

function columnWidths(grid: Grid, total: number): readonly number[] {
  const sum = grid.columns.reduce((before, width) => before + width, 0);
  const least = grid.columns.map(() => 6);
  for (const slot of slotRows(grid, { across: 'once', down: 'omit' }).flat()) {
    if (slot.cell.colSpan > 1 || slot.cell.role === 'label') continue;
    const widest = Math.max(...slot.text.split('\n').map(textWidth));
    least[slot.column] = Math.max(least[slot.column] ?? 0, Math.min(widest, 24) + GAP);
  }
  return grid.columns.map((width, column) => Math.max(least[column] ?? 0, Math.round((width / sum) * total)));
}

function rowLines(row: readonly Slot[], widths: readonly number[]): readonly string[] {
  const cells = row.map((slot) => {
    const room = widths
      .slice(slot.column, slot.column + slot.cell.colSpan)
      .reduce((sum, one) => sum + one, 0);
    return { slot, room, lines: slot.text.split('\n').flatMap((line) => wrapText(line, room - GAP)) };
  });
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    let text = '';
    for (const { slot, room, lines } of cells) {
      const start = widths.slice(0, slot.column).reduce((sum, one) => sum + one, 0);
      const own = lines[line - Math.floor((height - lines.length) / 2)] ?? '';
      text = padEnd(text, start) + (slot.cell.role === 'label' ? own : padCentred(own, room - GAP));
    }
    return text.trimEnd();
  });
}
