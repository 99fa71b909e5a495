// What is known of every input from this run and earlier ones: one JSON line for each outcome, appended when its files
// are on the disk. A line that a killed run left half written is cut off; what it told of is done again.

import { createReadStream, readSync } from 'node:fs';
import { type FileHandle, open, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { openAtomicFile, toOutputError, writeFileAtomically } from '../export/atomic-file.js';
import { STATE_FOLDER } from '../export/output-folder.js';
import type { RunEntry } from '../export/run-report.js';
import type { FileStamp } from './input.js';
import type { Versions } from './versions.js';

/** A record as far as it takes to know it again when its report is published anew. */
export interface RecordRef {
  readonly id: string;
  readonly agency: string | null;
  readonly year: number | null;
}

/** One outcome of one input. */
export interface JournalLine {
  readonly source: string;
  /** Null when the file could not be read. */
  readonly sha256: string | null;
  readonly versions: Versions;
  readonly stamp: FileStamp | null;
  /** Milliseconds since 1970, by the clock of the day. */
  readonly seen_at: number;
  /** The last record of this path, as far as it is settled what became of the one before. */
  readonly record: RecordRef | null;
  readonly entry: RunEntry;
}

/** What is kept in memory of a line; the entry is read again when it is wanted. */
export interface Known extends Omit<JournalLine, 'entry'> {
  readonly id: string;
  readonly outcome: RunEntry['outcome'];
  /** The record of this outcome; null for failures and duplicates. */
  readonly now: RecordRef | null;
  /** Bytes of the line in the file. */
  readonly start: number;
  readonly length: number;
}

export interface Journal {
  /** The last outcome of a path. */
  readonly get: (source: string) => Known | undefined;
  /** The path whose outcome stands for all files with these bytes. */
  readonly ownerOf: (id: string) => Known | undefined;
  /** Whether any path has, when it was last read, the bytes of this id. */
  readonly isHeld: (id: string) => boolean;
  /** Every path as it is known now; lines may be appended meanwhile. */
  readonly all: () => readonly Known[];
  readonly entryOf: (known: Known) => RunEntry;
  /** @throws OutputError when the line cannot be written. */
  readonly append: (line: JournalLine) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** In the output folder. */
export const JOURNAL_FILE = `${STATE_FOLDER}/journal.jsonl`;
/** Notes of the archives whose documents all have their lines in the journal. */
export const ARCHIVE_NOTES = `${STATE_FOLDER}/archives.json`;
const HEAD = `${JSON.stringify({ gongkai_journal: 1 })}\n`;

/**
 * Opens the journal of an output folder. A file that is no journal of this kind is set aside: everything is done anew.
 * @throws OutputError when it cannot be written.
 */
export async function openJournal(output: string): Promise<Journal> {
  const path = join(output, JOURNAL_FILE);
  try {
    const index = createIndex();
    const loaded = await load(path, index);
    if (loaded === undefined) {
      // What leans on the lines that are lost.
      await rm(join(output, ARCHIVE_NOTES), { force: true });
      await writeFileAtomically(path, HEAD);
    }
    if (loaded?.torn === true) await truncate(path, loaded.end);
    const end = loaded?.end ?? HEAD.length;
    return startJournal(path, index, await open(path, 'a+'), end);
  } catch (error) {
    throw toOutputError(path, error);
  }
}

function startJournal(path: string, index: Index, handle: FileHandle, from: number): Journal {
  let end = from;
  let last: Promise<void> = Promise.resolve();
  const write = async (line: JournalLine): Promise<void> => {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    await handle.appendFile(bytes);
    index.add(line, end, bytes.length);
    end += bytes.length;
  };
  return {
    get: (source) => index.bySource.get(source),
    ownerOf: (id) => index.bySource.get(index.ownerById.get(id) ?? ''),
    isHeld: (id) => (index.holders.get(id) ?? 0) > 0,
    all: () => [...index.bySource.values()],
    entryOf: (known) => readLine(handle, known).entry,
    append: (line) => {
      const written = last
        .then(() => write(line))
        .catch((error: unknown) => {
          throw toOutputError(path, error);
        });
      last = written.catch(() => undefined);
      return written;
    },
    close: async () => {
      await last;
      await handle.sync().catch(() => undefined);
      if (end > 2 * index.liveBytes() + HEAD.length) await compact(path, index, handle);
      await handle.close();
    },
  };
}

interface Index {
  readonly bySource: Map<string, Known>;
  readonly ownerById: Map<string, string>;
  /** Number of paths by the id of their bytes. */
  readonly holders: Map<string, number>;
  readonly add: (line: JournalLine, start: number, length: number) => void;
  readonly liveBytes: () => number;
}

function createIndex(): Index {
  const bySource = new Map<string, Known>();
  const ownerById = new Map<string, string>();
  const holders = new Map<string, number>();
  const versions = new Map<string, string>();
  let live = 0;
  return {
    bySource,
    ownerById,
    holders,
    liveBytes: () => live,
    add: ({ entry, ...line }, start, length) => {
      const before = bySource.get(line.source);
      live += length - (before?.length ?? 0);
      if (before !== undefined) count(holders, before.id, -1);
      if (before !== undefined && ownerById.get(before.id) === line.source) ownerById.delete(before.id);
      // One string for all lines, not one for each.
      if (!versions.has(line.versions)) versions.set(line.versions, line.versions);
      const shared = versions.get(line.versions) ?? line.versions;
      const { id, outcome } = entry;
      bySource.set(line.source, {
        ...line,
        versions: shared,
        id,
        outcome,
        now: currentRecord(entry),
        start,
        length,
      });
      count(holders, id, 1);
      if (outcome !== 'duplicate' && !('recorded_as' in entry)) ownerById.set(id, line.source);
    },
  };
}

function count(counts: Map<string, number>, key: string, change: number): void {
  const next = (counts.get(key) ?? 0) + change;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}

/** The record that an entry tells of; null for failures and duplicates. */
export function currentRecord(entry: RunEntry): RecordRef | null {
  if (entry.outcome === 'failed' || entry.outcome === 'duplicate') return null;
  return { id: entry.id, agency: entry.agency, year: entry.year };
}

/** Undefined when there is no journal, or none of this kind. `end` is where the last whole line ends. */
async function load(path: string, index: Index): Promise<{ end: number; torn: boolean } | undefined> {
  let end = 0;
  let rest = Buffer.alloc(0);
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
      // A stream without encoding gives buffers.
      rest = Buffer.concat([rest, piece as Buffer]);
      let from = 0;
      for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10, from)) {
        const text = rest.toString('utf8', from, at + 1);
        if (end === 0 && text !== HEAD) return await setAside(path);
        const line = end === 0 ? undefined : toLine(text);
        if (end > 0 && line === undefined) return { end, torn: true };
        if (line !== undefined) index.add(line, end, at + 1 - from);
        end += at + 1 - from;
        from = at + 1;
      }
      rest = rest.subarray(from);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  if (end === 0) return undefined;
  return { end, torn: rest.length > 0 };
}

async function setAside(path: string): Promise<undefined> {
  await rename(path, `${path}.unknown`);
  return undefined;
}

/** What a power cut left of a line (zeros, a piece) is no line. */
function toLine(text: string): JournalLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isLine = typeof value === 'object' && value !== null && 'source' in value && 'entry' in value;
    // The journal is written by nobody else.
    return isLine ? (value as JournalLine) : undefined;
  } catch {
    return undefined;
  }
}

function readLine({ fd }: FileHandle, { start, length }: Known): JournalLine {
  const bytes = Buffer.alloc(length);
  readSync(fd, bytes, 0, length, start);
  const line = toLine(bytes.toString('utf8'));
  if (line === undefined) throw new Error(`journal changed under the run at byte ${start}`);
  return line;
}

/** Leaves out the lines that later ones replaced. */
async function compact(path: string, index: Index, handle: FileHandle): Promise<void> {
  const file = await openAtomicFile(path);
  try {
    await file.write(HEAD);
    for (const known of index.bySource.values())
      await file.write(`${JSON.stringify(readLine(handle, known))}\n`);
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}
