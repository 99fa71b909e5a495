import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evidenceNames,
  levelsReached,
  model,
  probability,
  statementKind,
  statementKinds,
} from '../../src/confidence/model.js';
import { fieldStatuses } from '../../src/model/binding.js';
import type { EvidenceName, FieldEvidence } from '../../src/model/evidence.js';
import { anyEvidence, bestOfAll, levelsOf, worstOfAll } from './made-evidence.js';

const anyKind = fc.constantFrom(...statementKinds);
const anyName = fc.constantFrom(...evidenceNames);

/** The same evidence with one piece at the given level. */
function withLevel(evidence: FieldEvidence, name: EvidenceName, at: number): FieldEvidence {
  // The level is one of the name's own.
  return { ...evidence, [name]: levelsOf(name)[at] } as FieldEvidence;
}

describe('a probability', () => {
  it.each(evidenceNames)('never rises where %s is worse', (name) => {
    fc.assert(
      fc.property(anyEvidence, anyKind, (evidence, kind) => {
        const ladder = levelsOf(name).map((_, at) => probability(withLevel(evidence, name, at), kind));
        for (const [at, chance] of ladder.entries()) {
          expect(chance).toBeLessThanOrEqual(ladder[at - 1] ?? 1);
        }
      }),
    );
  });

  it('never rises where several pieces of evidence are worse at once', () => {
    fc.assert(
      fc.property(anyEvidence, anyEvidence, anyKind, (one, other, kind) => {
        const worse = evidenceNames.reduce(
          (soFar, name) =>
            withLevel(
              soFar,
              name,
              Math.max(levelsOf(name).indexOf(one[name]), levelsOf(name).indexOf(other[name])),
            ),
          one,
        );
        const least = Math.min(probability(one, kind), probability(other, kind));
        expect(probability(worse, kind)).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('is never certain either way, and lies between that of the worst and the best', () => {
    fc.assert(
      fc.property(anyEvidence, anyKind, (evidence, kind) => {
        const chance = probability(evidence, kind);
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThan(1);
        expect(chance).toBeGreaterThanOrEqual(probability(worstOfAll, kind));
        expect(chance).toBeLessThanOrEqual(probability(bestOfAll, kind));
      }),
    );
  });

  it('is rounded to four decimals without becoming certain', () => {
    for (const kind of statementKinds) {
      expect(Number(probability(bestOfAll, kind).toFixed(4))).toBeLessThan(1);
      expect(Number(probability(worstOfAll, kind).toFixed(4))).toBeGreaterThan(0);
    }
  });

  it('falls below what a person must look at where everything speaks against a number', () => {
    expect(probability(worstOfAll, 'number')).toBeLessThan(model.thresholds.field);
    expect(probability(worstOfAll, 'empty')).toBeLessThan(model.thresholds.field);
  });

  it('can be high enough for a number and for an empty cell', () => {
    expect(probability(bestOfAll, 'number')).toBeGreaterThan(model.thresholds.field);
    expect(probability(bestOfAll, 'empty')).toBeGreaterThan(model.thresholds.field);
  });

  it('takes nothing that was not assessed for good', () => {
    fc.assert(
      fc.property(anyEvidence, anyKind, anyName, (evidence, kind, name) => {
        const unknown = levelsOf(name).indexOf('not_assessed');
        if (unknown === -1) return;
        const known = probability(withLevel(evidence, name, 0), kind);
        expect(probability(withLevel(evidence, name, unknown), kind)).toBeLessThanOrEqual(known);
      }),
    );
  });

  it('adds up what is taken away, for any model', () => {
    const kinds = Object.fromEntries(
      statementKinds.map((kind) => [kind, { intercept: 2, penalties: { row: { variant: 1, typo: 1 } } }]),
    ) as Record<(typeof statementKinds)[number], { intercept: number; penalties: object }>;
    const chance = (row: FieldEvidence['row']): number =>
      // The penalties name known evidence and levels only.
      probability({ ...bestOfAll, row }, 'number', { kinds } as Parameters<typeof probability>[2]);
    expect(chance('exact')).toBeCloseTo(1 / (1 + Math.exp(-2)), 10);
    expect(chance('variant')).toBeCloseTo(1 / (1 + Math.exp(-1)), 10);
    expect(chance('typo')).toBeCloseTo(0.5, 10);
    expect(chance('none')).toBeCloseTo(0.5, 10);
  });
});

describe('the levels that a piece of evidence has reached', () => {
  it('are those below the best, down to its own', () => {
    expect(levelsReached('row', 'exact')).toEqual([]);
    expect(levelsReached('row', 'near')).toEqual(['variant', 'typo', 'near']);
    expect(levelsReached('secondReader', 'disagrees')).toEqual(['not_assessed', 'disagrees']);
  });
});

describe('the kind of statement', () => {
  it('is that of the status', () => {
    expect(fieldStatuses.map(statementKind)).toEqual(['number', 'empty', 'empty', 'unreadable', 'absent']);
  });
});

describe('model.json', () => {
  it('has coefficients for every kind of statement', () => {
    expect(Object.keys(model.kinds).sort()).toEqual([...statementKinds].sort());
  });

  it.each(statementKinds)('takes away for %s, never adds, and knows evidence and levels', (kind) => {
    const { intercept, penalties } = model.kinds[kind];
    expect(Number.isFinite(intercept)).toBe(true);
    for (const [name, levels] of Object.entries(penalties)) {
      expect(evidenceNames).toContain(name);
      for (const [level, penalty] of Object.entries(levels)) {
        // The name was just looked up.
        expect(levelsOf(name as EvidenceName).slice(1), name).toContain(level);
        expect(penalty, `${kind} ${name} ${level}`).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(penalty)).toBe(true);
      }
    }
  });

  it('says what it was fitted on', () => {
    const { corpus, split, documents, cells, wrong } = model.fitted_on;
    expect(corpus).not.toBe('');
    expect(split).not.toBe('');
    expect(Math.min(documents, cells, wrong)).toBeGreaterThanOrEqual(0);
    expect(cells).toBeGreaterThanOrEqual(wrong);
  });

  it('aims at error rates below its thresholds, which are in order', () => {
    const { targets, thresholds } = model;
    expect(targets.silent).toBeGreaterThan(0);
    expect(targets.silent).toBeLessThan(1 - thresholds.field);
    expect(targets.accepted).toBeLessThanOrEqual(targets.silent);
    expect(thresholds.expected_errors).toBeGreaterThan(0);
    const { fair, good, excellent } = thresholds.grades;
    expect(fair).toBeLessThanOrEqual(good);
    expect(good).toBeLessThanOrEqual(excellent);
    expect(excellent).toBeLessThan(1);
    expect(fair).toBeGreaterThan(0);
  });

  it('weighs a disagreement of the readers for every kind of statement', () => {
    for (const kind of statementKinds) {
      const disagrees = probability({ ...bestOfAll, secondReader: 'disagrees' }, kind);
      expect(disagrees).toBeLessThan(probability(bestOfAll, kind));
    }
  });

  it('sends a number to a person on which the readers disagree, whatever the table and the equations say', () => {
    const chance = probability({ ...bestOfAll, secondReader: 'disagrees', prose: 'not_assessed' }, 'number');
    expect(chance).toBeLessThan(model.thresholds.field);
  });
});
