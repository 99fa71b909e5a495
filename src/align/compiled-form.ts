// A form's labels reduced to matchers once, so that aligning a document compares keys and not strings.

import type { LabelMatch } from '../model/evidence.js';
import type {
  ColumnDefinition,
  FormDefinition,
  RowDefinition,
  RowVariant,
  TableDefinition,
} from '../model/form.js';
import { type LabelKey, LabelNotes } from '../text/label-key.js';
import { type LabelMatcher, labelMatcher, MAX_EDIT_SHARE } from '../text/match-label.js';

export interface CompiledRow {
  readonly row: RowDefinition;
  readonly matcher: LabelMatcher;
  /** Matchers of the group cells over the row, nearest first. */
  readonly groups: readonly LabelMatcher[];
}

export interface CompiledColumn {
  readonly column: ColumnDefinition;
  readonly matcher: LabelMatcher;
  /** Matcher of the header cell right above, if the form prints one. */
  readonly under: LabelMatcher | null;
}

/** A row that a label names or resembles. */
export interface Hit {
  readonly index: number;
  readonly score: number;
  readonly label: LabelMatch;
  /** The label is the form's, one of its variants or misprints. */
  readonly whole: boolean;
  /** The label names no row and resembles this one. */
  readonly vague?: boolean;
}

/** Rows as one printed variant of the table has them. */
export interface RowSet {
  readonly variant: RowVariant | null;
  readonly rows: readonly CompiledRow[];
  /** Reduced label (variants and misprints too) to the indices of the rows that print it. */
  readonly byBody: ReadonlyMap<string, readonly number[]>;
  /** Labels of the group cells over the rows, each once. */
  readonly groupKeys: readonly LabelKey[];
  /** A label with a body so long, and a stem as long, names and resembles no row. */
  readonly tooLong: number;
  /** Rows that labels name or resemble, of labels that were looked up before. */
  readonly hits: LabelNotes<readonly Hit[]>;
}

/** `Σ parts = total` over the columns of a row. */
export interface RowSum {
  readonly parts: readonly number[];
  readonly total: number;
}

export interface CompiledTable {
  readonly form: FormDefinition;
  readonly table: TableDefinition;
  readonly columns: readonly CompiledColumn[];
  /** The official row set first, then the known variants. */
  readonly rowSets: readonly RowSet[];
  readonly groups: readonly { readonly id: string; readonly matcher: LabelMatcher }[];
  /** A label with a body so long, and a stem as long, names no group. */
  readonly tooLongForGroup: number;
  /** Groups that labels name, `null` for none, of labels that were looked up before. */
  readonly groupsNamed: LabelNotes<string | null>;
  /** Whether labels name a row, of labels that were looked up before. */
  readonly rowNamed: LabelNotes<boolean>;
  readonly title: LabelMatcher | null;
  readonly headerLabels: readonly LabelMatcher[];
  /** Sums over the columns of one row that the form implies, as column indices. */
  readonly rowSums: readonly RowSum[];
  /** One row without a label (the fifteen cells of section 4). */
  readonly unlabelled: boolean;
}

const compiled = new WeakMap<FormDefinition, readonly CompiledTable[]>();

function groupMatchers(table: TableDefinition, row: RowDefinition): LabelMatcher[] {
  const matchers: LabelMatcher[] = [];
  let id = row.group;
  while (id !== undefined) {
    const group = table.groups?.find((candidate) => candidate.id === id);
    if (!group) break;
    matchers.push(labelMatcher(group));
    id = group.within;
  }
  return matchers;
}

function compileRows(table: TableDefinition, rows: readonly RowDefinition[]): CompiledRow[] {
  return rows.map((row) => ({ row, matcher: labelMatcher(row), groups: groupMatchers(table, row) }));
}

function rowSet(variant: RowVariant | null, rows: readonly CompiledRow[]): RowSet {
  const byBody = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const bodies = row.matcher.keys.flatMap(({ key }) => [key.body, key.stem]);
    for (const body of new Set(bodies)) byBody.set(body, [...(byBody.get(body) ?? []), index]);
  }
  const groupKeys = new Set(
    rows.flatMap((row) => row.groups.flatMap(({ keys }) => keys.map(({ key }) => key))),
  );
  const tooLong = tooLongFor(Math.max(...[...byBody.keys()].map((body) => body.length)));
  return { variant, rows, byBody, groupKeys: [...groupKeys], tooLong, hits: new LabelNotes() };
}

/** A label that is no wording of a row, with a body longer than this, resembles none. */
export const MAX_RESEMBLING = 40;

/** Short labels allow two edits, of labels of four characters and more: of none of these is a label so long near one. */
const LEAST_TOO_LONG = 6;

/**
 * Length from which on a label is nothing like labels of so many characters at the most: it would have to be no longer
 * than they, but for the edits that a near match allows, or to have half of itself in common with them.
 */
export function tooLongFor(longest: number): number {
  return Math.max(LEAST_TOO_LONG, Math.min(2 * longest, Math.max(MAX_RESEMBLING + 1, nearTo(longest) + 1)));
}

function nearTo(longest: number): number {
  return Math.ceil(longest / (1 - MAX_EDIT_SHARE));
}

function variantRows(table: TableDefinition, variant: RowVariant): RowDefinition[] {
  const first = table.rows.findIndex((row) => variant.replaces.includes(row.id));
  const kept = table.rows.filter((row) => !variant.replaces.includes(row.id));
  return [...kept.slice(0, first), variant.with, ...kept.slice(first)];
}

/** Identities of the form that run over the columns of one row. */
function rowSums(form: FormDefinition, table: TableDefinition): RowSum[] {
  const prefixes = [
    `${table.id}.{row}.`,
    ...(table.rows.some((row) => row.label === '') ? [`${table.id}.`] : []),
  ];
  return form.identities.flatMap((identity) => {
    const indices = [...identity.left, ...identity.right].map((path) =>
      Math.max(
        ...prefixes.map((prefix) => table.columns.findIndex((column) => path === `${prefix}${column.id}`)),
      ),
    );
    const total = indices.at(-1) ?? -1;
    const isRowSum = identity.op === '==' && identity.right.length === 1 && !indices.includes(-1);
    return isRowSum ? [{ parts: indices.slice(0, -1), total }] : [];
  });
}

function compileTable(form: FormDefinition, table: TableDefinition): CompiledTable {
  const variants = table.rowVariants ?? [];
  return {
    form,
    table,
    columns: table.columns.map((column) => {
      const above = column.under?.at(-1);
      return {
        column,
        matcher: labelMatcher(column),
        under: above === undefined ? null : labelMatcher({ label: above }),
      };
    }),
    rowSets: [
      rowSet(null, compileRows(table, table.rows)),
      ...variants.map((variant) => rowSet(variant, compileRows(table, variantRows(table, variant)))),
    ],
    groups: (table.groups ?? []).map((group) => ({ id: group.id, matcher: labelMatcher(group) })),
    tooLongForGroup: tooLongFor(
      Math.max(
        0,
        ...(table.groups ?? []).flatMap((group) =>
          labelMatcher(group).keys.map(({ key }) => key.body.length),
        ),
      ),
    ),
    groupsNamed: new LabelNotes(),
    rowNamed: new LabelNotes(),
    title: table.title ? labelMatcher(table.title) : null,
    headerLabels: table.headerLabels.map((label) => labelMatcher({ label })),
    rowSums: rowSums(form, table),
    unlabelled: table.rows.length === 1 && table.rows[0]?.label === '',
  };
}

/** The tables of a form, ready to be compared with a document. */
export function compileForm(form: FormDefinition): readonly CompiledTable[] {
  const known = compiled.get(form);
  if (known) return known;
  const tables = form.tables.map((table) => compileTable(form, table));
  compiled.set(form, tables);
  return tables;
}
