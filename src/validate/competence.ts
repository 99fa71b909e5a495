// Counts that are out of an agency's competence: 规章 of a township.

import type { Binding } from '../model/binding.js';
import type { CompetenceDefinition, FormDefinition } from '../model/form.js';
import type { AgencyKind, AgencyLevel } from '../model/identity.js';
import { type Issue, issue } from '../model/issue.js';

/** Who reports, as far as it is known. */
export interface Body {
  readonly kind: AgencyKind | null;
  readonly level: AgencyLevel | null;
}

/** Issues for counts above zero in rows that are not for such a body; none where kind or level is not known. */
export function checkCompetence(
  form: FormDefinition | null,
  bindings: readonly Binding[],
  { kind, level }: Body,
): Issue[] {
  if (kind === null || level === null) return [];
  return (form?.competences ?? []).flatMap((one) =>
    isCompetent(one, kind, level) ? [] : issuesOf(one, bindings),
  );
}

function isCompetent({ bodies }: CompetenceDefinition, kind: AgencyKind, level: AgencyLevel): boolean {
  return bodies.some(({ kinds, levels }) => kinds.includes(kind) && levels.includes(level));
}

function issuesOf({ id, row, basis }: CompetenceDefinition, bindings: readonly Binding[]): Issue[] {
  const counted = bindings.filter(({ path, value }) => path.startsWith(`${row}.`) && (value ?? 0) > 0);
  if (counted.length === 0) return [];
  const message = `${id}: an agency of this kind and level has none (${basis}); perhaps they are another body's.`;
  return [
    issue('validate/competence-exceeded', message, {
      fields: counted.map(({ path }) => path),
      places: counted.flatMap(({ place }) => (place === null ? [] : [place])),
      actual: counted.map(({ value }) => value).join(', '),
      expected: '0',
    }),
  ];
}
