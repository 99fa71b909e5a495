// The pages as vite built them. What there is is listed when the server starts: no address leads to any other file.

import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import { PAGE_POLICY } from './guard.js';

/** `dist/review`, seen from `dist/src/review/server` and from `src/review/server`. */
const candidates = ['../../../review', '../../../dist/review'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export type ServePage = (context: Context) => Promise<Response>;

/** Serves the built pages; without any a word on how to build them. */
export function pages(
  folder: string | undefined = candidates.find((one) => existsSync(join(one, 'index.html'))),
): ServePage {
  const files = new Map(
    (folder === undefined ? [] : listFiles(folder)).map((path) => [`/${path.replaceAll('\\', '/')}`, path]),
  );
  return async (context) => {
    const asked = new URL(context.req.url).pathname;
    const path = files.get(asked === '/' ? '/index.html' : asked);
    if (folder === undefined || path === undefined)
      return asked === '/' ? notBuilt(context) : context.notFound();
    const type = types[extname(path)] ?? 'application/octet-stream';
    if (type.startsWith('text/html')) context.header('Content-Security-Policy', PAGE_POLICY);
    context.header('Content-Type', type);
    return context.body(new Uint8Array(await readFile(join(folder, path))));
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function notBuilt(context: Context): Response {
  context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  return context.html(
    '<!doctype html><html><head><meta charset="utf-8"><title>gongkai</title></head><body><p>网页尚未构建：请在项目目录运行 npm run build。</p><p>The pages were not built: run npm run build in the project.</p></body></html>',
  );
}
