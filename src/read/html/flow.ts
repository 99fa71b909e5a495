// Text on its way from inline pieces to paragraphs.

import type { Asset, Block, Paragraph, SetAside } from '../../model/document.js';
import { UnreadableSourceError } from '../../model/errors.js';
import type { Issue } from '../../model/issue.js';
import type { HtmlPlace } from '../../model/place.js';
import type { ReadLimits } from '../../model/reader.js';
import type { MarkupSource } from './source.js';
import { collapseWhiteSpace, keepWhiteSpace } from './white-space.js';

/** What a page gives beside its blocks, and how much of its bounds is used up. */
export interface PageState {
  readonly source: MarkupSource;
  readonly limits: ReadLimits;
  readonly setAside: SetAside[];
  readonly assets: Asset[];
  readonly issues: Issue[];
  blockCount: number;
  characters: number;
  slots: number;
}

/** A column of text being read: the page, or one cell of a table. */
export interface Flow {
  readonly page: PageState;
  readonly blocks: Block[];
  readonly pieces: Piece[];
  /** The last of them with text. */
  lastPrinted: Piece | undefined;
  /** Number of the list item that the next paragraph begins. */
  numbering: string | undefined;
}

/** A run of text of the paragraph that is being read. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly keep: boolean;
  /** What a form control shows: a text of its own, whatever stands beside it. */
  readonly isControl?: boolean;
}

/** Begins the reading of a page. */
export function newPage(source: MarkupSource, limits: ReadLimits): PageState {
  return { source, limits, setAside: [], assets: [], issues: [], blockCount: 0, characters: 0, slots: 0 };
}

/** Begins a column of text. */
export function newFlow(page: PageState): Flow {
  return { page, blocks: [], pieces: [], lastPrinted: undefined, numbering: undefined };
}

/** Adds a block. @throws UnreadableSourceError when the page has more blocks or characters than its bounds. */
export function pushBlock(flow: Flow, block: Block): void {
  const { page } = flow;
  page.blockCount += 1;
  if (block.type !== 'table') page.characters += block.text.length;
  assertBounds(page);
  flow.blocks.push(block);
}

/** Adds blocks that were read, and counted, in a column within this one. */
export function appendBlocks(flow: Pick<Flow, 'blocks'>, blocks: readonly Block[]): void {
  // One by one: spread into one call, a hundred thousand arguments overflow the stack.
  for (const block of blocks) flow.blocks.push(block);
}

/** Adds a piece. A number never goes on in a form control or behind it: between their digits the line ends. */
export function pushPiece(flow: Flow, piece: Piece): void {
  const last = flow.lastPrinted;
  const meets = last !== undefined && (last.isControl || piece.isControl);
  if (meets && /[\d.,]\s*$/.test(last.text.slice(-20)) && /^\s*[\d.,]/.test(piece.text)) endParagraph(flow);
  flow.pieces.push(piece);
  if (piece.text.trim() !== '') flow.lastPrinted = piece;
}

/** Ends the paragraph that is being read. Gives whether there was one. */
export function endParagraph(flow: Flow): boolean {
  const first = flow.pieces[0];
  const last = flow.pieces.at(-1);
  if (first === undefined || last === undefined) return false;
  const text = piecesToText(flow.pieces);
  const place = flow.page.source.placeOf(first.start, last.end);
  flow.pieces.length = 0;
  flow.lastPrinted = undefined;
  if (text === '') return false;
  pushBlock(flow, { ...paragraph(text, place), ...takeNumbering(flow) });
  return true;
}

/** Adds a paragraph without text: a line of the page on which nothing is printed. */
export function pushBlank(flow: Flow, place: HtmlPlace): void {
  pushBlock(flow, { ...paragraph('', place), ...takeNumbering(flow) });
}

function paragraph(text: string, place: HtmlPlace): Paragraph {
  return { type: 'paragraph', text, place };
}

function takeNumbering(flow: Flow): { numbering?: string } {
  const { numbering } = flow;
  flow.numbering = undefined;
  return numbering === undefined ? {} : { numbering };
}

function piecesToText(pieces: readonly Piece[]): string {
  const raw = pieces.map(({ text }) => text).join('');
  return pieces.some(({ keep }) => keep) ? keepWhiteSpace(raw) : collapseWhiteSpace(raw);
}

function assertBounds(page: PageState): void {
  const advice = 'Copy the report out of the page.';
  if (page.blockCount > page.limits.maxBlocks) {
    const message = `The page has more than ${page.limits.maxBlocks} paragraphs and tables.`;
    throw new UnreadableSourceError('too-complex', message, advice);
  }
  if (page.characters > page.limits.maxCharacters) {
    const message = `The page has more than ${page.limits.maxCharacters} characters of text.`;
    throw new UnreadableSourceError('too-large', message, advice);
  }
}
