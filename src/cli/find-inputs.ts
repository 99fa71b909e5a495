// From the paths on the command line to the list of files to read.

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join, resolve, sep } from 'node:path';
import type { FoundInputs, Input } from '../batch/input.js';
import { outputNames, STATE_FOLDER } from '../export/output-folder.js';
import { readers } from '../read/index.js';
import { refusedFormats } from './refused-formats.js';

export interface FindOptions {
  /** Results of a run in this folder are no inputs. */
  readonly output: string;
  /** Paths are names of files and folders, never patterns. */
  readonly literal?: boolean;
}

const documentExtensions: ReadonlySet<string> = new Set([
  ...Object.values(readers).flatMap(({ extensions }): readonly string[] => extensions),
  ...refusedFormats.flatMap(({ extensions }) => extensions),
]);

/** Archives and crawls that are opened. */
const containerExtensions: ReadonlySet<string> = new Set(['zip', 'tar', 'tgz', 'gz', 'warc']);

/** Texts that stand beside reports in folders and are none. */
const companionFile = /^(?:readme|license|licence|notice|changelog|contributing)(?:[.\-_].*)?$/i;

/** Finds every file that the paths name: files, folders (with all below them), glob patterns. */
export async function findInputs(paths: readonly string[], options: FindOptions): Promise<FoundInputs> {
  const found = new Map<string, Input>();
  const skipped: Record<string, number> = {};
  let missing = 0;
  for (const path of paths) {
    const kind = await kindOf(path);
    const isPattern = kind === 'missing' && options.literal !== true && (await mayBePattern(slashes(path)));
    const files = await expand(path, isPattern ? 'pattern' : kind);
    if (files.length === 0 && kind === 'missing') {
      missing += found.has(resolve(path)) ? 0 : 1;
      addOnce(found, slashes(path));
    }
    for (const source of files) {
      const isNamed = kind !== 'folder' && !isPattern;
      if (isNamed || isReportFile(source, options)) addOnce(found, source);
      else count(skipped, extname(source).toLowerCase());
    }
  }
  const inputs = [...found.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
  return { inputs, missing, skipped };
}

type Kind = 'file' | 'folder' | 'missing';

async function kindOf(path: string): Promise<Kind> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    // Whatever the reason, the input says it again when it is read.
    return 'missing';
  }
}

async function expand(path: string, kind: Kind | 'pattern'): Promise<string[]> {
  if (kind === 'file') return [slashes(path)];
  if (kind === 'pattern') return filesOfPattern(slashes(path));
  if (kind === 'missing') return [];
  const base = slashes(path).replace(/(?<=.)\/+$/, '');
  const { glob } = await import('tinyglobby');
  const below = await glob('**/*', { ...walk, cwd: path });
  return withoutResults(below.map((file) => (base === '/' ? `/${file}` : `${base}/${file}`)));
}

/** Without what runs into other output folders left: their pages look like reports, and would be counted twice. */
function withoutResults(files: readonly string[]): string[] {
  const outputs = files
    .filter((file) => file.endsWith('/run.json'))
    .map((file) => dirname(file))
    .filter((folder) => existsSync(join(folder, STATE_FOLDER)));
  return files.filter((file) => !outputs.some((output) => isResult(resolve(file), resolve(output))));
}

/** The library is loaded where a path is no file: a document that is named needs no search. */
async function mayBePattern(path: string): Promise<boolean> {
  const { isDynamicPattern } = await import('tinyglobby');
  return isDynamicPattern(path);
}

/** Hidden files are left alone, links are not followed: they may lead anywhere, and round in circles. */
const walk = { onlyFiles: true, dot: false, followSymbolicLinks: false, expandDirectories: false } as const;

async function filesOfPattern(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  return glob(pattern, { ...walk, absolute: isAbsolute(pattern) });
}

function isReportFile(source: string, { output }: FindOptions): boolean {
  const isWanted = isReportName(source) || containerExtensions.has(extensionOf(source));
  return isWanted && !isResult(resolve(source), resolve(output));
}

/** Whether a file is a document by its extension. */
export function isDocumentName(source: string): boolean {
  return documentExtensions.has(extensionOf(source));
}

/** Whether a file may be a report by its name. */
export function isReportName(source: string): boolean {
  return isDocumentName(source) && !companionFile.test(source.slice(source.lastIndexOf('/') + 1));
}

function extensionOf(source: string): string {
  return extname(source).slice(1).toLowerCase();
}

/** Whether a file is what an earlier run wrote. */
function isResult(path: string, output: string): boolean {
  return outputNames.some((name) => path.startsWith(join(output, name) + sep) || path === join(output, name));
}

/** The first spelling of a file's path stays. */
function addOnce(found: Map<string, Input>, source: string): void {
  const path = resolve(source);
  if (!found.has(path)) found.set(path, { source, path });
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
