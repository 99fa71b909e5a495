// What comes out: the record and its confidence report. The zod schemas are the source of the TypeScript types,
// of the JSON Schema (`gongkai schema`) and of the codebook.

import { z } from 'zod';
import { fieldStatuses } from './binding.js';
import { labelMatches, rungs } from './evidence.js';
import { factStatuses } from './fact.js';
import { type FormDefinition, fieldPath } from './form.js';
import { agencyKinds, agencyLevels, divisionSources, reportScopes } from './identity.js';
import { knownFactsSchema } from './known-facts.js';
import type { Place } from './place.js';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const bbox = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

/** Where a value stands in its source. */
export const placeSchema = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('pdf'), page: z.number().int().min(1), bbox })
    .describe('PDF: page and box in points, origin top left'),
  z
    .object({ kind: z.literal('docx'), part: z.string(), path: z.string() })
    .describe('DOCX: part and element path'),
  z
    .object({
      kind: z.literal('html'),
      start: z.number().int(),
      end: z.number().int(),
      line: z.number().int(),
    })
    .describe('HTML: character range in the decoded source'),
  z
    .object({
      kind: z.literal('text'),
      line: z.number().int(),
      start: z.number().int(),
      end: z.number().int(),
    })
    .describe('Text: line and character range in the decoded source'),
]) satisfies z.ZodType<Place>;

/** Numbers nested by the parts of the canonical path; a leaf is a number, or null where none was read. */
export type NumberTree = { [key: string]: number | null | NumberTree };
const numberTree: z.ZodType<NumberTree> = z.lazy(() =>
  z.record(z.string(), z.union([z.number(), z.null(), numberTree])),
);

/** One side of an accounting identity with the values read. */
const sideSchema = z.object({
  terms: z.array(z.object({ path: z.string(), value: z.number().nullable() })),
  sum: z.number(),
});

/** One instance of an accounting identity. */
export const checkSchema = z.object({
  id: z.string().describe('identity and the row or column it ran over: REQ.BALANCE[total]'),
  name: z.string().describe('the equation in the words of the form'),
  severity: z.enum(['error', 'warning', 'info']),
  op: z.enum(['==', '<=']),
  left: sideSchema,
  right: sideSchema,
  outcome: z
    .enum(['pass', 'fail', 'uncertain', 'skipped'])
    .describe('uncertain: it fails, but a term was blank; skipped: a term it needs was not read'),
  readings: z
    .array(z.string())
    .optional()
    .describe(
      'prose against tables: every way of counting that fits (new, new_and_carried_over, processed …); other_scope: none does, and the sentence speaks of another scope',
    ),
});

export const verdicts = ['accepted', 'review', 'rejected'] as const;

const sourceSchema = z.object({
  path: z.string().describe('the input path as given'),
  sha256: z.string().length(64),
  bytes: z.number().int(),
  format: z.enum(['docx', 'pdf', 'html', 'text']),
  engine: z.string(),
  encoding: z.string().optional(),
  pages: z.number().int().optional(),
  url: z
    .string()
    .optional()
    .describe('address that it was fetched from, as the manifest or the crawl states it'),
  known: knownFactsSchema.optional().describe('what was stated of it beforehand, by a manifest or a crawl'),
});

const sectionSchema = z.object({
  id: z.string(),
  heading: z.string().nullable().describe('as printed'),
  text: z.string().describe('prose of the section, tables left out'),
});

const contactSchema = z.object({
  unit: z.string().nullable(),
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  phone: z.string().nullable(),
  fax: z.string().nullable(),
  email: z.string().nullable(),
});

/** A report as data. */
export const recordSchema = z.object({
  id: z.string().length(16).describe("first 16 hex digits of the source's SHA-256"),
  source: sourceSchema,
  form: z
    .string()
    .nullable()
    .describe('era of the report: that of its requests table, else of its other tables'),
  title: z.string().nullable(),
  agency: z.object({
    name: z.string().nullable().describe('normal name, in full where the text itself gives it'),
    name_printed: z.string().nullable().describe('as the title, signature or page prints it'),
    name_canonical: z
      .string()
      .nullable()
      .describe(
        'with all divisions above and usual abbreviations written out; null while the division is open',
      ),
    kind: z.enum(agencyKinds).nullable().describe('kind of body, by the suffix of its name'),
    level: z.enum(agencyLevels).nullable().describe('level of the body that it is or belongs to'),
    division: z
      .object({
        code: z.string().length(6).describe('code of GB/T 2260 in the year reported on'),
        name: z.string(),
        level: z.enum(['province', 'prefecture', 'county']),
        confidence: z.number().min(0).max(1),
      })
      .nullable()
      .describe(
        'administrative division; null where it is not sure: the confidence report has the candidates',
      ),
    zone: z
      .string()
      .nullable()
      .describe('development zone that it is or belongs to; zones have no code of GB/T 2260'),
    scope: z.enum(reportScopes).describe('whose figures the report gives'),
  }),
  year: z.number().int().nullable().describe('the year reported on'),
  period: z.object({ from: isoDate, to: isoDate }).nullable(),
  published_on: isoDate.nullable(),
  signed_on: isoDate.nullable(),
  contact: contactSchema.nullable(),
  sections: z.array(sectionSchema),
  disclosure: numberTree.nullable(),
  requests: numberTree.nullable(),
  review_litigation: numberTree.nullable(),
  narrative: z.lazy(() => factTree).describe('facts of the prose, nested by their paths'),
  checks: z.array(checkSchema),
  verdict: z.enum(verdicts),
});

/** Why a confidence is what it is, in words for a person who knows the form. */
export const reasonSchema = z.object({
  code: z.string().describe('evidence and its level: `secondReader/agrees`'),
  zh: z.string(),
  en: z.string(),
});

/** A field as the confidence report shows it. */
export const fieldReportSchema = z.object({
  field: z.string().describe('canonical path'),
  form: z.string(),
  label: z.string().describe('row and column label of the form'),
  value: z.number().nullable(),
  raw: z.string(),
  unit: z.string().nullable(),
  status: z.enum(fieldStatuses),
  confidence: z.number().min(0).max(1),
  grade: z.enum(['excellent', 'good', 'fair', 'poor']),
  method: z.object({
    rung: z.enum([...rungs, 'none']),
    row: z.enum(labelMatches),
    column: z.enum(labelMatches),
  }),
  reasons: z.array(reasonSchema),
  note: z.string().optional().describe('printed in brackets behind the number'),
  other: z
    .object({
      engine: z.string(),
      status: z.enum(fieldStatuses),
      value: z.number().nullable(),
      raw: z.string(),
    })
    .optional()
    .describe('what the second reader read, where it is something else'),
  suggestion: z
    .object({
      value: z.number(),
      source: z.enum(['second-reader', 'equation']),
      zh: z.string(),
      en: z.string(),
    })
    .optional()
    .describe('another reading that would mend every equation; for a person to decide, never taken'),
  place: placeSchema.nullable(),
});

/** A fact of the prose as the confidence report shows it. */
export const factReportSchema = z.object({
  field: z.string().describe('canonical path: narrative.website_items.count'),
  form: z.string().describe('form whose wordings it was read by'),
  label: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string().nullable(),
  status: z.enum(factStatuses).describe('unreadable: the sentence names it, and its number is masked'),
  approximate: z.boolean().describe('余, 多, 近, 约: a rounded number'),
  raw: z.string().describe('the words that state it'),
  sentence: z.string().describe('as printed, white space left out'),
  parts: z.array(z.number()).optional().describe('what the sentence lists behind 其中 or a colon'),
  others: z
    .array(z.object({ value: z.union([z.number(), z.string()]).nullable(), sentence: z.string() }))
    .optional()
    .describe('what other sentences state for it'),
  confidence: z.number().min(0).max(1),
  grade: z.enum(['excellent', 'good', 'fair', 'poor']),
  reasons: z.array(reasonSchema),
  place: placeSchema.nullable(),
});

/** A fact in the record: what it says and where; the reasons stand in the confidence report. */
const recordFactSchema = factReportSchema.omit({ field: true, form: true, label: true, reasons: true });

/** Facts nested by the parts of their path; a list holds one fact an item. */
export type FactTree = { [key: string]: FactTree | RecordFact | RecordFact[] };
const factTree: z.ZodType<FactTree> = z.lazy(() =>
  z.record(z.string(), z.union([recordFactSchema, z.array(recordFactSchema), factTree])),
);

export const issueSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  places: z.array(placeSchema).readonly(),
  fields: z.array(z.string()).readonly().optional(),
  actual: z.string().optional(),
  expected: z.string().optional(),
});

const guess = (value: z.ZodType) => z.object({ value, confidence: z.number().min(0).max(1) });

/** How sure we are of who reports, and what speaks for which division. */
export const agencyReportSchema = z.object({
  name: guess(z.string().nullable()),
  kind: guess(z.enum(agencyKinds).nullable()),
  level: guess(z.enum(agencyLevels).nullable()),
  scope: guess(z.enum(reportScopes)),
  division: z.object({
    code: z.string().nullable().describe('null where no candidate is sure enough to be stated'),
    confidence: z.number().min(0).max(1).describe('of the likeliest candidate'),
    candidates: z.array(z.object({ code: z.string(), name: z.string(), confidence: z.number() })),
    evidence: z
      .array(
        z.object({
          source: z.enum(divisionSources),
          raw: z.string().describe('as it stands there'),
          codes: z.array(z.string()).describe('codes of GB/T 2260 it speaks for, zeros behind left out'),
        }),
      )
      .describe('beside the name'),
  }),
});

/** How sure we are of every field of one record, and why. */
export const confidenceReportSchema = z.object({
  id: z.string().length(16),
  verdict: z.enum(verdicts),
  score: z.number().min(0).max(1).describe('mean confidence of the fields that the report prints'),
  expected_errors: z.number().min(0).describe('wrong cells to be expected among the fields that it prints'),
  look_at: z
    .array(z.string())
    .describe('the fewest fields to compare with the source before the record can be accepted, worst first'),
  second_reader: z.string().nullable().describe('engine that gave a second opinion'),
  model: z
    .object({
      version: z.number().int(),
      targets: z.object({ silent: z.number(), accepted: z.number() }),
      thresholds: z.object({ field: z.number(), expected_errors: z.number() }),
    })
    .describe('the calibrated model, the error rates it aims at, and the thresholds that follow'),
  agency: agencyReportSchema,
  fields: z.array(fieldReportSchema),
  facts: z.array(factReportSchema).describe('what the prose states'),
  issues: z.array(issueSchema).readonly(),
  checks: z.array(checkSchema),
});

export type ReportRecord = z.infer<typeof recordSchema>;
export type ConfidenceReport = z.infer<typeof confidenceReportSchema>;
export type Reason = z.infer<typeof reasonSchema>;
export type FieldReport = z.infer<typeof fieldReportSchema>;
export type FactReport = z.infer<typeof factReportSchema>;
export type RecordFact = z.infer<typeof recordFactSchema>;
export type Check = z.infer<typeof checkSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Verdict = (typeof verdicts)[number];

type Shape = { [key: string]: Shape | z.ZodType };

function nest(shape: Shape, parts: readonly string[], leaf: z.ZodType): void {
  const [head = '', ...rest] = parts;
  if (rest.length === 0) {
    shape[head] = leaf;
    return;
  }
  const inner = shape[head];
  const next: Shape = inner === undefined || inner instanceof z.ZodType ? {} : inner;
  shape[head] = next;
  nest(next, rest, leaf);
}

/** A table inside a branch is null where the document does not have it; `tables` are the paths of all tables. */
function shapeToSchema(shape: Shape, path: string, tables: ReadonlySet<string>): z.ZodType {
  const entries = Object.entries(shape).map(([key, value]): [string, z.ZodType] => {
    if (value instanceof z.ZodType) return [key, value];
    const inner = shapeToSchema(value, `${path}.${key}`, tables);
    return [key, tables.has(`${path}.${key}`) ? inner.nullable().optional() : inner.optional()];
  });
  return z.strictObject(Object.fromEntries(entries));
}

/**
 * The record's schema with every field of the given forms spelled out, labels as descriptions: for the JSON
 * Schema and the codebook. Tables of different eras share one tree, since a report may mix them.
 */
export function recordSchemaFor(forms: readonly FormDefinition[]): z.ZodType {
  const tree: Shape = {};
  const tables = new Set(forms.flatMap((form) => form.tables.map(({ id }) => id)));
  for (const form of forms) {
    for (const table of form.tables) {
      const variantRows = (table.rowVariants ?? []).map((variant) => variant.with);
      for (const row of [...table.rows, ...variantRows]) {
        for (const column of table.columns) {
          const label = [row.label, column.label].filter((part) => part !== '').join(' / ');
          const leaf = z.number().nullable().optional().describe(`${label}: ${row.gloss}, ${column.gloss}`);
          nest(tree, fieldPath(table, row, column).split('.'), leaf);
        }
      }
    }
  }
  const branches = Object.fromEntries(
    Object.entries(tree).map(([key, shape]) => [
      key,
      (shape instanceof z.ZodType ? shape : shapeToSchema(shape, key, tables)).nullable(),
    ]),
  );
  return recordSchema.extend(branches);
}
