// Whether the result that is there for some bytes still stands.

import { hasReport, type OutputFolder } from '../export/output-folder.js';
import type { Effort, FailureEntry, Limits, RunEntry } from '../export/run-report.js';
import type { Input } from './input.js';
import type { Journal, Known } from './journal.js';
import type { ReadFile } from './read-input.js';
import { type Versions, versionChange, versionsFor } from './versions.js';

/** What to do about an input whose bytes are known. */
export interface Decision {
  readonly effort: Effort;
  /** Why a result is made again. */
  readonly why?: string;
  /** The entry that stands; missing where the work is to be done. */
  readonly entry?: RunEntry;
}

export interface DecideContext {
  readonly folder: OutputFolder;
  readonly journal: Journal;
  readonly versions: Versions;
  readonly limits: Limits;
  /** Do everything again. */
  readonly fresh: boolean;
  /** Whether a path is an input of this run. */
  readonly isInput: (source: string) => boolean;
}

/** Decides on bytes that no earlier input of the run has. */
export function decide({ source, known: facts }: Input, file: ReadFile, context: DecideContext): Decision {
  const { journal, fresh } = context;
  const versions = versionsFor(context.versions, facts);
  const known = journal.get(source);
  const owner = journal.ownerOf(file.id);
  const met = howMet(known, file);
  const redo = (why: string): Decision => ({ effort: 'redone', why });
  if (owner === undefined)
    return met === 'unchanged' ? redo('the file that had its record is another now') : { effort: met };
  if (fresh) return redo('--fresh');
  if (owner.versions !== versions) return redo(versionChange(owner.versions, versions));
  // The first by path of those with the same bytes gives the record its source, whatever the order they came in.
  if (owner.source !== source && context.isInput(owner.source)) {
    return redo(`the record is to name ${source}, the first of those with the same bytes`);
  }
  const entry = journal.entryOf(owner);
  if (entry.outcome === 'failed') return decideFailure({ ...entry, source }, met, context);
  if (!hasReport(context.folder, file.id)) return redo('its files are gone');
  return { effort: met, entry: underOwnName(entry, source) };
}

function howMet(known: Known | undefined, { sha256 }: ReadFile): Effort {
  if (known === undefined) return 'new';
  if (known.sha256 === null) return 'retried';
  return known.sha256 === sha256 ? 'unchanged' : 'changed';
}

/** The same bytes fail again, unless they are given more time or memory than they had. */
function decideFailure(entry: FailureEntry, met: Effort, { limits: now }: DecideContext): Decision {
  const { limits: had } = entry;
  const hasMore = had !== undefined && (now.timeout > had.timeout || now.memory > had.memory);
  return hasMore ? { effort: 'retried', why: 'more time or memory' } : { effort: met, entry };
}

function underOwnName(entry: RunEntry, source: string): RunEntry {
  if (entry.source === source || entry.outcome === 'failed' || entry.outcome === 'duplicate') {
    return { ...entry, source };
  }
  return { ...entry, source, recorded_as: entry.source };
}
