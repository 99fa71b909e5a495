import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must not depend on the number of workers, as one hash. */
export function filesHash(output: string): string {
  const hash = createHash('sha256');
  for (const part of ['records', 'confidence', 'dataset', 'failures']) {
    const folder = join(output, part);
    const entries = existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];
    const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
    for (const path of paths) hash.update(path.slice(output.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}
