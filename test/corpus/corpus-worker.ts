// Work of one thread: makes a document, writes it, gives back its truth.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DocumentWishes, makeDocument } from './make-document.js';
import type { DocumentTruth } from './truth.js';

/** One document to make. */
export interface DocumentTask {
  readonly seed: number;
  readonly index: number;
  readonly folder: string;
  readonly wishes: DocumentWishes;
}

/** Makes the document and writes it below the task's folder. */
export default async function makeAndWrite({
  seed,
  index,
  folder,
  wishes,
}: DocumentTask): Promise<DocumentTruth> {
  const { bytes, truth } = await makeDocument(seed, index, wishes);
  const path = join(folder, truth.file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return truth;
}
