// The validate stage: identities, forms out of date, values that need a person.

import type { Binding } from '../model/binding.js';
import type { FormDefinition } from '../model/form.js';
import { type Issue, issue } from '../model/issue.js';
import type { Place } from '../model/place.js';
import type { Check } from '../model/record.js';
import type { Result } from '../model/result.js';
import { checkIdentities } from './identities.js';

export { checkCompetence } from './competence.js';
export { checkKnownFacts } from './known-facts.js';
export { checkProse, vouchedFigures } from './prose-checks.js';
export { checkPublication } from './publication.js';

function placesOf(check: Check, bindings: ReadonlyMap<string, Binding>): Place[] {
  const paths = [...check.left.terms, ...check.right.terms].map((term) => term.path);
  return paths.flatMap((path) => bindings.get(path)?.place ?? []);
}

function checkIssues(checks: readonly Check[], bindings: readonly Binding[]): Issue[] {
  const byPath = new Map(bindings.map((binding) => [binding.path, binding]));
  return checks.flatMap((check): Issue[] => {
    // What fails is judged with the confidence of its cells, which are not weighed yet.
    if (check.outcome !== 'uncertain') return [];
    // What is only usual (older documents may be disclosed late) is no error when it is otherwise; the check shows it.
    if (check.severity === 'info') return [];
    const sums = `${check.left.sum} ${check.op} ${check.right.sum}`;
    return [
      issue('validate/identity-uncertain', `${check.id} holds only if blank cells are not zero: ${sums}.`, {
        places: placesOf(check, byPath),
        fields: [...check.left.terms, ...check.right.terms].map((term) => term.path),
        actual: sums,
        expected: check.name,
      }),
    ];
  });
}

function formIssues(
  bindings: readonly Binding[],
  forms: readonly FormDefinition[],
  year: number | null,
): Issue[] {
  const printed = new Set(bindings.filter((one) => one.status !== 'absent').map((one) => one.form));
  const issues: Issue[] = [];
  for (const id of printed) {
    const form = forms.find((one) => one.id === id);
    if (!form || year === null) continue;
    const { from, to } = form.effective;
    if (year < from || (to !== null && year > to)) {
      const message = `Tables of the ${from} form stand in a report for ${year}.`;
      issues.push(issue('validate/form-outdated', message, { actual: id }));
    }
  }
  if (printed.size > 1) {
    issues.push(
      issue('validate/form-mixed', 'Tables of more than one era stand in the report.', {
        actual: [...printed].join(', '),
      }),
    );
  }
  return issues;
}

function valueIssues(bindings: readonly Binding[]): Issue[] {
  return bindings.flatMap((binding): Issue[] => {
    const details = {
      places: binding.place ? [binding.place] : [],
      fields: [binding.path],
      actual: binding.raw,
    };
    if (binding.status === 'unreadable' && binding.evidence.arity !== 'incomplete') {
      return [issue('validate/value-unreadable', `“${binding.raw}” is no value that can be read.`, details)];
    }
    if (binding.status === 'number' && binding.unit === null && binding.value !== 0) {
      return [issue('validate/unit-missing', 'An amount is printed without a unit.', details)];
    }
    return [];
  });
}

/** Checks the values read against the form. */
export function validate(
  bindings: readonly Binding[],
  options: {
    readonly forms: readonly FormDefinition[];
    readonly form: FormDefinition;
    readonly year: number | null;
  },
): Result<Check[]> {
  const checks = checkIdentities(options.form, bindings);
  return {
    value: checks,
    issues: [
      ...checkIssues(checks, bindings),
      ...formIssues(bindings, options.forms, options.year),
      ...valueIssues(bindings),
    ],
  };
}
