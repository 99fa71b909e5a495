// The right answers of one document: what its page shows, collected from the cells that are on it.

import type { FormId } from '../maker/description.js';
import { columnIds, disclosureLayouts, otherSingleRow, reviewColumnIds } from '../maker/form-layout.js';
import type { ShownValue } from '../maker/grid.js';
import { outcomeIds } from '../maker/tables.js';
import type { AppliedOddity, CorpusFormat, Draft, PlantedFact, PublishedError, Split } from './draft.js';

/** What the page shows for one field. */
export type FieldTruth = Omit<ShownValue, 'field' | 'status'> & {
  readonly status: ShownValue['status'] | 'absent';
};

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
  readonly agency: string;
  readonly year: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly signedOn: string;
  readonly facts: readonly PlantedFact[];
  /** Canonical path → what the page shows, for every field of the form, absent ones too. */
  readonly fields: Readonly<Record<string, FieldTruth>>;
}

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
