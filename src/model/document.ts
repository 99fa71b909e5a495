// The common model that every reader fills and every later stage reads. Plain JSON.

import type { Place } from './place.js';

/** A run of characters without white space, with its horizontal extent in the reader's own unit. */
export interface Word {
  readonly text: string;
  /** Left edge. PDF: points. Text: columns (a full-width character takes one or two, as the text's own tables show). */
  readonly x0: number;
  /** Right edge, same unit as `x0`. */
  readonly x1: number;
  readonly place: Place;
}

/** A line or paragraph that the source itself marks as a heading. */
export interface Heading {
  readonly type: 'heading';
  /** 1–9; 1 is the title or the highest level that the source states. */
  readonly level: number;
  readonly text: string;
  readonly place: Place;
  readonly words?: readonly Word[];
}

/**
 * Running text. Line-based sources (PDF, text) give one paragraph a printed line, blank lines of text sources
 * included as `text: ''`: in a flattened table a blank line is a blank cell. Flow-based sources (DOCX, HTML)
 * give one paragraph a source paragraph.
 */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly place: Place;
  /** Positioned words, when the source has positions: needed to read tables without ruling lines. */
  readonly words?: readonly Word[];
  /** Number and text as the source's own list numbering prints it (`一、`), when it is not part of `text`. */
  readonly numbering?: string;
}

/** A cell of the true grid: spans are resolved, no two cells of a table cover the same slot. */
export interface Cell {
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** From 1. */
  readonly rowSpan: number;
  /** From 1. */
  readonly colSpan: number;
  /** Text as printed; line breaks inside the cell are `\n`. `''` is a cell with nothing in it. */
  readonly text: string;
  readonly place: Place;
}

/** A table as a true grid of `rowCount × columnCount` slots; a slot that no cell covers is not there at all. */
export interface Table {
  readonly type: 'table';
  readonly rowCount: number;
  readonly columnCount: number;
  /** In row-major order. */
  readonly cells: readonly Cell[];
  readonly place: Place;
  /** What the grid was made from: the source's own markup, or lines drawn on a page. */
  readonly origin: 'markup' | 'ruled';
  /** Positioned lines inside the table, for a second, grid-free reading. Only sources with positions. */
  readonly lines?: readonly Paragraph[];
}

export type Block = Heading | Paragraph | Table;

/** Something that was recognised as not belonging to the report's text: kept, with the reason, never dropped. */
export interface SetAside {
  readonly reason: 'page-number' | 'running-header' | 'navigation' | 'watermark' | 'hidden' | 'deleted';
  readonly text: string;
  readonly place: Place;
}

/** A link or picture in the source that may hold the report or a part of it. */
export interface Asset {
  readonly type: 'link' | 'image';
  /** As written in the source, resolved against nothing. */
  readonly href: string;
  readonly text: string;
  readonly place: Place;
}

export type Format = 'docx' | 'pdf' | 'html' | 'text';

export interface DocumentSource {
  readonly format: Format;
  /** The engine that read it, e.g. `ooxml`, `mammoth`, `direct`, `pdfium`, `pdf-parse`, `cheerio`, `lines`. */
  readonly engine: string;
  /** Character encoding the bytes were decoded with, where bytes had to be decoded. */
  readonly encoding?: string;
  /** Title and other facts that the container states (`title`, `published_on`, `publisher`, `site_id` …). */
  readonly metadata: Readonly<Record<string, string>>;
  readonly pageCount?: number;
}

export interface Document {
  readonly source: DocumentSource;
  /** In reading order. */
  readonly blocks: readonly Block[];
  readonly setAside: readonly SetAside[];
  readonly assets: readonly Asset[];
}
