// One answer against one truth. The kinds of error are kept apart because they cost differently: a missing number is
// looked up, an invented one is believed.

import type { FieldTruth } from '../corpus/truth.js';
import type { JudgedReport } from './read-output.js';

/** What became of a cell; explained in docs/evaluation.md. */
export const cellKinds = ['right', 'wrong', 'missing', 'invented', 'status', 'recovered'] as const;
export type CellKind = (typeof cellKinds)[number];

/** The part of a field's report that is judged. */
export type Answer = Omit<JudgedReport['fields'][number], 'field'>;

/** A cell with what was expected and what came. */
export interface JudgedCell {
  /** Canonical path. */
  readonly field: string;
  readonly kind: CellKind;
  readonly truth: FieldTruth;
  /** `undefined` where the document gave no answer for the field. */
  readonly answer: Answer | undefined;
  /** An error that nothing warns of: see `isSilent`. */
  readonly silent: boolean;
  /** Whether the unit is right; `undefined` where the cell prints none or its number was not read. */
  readonly unitRight: boolean | undefined;
}

/** Confidence from which an error is a silent one: a user who trusts anything trusts this. */
export const SILENT_FROM = 0.95;

/** Judges one cell. */
export function judgeCell(field: string, truth: FieldTruth, answer: Answer | undefined): JudgedCell {
  const kind = kindOf(truth, answer);
  const reads = kind === 'right' && answer?.status === 'number';
  return {
    field,
    kind,
    truth,
    answer,
    silent: isSilent(kind, answer),
    unitRight: reads && truth.unit !== null ? answer.unit === truth.unit : undefined,
  };
}

/** Whether the kind is an error. */
export function isError(kind: CellKind): boolean {
  return kind !== 'right' && kind !== 'recovered';
}

function kindOf(truth: FieldTruth, answer: Answer | undefined): CellKind {
  // No entry for the field says as much as `absent`.
  const status = answer?.status ?? 'absent';
  if (answer?.status === 'number') {
    if (truth.status === 'number') return answer.value === truth.value ? 'right' : 'wrong';
    return truth.lost !== undefined && answer.value === truth.lost ? 'recovered' : 'invented';
  }
  if (status === truth.status || truth.accepts?.some((one) => one === status)) return 'right';
  return truth.status === 'number' ? 'missing' : 'status';
}

/** `unreadable` is a warning in itself, whatever confidence it carries. */
function isSilent(kind: CellKind, answer: Answer | undefined): boolean {
  return (
    isError(kind) &&
    answer !== undefined &&
    answer.status !== 'unreadable' &&
    answer.confidence >= SILENT_FROM
  );
}
