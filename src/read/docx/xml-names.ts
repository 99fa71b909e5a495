// Resolves namespace prefixes while a part streams by: `ns0:p` and `w:p` are both `w:p` when their URI is the same.

import type { Attributes } from './attributes.js';
import { canonicalPrefixes } from './namespaces.js';

/** Names of elements and attributes, made canonical within the declarations in scope. */
export interface Names {
  /** Takes in the namespace declarations of an element at a depth. */
  readonly enter: (attributes: Attributes, depth: number) => void;
  /** Forgets the declarations of the element at a depth. */
  readonly leave: (depth: number) => void;
  readonly canonical: (name: string) => string;
  readonly attributes: (attributes: Attributes) => Attributes;
}

interface Scope {
  readonly depth: number;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Whether every prefix is spelt as its canonical one: then names need no change. */
  readonly plain: boolean;
  readonly cache: Map<string, string>;
}

/**
 * Starts with no declaration in scope. Nearly every part declares its namespaces on the root and spells them as
 * the standard does; that way costs one look at each attribute name and nothing else.
 */
export function createNames(): Names {
  let scope: Scope = { depth: -1, prefixes: new Map(), plain: true, cache: new Map() };
  const outer: Scope[] = [];
  const canonical = (name: string): string => {
    const known = scope.cache.get(name);
    if (known !== undefined) return known;
    const found = canonicalName(name, scope.prefixes, '');
    scope.cache.set(name, found);
    return found;
  };
  return {
    enter(attributes, depth) {
      let prefixes: Map<string, string> | undefined;
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue;
        prefixes ??= new Map(scope.prefixes);
        const uri = attributes[name] ?? '';
        prefixes.set(name.slice(6), canonicalPrefixes.get(uri) ?? `{${uri}}`);
      }
      if (prefixes === undefined) return;
      outer.push(scope);
      const plain = [...prefixes].every(([prefix, known]) => prefix === known || known.startsWith('{'));
      scope = { depth, prefixes, plain, cache: new Map() };
    },
    leave(depth) {
      if (scope.depth === depth) scope = outer.pop() ?? scope;
    },
    canonical,
    attributes(attributes) {
      if (scope.plain) return attributes;
      const renamed: Record<string, string> = {};
      for (const name in attributes) {
        renamed[canonicalName(name, scope.prefixes, name)] = attributes[name] ?? '';
      }
      return renamed;
    },
  };
}

// `unprefixed` is what a name without prefix becomes: an element is in the default namespace, an attribute in none.
// A prefix that was never declared stands for itself: careless generators leave declarations out.
function canonicalName(name: string, prefixes: ReadonlyMap<string, string>, unprefixed: string): string {
  const colon = name.indexOf(':');
  if (colon < 0 && unprefixed !== '') return unprefixed;
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const known = prefixes.get(prefix) ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}
