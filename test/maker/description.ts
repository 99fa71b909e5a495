// What one made-up report says, apart from how any format shows it. The maker is an independent path: it shares no
// code and no data with the extraction, so that an error there cannot hide in the answers here.

/** Canonical form ids, as in the answers. */
export type FormId = 'ogi_2019' | 'ogi_2021';

/** A number that the page prints otherwise than `String(value)`: `+2`, `251000元`, `22（其中修订16件）`. */
export interface PrintedNumber {
  readonly value: number;
  readonly print: string;
  /** Unit that the cell itself prints: `元`. */
  readonly unit?: string;
}

/** Something printed that is no value: `****`, `规章000`. */
export interface UnreadablePrint {
  readonly print: string;
  readonly unreadable: true;
}

/** Strokes and words by which a page says that a cell does not apply. */
export type NotApplicable = '/' | '-' | '—' | '无';

/** One value cell: a number, a number with its own print, a blank, a stroke, or something that is no value. */
export type CellValue = number | PrintedNumber | '' | NotApplicable | UnreadablePrint;

/** Row id → values in the form's column order. A row left out is not printed. */
export type TableValues = Readonly<Record<string, readonly CellValue[]>>;

/** Table id (`disclosure.art20_1`) → its rows. `review_litigation` has the one row `counts`. */
export type ReportTables = Readonly<Record<string, TableValues>>;

/** Contact clause of the preamble, every field as printed. */
export interface Contact {
  readonly unit: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
}

/** A paragraph of a narrative part; a string is body text, a sub-heading stands on its own line. */
export type NarrativePart = string | { readonly subheading: string };

/** Prose of the six sections; `s2`–`s4` stand before their table. */
export interface ReportProse {
  readonly preamble: readonly string[];
  readonly s1: readonly NarrativePart[];
  readonly s2?: readonly string[];
  readonly s3?: readonly string[];
  readonly s4?: readonly string[];
  readonly s5: readonly NarrativePart[];
  readonly s6: readonly NarrativePart[];
}

/** Frame of the web page around the report. */
export interface WebPage {
  readonly siteName: string;
  readonly indexNumber: string;
  /** Identifier that the site carries (网站标识码): six digits of its division, four of its own. */
  readonly siteId?: string;
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
}

/** How the renderers show a report; every field has a plain default. */
export interface RenderStyle {
  /** `lines`: one cell a line, as copied out of a word processor; `pipes`: one row a line. Default `lines`. */
  readonly text?: 'lines' | 'pipes';
  /** Bytes of the page. `gb2312` names the label the page declares; the bytes are GBK. Default `utf-8`. */
  readonly htmlCharset?: 'utf-8' | 'gb2312';
  /** Lines of the PDF tables. Default `stroke`. */
  readonly pdfLines?: PdfLines;
}

/**
 * Ways PDF writers draw a table: stroked cells, thin filled rectangles, a clip path around the text of each cell with
 * or without filled lines, or nothing at all.
 */
export type PdfLines = 'stroke' | 'filled' | 'clip' | 'clip-only' | 'none';

/** One whole report. Dates are `YYYY-MM-DD`. */
export interface ReportDescription {
  /** Folder name: lower case letters, digits, hyphens. */
  readonly slug: string;
  readonly agency: string;
  readonly year: number;
  readonly form: FormId;
  /** One title a line, as printed. */
  readonly title: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  readonly contact: Contact;
  readonly prose: ReportProse;
  readonly tables: ReportTables;
  readonly signature: string;
  readonly signedOn: string;
  /** Identities that the printed figures break on purpose. */
  readonly publishedErrors: readonly string[];
  readonly page: WebPage;
  readonly style?: RenderStyle;
}

/** Text of a value cell as the page prints it. */
export function printCell(value: CellValue): string {
  if (typeof value === 'object') return value.print;
  return String(value);
}

/** Number of a value cell, `null` for a blank, a stroke or what is no value. */
export function numberOf(value: CellValue | undefined): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'value' in value ? value.value : null;
}
