// The order of the stages, written once. Every value between stages is plain JSON.

import { createHash } from 'node:crypto';
import { type Confidence, model, score, weighFacts } from './confidence/index.js';
import { identify } from './identity/index.js';
import type { Binding } from './model/binding.js';
import type { Document, Format } from './model/document.js';
import { UnknownFormError } from './model/errors.js';
import type { FieldEvidence } from './model/evidence.js';
import type { FactEvidence } from './model/fact.js';
import { type FormDefinition, factSheetOf } from './model/form.js';
import type { AgencyIdentity } from './model/identity.js';
import type { Issue } from './model/issue.js';
import type { Known } from './model/known-facts.js';
import type { ReadLimits } from './model/reader.js';
import type { ConfidenceReport, ReportRecord } from './model/record.js';
import type { Result } from './model/result.js';
import type { SecondOpinionPolicy } from './model/second-opinion-policy.js';
import type { Layout } from './model/section.js';
import { askSecondReader, otherEngine } from './pipeline/ask-second-reader.js';
import { type Interpretation, interpret } from './pipeline/interpret.js';
import { toAgencyReport, toRecord } from './pipeline/to-record.js';
import { readDocument } from './read/index.js';
import { checkCompetence, checkKnownFacts, checkPublication, vouchedFigures } from './validate/index.js';

export { type SecondOpinionPolicy, secondOpinionPolicies } from './model/second-opinion-policy.js';

export interface ExtractOptions {
  /** Path or name of the input as the user gave it; kept in the record, `/` as separator. */
  readonly name: string;
  readonly forms: readonly FormDefinition[];
  /** Overrides detection by content. */
  readonly format?: Format;
  /** Engine of the format's reader; its first is the default. */
  readonly engine?: string;
  /** When the format's other reader is asked as well; `auto` unless given: where the first one leaves doubt. */
  readonly secondOpinion?: SecondOpinionPolicy;
  readonly limits?: Partial<ReadLimits>;
  /** What is known of the document beforehand: kept in the record and held against what is read. */
  readonly known?: Known;
}

/** Everything that one document gave, stage by stage. */
export interface Extraction {
  readonly document: Document;
  readonly layout: Layout;
  readonly bindings: readonly Binding[];
  readonly record: ReportRecord;
  readonly confidence: ConfidenceReport;
  /** Evidence behind each field of the confidence report, in its order. */
  readonly evidence: readonly FieldEvidence[];
  /** Evidence behind each fact of the confidence report, in its order. */
  readonly factEvidence: readonly FactEvidence[];
  readonly issues: readonly Issue[];
}

/** A document with fewer of the form's headings, and no table of a form, is no report. */
const MIN_HEADINGS = 3;

function notAReport(name: string): UnknownFormError {
  return new UnknownFormError(
    'unknown-form',
    `${name} is no annual report of a form that is known: it has neither its tables nor its headings.`,
    'Give the report itself, not a page that only links to it, explains it or announces it.',
  );
}

/** Whether the document is a report although no table could be read (tables as images, or in an attachment). */
function isReportWithoutTables(layout: Layout, issues: readonly Issue[]): boolean {
  const headings = layout.sections.filter((section) => section.heading !== null).length;
  const elsewhere = issues.some(
    (one) => one.code === 'read/report-in-attachment' || one.code === 'read/tables-as-images',
  );
  return headings >= MIN_HEADINGS || (elsewhere && layout.title !== null);
}

/**
 * Bytes of one report to its record and confidence report.
 * @throws ExtractionError when the input cannot be read or is no report that we know.
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<Extraction> {
  const { forms, secondOpinion: _, known: __, ...readOptions } = options;
  const read = await readDocument(bytes, readOptions);
  return extractFromDocument(read, bytes, options);
}

/**
 * A document that was read from `bytes` to its record and confidence report; the bytes are read again where a second
 * opinion is wanted.
 * @throws UnknownFormError when it is no report that we know.
 */
export async function extractFromDocument(
  read: Result<Document>,
  bytes: Uint8Array,
  options: ExtractOptions,
): Promise<Extraction> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = options.known ?? {};
  const interpreted = interpret(read, options);
  const { layout: readLayout, narrative: reading } = interpreted.value;
  const identified = identify(read.value, readLayout, reading, { path: options.name, known });
  const identity = identified.value;
  const { printed, name, canonical } = identity;
  const differences = checkKnownFacts(known, { names: [printed, name.value, canonical], year: reading.year });
  const published = checkPublication(interpreted.value.form, {
    ...reading,
    kind: identity.kind.value,
    sections: reading.sections.map(({ id }) => id),
  });
  const competence = checkCompetence(interpreted.value.form, interpreted.value.bindings, {
    kind: identity.kind.value,
    level: identity.level.value,
  });
  const first = {
    ...interpreted,
    issues: [...interpreted.issues, ...identified.issues, ...differences, ...published, ...competence],
  };
  const { document, layout, narrative, found, bindings, form, proseChecks } = first.value;
  const checks = [...first.value.checks, ...proseChecks];
  if (found.length === 0 && !isReportWithoutTables(layout, first.issues)) throw notAReport(options.name);
  const { scored, issues: before } = await judge(first, bytes, options);
  const issues = [...before, ...scored.issues];
  const id = sha256.slice(0, 16);
  const { verdict } = scored;
  const source = { id, sha256, bytes: bytes.length, name: options.name, known };
  const weighed = weighFacts(narrative.facts, {
    form: form?.id ?? options.forms.at(-1)?.id ?? '',
    checks: proseChecks,
  });
  const facts = weighed.map(({ report }) => report);
  const record = toRecord({
    ...source,
    document,
    form,
    narrative,
    identity,
    facts,
    layout,
    bindings,
    checks,
    verdict,
  });
  const confidence = toConfidenceReport(id, scored, { facts, issues, identity, checks: record.checks });
  const factEvidence = weighed.map(({ evidence }) => evidence);
  return { document, layout, bindings, record, confidence, evidence: scored.evidence, factEvidence, issues };
}

interface Judged {
  readonly scored: Confidence;
  /** Issues of the stages before, and of the second reader. */
  readonly issues: readonly Issue[];
}

/** Scores a reading, with a second opinion where the policy wants one. */
async function judge(
  { value, issues }: Result<Interpretation>,
  bytes: Uint8Array,
  options: ExtractOptions,
): Promise<Judged> {
  const { bindings, checks, proseChecks, found, narrative, document } = value;
  const { forms, name, limits, secondOpinion: policy = 'auto' } = options;
  const engine = otherEngine(document.source);
  const context = {
    forms,
    year: narrative.year,
    checks,
    found,
    prose: vouchedFigures(proseChecks, factSheetOf(forms)),
    hasSecondReader: engine !== undefined,
  };
  const alone = score(bindings, { ...context, issues, second: null });
  const wanted = policy === 'always' || (policy === 'auto' && alone.wantsSecondOpinion);
  if (engine === undefined || !wanted) return { scored: alone, issues };
  const { format } = document.source;
  const limited = limits === undefined ? {} : { limits };
  const asked = await askSecondReader(bytes, { name, format, engine, forms, ...limited });
  const known = [...issues, ...asked.issues];
  return { scored: score(bindings, { ...context, issues: known, second: asked.opinion }), issues: known };
}

function toConfidenceReport(
  id: string,
  scored: Confidence,
  {
    facts,
    issues,
    identity,
    checks,
  }: {
    readonly facts: ConfidenceReport['facts'];
    readonly issues: readonly Issue[];
    readonly identity: AgencyIdentity;
    readonly checks: ReportRecord['checks'];
  },
): ConfidenceReport {
  const { version, targets, thresholds } = model;
  return {
    id,
    verdict: scored.verdict,
    score: Number(scored.score.toFixed(4)),
    expected_errors: Number(scored.expectedErrors.toFixed(4)),
    look_at: [...scored.lookAt],
    second_reader: scored.secondReader,
    model: {
      version,
      targets: { silent: targets.silent, accepted: targets.accepted },
      thresholds: { field: thresholds.field, expected_errors: thresholds.expected_errors },
    },
    agency: toAgencyReport(identity),
    fields: [...scored.fields],
    facts,
    issues: [...issues],
    checks,
  };
}
