// The equations of a report with what people decided in the place of what was read.

import type { FieldStatus } from '../../model/binding.js';
import type { FormDefinition } from '../../model/form.js';
import type { Check } from '../../model/record.js';
import type { CheckView, FieldView } from '../report-api.js';

/** Sums of money with four decimals add up within this, as where they are checked first. */
const TOLERANCE = 1e-6;

interface Now {
  readonly value: number | null;
  readonly status: FieldStatus;
}

/** The checks, each with the fields in it and its outcome after review. */
export function reviewedChecks(
  checks: readonly Check[],
  fields: readonly FieldView[],
  forms: readonly FormDefinition[],
): CheckView[] {
  const glosses = new Map(forms.flatMap(({ identities }) => identities.map(({ id, gloss }) => [id, gloss])));
  const decided = new Set(
    fields.filter(({ settlement }) => settlement?.stands === true).map(({ field }) => field),
  );
  const now = new Map(fields.map((field): [string, Now] => [field.field, nowOf(field)]));
  return checks.map((check) => {
    const paths = [...check.left.terms, ...check.right.terms].map(({ path }) => path);
    return {
      ...check,
      // Checks of the prose have a name and no gloss.
      gloss: glosses.get(check.id.replace(/\[.*$/, '')) ?? null,
      fields: [...new Set(paths)],
      reviewed: paths.some((path) => decided.has(path)) ? again(check, now) : null,
    };
  });
}

function nowOf({ value, status, settlement }: FieldView): Now {
  return (settlement?.stands === true ? settlement.decision.new : null) ?? { value, status };
}

function again(check: Check, now: ReadonlyMap<string, Now>): CheckView['reviewed'] {
  const sideOf = (terms: Check['left']['terms']) => terms.map(({ path }) => now.get(path));
  const sides = { left: sideOf(check.left.terms), right: sideOf(check.right.terms) };
  const sum = (side: readonly (Now | undefined)[]): number =>
    Number(side.reduce((total, term) => total + (term?.value ?? 0), 0).toFixed(6));
  const left = sum(sides.left);
  const right = sum(sides.right);
  return { left, right, outcome: outcomeOf(check, left, right, [...sides.left, ...sides.right]) };
}

function outcomeOf(
  { op, outcome }: Check,
  left: number,
  right: number,
  terms: readonly (Now | undefined)[],
): Check['outcome'] {
  const isMissing = terms.some(
    (term) => term === undefined || term.status === 'absent' || term.status === 'unreadable',
  );
  // What was skipped for another reason (both sides stand for the same rows) stays so.
  if (isMissing || (outcome === 'skipped' && terms.every((term) => term?.status !== 'number')))
    return 'skipped';
  const holds = op === '==' ? Math.abs(left - right) <= TOLERANCE : left <= right + TOLERANCE;
  if (holds) return 'pass';
  return terms.some((term) => term?.status !== 'number') ? 'uncertain' : 'fail';
}
