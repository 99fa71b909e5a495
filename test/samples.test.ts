// The samples against the answers that stand beside them, format by format, and the formats against each other.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../extractors/index.js';
import type { ReportRecord } from '../src/model/record.js';
import { type Extraction, extract } from '../src/pipeline.js';
import { type Answers, expandAnswers, fieldDisagreements, unitDisagreements } from './read-answers.js';

/** What the answers of samples state beside the values. */
interface SampleAnswers extends Answers {
  readonly agency: string;
  readonly year: number;
  readonly title: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly signed_on: string;
  readonly contact: Partial<Record<keyof NonNullable<ReportRecord['contact']>, string>>;
  /** Identities that the printed figures break. */
  readonly published_errors: readonly string[];
  /** Cells printed otherwise than their number: path → text on the page. */
  readonly printed: Readonly<Record<string, string>>;
}

const SAMPLES = 'samples';
const registered = Object.values(forms);

const slugs = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function reportsOf(slug: string): string[] {
  return readdirSync(join(SAMPLES, slug)).filter((name) => name.startsWith('report.'));
}

function answersOf(slug: string): SampleAnswers {
  return JSON.parse(readFileSync(join(SAMPLES, slug, 'answers.json'), 'utf8'));
}

/** One extraction a file, made once. */
const extractions = new Map<string, Extraction>();

function extractionOf(slug: string, name: string): Extraction {
  const found = extractions.get(join(slug, name));
  if (found === undefined) throw new Error(`${slug}/${name} was not extracted`);
  return found;
}

beforeAll(async () => {
  for (const slug of slugs) {
    for (const name of reportsOf(slug)) {
      const path = join(SAMPLES, slug, name);
      extractions.set(join(slug, name), await extract(readFileSync(path), { name: path, forms: registered }));
    }
  }
}, 120_000);

const emptyContact = { unit: null, address: null, postcode: null, phone: null, fax: null, email: null };

/** Text without what formats break differently: white space and the ends of lines. */
function textOf(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** What every file of one report states about the report itself. */
function facts({ record }: Extraction) {
  const { title, form, agency, year, period, signed_on, contact } = record;
  return { title, form, agency, year, period, signed_on, contact };
}

function fields({ confidence }: Extraction) {
  return confidence.fields.map(({ field, form, label, value, unit, status }) =>
    [field, form, label, value, unit, status].join(' | '),
  );
}

function told({ confidence }: Extraction) {
  // What the site says of a document stands on its page alone.
  const own = confidence.facts.filter(({ field }) => !field.startsWith('narrative.metadata.'));
  return own.map(({ field, value, unit, status }) => [field, value, unit, status].join(' | '));
}

/** Sums and what was found about them; both come from values alone. */
function checked({ record, issues }: Extraction) {
  // Whether an equation could be confirmed depends on how many ways of reading the format has.
  const about = issues.filter(
    ({ code }) => code.startsWith('validate/') && code !== 'validate/unconfirmed-equation',
  );
  return {
    checks: record.checks,
    issues: about.map(({ code, fields = [], actual, expected }) => ({ code, fields, actual, expected })),
  };
}

/** Buttons that pages print under the text; they are a page's own and no part of the report. */
const BUTTONS = /【打印本页】【关闭窗口】$/u;

function sections({ record }: Extraction) {
  return record.sections.map(({ id, heading, text }) => ({
    id,
    heading: heading === null ? null : textOf(heading),
    text: textOf(text).replace(BUTTONS, ''),
  }));
}

/** Sections that the form fills with a table. In text the lines of a flattened table stand among the prose. */
const tableSections: ReadonlySet<string> = new Set(
  registered.flatMap((form) => form.sections.filter(({ kind }) => kind === 'table').map(({ id }) => id)),
);

describe.each(slugs)('the sample %s', (slug) => {
  const answers = answersOf(slug);
  const names = reportsOf(slug);

  describe.each(names)('as %s', (name) => {
    it('gives every field the value and status that the page has', () => {
      const { confidence } = extractionOf(slug, name);
      expect(fieldDisagreements(expandAnswers(answers, registered), confidence.fields)).toEqual([]);
      expect(unitDisagreements(answers, confidence.fields)).toEqual([]);
    });

    it('keeps the text of values that are printed otherwise than their number', () => {
      const { confidence } = extractionOf(slug, name);
      const raw = confidence.fields
        .filter(({ field }) => field in answers.printed)
        .map(({ field, raw }) => [field, textOf(raw)]);
      const printed = Object.entries(answers.printed).map(([field, text]) => [field, textOf(text)]);
      expect(Object.fromEntries(raw)).toEqual(Object.fromEntries(printed));
    });

    it('says whose report it is, of which year and form, when signed, and whom to ask', () => {
      const { record } = extractionOf(slug, name);
      expect({
        form: record.form,
        title: record.title,
        agency: record.agency.name,
        year: record.year,
        period: record.period,
        signed_on: record.signed_on,
        contact: record.contact,
      }).toEqual({
        form: answers.form,
        title: answers.title,
        agency: answers.agency,
        year: answers.year,
        period: answers.period,
        signed_on: answers.signed_on,
        contact: { ...emptyContact, ...answers.contact },
      });
    });

    it('reports exactly the sums that are published wrong', () => {
      const { record, issues } = extractionOf(slug, name);
      const failed = record.checks.filter(
        ({ outcome, severity }) => outcome === 'fail' && severity !== 'info',
      );
      const identities = new Set(failed.map(({ id }) => id.replace(/\[.*\]$/u, '')));
      expect([...identities].sort()).toEqual([...answers.published_errors].sort());
      const reported = issues.filter(({ code }) => code === 'validate/published-error');
      expect(reported).toHaveLength(failed.length);
    });

    it('traces every number to a place', () => {
      const { confidence } = extractionOf(slug, name);
      const untraced = confidence.fields.filter(({ status, place }) => status !== 'absent' && place === null);
      expect(untraced.map(({ field }) => field)).toEqual([]);
    });
  });

  describe.each(names.slice(1))(`as %s and as ${names[0]}`, (name) => {
    const both = () => [extractionOf(slug, name), extractionOf(slug, names[0] ?? '')] as const;

    it('says the same of itself', () => {
      const [one, other] = both();
      expect(told(one)).toEqual(told(other));
    });

    it('gives the same value, status and unit field by field', () => {
      const [one, other] = both();
      expect(fields(one)).toEqual(fields(other));
    });

    it('gives the same values as nested trees', () => {
      const [one, other] = both();
      for (const branch of ['disclosure', 'requests', 'review_litigation'] as const) {
        expect(one.record[branch]).toEqual(other.record[branch]);
      }
      expect(facts(one)).toEqual(facts(other));
    });

    it('gives the same checks with the same outcome', () => {
      const [one, other] = both();
      expect(checked(one)).toEqual(checked(other));
    });

    it('has the same sections with the same text', () => {
      const [one, other] = both().map(sections);
      expect(one?.map(({ id, heading }) => ({ id, heading }))).toEqual(
        other?.map(({ id, heading }) => ({ id, heading })),
      );
      for (const [at, { id, text }] of (one ?? []).entries()) {
        const expected = other?.[at]?.text ?? '';
        const withTable = name.endsWith('.txt') && tableSections.has(id);
        expect({ id, text: withTable ? text.slice(0, expected.length) : text }).toEqual({
          id,
          text: expected,
        });
      }
    });
  });
});
