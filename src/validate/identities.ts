// The form's accounting identities over the values read. A blank counts as zero, but an identity that fails with a
// blank among its terms is uncertain, not wrong; one that lacks a term it needs is skipped.

import type { Binding } from '../model/binding.js';
import type { FormDefinition, IdentityDefinition, TableDefinition } from '../model/form.js';
import type { Check } from '../model/record.js';

type Term = Check['left']['terms'][number];

interface Side {
  readonly terms: readonly Term[];
  readonly sum: number;
  /** A term is blank or not applicable. */
  readonly blanks: boolean;
  /** A term could not be read or is not there. */
  readonly missing: boolean;
  /** No term has a number. */
  readonly empty: boolean;
  /** Nothing of it is printed: every path stands for a sum of rows that have identities of their own. */
  readonly derived: boolean;
}

/** Sums of money with four decimals add up within this. */
const TOLERANCE = 1e-6;

function expand(identity: IdentityDefinition): { key: string | null; path: (template: string) => string }[] {
  const each = identity.forEach;
  if (!each) return [{ key: null, path: (template) => template }];
  return each.over.map((key) => ({ key, path: (template) => template.replace(`{${each.variable}}`, key) }));
}

/** Paths that a derived id stands for; a path that the report prints stands for itself. */
function terms(
  path: string,
  tables: readonly TableDefinition[],
  bindings: ReadonlyMap<string, Binding>,
): string[] {
  const own = bindings.get(path);
  if (own && own.status !== 'absent') return [path];
  for (const table of tables) {
    for (const derived of table.derived ?? []) {
      const prefix = `${table.id}.${derived.id}.`;
      if (path.startsWith(prefix))
        return derived.sumOf.map((row) => `${table.id}.${row}.${path.slice(prefix.length)}`);
    }
  }
  return [path];
}

function readSide(
  paths: readonly string[],
  form: FormDefinition,
  bindings: ReadonlyMap<string, Binding>,
): Side {
  const expanded = paths.flatMap((path) => terms(path, form.tables, bindings));
  const bound = expanded.map((path) => ({ path, binding: bindings.get(path) }));
  const values = bound.map(({ path, binding }): Term => ({ path, value: binding?.value ?? null }));
  return {
    terms: values,
    sum: values.reduce((sum, { value }) => sum + (value ?? 0), 0),
    blanks: bound.some(({ binding }) => binding?.status === 'blank' || binding?.status === 'not_applicable'),
    missing: bound.some(
      ({ binding }) => !binding || binding.status === 'absent' || binding.status === 'unreadable',
    ),
    empty: values.every(({ value }) => value === null),
    derived: values.every(({ path }) => !paths.includes(path)),
  };
}

function outcome(left: Side, right: Side, op: IdentityDefinition['op']): Check['outcome'] {
  if (left.missing || right.missing || right.empty || left.empty) return 'skipped';
  if (left.derived && right.derived) return 'skipped';
  const holds = op === '==' ? Math.abs(left.sum - right.sum) <= TOLERANCE : left.sum <= right.sum + TOLERANCE;
  if (holds) return 'pass';
  return left.blanks || right.blanks ? 'uncertain' : 'fail';
}

/** Sums of decimals without the noise of binary fractions. */
const clean = (sum: number): number => Number(sum.toFixed(6));

/** Evaluates every identity of the form over the bindings. */
export function checkIdentities(form: FormDefinition, bindings: readonly Binding[]): Check[] {
  const byPath = new Map(bindings.map((binding) => [binding.path, binding]));
  return form.identities.flatMap((identity) =>
    expand(identity).map(({ key, path }): Check => {
      const left = readSide(identity.left.map(path), form, byPath);
      const right = readSide(identity.right.map(path), form, byPath);
      return {
        id: key === null ? identity.id : `${identity.id}[${key}]`,
        name: identity.name,
        severity: identity.severity,
        op: identity.op,
        left: { terms: [...left.terms], sum: clean(left.sum) },
        right: { terms: [...right.terms], sum: clean(right.sum) },
        outcome: outcome(left, right, identity.op),
      };
    }),
  );
}
