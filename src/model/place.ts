// Where something stands in its source. Set where a node is born, carried along, never rebuilt later.
// No format has to invent a page: each kind of source has its own coordinates.

/** `[x0, top, x1, bottom]` in points (1/72 in), origin at the top left of the page as a reader sees it. */
export type Bbox = readonly [x0: number, top: number, x1: number, bottom: number];

/** On a page of a PDF. Pages count from 1. */
export interface PdfPlace {
  readonly kind: 'pdf';
  readonly page: number;
  readonly bbox: Bbox;
}

/** In a part of an OOXML package. `path` names elements with 1-based positions: `body/tbl[1]/tr[3]/tc[2]`. */
export interface DocxPlace {
  readonly kind: 'docx';
  readonly part: string;
  readonly path: string;
}

/** Character range `[start, end)` in the decoded source text; `line` counts from 1. */
export interface HtmlPlace {
  readonly kind: 'html';
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Character range `[start, end)` in the decoded source text; `line` counts from 1. */
export interface TextPlace {
  readonly kind: 'text';
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export type Place = PdfPlace | DocxPlace | HtmlPlace | TextPlace;
