// Facts of the prose for the page: those of the record, which carry their sentence, and figures that are fields only.

import { z } from 'zod';
import { type FieldReport, placeSchema, type ReportRecord } from '../../model/record.js';
import type { NarrativeFact } from '../report-api.js';
import type { NameField } from './field-names.js';

const factSchema = z.object({
  value: z.union([z.number(), z.string(), z.null()]),
  raw: z.string(),
  label: z.string().optional(),
  unit: z.string().nullable().default(null),
  sentence: z.string().nullable().default(null),
  section: z.string().nullable().default(null),
  place: placeSchema.nullable().default(null),
});

/** Levels of keys below `narrative`; a record from elsewhere may be deeper. */
const MAX_LEVELS = 6;

/** Facts by their path, in the order of the record. */
export function narrativeFacts(
  { narrative }: ReportRecord,
  fields: readonly FieldReport[],
  nameOf: NameField,
): NarrativeFact[] {
  const labels = new Map(fields.map((field) => [field.field, nameOf(field)]));
  const facts = collect(narrative, 'narrative', 0).map(({ path, fact }): NarrativeFact => {
    const { label = path, ...rest } = fact;
    return { field: path, name: labels.get(path) ?? { zh: label, en: label }, ...rest };
  });
  const known = new Set(facts.map(({ field }) => field));
  const others = fields.filter(({ field }) => field.startsWith('narrative.') && !known.has(field));
  return [
    ...facts,
    ...others.map(
      (one): NarrativeFact => ({
        field: one.field,
        name: nameOf(one),
        value: one.value,
        unit: one.unit,
        raw: one.raw,
        sentence: null,
        section: null,
        place: one.place,
      }),
    ),
  ];
}

function collect(
  value: unknown,
  path: string,
  level: number,
): { path: string; fact: z.infer<typeof factSchema> }[] {
  const read = factSchema.safeParse(value);
  if (read.success) return [{ path, fact: read.data }];
  if (level > MAX_LEVELS || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => collect(one, path, level + 1));
  return Object.entries(value).flatMap(([key, inner]) => collect(inner, `${path}.${key}`, level + 1));
}
