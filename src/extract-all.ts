// Many reports for those who use the library: one after another, whatever is wrong with one of them.

import type { Known } from './model/known-facts.js';
import type { Extraction } from './pipeline.js';

/** A report to extract. */
export interface ReportInput {
  /** Path or name; kept in the record. */
  readonly name: string;
  /** Its bytes, or what gets them when its turn comes. */
  readonly bytes: Uint8Array | (() => Uint8Array | Promise<Uint8Array>);
  /** What is known of it beforehand: kept in the record and held against what is read. */
  readonly known?: Known;
}

/** What became of a report: its extraction, or why there is none. */
export type ReportOutcome =
  | { readonly name: string; readonly extraction: Extraction; readonly error?: undefined }
  | { readonly name: string; readonly error: Error; readonly extraction?: undefined };

/** Extracts one report. */
export type ExtractOne = (bytes: Uint8Array, input: ReportInput) => Promise<Extraction>;

/**
 * Outcomes in the order of the inputs. The next input is asked for only when the last outcome has been taken, so that
 * inputs and outcomes may be any number.
 */
export async function* extractEach(
  inputs: Iterable<ReportInput> | AsyncIterable<ReportInput>,
  extractOne: ExtractOne,
): AsyncGenerator<ReportOutcome, void, undefined> {
  for await (const input of inputs) {
    const { name, bytes } = input;
    try {
      const content = typeof bytes === 'function' ? await bytes() : bytes;
      yield { name, extraction: await extractOne(content, input) };
    } catch (error) {
      yield { name, error: error instanceof Error ? error : new Error(String(error)) };
    }
  }
}
