// The link between a field of the form and a place in the document, with what speaks for it.

import type { Place } from './place.js';

/**
 * `number`: a number is printed. `blank`: the cell is there and empty. `not_applicable`: a stroke or 无 is
 * printed. `unreadable`: something is there that is no value we can read. `absent`: the form has the field, the
 * document does not. Five different states, never one `null`.
 */
export const fieldStatuses = ['number', 'blank', 'not_applicable', 'unreadable', 'absent'] as const;
export type FieldStatus = (typeof fieldStatuses)[number];

/** The rung of the ladder that a binding stands on, best evidence first. */
export const rungs = ['grid', 'geometry', 'stream'] as const;
export type Rung = (typeof rungs)[number];

/**
 * How the row (or column) was recognised: by its label as the form prints it, by a known variant or misprint,
 * by a label nearly the same, by a label torn or joined over lines, or by its position between recognised
 * neighbours alone. `none` is a field that nothing was bound to.
 */
export const labelMatches = ['exact', 'variant', 'typo', 'near', 'torn', 'order', 'none'] as const;
export type LabelMatch = (typeof labelMatches)[number];

/** What is known about a binding; `not_assessed` is never taken for good. */
export interface Evidence {
  readonly rung: Rung | 'none';
  readonly row: LabelMatch;
  readonly column: LabelMatch;
  /** The group cell (（三）不予公开) over the row agrees with the form. */
  readonly group: 'agrees' | 'disagrees' | 'not_assessed';
  /** A second, independent rung read the same text for the field. */
  readonly secondRung: 'agrees' | 'disagrees' | 'not_assessed';
  /** How many values the row printed against how many the form has. */
  readonly arity: 'complete' | 'incomplete' | 'not_assessed';
}

export interface Binding {
  /** Canonical path of the field. */
  readonly path: string;
  /** Era of the table that the field was read from: `ogi_2021`. */
  readonly form: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Row and column label as the form prints them. */
  readonly label: string;
  /** Text exactly as printed; `''` where nothing is printed. */
  readonly raw: string;
  /** Null unless `status` is `number`. */
  readonly value: number | null;
  readonly unit: string | null;
  /** A note in brackets printed behind the number. */
  readonly note?: string;
  readonly status: FieldStatus;
  /** Null where the document has no such cell. */
  readonly place: Place | null;
  readonly evidence: Evidence;
}
