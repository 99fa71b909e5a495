// How well the labels of one unit, or of a few neighbouring ones, name each row of the form.

import type { LabelMatch } from '../model/binding.js';
import { type LabelKey, labelKey } from '../text/label-key.js';
import { matchKey } from '../text/match-label.js';
import type { CompiledRow, CompiledTable, RowSet } from './compiled-form.js';
import type { Piece } from './reading.js';
import type { Unit } from './unit.js';

export interface RowScore {
  readonly score: number;
  readonly label: LabelMatch;
  readonly printed: string;
  readonly group: 'agrees' | 'disagrees' | 'not_assessed';
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
const MIN_GROUP = 0.85;
const NO_LABEL = 0.2;
const FOREIGN = -1;

interface Join {
  readonly text: string;
  readonly key: LabelKey;
  /** Ends at the last piece, next to the values. */
  readonly last: boolean;
}

interface Best {
  score: number;
  label: LabelMatch;
  printed: string;
  anchor: boolean;
}

function joinsOf(pieces: readonly Piece[]): Join[] {
  const kept = pieces.slice(-MAX_PIECES);
  const result: Join[] = [];
  for (let end = kept.length; end > 0; end--) {
    let text = '';
    for (let start = end - 1; start >= Math.max(0, end - MAX_JOINED); start--) {
      text = (kept[start]?.text ?? '') + text;
      const key = labelKey(text);
      if (key.body !== '') result.push({ text, key, last: end === kept.length });
    }
  }
  return result;
}

/** A piece of a label: the rest was torn away. */
function fragmentScore(key: LabelKey, row: CompiledRow): number {
  const form = row.matcher.keys[0]?.key.body ?? '';
  const { body } = key;
  if (body.length < MIN_FRAGMENT || body.length >= form.length || !form.includes(body)) return 0;
  return 0.3 + 0.4 * (body.length / form.length);
}

function raise(best: Best | undefined, next: Best): void {
  if (best && next.score > best.score) Object.assign(best, next);
}

function bestLabels(joins: readonly Join[], rowSet: RowSet): Best[] {
  const best = rowSet.rows.map((): Best => ({ score: 0, label: 'none', printed: '', anchor: false }));
  for (const { text, key, last } of joins) {
    const weight = last ? 1 : INNER_WEIGHT;
    const hits = [...(rowSet.byBody.get(key.body) ?? []), ...(rowSet.byBody.get(key.stem) ?? [])];
    for (const index of hits) {
      const row = rowSet.rows[index];
      if (!row) continue;
      const own = matchKey(key, row.matcher);
      raise(best[index], {
        score: own.score * weight,
        label: last ? own.match : 'torn',
        printed: text,
        anchor: last && own.score >= MIN_ANCHOR,
      });
    }
    if (hits.length > 0 || !last) continue;
    for (const [index, row] of rowSet.rows.entries()) {
      const own = matchKey(key, row.matcher);
      const fragment = own.score === 0 ? fragmentScore(key, row) : 0;
      raise(best[index], {
        score: Math.max(own.score, fragment),
        label: own.score > 0 ? own.match : 'torn',
        printed: text,
        anchor: own.score >= MIN_ANCHOR,
      });
    }
  }
  return best;
}

function groupsIn(joins: readonly Join[], groups: readonly string[], compiled: CompiledTable): Set<string> {
  const keys = [...groups.map(labelKey), ...joins.map((join) => join.key)];
  const found = compiled.groups.filter((group) =>
    keys.some((key) => matchKey(key, group.matcher).score >= MIN_GROUP),
  );
  return new Set(found.map((group) => group.id));
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

/** Scores a span of units, at most one of which carries values, against every row of a row set. */
export function scoreSpan(units: readonly Unit[], rowSet: RowSet, compiled: CompiledTable): RowScore[] {
  const pieces = units.flatMap((unit) => unit.pieces);
  const joins = joinsOf(pieces);
  const found = groupsIn(
    joins,
    units.flatMap((unit) => unit.groups),
    compiled,
  );
  const inner = innermost(found, compiled);
  const groupLabels = compiled.groups.map((group) => group.matcher);
  const onlyGroups = pieces.every((piece) =>
    groupLabels.some((matcher) => matchKey(labelKey(piece.text), matcher).score >= MIN_ANCHOR),
  );
  const best = bestLabels(joins, rowSet);
  return rowSet.rows.map((row, index) => {
    const own = best[index];
    // A group's label names a row of its own where the printed form has that row instead of the group.
    if (onlyGroups && own && own.anchor) return withGroup(own, 'not_assessed');
    const group = groupEvidence(inner, row);
    if (onlyGroups) {
      return {
        score: group === 'disagrees' ? FOREIGN : NO_LABEL,
        label: 'order',
        printed: '',
        group,
        anchor: false,
      };
    }
    if (!own || own.score <= 0) return { score: FOREIGN, label: 'none', printed: '', group, anchor: false };
    return withGroup(own, group);
  });
}
