// Reports for 2021 and 2022 that are still filled into the 2019 form. The requests and reviews stay as they were
// counted; section 2 is counted anew as the old form asks.

import { type CellValue, numberOf, type ReportTables, type TableValues } from '../../../maker/description.js';
import { otherGroup, otherSingleRow } from '../../../maker/form-layout.js';
import type { Random } from '../../../maker/random.js';
import type { Oddity, PublishedError } from '../../draft.js';
import { pathsOf } from '../../truth.js';

/** The 2019 form filled in after it was replaced. */
export const oldFormInNewYear: Oddity = {
  number: 1,
  name: 'old-form-in-new-year',
  stage: 'report',
  apply: (draft, random) => {
    const { form, year, tables } = draft.report;
    if (form !== 'ogi_2021' || year > 2022) return undefined;
    const requests = withSingleOtherRow(tables.requests ?? {});
    const { review_litigation } = tables;
    if (requests === undefined || review_litigation === undefined) return undefined;
    const report = {
      ...draft.report,
      form: 'ogi_2019',
      tables: { ...oldDisclosure(tables, random), requests, review_litigation },
    } as const;
    return { ...draft, report, publishedErrors: draft.publishedErrors.flatMap(onOldForm) };
  },
};

// The three rows of （六） added up; a mask or the like cannot be added.
function withSingleOtherRow(requests: TableValues): TableValues | undefined {
  const ids = otherGroup.rows.map(({ id }) => id);
  const rows = ids.flatMap((id) => (requests[id] === undefined ? [] : [requests[id]]));
  if (rows.length === 0) return requests;
  const [first = []] = rows;
  if (rows.flat().some((value) => typeof value === 'object' && 'unreadable' in value)) return undefined;
  const sums = first.map((_, column) => sumOf(rows.flatMap((row) => row[column] ?? [])));
  const others = Object.entries(requests).filter(([id]) => !ids.includes(id));
  return { ...Object.fromEntries(others), [otherSingleRow.id]: sums };
}

function sumOf(values: readonly CellValue[]): CellValue {
  const numbers = values.flatMap((value) => numberOf(value) ?? []);
  const [first = ''] = values;
  return numbers.length === 0 ? first : numbers.reduce((sum, number) => sum + number, 0);
}

function oldDisclosure(tables: ReportTables, random: Random): ReportTables {
  const row = (table: string, id: string): readonly CellValue[] => tables[`disclosure.${table}`]?.[id] ?? [];
  // Documents issued this year are also those newly disclosed; those in force are all that is public.
  const documents = (id: string): CellValue[] => {
    const [issued = 0, , inForce = 0] = row('art20_1', id);
    return [issued, issued, inForce];
  };
  const items = (most: number): [number, number] => {
    const before = random.chance(0.3) ? 0 : random.integer(0, most);
    return [before, random.chance(0.5) ? 0 : random.integer(-Math.min(before, 5), 5)];
  };
  const decided = (table: string, id: string, most: number): CellValue[] => [
    ...items(most),
    row(table, id)[0] ?? 0,
  ];
  const projects = random.chance(0.4) ? 0 : random.integer(1, 40);
  return {
    'disclosure.art20_1': {
      regulations: documents('regulations'),
      normative_documents: documents('normative_documents'),
    },
    'disclosure.art20_5': {
      administrative_licensing: decided('art20_5', 'administrative_licensing', 90),
      other_external_services: [...items(200), random.integer(0, 3000)],
    },
    'disclosure.art20_6': {
      administrative_penalty: decided('art20_6', 'administrative_penalty', 300),
      administrative_compulsion: decided('art20_6', 'administrative_compulsion', 20),
    },
    'disclosure.art20_8': { administrative_fees: items(6) },
    'disclosure.art20_9': {
      centralized_procurement: [projects, projects === 0 ? 0 : random.integer(100, 90_000) / 100],
    },
  };
}

// An error stands where its cells still stand; those of the three rows are now in the one.
function onOldForm({ check, fields }: PublishedError): readonly PublishedError[] {
  const paths = pathsOf('ogi_2019');
  const renamed = fields.map(renameOther);
  const isThere = renamed.every((field) => !field.startsWith('disclosure.') && isOnForm(field, paths));
  return isThere ? [{ check: renameOther(check), fields: [...new Set(renamed)] }] : [];
}

function renameOther(text: string): string {
  return otherGroup.rows.reduce((before, { id }) => before.replace(id, otherSingleRow.id), text);
}

// Facts of the prose, and cells of the report of the year before, stay as they are.
function isOnForm(field: string, paths: readonly string[]): boolean {
  return !/^(?:requests|review_litigation)\./.test(field) || paths.includes(field);
}
