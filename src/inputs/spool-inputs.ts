// Documents inside archives as files of their own, for a batch that reads its inputs by path, several at a time and
// some of them twice. They are written to a folder that is taken away after the run; the record knows only the archive.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { toOutputError } from '../export/atomic-file.js';
import type { ExtractionError } from '../model/errors.js';
import type { Known } from '../model/known-facts.js';
import { expandInput } from './expand-input.js';
import type { ContainerLimits, ExpandOptions, MemberFacts } from './input-item.js';
import type { Manifest } from './manifest.js';

/** An input by its name and where its bytes are. */
export interface InputFile {
  readonly source: string;
  readonly path: string;
}

/** What came out of one archive. */
export interface Container {
  readonly source: string;
  /** Sources of its documents. */
  readonly documents: readonly string[];
  readonly passedOver: Readonly<Record<string, number>>;
  /** Whether it, or something in it, is refused. */
  readonly hasRefusal: boolean;
}

/** One document to read. */
export interface SpooledInput extends InputFile {
  readonly known?: Known;
  /** Why it is not to be read: it is a failure already. */
  readonly refusal?: ExtractionError;
}

export interface Spool {
  /** Sorted by source. */
  readonly inputs: readonly SpooledInput[];
  /** The archives, with what came out of each. */
  readonly containers: readonly Container[];
  /** Paths of the manifest that no input has. */
  readonly unmatched: readonly string[];
  /** Takes the folder away. */
  readonly remove: () => Promise<void>;
}

export interface SpoolOptions extends Pick<ExpandOptions, 'accepts'> {
  readonly limits?: ContainerLimits;
  /** A folder of our own; made when it is needed. */
  readonly folder: string;
  readonly manifest?: Manifest;
}

/**
 * Opens the archives among the inputs.
 * @throws OutputError when what is in them cannot be written.
 */
export async function spoolInputs(files: readonly InputFile[], options: SpoolOptions): Promise<Spool> {
  const { folder, manifest } = options;
  const inputs: SpooledInput[] = [];
  const containers: Container[] = [];
  const matched = new Set<Known>();
  const knownOf = (file: { source: string; path?: string }, facts: MemberFacts = {}): { known?: Known } => {
    const stated = manifest?.factsOf(file);
    if (stated !== undefined) matched.add(stated);
    const known = { ...fromContainer(facts), ...stated };
    return Object.keys(known).length === 0 ? {} : { known };
  };
  const met = new Map<string, number>();
  for (const file of files) {
    const documents: string[] = [];
    const passedOver: Record<string, number> = {};
    let [isContainer, hasRefusal] = [false, false];
    for await (const item of expandInput(file, options)) {
      const { source } = item;
      isContainer ||= item.kind !== 'file';
      hasRefusal ||= item.kind === 'refused';
      if (item.kind === 'passed-over') {
        const extension = extname(source).toLowerCase();
        passedOver[extension] = (passedOver[extension] ?? 0) + 1;
      } else if (item.kind === 'file') inputs.push({ ...file, ...knownOf(file) });
      else if (item.kind === 'refused') inputs.push({ source, path: file.path, refusal: item.error });
      else {
        const path = join(folder, String(inputs.length));
        await writeSpooled(folder, path, item.bytes);
        // The path that a manifest beside the archive would name it by.
        const named = { source, path: file.path + source.slice(file.source.length) };
        const own = apart(source, met);
        inputs.push({ source: own, path, ...knownOf(named, item.facts) });
        documents.push(own);
      }
    }
    if (isContainer) containers.push({ source: file.source, documents, passedOver, hasRefusal });
  }
  inputs.sort((a, b) => (a.source < b.source ? -1 : 1));
  const unmatched = (manifest?.rows ?? []).filter(({ known }) => !matched.has(known)).map(({ path }) => path);
  return { inputs, containers, unmatched, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** An archive may hold two files of one name; the second gets a number. */
function apart(source: string, met: Map<string, number>): string {
  const count = (met.get(source) ?? 0) + 1;
  met.set(source, count);
  return count === 1 ? source : `${source}#${count}`;
}

function fromContainer({ url, fetchedAt }: MemberFacts): Known {
  return {
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetched_at: fetchedAt }),
  };
}

async function writeSpooled(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, bytes);
  } catch (error) {
    throw toOutputError(path, error);
  }
}
