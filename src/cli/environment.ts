// What the commands need of the world, handed in by the entry.

import type { BatchEnvironment } from '../batch/batch-options.js';

export type { Extract } from '../batch/extract-task.js';

/** Streams of the process, or of a test. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Forms and extraction are values here: only the entry knows where they come from. */
export interface Environment extends BatchEnvironment {
  readonly streams: Streams;
}
