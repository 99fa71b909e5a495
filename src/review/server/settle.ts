// What a person asked for, as lines of corrections.jsonl. Nothing is decided on text that the person did not see.

import { randomUUID } from 'node:crypto';
import type { Decision } from '../../corrections/decision.js';
import { fieldKey, type RecordDecisions } from '../../corrections/index.js';
import type { FieldReport } from '../../model/record.js';
import type { DecisionRequest, SettleRequest, UndoRequest } from '../report-api.js';
import { ReviewError } from './answers.js';
import type { StoredReport } from './stored-reports.js';

/** Whose decision it is, when. */
export interface Signature {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Decisions as they are written.
 * @throws ReviewError when a field is not there, or reads otherwise than the person saw it.
 */
export function toDecisions(
  { decisions }: SettleRequest,
  { record, confidence }: StoredReport,
  signature: Signature,
): Decision[] {
  const fields = new Map(confidence.fields.map((field) => [fieldKey(field.form, field.field), field]));
  return decisions.map((request): Decision => {
    const { action, field, form, note = '' } = request;
    const base = {
      id: randomUUID(),
      ...signature,
      action,
      record_id: record.id,
      sha256: record.source.sha256,
      source: record.source.path,
      form,
      field,
      note: note === '' ? null : note,
    };
    if (field === null || form === null) return { ...base, old: null, new: null };
    const read = fields.get(fieldKey(form, field));
    if (read === undefined) throw noField(field);
    if (!isSeen(request, read)) throw changed(field);
    const { raw, value, status, unit, confidence: sure, place } = read;
    const stands = request.new ?? { value, status };
    return { ...base, old: { raw, value, status, unit, confidence: sure, place }, new: stands };
  });
}

/**
 * Lines that take decisions back.
 * @throws ReviewError when one of them does not stand.
 */
export function toUndoing(
  { decisions: ids }: UndoRequest,
  decisions: RecordDecisions | undefined,
  signature: Signature,
): Decision[] {
  const standing = new Map(
    [...(decisions?.fields.values() ?? []), ...(decisions?.report ? [decisions.report] : [])].map((one) => [
      one.id,
      one,
    ]),
  );
  return ids.map((id): Decision => {
    const decision = standing.get(id);
    if (decision === undefined) throw notStanding();
    const { record_id, sha256, source, form, field } = decision;
    return {
      id: randomUUID(),
      ...signature,
      action: 'undo',
      record_id,
      sha256,
      source,
      form,
      field,
      old: null,
      new: null,
      note: null,
      undoes: id,
    };
  });
}

function isSeen({ seen }: DecisionRequest, { raw, value, status }: FieldReport): boolean {
  return seen !== null && seen.raw === raw && seen.value === value && seen.status === status;
}

function noField(field: string): ReviewError {
  return new ReviewError(404, 'no-field', {
    zh: `这份报告没有字段 ${field}。`,
    en: `The report has no field ${field}.`,
  });
}

function changed(field: string): ReviewError {
  return new ReviewError(409, 'changed', {
    zh: `${field} 的读取结果已改变，请重新打开这份报告。`,
    en: `${field} reads otherwise by now; open the report again.`,
  });
}

function notStanding(): ReviewError {
  return new ReviewError(409, 'not-standing', {
    zh: '此决定已被撤回或取代，请重新打开这份报告。',
    en: 'That decision does not stand any more; open the report again.',
  });
}
