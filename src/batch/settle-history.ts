// Reports that were published again: the old record goes into the history. Decided when all inputs are done, for
// while they are done in parallel it is not yet known which files still hold the old one. What a killed run left
// undecided stands in the journal, and the next run decides it.

import { moveToHistory, type OutputFolder } from '../export/output-folder.js';
import type { Journal, Known, RecordRef } from './journal.js';

export interface HistoryContext {
  readonly folder: OutputFolder;
  readonly journal: Journal;
  /** Called before anything that the dataset is made of changes. */
  readonly beforeChange: () => Promise<void>;
}

/**
 * Puts aside the records that others took the place of.
 * @throws OutputError when they cannot be moved.
 */
export async function settleHistory(context: HistoryContext): Promise<void> {
  const { journal } = context;
  for (const known of journal.all()) {
    const now = currentRecord(known, journal);
    if (now === null || known.record?.id === now.id) continue;
    const entry = journal.entryOf(known);
    const replaces = await putAside(known.record, now, context);
    const { source, sha256, versions, stamp, seen_at } = known;
    const noted = replaces === null ? entry : { ...entry, replaces };
    await journal.append({ source, sha256, versions, stamp, seen_at, record: now, entry: noted });
  }
}

/** The record that a path has now; of a duplicate that of its owner. */
function currentRecord(known: Known, journal: Journal): RecordRef | null {
  if (known.outcome !== 'duplicate') return known.now;
  return journal.ownerOf(known.id)?.now ?? null;
}

/** Id of the old record if it was put aside: the same agency and year, and no file holds its bytes any more. */
async function putAside(
  old: RecordRef | null,
  now: RecordRef,
  { journal, folder, beforeChange }: HistoryContext,
): Promise<string | null> {
  if (old === null || old.agency === null || old.year === null) return null;
  if (old.agency !== now.agency || old.year !== now.year || journal.isHeld(old.id)) return null;
  await beforeChange();
  await moveToHistory(folder, old.id);
  return old.id;
}
