// The narrative stage: what the prose says about the report itself.

import type { Document } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import { type FormDefinition, factSheetOf } from '../model/form.js';
import { type Issue, issue } from '../model/issue.js';
import type { Contact } from '../model/record.js';
import type { Result } from '../model/result.js';
import type { Layout } from '../model/section.js';
import { contactOf } from './contact.js';
import { readFacts } from './facts/index.js';
import type { YearSlip } from './facts/year-slips.js';
import { findIdentity, type Identity } from './identity.js';
import type { Period } from './period.js';
import { sectionText } from './section-text.js';

export interface Narrative extends Identity {
  /** The year reported on: title, else period, else the year the overview speaks of. */
  readonly year: number | null;
  readonly period: Period | null;
  readonly contact: Contact | null;
  /** What the prose states, fact by fact. */
  readonly facts: readonly Fact[];
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string | null;
    readonly text: string;
  }[];
}

/** The year that the overview names most often, when it names one more than once. */
function mostNamedYear(text: string): number | null {
  const counts = new Map<string, number>();
  for (const [, year = ''] of text.replace(/\s+/gu, '').matchAll(/(?<!〔)(20\d\d)年(?!以来)/gu)) {
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top && top[1] > 1 ? Number(top[0]) : null;
}

function yearIssues(narrative: {
  yearInTitle: number | null;
  period: Period | null;
  year: number | null;
}): Issue[] {
  const issues: Issue[] = [];
  const { period, yearInTitle, year } = narrative;
  if (period?.repaired) {
    issues.push(
      issue('validate/date-repaired', 'The reporting period lost characters; its digits leave one reading.', {
        actual: period.raw,
        expected: `${period.from}/${period.to}`,
      }),
    );
  }
  if (period && yearInTitle !== null && Number(period.to.slice(0, 4)) !== yearInTitle) {
    const message = 'The year of the title and that of the reporting period differ.';
    issues.push(
      issue('validate/year-conflict', message, {
        actual: `${period.from}/${period.to}`,
        expected: String(yearInTitle),
      }),
    );
  }
  if (year === null)
    issues.push(issue('validate/year-missing', 'Neither title nor period names the year reported on.'));
  return issues;
}

/**
 * A report is signed and published after its year has ended, in its last month at the earliest. Pages are often dated
 * anew when a site moves, signatures are not. Where two witnesses name the year, the day is the odd one; where one
 * does, that one may be wrong: the title of a neighbouring report, or a template of last year.
 */
function dateIssues(
  { signedOn, publishedOn }: Identity,
  { year, isConfirmed }: { readonly year: number | null; readonly isConfirmed: boolean },
): Issue[] {
  if (year === null) return [];
  const dates = [
    { what: 'signed', field: 'signed_on', date: signedOn, latest: `${year + 1}-12-31` },
    { what: 'published', field: 'published_on', date: publishedOn, latest: null },
  ];
  return dates.flatMap(({ what, field, date, latest }): Issue[] => {
    if (date === null || (date >= `${year}-12-01` && (latest === null || date <= latest))) return [];
    const message = `The day on which the report was ${what} does not fit the year reported on.`;
    const code = isConfirmed ? 'validate/date-conflict' : 'validate/year-conflict';
    return [issue(code, message, { fields: [field], actual: date, expected: String(year) })];
  });
}

function slipIssue({ year: named, sentence, place }: YearSlip, year: number | null): Issue {
  const message = `NAR.YEAR_MISMATCH: a sentence tells of the agency's work under the year ${named}.`;
  return issue('validate/year-in-prose', message, {
    places: place === null ? [] : [place],
    fields: ['year'],
    actual: sentence,
    expected: String(year),
  });
}

function yearOfPeriod(period: Period | null): number | null {
  return period ? Number(period.to.slice(0, 4)) : null;
}

/** Reads the report's own description of itself. */
export function readNarrative(
  document: Document,
  layout: Layout,
  { forms }: { readonly forms: readonly FormDefinition[] },
): Result<Narrative> {
  const identity = findIdentity(document, layout);
  const sections = layout.sections.map((section) => ({
    id: section.id,
    heading: section.heading,
    text: sectionText(layout, section),
  }));
  const textOf = (id: string): string => sections.find((section) => section.id === id)?.text ?? '';
  const preamble = textOf('preamble');
  const namedYear = mostNamedYear(`${preamble}${textOf('s1')}`);
  const yearOf = (period: Period | null): number | null =>
    identity.yearInTitle ?? yearOfPeriod(period) ?? namedYear;
  const sheet = factSheetOf(forms);
  const names = [identity.agencyPrinted, identity.agency].filter((name) => name !== null);
  const { facts, period, yearSlips } = sheet
    ? readFacts(layout, { format: document.source.format, sheet, yearOf, names })
    : { facts: [], period: null, yearSlips: [] };
  const periodYear = yearOfPeriod(period);
  const year = yearOf(period);
  const witnesses = [identity.yearInTitle, periodYear, mostNamedYear(textOf('s1'))];
  const isConfirmed = witnesses.filter((one) => one === year).length > 1;
  const issues = [
    ...yearIssues({ yearInTitle: identity.yearInTitle, period, year }),
    ...dateIssues(identity, { year, isConfirmed }),
    ...yearSlips.map((slip) => slipIssue(slip, year)),
  ];
  if (identity.agency === null) {
    issues.push(issue('validate/agency-missing', 'Neither title nor signature names the agency.'));
  }
  return { value: { ...identity, year, period, contact: contactOf(facts), facts, sections }, issues };
}
