// What a person decided about a field or a report: one line of corrections.jsonl. The file is only ever appended to; a
// decision is taken back by a line of its own.

import { z } from 'zod';
import { fieldStatuses } from '../model/binding.js';
import { placeSchema } from '../model/record.js';

/**
 * `confirm`: what was read is what is printed; of a report: it was looked through and may be used. `correct`: what was
 * read is not what is printed. `published_error`: it was read as it is printed, and what is printed is wrong. `reject`:
 * the report is not to be used. `undo`: takes an earlier decision back.
 */
export const decisionActions = ['confirm', 'correct', 'published_error', 'reject', 'undo'] as const;

/** Longest note that a decision may carry, in characters. */
export const MAX_NOTE = 2000;
/** Longest name of a person, in characters. */
export const MAX_NAME = 100;

/** What the program had read when the person decided: a later reading that differs makes the decision stale. */
export const seenSchema = z.object({
  raw: z.string(),
  value: z.number().nullable(),
  status: z.enum(fieldStatuses),
  unit: z.string().nullable(),
  confidence: z.number(),
  place: placeSchema.nullable(),
});

/** What the person says that the page has. */
export const reviewedSchema = z
  .object({
    value: z.number().nullable().describe('null unless `status` is `number`'),
    status: z.enum(fieldStatuses),
  })
  .refine(({ value, status }) => (value !== null) === (status === 'number'), {
    message: 'a value is given with the status number and with no other',
  });

/** One line of corrections.jsonl. */
export const decisionSchema = z.object({
  id: z.string().min(1).describe('of the decision'),
  at: z.iso.datetime().describe('when, UTC'),
  by: z.string().min(1).max(MAX_NAME).describe('who'),
  action: z.enum(decisionActions),
  record_id: z.string().length(16),
  sha256: z.string().length(64).describe('of the source that was looked at'),
  source: z.string().describe('its path, as the record has it'),
  form: z.string().nullable().describe('form of the field; null for a decision on the report'),
  field: z.string().nullable().describe('canonical path; null for a decision on the report'),
  old: seenSchema.nullable().describe('what was read; null for a decision on the report'),
  new: reviewedSchema.nullable().describe('what stands; null for decisions on the report and for undo'),
  note: z.string().max(MAX_NOTE).nullable().describe('why'),
  undoes: z.string().optional().describe('id of the decision that is taken back'),
});

export type DecisionAction = (typeof decisionActions)[number];
export type Seen = z.infer<typeof seenSchema>;
export type Reviewed = z.infer<typeof reviewedSchema>;
export type Decision = z.infer<typeof decisionSchema>;
