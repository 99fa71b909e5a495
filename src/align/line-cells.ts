// Lines of flattened tables to cells. Extraction tools and editors write one cell a line, one row a line, with
// pipes of every kind, with tabs, or with spaces only; how a run of lines does it is read off the run itself.

import type { Word } from '../model/document.js';
import type { Place } from '../model/place.js';
import { isValueText } from '../text/parse-value.js';
import { type CommaField, commaBlocks, mayHoldThousands } from './comma-cells.js';
import { isMasked } from './masked-cell.js';
import type { Piece } from './reading.js';
import { type Line, type RunStyle, styleOf } from './run-style.js';

/**
 * `text`: a cell with something printed. `blank`: a cell that is there and empty. `garbled`: values with other text among
 * them. `rule`: the line under a Markdown header, which states how many columns
 * follow. `pad`: `count` empty cells whose
 * position is lost (`||||`). `break`: what stands before ends here; `row` says that it was a whole row.
 */
export type LineCell =
  | ({ readonly kind: 'text' } & Piece)
  | ({ readonly kind: 'garbled' } & Piece)
  | { readonly kind: 'blank'; readonly place: Place }
  | { readonly kind: 'pad'; readonly count: number }
  | { readonly kind: 'rule'; readonly columns: number }
  | { readonly kind: 'break'; readonly row: boolean; readonly explicit?: boolean };

/** Prose is longer than any label; it never is a cell of the tables. */
const MAX_CELL_LENGTH = 160;

const MARKDOWN_RULE = /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$/u;
const PIPES_ONLY = /^[\s|｜│]*[|｜│][\s|｜│]*$/u;
const PIPE = /[|｜│]/u;
const SENTENCE = /[。；]/u;

function isEmpty(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim() === '';
}

function subPlace(line: Line, offset: number, length: number): Place {
  const { place } = line;
  if (place.kind !== 'text') return place;
  return { kind: 'text', line: place.line, start: place.start + offset, end: place.start + offset + length };
}

function textCell(line: Line, text: string, offset: number): LineCell {
  const trimmed = text.trim();
  const lead = text.length - text.trimStart().length;
  return { kind: 'text', text: trimmed, place: subPlace(line, offset + lead, trimmed.length) };
}

interface SplitOptions {
  readonly padWhenEmpty: boolean;
  /** A separator at the end of a line closes the last cell; else an empty one stands behind it. */
  readonly closes: boolean;
}

/** Cells between separators; a cell of no characters at all has lost its position, one of spaces is blank. */
function splitAt(line: Line, separator: RegExp, options: SplitOptions): LineCell[] {
  const cells: LineCell[] = [];
  const parts = line.text.split(separator);
  const leads = separator.source !== '\\t' && parts[0]?.trim() === '';
  const trails = options.closes && parts.length > 1 && parts.at(-1)?.trim() === '' && line.text.trim() !== '';
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    const outer = (index === 0 && leads) || (index === parts.length - 1 && trails);
    // One separator behind the last text has one cell behind it.
    const isLast = index === parts.length - 1 && parts[index - 1]?.trim() !== '';
    if (!outer) {
      if (part.trim() !== '') cells.push(textCell(line, part, offset));
      else if (part === '' && options.padWhenEmpty && !isLast) cells.push({ kind: 'pad', count: 1 });
      else cells.push({ kind: 'blank', place: subPlace(line, offset, part.length) });
    }
    offset += part.length + 1;
  }
  return cells;
}

function pipesOnly(
  line: Line,
  style: RunStyle,
  previous: Line | undefined,
  next: Line | undefined,
): LineCell[] {
  const count = (line.text.match(/[|｜│]/gu) ?? []).length;
  const closes =
    style.pipeCloses && previous !== undefined && !PIPE.test(previous.text) && !isEmpty(previous);
  if (closes) return count > 1 ? [{ kind: 'pad', count: count - 1 }] : [];
  const nextText = next?.text.replaceAll(/[|｜│]/gu, '').trim() ?? '';
  const opens = style.pipeOpens && count === 1 && nextText !== '' && !isValueText(nextText);
  if (opens) return [{ kind: 'break', row: false }];
  return count === 1 ? [{ kind: 'blank', place: line.place }] : [{ kind: 'pad', count }];
}

/** Words stay apart: scraps of a group cell stand right before a label; aligning joins what belongs together. */
function wordCell({ text, place, x0, x1 }: Word): LineCell {
  return { kind: 'text', text, place, x0, x1 };
}

/** Digits that may be too many for one number: cells that run into one another. */
const DIGITS = /^[\d.,\uFFFD]{2,}$/u;

const OPEN_NOTE = /^\d[\d.,]*[（(][^（()）]*$/u;

/**
 * Words of a line; a note behind a number that has blanks in it is one word with it: `10（其中修订 2 件）`. So is a
 * label with its number: `1.  属于国家秘密`.
 */
function wordsOf(line: Line): readonly Word[] {
  const words: Word[] = [];
  for (const word of line.words ?? []) {
    const last = words.at(-1);
    const isNoted = last && OPEN_NOTE.test(last.text) && word.x0 - last.x1 <= 1;
    const whole = last && (isNoted || isNumberOf(last.text, word)) ? joined(last, word) : null;
    if (whole) words[words.length - 1] = whole;
    else words.push(word);
  }
  return words;
}

/** Two words of one line of text; `null` on a page, whose cells are known by their places. */
function joined(first: Word, second: Word): Word | null {
  if (first.place.kind !== 'text' || second.place.kind !== 'text') return null;
  const place = { ...first.place, end: second.place.end };
  return { text: `${first.text} ${second.text}`, x0: first.x0, x1: second.x1, place };
}

/** The number of a label, set apart from it: `1.  属于国家秘密`. */
function isNumberOf(text: string, next: Word | undefined): boolean {
  return /^\d{1,2}[.．]$/u.test(text) && next !== undefined && /^\p{Script=Han}/u.test(next.text);
}

/**
 * A row written with spaces only: label words, then values. Where text stands among the values they are one cell
 * that cannot be read: two rows run together, or a note behind a number.
 */
function wordRow(line: Line): LineCell[] | null {
  const words = wordsOf(line);
  const first = words.findIndex(
    (word, index) =>
      (isValueText(word.text) || DIGITS.test(word.text)) && !isNumberOf(word.text, words[index + 1]),
  );
  const last = words.at(-1);
  const values = words.slice(first);
  const [lead] = values;
  if (first === -1 || !lead || !last || (first === 0 && values.length < 2)) return null;
  const labels = words.slice(0, first).map(wordCell);
  if (values.every((word) => isValueText(word.text) || isMasked(word.text)))
    return [...labels, ...values.map(wordCell)];
  const text = values.map((word) => word.text).join(' ');
  return isProse(line)
    ? null
    : [...labels, { kind: 'garbled', text, place: lead.place, x0: lead.x0, x1: last.x1 }];
}

/** Sentences have marks that no row of values has. */
function isProse(line: Line): boolean {
  return SENTENCE.test(line.text) || line.text.includes('，');
}

function plainLine(line: Line, style: RunStyle): LineCell[] {
  const row = wordRow(line);
  if (row) return [{ kind: 'break', row: false }, ...row, { kind: 'break', row: true }];
  const isShort = line.text.length <= MAX_CELL_LENGTH && !SENTENCE.test(line.text);
  const words = isShort ? wordsOf(line) : [];
  // A word alone on its line stands in columns where it is indented and rows are written on lines.
  const set = words.length > 1 || (style.rowLines && words.length === 1 && /^\s/u.test(line.text));
  return ownRow(set ? words.map(wordCell) : [textCell(line, line.text, 0)], style);
}

/** Where rows are written on lines, a line is never joined with the next one. */
function ownRow(cells: LineCell[], style: RunStyle): LineCell[] {
  return style.rowLines ? [{ kind: 'break', row: false }, ...cells, { kind: 'break', row: true }] : cells;
}

function pipeLine(line: Line, style: RunStyle): LineCell[] {
  // Without spaces around the pipes no empty cell differs from another: all of them are written out.
  const spaced = /\s[|｜│]|[|｜│]\s/u.test(line.text);
  const cells = splitAt(line, /[|｜│]/u, { padWhenEmpty: spaced, closes: style.pipeEnds });
  const filled = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  // A label with pipes behind it is a row of blanks where rows are written on lines, else a cell of several columns.
  const alone = cells.length > 2 && !isValueText(filled[0] ?? '') && !style.pipeBehind;
  const rowOnOneLine = filled.length > 1 || alone;
  return rowOnOneLine ? [{ kind: 'break', row: false }, ...cells, { kind: 'break', row: true }] : cells;
}

function tabbedLine(line: Line, style: RunStyle, cells: LineCell[]): LineCell[] {
  if (PIPES_ONLY.test(line.text)) return [{ kind: 'pad', count: line.text.match(/[|｜│]/gu)?.length ?? 0 }];
  if (!line.text.startsWith('\t')) {
    const last = cells.at(-1);
    if (last?.kind === 'text' && !isValueText(last.text) && line.text.length < 20) {
      cells[cells.length - 1] = { ...last, text: `${last.text}${line.text.trim()}` };
      return [];
    }
    return [
      { kind: 'break', row: style.rowsEnd },
      textCell(line, line.text, 0),
      { kind: 'break', row: false },
    ];
  }
  return splitAt(
    { ...line, text: line.text.slice(1), place: subPlace(line, 1, line.text.length - 1) },
    /\t/u,
    { padWhenEmpty: false, closes: false },
  );
}

/** Every field is a cell; where there are not as many as in the rows around, one number may have been cut in two. */
function commaRow(line: Line, fields: readonly CommaField[], columns: number): LineCell[] {
  const explicit = fields.length === columns;
  const cells = fields.map(({ text, offset, length }): LineCell => {
    const place = subPlace(line, offset, length);
    return text.trim() === '' ? { kind: 'blank', place } : { kind: 'text', text: text.trim(), place };
  });
  return [
    { kind: 'break', row: false },
    ...(explicit || !mayHoldThousands(fields) ? cells : garbledBehindLabels(line, fields, cells)),
    { kind: 'break', row: true, explicit },
  ];
}

function garbledBehindLabels(line: Line, fields: readonly CommaField[], cells: LineCell[]): LineCell[] {
  const first = fields.findIndex(({ text }) => isValueText(text.trim()));
  const offset = fields[first]?.offset ?? 0;
  const text = line.text.slice(offset);
  return [...cells.slice(0, first), { kind: 'garbled', text, place: subPlace(line, offset, text.length) }];
}

function lineCells(
  line: Line,
  style: RunStyle,
  neighbours: { previous: Line | undefined; next: Line | undefined },
  soFar: LineCell[],
): LineCell[] {
  if (line.text.trim() === '' && !line.text.includes('\t')) {
    if (style.tabbed) return [{ kind: 'break', row: style.rowsEnd, explicit: style.rowsEnd }];
    return style.emptyLine === 'blank' ? [{ kind: 'blank', place: line.place }] : [];
  }
  if (MARKDOWN_RULE.test(line.text))
    return [{ kind: 'rule', columns: line.text.match(/-{3,}/gu)?.length ?? 0 }];
  if (style.tabbed) return tabbedLine(line, style, soFar);
  if (PIPES_ONLY.test(line.text)) return pipesOnly(line, style, neighbours.previous, neighbours.next);
  if (PIPE.test(line.text)) return pipeLine(line, style);
  if (/\S\t|\t\S/u.test(line.text)) {
    return [
      { kind: 'break', row: false },
      ...splitAt(line, /\t/u, { padWhenEmpty: false, closes: false }),
      { kind: 'break', row: true, explicit: true },
    ];
  }
  return plainLine(line, style);
}

/** Cells of a run of lines, in reading order, with the row ends that the lines state. */
export function linesToCells(lines: readonly Line[]): LineCell[] {
  const style = styleOf(lines);
  const commas = style.commas ? commaBlocks(lines.map((line) => line.text)) : [];
  const cells: LineCell[] = [];
  for (const [index, line] of lines.entries()) {
    const row = commas[index];
    if (row) {
      for (const cell of commaRow(line, row.fields, row.columns)) cells.push(cell);
      continue;
    }
    if (line.text.length > MAX_CELL_LENGTH && !PIPE.test(line.text)) {
      cells.push({ kind: 'break', row: false });
      continue;
    }
    const neighbours = { previous: lines[index - 1], next: lines[index + 1] };
    for (const cell of lineCells(line, style, neighbours, cells)) cells.push(cell);
  }
  return cells;
}
