// Puts together all that is known about the reading of each field: what the align stage saw, what the readers
// complained of, what the form allows, what the identities and the second reader say.

import type { Binding } from '../model/binding.js';
import type { Agreement, FieldEvidence } from '../model/evidence.js';
import type { ColumnDefinition, FormDefinition } from '../model/form.js';
import type { Issue, IssueCode } from '../model/issue.js';
import type { IdentityEvidence } from './identity-evidence.js';
import { compareReadings, type SecondOpinion } from './second-opinion.js';

/** What the record says beyond the binding itself. */
export interface EvidenceContext {
  readonly forms: readonly FormDefinition[];
  readonly year: number | null;
  /** Ids of the tables that were found. */
  readonly found: ReadonlySet<string>;
  /** Ids of the rows of which something was found, as `<table> <row>`. */
  readonly rowsFound: ReadonlySet<string>;
  /** What the reader complained of that concerns single characters: `characterTroubles`. */
  readonly troubles: readonly Issue[];
  readonly identities: IdentityEvidence;
  readonly second: SecondOpinion | null;
  /** Canonical path → figures that the prose states for it. */
  readonly prose: ReadonlyMap<string, readonly number[]>;
}

/** A reader's complaint that concerns single characters. */
const CHARACTER_TROUBLE: ReadonlySet<IssueCode> = new Set([
  'read/replacement-characters',
  'read/font-without-unicode',
  'read/text-over-border',
  'read/recognised-text',
  'read/white-text',
]);
/** U+FFFD and the private use areas: characters without a meaning. */
const WITHOUT_MEANING = /[\ufffd\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u;
/** The most that a count of a whole country reaches; a longer number is two run together. */
const LARGEST_COUNT = 1e9;

/** The complaints that throw doubt on single characters, on their page or everywhere. */
export function characterTroubles(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((one) => CHARACTER_TROUBLE.has(one.code));
}

/** All evidence of one binding. */
export function collectEvidence(binding: Binding, context: EvidenceContext): FieldEvidence {
  const { rung, row, column, group, order, neighbours, secondRung, arity, token, pageBreak } =
    binding.evidence;
  // Named one by one: some two hundred objects a report, and a spread that grows costs several times as much.
  return {
    rung,
    row,
    column,
    group,
    order,
    neighbours,
    secondRung,
    arity,
    token,
    pageBreak,
    glyphs: glyphsOf(binding, context.troubles),
    secondReader: compareReadings(binding, context.second?.fields.get(binding.path)),
    era: eraOf(binding, context),
    plausibility: plausibilityOf(binding, context.forms),
    prose: proseOf(binding, context.prose),
    gap: gapOf(binding, context),
    identities: identitiesOf(binding, context.identities),
  };
}

/** A cell without a number breaks no equation; one that fails with it as zero may have lost its number. */
function identitiesOf({ status, path }: Binding, identities: IdentityEvidence): FieldEvidence['identities'] {
  const level = identities.levelOf(path);
  return status === 'number' || level === 'uncertain' ? level : 'untested';
}

function glyphsOf({ raw, place }: Binding, troubles: readonly Issue[]): FieldEvidence['glyphs'] {
  if (WITHOUT_MEANING.test(raw)) return 'doubtful';
  const isNear = (one: Issue): boolean =>
    one.places.length === 0 ||
    one.places.some((other) => other.kind !== 'pdf' || place?.kind !== 'pdf' || other.page === place.page);
  return troubles.some(isNear) ? 'doubtful' : 'sound';
}

function eraOf({ form }: Binding, { forms, year }: EvidenceContext): Agreement {
  const definition = forms.find((one) => one.id === form);
  if (definition === undefined || year === null) return 'not_assessed';
  const { from, to } = definition.effective;
  return year >= from && (to === null || year <= to) ? 'agrees' : 'disagrees';
}

const columnsByForm = new WeakMap<FormDefinition, ReadonlyMap<string, ColumnDefinition>>();

function columnOf(
  { form, table, column }: Binding,
  forms: readonly FormDefinition[],
): ColumnDefinition | undefined {
  const definition = forms.find((one) => one.id === form);
  if (definition === undefined) return undefined;
  let columns = columnsByForm.get(definition);
  if (columns === undefined) {
    columns = new Map(
      definition.tables.flatMap((one) => one.columns.map((item) => [`${one.id} ${item.id}`, item] as const)),
    );
    columnsByForm.set(definition, columns);
  }
  return columns.get(`${table} ${column}`);
}

function plausibilityOf(binding: Binding, forms: readonly FormDefinition[]): FieldEvidence['plausibility'] {
  const { value } = binding;
  const column = columnOf(binding, forms);
  if (value === null || column === undefined) return 'not_assessed';
  if (value < 0 && column.value.signed !== true) return 'implausible';
  if (column.value.type === 'money') return 'plausible';
  return Number.isInteger(value) && Math.abs(value) < LARGEST_COUNT ? 'plausible' : 'implausible';
}

function proseOf({ path, value }: Binding, prose: EvidenceContext['prose']): Agreement {
  const figures = prose.get(path);
  if (figures === undefined || figures.length === 0 || value === null) return 'not_assessed';
  return figures.includes(value) ? 'agrees' : 'disagrees';
}

function gapOf({ status, table, row }: Binding, context: EvidenceContext): FieldEvidence['gap'] {
  if (status !== 'absent') return 'none';
  if (context.found.size === 0) return 'report';
  if (!context.found.has(table)) return 'table';
  return context.rowsFound.has(`${table} ${row}`) ? 'cell' : 'row';
}
