// Floors: what a run on the fixed corpus must reach. They rise freely; they fall only with a reason, which stays in
// the file.

import { z } from 'zod';
import type { Metrics } from './metrics.js';
import { corpusNameSchema } from './read-corpus.js';

const levels = z.record(z.string(), z.record(z.string(), z.number()));

/** What `floors.json` holds. */
export const floorsSchema = z.object({
  corpus: corpusNameSchema,
  split: z.enum(['train', 'dev', 'test', 'all']),
  /** Scope → metric → least value. */
  floors: levels,
  lowered: z.array(
    z.object({
      reason: z.string(),
      /** `scope metric` → floor before and after; `null` where there is none any more. */
      floors: z.record(z.string(), z.tuple([z.number(), z.number().nullable()])),
    }),
  ),
});
export type Floors = z.infer<typeof floorsSchema>;

/** What a run measured, and on what. */
export type Measured = Pick<Floors, 'corpus' | 'split'> & { readonly metrics: Metrics };

/** A floor that was not reached; `value` is `null` where there was nothing to measure. */
export interface Shortfall {
  readonly scope: string;
  readonly metric: string;
  readonly floor: number;
  readonly value: number | null;
}

/** Floors keep four decimals, cut and not rounded: the last digit is left to chance. */
const DECIMALS = 4;

/** Whether the floors were set on what was measured. */
export function isSameCorpus(floors: Floors, { corpus, split }: Measured): boolean {
  return floors.corpus.fingerprint === corpus.fingerprint && floors.split === split;
}

/** Floors that the metrics do not reach. */
export function belowFloors({ floors }: Pick<Floors, 'floors'>, metrics: Metrics): readonly Shortfall[] {
  return Object.entries(floors).flatMap(([scope, values]) =>
    Object.entries(values).flatMap(([metric, floor]) => {
      const value = metrics[scope]?.[metric] ?? null;
      return value !== null && value >= floor ? [] : [{ scope, metric, floor, value }];
    }),
  );
}

/** First floors. */
export function newFloors({ corpus, split, metrics }: Measured): Floors {
  return { corpus, split, floors: cutAll(metrics), lowered: [] };
}

/** Every floor at today's value where that is higher, whatever the corpus was before. */
export function raiseFloors(floors: Floors, { corpus, split, metrics }: Measured): Floors {
  const raised = cutAll(metrics);
  for (const [scope, values] of Object.entries(floors.floors)) {
    const today = raised[scope] ?? {};
    for (const [metric, floor] of Object.entries(values)) {
      today[metric] = Math.max(floor, today[metric] ?? floor);
    }
    raised[scope] = today;
  }
  return { corpus, split, floors: raised, lowered: floors.lowered };
}

/** The floors that were not reached at today's value, with the reason; those with nothing to measure go. */
export function lowerFloors(floors: Floors, { corpus, split, metrics }: Measured, reason: string): Floors {
  const shortfalls = belowFloors(floors, metrics);
  if (shortfalls.length === 0) return { ...floors, corpus, split };
  const values = structuredClone(floors.floors);
  const record: Record<string, [number, number | null]> = {};
  for (const { scope, metric, floor, value } of shortfalls) {
    const after = value === null ? null : cut(value);
    record[`${scope} ${metric}`] = [floor, after];
    const ofScope = values[scope] ?? {};
    if (after === null) delete ofScope[metric];
    else ofScope[metric] = after;
  }
  return { corpus, split, floors: values, lowered: [...floors.lowered, { reason, floors: record }] };
}

function cutAll(metrics: Metrics): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(metrics).map(([scope, values]) => [
      scope,
      Object.fromEntries(Object.entries(values).map(([metric, value]) => [metric, cut(value)])),
    ]),
  );
}

function cut(value: number): number {
  return Math.floor(value * 10 ** DECIMALS) / 10 ** DECIMALS;
}
