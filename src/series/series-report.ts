// What checks over several reports know of each, and what they say. Pure values: where reports come from and findings go
// is the business of the dataset.

import type { FieldStatus } from '../model/binding.js';
import type { Check } from '../model/record.js';

/** A field of a report, as far as checks over several need it. */
export interface SeriesCell {
  readonly value: number | null;
  readonly status: FieldStatus;
  readonly unit: string | null;
  /** The reading itself is in doubt: an equation that fails over it says nothing of the report. */
  readonly doubtful: boolean;
}

/** One report of a series. */
export interface SeriesReport {
  readonly id: string;
  readonly source: string;
  readonly agency: string;
  /** Code of the administrative division, where it is known. */
  readonly division: string | null;
  readonly year: number;
  /** ISO date, where one is printed. */
  readonly publishedOn: string | null;
  /** The same for two reports that print the same numbers. */
  readonly figures: string;
  /** Numbers printed that are not zero: two reports full of zeros agree by chance. */
  readonly nonzero: number;
  /** Cells by canonical path; absent ones may be left out. */
  readonly cells: ReadonlyMap<string, SeriesCell>;
}

/** What a check over several reports looks at: years of one agency, versions of one report, a region's members. */
export const seriesScopes = ['years', 'versions', 'region'] as const;
export type SeriesScope = (typeof seriesScopes)[number];

/** The outcome of one check over several reports; it belongs to the later report, or to that of the region. */
export interface SeriesCheck {
  readonly record: string;
  readonly year: number;
  /** Id of the check and what it ran over: `XY.CARRY[total]`. Unique in its record. */
  readonly check: string;
  readonly scope: SeriesScope;
  /** The report that it is held against; null where there are several or none. */
  readonly other: string | null;
  /** What should hold, in Chinese. */
  readonly name: string;
  readonly severity: Check['severity'];
  readonly outcome: Check['outcome'];
  readonly left: number | null;
  readonly op: Check['op'] | null;
  readonly right: number | null;
  readonly leftFields: readonly string[];
  readonly rightFields: readonly string[];
  /** What this finding is about, where name and numbers do not say it. */
  readonly detail: { readonly zh: string; readonly en: string } | null;
}
