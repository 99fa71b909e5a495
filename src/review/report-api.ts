// One report between the review server and its pages: the form as it looks, every field, the source, and what people
// decide. Like api.ts shared by both, without anything of Node.

import { z } from 'zod';
import { decisionSchema, MAX_NAME, MAX_NOTE, reviewedSchema } from '../corrections/decision.js';
import { fieldStatuses } from '../model/binding.js';
import {
  checkSchema,
  confidenceReportSchema,
  fieldReportSchema,
  issueSchema,
  placeSchema,
  recordSchema,
} from '../model/record.js';
import { bilingualSchema, datasetStateSchema, queueRowSchema } from './api.js';

// ---------------------------------------------------------------- the form as it looks

export const layoutCellSchema = z.object({
  /** `title` over a table, `corner`, `header` of columns, `group` and `label` of rows, `value`, `empty`. */
  kind: z.enum(['title', 'corner', 'header', 'group', 'label', 'value', 'empty']),
  /** As the form prints it; empty for values. */
  text: z.string(),
  /** In English, where the form's definition has it. */
  gloss: z.string().optional(),
  rowSpan: z.number().int().min(1),
  colSpan: z.number().int().min(1),
  /** Printed from top to bottom. */
  vertical: z.boolean().optional(),
  /** Canonical path of the field that a value cell shows. */
  field: z.string().optional(),
  /** Unit that the form states for it. */
  unit: z.string().optional(),
});

export const layoutTableSchema = z.object({
  /** `disclosure`, `requests`, `review_litigation`: of the printed table, which may hold several of the definition. */
  id: z.string(),
  caption: bilingualSchema,
  columns: z.number().int(),
  /** How many of the columns hold labels. */
  labelColumns: z.number().int(),
  /** Row groups, each with its head and body as `<tr>`s: cells that a span covers are left out. */
  parts: z.array(
    z.object({
      table: z.string().describe('id in the definition: disclosure.art20_1'),
      head: z.array(z.array(layoutCellSchema)),
      body: z.array(z.array(layoutCellSchema)),
    }),
  ),
});

/** The official form of one era, in printed order. */
export const formLayoutSchema = z.object({
  form: z.string(),
  title: z.string(),
  authority: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['narrative', 'table']),
      heading: z.string(),
      gloss: z.string(),
      tables: z.array(layoutTableSchema),
    }),
  ),
});

// ---------------------------------------------------------------- one report

/** What people decided about a field, and whether it still holds. */
export const settlementSchema = z.object({
  decision: decisionSchema,
  /** False when the field reads otherwise now than when it was decided: it is to be decided again. */
  stands: z.boolean(),
});

export const fieldViewSchema = fieldReportSchema.extend({
  /** Words of the form in both languages. */
  name: bilingualSchema,
  /** A person is asked to look at it: listed in `look_at`, or unreadable, or decided on text that has changed. */
  asked: z.boolean(),
  /** Asked, and not decided yet. */
  open: z.boolean(),
  settlement: settlementSchema.nullable(),
});

export const checkViewSchema = checkSchema.extend({
  gloss: z.string().nullable().describe('the equation in English'),
  fields: z.array(z.string()).describe('of both sides, each once'),
  /** With people's decisions in the place of what was read; null while none touches it. */
  reviewed: z.object({ left: z.number(), right: z.number(), outcome: checkSchema.shape.outcome }).nullable(),
});

/** A fact of the prose beside its sentence. */
export const narrativeFactSchema = z.object({
  field: z.string(),
  name: bilingualSchema,
  value: z.union([z.number(), z.string(), z.null()]),
  unit: z.string().nullable(),
  raw: z.string(),
  sentence: z.string(),
  place: placeSchema.nullable(),
});

export const issueViewSchema = issueSchema.extend({
  /** The publisher's, not ours: what is printed is wrong, and was read as it is printed. */
  published: z.boolean(),
});

export const sourceViews = ['pdf', 'page', 'document'] as const;

export const sourceStateSchema = z.object({
  /** `here`: the very bytes that were read. `changed`: other bytes stand there now. `missing`: nothing does. */
  state: z.enum(['here', 'changed', 'missing']),
  /** What to say when it is not here. */
  message: bilingualSchema.nullable(),
  /** What can be shown of it, best first; empty when it is not here. */
  views: z.array(z.enum(sourceViews)),
});

export const reportViewSchema = z.object({
  record: recordSchema,
  /** Of the confidence report, what is not in the lists below. */
  confidence: confidenceReportSchema.omit({ fields: true, facts: true, issues: true, checks: true }),
  row: queueRowSchema,
  /** Every field, in the order of the form; those of the prose last. */
  fields: z.array(fieldViewSchema),
  checks: z.array(checkViewSchema),
  facts: z.array(narrativeFactSchema),
  issues: z.array(issueViewSchema),
  /** The forms that the fields are of, usually one. */
  layouts: z.array(formLayoutSchema),
  source: sourceStateSchema,
  /** The decision on the report as a whole that stands, if any. */
  settlement: settlementSchema.nullable(),
  /** Every line of corrections.jsonl about this report, oldest first, those taken back included. */
  history: z.array(decisionSchema),
});

// ---------------------------------------------------------------- the source as the reader saw it

const blockBase = { text: z.string(), place: placeSchema };

export const blockViewSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), level: z.number().int(), ...blockBase }),
  z.object({ type: z.literal('paragraph'), numbering: z.string().optional(), ...blockBase }),
  z.object({
    type: z.literal('table'),
    rowCount: z.number().int(),
    columnCount: z.number().int(),
    cells: z.array(
      z.object({
        row: z.number().int(),
        column: z.number().int(),
        rowSpan: z.number().int(),
        colSpan: z.number().int(),
        text: z.string(),
        place: placeSchema,
      }),
    ),
    place: placeSchema,
  }),
]);

/** A field belongs to the block or cell whose place is its place, holds it, or (lines of a text) is in it. */
export const documentViewSchema = z.object({
  format: z.enum(['docx', 'pdf', 'html', 'text']),
  engine: z.string(),
  blocks: z.array(blockViewSchema),
  setAside: z.array(z.object({ reason: z.string(), text: z.string(), place: placeSchema })),
});

// ---------------------------------------------------------------- settling

/** One decision as the page asks for it; the server adds who, when and what had been read. */
export const decisionRequestSchema = z
  .object({
    action: z.enum(['confirm', 'correct', 'published_error', 'reject']),
    /** Null for the report as a whole, which can be confirmed and rejected. */
    field: z.string().nullable(),
    form: z.string().nullable(),
    /** What the page showed as read: refused with 409 when it is not so any more. */
    seen: z
      .object({ raw: z.string(), value: z.number().nullable(), status: z.enum(fieldStatuses) })
      .nullable(),
    /** For `correct`. */
    new: reviewedSchema.optional(),
    note: z.string().trim().max(MAX_NOTE).optional(),
  })
  .refine(
    ({ action, field }) =>
      field === null ? action === 'confirm' || action === 'reject' : action !== 'reject',
    {
      message:
        'a report is confirmed or rejected; a field is confirmed, corrected or marked as published error',
    },
  )
  .refine(
    ({ field, form, seen }) => (field === null) === (form === null) && (field === null) === (seen === null),
    {
      message: 'form and seen are given with a field, and only then',
    },
  )
  .refine((one) => (one.action === 'correct') === (one.new !== undefined), {
    message: 'new is given with correct, and only then',
  });

/** Several decisions on one report are written together or not at all. */
export const settleRequestSchema = z.object({
  record_id: z.string().regex(/^[0-9a-f]{16}$/),
  decisions: z.array(decisionRequestSchema).min(1).max(2000),
  by: z.string().trim().min(1).max(MAX_NAME).optional(),
});

export const undoRequestSchema = z.object({
  record_id: z.string().regex(/^[0-9a-f]{16}$/),
  /** Ids of decisions that stand. */
  decisions: z.array(z.string()).min(1).max(2000),
  by: z.string().trim().min(1).max(MAX_NAME).optional(),
});

/** After settling: what was written, and the report as it stands now. */
export const settledSchema = z.object({
  written: z.array(decisionSchema),
  report: reportViewSchema,
  dataset: datasetStateSchema,
});

export type LayoutCell = z.infer<typeof layoutCellSchema>;
export type LayoutTable = z.infer<typeof layoutTableSchema>;
export type FormLayout = z.infer<typeof formLayoutSchema>;
export type Settlement = z.infer<typeof settlementSchema>;
export type FieldView = z.infer<typeof fieldViewSchema>;
export type CheckView = z.infer<typeof checkViewSchema>;
export type NarrativeFact = z.infer<typeof narrativeFactSchema>;
export type IssueView = z.infer<typeof issueViewSchema>;
export type SourceView = (typeof sourceViews)[number];
export type SourceState = z.infer<typeof sourceStateSchema>;
export type ReportView = z.infer<typeof reportViewSchema>;
export type BlockView = z.infer<typeof blockViewSchema>;
export type DocumentView = z.infer<typeof documentViewSchema>;
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;
export type SettleRequest = z.infer<typeof settleRequestSchema>;
export type UndoRequest = z.infer<typeof undoRequestSchema>;
export type Settled = z.infer<typeof settledSchema>;
