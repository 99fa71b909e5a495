// An output folder with real reports: samples in every format, extracted by the real stages, without a run around them.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forms as registry } from '../../extractors/index.js';
import { openOutputFolder, renderReport, writeReport } from '../../src/export/output-folder.js';
import { extract } from '../../src/pipeline.js';
import { type ReviewServer, startReviewServer } from '../../src/review/server/index.js';

export const forms = Object.values(registry);

export interface SampleFolder {
  /** The output folder. */
  readonly path: string;
  /** Where the reports lie. */
  readonly inbox: string;
  /** Reads a file of the inbox into the folder and gives the id of its record. */
  readonly take: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly takeSample: (slug: string, name: string) => Promise<string>;
  /** @param pages folder of the built pages */
  readonly serve: (pages?: string) => Promise<ReviewServer>;
  readonly remove: () => Promise<void>;
}

export async function makeSampleFolder(): Promise<SampleFolder> {
  const path = await mkdtemp(join(tmpdir(), 'gongkai-review-'));
  const inbox = await mkdtemp(join(tmpdir(), 'gongkai-inbox-'));
  const take = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(inbox, name), bytes);
    const { record, confidence } = await extract(bytes, { name, forms });
    await writeReport(await openOutputFolder(path), await renderReport({ record, confidence }, forms));
    return record.id;
  };
  return {
    path,
    inbox,
    take,
    takeSample: async (slug, name) =>
      take(`${slug}-${name}`, new Uint8Array(await readFile(join('samples', slug, name)))),
    serve: (pages) =>
      startReviewServer(path, {
        forms,
        reviewer: '测试员',
        sources: [inbox],
        port: 0,
        ...(pages === undefined ? {} : { pages }),
      }),
    remove: async () => {
      await rm(path, { recursive: true, force: true });
      await rm(inbox, { recursive: true, force: true });
    },
  };
}

/** Asks a server as a program with the token does. */
export async function ask(
  server: ReviewServer,
  path: string,
  { body, headers = {} }: { readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      authorization: `Bearer ${server.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  });
}
