// What an engine has to hand over. Everything after it is shared, so that two engines can be held against each other.

import type { Box } from '../../geometry/box.js';
import type { Character } from '../../geometry/character.js';
import type { Segment } from '../../geometry/edge.js';
import type { ReadLimits } from '../../model/reader.js';
import type { SightedText } from './sort-by-sight.js';

/** One page as it is seen: rotation and crop are applied, points, origin top left. */
export interface PageContent extends SightedText {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Centre lines of what is drawn as a line or as a thin rectangle, and sides of outlined rectangles. */
  readonly segments: readonly Segment[];
  /** Filled rectangles that are too thick for rulings: backgrounds of cells, among others. */
  readonly fills: readonly Box[];
  /** Characters printed askew, in content order: stamps and watermarks. */
  readonly oblique: readonly Character[];
  /** Boxes of raster pictures. */
  readonly pictures: readonly Box[];
  /** Many shapes are drawn that are no rulings: on a page without text they may be outlined text. */
  readonly hasShapes: boolean;
}

/** A whole PDF. `metadata` has the keys `title`, `author`, `creator`, `producer`, `created` where they are stated. */
export interface PdfContent {
  /** The engine that read it. */
  readonly engine: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly pageCount: number;
  /** In page order; a page that could not be read is not in it. */
  readonly pages: readonly PageContent[];
  /** Numbers of pages that could not be read. */
  readonly unreadablePages: readonly number[];
}

/** Reads bytes into pages. @throws UnreadableSourceError when the bytes are damaged, locked or over a limit. */
export type PdfEngine = (bytes: Uint8Array, limits: ReadLimits) => Promise<PdfContent>;

/** Drawn objects of one page; the busiest report page seen has under 1,000. Over it reading takes too long. */
export const maxPageObjects = 200_000;

/** Pieces of paths of one page that are looked at. */
export const maxPageSegments = 400_000;
