// Evidence made in memory: the best of all, the worst of all, and chance.

import fc from 'fast-check';
import { evidenceNames } from '../../src/confidence/model.js';
import { type EvidenceName, evidenceLevels, type FieldEvidence } from '../../src/model/evidence.js';

/** Levels of a piece of evidence, best first. */
export function levelsOf(name: EvidenceName): readonly string[] {
  return evidenceLevels[name];
}

/** Evidence of which each piece has the level that `choose` names. */
export function evidenceWith(choose: (name: EvidenceName) => string): FieldEvidence {
  const entries = evidenceNames.map((name) => {
    const level = choose(name);
    if (!levelsOf(name).includes(level)) throw new Error(`${name} has no level ${level}`);
    return [name, level];
  });
  // Every name has one of its own levels.
  return Object.fromEntries(entries) as FieldEvidence;
}

/** The best that can be known. */
export const bestOfAll: FieldEvidence = evidenceWith((name) => levelsOf(name)[0] ?? '');

/** The worst that can be known. */
export const worstOfAll: FieldEvidence = evidenceWith((name) => levelsOf(name).at(-1) ?? '');

/** Any evidence at all. */
export const anyEvidence: fc.Arbitrary<FieldEvidence> = fc
  .tuple(...evidenceNames.map((name) => fc.constantFrom(...levelsOf(name))))
  .map((levels) => {
    const byName = new Map(evidenceNames.map((name, at) => [name, levels[at] ?? '']));
    return evidenceWith((name) => byName.get(name) ?? '');
  });
