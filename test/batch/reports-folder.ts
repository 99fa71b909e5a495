// A folder of reports that differ in a comment only, and what a run leaves of them.

import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const sample = readFileSync('samples/lincheng-audit-2024/report.html', 'utf8');

/** Text of a report that no other number gives. */
export function report(number: number): string {
  return `${sample}\n<!-- ${number} -->\n`;
}

/** Folder of one test. */
export interface Space {
  readonly root: string;
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => string;
  readonly remove: () => void;
}

export function createSpace(): Space {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gongkai-batch-')));
  const path = (name: string): string => join(root, name);
  return {
    root,
    path,
    write: (name, text) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
      return path(name);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Writes so many reports into `in/`, every fifth a duplicate and two of them no reports at all. */
export function writeReports(space: Space, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const number = at % 5 === 4 ? at - 3 : at;
    space.write(`in/${String(at).padStart(3, '0')}.html`, report(number));
  }
  space.write('in/empty.txt', '');
  space.write('in/letter.txt', '关于召开会议的通知\n');
}

/** Every file of the folders that must not depend on how a run went, with the hash of its content. */
export function results(output: string, folders = ['records', 'confidence', 'dataset', 'failures']): object {
  const found: Record<string, string> = {};
  for (const folder of folders) {
    for (const entry of entriesBelow(join(output, folder))) {
      found[`${folder}/${entry}`] = createHash('sha256')
        .update(readFileSync(join(output, folder, entry)))
        .digest('hex');
    }
  }
  return found;
}

function entriesBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  } catch {
    return [];
  }
}

/** run.json as far as tests look into it. */
export interface RunJson {
  readonly inputs: readonly {
    readonly source: string;
    readonly outcome: string;
    readonly effort: string;
    readonly id: string;
    readonly [key: string]: unknown;
  }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly efforts: Readonly<Record<string, number>>;
  readonly republished: readonly { readonly old_id: string; readonly new_id: string }[];
  readonly untouched: number;
  readonly not_done: number;
}

export function runJson(output: string): RunJson {
  // Our own file.
  return JSON.parse(readFileSync(join(output, 'run.json'), 'utf8')) as RunJson;
}

/** Source and outcome of every input. */
export function outcomesOf(output: string): string[] {
  return runJson(output).inputs.map(({ source, outcome }) => `${source} ${outcome}`);
}

/** Copies a folder as it is now. */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}
