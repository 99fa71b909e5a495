// Figures that the prose states for fields of the tables: evidence for what the tables say, never a value.

import type { FormDefinition } from '../model/form.js';

/** Canonical path → figures that the prose states for it, in the order of the form's wordings. */
export function findProseFigures(
  texts: readonly string[],
  forms: readonly FormDefinition[],
): ReadonlyMap<string, readonly number[]> {
  const prose = texts.join('\n').normalize('NFKC').replace(/\s+/gu, '');
  const figures = new Map<string, number[]>();
  for (const { field, patterns } of forms.flatMap((form) => form.proseFigures ?? [])) {
    const found = patterns.flatMap((pattern) =>
      [...prose.matchAll(pattern)].map(([, digits]) => Number(digits)),
    );
    if (found.length > 0) figures.set(field, [...new Set([...(figures.get(field) ?? []), ...found])]);
  }
  return figures;
}
