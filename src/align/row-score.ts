// How well the labels of one unit, or of a few neighbouring ones, name each row of the form.

import type { Agreement, LabelMatch } from '../model/evidence.js';
import { type LabelKey, labelKey } from '../text/label-key.js';
import { isAbbreviation, matchKey, sharedInOrder } from '../text/match-label.js';
import type { CompiledRow, CompiledTable, RowSet } from './compiled-form.js';
import type { Piece } from './reading.js';
import { hasValues, type Unit } from './unit.js';

export interface RowScore {
  readonly score: number;
  readonly label: LabelMatch;
  readonly printed: string;
  readonly group: Agreement;
  /** The label alone proves the row; order is not needed. */
  readonly anchor: boolean;
}

/** A label cut by line ends: at most so many pieces are joined. */
const MAX_JOINED = 10;
/** Labels further back belong to other rows. */
const MAX_PIECES = 20;
/** A label that other label text follows is less surely the row's own. */
const INNER_WEIGHT = 0.85;
const GROUP_BONUS = 0.08;
const GROUP_PENALTY = 0.35;
const MIN_ANCHOR = 0.75;
const MIN_FRAGMENT = 3;
/** The form's number and nothing but its words. */
const ABBREVIATION_SCORE = 0.8;
/** More than half of a label in order: it names no row, but no other row is meant. */
const MIN_SHARED = 0.5;
const RESEMBLING_SCORE = 0.4;
const MIN_RESEMBLING = 4;
const MAX_RESEMBLING = 40;
const MIN_GROUP = 0.85;
const NO_LABEL = 0.2;
const FOREIGN = -1;

interface Join {
  readonly text: string;
  readonly key: LabelKey;
  /** Ends at the last piece, next to the values. */
  readonly last: boolean;
  /** Pieces joined, `[start, end)` in the span. */
  readonly start: number;
  readonly end: number;
}

interface Best {
  score: number;
  label: LabelMatch;
  printed: string;
  anchor: boolean;
}

function joinsOf(pieces: readonly Piece[]): Join[] {
  const kept = pieces.slice(-MAX_PIECES);
  const skipped = pieces.length - kept.length;
  const result: Join[] = [];
  for (let end = kept.length; end > 0; end--) {
    let text = '';
    for (let start = end - 1; start >= Math.max(0, end - MAX_JOINED); start--) {
      text = (kept[start]?.text ?? '') + text;
      const key = labelKey(text);
      if (key.body !== '') {
        result.push({ text, key, last: end === kept.length, start: start + skipped, end: end + skipped });
      }
    }
  }
  return result;
}

const joinsOfUnit = new WeakMap<Unit, readonly Join[]>();

/** Joins of a span; those of one unit are kept, since every table of every era asks for them. */
function joinsOfSpan(units: readonly Unit[]): readonly Join[] {
  const [only, ...others] = units;
  if (!only || others.length > 0) return joinsOf(units.flatMap((unit) => unit.pieces));
  const known = joinsOfUnit.get(only);
  if (known) return known;
  const joins = joinsOf(only.pieces);
  joinsOfUnit.set(only, joins);
  return joins;
}

/** A piece of a label: the rest was torn away. */
function fragmentScore(key: LabelKey, row: CompiledRow): number {
  const form = row.matcher.keys[0]?.key.body ?? '';
  const { body } = key;
  if (body.length < MIN_FRAGMENT || body.length >= form.length || !form.includes(body)) return 0;
  return 0.3 + 0.4 * (body.length / form.length);
}

/** A row that a label names or resembles. */
interface Hit {
  readonly index: number;
  readonly score: number;
  readonly label: LabelMatch;
  /** The label is the form's, one of its variants or misprints. */
  readonly whole: boolean;
  /** The label names no row and resembles this one. */
  readonly vague?: boolean;
}

/** What was found for a key, by the key itself: keys are shared, and the same labels come again in every document. */
const rememberedHits = new WeakMap<RowSet, WeakMap<LabelKey, readonly Hit[]>>();

/** Scraps of a group's label (`予公开`) are no misprint of a row's. */
function isScrapOfGroup(key: LabelKey, rowSet: RowSet): boolean {
  return rowSet.rows.some((row) =>
    row.groups.some((group) =>
      group.keys.some(({ key: { body } }) => body.length > key.body.length && body.includes(key.body)),
    ),
  );
}

function computeHits(key: LabelKey, rowSet: RowSet): Hit[] {
  const named = new Set([...(rowSet.byBody.get(key.body) ?? []), ...(rowSet.byBody.get(key.stem) ?? [])]);
  const scrap = named.size === 0 && isScrapOfGroup(key, rowSet);
  const hits = rowSet.rows.flatMap((row, index): Hit[] => {
    if (named.size > 0 && !named.has(index)) return [];
    const own = scrap ? null : matchKey(key, row.matcher);
    if (own && own.score > 0) return [{ index, score: own.score, label: own.match, whole: named.size > 0 }];
    if (isAbbreviation(key, row.matcher))
      return [{ index, score: ABBREVIATION_SCORE, label: 'near', whole: false }];
    const fragment = fragmentScore(key, row);
    return fragment > 0 ? [{ index, score: fragment, label: 'torn', whole: false }] : [];
  });
  return hits.length > 0 || scrap ? hits : resembling(key, rowSet);
}

/**
 * The one row that a label resembles which names none: so that a row which is printed under it is read by its order
 * or is unreadable, never absent.
 */
function resembling({ body, ordinal }: LabelKey, rowSet: RowSet): Hit[] {
  if (body.length < MIN_RESEMBLING || body.length > MAX_RESEMBLING) return [];
  const shares = rowSet.rows.map(({ matcher }) =>
    Math.max(...matcher.keys.map(({ key }) => (key.ordinal === ordinal ? sharedInOrder(body, key.body) : 0))),
  );
  const most = Math.max(...shares);
  const index = shares.indexOf(most);
  if (most <= MIN_SHARED || shares.lastIndexOf(most) !== index) return [];
  return [{ index, score: RESEMBLING_SCORE, label: 'near', whole: false, vague: true }];
}

/** Rows that a reduced label names. */
function hitsOf(key: LabelKey, rowSet: RowSet): readonly Hit[] {
  let remembered = rememberedHits.get(rowSet);
  if (!remembered) {
    remembered = new WeakMap();
    rememberedHits.set(rowSet, remembered);
  }
  const known = remembered.get(key);
  if (known) return known;
  const hits = computeHits(key, rowSet);
  remembered.set(key, hits);
  return hits;
}

/** Rows that the labels of one unit name surely, next to its values. */
export function rowsNamed(unit: Unit, rowSet: RowSet): number[] {
  return joinsOfSpan([unit]).flatMap((join) =>
    join.last
      ? hitsOf(join.key, rowSet).flatMap((hit) =>
          hit.label !== 'torn' && hit.score >= MIN_ANCHOR ? [hit.index] : [],
        )
      : [],
  );
}

/**
 * Best label of every row. A label that leaves out the labels that stand right beside the values is another row's:
 * `own` is the piece nearest to the values in their unit.
 */
function bestLabels(joins: readonly Join[], rowSet: RowSet, own: number | null): (Best | undefined)[] {
  const best: (Best | undefined)[] = [];
  for (const { text, key, last, start, end } of joins) {
    if (own !== null && (own < start || own >= end)) continue;
    for (const { index, score, label, whole, vague } of hitsOf(key, rowSet)) {
      // A label's own text resembles, not that of several run together.
      if ((!last && !whole) || (vague && end - start > 1)) continue;
      const weighted = score * (last ? 1 : INNER_WEIGHT);
      if (weighted <= (best[index]?.score ?? 0)) continue;
      const anchor = last && label !== 'torn' && score >= MIN_ANCHOR;
      best[index] = { score: weighted, label: last ? label : 'torn', printed: text, anchor };
    }
  }
  return best;
}

/** Rows that the unit's last label names in the form's own words and numbering. */
export function rowsNamedExactly(unit: Unit, rowSet: RowSet): number[] {
  return joinsOfSpan([unit]).flatMap((join) =>
    join.last
      ? hitsOf(join.key, rowSet).flatMap((hit) =>
          hit.label === 'exact' && hit.score >= 1 ? [hit.index] : [],
        )
      : [],
  );
}

const rememberedGroups = new WeakMap<CompiledTable, WeakMap<LabelKey, string | null>>();

/** The group that a reduced label names, or `null`. */
function groupNamed(key: LabelKey, compiled: CompiledTable): string | null {
  let remembered = rememberedGroups.get(compiled);
  if (!remembered) {
    remembered = new WeakMap();
    rememberedGroups.set(compiled, remembered);
  }
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = compiled.groups.find((group) => matchKey(key, group.matcher).score >= MIN_GROUP)?.id ?? null;
  remembered.set(key, found);
  return found;
}

function groupsIn(joins: readonly Join[], groups: readonly string[], compiled: CompiledTable): Set<string> {
  const keys = [...groups.map(labelKey), ...joins.map((join) => join.key)];
  return new Set(keys.flatMap((key) => groupNamed(key, compiled) ?? []));
}

/** Groups that hold no other recognised group: `三、本年度办理结果` says nothing beside `（三）不予公开`. */
function innermost(found: ReadonlySet<string>, compiled: CompiledTable): string[] {
  const outer = new Set(
    (compiled.table.groups ?? []).filter((group) => found.has(group.id)).map((group) => group.within),
  );
  return [...found].filter((id) => !outer.has(id));
}

function groupEvidence(found: readonly string[], row: CompiledRow): RowScore['group'] {
  if (found.length === 0) return 'not_assessed';
  return row.row.group !== undefined && found.includes(row.row.group) ? 'agrees' : 'disagrees';
}

/** A label this like the form's and this long names its row under whatever group a broken row span puts it. */
const SELF_EVIDENT = 0.9;
const SELF_EVIDENT_LENGTH = 4;

function withGroup(best: Best, group: RowScore['group']): RowScore {
  if (group === 'agrees') return { ...best, score: best.score + GROUP_BONUS, group };
  if (group === 'not_assessed') return { ...best, group };
  const selfEvident = best.score >= SELF_EVIDENT && labelKey(best.printed).body.length >= SELF_EVIDENT_LENGTH;
  const penalty = selfEvident ? GROUP_PENALTY / 4 : GROUP_PENALTY;
  return { ...best, score: best.score - penalty, group, anchor: best.anchor && selfEvident };
}

/** Index in the span of the last label that stands in the unit of the values; `null` where that has none. */
function ownPiece(units: readonly Unit[]): number | null {
  let index = 0;
  for (const unit of units) {
    index += unit.pieces.length;
    if (hasValues(unit)) return unit.pieces.length > 0 ? index - 1 : null;
  }
  return null;
}

/** Scores a span of units, at most one of which carries values, against every row of a row set. */
export function scoreSpan(units: readonly Unit[], rowSet: RowSet, compiled: CompiledTable): RowScore[] {
  const joins = joinsOfSpan(units);
  const groups = units.flatMap((unit) => unit.groups);
  const inner = innermost(groupsIn(joins, groups, compiled), compiled);
  const onlyGroups = units.every((unit) =>
    unit.pieces.every((piece) => groupNamed(labelKey(piece.text), compiled) !== null),
  );
  const best = bestLabels(joins, rowSet, units.length > 1 ? ownPiece(units) : null);
  return rowSet.rows.map((row, index) => {
    const own = best[index];
    // A group's label names a row of its own where the printed form has that row instead of the group.
    if (onlyGroups && own?.anchor) return withGroup(own, 'not_assessed');
    const group = groupEvidence(inner, row);
    if (onlyGroups) return UNLABELLED[group];
    if (!own) return UNNAMED[group];
    return withGroup(own, group);
  });
}

const byOrder = (score: number, label: LabelMatch, group: RowScore['group']): RowScore => ({
  score,
  label,
  printed: '',
  group,
  anchor: false,
});

/** A span without a label of its own, by what its group says of the row. */
const UNLABELLED: Readonly<Record<RowScore['group'], RowScore>> = {
  agrees: byOrder(NO_LABEL, 'order', 'agrees'),
  not_assessed: byOrder(NO_LABEL, 'order', 'not_assessed'),
  disagrees: byOrder(FOREIGN, 'order', 'disagrees'),
};

/** A span whose label names another row or none. */
const UNNAMED: Readonly<Record<RowScore['group'], RowScore>> = {
  agrees: byOrder(FOREIGN, 'none', 'agrees'),
  not_assessed: byOrder(FOREIGN, 'none', 'not_assessed'),
  disagrees: byOrder(FOREIGN, 'none', 'disagrees'),
};
