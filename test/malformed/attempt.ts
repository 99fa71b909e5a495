// One document that may be anything through all stages. What comes out is a record or an input error; nothing else
// is thrown, and it does not take long.

import { expect } from 'vitest';
import { extract } from '../../src/index.js';
import { ExtractionError, type FailureCategory } from '../../src/model/errors.js';
import type { ReportRecord } from '../../src/model/record.js';

/** Far above what any of the documents needs on a busy machine, far below what a hang takes. */
const PATIENCE = 10_000;

/** What became of a document. */
export type Outcome =
  | { readonly kind: 'record'; readonly record: ReportRecord }
  | { readonly kind: FailureCategory; readonly error: ExtractionError };

/** Extracts, and holds every error to the contract of errors. */
export async function attempt(bytes: Uint8Array, name = 'report'): Promise<Outcome> {
  const start = performance.now();
  try {
    const { record } = await extract(bytes, { name });
    return { kind: 'record', record };
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    expect(error.message).toMatch(/\S.*[.。]$/su);
    expect(error.advice).toMatch(/\S.*[.。]$/su);
    expect(error.category).not.toBe('defect');
    return { kind: error.category, error };
  } finally {
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  }
}
