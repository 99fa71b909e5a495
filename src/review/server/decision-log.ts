// corrections.jsonl of the folder in memory: what stands, and what was written since the dataset was built. Another
// program may append to the file, so it is looked at before each use.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Decision } from '../../corrections/decision.js';
import {
  appendDecisions,
  CORRECTIONS_FILE,
  type CorrectionLayer,
  type DamagedLine,
  foldDecisions,
  readCorrections,
} from '../../corrections/index.js';

export interface DecisionLog {
  /** What stands now. */
  readonly layer: () => CorrectionLayer;
  readonly count: () => number;
  /** Lines that are no decisions. */
  readonly damaged: () => readonly DamagedLine[];
  /** Takes in what others wrote; true when there was something. */
  readonly refresh: () => Promise<boolean>;
  /** Appends, brings to the disk, and takes in. The caller holds the lock of the folder. */
  readonly append: (decisions: readonly Decision[]) => Promise<void>;
}

/** Opens the log of an output folder. */
export async function openDecisionLog(output: string): Promise<DecisionLog> {
  const path = join(output, CORRECTIONS_FILE);
  let seen = '';
  let log: readonly Decision[] = [];
  let damaged: readonly DamagedLine[] = [];
  let layer: CorrectionLayer = new Map();
  const load = async (): Promise<boolean> => {
    const stamp = await stampOf(path);
    if (stamp === seen) return false;
    const read = await readCorrections(output);
    [seen, log, damaged, layer] = [stamp, read.decisions, read.damaged, foldDecisions(read.decisions)];
    return true;
  };
  await load();
  return {
    layer: () => layer,
    count: () => log.length,
    damaged: () => damaged,
    refresh: load,
    append: async (decisions) => {
      await load();
      await appendDecisions(output, decisions);
      log = [...log, ...decisions];
      const touched = new Set(decisions.map(({ record_id }) => record_id));
      const own = foldDecisions(log.filter(({ record_id }) => touched.has(record_id)));
      layer = new Map([...layer, ...own]);
      seen = await stampOf(path);
    },
  };
}

async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeNs } = await stat(path, { bigint: true });
    return `${size} ${mtimeNs}`;
  } catch {
    // Not there: nothing is decided yet. What cannot be read says so when it is read.
    return '';
  }
}
