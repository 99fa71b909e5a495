// Work of one thread: makes a document, writes it, gives back its truth.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DocumentWishes, type MadeDocument, makeDocument } from './make-document.js';
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
  const document = await makeDocument(seed, index, wishes);
  await writeDocument(document, folder);
  return document.truth;
}

/** Writes the document below the folder, where its truth says. */
export async function writeDocument({ bytes, truth }: MadeDocument, folder: string): Promise<void> {
  const path = join(folder, truth.file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
