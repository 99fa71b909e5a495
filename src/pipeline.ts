// The order of the stages, written once. Every value between stages is plain JSON.

import { createHash } from 'node:crypto';
import { align } from './align/index.js';
import { score } from './confidence/index.js';
import { locate } from './locate/index.js';
import type { Binding } from './model/binding.js';
import type { Document, Format } from './model/document.js';
import { UnknownFormError } from './model/errors.js';
import type { FormDefinition } from './model/form.js';
import { type Issue, issue } from './model/issue.js';
import type { ReadLimits } from './model/reader.js';
import type { Check, ConfidenceReport, NumberTree, ReportRecord } from './model/record.js';
import type { Layout } from './model/section.js';
import { type Narrative, readNarrative } from './narrative/index.js';
import { readDocument } from './read/index.js';
import { validate } from './validate/index.js';

export interface ExtractOptions {
  /** Path or name of the input as the user gave it; kept in the record, `/` as separator. */
  readonly name: string;
  readonly forms: readonly FormDefinition[];
  /** Overrides detection by content. */
  readonly format?: Format;
  /** Engine of the format's reader; its first is the default. */
  readonly engine?: string;
  readonly limits?: Partial<ReadLimits>;
}

/** Everything that one document gave, stage by stage. */
export interface Extraction {
  readonly document: Document;
  readonly layout: Layout;
  readonly bindings: readonly Binding[];
  readonly record: ReportRecord;
  readonly confidence: ConfidenceReport;
  readonly issues: readonly Issue[];
}

/** A document with fewer of the form's headings, and no table of a form, is no report. */
const MIN_HEADINGS = 3;

function setLeaf(tree: NumberTree, parts: readonly string[], value: number | null): void {
  const [head = '', ...rest] = parts;
  if (rest.length === 0) {
    tree[head] = value;
    return;
  }
  const inner = tree[head];
  const next: NumberTree = typeof inner === 'object' && inner !== null ? inner : {};
  tree[head] = next;
  setLeaf(next, rest, value);
}

/** Values nested by the canonical path; a table that is not there is null. */
function toTrees(
  bindings: readonly Binding[],
): Pick<ReportRecord, 'disclosure' | 'requests' | 'review_litigation'> {
  const tree: NumberTree = {};
  for (const binding of bindings) setLeaf(tree, binding.path.split('.'), binding.value);
  const found = new Set(bindings.filter((one) => one.status !== 'absent').map((one) => one.table));
  const tables = new Set(bindings.map((one) => one.table));
  const branch = (id: string): NumberTree | null => {
    const own = [...tables].filter((table) => table === id || table.startsWith(`${id}.`));
    const inner = tree[id];
    if (!own.some((table) => found.has(table)) || typeof inner !== 'object' || inner === null) return null;
    for (const table of own.filter((one) => one !== id && !found.has(one)))
      inner[table.slice(id.length + 1)] = null;
    return inner;
  };
  return {
    disclosure: branch('disclosure'),
    requests: branch('requests'),
    review_litigation: branch('review_litigation'),
  };
}

interface Parts {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  readonly document: Document;
  readonly form: FormDefinition | null;
  readonly narrative: Narrative;
  readonly layout: Layout;
  readonly bindings: readonly Binding[];
  readonly checks: readonly Check[];
  readonly verdict: ReportRecord['verdict'];
}

function toRecord(parts: Parts): ReportRecord {
  const { document, narrative, layout } = parts;
  const { format, engine, encoding, pageCount } = document.source;
  return {
    id: parts.id,
    source: {
      path: parts.name.replaceAll('\\', '/'),
      sha256: parts.sha256,
      bytes: parts.bytes,
      format,
      engine,
      ...(encoding === undefined ? {} : { encoding }),
      ...(pageCount === undefined ? {} : { pages: pageCount }),
    },
    form: parts.form?.id ?? null,
    title: layout.title,
    agency: { name: narrative.agency, name_printed: narrative.agencyPrinted, division: null, kind: null },
    year: narrative.year,
    period: narrative.period ? { from: narrative.period.from, to: narrative.period.to } : null,
    published_on: narrative.publishedOn,
    signed_on: narrative.signedOn,
    contact: narrative.contact,
    sections: narrative.sections.map(({ id, heading, text }) => ({ id, heading, text })),
    ...toTrees(parts.bindings),
    narrative: {},
    checks: [...parts.checks],
    verdict: parts.verdict,
  };
}

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
  const { name, forms, ...readOptions } = options;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = sha256.slice(0, 16);
  const read = await readDocument(bytes, { ...readOptions, name });
  const document = read.value;
  const located = locate(document, { forms });
  const layout = located.value;
  const narrative = readNarrative(document, layout);
  const { year } = narrative.value;
  const aligned = align(layout, { forms, year });
  const { form, bindings, found } = aligned.value;
  const soFar = [...read.issues, ...located.issues, ...narrative.issues, ...aligned.issues];
  if (found.length === 0 && !isReportWithoutTables(layout, soFar)) throw notAReport(name);
  const checked = form ? validate(bindings, { forms, form, year }) : { value: [], issues: [] };
  const missing =
    found.length === 0 ? [issue('validate/not-a-report', 'No table of a known form could be read.')] : [];
  const known = [...soFar, ...checked.issues, ...missing];
  const scored = score(bindings, { checks: checked.value, issues: known, found });
  const { fields, score: total, verdict } = scored;
  const issues = [...known, ...scored.issues];
  const record = toRecord({
    id,
    sha256,
    bytes: bytes.length,
    name,
    document,
    form,
    narrative: narrative.value,
    layout,
    bindings,
    checks: checked.value,
    verdict,
  });
  const confidence = { id, verdict, score: total, fields: [...fields], issues, checks: checked.value };
  return { document, layout, bindings, record, confidence, issues };
}
