// The whole way over real documents, and what stops it before it begins.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram } from '../batch/built-program.js';
import { corpusFormats } from '../corpus/draft.js';
import { makeDocument } from '../corpus/make-document.js';
import { readOptions, UsageError } from './options.js';
import { type EvaluationFile, runEvaluation } from './run-evaluation.js';
import { builtCommand } from './run-extract.js';
import { judgedCells } from './tally.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluation-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function makeCorpus(): Promise<string> {
  const corpus = join(folder, 'corpus');
  const formats = [...corpusFormats, 'text', 'html'] as const;
  const made = await Promise.all(
    formats.map((format, index) => makeDocument(11, index, { format, oddities: [] })),
  );
  for (const { bytes, truth } of made) write(join(corpus, truth.file), bytes);
  write(join(corpus, 'truth.jsonl'), made.map(({ truth }) => `${JSON.stringify(truth)}\n`).join(''));
  write(
    join(corpus, 'corpus.json'),
    JSON.stringify({ seed: 11, count: made.length, fingerprint: 'c'.repeat(64) }),
  );
  return corpus;
}

describe('an evaluation', () => {
  it('judges what the command line writes about documents of the corpus', async () => {
    const output = join(folder, 'evaluation');
    let printed = '';
    const done = await runEvaluation(
      { corpus: await makeCorpus(), split: 'all', output, engines: [], worst: 0, raiseFloors: false },
      {
        command: () => [process.execPath, join(buildProgram(), 'src/cli.js')],
        version: '0.0.0',
        print: (text) => {
          printed += text;
        },
      },
    );
    expect(done).toBe(true);
    const file: EvaluationFile = JSON.parse(readFileSync(join(output, 'evaluation.json'), 'utf8'));
    const { cells, documents, calibration, groups } = file.figures;
    expect(documents).toMatchObject({ total: 6, lost: 0, failed: 0 });
    // How good the tool is, the floors say; here it is only far from chance.
    expect(cells.right / judgedCells(cells)).toBeGreaterThan(0.5);
    expect(calibration.count).toBeGreaterThan(1000);
    expect(groups.format.map(({ name }) => name)).toEqual(['docx', 'html', 'pdf', 'text']);
    expect(printed).toContain('Slowest documents');
    const page = readFileSync(join(output, 'index.html'), 'utf8');
    expect(page.match(/<svg/g)).toHaveLength(3);
    expect(page).not.toMatch(/<script|(?:src|href)="http/);
    // Results of the test split are not left for anyone to look at.
    expect(readdirSync(output).sort()).toEqual(['evaluation.json', 'index.html']);
  }, 120_000);
});

describe('the built command line', () => {
  const built = (): string => join(folder, 'dist/src/cli.js');
  const source = (): string => join(folder, 'src/read/reader.ts');
  beforeEach(() => {
    write(source(), '');
    write(join(folder, 'extractors/index.ts'), '');
  });

  it('must be there', () => {
    expect(() => builtCommand(folder)).toThrow('dist/src/cli.js is not there: run npm run build');
  });

  it('must be newer than every source', () => {
    write(built(), '');
    const later = new Date(Date.now() + 60_000);
    utimesSync(source(), later, later);
    expect(() => builtCommand(folder)).toThrow('dist/src/cli.js is older than src/read/reader.ts');
    utimesSync(built(), new Date(later.getTime() + 1000), new Date(later.getTime() + 1000));
    expect(builtCommand(folder)[1]).toBe(built());
  });
});

describe('the options', () => {
  it.each([
    [[], '--corpus is missing'],
    [['--corpus', 'x', '--split', 'some'], '--split is one of'],
    [['--corpus', 'x', '--list', 'odd'], '--list is one of'],
    [['--corpus', 'x', '--worst=-1'], 'whole number'],
    [['--corpus', 'x', '--split', 'test', '--worst', '3'], 'only totals'],
    [['--corpus', 'x', '--split', 'test', '--list', 'wrong'], 'only totals'],
    [['--corpus', 'x', '--nonsense'], '--nonsense'],
  ] as const)('are refused: %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(message);
  });

  it('take the floors of the project where they are to be changed', () => {
    const floors = 'test/evaluation/floors.json';
    expect(readOptions(['--corpus', 'x'])?.floors).toBeUndefined();
    expect(readOptions(['--corpus', 'x', '--raise-floors'])?.floors).toBe(floors);
    expect(readOptions(['--corpus', 'x', '--allow-regression', 'why'])?.floors).toBe(floors);
  });
});
