// RFC 4180 the slow way, character by character, so that a written file is held to the standard itself.

/**
 * Rows of cells. Nothing is forgiven.
 * @throws Error when the text is not RFC 4180.
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (let more = true; more; ) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
      row.push(cell.value);
      more = text[cell.end] === ',';
      at = cell.end + 1;
    }
    if (!text.startsWith('\r\n', at - 1)) throw new Error(`neither comma nor CRLF at ${at - 1}`);
    at += 1;
    rows.push(row);
  }
  return rows;
}

/** Rows as objects by the names of the header line. */
export function csvObjects(text: string): Record<string, string>[] {
  const [header = [], ...rows] = csvRows(text);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`${row.length} cells under ${header.length} titles`);
    return Object.fromEntries(row.map((cell, at) => [header[at] ?? '', cell]));
  });
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
}

function plainCell(text: string, start: number): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\r') {
    if (text[end] === '"' || text[end] === '\n') throw new Error(`bare quote or line feed at ${end}`);
    end += 1;
  }
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): ReadCell {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else return { value, end: at + 1 };
  }
  throw new Error(`quote at ${start} is never closed`);
}
