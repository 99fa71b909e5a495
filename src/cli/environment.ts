// What the commands need of the world, handed in by the entry.

import type { FormDefinition } from '../model/form.js';
import type { Extraction, ExtractOptions } from '../pipeline.js';

/** Streams of the process, or of a test. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Bytes of one report to everything they gave. */
export type Extract = (bytes: Uint8Array, options: ExtractOptions) => Promise<Extraction>;

/** Forms and extraction are values here: only the entry knows where they come from. */
export interface Environment {
  readonly streams: Streams;
  readonly forms: readonly FormDefinition[];
  readonly extract: Extract;
}
