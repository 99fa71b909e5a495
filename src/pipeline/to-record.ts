// The stages' values to the record: plain nested JSON that can be used without a manual.

import type { Binding } from '../model/binding.js';
import type { Document } from '../model/document.js';
import type { FormDefinition } from '../model/form.js';
import type { AgencyIdentity } from '../model/identity.js';
import type { Known } from '../model/known-facts.js';
import type {
  Check,
  ConfidenceReport,
  FactReport,
  FactTree,
  NumberTree,
  RecordFact,
  ReportRecord,
} from '../model/record.js';
import type { Layout } from '../model/section.js';
import type { Narrative } from '../narrative/index.js';

function setLeaf(tree: NumberTree, path: string, value: number | null): void {
  let branch = tree;
  let start = 0;
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', start)) {
    const part = path.slice(start, dot);
    const inner = branch[part];
    const next: NumberTree = typeof inner === 'object' && inner !== null ? inner : {};
    branch[part] = next;
    branch = next;
    start = dot + 1;
  }
  branch[path.slice(start)] = value;
}

/** Values nested by the canonical path; a table that is not there is null. */
function toTrees(
  bindings: readonly Binding[],
): Pick<ReportRecord, 'disclosure' | 'requests' | 'review_litigation'> {
  const tree: NumberTree = {};
  for (const binding of bindings) setLeaf(tree, binding.path, binding.value);
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

function isFact(node: FactTree | RecordFact): node is RecordFact {
  return 'sentence' in node && typeof node.sentence === 'string';
}

/** Facts nested by their paths below `narrative.`; a path that comes again makes a list. */
function toFactTree(facts: readonly FactReport[]): FactTree {
  const tree: FactTree = {};
  for (const { field, form: _, label: __, reasons: ___, ...fact } of facts) {
    const parts = field.split('.').slice(1);
    const last = parts.pop() ?? field;
    let branch = tree;
    for (const part of parts) {
      const inner = branch[part];
      const next: FactTree = inner === undefined || Array.isArray(inner) || isFact(inner) ? {} : inner;
      branch[part] = next;
      branch = next;
    }
    const known = branch[last];
    if (last === LIST) branch[last] = Array.isArray(known) ? [...known, fact] : [fact];
    else branch[last] = fact;
  }
  return tree;
}

/** Last part of the path of facts that come as a list. */
const LIST = 'items';

/** What a record is made of. */
export interface RecordParts {
  /** First 16 hex digits of `sha256`. */
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  readonly known: Known;
  readonly document: Document;
  readonly form: FormDefinition | null;
  readonly narrative: Narrative;
  readonly identity: AgencyIdentity;
  readonly facts: readonly FactReport[];
  readonly layout: Layout;
  readonly bindings: readonly Binding[];
  readonly checks: readonly Check[];
  readonly verdict: ReportRecord['verdict'];
}

function toAgency(identity: AgencyIdentity): ReportRecord['agency'] {
  const { division, divisionConfidence: confidence } = identity;
  return {
    name: identity.name.value,
    name_printed: identity.printed,
    name_canonical: identity.canonical,
    kind: identity.kind.value,
    level: identity.level.value,
    division: division === null ? null : { ...division, confidence },
    zone: identity.zone,
    scope: identity.scope.value,
  };
}

/** How sure the agency's facts are, for the confidence report. */
export function toAgencyReport(identity: AgencyIdentity): ConfidenceReport['agency'] {
  const { name, kind, level, scope, division, divisionConfidence, candidates, evidence } = identity;
  return {
    name,
    kind,
    level,
    scope,
    division: {
      code: division?.code ?? null,
      confidence: divisionConfidence,
      candidates: [...candidates],
      evidence: evidence.map(({ source, raw, codes }) => ({ source, raw, codes: [...codes] })),
    },
  };
}

/** Puts the record together. */
export function toRecord(parts: RecordParts): ReportRecord {
  const { document, narrative, layout } = parts;
  const { format, engine, encoding, pageCount } = document.source;
  const { url, ...facts } = parts.known;
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
      ...(url === undefined ? {} : { url }),
      ...(Object.keys(facts).length === 0 ? {} : { known: facts }),
    },
    form: parts.form?.id ?? null,
    title: layout.title,
    agency: toAgency(parts.identity),
    year: narrative.year,
    period: narrative.period ? { from: narrative.period.from, to: narrative.period.to } : null,
    published_on: narrative.publishedOn,
    signed_on: narrative.signedOn,
    contact: narrative.contact,
    sections: narrative.sections.map(({ id, heading, text }) => ({ id, heading, text })),
    ...toTrees(parts.bindings),
    narrative: toFactTree(parts.facts),
    checks: [...parts.checks],
    verdict: parts.verdict,
  };
}
