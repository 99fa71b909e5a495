// The identity stage: whose report it is, what kind of body that is, where it belongs, and whose figures it gives.

import type { Document } from '../model/document.js';
import type { AgencyIdentity, AgencyLevel, DivisionEvidence, Guess } from '../model/identity.js';
import { type Issue, issue } from '../model/issue.js';
import type { Contact } from '../model/record.js';
import type { Result } from '../model/result.js';
import type { Layout } from '../model/section.js';
import { gatherEvidence, type Surroundings } from './division-evidence.js';
import { type Division, divisionAbove, isCompatible } from './division-table.js';
import { fullNameAmong, namesInProse, standardName } from './normal-name.js';
import { plainName } from './plain-name.js';
import { findPublisher } from './publisher.js';
import { type AgencyParts, readAgencyName } from './read-agency-name.js';
import { type Resolution, resolveDivision, SURE } from './resolve-division.js';
import { readScope } from './scope.js';

/** What the stages before found in the report. */
export interface Reading {
  /** As the title prints it, else the signature. */
  readonly agencyPrinted: string | null;
  /** The same by its full name where the signature gives it. */
  readonly agency: string | null;
  readonly year: number | null;
  readonly contact: Contact | null;
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

/** Characters of prose that are searched for names and scope. */
const MOST_PROSE = 6000;

/** Bodies of the State Council. */
const CENTRAL =
  /^(?:国务院|中华人民共和国[^海]|国家[\p{Script=Han}]{2,12}(?:局|署|委员会)$|[\p{Script=Han}]{2,8}部$)/u;

/** Reads the identity of a report. */
export function identify(
  document: Document,
  layout: Layout,
  reading: Reading,
  surroundings: Surroundings,
): Result<AgencyIdentity> {
  const { agencyPrinted, contact, year } = reading;
  const head = layout.blocks.slice(0, layout.sections[0]?.end ?? 0);
  const publisher = findPublisher(head);
  const prose = proseOf(reading);
  const printed = agencyPrinted === null ? null : plainName(agencyPrinted);
  const others = [reading.agency, contact?.unit, publisher].flatMap((one) => (one ? [plainName(one)] : []));
  const name = printed === null ? null : normalName(printed, others, prose);
  const evidence = gatherEvidence(
    document,
    {
      contactUnit: contact?.unit ?? null,
      address: contact?.address ?? null,
      phone: contact?.phone ?? null,
      postcode: contact?.postcode ?? null,
      publisher,
      head: head
        .flatMap((block) =>
          block.type === 'table' ? block.cells.slice(0, 40).map(({ text }) => text) : [block.text],
        )
        .join(' ')
        .slice(0, 4000),
      prose,
    },
    surroundings,
  );
  const names = partsOf(printed, name?.value ?? null, others);
  const resolved = resolveDivision(names, evidence, { year, prose });
  const parts = names[0] ?? null;
  const kind = parts?.kind ?? null;
  const isSure = resolved.division !== null && resolved.confidence >= SURE;
  const division = isSure ? resolved.division : null;
  const identity: AgencyIdentity = {
    printed: agencyPrinted,
    name: name ?? { value: null, confidence: 0 },
    canonical: canonicalName(name?.value ?? null, parts, division, year),
    kind: { value: kind, confidence: kind === null ? 0 : 0.97 },
    level: levelOf(parts, resolved),
    scope: readScope(kind, prose),
    zone: parts?.zone ?? null,
    division: division === null ? null : { code: division.code, name: division.name, level: division.level },
    divisionConfidence: Number(resolved.confidence.toFixed(4)),
    candidates: resolved.candidates,
    evidence,
  };
  return { value: identity, issues: issuesOf(identity, evidence, resolved) };
}

function proseOf({ sections }: Reading): string {
  const texts = sections.filter(({ id }) => ['preamble', 's1', 's6'].includes(id)).map(({ text }) => text);
  return texts.map((text) => text.slice(0, MOST_PROSE)).join('\n');
}

/** The printed name, or the full one of which it is the short one. */
function normalName(printed: string, others: readonly string[], prose: string): Guess<string> {
  const full = fullNameAmong(printed, [...others, ...namesInProse(prose, printed)]);
  if (full !== null) return { value: full, confidence: 0.97 };
  const isRepeated = others.some((other) => other.startsWith(printed) || printed.endsWith(other));
  return { value: printed, confidence: isRepeated ? 0.99 : 0.96 };
}

/** Parts of the printed name first, then of longer names of the same agency. */
function partsOf(
  printed: string | null,
  name: string | null,
  others: readonly string[],
): readonly AgencyParts[] {
  const longer = [name, ...others].filter(
    (one): one is string => one !== null && printed !== null && one !== printed && isSameBody(one, printed),
  );
  return [...(printed === null ? [] : [printed]), ...new Set(longer)].map(readAgencyName);
}

function isSameBody(longer: string, printed: string): boolean {
  return longer.includes(printed) || fullNameAmong(printed, [longer]) !== null;
}

function levelOf(parts: AgencyParts | null, { division, confidence }: Resolution): Guess<AgencyLevel | null> {
  if (parts === null) return { value: null, confidence: 0 };
  if (parts.kind === 'township' || parts.kind === 'subdistrict')
    return { value: 'township', confidence: 0.98 };
  if (parts.divisions.length === 0 && CENTRAL.test(parts.body)) return { value: 'central', confidence: 0.9 };
  if (parts.zone !== null) return { value: 'zone', confidence: 0.95 };
  if (division !== null && confidence >= SURE) return { value: division.level, confidence };
  const levels = new Set(parts.divisions.length > 0 && division !== null ? [division.level] : []);
  const [only] = levels;
  if (only !== undefined) return { value: only, confidence: Number(Math.min(confidence, 0.94).toFixed(4)) };
  return levelOfWord(parts);
}

/** By the kind of place that an unknown name prints: 霁川县水利局 is a county's. */
function levelOfWord({ ownPlace, body }: AgencyParts): Guess<AgencyLevel | null> {
  const place = ownPlace ?? /^.{1,14}?([省市县区州盟旗])(?![场政容])/u.exec(body)?.[1] ?? '';
  const deeper = /^.{2,12}?[省市州盟].{1,8}?([县区旗])/u.exec(body)?.[1] ?? place;
  if (/^.{2,8}?省.{1,10}?[州盟]/u.test(body)) return { value: 'prefecture', confidence: 0.9 };
  if (/[县区旗]/u.test(deeper)) return { value: 'county', confidence: 0.9 };
  if (/[州盟]/u.test(deeper)) return { value: 'prefecture', confidence: 0.9 };
  if (deeper === '省' || /厅$/u.test(body)) return { value: 'province', confidence: 0.9 };
  return { value: null, confidence: 0 };
}

function canonicalName(
  name: string | null,
  parts: AgencyParts | null,
  division: Division | null,
  year: number | null,
): string | null {
  if (name === null || parts === null || division === null) return null;
  const own = readAgencyName(name);
  const chain: string[] = [];
  for (let up: Division | null = division; up !== null; up = divisionAbove(up.code, year))
    chain.unshift(up.name);
  const printedDivisions = own.divisions.map(({ text }) => text).join('') + (own.ownPlace ?? '');
  const at = name.indexOf(printedDivisions);
  const front = name.slice(0, at);
  return standardName(`${front}${chain.join('')}${name.slice(at + printedDivisions.length)}`);
}

function issuesOf(
  { division, candidates, divisionConfidence }: AgencyIdentity,
  evidence: readonly DivisionEvidence[],
  { division: best }: Resolution,
): Issue[] {
  const issues: Issue[] = [];
  if (division === null && candidates.length > 0) {
    const actual = candidates.map(({ code, name, confidence }) => `${code} ${name} ${confidence}`).join(', ');
    const message = 'The division that the agency belongs to is not sure enough to be stated.';
    issues.push(issue('identity/division-open', message, { actual }));
  }
  if (best === null || divisionConfidence < 0.5) return issues;
  const stated = evidence.filter(
    ({ source, codes }) => source === 'manifest' && !codes.some((code) => isCompatible(code, best.code)),
  );
  for (const { raw } of stated) {
    const message = `The manifest states ${raw}, the report is of ${best.name}.`;
    issues.push(
      issue('identity/known-division-differs', message, {
        actual: `${best.code} ${best.name}`,
        expected: raw,
      }),
    );
  }
  return issues;
}
