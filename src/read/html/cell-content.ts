import type { Block } from '../../model/document.js';
import type { HtmlPlace } from '../../model/place.js';
import type { SpannedCell } from './grid.js';

/** One cell's blocks and place. */
export interface CellContent {
  readonly blocks: readonly Block[];
  readonly place: HtmlPlace;
}

/** Row groups, their rows, and the cells of each. */
export type RowGroups = readonly (readonly (readonly SpannedCell<CellContent>[])[])[];
