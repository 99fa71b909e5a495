// What only a process of its own can show: the entry, its exit code and its pipes.

import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the entry; `readOnly` characters of its output are read, then the pipe is closed. */
function runEntry(args: readonly string[], readOnly = Number.POSITIVE_INFINITY): Promise<Finished> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args]);
  let out = '';
  let err = '';
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString('utf8');
    if (out.length >= readOnly) child.stdout.destroy();
  });
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString('utf8');
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the entry', () => {
  it('writes all of a long output before it ends', async () => {
    const { code, out } = await runEntry([
      'inspect',
      'samples/qinghe-county-2023/report.html',
      '--stage',
      'bindings',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).length).toBeGreaterThan(150);
  });

  it('does not mind when its reader has had enough', async () => {
    const { code, err } = await runEntry(['schema'], 1);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('exits with 2 on wrong usage', async () => {
    expect((await runEntry(['extract'])).code).toBe(2);
  });
});
