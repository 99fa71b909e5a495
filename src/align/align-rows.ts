// Lays the units of a document on the rows of a table: global alignment by dynamic programming (Needleman &
// Wunsch 1970), with costs for rows that the document lacks, units that the form lacks, and labels torn over lines.

import type { CompiledRow, CompiledTable, RowSet } from './compiled-form.js';
import { type RowScore, RowScorer } from './row-score.js';
import { type RawMatch, type RowMatch, settleMatches } from './settle-matches.js';
import { hasValues, type Unit } from './unit.js';

/** A label wrapped around its numbers takes up to so many lines. */
const MAX_SPAN = 7;
const SKIP_VALUES_COST = 0.45;
const SKIP_ROW_COST = 0.25;
/** A label that stands there without values is found, but proves less. */
const LABEL_ONLY_WEIGHT = 0.5;
const MIN_LABEL_ONLY = 0.85;
/** Less than leaving out a row and the unit with its values. */
const HOPELESS = -(SKIP_ROW_COST + SKIP_VALUES_COST);

type Step = 'skip-row' | 'skip-unit' | Match;

/** A span of units that may be a row. */
interface Match {
  readonly to: number;
  readonly valueUnit: number;
  readonly score: RowScore;
  readonly gain: number;
}

function spanGain(score: RowScore, valueUnit: number, length: number): number {
  // A longer span must earn its length: the shortest one with the same label wins.
  const lengthCost = 0.01 * (length - 1);
  if (valueUnit !== -1) return score.score - lengthCost;
  return score.anchor && score.score >= MIN_LABEL_ONLY
    ? score.score * LABEL_ONLY_WEIGHT - lengthCost
    : HOPELESS;
}

/**
 * Spans from a unit on that each row could be, the shortest first. A match that costs more than leaving out its row
 * and its units is never the best and is not listed: so most rows have none.
 */
function matchesFrom(scorer: RowScorer, from: number, rowSet: RowSet): Match[][] {
  const { units } = scorer;
  const matches: Match[][] = [];
  let valueUnit = -1;
  for (let to = from + 1; to <= Math.min(units.length, from + MAX_SPAN); to++) {
    const unit = units[to - 1];
    if (!unit) break;
    if (hasValues(unit)) {
      if (valueUnit !== -1) break;
      valueUnit = to - 1;
    }
    const scores = scorer.score(from, to);
    const rows = scores.unlabelled && valueUnit !== -1 ? rowSet.rows.keys() : scores.named;
    for (const row of rows) {
      const score = scores.of(row);
      const gain = spanGain(score, valueUnit, to - from);
      if (gain <= HOPELESS) continue;
      const known = matches[row];
      const match = { to, valueUnit, score, gain };
      if (known) known.push(match);
      else matches[row] = [match];
    }
  }
  return matches;
}

const NONE: readonly Match[] = [];

function solve(
  units: readonly Unit[],
  rowSet: RowSet,
  compiled: CompiledTable,
): { steps: Step[][]; total: number } {
  const { rows } = rowSet;
  const width = rows.length + 1;
  const scorer = new RowScorer(units, rowSet, compiled);
  const best = new Float64Array((units.length + 1) * width);
  const steps: Step[][] = [];
  for (let u = units.length; u >= 0; u--) {
    const unit = units[u];
    const matches = unit ? matchesFrom(scorer, u, rowSet) : [];
    const skipCost = unit && hasValues(unit) ? SKIP_VALUES_COST : 0;
    const own: Step[] = new Array(width).fill('skip-row');
    for (let r = rows.length; r >= 0; r--) {
      const row = rows[r];
      let gain = row
        ? (best[u * width + r + 1] ?? 0) - (row.row.local ? 0 : SKIP_ROW_COST)
        : Number.NEGATIVE_INFINITY;
      if (!row && !unit) gain = 0;
      if (unit) {
        const skipped = (best[(u + 1) * width + r] ?? 0) - skipCost;
        if (skipped > gain) {
          gain = skipped;
          own[r] = 'skip-unit';
        }
      }
      for (const match of matches[r] ?? NONE) {
        const matched = (best[match.to * width + r + 1] ?? 0) + match.gain;
        if (matched > gain) {
          gain = matched;
          own[r] = match;
        }
      }
      best[u * width + r] = gain;
    }
    steps[u] = own;
  }
  return { steps, total: best[0] ?? 0 };
}

function trace(steps: readonly Step[][], rows: readonly CompiledRow[], unitCount: number): RawMatch[] {
  const matches: RawMatch[] = [];
  let u = 0;
  let r = 0;
  while (u < unitCount || r < rows.length) {
    const step = steps[u]?.[r];
    const row = rows[r];
    if (!step) break;
    if (typeof step === 'object' && row) {
      matches.push({ row, from: u, to: step.to, valueUnit: step.valueUnit, score: step.score });
      u = step.to;
      r++;
    } else if (step === 'skip-unit') u++;
    else r++;
  }
  return matches;
}

export interface RowAlignment {
  readonly matches: readonly RowMatch[];
  readonly total: number;
}

/** Aligns units with rows; matches come in the order of the rows. */
export function alignRows(units: readonly Unit[], rowSet: RowSet, compiled: CompiledTable): RowAlignment {
  const { steps, total } = solve(units, rowSet, compiled);
  const matches = trace(steps, rowSet.rows, units.length);
  return { matches: settleMatches(matches, { units, rowSet, compiled }), total };
}
