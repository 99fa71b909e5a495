// Printed characters with their place on the page, as every PDF engine hands them over.

import type { Box } from './box.js';

/** Which way the text runs as the page is seen. Upright stacked characters (vertical writing) run `right` each. */
export type Direction = 'right' | 'down' | 'left' | 'up';

/**
 * One printed character; its box is the advance width by the font size, in points. White space keeps its box:
 * it parts words.
 */
export interface Character extends Box {
  readonly text: string;
  readonly direction: Direction;
}

/** Characters without white space between them, in reading order. */
export interface PlacedWord extends Box {
  readonly text: string;
}

/** Words printed on one line, in reading order; `text` has one space between words. */
export interface PlacedLine extends Box {
  readonly text: string;
  readonly words: readonly PlacedWord[];
}
