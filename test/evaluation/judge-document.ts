// One document: every cell, who it is from and when, the published errors, and what became of it as a whole.

import type { DocumentTruth, FieldTruth } from '../corpus/truth.js';
import { type JudgedAgency, judgeAgency } from './judge-agency.js';
import { isError, type JudgedCell, judgeCell } from './judge-cell.js';
import { type JudgedFact, judgeFacts } from './judge-facts.js';
import { type FoundErrors, judgePublishedErrors } from './published-errors.js';
import type { IdentityRecord, JudgedReport } from './read-output.js';

/** What the tool made of an input; `lost` is an input of which its output says nothing at all. */
export const documentOutcomes = ['accepted', 'review', 'rejected', 'failed', 'lost'] as const;
export type DocumentOutcome = (typeof documentOutcomes)[number];

/** What stands in the tool's output about one document. */
export interface DocumentOutput {
  /** Both, or neither for a document without a record. */
  readonly report?: { readonly record: IdentityRecord; readonly confidence: JudgedReport };
  readonly failed: boolean;
  /** Milliseconds, where run.json has the input. */
  readonly milliseconds?: number | undefined;
  /** Whether run.json calls it a duplicate of another input. */
  readonly duplicate: boolean;
}

/** Questions about the report as a whole. */
export const identityParts = ['year', 'period', 'form', 'signed_on'] as const;
export type IdentityPart = (typeof identityParts)[number];

/** A judged document. */
export interface JudgedDocument {
  readonly truth: DocumentTruth;
  readonly outcome: DocumentOutcome;
  readonly cells: readonly JudgedCell[];
  readonly facts: readonly JudgedFact[];
  readonly identity: Readonly<Record<IdentityPart, boolean>>;
  readonly agency: JudgedAgency;
  readonly publishedErrors: FoundErrors;
  /** It has a record, and no cell of it is an error. */
  readonly right: boolean;
  readonly milliseconds: number | undefined;
  readonly duplicate: boolean;
}

/** Judges what the tool wrote about a document. */
export function judgeDocument(truth: DocumentTruth, output: DocumentOutput): JudgedDocument {
  const { report } = output;
  const cells = judgeFields(truth.fields, report?.confidence.fields);
  return {
    truth,
    outcome: report?.confidence.verdict ?? (output.failed ? 'failed' : 'lost'),
    cells,
    facts: judgeFacts(truth.facts, report?.confidence.facts),
    identity: judgeIdentity(truth, report?.record),
    agency: judgeAgency(truth, report?.record, report?.confidence),
    publishedErrors: judgePublishedErrors(truth.publishedErrors, report?.confidence.issues ?? []),
    right: report !== undefined && !cells.some((cell) => isError(cell.kind)),
    milliseconds: output.milliseconds,
    duplicate: output.duplicate,
  };
}

const notOnPage: FieldTruth = { status: 'absent', value: null, unit: null };

/**
 * Every field of the truth, then the answers to what is not on the page. `answers` are `undefined` for a document
 * without a record.
 */
export function judgeFields(
  fields: Readonly<Record<string, FieldTruth>>,
  answers: JudgedReport['fields'] | undefined,
): readonly JudgedCell[] {
  const open = groupByField(answers ?? []);
  const known = Object.entries(fields).map(([field, truth]) => {
    const [best, ...others] = open.get(field) ?? [];
    open.set(field, others);
    return judgeCell(field, truth, best);
  });
  // A field of another era, or one that came twice, is an answer to a question that the page does not raise.
  const foreign = [...open.values()].flat().filter(({ status }) => status !== 'absent');
  return [...known, ...foreign.map((answer) => judgeCell(answer.field, notOnPage, answer))];
}

/** Answers by field, those with content first: eras share paths, and one of them prints the cell. */
function groupByField(answers: JudgedReport['fields']): Map<string, JudgedReport['fields']> {
  const printed = answers.filter(({ status }) => status !== 'absent');
  const absent = answers.filter(({ status }) => status === 'absent');
  const groups = new Map<string, JudgedReport['fields']>();
  for (const answer of [...printed, ...absent]) {
    groups.set(answer.field, [...(groups.get(answer.field) ?? []), answer]);
  }
  return groups;
}

function judgeIdentity(truth: DocumentTruth, record: IdentityRecord | undefined): JudgedDocument['identity'] {
  return {
    year: record?.year === truth.year,
    period: record !== undefined && isRightPeriod(truth, record.period),
    form: record?.form === truth.form,
    signed_on: record?.signed_on === truth.signedOn,
  };
}

/** Not every report states its period; where none is stated, no answer is right and the calendar year no error. */
function isRightPeriod({ facts, period }: DocumentTruth, read: IdentityRecord['period']): boolean {
  const isStated = facts.some(({ key }) => key.endsWith('period.from'));
  if (read === null) return !isStated;
  return read.from === period.from && read.to === period.to;
}
