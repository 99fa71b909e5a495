// Tables for a terminal, in which a Chinese character takes two columns.

/** A column of a text table. */
export interface TextColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** East Asian wide and fullwidth characters (Unicode TR 11, W and F), as far as they occur in names. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Terminal columns that a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Names come from files and documents: their control characters must not reach a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Rows under their titles, columns two spaces apart, a line feed behind every line. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(printable))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => displayWidth(line[at] ?? ''))));
  return lines.map((line) => `${joinLine(line, columns, widths).trimEnd()}\n`).join('');
}

function joinLine(
  line: readonly string[],
  columns: readonly TextColumn[],
  widths: readonly number[],
): string {
  const cells = columns.map(({ align }, at) => {
    const text = line[at] ?? '';
    const space = ' '.repeat((widths[at] ?? 0) - displayWidth(text));
    return align === 'right' ? space + text : text + space;
  });
  return cells.join('  ');
}
