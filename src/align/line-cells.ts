// Lines of flattened tables to cells. Extraction tools and editors write one cell a line, one row a line, with
// pipes of every kind, with tabs, or with spaces only; how a run of lines does it is read off the run itself.

import type { Heading, Paragraph, Word } from '../model/document.js';
import type { Place } from '../model/place.js';
import { isValueText } from '../text/parse-value.js';
import type { Piece } from './reading.js';

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

type Line = Paragraph | Heading;

/** Prose is longer than any label; it never is a cell of the tables. */
const MAX_CELL_LENGTH = 160;
/** Share of value lines that decides what a blank line means. */
const MOSTLY = 0.8;
const RARELY = 0.2;
/** So many lines with so many values each show that rows are written on lines. */
const MIN_ROW_LINES = 2;
const MIN_ROW_VALUES = 3;

const MARKDOWN_RULE = /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$/u;
const PIPES_ONLY = /^[\s|｜│]*[|｜│][\s|｜│]*$/u;
const PIPE = /[|｜│]/u;
const SENTENCE = /[。；]/u;

/** How one run of lines writes its cells. */
interface RunStyle {
  /** Lines are led by a tab; a line without one goes on with the cell before; an empty line ends a row. */
  readonly tabbed: boolean;
  /** What an empty line is: a separator, a blank cell, or unknown (taken as separator). */
  readonly emptyLine: 'separator' | 'blank';
  /** A line of one pipe closes the cell on the line before it. */
  readonly pipeCloses: boolean;
  /** A line of one pipe opens a row. */
  readonly pipeOpens: boolean;
  /** Rows are written on one line each; every line is then a row or a part of one. */
  readonly rowLines: boolean;
}

function isEmpty(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim() === '';
}

/** Whether a line writes several values one beside the other. */
function isRowLine(line: Line): boolean {
  const texts = PIPE.test(line.text)
    ? line.text.split(PIPE)
    : line.text.includes('\t')
      ? line.text.split('\t')
      : (line.words ?? []).map((word) => word.text);
  return texts.filter((text) => isValueText(text.trim())).length >= MIN_ROW_VALUES;
}

function styleOf(lines: readonly Line[]): RunStyle {
  let values = 0;
  let afterEmpty = 0;
  let tabs = 0;
  let filled = 0;
  let closing = 0;
  let inline = 0;
  let rows = 0;
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    if (text === '') continue;
    const bare = text.replaceAll(/[|｜│]/gu, '').trim();
    filled++;
    if (isRowLine(line)) rows++;
    if (/^\t/u.test(line.text)) tabs++;
    if (PIPE.test(text) && bare !== '') inline++;
    if (isValueText(bare)) {
      values++;
      if (isEmpty(lines[index - 1])) afterEmpty++;
      if (bare === text && PIPES_ONLY.test(lines[index + 1]?.text ?? '')) closing++;
    }
  }
  const share = values === 0 ? 1 : afterEmpty / values;
  const firstPipe = lines.find((line) => PIPE.test(line.text));
  return {
    tabbed: filled > 0 && tabs / filled > 0.5,
    emptyLine: share < RARELY && values > 0 && firstPipe === undefined ? 'blank' : 'separator',
    pipeCloses: closing > inline && closing > 0 && closing >= values * MOSTLY * 0.5,
    rowLines: rows >= MIN_ROW_LINES,
    pipeOpens: firstPipe !== undefined && firstPipe.text.trim() === '|',
  };
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

/** Cells between separators; a cell of no characters at all has lost its position, one of spaces is blank. */
function splitAt(line: Line, separator: RegExp, padWhenEmpty: boolean): LineCell[] {
  const cells: LineCell[] = [];
  const parts = line.text.split(separator);
  const leads = separator.source !== '\\t' && parts[0]?.trim() === '';
  // A separator at the end of a line closes the last cell; it opens none.
  const trails = parts.length > 1 && parts.at(-1)?.trim() === '' && line.text.trim() !== '';
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    const outer = (index === 0 && leads) || (index === parts.length - 1 && trails);
    if (!outer) {
      if (part.trim() !== '') cells.push(textCell(line, part, offset));
      else if (part === '' && padWhenEmpty) cells.push({ kind: 'pad', count: 1 });
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

/**
 * A row written with spaces only: label words, then values. Where text stands among the values they are one cell
 * that cannot be read: two rows run together, or a note behind a number.
 */
function wordRow(line: Line): LineCell[] | null {
  const words = line.words ?? [];
  const first = words.findIndex((word) => isValueText(word.text) || DIGITS.test(word.text));
  const last = words.at(-1);
  const values = words.slice(first);
  const [lead] = values;
  if (first === -1 || !lead || !last || (first === 0 && values.length < 2)) return null;
  const labels = words.slice(0, first).map(wordCell);
  if (values.every((word) => isValueText(word.text))) return [...labels, ...values.map(wordCell)];
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
  const words = isShort && (line.words?.length ?? 0) > 1 ? (line.words ?? []) : [];
  return ownRow(words.length > 0 ? words.map(wordCell) : [textCell(line, line.text, 0)], style);
}

/** Where rows are written on lines, a line is never joined with the next one. */
function ownRow(cells: LineCell[], style: RunStyle): LineCell[] {
  return style.rowLines ? [{ kind: 'break', row: false }, ...cells, { kind: 'break', row: true }] : cells;
}

function pipeLine(line: Line): LineCell[] {
  // Without spaces around the pipes no empty cell differs from another: all of them are written out.
  const spaced = /\s[|｜│]|[|｜│]\s/u.test(line.text);
  const cells = splitAt(line, /[|｜│]/u, spaced);
  const filled = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  const rowOnOneLine = filled.length > 1 || (cells.length > 2 && !isValueText(filled[0] ?? ''));
  return rowOnOneLine ? [{ kind: 'break', row: false }, ...cells, { kind: 'break', row: true }] : cells;
}

function tabbedLine(line: Line, cells: LineCell[]): LineCell[] {
  if (!/^\t/u.test(line.text)) {
    const last = cells.at(-1);
    if (last?.kind === 'text' && !isValueText(last.text) && line.text.length < 20) {
      cells[cells.length - 1] = { ...last, text: `${last.text}${line.text.trim()}` };
      return [];
    }
    return [{ kind: 'break', row: true }, textCell(line, line.text, 0), { kind: 'break', row: false }];
  }
  return splitAt(
    { ...line, text: line.text.slice(1), place: subPlace(line, 1, line.text.length - 1) },
    /\t/u,
    false,
  );
}

function lineCells(
  line: Line,
  style: RunStyle,
  neighbours: { previous: Line | undefined; next: Line | undefined },
  soFar: LineCell[],
): LineCell[] {
  if (line.text.trim() === '' && !line.text.includes('\t')) {
    if (style.tabbed) return [{ kind: 'break', row: true, explicit: true }];
    return style.emptyLine === 'blank' ? [{ kind: 'blank', place: line.place }] : [];
  }
  if (MARKDOWN_RULE.test(line.text))
    return [{ kind: 'rule', columns: line.text.match(/-{3,}/gu)?.length ?? 0 }];
  if (style.tabbed) return tabbedLine(line, soFar);
  if (PIPES_ONLY.test(line.text)) return pipesOnly(line, style, neighbours.previous, neighbours.next);
  if (PIPE.test(line.text)) return pipeLine(line);
  if (/\S\t|\t\S/u.test(line.text)) {
    return [
      { kind: 'break', row: false },
      ...splitAt(line, /\t/u, false),
      { kind: 'break', row: true, explicit: true },
    ];
  }
  return plainLine(line, style);
}

/** Cells of a run of lines, in reading order, with the row ends that the lines state. */
export function linesToCells(lines: readonly Line[]): LineCell[] {
  const style = styleOf(lines);
  const cells: LineCell[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length > MAX_CELL_LENGTH && !PIPE.test(line.text)) {
      cells.push({ kind: 'break', row: false });
      continue;
    }
    const neighbours = { previous: lines[index - 1], next: lines[index + 1] };
    for (const cell of lineCells(line, style, neighbours, cells)) cells.push(cell);
  }
  return cells;
}
