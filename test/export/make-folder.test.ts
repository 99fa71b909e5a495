import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/export/make-folder.js';

const home = mkdtempSync(join(tmpdir(), 'gongkai-folder-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a folder', () => {
  it('is made with those above it, and again without complaint', async () => {
    const deep = join(home, 'a', 'b', 'c');
    await makeFolder(deep);
    await makeFolder(deep);
    expect(statSync(deep).isDirectory()).toBe(true);
  });

  it.runIf(existsSync('/proc/self'))('that can never be made is an error at once', async () => {
    await expect(makeFolder('/proc/gongkai-cannot-be-here')).rejects.toThrow(/ENOENT/u);
  });
});
