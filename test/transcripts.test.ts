// docs/terminal.md has what the program says. The bar alone is left to `npm run transcripts`: it takes a terminal.

import { readFileSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { block, faults, makeFolder, work } from '../scripts/transcripts.js';
import { buildProgram, runProgram } from './batch/built-program.js';

it('docs/terminal.md says what the program says', async () => {
  const page = readFileSync('docs/terminal.md', 'utf8');
  const build = buildProgram();
  const folder = await makeFolder();
  try {
    for (const scene of [...work, ...faults]) {
      await scene.before?.(folder);
      const { out, err, code } = await runProgram(build, scene.args, { cwd: folder });
      expect(page).toContain(`### ${scene.title}\n`);
      expect(page).toContain(block(scene, err + out, code));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
