// Bad files beside a good one, through the command line as a process of its own.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../batch/built-program.js';
import { sampleFiles } from './sample-files.js';

const samples = sampleFiles().filter(({ name }) => name.startsWith('qinghe-county-2023/'));
const bytesOf = (extension: string): Uint8Array => {
  const sample = samples.find((each) => each.extension === extension);
  if (sample === undefined) throw new Error(`the sample has no ${extension}`);
  return sample.bytes;
};
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);

/** File name → content, and the category under which it must fail; `null` for the good one. */
const inputs = {
  'a-empty.pdf': [new Uint8Array(), 'empty'],
  'b-cut.pdf': [bytesOf('pdf').subarray(0, 500), 'truncated'],
  'c-cut.docx': [half(bytesOf('docx')), 'truncated'],
  'd-nested.html': [Buffer.from('<div>'.repeat(500_000)), 'too-complex'],
  'e-colspan.html': [
    Buffer.from(`<table>${`<tr>${'<td colspan=1000>1'.repeat(10)}`.repeat(500)}</table>`),
    'too-complex',
  ],
  'f-lines.txt': [Buffer.from('行政许可\n'.repeat(500_000)), 'too-complex'],
  'g-noise.docx': [Buffer.from('PK\u0003\u0004noise'), 'truncated'],
  'h-old.doc': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'unsupported-format'],
  'i-no-report.txt': [Buffer.from('会议通知\n请准时参加。\n'), 'unknown-form'],
  'm-good.pdf': [bytesOf('html'), null],
  'n-zeros.pdf': [new Uint8Array(100_000), 'unsupported-format'],
  'o-arrays.pdf': [
    Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF`),
    'malformed',
  ],
} as const satisfies Record<string, readonly [Uint8Array, string | null]>;

function run(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [join(buildProgram(), 'src/cli.js'), ...args], { stdio: 'ignore' });
  return new Promise((resolve) => child.on('close', resolve));
}

describe('a batch', () => {
  it('extracts the good file among bad ones, says what is wrong with each, and exits with 1', async () => {
    const root = await mkdtemp(join(tmpdir(), 'gongkai-malformed-'));
    try {
      for (const [name, [bytes]] of Object.entries(inputs)) await writeFile(join(root, name), bytes);
      const output = join(root, 'output');
      expect(await run(['extract', root, '--output', output])).toBe(1);
      const { inputs: entries } = JSON.parse(await readFile(join(output, 'run.json'), 'utf8'));
      const found = entries.map((entry: { source: string; category?: string }) => [
        entry.source.split('/').at(-1),
        entry.category ?? null,
      ]);
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(Object.entries(inputs).map(([name, [, category]]) => [name, category])),
      );
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
