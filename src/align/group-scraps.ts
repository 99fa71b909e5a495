// Group cells are narrow and tall: their label comes in scraps (`三`, `、`, `本`, `（三）不`, `予公开`) that stand
// between the rows. They name no row and are taken off before rows are aligned.

import type { CompiledTable } from './compiled-form.js';
import { runOf } from './label-runs.js';
import type { Piece } from './reading.js';
import type { Unit } from './unit.js';

/** A scrap is shorter than a whole group label. */
const MAX_SCRAP = 4;

const scraps = new WeakMap<
  CompiledTable,
  { readonly groups: readonly string[]; readonly rows: ReadonlySet<string> }
>();

function vocabulary(compiled: CompiledTable): {
  readonly groups: readonly string[];
  readonly rows: ReadonlySet<string>;
} {
  const known = scraps.get(compiled);
  if (known) return known;
  const groups = compiled.groups.map(({ matcher }) => matcher.keys[0]?.key.body ?? '');
  const rows = new Set(compiled.rowSets.flatMap((rowSet) => [...rowSet.byBody.keys()]));
  const made = { groups, rows };
  scraps.set(compiled, made);
  return made;
}

function isScrap(piece: Piece, compiled: CompiledTable): boolean {
  const { body, ordinal } = runOf(piece).key;
  const { groups, rows } = vocabulary(compiled);
  if (rows.has(body)) return false;
  if (body === '') return true;
  // `三` alone is the number of the group cell, cut off from it.
  if (ordinal === '' && /^[一二三四五六七八九十]$/u.test(body)) return true;
  return body.length <= MAX_SCRAP && groups.some((group) => group.includes(body) && group !== body);
}

/** The unit without the scraps of group labels among its labels. */
export function withoutGroupScraps(unit: Unit, compiled: CompiledTable): Unit {
  if (compiled.groups.length === 0) return unit;
  const pieces = unit.pieces.filter((piece) => !isScrap(piece, compiled));
  return pieces.length === unit.pieces.length ? unit : { ...unit, pieces };
}
