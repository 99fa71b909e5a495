// Pages on their way from characters to blocks: tables and lines, before pages are put together.

import type { Box } from '../../geometry/box.js';
import type { PlacedLine } from '../../geometry/character.js';

/** A cell of a table on one page; rows and columns from 0 within the piece. */
export interface PieceCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  readonly page: number;
  /** The cell's rectangle. */
  readonly box: Box;
}

/** A line of print with the page it stands on. */
export interface PageLine extends PlacedLine {
  readonly page: number;
}

/** A table, or what of it stands on one page. `xs` are its column edges in points; `repaired` see `Grid`. */
export interface TablePiece extends Box {
  readonly page: number;
  readonly xs: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly PieceCell[];
  readonly lines: readonly PageLine[];
  readonly repaired: boolean;
}

/** What stands on one page, each list from top to bottom. */
export interface PageLayout {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly tables: readonly TablePiece[];
  /** Lines outside of tables. */
  readonly lines: readonly PageLine[];
  /** Numbers that run over a cell's border. */
  readonly cut: readonly Box[];
}

/** A table over all its pages. The box and `page` are those of its first part. */
export interface WholeTable extends TablePiece {
  readonly lastPage: number;
  /** Where its last part ends on `lastPage`. */
  readonly lastBottom: number;
}

/** Rows of a header printed again on a later page. */
export interface RepeatedHeader {
  readonly text: string;
  readonly page: number;
  readonly box: Box;
}

/** What stands one after the other in a document. */
export type Item = { readonly line: PageLine } | { readonly table: WholeTable };
