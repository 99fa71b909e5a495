// Lays the units of a document on the rows of a table: global alignment by dynamic programming (Needleman &
// Wunsch 1970), with costs for rows that the document lacks, units that the form lacks, and labels torn over lines.

import type { CompiledRow, CompiledTable, RowSet } from './compiled-form.js';
import { type RowScore, scoreSpan } from './row-score.js';
import { type RawMatch, type RowMatch, settleMatches } from './settle-matches.js';
import { hasValues, type Unit } from './unit.js';

/** A label wrapped around its numbers takes up to so many lines. */
const MAX_SPAN = 7;
const SKIP_VALUES_COST = 0.45;
const SKIP_ROW_COST = 0.25;
/** A label that stands there without values is found, but proves less. */
const LABEL_ONLY_WEIGHT = 0.5;
const MIN_LABEL_ONLY = 0.85;

interface Step {
  readonly kind: 'skip-unit' | 'skip-row' | 'match';
  readonly to: number;
  readonly valueUnit: number;
  readonly score: RowScore | null;
}

interface Span {
  readonly to: number;
  readonly valueUnit: number;
  readonly scores: readonly RowScore[];
}

function spansFrom(units: readonly Unit[], from: number, rowSet: RowSet, compiled: CompiledTable): Span[] {
  const spans: Span[] = [];
  let valueUnit = -1;
  for (let to = from + 1; to <= Math.min(units.length, from + MAX_SPAN); to++) {
    const unit = units[to - 1];
    if (!unit) break;
    if (hasValues(unit)) {
      if (valueUnit !== -1) break;
      valueUnit = to - 1;
    }
    spans.push({ to, valueUnit, scores: scoreSpan(units.slice(from, to), rowSet, compiled) });
  }
  return spans;
}

function spanGain(span: Span, score: RowScore, length: number): number {
  // A longer span must earn its length: the shortest one with the same label wins.
  const lengthCost = 0.01 * (length - 1);
  if (span.valueUnit !== -1) return score.score - lengthCost;
  return score.anchor && score.score >= MIN_LABEL_ONLY ? score.score * LABEL_ONLY_WEIGHT - lengthCost : -2;
}

function solve(
  units: readonly Unit[],
  rowSet: RowSet,
  compiled: CompiledTable,
): { steps: Step[][]; total: number } {
  const { rows } = rowSet;
  const best = Array.from({ length: units.length + 1 }, () => new Float64Array(rows.length + 1));
  const steps: Step[][] = Array.from({ length: units.length + 1 }, () => []);
  for (let u = units.length; u >= 0; u--) {
    const spans = u < units.length ? spansFrom(units, u, rowSet, compiled) : [];
    const unit = units[u];
    const skipCost = unit && hasValues(unit) ? SKIP_VALUES_COST : 0;
    for (let r = rows.length; r >= 0; r--) {
      const row = rows[r];
      let gain = Number.NEGATIVE_INFINITY;
      let step: Step = { kind: 'skip-row', to: u, valueUnit: -1, score: null };
      if (u === units.length && r === rows.length) gain = 0;
      if (row) {
        const cost = row.row.local ? 0 : SKIP_ROW_COST;
        gain = (best[u]?.[r + 1] ?? 0) - cost;
      }
      if (unit) {
        const skipped = (best[u + 1]?.[r] ?? 0) - skipCost;
        if (skipped > gain) {
          gain = skipped;
          step = { kind: 'skip-unit', to: u + 1, valueUnit: -1, score: null };
        }
      }
      for (const span of row ? spans : []) {
        const score = span.scores[r];
        if (!score) continue;
        const matched = (best[span.to]?.[r + 1] ?? 0) + spanGain(span, score, span.to - u);
        if (matched > gain) {
          gain = matched;
          step = { kind: 'match', to: span.to, valueUnit: span.valueUnit, score };
        }
      }
      (best[u] ?? new Float64Array(0))[r] = gain;
      (steps[u] ?? [])[r] = step;
    }
  }
  return { steps, total: best[0]?.[0] ?? 0 };
}

function trace(steps: readonly Step[][], rows: readonly CompiledRow[], unitCount: number): RawMatch[] {
  const matches: RawMatch[] = [];
  let u = 0;
  let r = 0;
  while (u < unitCount || r < rows.length) {
    const step = steps[u]?.[r];
    const row = rows[r];
    if (!step) break;
    if (step.kind === 'match' && step.score && row) {
      matches.push({ row, from: u, to: step.to, valueUnit: step.valueUnit, score: step.score });
      u = step.to;
      r++;
    } else if (step.kind === 'skip-unit') u++;
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
