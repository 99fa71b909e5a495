// Tables and form controls that are being read: rows, cells and options as their tags come.

import type { Block } from '../../../model/document.js';
import type { HtmlPlace } from '../../../model/place.js';

/** A cell, its place set when its end tag comes. */
export interface CellDraft {
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly start: number;
  readonly blocks: Block[];
  place: HtmlPlace | undefined;
}

/** A row. */
export interface RowDraft {
  /** 0 head, 1 body, 2 foot: the order in which rows are printed. */
  readonly rank: number;
  readonly group: number;
  readonly cells: CellDraft[];
}

/** A table whose end tag has not come yet. */
export interface TableDraft {
  readonly start: number;
  readonly rows: RowDraft[];
  rank: number;
  group: number;
  isCellOpen: boolean;
  hasInnerTable: boolean;
}

/** A `select` or `textarea` that is open. */
export interface ControlDraft {
  readonly name: string;
  readonly start: number;
  /** Texts of a select's options, or the one text of a text area. */
  readonly texts: { text: string; readonly isSelected: boolean }[];
  readonly isMultiple: boolean;
  /** All text inside, bounded. */
  all: string;
}
