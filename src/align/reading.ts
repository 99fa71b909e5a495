// What a rung of the ladder makes of one table of the form, before it becomes bindings.

import type { Evidence, LabelMatch, Rung } from '../model/evidence.js';
import type { RowDefinition, RowVariant } from '../model/form.js';
import type { Place } from '../model/place.js';
import type { CompiledTable } from './compiled-form.js';

/** A piece of printed text with its place; `x0`/`x1` where the source has positions. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
  readonly x0?: number;
  readonly x1?: number;
}

/**
 * One value cell of a row. `cell`: its text (`''` is an empty cell). `lost`: something is printed that cannot be
 * told to belong to this column; `text` is all that the row prints. `none`: the row has no such cell.
 */
export type Slot =
  | { readonly kind: 'cell'; readonly text: string; readonly place: Place; readonly oneCell: boolean }
  | { readonly kind: 'lost'; readonly text: string; readonly place: Place }
  | { readonly kind: 'none' };

export interface RowReading {
  readonly row: RowDefinition;
  readonly label: LabelMatch;
  /** Label as printed; `''` where it is torn away. */
  readonly printed: string;
  readonly group: Evidence['group'];
  readonly order: Evidence['order'];
  readonly neighbours: Evidence['neighbours'];
  readonly arity: Evidence['arity'];
  /** One a column of the form, in its order. */
  readonly slots: readonly Slot[];
  readonly place: Place | null;
}

export interface TableReading {
  readonly compiled: CompiledTable;
  readonly variant: RowVariant | null;
  readonly rung: Rung;
  /** How each column's header was recognised. */
  readonly columns: readonly LabelMatch[];
  /** Unit that each column's header prints in brackets (`（万元）`), where it prints one. */
  readonly headerUnits: readonly (string | null)[];
  readonly rows: readonly RowReading[];
  /** 0–1: share of the form's rows and columns that the document's labels confirm. */
  readonly score: number;
  readonly place: Place | null;
  /** Ids of rows that are printed more than once with different values; none of them was taken. */
  readonly duplicated: readonly string[];
  /** Labels with values that no row of the form has. */
  readonly foreign: readonly Piece[];
}
