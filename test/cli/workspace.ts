// A folder for one test and the command line run in it, streams and all, in this process.

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { forms } from '../../extractors/index.js';
import type { Extract } from '../../src/cli/environment.js';
import { main } from '../../src/cli/main.js';
import type { Extraction } from '../../src/pipeline.js';
import { type MadeReport, madeReport } from '../export/made-report.js';

/** What a run of the command line left on its streams. */
export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own, and the command line with paths below it. */
export interface Workspace {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => Promise<string>;
  readonly read: (name: string) => Promise<string>;
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<CommandResult>;
  readonly remove: () => Promise<void>;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly extract?: Extract;
}

export async function createWorkspace(): Promise<Workspace> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gongkai-cli-')));
  const path = (name: string): string => join(root, name);
  return {
    path,
    write: async (name, content) => {
      await mkdir(dirname(path(name)), { recursive: true });
      await writeFile(path(name), content);
      return path(name);
    },
    read: (name) => readFile(path(name), 'utf8'),
    run: runMain,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function runMain(args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  const out = collect();
  const err = collect();
  const stdin = Readable.from([Buffer.from(options.stdin ?? '')]);
  const code = await main(args, {
    streams: { stdin, stdout: out.stream, stderr: err.stream },
    forms: Object.values(forms),
    extract: options.extract ?? extractByLines,
  });
  return { code, out: out.text(), err: err.text() };
}

function collect(): { stream: Writable; text: () => string } {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString('utf8') };
}

/**
 * Stands where the stages stand, for tests of what the command line does around them: a text of JSON-free lines
 * `verdict 2024` gives a record with that verdict and year; `bug` throws; `slow` never ends.
 */
export const extractByLines: Extract = async (bytes, { name }) => {
  const [word = '', year = '2024'] = Buffer.from(bytes).toString('utf8').trim().split(/\s+/);
  if (word === 'bug') throw new Error('index of nothing');
  if (word === 'slow') await new Promise<never>(() => undefined);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const verdict = word === 'review' || word === 'rejected' ? word : 'accepted';
  return toExtraction({ id, path: name, year: Number(year), verdict });
};

/** An extraction with a made report; the stages before it are empty. */
export function toExtraction(made: MadeReport): Extraction {
  return {
    document: {
      source: { format: 'text', engine: 'lines', metadata: {} },
      blocks: [],
      setAside: [],
      assets: [],
    },
    layout: { title: null, titleIndex: -1, sections: [], blocks: [] },
    bindings: [],
    evidence: [],
    factEvidence: [],
    ...madeReport(made),
    issues: [],
  };
}
