// Programs, one process a document: their start is part of what a user pays.

import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Contestant } from '../output.js';

const execute = promisify(execFile);
const MAX_OUTPUT = 100_000_000;

/** Runs a program to its end. @throws Error with its own words when it fails */
export async function runProgram(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, args, { maxBuffer: MAX_OUTPUT, timeout: 300_000 });
  return stdout;
}

export function pdftotext(): Contestant {
  return {
    version: firstLine('pdftotext', ['-v']),
    run: async (path) => ({ text: await runProgram('pdftotext', ['-layout', path, '-']) }),
  };
}

export function pandoc(): Contestant {
  return {
    version: firstLine('pandoc', ['--version']),
    run: async (path) => ({ html: await runProgram('pandoc', ['--to', 'html', path]) }),
  };
}

export function libreOffice(): Contestant {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-soffice-'));
  return {
    version: firstLine('soffice', ['--version']),
    run: async (path) => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      await runProgram('soffice', [profile, '--headless', '--convert-to', 'html', '--outdir', folder, path]);
      const made = join(folder, `${basename(path, extname(path))}.html`);
      return { html: readFileSync(made, 'utf8') };
    },
  };
}

function firstLine(program: string, args: readonly string[]): string {
  // pdftotext says its version on standard error.
  const said = execFileSync('sh', ['-c', `${program} ${args.join(' ')} 2>&1`], { encoding: 'utf8' });
  return said.split('\n')[0] ?? '';
}
