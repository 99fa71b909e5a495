// Which matches are certain. A row is known by its own label, or by order: when between two known rows the document
// has exactly as many rows of values as the form has rows, order leaves one reading, whatever became of the labels.

import type { CompiledRow, CompiledTable, RowSet } from './compiled-form.js';
import { mayNameExactly, type RowScore, scoreUnit } from './row-score.js';
import { hasValues, type Unit } from './unit.js';

/** A row of the form laid on a span of units. */
export interface RawMatch {
  readonly row: CompiledRow;
  /** Units of the span, `[from, to)`; one of them at the most carries values. */
  readonly from: number;
  readonly to: number;
  /** Index of the unit with the values, or -1: the label stands there without any. */
  readonly valueUnit: number;
  readonly score: RowScore;
}

export interface RowMatch extends RawMatch {
  /** The row is known: by its label, or by order between known neighbours that leave one reading. */
  readonly certain: boolean;
}

interface Context {
  readonly units: readonly Unit[];
  readonly rowSet: RowSet;
  readonly compiled: CompiledTable;
}

/** A label this like another row's speaks against taking the row by order. */
const SPEAKS_AGAINST = 0.6;

const BY_ORDER: RowScore = { score: 0.2, label: 'order', printed: '', group: 'not_assessed', anchor: false };

/**
 * Whether a match is known by its label alone: the label, or a part of it, stands in the unit of the values. A label
 * on a line of its own may belong to the values above or below.
 */
function isAnchor(match: RawMatch, units: readonly Unit[]): boolean {
  if (!match.score.anchor) return false;
  if (match.valueUnit === -1) return false;
  return (units[match.valueUnit]?.pieces.length ?? 0) > 0 || isWrapped(match, units);
}

/** The whole label, part above and part below its values: nothing else in the span. */
function isWrapped(match: RawMatch, units: readonly Unit[]): boolean {
  const above = units.slice(match.from, match.valueUnit).flatMap((unit) => unit.pieces);
  const below = units.slice(match.valueUnit + 1, match.to).flatMap((unit) => unit.pieces);
  const whole = [...above, ...below].map((piece) => piece.text).join('');
  return above.length > 0 && below.length > 0 && match.score.printed === whole;
}

interface Gap {
  readonly values: readonly number[];
  readonly rows: readonly CompiledRow[];
}

function gapBetween(before: RawMatch, after: RawMatch, { units, rowSet }: Context): Gap {
  const values: number[] = [];
  for (let u = before.to; u < after.from; u++) {
    const unit = units[u];
    if (unit && hasValues(unit)) values.push(u);
  }
  const first = rowSet.rows.indexOf(before.row) + 1;
  const rows = rowSet.rows.slice(first, rowSet.rows.indexOf(after.row)).filter((row) => !row.row.local);
  return { values, rows };
}

/**
 * A label with nothing beside it on a page: the row is there and blank. In text the values may only have been torn
 * from their labels.
 */
function isBlankRow(match: RawMatch | undefined, units: readonly Unit[]): boolean {
  if (!match || match.valueUnit !== -1 || !match.score.anchor) return false;
  return units[match.from]?.pieces[0]?.place.kind === 'pdf';
}

/** Whether the unit's own label names another row, or something that the form does not have. */
function speaksAgainst(unit: Unit | undefined, row: CompiledRow, context: Context): boolean {
  if (!unit || unit.pieces.length === 0) return false;
  const scores = scoreUnit(unit, context.rowSet, context.compiled);
  const own = scores[context.rowSet.rows.indexOf(row)]?.score ?? -1;
  if (own > 0) return false;
  return scores.every((score) => score.score <= 0) || scores.some((score) => score.score >= SPEAKS_AGAINST);
}

/** Matches of one gap by order, or `null` when order does not leave one reading. */
function byOrder(gap: Gap, matches: readonly RawMatch[], context: Context): RowMatch[] | null {
  const matchOf = (row: CompiledRow) => matches.find((match) => match.row === row);
  const rows = gap.rows.filter((row) => !isBlankRow(matchOf(row), context.units));
  if (gap.values.length !== rows.length) return null;
  const settled: RowMatch[] = [];
  for (const [index, row] of rows.entries()) {
    const unit = gap.values[index] ?? -1;
    const own = matchOf(row);
    if (own && own.valueUnit === unit) {
      settled.push({ ...own, certain: true });
      continue;
    }
    if (speaksAgainst(context.units[unit], row, context)) return null;
    settled.push({ row, from: unit, to: unit + 1, valueUnit: unit, score: BY_ORDER, certain: true });
  }
  const blank = matches.filter((match) => isBlankRow(match, context.units));
  return [...settled, ...blank.map((match) => ({ ...match, certain: true }))];
}

/** Decides which matches are certain, and takes rows by order where it leaves one reading. */
export function settleMatches(matches: readonly RawMatch[], context: Context): RowMatch[] {
  const anchors = matches.filter((match) => isAnchor(match, context.units));
  const settled: RowMatch[] = [];
  let previous: RawMatch | null = null;
  // A label is known even where its values are not.
  const uncertain = (rows: readonly RawMatch[]) =>
    rows.map((match) => ({ ...match, certain: match.valueUnit === -1 && match.score.anchor }));
  for (const anchor of anchors) {
    const last: RawMatch | null = previous;
    const between = matches.filter((match) => {
      const at = matches.indexOf(match);
      return at < matches.indexOf(anchor) && (last === null || at > matches.indexOf(last));
    });
    const ordered = last === null ? null : byOrder(gapBetween(last, anchor, context), between, context);
    settled.push(...(ordered ?? uncertain(between)), { ...anchor, certain: true });
    previous = anchor;
  }
  const rest = previous === null ? matches : matches.slice(matches.indexOf(previous) + 1);
  return addOutOfOrder([...settled, ...uncertain(rest)], context);
}

/**
 * Rows printed in another order than the form's: a row that is not found yet and a unit that is not used yet are
 * brought together when the unit's own label names that row and no other.
 */
function addOutOfOrder(matches: readonly RowMatch[], { units, rowSet, compiled }: Context): RowMatch[] {
  const used = new Set(
    matches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const found = new Set(matches.map((match) => match.row));
  const added: RowMatch[] = [];
  const taken = new Set<CompiledRow>();
  const twice = new Set<CompiledRow>();
  for (const [index, unit] of units.entries()) {
    if (used.has(index) || !hasValues(unit) || !mayNameExactly(unit, rowSet)) continue;
    const scores = scoreUnit(unit, rowSet, compiled);
    const named = scores.flatMap((score, row) => (score.anchor && score.label === 'exact' ? [row] : []));
    const row = named.length === 1 ? rowSet.rows[named[0] ?? -1] : undefined;
    const score = scores[named[0] ?? -1];
    if (!row || !score || found.has(row)) continue;
    if (taken.has(row)) twice.add(row);
    taken.add(row);
    added.push({ row, from: index, to: index + 1, valueUnit: index, score, certain: true });
  }
  const order = (match: RowMatch): number => rowSet.rows.indexOf(match.row);
  const unique = added.filter((match) => !twice.has(match.row));
  return [...matches, ...unique].sort((a, b) => order(a) - order(b));
}
