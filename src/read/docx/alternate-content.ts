// Markup compatibility (ECMA-376 part 3): of an mc:AlternateContent exactly one branch is read. Word writes every
// text box twice, as DrawingML in a Choice and as VML in the Fallback; reading both would double its text.

import type { Attributes } from './attributes.js';
import { understoodPrefixes } from './namespaces.js';

/** Chooses branches; fed with the `mc:` elements of one part in order. */
export interface Alternates {
  /** `'skip'` when the branch is not the one to read, or the element is no branch and has no content of ours. */
  readonly open: (
    name: string,
    attributes: Attributes,
    canonical: (name: string) => string,
  ) => 'skip' | undefined;
  readonly close: (name: string) => void;
}

/** Takes the first Choice whose required namespaces are all understood, else the Fallback (part 3, 10.2). */
export function createAlternates(): Alternates {
  const taken: boolean[] = [];
  const take = (): 'skip' | undefined => {
    if (taken.at(-1) === true) return 'skip';
    taken[taken.length - 1] = true;
    return undefined;
  };
  return {
    open(name, attributes, canonical) {
      if (name === 'mc:AlternateContent') taken.push(false);
      else if (name === 'mc:Choice')
        return isUnderstood(attributes.Requires ?? '', canonical) ? take() : 'skip';
      else if (name === 'mc:Fallback') return take();
      return undefined;
    },
    close(name) {
      if (name === 'mc:AlternateContent') taken.pop();
    },
  };
}

function isUnderstood(requires: string, canonical: (name: string) => string): boolean {
  const prefixes = requires.split(/\s+/).filter((prefix) => prefix !== '');
  return prefixes.every((prefix) => understoodPrefixes.has(canonical(`${prefix}:x`).slice(0, -2)));
}
