// How sure we are of the facts of the prose: by their wording, by what other sentences say, and by the tables.

import { type Fact, type FactEvidence, factEvidenceLevels } from '../model/fact.js';
import type { Check, FactReport, Reason } from '../model/record.js';
import coefficients from './fact-model.json' with { type: 'json' };
import { gradeOf } from './grades.js';

/** The model of facts: as that of the fields, every level of evidence below the best takes something away. */
export interface FactModel {
  /** What it was fitted on. */
  readonly fitted_on: {
    readonly corpus: string;
    readonly split: string;
    readonly facts: number;
    readonly wrong: number;
  };
  readonly intercept: number;
  readonly penalties: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The model in use. */
export const factModel: FactModel = coefficients;

type Name = keyof FactEvidence;
// The keys of a literal are exactly the names.
export const factEvidenceNames = Object.keys(factEvidenceLevels) as Name[];

/** Levels of a piece of evidence below its best, down to the given one: each of them costs its penalty. */
export function factLevelsReached(name: Name, level: string): readonly string[] {
  const levels: readonly string[] = factEvidenceLevels[name];
  return levels.slice(1, levels.indexOf(level) + 1);
}

const wordings: Readonly<Record<string, Omit<Reason, 'code'>>> = {
  'wording/plain': { zh: '正文有专门的表述', en: 'the prose states it in words used for nothing else' },
  'wording/loose': {
    zh: '正文的表述也可能指其他事项',
    en: 'the prose states it in words that are used for other things as well',
  },
  'statements/repeated': { zh: '正文另有一处说法相同', en: 'another sentence states the same' },
  'statements/contradicted': { zh: '正文另有一处说法不同', en: 'another sentence states something else' },
  'tables/agrees': { zh: '与表格中的数字相符', en: 'the tables say the same' },
  'tables/disagrees': { zh: '与表格中的数字不符', en: 'the tables say something else' },
};

/** Probability, 0–1, that the value is what the prose says. */
export function factProbability(evidence: FactEvidence, { intercept, penalties } = factModel): number {
  let odds = intercept;
  for (const name of factEvidenceNames) {
    for (const level of factLevelsReached(name, evidence[name])) {
      odds -= penalties[name]?.[level] ?? 0;
    }
  }
  return 1 / (1 + Math.exp(-odds));
}

/** What the checks over prose and tables say of each fact. */
function tablesByFact(checks: readonly Check[]): ReadonlyMap<string, FactEvidence['tables']> {
  const found = new Map<string, FactEvidence['tables']>();
  for (const { left, right, outcome } of checks) {
    if (outcome !== 'pass' && outcome !== 'fail') continue;
    // A sum that fails does not tell which of its terms is the odd one.
    const facts = [...left.terms, ...right.terms].filter(({ path }) => path.startsWith('narrative.'));
    for (const { path } of facts) {
      if (outcome === 'fail') found.set(path, 'disagrees');
      else if (!found.has(path)) found.set(path, 'agrees');
    }
  }
  return found;
}

/** A fact of the confidence report and the evidence behind it. */
export interface WeighedFact {
  readonly report: FactReport;
  readonly evidence: FactEvidence;
}

/** Facts with their confidence and its reasons. */
export function weighFacts(
  facts: readonly Fact[],
  { form, checks }: { readonly form: string; readonly checks: readonly Check[] },
): WeighedFact[] {
  const tables = tablesByFact(checks);
  return facts.map((fact) => {
    const evidence: FactEvidence = {
      wording: fact.wording,
      statements: fact.statements,
      tables: tables.get(fact.path) ?? 'not_assessed',
    };
    const confidence = Number(factProbability(evidence).toFixed(4));
    const reasons = factEvidenceNames.flatMap((name): Reason[] => {
      const code = `${name}/${evidence[name]}`;
      const words = wordings[code];
      return words === undefined ? [] : [{ code, ...words }];
    });
    const report: FactReport = {
      field: fact.path,
      form,
      label: fact.label,
      value: fact.value,
      unit: fact.unit,
      status: fact.status,
      approximate: fact.approximate,
      raw: fact.raw,
      sentence: fact.sentence,
      ...(fact.parts.length === 0 ? {} : { parts: [...fact.parts] }),
      ...(fact.others.length === 0 ? {} : { others: [...fact.others] }),
      confidence,
      grade: gradeOf(confidence),
      reasons,
      place: fact.place,
    };
    return { report, evidence };
  });
}
