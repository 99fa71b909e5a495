// Which archives were done, and as what: <state folder>/archives.json. With --since-last an archive that is as it was is
// not even opened. A note is made when every document of the archive has its outcome in the journal on the disk, and
// taken away before the archive is worked on again, so that a run that is killed leaves none that is not true.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../export/atomic-file.js';
import type { Limits } from '../export/run-report.js';
import type { Archive, FileStamp, Input } from './input.js';
import { ARCHIVE_NOTES, JOURNAL_FILE } from './journal.js';
import { stampOf } from './read-input.js';
import { isSettled } from './untouched.js';
import type { Versions } from './versions.js';

const noteSchema = z.object({
  stamp: z.string(),
  seen_at: z.number(),
  versions: z.string(),
  timeout: z.number(),
  memory: z.number(),
  documents: z.number(),
  passed_over: z.record(z.string(), z.number()),
});
const notesSchema = z.object({ archives: z.record(z.string(), noteSchema) });

/** What is known of an archive that was done. */
export type ArchiveNote = z.infer<typeof noteSchema>;

type Notes = Readonly<Record<string, ArchiveNote>>;

/** Tells of a file that it is an archive which was done and has not been touched since. */
export type FindUntouched = (file: Input) => Promise<ArchiveNote | undefined>;

const pathIn = (output: string): string => join(output, ARCHIVE_NOTES);

/** The archives that earlier runs into an output folder have done. */
export async function untouchedArchives(
  output: string,
  { versions, timeout, memory }: Limits & { readonly versions: Versions },
): Promise<FindUntouched> {
  // A note leans on the lines of the journal.
  const notes = existsSync(join(output, JOURNAL_FILE)) ? await readNotes(output) : {};
  return async (file) => {
    const note = notes[file.source];
    if (note === undefined || note.versions !== versions) return undefined;
    if (timeout > note.timeout || memory > note.memory || !isSettled(note.stamp, note.seen_at))
      return undefined;
    const stamp: FileStamp | null = await stampOf(file).catch(() => null);
    return stamp === note.stamp ? note : undefined;
  };
}

/**
 * Takes the notes of archives away before they are worked on.
 * @throws OutputError when they cannot be written.
 */
export async function forgetArchives(output: string, archives: readonly Archive[]): Promise<void> {
  const notes = await readNotes(output);
  const gone = new Set(archives.map(({ source }) => source));
  const rest = Object.entries(notes).filter(([source]) => !gone.has(source));
  if (rest.length < Object.keys(notes).length) await writeNotes(output, Object.fromEntries(rest));
}

/**
 * Notes archives that are done; the journal must be on the disk.
 * @throws OutputError when they cannot be written.
 */
export async function noteArchives(
  output: string,
  archives: readonly Archive[],
  { versions, timeout, memory }: Limits & { readonly versions: Versions },
): Promise<void> {
  const added = archives.flatMap(
    ({ source, stamp, seenAt, documents, passedOver }): [string, ArchiveNote][] => {
      if (stamp === null) return [];
      const counts = { documents: documents.length, passed_over: passedOver };
      return [[source, { stamp, seen_at: seenAt, versions, timeout, memory, ...counts }]];
    },
  );
  if (added.length === 0) return;
  await writeNotes(output, { ...(await readNotes(output)), ...Object.fromEntries(added) });
}

async function readNotes(output: string): Promise<Notes> {
  try {
    return notesSchema.parse(JSON.parse(await readFile(pathIn(output), 'utf8'))).archives;
  } catch {
    // Not there, or of another version: the archives are opened.
    return {};
  }
}

function writeNotes(output: string, archives: Notes): Promise<void> {
  return writeFileAtomically(pathIn(output), `${JSON.stringify({ archives })}\n`);
}
