// Everything in which two printed PDFs of the same report may differ, as one value.

import type { Random } from '../../../maker/random.js';

/** How one PDF is drawn. Lengths are in points. */
export interface PdfStyle {
  /**
   * Lines of the tables: a stroked rectangle a cell; thin filled rectangles; every line once, from edge to edge; each
   * cell's four edges stroked on their own, so that neighbours draw their common edge twice, a little apart; filled
   * with a clip path around each text; the clip path alone; lines between the rows only; nothing.
   */
  readonly rules: 'stroke' | 'filled' | 'single' | 'double' | 'clip' | 'clip-only' | 'horizontal' | 'none';
  /** What one text operator places: a line, a run of one script, a glyph, or a line with character spacing. */
  readonly placing: 'line' | 'run' | 'glyph' | 'spaced';
  /** Titles and header cells: a bold font of their own, or the same text drawn twice, a hair apart. */
  readonly emphasis: 'none' | 'bold' | 'overprint';
  /** Grey or blue behind header cells. */
  readonly shading: boolean;
  readonly bodySize: number;
  readonly tableSize: number;
  readonly padding: number;
  readonly valueAlign: 'left' | 'center' | 'right';
  readonly labelAlign: 'left' | 'center';
  /** `narrow`: value columns as thin as their figures, so that header words stand one or two characters a line. */
  readonly columns: 'form' | 'narrow';
  /** Vertical cells: one glyph below another, or lines of two. */
  readonly vertical: 'stacked' | 'pairs';
  /** Where a page may end inside a table. */
  readonly breaks: 'between-rows' | 'inside-rows';
  /** A cell that a page break cuts: its text stands whole in the larger part, or runs on over the break. */
  readonly cutCells: 'larger-part' | 'flow';
  readonly repeatHeader: boolean;
  /** `#` stands for the page, `@` for the number of pages: `- # -`; '' for none. */
  readonly pageNumber: string;
  readonly runningHeader: boolean;
  /** `rotated`: a lying page that `/Rotate` turns; `cropped`: a larger sheet with a crop box. */
  readonly page: 'upright' | 'landscape-tables' | 'rotated' | 'cropped';
  /** Tables drawn in a form XObject. */
  readonly tablesAsForms: boolean;
  readonly digits: 'ascii' | 'full-width';
  /** Figures that are in the text layer and cannot be seen: in white, or in text rendering mode 3. */
  readonly unseen: 'none' | 'white' | 'invisible';
}

/** What chance decides in every rendering; a rendering overrides what it is named for. */
export function drawStyle(random: Random, own: Partial<PdfStyle>): PdfStyle {
  return {
    rules: random.pick(['stroke', 'filled', 'single', 'double']),
    placing: random.pick(['line', 'line', 'run']),
    emphasis: random.pick(['none', 'none', 'bold']),
    shading: false,
    bodySize: random.pick([14, 15, 16]),
    tableSize: random.pick([8, 9, 9, 10, 10.5]),
    padding: random.pick([2, 3, 3, 4]),
    valueAlign: 'center',
    labelAlign: random.pick(['left', 'left', 'center']),
    columns: 'form',
    vertical: random.pick(['stacked', 'stacked', 'pairs']),
    breaks: 'between-rows',
    cutCells: random.pick(['larger-part', 'flow']),
    repeatHeader: false,
    pageNumber: random.pick(['- # -', '- # -', '— # —', '第#页 共@页', '# / @', '#', '']),
    runningHeader: random.chance(0.2),
    page: 'upright',
    tablesAsForms: false,
    digits: 'ascii',
    unseen: 'none',
    ...own,
  };
}
