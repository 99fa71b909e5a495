// The confidence stage: a calibrated probability with its reasons for every field, a verdict for the record.

import type { Binding } from '../model/binding.js';
import type { FieldEvidence } from '../model/evidence.js';
import type { FormDefinition } from '../model/form.js';
import { type Issue, issue } from '../model/issue.js';
import type { Check, FieldReport } from '../model/record.js';
import { characterTroubles, collectEvidence } from './collect-evidence.js';
import { failureIssues, type WeighedBinding } from './failure-issues.js';
import { gradeOf } from './grades.js';
import { type IdentityEvidence, weighIdentities } from './identity-evidence.js';
import { judgeRecord, type RecordJudgement } from './judge-record.js';
import { probability, statementKind } from './model.js';
import { reasonsOf } from './reasons.js';
import type { OtherReading, SecondOpinion } from './second-opinion.js';
import { suggestionFor } from './suggest.js';

export { weighFacts } from './facts.js';
export { model } from './model.js';
export { type SecondOpinion, toSecondOpinion } from './second-opinion.js';

/** What the stage knows beside the bindings. */
export interface ScoreContext {
  readonly forms: readonly FormDefinition[];
  readonly year: number | null;
  readonly checks: readonly Check[];
  readonly issues: readonly Issue[];
  /** Ids of the tables found. */
  readonly found: readonly string[];
  /** `null` where no second reader was asked, or none could read the source. */
  readonly second: SecondOpinion | null;
  /** The format has another reader that could be asked. */
  readonly hasSecondReader: boolean;
  /** Canonical path → figures that the prose states for it. */
  readonly prose: ReadonlyMap<string, readonly number[]>;
}

/** How sure we are of one record. */
export interface Confidence extends RecordJudgement {
  readonly fields: readonly FieldReport[];
  /** Evidence behind each field, in the order of the fields. */
  readonly evidence: readonly FieldEvidence[];
  /** Why a person should look, beyond the issues of the stages before. */
  readonly issues: readonly Issue[];
  /** Engine that gave the second opinion. */
  readonly secondReader: string | null;
  /** A second reader could tell more: evidence is weak, or an equation fails. */
  readonly wantsSecondOpinion: boolean;
}

/** Scores all fields and judges the record; the issues say what speaks against taking it unseen. */
export function score(bindings: readonly Binding[], context: ScoreContext): Confidence {
  const identities = weighIdentities(context.checks);
  const collect = evidenceCollector(bindings, identities, context);
  const weighed = new Map(
    bindings.map((binding) => [binding.path, { binding, evidence: collect(binding) }] as const),
  );
  const fields = [...weighed.values()].map((one) => {
    const field = toFieldReport(one, context.second?.fields.get(one.binding.path));
    const suggestion = suggestionFor(field, identities.failures);
    return suggestion === undefined ? field : { ...field, suggestion };
  });
  const issues = [
    ...failureIssues(context.checks, identities, weighed, context),
    ...disagreementIssues([...weighed.values()], context.second),
  ];
  const judgement = judgeRecord(fields, [...context.issues, ...issues]);
  return {
    ...judgement,
    fields,
    evidence: [...weighed.values()].map(({ evidence }) => evidence),
    issues,
    secondReader: context.second?.engine ?? null,
    wantsSecondOpinion:
      judgement.verdict !== 'accepted' ||
      context.checks.some((check) => check.outcome === 'fail' || check.outcome === 'uncertain') ||
      [...weighed.values()].some(({ evidence }) => hasContradiction(evidence)),
  };
}

/** Something that could be assessed speaks against the reading, however well the rest stands. */
function hasContradiction({ group, order, secondRung }: FieldEvidence): boolean {
  return [group, order, secondRung].includes('disagrees');
}

function evidenceCollector(
  bindings: readonly Binding[],
  identities: IdentityEvidence,
  context: ScoreContext,
): (binding: Binding) => FieldEvidence {
  const rowsFound = bindings
    .filter((binding) => binding.status !== 'absent')
    .map((binding) => `${binding.table} ${binding.row}`);
  const known = {
    ...context,
    identities,
    troubles: characterTroubles(context.issues),
    found: new Set(context.found),
    rowsFound: new Set(rowsFound),
  };
  return (binding) => collectEvidence(binding, known);
}

function toFieldReport({ binding, evidence }: WeighedBinding, other: OtherReading | undefined): FieldReport {
  const confidence = Number(probability(evidence, statementKind(binding.status)).toFixed(4));
  const { rung, row, column } = evidence;
  const { note } = binding;
  const differing = evidence.secondReader === 'agrees' ? undefined : other;
  const report = {
    field: binding.path,
    form: binding.form,
    label: binding.label,
    value: binding.value,
    raw: binding.raw,
    unit: binding.unit,
    status: binding.status,
    confidence,
    grade: gradeOf(confidence),
    method: { rung, row, column },
    reasons: reasonsOf(evidence, binding.status),
    place: binding.place,
  };
  // Most fields have neither, and a spread in each costs more than all else in it.
  if (note === undefined && differing === undefined) return report;
  const { place, ...rest } = report;
  return {
    ...rest,
    ...(note === undefined ? {} : { note }),
    ...(differing === undefined ? {} : { other: differing }),
    place,
  };
}

function disagreementIssues(weighed: readonly WeighedBinding[], second: SecondOpinion | null): Issue[] {
  if (second === null) return [];
  const differing = weighed
    .filter(({ evidence }) => evidence.secondReader === 'disagrees')
    .map(({ binding }) => binding);
  if (differing.length === 0) return [];
  const message = `${second.engine} reads ${differing.length} fields otherwise; both readings stand in the confidence report.`;
  return [
    issue('confidence/readers-disagree', message, {
      places: differing.flatMap(({ place }) => place ?? []),
      fields: differing.map(({ path }) => path),
    }),
  ];
}
