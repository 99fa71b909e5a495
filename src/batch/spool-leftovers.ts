// Documents out of archives are files in a folder of the run while it lasts. A run that is killed leaves it behind.

import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { STATE_FOLDER } from '../export/output-folder.js';

/** Name of the folder in the state folder: of its machine and process, so that two runs do not share one. */
export function spoolFolderName(host: string, pid: number): string {
  return `spool-${host}-${pid}`;
}

/** Takes away the folders of runs on this machine that are over. */
export async function removeSpoolLeftovers(output: string): Promise<void> {
  const folder = join(output, STATE_FOLDER);
  const prefix = spoolFolderName(hostname(), 0).slice(0, -1);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length));
    if (Number.isInteger(pid) && !isRunning(pid))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
