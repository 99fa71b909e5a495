// Whether a report was public in time, and whether its prose states what its form asks for.

import type { Fact } from '../model/fact.js';
import type { FormDefinition } from '../model/form.js';
import type { AgencyKind } from '../model/identity.js';
import { type Issue, issue } from '../model/issue.js';

/** What is known of a report when it is held against the duties of its form. */
export interface PublishedReport {
  readonly year: number | null;
  readonly kind: AgencyKind | null;
  /** ISO dates. */
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
  readonly facts: readonly Fact[];
  /** Ids of the sections found. */
  readonly sections: readonly string[];
}

/** Issues for a report that came late or leaves out a statement; nothing where the form is not known. */
export function checkPublication(form: FormDefinition | null, report: PublishedReport): Issue[] {
  const { year } = report;
  if (form === null || year === null || year < form.effective.from) return [];
  return [...lateIssues(form, { ...report, year }), ...statementIssues(form, { ...report, year })];
}

type Dated = PublishedReport & { readonly year: number };

/** Pages are dated anew when a site moves, signatures are not: the signature counts where there is one. */
function lateIssues({ deadlines = [] }: FormDefinition, report: Dated): Issue[] {
  const { year, kind, signedOn, publishedOn } = report;
  const deadline = deadlines.find(({ kinds }) => kind !== null && kinds.includes(kind));
  const date = signedOn ?? publishedOn;
  if (deadline === undefined || date === null) return [];
  const latest = `${year + 1}-${deadline.by}`;
  // A day of a later year is the page's own, or a slip, and has an issue of its own.
  if (date <= latest || !date.startsWith(`${year + 1}-`)) return [];
  const what = signedOn === null ? 'published' : 'signed';
  const message = `PUB.DEADLINE: the report was ${what} after the day by which it had to be public (${deadline.basis}).`;
  return [
    issue('validate/published-late', message, {
      fields: [signedOn === null ? 'published_on' : 'signed_on'],
      actual: date,
      expected: latest,
    }),
  ];
}

function statementIssues({ statements = [] }: FormDefinition, { year, facts, sections }: Dated): Issue[] {
  return statements.flatMap(({ fact, section, from, basis }): Issue[] => {
    const isStated = facts.some(({ path }) => path === fact);
    if (isStated || year < from || !sections.includes(section)) return [];
    const message = `Section ${section} does not say what the form asks for there (${basis}).`;
    return [issue('validate/statement-missing', message, { fields: [fact] })];
  });
}
