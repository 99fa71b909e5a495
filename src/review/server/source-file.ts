// The file that a record was read from, found again by its path and known by its checksum: other bytes are never shown
// as the source, whatever they are named.

import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { readInput } from '../../batch/read-input.js';
import { expandInput } from '../../inputs/index.js';
import { ExtractionError } from '../../model/errors.js';
import type { ReportRecord } from '../../model/record.js';
import type { Bilingual } from '../api.js';
import type { SourceView } from '../report-api.js';

/** Bytes of a source, or why there are none. */
export type FoundSource =
  | { readonly state: 'here'; readonly bytes: Uint8Array }
  | { readonly state: 'changed' | 'missing'; readonly message: Bilingual };

export type FindSource = (record: ReportRecord) => Promise<FoundSource>;

/** Sources kept: a person goes from one view of a report to the next. */
const MAX_KEPT = 4;

/** Looks for sources under each of the folders; a path that a run was given is relative to where that ran. */
export function sourceFinder(folders: readonly string[]): FindSource {
  const kept = new Map<string, Uint8Array>();
  return async ({ source }) => {
    const known = kept.get(source.sha256);
    if (known !== undefined) return { state: 'here', bytes: known };
    const found = await find(source, folders);
    if (found.state === 'here') {
      kept.set(source.sha256, found.bytes);
      const [oldest] = kept.keys();
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    }
    return found;
  };
}

async function find(
  { path, sha256 }: ReportRecord['source'],
  folders: readonly string[],
): Promise<FoundSource> {
  let state: 'changed' | 'missing' = 'missing';
  for (const folder of folders) {
    const bytes = await readAt(folder, path);
    if (bytes === undefined) continue;
    if (createHash('sha256').update(bytes).digest('hex') === sha256) return { state: 'here', bytes };
    state = 'changed';
  }
  return { state, message: messages[state](path) };
}

const messages = {
  missing: (path) => ({
    zh: `找不到原文件 ${path}。可在原来的目录下运行 gongkai review，或用 --sources 指定其所在目录。`,
    en: `The file ${path} is not there. Run gongkai review where the reports were read from, or say with --sources which folder that is.`,
  }),
  changed: (path) => ({
    zh: `${path} 的内容已与读取时不同，故不显示。重新运行 gongkai extract 可读取新的内容。`,
    en: `The file ${path} has other bytes than when it was read, so it is not shown. gongkai extract reads it anew.`,
  }),
} as const satisfies Record<string, (path: string) => Bilingual>;

async function readAt(folder: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const [archive = '', ...inner] = path.split('!/');
    if (inner.length > 0) return await readMember(resolve(folder, archive), archive, path);
    return await readInput({ source: path, path: resolve(folder, path) });
  } catch (error) {
    if (error instanceof ExtractionError) return undefined;
    throw error;
  }
}

/** A document inside an archive, under the name that it has in the record. */
async function readMember(archive: string, name: string, source: string): Promise<Uint8Array | undefined> {
  for await (const item of expandInput({ source: name, path: archive }, { accepts: () => true })) {
    if (item.kind === 'member' && item.source === source) return item.bytes;
  }
  return undefined;
}

/** What can be shown of a source, best first. */
export function viewsOf(format: ReportRecord['source']['format']): SourceView[] {
  if (format === 'pdf') return ['pdf', 'document'];
  return format === 'html' ? ['page', 'document'] : ['document'];
}
