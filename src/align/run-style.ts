// How a run of lines writes its tables: what separates cells, what ends a row, what an empty line means. Flattened
// text does not say; it is read off the run's own lines.

import type { Heading, Paragraph } from '../model/document.js';
import { isValueText } from '../text/parse-value.js';
import { commaFields } from './comma-cells.js';

/** A line of a run, empty ones included. */
export type Line = Paragraph | Heading;

/** Share of value lines that decides what a blank line means. */
const MOSTLY = 0.8;
const RARELY = 0.2;
/** So many lines with so many values each show that rows are written on lines. */
const MIN_ROW_LINES = 2;
const MIN_ROW_VALUES = 3;

const PIPE = /[|｜│]/u;
const PIPES = /[|｜│]/gu;
const PIPES_ONLY = /^[\s|｜│]*[|｜│][\s|｜│]*$/u;

/** How one run of lines writes its cells. */
export interface RunStyle {
  /** Values are led by a tab; a line without one goes on with the cell before. */
  readonly tabbed: boolean;
  /** Among lines led by tabs an empty line ends each row; else nothing does. */
  readonly rowsEnd: boolean;
  /** What an empty line is: a separator, a blank cell, or unknown (taken as separator). */
  readonly emptyLine: 'separator' | 'blank';
  /** A line of one pipe closes the cell on the line before it. */
  readonly pipeCloses: boolean;
  /** A line of one pipe opens a row. */
  readonly pipeOpens: boolean;
  /** Each cell stands on a line of its own together with the pipe that closes it. */
  readonly pipeBehind: boolean;
  /** Rows on lines end with a pipe; else their last cell stands behind the last pipe. */
  readonly pipeEnds: boolean;
  /** Rows are written on one line each; every line is then a row or a part of one. */
  readonly rowLines: boolean;
  /** Such rows have commas between their cells. */
  readonly commas: boolean;
}

/** What the lines of a run show, counted. */
interface Tally {
  values: number;
  valuesAfterEmpty: number;
  valuesBehindTab: number;
  /** Lines of one tab: empty cells. */
  blanksBehindTab: number;
  /** Values closed by a pipe on their own line, and by one on the next. */
  valuesWithPipe: number;
  valuesBeforePipe: number;
  /** Lines with a pipe and something else. */
  inline: number;
  rows: number;
  /** Rows with a pipe that do not end with one. */
  openRows: number;
  commaRows: number;
  /** Labels behind a tab that follow a value or an empty cell: right behind it, and behind an empty line. */
  labelsRight: number;
  labelsAfterEmpty: number;
}

function isEmpty(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim() === '';
}

function holdsRow(texts: readonly string[]): boolean {
  return texts.filter((text) => isValueText(text.trim())).length >= MIN_ROW_VALUES;
}

/** Whether a line writes several values one beside the other. */
function isRowLine(line: Line): boolean {
  if (PIPE.test(line.text)) return holdsRow(line.text.split(PIPE));
  if (line.text.includes('\t')) return holdsRow(line.text.split('\t'));
  return holdsRow((line.words ?? []).map((word) => word.text));
}

/** Such a line with commas between its cells: `1,234,567` is one number. */
function isCommaRow(line: Line): boolean {
  if (!line.text.includes(',') || PIPE.test(line.text) || line.text.includes('\t')) return false;
  return (
    !isValueText(line.text.trim()) && holdsRow((commaFields(line.text) ?? []).map((field) => field.text))
  );
}

function countLine(tally: Tally, line: Line, previous: Line | undefined, next: Line | undefined): void {
  const text = line.text.trim();
  if (isRowLine(line)) {
    tally.rows++;
    if (PIPE.test(text) && !PIPE.test(text.at(-1) ?? '')) tally.openRows++;
  } else if (isCommaRow(line)) tally.commaRows++;
  const bare = text.replaceAll(PIPES, '').trim();
  if (bare !== '' && bare !== text) tally.inline++;
  if (!isValueText(bare)) return;
  tally.values++;
  if (isEmpty(previous)) tally.valuesAfterEmpty++;
  if (line.text.startsWith('\t')) tally.valuesBehindTab++;
  if (bare !== text) tally.valuesWithPipe++;
  else if (PIPES_ONLY.test(next?.text ?? '')) tally.valuesBeforePipe++;
}

/** Among lines led by a tab: whether labels follow the cells before them at once, or behind an empty line. */
function countRowEnds(tally: Tally, lines: readonly Line[]): void {
  let state: 'label' | 'value' | 'ended' = 'label';
  for (const line of lines) {
    const text = line.text.trim();
    if (!line.text.startsWith('\t')) {
      if (line.text === '' && state === 'value') state = 'ended';
    } else if (text === '') {
      if (state !== 'ended') state = 'value';
    } else if (isValueText(text)) state = 'value';
    else {
      if (state === 'value') tally.labelsRight++;
      if (state === 'ended') tally.labelsAfterEmpty++;
      state = 'label';
    }
  }
}

function tallyOf(lines: readonly Line[]): Tally {
  const tally: Tally = {
    values: 0,
    valuesAfterEmpty: 0,
    valuesBehindTab: 0,
    blanksBehindTab: 0,
    valuesWithPipe: 0,
    valuesBeforePipe: 0,
    inline: 0,
    rows: 0,
    openRows: 0,
    commaRows: 0,
    labelsRight: 0,
    labelsAfterEmpty: 0,
  };
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() !== '') countLine(tally, line, lines[index - 1], lines[index + 1]);
    else if (line.text.startsWith('\t')) tally.blanksBehindTab++;
  }
  if (tally.valuesBehindTab + tally.blanksBehindTab > 0) countRowEnds(tally, lines);
  return tally;
}

/** Reads the style of a run off its lines. */
export function styleOf(lines: readonly Line[]): RunStyle {
  const tally = tallyOf(lines);
  const { values, inline, valuesBeforePipe: closing } = tally;
  const share = values === 0 ? 1 : tally.valuesAfterEmpty / values;
  const firstPipe = lines.find((line) => PIPE.test(line.text));
  const behindTab = tally.valuesBehindTab + tally.blanksBehindTab;
  const commas = tally.commaRows >= MIN_ROW_LINES && tally.commaRows > tally.rows;
  return {
    tabbed: behindTab > (values + tally.blanksBehindTab) * 0.5 && behindTab > tally.rows,
    rowsEnd: tally.labelsAfterEmpty > tally.labelsRight,
    emptyLine: share < RARELY && values > 0 && firstPipe === undefined ? 'blank' : 'separator',
    pipeCloses: closing > inline && closing > 0 && closing >= values * MOSTLY * 0.5,
    pipeOpens: firstPipe !== undefined && firstPipe.text.trim() === '|',
    pipeBehind: tally.valuesWithPipe > tally.rows && tally.valuesWithPipe > values * 0.5,
    pipeEnds: tally.openRows < MIN_ROW_LINES,
    rowLines: tally.rows >= MIN_ROW_LINES || commas,
    commas,
  };
}
