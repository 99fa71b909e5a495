// Everything odd that a document can make us say, with its severity. Codes are `stage/kebab-case`; they are
// never renamed or reused. A record with an `error` issue is never accepted. The comment of a code is its line in
// docs/issues.md: what it means, then `To do:` and what a person can do.

import type { Place } from './place.js';

/** `error`: the record can't be accepted unseen. `warning`: a person may want to look. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

export const issueSeverity = {
  /**
   * The source declares one character encoding and its bytes are another; the bytes were believed. To do:
   * nothing, unless characters of the text look wrong.
   */
  'read/encoding-mismatch': 'info',
  /**
   * Some bytes are no characters of the encoding; they were read as “�”. To do: fetch or save the file
   * again; look at the names and labels that hold “�”.
   */
  'read/replacement-characters': 'warning',
  /**
   * Characters of a font have no known meaning, so text that can be seen on the page could not be read. To
   * do: look at the place; read the figures there by eye, or with the other engine.
   */
  'read/font-without-unicode': 'warning',
  /**
   * The text of a page was laid unseen under its picture by a program that recognises text in scans; such programs
   * misread figures. To do: compare the fields of that page with the picture.
   */
  'read/recognised-text': 'warning',
  /**
   * Text in white stands over a picture or a shape that may be dark or not; it was read. To do: look whether it can be
   * seen on the page.
   */
  'read/white-text': 'warning',
  /**
   * A number is wider than its cell and runs over the cell's border; it could not be told from its neighbours.
   * To do: read the figures there by eye.
   */
  'read/text-over-border': 'warning',
  /**
   * A table was drawn or marked up faultily, and its grid left one repair. To do: nothing, unless fields of
   * that table are in doubt.
   */
  'read/grid-repaired': 'info',
  /**
   * Cells of a table claim the same slot; the later ones were cut. To do: compare that table with the
   * source.
   */
  'read/grid-overlap': 'warning',
  /**
   * Cells claim more columns than any table may have; they were cut. To do: compare that table with the
   * source.
   */
  'read/table-too-wide': 'warning',
  /**
   * A part that the document takes in (a picture, another document, a note) is not there or could not be
   * read. To do: get the complete document if tables are missing.
   */
  'read/part-missing': 'warning',
  /**
   * The file ends before its end, or a part of it is damaged; what is missing is unknown. To do: fetch the
   * file again.
   */
  'read/truncated': 'error',
  /**
   * The document holds tracked changes; it was read as if all were accepted. To do: make sure that the
   * changes were meant to be published.
   */
  'read/tracked-changes': 'info',
  /**
   * The document holds an element that the reader does not know; its text was read all the same. To do:
   * compare the place with the source.
   */
  'read/unknown-element': 'info',
  /**
   * A page is a picture or has no readable text beside its number. To do: run text recognition on the file
   * and read the result, or enter that page by hand.
   */
  'read/page-without-text': 'error',
  /**
   * The page has no report of its own; the report is a document that the page links to. To do: fetch the
   * linked document and read that.
   */
  'read/report-in-attachment': 'error',
  /**
   * The tables are pictures; their figures could not be read. To do: get the report in another format, or
   * enter the tables by hand.
   */
  'read/tables-as-images': 'error',
  /**
   * A heading of the form was not found. Tables are looked for all the same. To do: nothing if its tables
   * were found; else look whether the report has the section.
   */
  'locate/section-missing': 'warning',
  /**
   * A heading of the form stands in the document more than once; the report’s own was chosen. To do:
   * nothing.
   */
  'locate/section-duplicated': 'info',
  /** A section has another number than on the form. To do: nothing. */
  'locate/section-renumbered': 'info',
  /**
   * No title of a report was found; agency and year come from elsewhere or stay empty. To do: enter agency
   * and year by hand.
   */
  'locate/title-missing': 'warning',
  /**
   * A table of the form was not found. Its fields are absent, not zero. To do: look whether the report has
   * the table, as a picture or in prose.
   */
  'align/table-missing': 'error',
  /**
   * A row is printed more than once with different values; neither was taken. To do: decide by the source
   * which one stands.
   */
  'align/table-duplicated': 'error',
  /**
   * The only such table of the report stands under a caption that names another year. To do: look whether it is
   * last year's table or a caption left over.
   */
  'align/table-of-other-year': 'error',
  /**
   * A row of the form was not found in its table. Its fields are absent, not zero. To do: look whether the
   * report has the row.
   */
  'align/row-missing': 'error',
  /**
   * The table prints another set of rows that is known from practice. To do: nothing; expect the fields of
   * the replaced rows to be absent.
   */
  'align/row-variant': 'info',
  /**
   * A row that the form does not have stands in the table; it was left out. To do: look at it: it may be a
   * row of the form with a wording not known yet.
   */
  'align/row-foreign': 'info',
  /**
   * A row is printed with a misprint or nearly as on the form. To do: nothing, unless the wording means
   * something else.
   */
  'align/label-typo': 'info',
  /**
   * The label of a row is missing or torn; the row was told by its place between its neighbours. To do:
   * compare the row with the source.
   */
  'align/label-missing': 'warning',
  /**
   * A table prints the column headers of another table; columns were told by their order. To do: look
   * whether the agency also meant the other columns.
   */
  'align/header-conflict': 'warning',
  /**
   * Column headers are missing or unknown; columns were told by their order. To do: compare the first row of
   * the table with the source.
   */
  'align/header-missing': 'warning',
  /**
   * Values of a row cannot be told apart by column (dropped blanks, cells run together); none was taken. To
   * do: read the row in the source.
   */
  'align/positions-lost': 'error',
  /**
   * Two independent ways of reading a table give different values. To do: compare the named fields with the
   * source.
   */
  'align/rungs-disagree': 'error',
  /**
   * The tables are those of a form that was not in force in the year reported on. To do: nothing; the fields
   * are those of the form that is printed.
   */
  'validate/form-outdated': 'warning',
  /**
   * Tables of more than one era of the form stand in one report. To do: nothing; every field names its own
   * form.
   */
  'validate/form-mixed': 'info',
  /**
   * An equation of the form does not hold with the printed figures, which were read surely. They were kept as
   * printed. To do: quote the figures with care; the error is the publisher's.
   */
  'validate/published-error': 'warning',
  /**
   * An equation does not hold, but a blank or a stroke is among its terms. To do: nothing; do not take the
   * blank for zero.
   */
  'validate/identity-uncertain': 'info',
  /**
   * An equation does not hold, and the figures that could explain it were not read on strong, independent evidence, so
   * that it may be our error. To do: compare the fields named with the source.
   */
  'validate/unconfirmed-equation': 'warning',
  /**
   * So many equations fail at once that columns or rows were more likely mistaken than so many printed wrong.
   * To do: compare the table with the source.
   */
  'validate/equations-fail-together': 'warning',
  /**
   * The two readers of the format read some fields differently. The first one's reading stands, with less confidence.
   * To do: compare the named fields with the source; both readings stand in the confidence report.
   */
  'confidence/readers-disagree': 'warning',
  /**
   * A second opinion was wanted and the other reader of the format could not read the file. To do: nothing; the
   * confidence counts it as not assessed.
   */
  'confidence/second-reader-failed': 'info',
  /** Something is printed in a cell that is no value. To do: read the cell in the source. */
  'validate/value-unreadable': 'error',
  /**
   * An amount of money is printed without a unit and the form states none. To do: find the unit in the
   * source or leave the amount out of sums.
   */
  'validate/unit-missing': 'warning',
  /**
   * The manifest states another year than the report. What is read was kept. To do: find out which is right; the
   * manifest may point to another file.
   */
  'validate/known-year-differs': 'error',
  /**
   * The manifest names another agency than the report. What is read was kept. To do: find out which is right; one
   * may be an earlier or a shorter name of the other.
   */
  'validate/known-agency-differs': 'warning',
  /**
   * The manifest states another division than the one that the report is of. What is read was kept, with less
   * confidence. To do: find out which is right.
   */
  'identity/known-division-differs': 'warning',
  /**
   * The agency may belong to more than one division, or only weak evidence names one; none was stated. To do: choose
   * among the candidates of the confidence report, or state the division in a manifest.
   */
  'identity/division-open': 'info',
  /**
   * The prose states another figure than the table, or parts that do not add up; no way of counting that is in use fits.
   * Both were kept. To do: compare both places; one of them may be misread, else the error is the publisher's.
   */
  'validate/prose-differs': 'warning',
  /**
   * Sentences of the prose state different values for one fact. The first was taken, with less confidence. To do: read
   * the sentences; they may speak of different things.
   */
  'validate/prose-contradicts-itself': 'warning',
  /** Neither title nor reporting period names the year. To do: enter the year by hand. */
  'validate/year-missing': 'error',
  /**
   * The title and the reporting period name different years, or the only one that names a year does not fit the day of
   * signature or publication; the title's year was taken. To do: decide by the source.
   */
  'validate/year-conflict': 'error',
  /**
   * The day of signature or publication does not fit the year, which title, period or overview confirm. To do: quote the
   * day with care.
   */
  'validate/date-conflict': 'warning',
  /**
   * A sentence tells of the agency's work under another year: text of an earlier report that was taken over, or a slip.
   * To do: read the sentence; figures in it may be those of the other year.
   */
  'validate/year-in-prose': 'warning',
  /**
   * The report was signed, or where it bears no date published, after the day by which it had to be public (Regulation
   * Art. 49: 31 January for departments, 31 March for governments). To do: nothing; where only the page has a date, it may
   * be that of a move of the site.
   */
  'validate/published-late': 'warning',
  /**
   * A count above zero in a row that few agencies may have one in: 规章 (Legislation Law Art. 91 and 93) of a county, a
   * township or a local department, which often counts those of the bodies above it. To do: take the count for what is
   * printed, not for regulations made by the agency.
   */
  'validate/competence-exceeded': 'warning',
  /**
   * The section in which the form asks for a statement does not make it: the information-processing fee in the last one.
   * To do: read the section; nothing stated is not zero.
   */
  'validate/statement-missing': 'warning',
  /** The reporting period lost characters, and its digits leave one reading. To do: nothing. */
  'validate/date-repaired': 'info',
  /** Neither title nor signature names the agency. To do: enter the agency by hand. */
  'validate/agency-missing': 'warning',
  /**
   * The document has headings of a report, and no table of a known form could be read. To do: look whether
   * the tables are pictures, in an attachment or of an older form.
   */
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
