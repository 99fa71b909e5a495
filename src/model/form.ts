// One era of one official form, as pure data. Extractors fill these shapes; the engine reads them and knows
// nothing of any form. A person who knows the decree can review an extractor against it without reading code.

import type { FactSheet } from './fact.js';
import type { AgencyKind, AgencyLevel } from './identity.js';

/** What a value cell of the form holds. */
export interface ValueDefinition {
  /** `integer`: a count. `money`: an amount with decimals. */
  readonly type: 'integer' | 'money';
  /** A change cell (本年增/减): may be negative, may carry a plus sign. */
  readonly signed?: boolean;
  /** Unit that the form prints or implies; `null` where the form leaves it open. */
  readonly unit: string | null;
}

interface Labelled {
  /** Canonical id, a part of the field's path. */
  readonly id: string;
  /** As the official form prints it. */
  readonly label: string;
  /** Other wordings seen in published reports (line breaks and spaces need no variant). */
  readonly variants?: readonly string[];
  /** Misprints seen in published reports. */
  readonly typos?: readonly string[];
  /** English gloss. */
  readonly gloss: string;
}

export interface ColumnDefinition extends Labelled {
  /** Header cells above, outermost first: `['法人或其他组织']`. */
  readonly under?: readonly string[];
  readonly value: ValueDefinition;
}

export interface RowDefinition extends Labelled {
  /** Id of the group cell that the row stands under. */
  readonly group?: string;
  /** Not on the official form, a known local addition: not expected, but read when it is there. */
  readonly local?: boolean;
  /** Article of the Regulation behind the row. */
  readonly basis?: string;
}

/** A label cell that spans several rows and has no values of its own (`（三）不予公开`). */
export interface GroupDefinition extends Labelled {
  /** Id of the group cell that this one stands under. */
  readonly within?: string;
}

/** Another printed row set seen in use: `with` stands in the place of the rows `replaces`. */
export interface RowVariant {
  readonly id: string;
  readonly replaces: readonly string[];
  readonly with: RowDefinition;
  /** Why it exists, for the reader of the issue that it raises. */
  readonly note: string;
}

export interface TableDefinition {
  /** `disclosure.art20_1`, `requests` … first part of every field's path. */
  readonly id: string;
  /** Id of the section that it stands in. */
  readonly section: string;
  readonly gloss: string;
  /** Title cell printed above the table (`第二十条第（一）项`), if any. */
  readonly title?: { readonly label: string; readonly variants?: readonly string[] };
  /** Header cells that head no value column of their own: `信息内容`, `申请人情况`, `行政复议`. */
  readonly headerLabels: readonly string[];
  readonly columns: readonly ColumnDefinition[];
  /** Printed order. A single row with `label: ''` is a row without a label; its id is left out of paths. */
  readonly rows: readonly RowDefinition[];
  readonly groups?: readonly GroupDefinition[];
  readonly rowVariants?: readonly RowVariant[];
  /** Sums of rows that the form does not print, usable in identities: `denied.all`. */
  readonly derived?: readonly {
    readonly id: string;
    readonly sumOf: readonly string[];
    readonly gloss: string;
  }[];
  /** Header wordings of a neighbouring table that reports print here by mistake. */
  readonly headerMisprints?: readonly (readonly string[])[];
}

export interface SectionDefinition {
  readonly id: string;
  /** `narrative`: prose. `table`: reported as a table. */
  readonly kind: 'narrative' | 'table';
  /** Official heading with its number: `一、总体情况`. */
  readonly heading: string;
  readonly variants?: readonly string[];
  readonly gloss: string;
  /** Content that the decree asks for, with its article. */
  readonly content: string;
}

/**
 * An accounting identity `Σ left (op) Σ right`. Terms are paths; `{row}` and `{column}` run over `forEach`.
 * Derived ids (`requests.denied.all.{column}`) stand for the sum of their rows.
 */
export interface IdentityDefinition {
  readonly id: string;
  readonly name: string;
  readonly gloss: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly forEach?: { readonly variable: 'row' | 'column'; readonly over: readonly string[] };
  readonly left: readonly string[];
  readonly op: '==' | '<=';
  readonly right: readonly string[];
  /** Where the form prints it or what it is derived from. */
  readonly basis: string;
}

/** In an identity over two years: begins the path of a field of last year's report. */
export const LAST_YEAR = 'last_year.';

export interface FormDefinition {
  /** Kind of document: `ogi-annual-report`. */
  readonly form: string;
  /** `ogi_2021`. */
  readonly id: string;
  readonly title: string;
  /** Report years in force; `to: null` is still in force. */
  readonly effective: { readonly from: number; readonly to: number | null };
  /** Issuing notice. */
  readonly authority: string;
  readonly sections: readonly SectionDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly identities: readonly IdentityDefinition[];
  /**
   * Identities between the report and that of the same agency for the year before; paths of the latter begin with
   * `LAST_YEAR`. Left and right are sums of printed fields, derived ids are not used.
   */
  readonly yearIdentities?: readonly IdentityDefinition[];
  /** Fields that the report of a region, where it covers its members, sums up over them. */
  readonly regionSums?: readonly string[];
  /** What the prose may state beside the tables. */
  readonly facts?: FactSheet;
  /** By when the report for a year has to be public in the next one. */
  readonly deadlines?: readonly DeadlineDefinition[];
  /** What a section of prose has to state, zero included. */
  readonly statements?: readonly StatementDefinition[];
  /** Counts that are out of the competence of most agencies. */
  readonly competences?: readonly CompetenceDefinition[];
}

/** A day of the year after the one reported on, for agencies of these kinds. */
export interface DeadlineDefinition {
  readonly kinds: readonly AgencyKind[];
  /** `01-31` */
  readonly by: string;
  readonly basis: string;
}

/** Counts that agencies of few kinds may have above zero. */
export interface CompetenceDefinition {
  /** Id of the check: `A20.REG_COMPETENCE`. */
  readonly id: string;
  /** Canonical path of the row, without its columns. */
  readonly row: string;
  /** Those that may: a kind at a level. */
  readonly bodies: readonly {
    readonly kinds: readonly AgencyKind[];
    readonly levels: readonly AgencyLevel[];
  }[];
  readonly basis: string;
}

/** A fact that a section has to state. */
export interface StatementDefinition {
  /** Canonical path, `narrative.` included. */
  readonly fact: string;
  readonly section: string;
  /** Report years from this one. */
  readonly from: number;
  readonly basis: string;
}

/** Says that a value is a form definition and keeps its literal type. */
export function defineForm<const T extends FormDefinition>(definition: T): T {
  return definition;
}

/** Canonical path of a field: `<table>.<row>.<column>`; a row without a label is left out. */
export function fieldPath(table: TableDefinition, row: RowDefinition, column: ColumnDefinition): string {
  return row.label === '' ? `${table.id}.${column.id}` : `${table.id}.${row.id}.${column.id}`;
}

/** What the prose may state: it is as free in one era as in another, and the newest form has the sheet. */
export function factSheetOf(forms: readonly FormDefinition[]): FactSheet | undefined {
  return forms.findLast((form) => form.facts !== undefined)?.facts;
}
