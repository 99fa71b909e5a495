// Which documents were in flight when a run died: <state folder>/begun, a line when a document is begun and one when it is
// over. A crash of a library takes the whole process along; the next run does what was in flight in a process of its own,
// so that a document that does it does it once.

import { closeSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { toOutputError } from '../export/atomic-file.js';
import { STATE_FOLDER } from '../export/output-folder.js';

export interface Begun {
  /** Whether the document with this id was in flight when an earlier run died. */
  readonly isSuspect: (id: string) => boolean;
  readonly suspects: number;
  /** Notes that a document is begun. @throws OutputError when that cannot be written. */
  readonly begin: (id: string) => void;
  /** Notes that it has come to an end, whichever. */
  readonly end: (id: string) => void;
  /** The run is over, and nothing was in flight. */
  readonly close: () => void;
}

/**
 * Opens the notes of an output folder.
 * @throws OutputError when they cannot be written.
 */
export function openBegun(output: string): Begun {
  const path = join(output, STATE_FOLDER, 'begun');
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toOutputError(path, error);
    }
  };
  const suspects = leftInFlight(path);
  // It is the process that may die, not the machine: what was handed to the system stays.
  guarded(() => writeFileSync(path, [...suspects].map((id) => `+${id}\n`).join('')));
  const file = guarded(() => openSync(path, 'a'));
  return {
    isSuspect: (id) => suspects.has(id),
    suspects: suspects.size,
    begin: (id) => guarded(() => void writeSync(file, `+${id}\n`)),
    end: (id) => guarded(() => void writeSync(file, `-${id}\n`)),
    close: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

function leftInFlight(path: string): Set<string> {
  const ids = new Set<string>();
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // Not there: the last run came to its end.
  }
  for (const [, sign, id = ''] of text.matchAll(/^([+-])([0-9a-f]{16})$/gm)) {
    if (sign === '+') ids.add(id);
    else ids.delete(id);
  }
  return ids;
}
