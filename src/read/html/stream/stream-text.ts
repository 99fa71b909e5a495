// Text of a page as it comes, line by line, into the page or the cell that is open.

import type { Asset, Block, SetAside } from '../../../model/document.js';
import { UnreadableSourceError } from '../../../model/errors.js';
import type { Issue } from '../../../model/issue.js';
import type { ReadLimits } from '../../../model/reader.js';
import { raisedText, type Script } from '../../raised-text.js';
import type { MarkupSource } from '../source.js';
import { collapseWhiteSpace, keepWhiteSpace } from '../white-space.js';
import type { ControlDraft, TableDraft } from './stream-draft.js';

/** The page, or one cell: blocks that are done and the line that is open. */
export interface Column {
  readonly blocks: Block[];
  line: string;
  start: number;
  end: number;
  linkCharacters: number;
  /** The line ends with what a form control shows. */
  afterControl: boolean;
}

/** An element whose text is not the report's. */
export interface Skipping {
  depth: number;
  readonly reason: 'navigation' | 'ignored' | 'deleted' | 'hidden';
  text: string;
  readonly start: number;
  readonly name: string;
}

/** An element that is open. `script`: its text is raised or lowered. */
export interface Mark {
  readonly count: number;
  readonly start: number;
  readonly isBlock: boolean;
  readonly script: Script | undefined;
  readonly isText: boolean;
}

/** All that is open at one point of the page. */
export interface Stream {
  readonly source: MarkupSource;
  readonly limits: ReadLimits;
  readonly columns: [Column, ...Column[]];
  readonly tables: TableDraft[];
  readonly marks: Mark[];
  readonly setAside: SetAside[];
  readonly assets: Asset[];
  readonly issues: Issue[];
  readonly metadata: Record<string, string>;
  skipping: Skipping | undefined;
  /** The select or text area that is open. */
  control: ControlDraft | undefined;
  /** Paragraphs and headings that are open. */
  textDepth: number;
  heading: number | undefined;
  preformatted: number;
  inLink: number;
  characters: number;
  blockCount: number;
  slots: number;
}

/** Begins a page. */
export function newStream(source: MarkupSource, limits: ReadLimits): Stream {
  return {
    source,
    limits,
    columns: [newColumn()],
    tables: [],
    marks: [],
    setAside: [],
    assets: [],
    issues: [],
    metadata: {},
    skipping: undefined,
    control: undefined,
    textDepth: 0,
    heading: undefined,
    preformatted: 0,
    inLink: 0,
    characters: 0,
    blockCount: 0,
    slots: 0,
  };
}

/** Begins a page or cell. */
export function newColumn(): Column {
  return { blocks: [], line: '', start: -1, end: -1, linkCharacters: 0, afterControl: false };
}

/** The page or cell that is open. */
export function column(stream: Stream): Column {
  return stream.columns.at(-1) ?? stream.columns[0];
}

/** Takes text of `[start, end)` into the open line. */
export function addText(stream: Stream, data: string, start: number, end: number): void {
  const script = stream.marks.at(-1)?.script;
  const text = script === undefined ? data : raisedText(data, script);
  const [first = '', ...rest] = stream.preformatted > 0 ? text.split(/\r?\n/) : [text];
  append(stream, first, start, end);
  for (const line of rest) {
    if (!endLine(stream)) pushBlank(stream, start, start);
    append(stream, line, start, end);
  }
}

function append(stream: Stream, text: string, start: number, end: number): void {
  const open = column(stream);
  if (open.afterControl && text.trim() !== '') {
    if (/\d$/.test(open.line.slice(-1)) && /^[\d.,]/.test(text.trim())) endLine(stream);
    open.afterControl = false;
  }
  if (open.start === -1 && text.trim() !== '') open.start = start;
  if (text.trim() !== '') open.end = end;
  open.line += text;
  if (stream.inLink > 0) open.linkCharacters += text.trim().length;
}

/** Takes what a form control shows. Digits beside it are another number: the line ends between them. */
export function addControl(stream: Stream, text: string, start: number, end: number): void {
  if (text.trim() === '') return;
  const open = column(stream);
  if (/\d\s*$/.test(open.line.slice(-20)) && /^\d/.test(text.trim())) endLine(stream);
  append(stream, text.trim().replace(/\s+/g, ' '), start, end);
  open.afterControl = true;
}

/** Ends the open line. Gives whether anything was printed on it. */
export function endLine(stream: Stream): boolean {
  const open = column(stream);
  const text = stream.preformatted > 0 ? keepWhiteSpace(open.line) : collapseWhiteSpace(open.line);
  const place = stream.source.placeOf(Math.max(0, open.start), Math.max(0, open.end));
  const isLink = stream.tables.length === 0 && open.linkCharacters > 0.7 * text.length && text.length < 80;
  Object.assign(open, { line: '', start: -1, end: -1, linkCharacters: 0, afterControl: false });
  if (text === '') return false;
  if (isLink && stream.heading === undefined) {
    stream.setAside.push({ reason: 'navigation', text, place });
  } else if (stream.heading === undefined) push(stream, { type: 'paragraph', text, place });
  else push(stream, { type: 'heading', level: stream.heading, text, place });
  return true;
}

/** A line on which nothing is printed. */
export function pushBlank(stream: Stream, start: number, end: number): void {
  push(stream, { type: 'paragraph', text: '', place: stream.source.placeOf(start, end) });
}

/** Adds a block. @throws UnreadableSourceError when there are more than the bounds allow. */
export function push(stream: Stream, block: Block): void {
  stream.blockCount += 1;
  const { maxBlocks, maxCharacters } = stream.limits;
  const advice = 'Copy the report out of the page.';
  if (stream.blockCount > maxBlocks) {
    const message = `The page has more than ${maxBlocks} paragraphs and tables.`;
    throw new UnreadableSourceError('too-complex', message, advice);
  }
  if (stream.characters > maxCharacters) {
    const message = `The page has more than ${maxCharacters} characters of text.`;
    throw new UnreadableSourceError('too-large', message, advice);
  }
  column(stream).blocks.push(block);
}
