// Everything odd that a document can make us say, with its severity. Codes are `stage/kebab-case`; they are
// never renamed or reused. A record with an `error` issue is never accepted.

import type { Place } from './place.js';

/** `error`: the record can't be accepted unseen. `warning`: a person may want to look. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

export const issueSeverity = {
  'read/encoding-mismatch': 'info',
  'read/replacement-characters': 'warning',
  'read/font-without-unicode': 'warning',
  'read/grid-repaired': 'info',
  'read/grid-overlap': 'warning',
  'read/table-too-wide': 'warning',
  'read/part-missing': 'warning',
  'read/truncated': 'error',
  'read/tracked-changes': 'info',
  'read/unknown-element': 'info',
  'read/page-without-text': 'error',
  'read/report-in-attachment': 'error',
  'read/tables-as-images': 'error',
  'read/engine-fallback': 'warning',
  'locate/section-missing': 'warning',
  'locate/section-duplicated': 'info',
  'locate/section-renumbered': 'info',
  'locate/title-missing': 'warning',
  'align/table-missing': 'error',
  'align/table-duplicated': 'error',
  'align/row-missing': 'error',
  'align/row-variant': 'info',
  'align/row-foreign': 'info',
  'align/label-typo': 'info',
  'align/label-missing': 'warning',
  'align/header-conflict': 'warning',
  'align/header-missing': 'warning',
  'align/positions-lost': 'error',
  'align/rungs-disagree': 'error',
  'validate/form-outdated': 'warning',
  'validate/form-mixed': 'info',
  'validate/published-error': 'warning',
  'validate/identity-uncertain': 'info',
  'validate/value-unreadable': 'error',
  'validate/unit-missing': 'warning',
  'validate/year-missing': 'error',
  'validate/year-conflict': 'warning',
  'validate/date-repaired': 'info',
  'validate/agency-missing': 'warning',
  'validate/not-a-report': 'error',
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof issueSeverity;

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** One sentence for the person who reads the result: what is odd, and where it matters what to do. */
  readonly message: string;
  readonly places: readonly Place[];
  /** Canonical paths of the fields that the issue touches. */
  readonly fields?: readonly string[];
  readonly actual?: string;
  readonly expected?: string;
}

/** Makes an issue with the severity of its code. */
export function issue(
  code: IssueCode,
  message: string,
  details: {
    places?: readonly Place[];
    fields?: readonly string[];
    actual?: string;
    expected?: string;
  } = {},
): Issue {
  const { places = [], ...rest } = details;
  return { code, severity: issueSeverity[code], message, places, ...rest };
}
