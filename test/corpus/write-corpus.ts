// Writes a corpus to a folder: documents below `train/`, `dev/`, `test/`, `truth.jsonl` in the order of their index,
// and `corpus.json`, which names it. Memory holds one window of documents.

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Piscina } from 'piscina';
import { type DocumentTask, writeDocument } from './corpus-worker.js';
import type { DocumentWishes, MadeDocument } from './make-document.js';
import type { DocumentTruth } from './truth.js';

/** What to make. */
export interface CorpusOptions {
  readonly seed: number;
  readonly count: number;
  readonly folder: string;
  readonly threads: number;
  readonly wishes?: DocumentWishes;
  /** Documents of other makers, written after these. */
  readonly added?: AsyncIterable<MadeDocument>;
  /** Told after every window how many documents are done. */
  readonly onProgress?: (done: number) => void;
}

/** What `corpus.json` says. */
export interface CorpusManifest {
  readonly seed: number;
  readonly count: number;
  /** Documents of other makers beyond `count`; left out where there are none. */
  readonly added?: number;
  /** SHA-256 of `truth.jsonl`, which holds the SHA-256 of every document. */
  readonly fingerprint: string;
}

const WINDOW = 64;

/** Makes the corpus. The same seed and count give the same bytes, whatever the number of threads. */
export async function writeCorpus(options: CorpusOptions): Promise<CorpusManifest> {
  const { seed, count, folder, threads, wishes = {} } = options;
  await mkdir(folder, { recursive: true });
  const lines = createWriteStream(join(folder, 'truth.jsonl'));
  const hash = createHash('sha256');
  const writeLine = (truth: DocumentTruth): void => {
    const line = `${JSON.stringify(truth)}\n`;
    hash.update(line);
    lines.write(line);
  };
  let added = 0;
  const pool = new Piscina<DocumentTask, DocumentTruth>({
    filename: new URL('./corpus-worker.ts', import.meta.url).href,
    execArgv: ['--import', 'tsx'],
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    for (let start = 0; start < count; start += WINDOW) {
      const indexes = Array.from({ length: Math.min(WINDOW, count - start) }, (_, offset) => start + offset);
      const made = await Promise.all(indexes.map((index) => pool.run({ seed, index, folder, wishes })));
      made.forEach(writeLine);
      options.onProgress?.(start + made.length);
    }
    for await (const document of options.added ?? []) {
      await writeDocument(document, folder);
      writeLine(document.truth);
      added += 1;
      options.onProgress?.(count + added);
    }
  } finally {
    await pool.destroy();
    lines.end();
    await finished(lines);
  }
  const manifest: CorpusManifest = {
    seed,
    count,
    ...(added === 0 ? {} : { added }),
    fingerprint: hash.digest('hex'),
  };
  await writeFile(join(folder, 'corpus.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
