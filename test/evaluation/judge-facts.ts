// The facts of the prose: what the made report states against what the tool took from it.

import type { PlantedFact } from '../corpus/draft.js';
import { factKeys, isFactKey } from '../corpus/prose/fact-keys.js';
import type { JudgedReport } from './read-output.js';

type Answer = JudgedReport['facts'][number] & { readonly at: number };

/**
 * `right`: stated and read so. `wrong`: stated and read otherwise. `missing`: stated and not read. `invented`: read
 * where no sentence states it, or where its number is masked.
 */
export const factKinds = ['right', 'wrong', 'missing', 'invented'] as const;
export type FactKind = (typeof factKinds)[number];

/** One fact with what became of it. */
export interface JudgedFact {
  /** Canonical path, `narrative.` included. */
  readonly key: string;
  readonly kind: FactKind;
  /** All sentences that state it are worded in ways that no rule was written from. */
  readonly heldOut: boolean;
  /** Null where nothing was read. */
  readonly confidence: number | null;
  /** Its place in the confidence report; null where nothing was read. */
  readonly at: number | null;
}

const NAMESPACE = 'narrative.';

/** Widths of characters and spaces are a matter of typing. */
function comparable(value: number | string): string {
  return String(value).normalize('NFKC').replace(/\s/gu, '');
}

function isKnown(key: string): boolean {
  return isFactKey(key.slice(NAMESPACE.length));
}

/** Judges every fact that the maker can plant; others that the tool reads are not judged. */
export function judgeFacts(
  planted: readonly PlantedFact[],
  answers: JudgedReport['facts'] | undefined,
): readonly JudgedFact[] {
  const stated = groupBy(planted, ({ key }) => key);
  const placed = (answers ?? []).map((answer, at): Answer => ({ ...answer, at }));
  const read = groupBy(placed, ({ field }) => field);
  const keys = Object.keys(factKeys).map((key) => `${NAMESPACE}${key}`);
  const foreign = [...stated.keys()].filter((key) => !isKnown(key));
  if (foreign.length > 0) throw new Error(`Facts without a key: ${foreign.join(', ')}`);
  return keys.flatMap((key) => {
    const facts = (stated.get(key) ?? []).filter(({ value }) => value !== null);
    const heldOut = facts.length > 0 && facts.every((fact) => fact.heldOut === true);
    const own = (read.get(key) ?? []).filter(({ value }) => value !== null);
    return key.endsWith('.items')
      ? judgeItems(key, facts, own, heldOut)
      : judgeOne(key, facts, own[0], heldOut);
  });
}

function judgeOne(
  key: string,
  facts: readonly PlantedFact[],
  answer: Answer | undefined,
  heldOut: boolean,
): readonly JudgedFact[] {
  const values = new Set(valuesOf(facts));
  if (answer === undefined)
    return values.size === 0 ? [] : [{ key, kind: 'missing', heldOut, confidence: null, at: null }];
  const { confidence, at } = answer;
  const right = values.has(comparable(answer.value ?? ''));
  return [{ key, kind: right ? 'right' : values.size === 0 ? 'invented' : 'wrong', heldOut, confidence, at }];
}

function judgeItems(
  key: string,
  facts: readonly PlantedFact[],
  answers: readonly Answer[],
  heldOut: boolean,
): readonly JudgedFact[] {
  const open = valuesOf(facts);
  const judged = answers.map(({ value, confidence, at }): JudgedFact => {
    const match = open.indexOf(comparable(value ?? ''));
    if (match >= 0) open.splice(match, 1);
    return { key, kind: match >= 0 ? 'right' : 'invented', heldOut, confidence, at };
  });
  return [
    ...judged,
    ...open.map((): JudgedFact => ({ key, kind: 'missing', heldOut, confidence: null, at: null })),
  ];
}

function valuesOf(facts: readonly PlantedFact[]): string[] {
  return facts.flatMap(({ value }) => (value === null ? [] : [comparable(value)]));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
