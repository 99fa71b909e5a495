// What a second reader of the format says of each field. It only agrees or disagrees: no value is ever taken from it.

import type { Binding, FieldStatus } from '../model/binding.js';
import type { Agreement } from '../model/evidence.js';

/** One field as the second reader gave it. */
export interface OtherReading {
  readonly engine: string;
  readonly status: FieldStatus;
  readonly value: number | null;
  readonly raw: string;
}

/** All fields as the second reader gave them, by path. */
export interface SecondOpinion {
  readonly engine: string;
  readonly fields: ReadonlyMap<string, OtherReading>;
}

/** The bindings of the second reader's document as a second opinion. */
export function toSecondOpinion(engine: string, bindings: readonly Binding[]): SecondOpinion {
  const fields = bindings.map(({ path, status, value, raw }): [string, OtherReading] => [
    path,
    { engine, status, value, raw },
  ]);
  return { engine, fields: new Map(fields) };
}

/** A reader that could not read a field says nothing about it. */
const SILENT: ReadonlySet<FieldStatus> = new Set(['unreadable', 'absent']);

/**
 * Whether the other reader reads the same. That both find nothing, or that neither can read it, is agreement; that
 * only one of them could read it tells nothing against the reading that there is.
 */
export function compareReadings(own: Binding, other: OtherReading | undefined): Agreement {
  if (other === undefined) return 'not_assessed';
  if (own.status === other.status) return own.value === other.value ? 'agrees' : 'disagrees';
  if (SILENT.has(other.status)) return 'not_assessed';
  return 'disagrees';
}
