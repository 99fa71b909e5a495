// A failed equation is the publisher's error where the cells that could explain it were read on strong evidence, and
// may be ours where they were not.

import type { Binding } from '../model/binding.js';
import type { FieldEvidence } from '../model/evidence.js';
import { type Issue, issue } from '../model/issue.js';
import type { Check } from '../model/record.js';
import { type IdentityEvidence, suspectsOf } from './identity-evidence.js';
import { model, probability, statementKind } from './model.js';

/** A field's reading with all that is known about it. */
export interface WeighedBinding {
  readonly binding: Binding;
  readonly evidence: FieldEvidence;
}

/** Issues of every equation that does not hold. `hasSecondReader`: the format has a reader that could be asked. */
export function failureIssues(
  checks: readonly Check[],
  identities: IdentityEvidence,
  fields: ReadonlyMap<string, WeighedBinding>,
  { hasSecondReader }: { readonly hasSecondReader: boolean },
): Issue[] {
  const together = identities.chaos
    ? [
        issue(
          'validate/equations-fail-together',
          'So many equations fail that columns or rows may be mistaken; compare the table with the source.',
        ),
      ]
    : [];
  const single = checks
    .filter((check) => check.outcome === 'fail' && check.severity !== 'info')
    .map((check) => {
      const suspects = suspectsIn(check, identities);
      const strong = suspects.every((path) => isStronglyRead(fields.get(path), hasSecondReader));
      return failureIssue(check, strong, fields);
    });
  return [...together, ...single];
}

/** The cells that could explain why a check fails. */
function suspectsIn(check: Check, { failures }: IdentityEvidence): readonly string[] {
  const own = failures.find((failure) => failure.checks.includes(check));
  if (own === undefined) return pathsIn(check);
  const inCheck = new Set(pathsIn(check));
  return suspectsOf(own).filter((path) => inCheck.has(path));
}

function pathsIn({ left, right }: Check): string[] {
  return [...left.terms, ...right.terms].map((term) => term.path);
}

/** Read surely even if the equation is left aside, and by two readers where the format has two. */
function isStronglyRead(field: WeighedBinding | undefined, hasSecondReader: boolean): boolean {
  if (field === undefined) return false;
  const { binding, evidence } = field;
  if (hasSecondReader && evidence.secondReader !== 'agrees') return false;
  const apart = probability({ ...evidence, identities: 'untested' }, statementKind(binding.status));
  return apart >= model.thresholds.field;
}

function failureIssue(check: Check, strong: boolean, fields: ReadonlyMap<string, WeighedBinding>): Issue {
  const sums = `${check.left.sum} ${check.op} ${check.right.sum}`;
  const paths = pathsIn(check);
  const details = {
    places: paths.flatMap((path) => fields.get(path)?.binding.place ?? []),
    fields: paths,
    actual: sums,
    expected: check.name,
  };
  if (strong) {
    return issue('validate/published-error', `${check.id} does not hold as printed: ${sums}.`, details);
  }
  const message = `${check.id} does not hold (${sums}), and its figures were not read surely enough to call it the publisher's error; compare them with the source.`;
  return issue('validate/unconfirmed-equation', message, details);
}
