// Packages with native code, and OpenDataLoader, which is Java.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Contestant, Output } from '../output.js';
import { peer, peerFile, versionOf } from './package-version.js';
import { runProgram } from './programs.js';

type Parsed = { readonly text: string; readonly pages: readonly { readonly blocks?: readonly Block[] }[] };
type Block = { readonly cells?: readonly { readonly row: number; readonly text: string }[] };

/** @param options of LiteParse; pictures are never recognised, since no peer does that here */
export function liteParse(options: object): Contestant {
  type Parser = { parse(bytes: Uint8Array): Promise<Parsed> };
  const { LiteParse } = peer<{ readonly LiteParse: new (options: object) => Parser }>(
    '@llamaindex/liteparse',
  );
  const parser = new LiteParse({ ocrEnabled: false, quiet: true, ...options });
  return {
    version: versionOf('@llamaindex/liteparse'),
    run: async (_, bytes) => ({ text: (await parser.parse(Buffer.from(bytes))).text }),
  };
}

export function pdfInspector(): Contestant {
  type Inspector = { processPdf(bytes: Buffer): { readonly markdown?: string | null } };
  const { processPdf } = peer<Inspector>('@firecrawl/pdf-inspector');
  return {
    version: versionOf('@firecrawl/pdf-inspector'),
    run: (_, bytes) => ({ text: processPdf(Buffer.from(bytes)).markdown ?? '' }),
  };
}

/** All files in one JVM, which is how it is meant to be used; a JVM a file would cost seconds. */
export function openDataLoader(): Contestant {
  const jar = peerFile('node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');
  const runAll = async (paths: readonly string[]): Promise<readonly Output[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-odl-'));
    try {
      await runProgram('java', [
        '-jar',
        jar,
        '--quiet',
        '--format',
        'json',
        '--image-output',
        'off',
        '--output-dir',
        folder,
        ...paths,
      ]);
      return paths.map((path) => ({
        tables: tablesOf(join(folder, `${basename(path, extname(path))}.json`)),
      }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  return {
    version: versionOf('@opendataloader/pdf'),
    run: async (path) => (await runAll([path]))[0] ?? {},
    runAll,
  };

  function tablesOf(path: string): string[][][] {
    const tables: string[][][] = [];
    walk(JSON.parse(readFileSync(path, 'utf8')), tables);
    return tables;
  }

  function walk(node: unknown, tables: string[][][]): void {
    if (Array.isArray(node)) for (const one of node) walk(one, tables);
    else if (typeof node === 'object' && node !== null) {
      const { type, rows } = node as {
        readonly type?: string;
        readonly rows?: readonly { readonly cells: readonly unknown[] }[];
      };
      if (type === 'table' && rows) tables.push(rows.map(({ cells }) => cells.map(textOf)));
      else for (const one of Object.values(node)) walk(one, tables);
    }
  }

  function textOf(node: unknown): string {
    if (Array.isArray(node)) return node.map(textOf).join('');
    if (typeof node !== 'object' || node === null) return '';
    const { content } = node as { readonly content?: unknown };
    return typeof content === 'string' ? content : Object.values(node).map(textOf).join('');
  }
}
