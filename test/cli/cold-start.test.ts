// Help, a wrong flag and a single document are answered quickly only while the command line loads nothing that they do
// not need. What is loaded is counted, not timed: it is the same on every machine.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const STATIC_IMPORT = /^(?:import|export)\s(?!type\b)(?:[^'"]*?\sfrom\s)?'([^']+)'/gmu;

/** Files and packages that a source file loads at once, itself included; dynamic imports and types are not. */
function loadedWith(path: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  if (!path.endsWith('.ts')) return loaded;
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(STATIC_IMPORT)) {
    loadedWith(name.startsWith('.') ? join(dirname(path), name).replace(/\.js$/u, '.ts') : name, loaded);
  }
  return loaded;
}

const packagesOf = (loaded: ReadonlySet<string>): string[] =>
  [...loaded].filter((name) => !name.endsWith('.ts') && !name.startsWith('node:')).sort();

describe('the command line', () => {
  const loaded = loadedWith('src/cli.ts');

  it('loads no package but the one that reads its flags', () => {
    expect(packagesOf(loaded)).toEqual(['commander']);
  });

  it('loads no stage of the extraction before there is a document', () => {
    const stages = ['src/pipeline.ts', 'src/align/index.ts', 'src/model/record.ts', 'src/batch/run-batch.ts'];
    expect(stages.filter((stage) => loaded.has(stage))).toEqual([]);
  });

  it('loads nothing of a command before it is given', () => {
    const ofCommands = ['src/compare/', 'src/series/', 'src/dataset/views.ts', 'src/batch/watch-folder.ts'];
    const early = [...loaded].filter((path) => ofCommands.some((one) => path.startsWith(one)));
    expect(early).toEqual([]);
  });

  it('loads for a dataset no writer of spreadsheets', () => {
    const packages = packagesOf(loadedWith('src/dataset/index.ts'));
    expect(packages).toContain('zod');
    expect(packages.filter((name) => name.startsWith('write-excel-file'))).toEqual([]);
  });

  it('finds a document that is named without what searches folders', () => {
    expect(packagesOf(loadedWith('src/cli/find-inputs.ts'))).not.toContain('tinyglobby');
  });

  it('loads for a DOCX no parser of every XML', () => {
    const packages = packagesOf(loadedWith('src/read/docx/ooxml.ts'));
    expect(packages).toContain('yauzl');
    expect(packages).not.toContain('saxes');
  });

  it('would be seen to load more', () => {
    expect(packagesOf(loadedWith('src/cli/run-reported.ts'))).toContain('zod');
  });
});
