// What the prose says against what the tables say. Prose counts in several ways (new requests, new and carried over,
// processed ones): every reading that fits is named, and what fits none is reported with both places, never mended.

import type { Binding } from '../model/binding.js';
import type { Fact, FactSheet, ProseCheck, ShareCheck } from '../model/fact.js';
import type { FormDefinition } from '../model/form.js';
import { type Issue, issue } from '../model/issue.js';
import type { Check } from '../model/record.js';
import type { Result } from '../model/result.js';

const NAMESPACE = 'narrative.';

interface Side {
  readonly terms: readonly { readonly path: string; readonly value: number | null }[];
  readonly sum: number;
}

/** A side of an equation; `null` where a term is not there or could not be read. */
type Evaluate = (paths: readonly string[]) => Side | null;

/** Rows that a derived id stands for, in every form: `requests.denied.all` → its rows. */
function derivedRows(forms: readonly FormDefinition[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const rows = new Map<string, readonly (readonly string[])[]>();
  for (const { tables } of forms) {
    for (const { id, derived = [] } of tables) {
      for (const one of derived) {
        const path = `${id}.${one.id}`;
        const set = one.sumOf.map((row) => `${id}.${row}`);
        rows.set(path, [...(rows.get(path) ?? []), set]);
      }
    }
  }
  return rows;
}

function evaluator(
  bindings: readonly Binding[],
  facts: readonly Fact[],
  forms: readonly FormDefinition[],
): Evaluate {
  const values = new Map<string, number | null>();
  for (const { path, status, value } of bindings) {
    if (status !== 'absent' && status !== 'unreadable') values.set(path, value);
  }
  for (const { path, value } of facts) if (typeof value === 'number') values.set(path, value);
  const rows = derivedRows(forms);
  /** The path itself where it is printed; else the rows of its group, whichever set of them is printed. */
  const expand = (path: string): readonly string[] => {
    if (values.has(path)) return [path];
    const at = path.lastIndexOf('.');
    const sets = (rows.get(path.slice(0, at)) ?? []).map((set) => set.map((row) => row + path.slice(at)));
    return sets.find((set) => set.every((one) => values.has(one))) ?? [path];
  };
  return (paths) => {
    const terms: { path: string; value: number | null }[] = [];
    for (const path of paths.flatMap(expand)) {
      const value = values.get(path);
      if (value === undefined) return null;
      terms.push({ path, value });
    }
    return { terms, sum: terms.reduce((sum, { value }) => sum + (value ?? 0), 0) };
  };
}

function checkOne(check: ProseCheck, facts: readonly Fact[], evaluate: Evaluate): Check | null {
  const paths = check.facts.map((key) => `${NAMESPACE}${key}`);
  const left = evaluate(paths);
  if (left === null) return null;
  const sides = check.readings.flatMap(({ id, terms }) => {
    const right = evaluate(terms);
    return right === null ? [] : [{ id, right }];
  });
  const [first] = sides;
  if (first === undefined) return null;
  // A rounded number fits what it was rounded from: 2400余 is 2428.
  const isRounded = facts.some((one) => paths.includes(one.path) && one.approximate);
  const fits = ({ sum }: Side): boolean =>
    left.sum === sum || (isRounded && left.sum <= sum && sum < left.sum * 1.1 + 10);
  const fitting = sides.filter(({ right }) => fits(right));
  const speaksOfOther = facts.some((one) => paths.includes(one.path) && check.otherScope?.test(one.sentence));
  const { right } = fitting[0] ?? first;
  // A blank may mean zero, and may not.
  const hasBlank = right.terms.some(({ value }) => value === null);
  return {
    id: check.id,
    name: check.name,
    severity: check.severity,
    op: '==',
    left: { terms: [...left.terms], sum: left.sum },
    right: { terms: [...right.terms], sum: right.sum },
    outcome: fitting.length > 0 ? 'pass' : speaksOfOther || hasBlank ? 'uncertain' : 'fail',
    readings: fitting.length > 0 ? fitting.map(({ id }) => id) : speaksOfOther ? ['other_scope'] : [],
  };
}

/** The parts that a sentence lists against its total. 其中 may name but some of them. */
function checkParts(fact: Fact, id: string): Check | null {
  if (typeof fact.value !== 'number' || fact.parts.length < 2 || fact.approximate) return null;
  const sum = fact.parts.reduce((all, part) => all + part, 0);
  const isPart = sum < fact.value && !fact.partsAreAll;
  return {
    id: `${id}[${fact.path}]`,
    name: `${fact.label} = 各项之和`,
    severity: 'warning',
    op: '==',
    left: { terms: [{ path: fact.path, value: fact.value }], sum: fact.value },
    right: { terms: fact.parts.map((value, i) => ({ path: `${fact.path}.parts.${i + 1}`, value })), sum },
    outcome: sum === fact.value ? 'pass' : isPart ? 'uncertain' : 'fail',
    readings: sum === fact.value ? ['parts'] : [],
  };
}

/** Percentages are rounded to the decimals printed, and some agencies cut them off. */
const PERCENT_TOLERANCE = 0.05;

/** The percentage that a sentence prints behind a count against the sums that the count may be a share of. */
function checkShare(fact: Fact, check: ShareCheck, evaluate: Evaluate): Check | null {
  const { value, share, path, approximate } = fact;
  if (typeof value !== 'number' || share === null || approximate) return null;
  const shares = check.readings.flatMap(({ id, terms }) => {
    const whole = evaluate(terms);
    return whole === null || whole.sum === 0
      ? []
      : [{ id, percent: Number(((value / whole.sum) * 100).toFixed(4)) }];
  });
  const [first] = shares;
  if (first === undefined) return null;
  const decimals = String(share).split('.')[1]?.length ?? 0;
  const tolerance = Math.max(PERCENT_TOLERANCE, 0.5 * 10 ** -decimals) + 1e-9;
  const fitting = shares.filter(({ percent }) => Math.abs(percent - share) <= tolerance);
  const { percent } = fitting[0] ?? first;
  return {
    id: `${check.id}[${path}]`,
    name: check.name,
    severity: 'info',
    op: '==',
    left: { terms: [{ path: `${path}.share`, value: share }], sum: share },
    right: { terms: [{ path: `${path}.share_recomputed`, value: percent }], sum: percent },
    outcome: fitting.length > 0 ? 'pass' : 'fail',
    readings: fitting.map(({ id }) => id),
  };
}

function differenceIssue(check: Check, facts: readonly Fact[], bindings: readonly Binding[]): Issue {
  const paths = [...check.left.terms, ...check.right.terms].map(({ path }) => path);
  const told = facts.filter(({ path }) => paths.includes(path));
  const cells = bindings.filter((one) => paths.includes(one.path) && one.status !== 'absent');
  const message = `${check.id} does not hold: the prose says ${check.left.sum}, ${
    cells.length > 0 ? 'the table' : 'its parts'
  } ${check.right.sum}.`;
  return issue('validate/prose-differs', message, {
    places: [...told, ...cells].flatMap(({ place }) => place ?? []),
    fields: [...told, ...cells].map(({ path }) => path),
    actual: told.map(({ sentence }) => sentence).join(' '),
    expected: check.name,
  });
}

/** Checks the facts of the prose against the tables and against each other. */
export function checkProse(
  facts: readonly Fact[],
  bindings: readonly Binding[],
  { sheet, forms }: { readonly sheet: FactSheet | undefined; readonly forms: readonly FormDefinition[] },
): Result<Check[]> {
  if (sheet === undefined || facts.length === 0) return { value: [], issues: [] };
  const evaluate = evaluator(bindings, facts, forms);
  const parts = new Map(
    sheet.figures.flatMap(({ key, parts: id }) => (id ? [[`${NAMESPACE}${key}`, id]] : [])),
  );
  const shares = new Map(
    sheet.figures.flatMap(({ key, share }): [string, ShareCheck][] => {
      const check = sheet.shares.find(({ id }) => id === share);
      return check === undefined ? [] : [[`${NAMESPACE}${key}`, check]];
    }),
  );
  const checks = [
    ...sheet.checks.map((check) => checkOne(check, facts, evaluate)),
    ...facts.map((fact) => {
      const id = parts.get(fact.path);
      return id === undefined ? null : checkParts(fact, id);
    }),
    ...facts.map((fact) => {
      const check = shares.get(fact.path);
      return check === undefined ? null : checkShare(fact, check, evaluate);
    }),
  ].filter((check) => check !== null);
  const issues = checks
    .filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info')
    .map((check) => differenceIssue(check, facts, bindings));
  const contradicted = facts
    .filter(({ statements }) => statements === 'contradicted')
    .map((fact) =>
      issue(
        'validate/prose-contradicts-itself',
        `Sentences of the prose state different values for ${fact.label}.`,
        {
          places: fact.place === null ? [] : [fact.place],
          fields: [fact.path],
          actual: [fact.sentence, ...fact.others.map(({ sentence }) => sentence)].join(' | '),
        },
      ),
    );
  return { value: checks, issues: [...issues, ...contradicted] };
}

/**
 * Canonical path → figures that the prose states for fields of the tables, as evidence beside them. A number that fits
 * another way of counting is no evidence against the field.
 */
export function vouchedFigures(
  checks: readonly Check[],
  sheet: FactSheet | undefined,
): ReadonlyMap<string, readonly number[]> {
  const figures = new Map<string, readonly number[]>();
  for (const { id, vouches, readings } of sheet?.checks ?? []) {
    const check = checks.find((one) => one.id === id);
    if (vouches === undefined || check === undefined) continue;
    const own = readings.find(({ terms }) => terms.length === 1 && terms[0] === vouches)?.id;
    const isOwn = check.outcome === 'fail' || (own !== undefined && check.readings?.includes(own));
    if (isOwn) figures.set(vouches, [check.left.sum]);
  }
  return figures;
}
