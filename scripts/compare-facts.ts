// Facts and checks of one published report against what people read in it.

import type { Extraction } from '../src/pipeline.js';
import type { PublishedAnswers } from './published-facts.js';

/** What is compared, and what is not as it should be. */
export interface FactComparison {
  readonly compared: number;
  /** A line each. */
  readonly wrong: readonly string[];
}

/** Compares a report's facts, parts, days and checks. */
export function compareFacts({ record, confidence }: Extraction, answers: PublishedAnswers): FactComparison {
  const wrong: string[] = [];
  let compared = 0;
  const expectEqual = (what: string, got: unknown, expected: unknown): void => {
    compared += 1;
    if (JSON.stringify(got) !== JSON.stringify(expected)) {
      wrong.push(`${what}: ${JSON.stringify(got)}, in the report ${JSON.stringify(expected)}`);
    }
  };
  const factOf = (key: string) => confidence.facts.find(({ field }) => field === `narrative.${key}`);
  for (const [key, value] of Object.entries(answers.facts)) expectEqual(key, factOf(key)?.value, value);
  for (const [key, parts] of Object.entries(answers.parts ?? {}))
    expectEqual(`parts of ${key}`, factOf(key)?.parts, parts);
  for (const day of ['signed_on', 'published_on'] as const) {
    if (answers[day] !== undefined) expectEqual(day, record[day], answers[day]);
  }
  for (const [id, [outcome, reading]] of Object.entries(answers.checks)) {
    const check = record.checks.find((one) => one.id === id);
    expectEqual(id, check?.outcome, outcome);
    if (reading !== undefined) expectEqual(`reading of ${id}`, check?.readings?.includes(reading), true);
  }
  return { compared, wrong };
}
