// From the arguments of a command to the documents to read: paths, lists on standard input, what is inside archives
// and crawls, and what a manifest knows of each.

import { hostname } from 'node:os';
import { join } from 'node:path';
import type { FindUntouched } from '../batch/archive-notes.js';
import type { Archive, FoundInputs, Input } from '../batch/input.js';
import { stampOf } from '../batch/read-input.js';
import { spoolFolderName } from '../batch/spool-leftovers.js';
import { STATE_FOLDER } from '../export/output-folder.js';
import type { Manifest } from '../inputs/index.js';
import { findInputs, isDocumentName, isReportName } from './find-inputs.js';
import { pathsFromStream } from './paths-from-stream.js';

/** What a command is to work on. */
export interface GatheredInputs extends FoundInputs {
  /** Paths of the manifest that are no inputs. */
  readonly unmatched: readonly string[];
  /** Takes away what was unpacked for the run. */
  readonly release: () => Promise<void>;
}

export interface GatherOptions {
  readonly output: string;
  /** Path of a CSV table of known facts. */
  readonly manifest?: string;
  readonly stdin: NodeJS.ReadableStream;
}

export interface OpenOptions extends GatherOptions {
  /** Archives that need not be opened. */
  readonly untouched?: FindUntouched;
}

/**
 * Finds the files that the paths name.
 */
export async function findNamed(
  paths: readonly string[],
  { output, stdin }: GatherOptions,
): Promise<FoundInputs> {
  const named = paths.filter((path) => path !== '-');
  const found = await findInputs(named, { output });
  if (!paths.includes('-')) return found;
  const listed = await findInputs(await pathsFromStream(stdin), { output, literal: true });
  return merge(found, listed);
}

/**
 * Opens the archives among the files and adds what the manifest knows. Files that are named as documents are taken for
 * documents: to look into each of a hundred thousand would cost more than to find them unchanged.
 * @throws ExtractionError when the manifest cannot be read, or what is in archives cannot be written.
 */
export async function openContainers(
  found: FoundInputs,
  { output, manifest: file, untouched }: OpenOptions,
): Promise<GatheredInputs> {
  const isPlain = ({ source }: Input): boolean => file === undefined && isDocumentName(source);
  const plain = found.inputs.filter(isPlain);
  const nothing = { unmatched: [], release: async () => undefined };
  if (plain.length === found.inputs.length && file === undefined) return { ...found, ...nothing };
  const { readManifest, spoolInputs } = await import('../inputs/index.js');
  const manifest: Manifest | undefined = file === undefined ? undefined : await readManifest(file);
  const folder = join(output, STATE_FOLDER, spoolFolderName(hostname(), process.pid));
  const others: Input[] = [];
  let { skipped } = found;
  let untouchedDocuments = 0;
  for (const input of found.inputs.filter((one) => !isPlain(one))) {
    // What a manifest says of the documents may be new.
    const note = file === undefined ? await untouched?.(input) : undefined;
    if (note === undefined) others.push(input);
    else {
      untouchedDocuments += note.documents;
      skipped = addCounts(skipped, note.passed_over);
    }
  }
  const options = { folder, accepts: isReportName, ...(manifest === undefined ? {} : { manifest }) };
  const before = await stampsOf(others);
  const spool = await spoolInputs(others, options);
  const after = await stampsOf(others);
  const archives = spool.containers.map(({ hasRefusal, ...container }): Archive => {
    const opened = before.get(container.source) ?? { stamp: null, seenAt: 0 };
    const isAtRest = opened.stamp === after.get(container.source)?.stamp;
    const counts = isAtRest && !hasRefusal && file === undefined;
    return { ...container, ...opened, ...(counts ? {} : { stamp: null }) };
  });
  return {
    ...found,
    inputs: sorted([...plain, ...spool.inputs]),
    skipped: spool.containers.reduce((sum, { passedOver }) => addCounts(sum, passedOver), skipped),
    archives,
    untouched: untouchedDocuments,
    unmatched: spool.unmatched,
    release: spool.remove,
  };
}

async function stampsOf(files: readonly Input[]): Promise<Map<string, Pick<Archive, 'stamp' | 'seenAt'>>> {
  const stamps = new Map<string, Pick<Archive, 'stamp' | 'seenAt'>>();
  for (const file of files) {
    const stamp = await stampOf(file).catch(() => null);
    if (stamp !== null) stamps.set(file.source, { stamp, seenAt: Date.now() });
  }
  return stamps;
}

function merge(a: FoundInputs, b: FoundInputs): FoundInputs {
  const inputs = new Map([...b.inputs, ...a.inputs].map((input) => [input.path, input]));
  const skipped = addCounts(a.skipped, b.skipped);
  return { inputs: sorted([...inputs.values()]), missing: a.missing + b.missing, skipped };
}

function addCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [extension, count] of Object.entries(b)) sum[extension] = (sum[extension] ?? 0) + count;
  return sum;
}

function sorted(inputs: readonly Input[]): Input[] {
  return [...inputs].sort((x, y) => (x.source < y.source ? -1 : 1));
}
