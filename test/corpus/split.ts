// Which share of the corpus a document belongs to. All years of one agency fall to the same share.

import { seededRandom } from '../maker/random.js';
import type { Split } from './draft.js';

/** Years of one agency that follow one another in the corpus. */
export const yearsInChain = 4;

/** Share of the document: six in ten `train`, two `dev`, two `test`. */
export function splitOf(seed: number, index: number): Split {
  const chain = Math.floor(index / yearsInChain);
  const drawn = seededRandom(documentSeed(seed, chain, 'split')).integer(0, 9);
  if (drawn < 6) return 'train';
  return drawn < 8 ? 'dev' : 'test';
}

/**
 * Seed of one stream of choices. Each step has a stream of its own, so that a new choice in one step leaves the others
 * as they were.
 */
export function documentSeed(seed: number, index: number, step: string): number {
  let hash = 0x811c9dc5; // FNV-1a, 32 bits
  for (const character of `${seed}/${index}/${step}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
