// The pages of the review server as vite builds them, once for all test files.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(process.cwd(), 'node_modules/.cache/gongkai-test');

/** Folder of the pages built from today's sources. */
export function buildPages(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /src\/(?:review|model|corrections)\b/.test(entry.parentPath),
  );
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path).update(readFileSync(path));
  }
  const folder = join(CACHE, `pages-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, 'draft-'));
  const args = [
    'vite',
    'build',
    'src/review/page',
    '--logLevel',
    'error',
    '--outDir',
    draft,
    '--emptyOutDir',
  ];
  execFileSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    renameSync(draft, folder);
  } catch {
    // Another test file was first.
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}
