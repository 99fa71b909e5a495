// The program as users run it: JavaScript in a process of its own, with threads. Types are left to the compiler's own
// run; here the sources are only turned into JavaScript, once for all test files, below node_modules so that packages
// are found.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from '../source-files.js';

const CACHE = join(process.cwd(), 'node_modules/.cache/gongkai-test');
/** What the program reads beside its code: the JSON below its sources. */
const assets = [
  'package.json',
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && !path.endsWith('tsconfig.json'))
    .map((path) => join('src', path))
    .sort(),
];

/** Folder of the program built from today's sources. */
export function buildProgram(): string {
  const files = sourceFiles('src', 'extractors');
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(path).update(text);
  for (const path of assets) hash.update(readFileSync(path));
  const folder = join(CACHE, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, 'draft-'));
  for (const { path, text } of files) {
    const { outputText } = ts.transpileModule(text, {
      fileName: path,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        jsx: ts.JsxEmit.ReactJSX,
        jsxImportSource: 'preact',
      },
    });
    const target = join(draft, path.replace(/\.tsx?$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  for (const path of assets) cpSync(path, join(draft, path));
  try {
    renameSync(draft, folder);
  } catch {
    // Another test file was first.
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

export interface ProgramOptions {
  /** Arguments of node itself. */
  readonly node?: readonly string[];
  /** Kilobytes that a file may grow to: stands for a full disk. */
  readonly fileLimit?: number;
  readonly cwd?: string;
}

/** A finished process. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A running one. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly finished: Promise<Finished>;
  /** Resolves when standard output or error holds the text. */
  readonly says: (text: string) => Promise<void>;
}

/** Starts the program with threads that do what hostile documents make them do (see hostile-worker.mjs). */
export function startProgram(build: string, args: readonly string[], options: ProgramOptions = {}): Running {
  const entry = join(process.cwd(), 'test/batch/entry.mjs');
  const command = [process.execPath, ...(options.node ?? []), entry, build, ...args];
  const limit = options.fileLimit === undefined ? '' : `ulimit -f ${options.fileLimit}; `;
  const child = spawn('bash', ['-c', `${limit}exec "$@"`, 'bash', ...command], { cwd: options.cwd });
  let out = '';
  let err = '';
  const waiting: { text: string; done: () => void }[] = [];
  const heard = (): void => {
    for (const { text, done } of waiting) if (out.includes(text) || err.includes(text)) done();
  };
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString('utf8');
    heard();
  });
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString('utf8');
    heard();
  });
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ text, done: resolve });
      heard();
      void finished.then(() => reject(new Error(`ended without saying ${text}:\n${out}\n${err}`)));
    });
  return { child, finished, says };
}

/** Runs the program to its end. */
export function runProgram(
  build: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<Finished> {
  return startProgram(build, args, options).finished;
}
