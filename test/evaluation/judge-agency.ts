// Who reports: names, kind, level, scope and division against what the page tells.

import type { DocumentTruth } from '../corpus/truth.js';
import type { IdentityRecord, JudgedReport } from './read-output.js';

/** Questions about the agency that have an answer on the page, or none. */
export const agencyParts = ['name_printed', 'name', 'kind', 'level', 'scope'] as const;
export type AgencyPart = (typeof agencyParts)[number];

/**
 * `right`: the code, or none where the page tells none. `open`: none, though the page tells it. `wrong`: a code that is
 * another, or of a place that has none. `lucky`: the right code where the makers count the page as not telling it.
 */
export const divisionOutcomes = ['right', 'open', 'wrong', 'lucky'] as const;
export type DivisionOutcome = (typeof divisionOutcomes)[number];

/** Judgement of one document. */
export interface JudgedAgency {
  /** `undefined` where nobody can tell. */
  readonly parts: Readonly<Record<AgencyPart, boolean | undefined>>;
  readonly determined: boolean;
  readonly situation: string;
  readonly division: DivisionOutcome;
  /** A candidate of confidence 0.95 and more that is not the division. */
  readonly sureAndWrong: boolean;
}

const SURE = 0.95;

/** Judges the agency of a record; a document without one leaves everything open. */
export function judgeAgency(
  { agency: printed, identity }: DocumentTruth,
  record: IdentityRecord | undefined,
  report: JudgedReport | undefined,
): JudgedAgency {
  const { name, kind, level, scope, code, determined, situation } = identity;
  const read = record?.agency;
  const stated = read?.division?.code ?? null;
  const candidates = report?.agency?.division.candidates ?? [];
  return {
    parts: {
      name_printed: read?.name_printed === printed,
      name: read?.name === name,
      kind: read?.kind === kind,
      level: level === null ? undefined : read?.level === level,
      scope: read?.scope === scope,
    },
    determined: determined && code !== null,
    situation,
    division: outcomeOf(stated, code, determined),
    sureAndWrong: candidates.some((one) => one.confidence >= SURE && one.code !== code),
  };
}

function outcomeOf(stated: string | null, code: string | null, determined: boolean): DivisionOutcome {
  if (stated === null) return determined && code !== null ? 'open' : 'right';
  if (stated !== code) return 'wrong';
  return determined ? 'right' : 'lucky';
}

/** Counts over documents. */
export interface AgencyFigures {
  readonly parts: Readonly<Record<AgencyPart, { readonly right: number; readonly of: number }>>;
  /** Situation → outcomes, of divisions that the page tells and of those that it does not. */
  readonly divisions: Readonly<Record<string, Readonly<Record<DivisionOutcome, number>>>>;
  readonly sureAndWrong: number;
}

/** Divisions that pages tell, and how many of them were read. */
export function toldDivisions({ divisions }: AgencyFigures): { readonly right: number; readonly of: number } {
  const told = Object.entries(divisions).filter(([name]) => name.endsWith(', told'));
  const right = told.reduce((sum, [, counts]) => sum + counts.right, 0);
  const of = told.reduce((sum, [, counts]) => sum + counts.right + counts.open + counts.wrong, 0);
  return { right, of };
}

/** Divisions that were stated and are others. */
export function wrongDivisions({ divisions }: AgencyFigures): number {
  return Object.values(divisions).reduce((sum, counts) => sum + counts.wrong, 0);
}

/** An empty tally. */
export function createAgencyTally(): {
  readonly add: (judged: JudgedAgency) => void;
  readonly figures: () => AgencyFigures;
} {
  const parts = new Map<AgencyPart, { right: number; of: number }>();
  const divisions = new Map<string, Record<DivisionOutcome, number>>();
  let sureAndWrong = 0;
  return {
    add: (judged) => {
      for (const part of agencyParts) {
        const counts = parts.get(part) ?? { right: 0, of: 0 };
        parts.set(part, counts);
        if (judged.parts[part] === undefined) continue;
        counts.of += 1;
        if (judged.parts[part]) counts.right += 1;
      }
      const name = `${judged.situation}, ${judged.determined ? 'told' : 'not told'}`;
      const counts = divisions.get(name) ?? { right: 0, open: 0, wrong: 0, lucky: 0 };
      divisions.set(name, counts);
      counts[judged.division] += 1;
      if (judged.sureAndWrong) sureAndWrong += 1;
    },
    figures: () => ({
      // Every part has its counts once a document was added; without any there are none to take a share of.
      parts: {
        name_printed: parts.get('name_printed') ?? { right: 0, of: 0 },
        name: parts.get('name') ?? { right: 0, of: 0 },
        kind: parts.get('kind') ?? { right: 0, of: 0 },
        level: parts.get('level') ?? { right: 0, of: 0 },
        scope: parts.get('scope') ?? { right: 0, of: 0 },
      },
      divisions: Object.fromEntries([...divisions].sort(([a], [b]) => (a < b ? -1 : 1))),
      sureAndWrong,
    }),
  };
}
