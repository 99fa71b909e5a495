// The second opinion: the other reader of the format reads the same bytes, and its document goes the same way.

import { type SecondOpinion, toSecondOpinion } from '../confidence/index.js';
import type { DocumentSource } from '../model/document.js';
import { ExtractionError } from '../model/errors.js';
import type { FormDefinition } from '../model/form.js';
import { type Issue, issue } from '../model/issue.js';
import type { ReadLimits } from '../model/reader.js';
import { readDocument, readers } from '../read/index.js';
import { interpret } from './interpret.js';

/**
 * The reader that can give a second opinion on what `engine` read, `undefined` where the format has no other. It is the
 * last of the format's: engines before it may have been made to equal each other.
 */
export function otherEngine({ format, engine }: DocumentSource): string | undefined {
  const engines: readonly string[] = readers[format].engines;
  return engines.findLast((one) => one !== engine);
}

/** Reads the bytes again with another engine. A reader that cannot read them gives no opinion, and an issue. */
export async function askSecondReader(
  bytes: Uint8Array,
  options: {
    readonly name: string;
    readonly format: DocumentSource['format'];
    readonly engine: string;
    readonly forms: readonly FormDefinition[];
    readonly limits?: Partial<ReadLimits>;
  },
): Promise<{ readonly opinion: SecondOpinion | null; readonly issues: readonly Issue[] }> {
  const { forms, ...readOptions } = options;
  try {
    const read = await readDocument(bytes, readOptions);
    const { bindings } = interpret(read, { forms }).value;
    return { opinion: toSecondOpinion(options.engine, bindings), issues: [] };
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    const message = `${options.engine} could not read the file: ${error.message}`;
    return { opinion: null, issues: [issue('confidence/second-reader-failed', message)] };
  }
}
