// From places to what is drawn there, and back.

import type { Place } from '../../../model/place.js';
import type { FieldView } from '../../report-api.js';

/** A place as text, the same for the same place. */
export function placeKey(place: Place): string {
  if (place.kind === 'docx') return `${place.part}#${place.path}`;
  if (place.kind === 'pdf') return `${place.page}:${place.bbox.join(',')}`;
  return `${place.start}-${place.end}`;
}

/** Whether a place lies in another one of the same source. */
export function isInside(inner: Place, outer: Place): boolean {
  if (inner.kind === 'docx' && outer.kind === 'docx') {
    if (inner.part !== outer.part) return false;
    return inner.path === outer.path || inner.path.startsWith(`${outer.path}/`);
  }
  if (inner.kind === 'pdf' && outer.kind === 'pdf') {
    const [x0, top, x1, bottom] = inner.bbox;
    const [left, above, right, below] = outer.bbox;
    return (
      inner.page === outer.page &&
      x0 >= left - 1 &&
      x1 <= right + 1 &&
      top >= above - 1 &&
      bottom <= below + 1
    );
  }
  if ('start' in inner && 'start' in outer) return inner.start >= outer.start && inner.end <= outer.end;
  return false;
}

/** Fields that have a place, by its key: several fields may stand at one. */
export function fieldsByPlace(fields: readonly FieldView[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const { field, place } of fields) {
    if (place === null) continue;
    const key = placeKey(place);
    const known = map.get(key);
    if (known === undefined) map.set(key, [field]);
    else known.push(field);
  }
  return map;
}

/** The place of what is chosen: a field's or a fact's. */
export function placeOf(
  report: {
    readonly fields: readonly FieldView[];
    readonly facts: readonly { field: string; place: Place | null }[];
  },
  chosen: string | null,
): Place | null {
  if (chosen === null) return null;
  const field = report.fields.find((one) => one.field === chosen);
  return field?.place ?? report.facts.find((one) => one.field === chosen)?.place ?? null;
}
