// Golden cases: every folder of test/cases is a document in one or more formats with one set of right answers.
// Adding a case needs no code. The answers are read off the page; nothing here rewrites them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forms as formRegistry } from '../extractors/index.js';
import type { FormDefinition, IdentityDefinition } from '../src/model/form.js';
import { issueSeverity } from '../src/model/issue.js';
import type { Place } from '../src/model/place.js';
import type { ReportRecord } from '../src/model/record.js';
import { type Extraction, extract } from '../src/pipeline.js';
import {
  type Answers,
  type AnswerValue,
  expandAnswers,
  fieldDisagreements,
  isEitherAnswer,
  unitDisagreements,
} from './read-answers.js';

const forms: readonly FormDefinition[] = Object.values(formRegistry);
const root = new URL('cases/', import.meta.url);

interface GoldenCase {
  readonly name: string;
  readonly sources: readonly string[];
}

const cases: readonly GoldenCase[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    sources: readdirSync(new URL(`${name}/`, root)).filter((file) => file.startsWith('source.')),
  }));

function readCaseFile(name: string, file: string): Uint8Array {
  return readFileSync(new URL(`${name}/${file}`, root));
}

function readAnswers(name: string): Answers {
  // Written by hand; `expandAnswers` checks the keys and lengths.
  return JSON.parse(new TextDecoder().decode(readCaseFile(name, 'expected.json'))) as Answers;
}

describe('the cases agree with the form', () => {
  it.each(cases)('$name', ({ name, sources }) => {
    expect(sources.length, 'a source').toBeGreaterThan(0);
    expect(existsSync(new URL(`${name}/expected.json`, root)), 'expected.json').toBe(true);
    expect(existsSync(new URL(`${name}/case.md`, root)), 'case.md').toBe(true);
    const answers = readAnswers(name);
    const fields = expandAnswers(answers, forms);
    expect([...fields.values()].filter((answer) => !isAnswer(answer))).toEqual([]);
    expect((answers.issues ?? []).filter((code) => !(code in issueSeverity))).toEqual([]);
    const about = new TextDecoder().decode(readCaseFile(name, 'case.md'));
    expect(about).toMatch(/^# .+\n\nOddity [\d, ]+|^# .+\n\nNo oddity/);
    expect(sameNeighbours(answers), 'neighbouring rows that could be swapped unseen').toEqual([]);
    const errors = brokenIdentities(answers, fields);
    if (!/arithmetic error/i.test(about)) expect(errors).toEqual([]);
    else expect(errors).not.toEqual([]);
  });
});

describe.each(cases)('$name', ({ name, sources }) => {
  describe.each(sources)('%s', (file) => {
    const extraction = once(() => extract(readCaseFile(name, file), { name: `${name}/${file}`, forms }));

    it('is read as a careful person reads it', async () => {
      const { record, confidence } = await extraction();
      const answers = readAnswers(name);
      const codes = new Set(confidence.issues.map((issue) => issue.code));
      const disagreements = [
        ...factDisagreements(answers, record),
        ...fieldDisagreements(expandAnswers(answers, forms), confidence.fields),
        ...unitDisagreements(answers, confidence.fields),
        ...(answers.issues ?? []).filter((code) => !codes.has(code)).map((code) => `issue missing: ${code}`),
      ];
      expect(disagreements, disagreements.slice(0, 20).join('\n')).toEqual([]);
    });

    it('has every number at the place that is named', async () => {
      const { record, confidence } = await extraction();
      const source = new TextDecoder(record.source.encoding ?? 'utf-8').decode(readCaseFile(name, file));
      const numbers = confidence.fields.filter((field) => field.status === 'number');
      const misplaced = numbers
        .filter(({ place, raw }) => place === null || !standsAt(source, place, raw))
        .map(({ field, raw, place }) => `${field}: ${raw} is not at ${JSON.stringify(place)}`);
      expect(misplaced).toEqual([]);
    });
  });
});

// One extraction serves all tests of a source.
function once(run: () => Promise<Extraction>): () => Promise<Extraction> {
  let result: Promise<Extraction> | undefined;
  return () => {
    result ??= run();
    return result;
  };
}

function standsAt(source: string, place: Place, raw: string): boolean {
  if (place.kind !== 'text' && place.kind !== 'html') return true;
  const slice = source.slice(place.start, place.end);
  const text = place.kind === 'html' ? slice.replaceAll(/<[^>]*>/g, '') : slice;
  const printed = raw.replaceAll(/\s/g, '');
  return printed !== '' && text.replaceAll(/\s/g, '').includes(printed);
}

function factDisagreements(answers: Answers, record: ReportRecord): string[] {
  // Where the page has no table, nothing but its year could tell the form.
  const form = Object.keys(answers.tables).length > 0 ? answers.form : undefined;
  const { year, agency, title, period, verdict } = answers;
  const facts = [
    { fact: 'form', expected: form, read: record.form },
    { fact: 'year', expected: year, read: record.year },
    { fact: 'agency', expected: agency, read: record.agency.name },
    { fact: 'title', expected: title, read: record.title },
    { fact: 'period', expected: period, read: record.period },
  ];
  const wrong = facts
    .filter(
      ({ expected, read }) => expected !== undefined && JSON.stringify(read) !== JSON.stringify(expected),
    )
    .map(
      ({ fact, expected, read }) =>
        `${fact}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(read)}`,
    );
  return verdictHolds(verdict, record.verdict)
    ? wrong
    : [...wrong, `verdict: expected ${verdict}, got ${record.verdict}`];
}

function verdictHolds(expected: string | undefined, verdict: string): boolean {
  if (expected === undefined) return true;
  return expected.startsWith('!') ? verdict !== expected.slice(1) : verdict === expected;
}

function isAnswer(answer: AnswerValue): boolean {
  if (answer === null || typeof answer === 'number') return true;
  return ['', '/', '?', '!'].includes(answer) || isEitherAnswer(answer);
}

// A row that equals the next one would hide a shift.
function sameNeighbours(answers: Answers): string[] {
  const rows = Object.entries(answers.tables).filter(([key]) => key.startsWith('requests.'));
  return rows
    .filter(([, values], index) => {
      const next = rows[index + 1]?.[1];
      return (
        values.every((value) => typeof value === 'number') && JSON.stringify(values) === JSON.stringify(next)
      );
    })
    .map(([key]) => key);
}

// Identities whose terms are all numbers on the page and that the page breaks.
function brokenIdentities(answers: Answers, fields: ReadonlyMap<string, AnswerValue>): string[] {
  const form = forms.find(({ id }) => id === answers.form);
  return (form?.identities ?? [])
    .filter(({ severity }) => severity === 'error')
    .flatMap((identity) => instancesOf(identity))
    .filter(({ op, left, right }) => {
      const sums = [left, right].map((paths) =>
        sumOf(
          paths.flatMap((path) => termsOf(path, form, fields)),
          fields,
        ),
      );
      const [a, b] = sums;
      if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return false;
      return op === '==' ? Math.abs(a - b) > 1e-6 : a > b;
    })
    .map(({ id }) => id);
}

function instancesOf(
  identity: IdentityDefinition,
): readonly Pick<IdentityDefinition, 'id' | 'op' | 'left' | 'right'>[] {
  const { forEach, id, op, left, right } = identity;
  if (forEach === undefined) return [identity];
  return forEach.over.map((item) => {
    const fill = (path: string): string => path.replaceAll(`{${forEach.variable}}`, item);
    return { id: `${id}[${item}]`, op, left: left.map(fill), right: right.map(fill) };
  });
}

// A derived row stands for its rows, unless the page prints it.
function termsOf(
  path: string,
  form: FormDefinition | undefined,
  fields: ReadonlyMap<string, AnswerValue>,
): string[] {
  if (typeof fields.get(path) === 'number') return [path];
  for (const table of form?.tables ?? []) {
    for (const derived of table.derived ?? []) {
      const prefix = `${table.id}.${derived.id}.`;
      if (path.startsWith(prefix))
        return derived.sumOf.map((row) => `${table.id}.${row}.${path.slice(prefix.length)}`);
    }
  }
  return [path];
}

function sumOf(paths: readonly string[], fields: ReadonlyMap<string, AnswerValue>): number {
  return paths.reduce((sum, path) => {
    const answer = fields.get(path);
    return sum + (typeof answer === 'number' ? answer : Number.NaN);
  }, 0);
}
