// How well the labels of one unit, or of a few neighbouring ones, name each row of the form.

import type { Agreement, LabelMatch } from '../model/evidence.js';
import { type LabelKey, labelKey } from '../text/label-key.js';
import { matchKey } from '../text/match-label.js';
import type { CompiledRow, CompiledTable, Hit, RowSet } from './compiled-form.js';
import { hitsOf } from './label-hits.js';
import { type LabelRun, runOf } from './label-runs.js';
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
const MIN_GROUP = 0.85;
const NO_LABEL = 0.2;
const FOREIGN = -1;

interface Best {
  score: number;
  label: LabelMatch;
  printed: string;
  anchor: boolean;
}

/** Rows that the labels of one unit name surely, next to its values. */
export function rowsNamed(unit: Unit, rowSet: RowSet): number[] {
  return rowsHit(unit, rowSet, (hit) => hit.label !== 'torn' && hit.score >= MIN_ANCHOR);
}

/** Rows that the unit's last label names in the form's own words and numbering. */
export function rowsNamedExactly(unit: Unit, rowSet: RowSet): number[] {
  return rowsHit(unit, rowSet, (hit) => hit.label === 'exact' && hit.score >= 1);
}

/** Whether a label of the unit may be the form's own wording of a row. */
export function mayNameExactly(unit: Unit, rowSet: RowSet): boolean {
  return rowsHit(unit, rowSet, (hit) => hit.label === 'exact').length > 0;
}

/** Rows that the runs which end at the unit's last label hit in the way wanted. */
function rowsHit({ pieces }: Unit, rowSet: RowSet, isWanted: (hit: Hit) => boolean): number[] {
  const rows: number[] = [];
  let run: LabelRun | null = null;
  for (let start = pieces.length - 1; start >= Math.max(0, pieces.length - MAX_JOINED); start--) {
    const piece = pieces[start];
    if (!piece) break;
    run = run === null ? runOf(piece) : run.with(piece);
    if (run === null) break;
    if (run.least >= rowSet.tooLong) continue;
    for (const hit of hitsOf(run.key, rowSet)) if (isWanted(hit)) rows.push(hit.index);
  }
  return rows;
}

/** The group that a reduced label names, or `null`. */
function groupNamed(key: LabelKey, compiled: CompiledTable): string | null {
  const { groups, groupsNamed } = compiled;
  if (groups.length === 0) return null;
  const known = groupsNamed.get(key);
  if (known !== undefined) return known;
  const found = groups.find((group) => matchKey(key, group.matcher).score >= MIN_GROUP)?.id ?? null;
  groupsNamed.set(key, found);
  return found;
}

/** Groups that hold no other recognised group: `三、本年度办理结果` says nothing beside `（三）不予公开`. */
function innermost(found: readonly string[], compiled: CompiledTable): readonly string[] {
  if (found.length < 2) return found;
  const outer = (compiled.table.groups ?? []).flatMap(({ id, within }) =>
    within !== undefined && found.includes(id) ? [within] : [],
  );
  return found.filter((id) => !outer.includes(id));
}

function groupEvidence(found: readonly string[], row: CompiledRow): RowScore['group'] {
  if (found.length === 0) return 'not_assessed';
  return row.row.group !== undefined && found.includes(row.row.group) ? 'agrees' : 'disagrees';
}

/** A label this like the form's and this long names its row under whatever group a broken row span puts it. */
const SELF_EVIDENT = 0.9;
const SELF_EVIDENT_LENGTH = 4;

function withGroup(best: Best, group: RowScore['group']): RowScore {
  const { score, label, printed, anchor } = best;
  if (group === 'agrees') return { score: score + GROUP_BONUS, label, printed, group, anchor };
  if (group === 'not_assessed') return { score, label, printed, group, anchor };
  const selfEvident = score >= SELF_EVIDENT && labelKey(printed).body.length >= SELF_EVIDENT_LENGTH;
  const penalty = selfEvident ? GROUP_PENALTY / 4 : GROUP_PENALTY;
  return { score: score - penalty, label, printed, group, anchor: anchor && selfEvident };
}

/** How a span of units, at most one of which carries values, scores against the rows of a row set. */
export interface SpanScores {
  /** Rows that a label of the span names or resembles; the others score below nothing unless it is unlabelled. */
  readonly named: readonly number[];
  /** The span has no label of its own, at most that of a group: any row may be meant that order leaves. */
  readonly unlabelled: boolean;
  /** Score of one row, by its index. */
  readonly of: (index: number) => RowScore;
}

/** A run of labels that hits rows or names a group; most runs do neither and take no part. */
interface TellingRun {
  /** First piece of the run. */
  readonly start: number;
  readonly run: LabelRun;
  readonly hits: readonly Hit[];
  readonly group: string | null;
}

/** Runs that end at one piece, looked at so far. */
interface RunsAt {
  readonly telling: TellingRun[];
  /** First piece of the longest run looked at. */
  start: number;
  /** That run; `null` where it, and every longer one, is too long for a label. */
  run: LabelRun | null;
}

/** What one unit says by itself. */
interface UnitFacts {
  /** Number of pieces before the unit and up to its end. */
  readonly start: number;
  readonly end: number;
  readonly carriesValues: boolean;
  /** Groups that group cells over the unit name. */
  readonly groups: readonly string[];
  readonly unlabelled: boolean;
}

/**
 * Scores spans of units against a row set. Spans overlap, and nearly all of what one needs to know another one knows
 * as well: it is found once for the whole sequence.
 */
export class RowScorer {
  private readonly facts: readonly UnitFacts[];
  private readonly pieces: readonly Piece[];
  private readonly runs: RunsAt[] = [];

  constructor(
    readonly units: readonly Unit[],
    private readonly rowSet: RowSet,
    private readonly compiled: CompiledTable,
  ) {
    const pieces: Piece[] = [];
    this.facts = units.map((unit): UnitFacts => {
      const start = pieces.length;
      pieces.push(...unit.pieces);
      return {
        start,
        end: pieces.length,
        carriesValues: hasValues(unit),
        groups: unit.groups.flatMap((text) => groupNamed(labelKey(text), compiled) ?? []),
        unlabelled: unit.pieces.every((piece) => groupNamed(runOf(piece).key, compiled) !== null),
      };
    });
    this.pieces = pieces;
  }

  /** Scores of the units `[from, to)`, at most one of which carries values. */
  score(from: number, to: number): SpanScores {
    const { rowSet } = this;
    const facts = this.facts.slice(from, to);
    const unlabelled = facts.every((unit) => unit.unlabelled);
    const telling = this.tellingRuns(facts);
    const inner = innermost(groupsOf(facts, telling), this.compiled);
    const best = bestLabels(telling, facts);
    return {
      named: [...best.keys()],
      unlabelled,
      of: (index) => {
        const own = best.get(index);
        const row = rowSet.rows[index];
        // A group's label names a row of its own where the printed form has that row instead of the group.
        if (unlabelled && own?.anchor) return withGroup(own, 'not_assessed');
        const group = row ? groupEvidence(inner, row) : 'not_assessed';
        if (unlabelled) return UNLABELLED[group];
        if (!own) return UNNAMED[group];
        return withGroup(own, group);
      },
    };
  }

  /** Runs within a span, those that end last first, the short ones before the long ones. */
  private tellingRuns(facts: readonly UnitFacts[]): TellingRun[] {
    const last = facts.at(-1)?.end ?? 0;
    const first = Math.max(facts[0]?.start ?? 0, last - MAX_PIECES);
    const found: TellingRun[] = [];
    for (let end = last; end > first; end--) {
      for (const one of this.runsAt(end, first)) {
        if (one.start < first) break;
        found.push(one);
      }
    }
    return found;
  }

  private isTooLong({ least }: LabelRun): boolean {
    return least >= this.rowSet.tooLong && least >= this.compiled.tooLongForGroup;
  }

  private runsAt(end: number, first: number): readonly TellingRun[] {
    const known = this.runs[end] ?? { telling: [], start: end, run: null };
    this.runs[end] = known;
    const least = Math.max(first, end - MAX_JOINED);
    while (known.start > least && (known.run !== null || known.start === end)) {
      const piece = this.pieces[--known.start];
      if (!piece) break;
      known.run = known.run === null ? runOf(piece) : known.run.with(piece);
      if (known.run === null || this.isTooLong(known.run) || known.run.key.body === '') continue;
      const { run, start } = known;
      const hits = hitsOf(run.key, this.rowSet);
      const group = groupNamed(run.key, this.compiled);
      if (hits.length > 0 || group !== null) known.telling.push({ start, run, hits, group });
    }
    return known.telling;
  }
}

/** Ids of the groups that group cells or labels of a span name. */
function groupsOf(facts: readonly UnitFacts[], telling: readonly TellingRun[]): string[] {
  const found: string[] = [];
  const add = (group: string): void => {
    if (!found.includes(group)) found.push(group);
  };
  for (const { groups } of facts) for (const group of groups) add(group);
  for (const { group } of telling) if (group !== null) add(group);
  return found;
}

/**
 * Index of the piece nearest to the values in their unit, where a span has several units; `null` where the values have
 * no label beside them.
 */
function ownPiece(facts: readonly UnitFacts[]): number | null {
  if (facts.length < 2) return null;
  const valued = facts.find((unit) => unit.carriesValues);
  return valued && valued.end > valued.start ? valued.end - 1 : null;
}

/**
 * Best label of every row. A label that leaves out the labels that stand right beside the values is another row's.
 */
function bestLabels(telling: readonly TellingRun[], facts: readonly UnitFacts[]): Map<number, Best> {
  const best = new Map<number, Best>();
  const own = ownPiece(facts);
  const end = facts.at(-1)?.end ?? 0;
  for (const { start, run, hits } of telling) {
    const last = start + run.length === end;
    if (own !== null && (own < start || own >= start + run.length)) continue;
    for (const { index, score, label, whole, vague } of hits) {
      // A label's own text resembles, not that of several run together.
      if ((!last && !whole) || (vague && run.length > 1)) continue;
      const weighted = score * (last ? 1 : INNER_WEIGHT);
      if (weighted <= (best.get(index)?.score ?? 0)) continue;
      const anchor = last && label !== 'torn' && score >= MIN_ANCHOR;
      best.set(index, { score: weighted, label: last ? label : 'torn', printed: run.text, anchor });
    }
  }
  return best;
}

/** Scores one unit against every row of a row set. */
export function scoreUnit(unit: Unit, rowSet: RowSet, compiled: CompiledTable): RowScore[] {
  const { of } = new RowScorer([unit], rowSet, compiled).score(0, 1);
  return rowSet.rows.map((_, index) => of(index));
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
