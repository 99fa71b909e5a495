// The right answers of one document: what its page shows, collected from the cells that are on it.

import type { FormId } from '../maker/description.js';
import { columnIds, disclosureLayouts, otherSingleRow, reviewColumnIds } from '../maker/form-layout.js';
import type { ShownValue } from '../maker/grid.js';
import { outcomeIds } from '../maker/tables.js';
import type { DrawnIdentity } from './agency/locate-agency.js';
import type { AppliedOddity, CorpusFormat, Draft, PlantedFact, PublishedError, Split } from './draft.js';
import { traditional } from './oddities/prose/traditional-table.js';

/** What the page shows for one field. */
export type FieldTruth = Omit<ShownValue, 'field' | 'status'> & {
  readonly status: ShownValue['status'] | 'absent';
};

/** What the page tells of who reports. */
export interface IdentityTruth {
  readonly situation: DrawnIdentity['situation'];
  /** Normal name: in full where the page gives it. */
  readonly name: string;
  readonly kind: string;
  /** `null` where nobody can tell. */
  readonly level: string | null;
  readonly scope: string;
  /** Code of GB/T 2260 in the report's year; `null` for a place that is none. */
  readonly code: string | null;
  /** Whether the page tells the division; where it does not, no answer is right, and the right code is no error. */
  readonly determined: boolean;
}

/** Truth of one document, as it is written beside it. */
export interface DocumentTruth {
  /** Name of the file in the corpus folder, `/` as separator. */
  readonly file: string;
  readonly sha256: string;
  readonly seed: number;
  readonly index: number;
  readonly split: Split;
  readonly format: CorpusFormat;
  readonly rendering: string;
  readonly form: FormId;
  readonly oddities: readonly AppliedOddity[];
  readonly publishedErrors: readonly PublishedError[];
  /** As title and signature print it. */
  readonly agency: string;
  readonly identity: IdentityTruth;
  readonly year: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly signedOn: string;
  readonly facts: readonly PlantedFact[];
  /** Canonical path → what the page shows, for every field of the form, absent ones too. */
  readonly fields: Readonly<Record<string, FieldTruth>>;
}

/** What a reader of the page and of its source can know of who reports. */
export function identityOf({ identity, blocks }: Draft, bytes: Buffer): IdentityTruth {
  const { situation, printed, full, kind, level, scope, code, named, tells } = identity;
  const text = plainText(blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n'));
  const source = bytes.toString('latin1');
  return {
    situation,
    name: text.includes(full) ? full : printed,
    kind,
    level: level ?? null,
    scope,
    code: code ?? null,
    determined:
      code === undefined || named || tells.some((tell) => text.includes(tell) || source.includes(tell)),
  };
}

/** Simplified, without readings in brackets. */
function plainText(text: string): string {
  return [...text.replace(/\(\p{Script=Latin}+\)/gu, '')].map((one) => simplified.get(one) ?? one).join('');
}

const simplified = new Map([...traditional].map(([plain, old]) => [old, plain]));

const absent: FieldTruth = { status: 'absent', value: null, unit: null };

/**
 * Every field of the draft's form with what its page shows.
 * @throws Error when two cells show the same field: a defect of an oddity
 */
export function fieldsOf(draft: Draft): Readonly<Record<string, FieldTruth>> {
  const fields: Record<string, FieldTruth> = {};
  for (const path of pathsOf(draft.report.form)) fields[path] = absent;
  for (const { field, ...shown } of shownValues(draft)) {
    if (fields[field] !== undefined && fields[field] !== absent) throw new Error(`Two cells show ${field}`);
    fields[field] = shown;
  }
  return fields;
}

function shownValues({ blocks }: Draft): readonly ShownValue[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.grid.rows.flatMap((cells) =>
          cells.flatMap((cell) => [...(cell.shows === undefined ? [] : [cell.shows]), ...(cell.glued ?? [])]),
        )
      : [],
  );
}

/** Canonical paths of a form in printed order, both ways of printing （六） included. */
export function pathsOf(form: FormId): readonly string[] {
  const disclosure = disclosureLayouts[form].flatMap((table) =>
    table.rows.flatMap((row) => table.columns.map((column) => `${table.id}.${row.id}.${column.id}`)),
  );
  const rows = [
    'new_requests',
    'carried_over',
    ...outcomeIds(false),
    otherSingleRow.id,
    'total_processed',
    'carried_forward',
  ];
  const requests = rows.flatMap((row) =>
    columnIds(form, 'requests').map((column) => `requests.${row}.${column}`),
  );
  return [...disclosure, ...requests, ...reviewColumnIds.map((column) => `review_litigation.${column}`)];
}
