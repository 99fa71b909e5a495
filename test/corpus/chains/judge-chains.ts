// Findings of `gongkai check` against the truth of made chains.

import type { ExpectedFinding } from './make-chains.js';

/** A finding as `gongkai check --format json` prints it, the columns that count. */
export interface Finding {
  readonly source: string;
  readonly check: string;
  readonly severity: string;
  readonly outcome: string;
}

export interface ChainsJudgement {
  readonly found: readonly string[];
  /** Expected and not there. */
  readonly missed: readonly string[];
  /** Expected and there, but as a doubt. */
  readonly doubted: readonly string[];
  /** There and not expected; what is only for information does not count. */
  readonly invented: readonly string[];
}

/** `prefix` is what sources have before the file's name in the truth. */
export function judgeChains(
  expected: readonly ExpectedFinding[],
  findings: readonly Finding[],
  prefix: string,
): ChainsJudgement {
  const outcomes = new Map(findings.map((one) => [keyOf(one, prefix), one]));
  const required = expected.filter(({ optional }) => optional !== true);
  const keys = [...new Set(required.map(({ file, check }) => `${file} ${check}`))];
  const wanted = new Set(expected.map(({ file, check }) => `${file} ${check}`));
  const isFailure = (key: string): boolean => outcomes.get(key)?.outcome === 'fail';
  return {
    found: keys.filter(isFailure),
    missed: keys.filter((key) => !outcomes.has(key)),
    doubted: keys.filter((key) => outcomes.has(key) && !isFailure(key)),
    invented: [...outcomes]
      .filter(([key, { outcome, severity }]) => outcome === 'fail' && severity !== 'info' && !wanted.has(key))
      .map(([key]) => key),
  };
}

function keyOf({ source, check, severity }: Finding, prefix: string): string {
  const file = source.slice(source.indexOf(prefix) + prefix.length);
  const [name = ''] = check.split('[');
  if (name === 'SERIES.VERSIONS') return `${file} ${name} ${severity === 'info' ? 'copy' : 'version'}`;
  return `${file} ${name === 'TEXT.STALE_YEAR' ? name : check}`;
}
