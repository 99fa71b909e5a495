// Which division an agency belongs to, from its names and what speaks for a division around them. Every candidate and
// the possibility that it is none of them are weighed against each other; nothing is taken that is not sure enough.

import type { DivisionCandidate, DivisionEvidence, DivisionSource } from '../model/identity.js';
import { weights } from './division-evidence.js';
import {
  codePrefix,
  type Division,
  divisionAbove,
  divisionsNamed,
  divisionsOfCode,
  divisionsOfStem,
  isCompatible,
  isInForce,
  isInForceAtEnd,
} from './division-table.js';
import { plainName } from './plain-name.js';
import type { AgencyParts } from './read-agency-name.js';

export interface Resolution {
  readonly division: Division | null;
  readonly confidence: number;
  /** The likeliest first, never more than eight. */
  readonly candidates: readonly DivisionCandidate[];
}

/**
 * Odds that the place of a name is none that bears it (another agency's name, a misread character), as natural
 * logarithms: of a name of three characters and more, of one of two (丰县), of a place named without its kind.
 */
const NONE_OF_NAME = { whole: -5.5, short: -4.5, stem: -2 };
/**
 * The same where the name names no place: what stands around it may be another body's. A township or a zone lies where
 * it stands; a bureau may be that of the city whose district it stands in.
 */
const NONE_WITHOUT_NAME = { place: 1.5, other: 2.5 };
/** Below this a division is not stated. @see docs/identity.md */
export const SURE = 0.95;
const MOST_CANDIDATES = 8;

/** Resolves the names of one agency, the one to be read first in front. */
export function resolveDivision(
  names: readonly AgencyParts[],
  evidence: readonly DivisionEvidence[],
  { year, prose }: { readonly year: number | null; readonly prose: string },
): Resolution {
  const [main] = names;
  if (main === undefined) return { division: null, confidence: 0, candidates: [] };
  const named = candidatesOf(main, year);
  if (named.divisions.length > 0) {
    // The same agency under a longer name names its place within a larger one.
    const longer = names.slice(1).map((parts) => candidatesOf(parts, year).divisions);
    const all = [...evidence, ...longer.flatMap(asEvidence)];
    return weigh(named.divisions, all, { none: named.none, year, prose });
  }
  if (main.divisions.length > 0) return { division: null, confidence: 0, candidates: [] };
  const around = divisionsAround(main, evidence, year);
  const isPlace = main.kind === 'township' || main.kind === 'subdistrict' || main.kind === 'zone';
  const none = NONE_WITHOUT_NAME[isPlace ? 'place' : 'other'];
  return weigh(around, evidence, { none, year, prose });
}

function asEvidence(divisions: readonly Division[]): readonly DivisionEvidence[] {
  if (divisions.length === 0) return [];
  const codes = divisions.map(({ code }) => codePrefix(code));
  return [{ source: 'name', raw: divisions[0]?.name ?? '', codes }];
}

/** Divisions that the lowest printed name can mean: within the ones printed before it, in force in its year. */
export function candidatesOf(
  parts: AgencyParts,
  year: number | null,
): { readonly divisions: readonly Division[]; readonly none: number } {
  let above: readonly Division[] = [];
  let none = NONE_OF_NAME.whole;
  for (const { text, isStem } of parts.divisions) {
    const all = isStem ? divisionsOfStem(text) : divisionsNamed(text);
    const fitting = above.length === 0 ? all : all.filter((one) => above.some((up) => isWithin(one, up)));
    // A place printed within one that it does not belong to: the lower name is the agency's, less surely.
    none = isStem
      ? stemOdds(all, parts)
      : text.length > 2 || above.length > 0
        ? NONE_OF_NAME.whole
        : NONE_OF_NAME.short;
    if (above.length > 0 && fitting.length === 0) none = -1;
    above = ofYear(fitting.length > 0 ? fitting : all, year);
  }
  return { divisions: above, none };
}

/** 广西水利厅 can be nobody else's; 四川天府新区 is not the province's. */
function stemOdds(divisions: readonly Division[], { kind, zone, body }: AgencyParts): number {
  const isProvince = divisions.length === 1 && divisions[0]?.level === 'province';
  return isProvince && kind === 'department' && zone === null && body.endsWith('厅')
    ? NONE_OF_NAME.short
    : NONE_OF_NAME.stem;
}

/** A county lies within its prefecture and province, also by the codes that either had before. */
function isWithin(lower: Division, upper: Division): boolean {
  const codes = [upper.code, upper.next].filter((code) => code !== '').map(codePrefix);
  const lowers = [lower.code, lower.next].filter((code) => code !== '');
  return lowers.some((code) => codes.some((prefix) => code.startsWith(prefix)));
}

/**
 * Those in force in the reported year or when it was published; of one place under two codes the one at the end of the
 * year. Where none was in force the name is of another time, and what stood in its place then is meant.
 */
function ofYear(divisions: readonly Division[], year: number | null): readonly Division[] {
  if (year === null) return withoutFormer(divisions);
  const inForce = divisions.filter((one) => isInForce(one, year));
  if (inForce.length === 0) return divisions.flatMap((one) => [atYear(one, year) ?? one]);
  return inForce.filter((one) => {
    const other = inForce.find((two) => two !== one && (two.code === one.next || one.code === two.next));
    return other === undefined || isInForceAtEnd(one, year) || !isInForceAtEnd(other, year);
  });
}

function withoutFormer(divisions: readonly Division[]): readonly Division[] {
  return divisions.filter((one) => !divisions.some((two) => two !== one && one.next === two.code));
}

/** What stood in the place of a division in another year: one it was renamed to, or from. */
function atYear(division: Division, year: number): Division | undefined {
  if (division.to !== '' && division.to <= `${year}-12`) {
    return divisionsOfCode(division.next).find((one) => isInForceAtEnd(one, year));
  }
  const province = division.code.slice(0, 2);
  const before = divisionsOfStem(division.name.slice(0, -1)).filter(
    (one) => one.code.startsWith(province) && one.next === division.code && isInForceAtEnd(one, year),
  );
  return before.length === 1 ? before[0] : undefined;
}

/** Divisions that evidence speaks for where the name itself names none. */
function divisionsAround(
  { ownPlace, kind }: AgencyParts,
  evidence: readonly DivisionEvidence[],
  year: number | null,
): readonly Division[] {
  const codes = new Set(
    evidence.filter(({ source }) => source !== 'document_number').flatMap((one) => one.codes),
  );
  const divisions = [...codes].flatMap((prefix) => divisionsOfCode(prefix.padEnd(6, '0')));
  const fitting = divisions.filter((one) => {
    if (year !== null && !isInForceAtEnd(one, year)) return false;
    if (kind === 'township' || kind === 'subdistrict') return one.level === 'county';
    return (
      ownPlace === null || one.name.endsWith(ownPlace) || (ownPlace === '省' && one.level === 'province')
    );
  });
  return [...new Set(fitting)];
}

function weigh(
  divisions: readonly Division[],
  evidence: readonly DivisionEvidence[],
  { none, year, prose }: { readonly none: number; readonly year: number | null; readonly prose: string },
): Resolution {
  if (divisions.length === 0) return { division: null, confidence: 0, candidates: [] };
  const unique = [...new Map(divisions.map((one) => [one.code, one])).values()];
  const scores = unique.map((one) => scoreOf(one, evidence));
  if (unique.length > 1) addMentions(unique, scores, { year, prose });
  const best = Math.max(...scores, 0);
  // What speaks for a place that no candidate lies in speaks for none of them.
  const against = evidence
    .filter((one) => !unique.some((division) => fits(division, one)))
    .reduce((sum, one) => sum + weights[one.source], 0);
  const odds = scores.map((score) => Math.exp(score - best));
  const total = odds.reduce((sum, one) => sum + one, 0) + Math.exp(none + against - best);
  const candidates = unique
    .map((division, index) => ({ division, confidence: (odds[index] ?? 0) / total }))
    .sort((a, b) => b.confidence - a.confidence);
  const [first] = candidates;
  return {
    division: first?.division ?? null,
    confidence: first?.confidence ?? 0,
    candidates: candidates.slice(0, MOST_CANDIDATES).map(({ division, confidence }) => ({
      code: division.code,
      name: division.name,
      confidence: Number(confidence.toFixed(4)),
    })),
  };
}

/** What took a division's place since speaks for it as well: pages and codes outlive the year of the report. */
function fits({ code, next }: Division, { codes }: DivisionEvidence): boolean {
  return codes.some((prefix) => isCompatible(prefix, code) || (next !== '' && isCompatible(prefix, next)));
}

/** One voice a source: a name printed in ten places is one witness. The deeper of two compatible codes counts whole. */
function scoreOf(division: Division, evidence: readonly DivisionEvidence[]): number {
  const voices = new Map<string, number>();
  for (const one of evidence) {
    if (!fits(division, one)) continue;
    const isInside = one.codes.some((prefix) => prefix.length > codePrefix(division.code).length);
    const weight = weights[one.source] - (isInside ? insideLoss(one.source) : 0);
    voices.set(one.source, Math.max(voices.get(one.source) ?? 0, weight));
  }
  return [...voices.values()].reduce((sum, weight) => sum + weight, 0);
}

/**
 * What a code within the candidate loses: bureaus of a city stand in one of its districts, but identifiers are issued
 * by the division itself.
 */
function insideLoss(source: DivisionSource): number {
  return source === 'site_id' || source === 'credit_code' ? 4 : 1;
}

/**
 * The prose names one candidate, and no other, within what lies above it (福州市鼓楼区), or only what lies above it.
 */
function addMentions(
  divisions: readonly Division[],
  scores: number[],
  { year, prose }: { readonly year: number | null; readonly prose: string },
): void {
  const text = plainName(prose);
  const above = divisions.map(({ code }) => divisionAbove(code, year)?.name ?? null);
  const within = divisions.map(
    ({ name }, index) => above[index] !== null && text.includes(`${above[index]}${name}`),
  );
  const near = above.map((name) => name !== null && text.includes(name));
  const isOne = (mentions: readonly boolean[]): boolean => mentions.filter(Boolean).length === 1;
  const mentions = isOne(within) ? within : near;
  if (!isOne(mentions)) return;
  const at = mentions.indexOf(true);
  scores[at] = (scores[at] ?? 0) + (mentions === within ? weights.address : weights.text);
}
