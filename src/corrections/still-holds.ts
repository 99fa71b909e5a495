// Whether a decision is about the text that stands in the record now. A report that was read anew, by a later version,
// may have found another text for the field: then the person saw something else and is asked again.

import type { Bbox, Place } from '../model/place.js';
import type { FieldReport } from '../model/record.js';
import type { Decision } from './decision.js';

/** What is looked at of a field. */
export type ReadField = Pick<FieldReport, 'raw' | 'place'>;

/** Share of the smaller of two places that they must have in common to be the same: a later version may cut finer. */
const MIN_SHARED = 0.5;

/** Whether the text that the person decided on is the field's text still: the same characters at the same place. */
export function stillHolds({ old }: Decision, field: ReadField | undefined): boolean {
  if (old === null || field === undefined) return false;
  return old.raw === field.raw && isSamePlace(old.place, field.place);
}

function isSamePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'pdf' && b.kind === 'pdf')
    return a.page === b.page && sharedArea(a.bbox, b.bbox) >= MIN_SHARED;
  if (a.kind === 'docx' && b.kind === 'docx') return a.part === b.part && a.path === b.path;
  if ((a.kind === 'html' && b.kind === 'html') || (a.kind === 'text' && b.kind === 'text')) {
    return sharedLength(a.start, a.end, b.start, b.end) >= MIN_SHARED;
  }
  return false;
}

/** Of the smaller one; places without any extent (blank cells) are the same when they begin at the same point. */
function sharedLength(a0: number, a1: number, b0: number, b1: number): number {
  const smaller = Math.min(a1 - a0, b1 - b0);
  if (smaller <= 0) return a0 === b0 ? 1 : 0;
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0)) / smaller;
}

function sharedArea(a: Bbox, b: Bbox): number {
  return sharedLength(a[0], a[2], b[0], b[2]) * sharedLength(a[1], a[3], b[1], b[3]);
}
