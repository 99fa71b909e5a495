// The link between a field of the form and a place in the document, with what speaks for it.

import type { Evidence } from './evidence.js';
import type { Place } from './place.js';

/**
 * `number`: a number is printed. `blank`: the cell is there and empty. `not_applicable`: a stroke or 无 is
 * printed. `unreadable`: something is there that is no value we can read. `absent`: the form has the field, the
 * document does not. Five different states, never one `null`.
 */
export const fieldStatuses = ['number', 'blank', 'not_applicable', 'unreadable', 'absent'] as const;
export type FieldStatus = (typeof fieldStatuses)[number];

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
