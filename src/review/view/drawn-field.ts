// From a field of the confidence report to what its cell shows.

import type { FieldReport } from '../../model/record.js';
import type { Settlement } from '../report-api.js';
import type { DrawnCell } from './form-table.js';
import { gradeSigns, percent } from './grade.js';
import type { Words } from './words.js';

/** A field as either page knows it. */
export type ShownField = FieldReport & {
  readonly settlement?: Settlement | null;
  readonly open?: boolean;
};

/** What is known of the field beside its own report. */
export interface FieldMarks {
  /** Fields of equations that the publisher printed wrong. */
  readonly published: ReadonlySet<string>;
  /** Fields to be marked beside the chosen one: those of its failed equations. */
  readonly lit?: ReadonlySet<string>;
  readonly chosen?: string | null;
}

/** What a person decided, as far as it stands. */
export function standingDecision({ settlement }: ShownField): Settlement['decision'] | undefined {
  return settlement?.stands === true ? settlement.decision : undefined;
}

/** Text of the cell: what stands after people's decisions, else what is printed. */
export function shownText(field: ShownField): string {
  const reviewed = standingDecision(field)?.action === 'correct' ? standingDecision(field)?.new : undefined;
  if (reviewed !== undefined && reviewed !== null) return reviewed.value?.toString() ?? '';
  if (field.status === 'absent') return '';
  return field.raw.trim() === '' ? (field.value?.toString() ?? '') : field.raw;
}

/** Draws the cell of a field. */
export function drawField(field: ShownField, marks: FieldMarks, words: Words): DrawnCell {
  const isPublished = marks.published.has(field.field);
  const decision = standingDecision(field);
  const isDoubtful = field.status !== 'absent' || field.open === true;
  const names = [
    `s-${field.status}`,
    ...(isDoubtful ? [`g-${field.grade}`] : []),
    ...(isPublished ? ['published'] : []),
    ...(field.open === true ? ['open'] : []),
    ...(decision === undefined ? [] : ['decided']),
    ...(marks.lit?.has(field.field) === true ? ['lit'] : []),
    ...(marks.chosen === field.field ? ['chosen'] : []),
  ];
  return {
    text: shownText(field),
    className: names.join(' '),
    sign: signOf(field, isPublished, decision !== undefined),
    spoken: spokenOf(field, isPublished, words),
  };
}

function signOf(field: ShownField, isPublished: boolean, isDecided: boolean): string {
  if (isDecided) return '✓';
  if (isPublished) return '≠';
  if (field.status === 'unreadable') return '✕';
  if (field.status === 'absent') return '';
  return gradeSigns[field.grade];
}

function spokenOf(field: ShownField, isPublished: boolean, words: Words): string {
  const parts = [
    ...(field.status === 'number' ? [] : [words.label(`status.${field.status}`)]),
    ...(field.grade === 'excellent' ? [] : [percent(field.confidence)]),
    ...(isPublished ? [words.label('field.publishedError')] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
