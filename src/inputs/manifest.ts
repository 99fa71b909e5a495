// --manifest FILE: a CSV table of what is known of the inputs, one row a file.

import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UnreadableSourceError } from '../model/errors.js';
import type { Known } from '../model/known-facts.js';
import { decodeBytes } from '../text/decode.js';
import { csvRows } from './csv-rows.js';

/** What a manifest says, found again by the path of an input. */
export interface Manifest {
  /** Facts of an input, by its source or absolute path; undefined when the manifest does not name it. */
  readonly factsOf: (input: { readonly source: string; readonly path?: string }) => Known | undefined;
  /** All rows; those that no input has are worth a word. */
  readonly rows: readonly { readonly path: string; readonly known: Known }[];
}

const MAX_BYTES = 256 * 1024 * 1024;
const ADVICE =
  'A manifest is a CSV file with a header line: path, and any of url, agency, year, division, published_on.';

/**
 * Reads a manifest, in UTF-8 or, as Excel saves it, GBK.
 * @throws UnreadableSourceError when it is no such table, naming the line.
 */
export async function readManifest(file: string): Promise<Manifest> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new UnreadableSourceError('not-readable', `The manifest ${file} cannot be read.`, ADVICE, {
      cause,
    });
  });
  if (bytes.length > MAX_BYTES) throw wrong(file, `is larger than ${MAX_BYTES} bytes`);
  const { text } = decodeBytes(bytes);
  const rows = csvRows(text.replace(/^\ufeff/, ''));
  const header = (rows[0]?.cells ?? []).map((title) => title.trim().toLowerCase());
  if (!header.includes('path')) throw wrong(file, 'has no column path');
  const facts = new Map<string, Known>();
  const named: { path: string; known: Known }[] = [];
  for (const { cells, line } of rows.slice(1)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > header.length) throw wrong(file, `has more cells than titles in line ${line}`);
    const values = new Map(header.map((title, at) => [title, (cells[at] ?? '').trim()]));
    const path = (values.get('path') ?? '').replaceAll('\\', '/');
    if (path === '') throw wrong(file, `has no path in line ${line}`);
    const key = keyOf(dirname(file), path);
    if (facts.has(key)) throw wrong(file, `names ${path} again in line ${line}`);
    const stated = toFacts(values, file, line);
    facts.set(key, stated);
    named.push({ path, known: stated });
  }
  return { rows: named, factsOf: (input) => find(facts, dirname(file), input) };
}

/** Paths are taken from the manifest's own folder, else from where the program runs. */
function find(
  facts: ReadonlyMap<string, Known>,
  folder: string,
  { source, path }: { readonly source: string; readonly path?: string },
): Known | undefined {
  return facts.get(path ?? '') ?? facts.get(keyOf('.', source)) ?? facts.get(keyOf(folder, source));
}

/** A document inside an archive is named by the archive's path and its own, `!/` between them. */
function keyOf(folder: string, path: string): string {
  const [outer = '', ...inner] = path.split('!/');
  return [resolve(folder, outer), ...inner].join('!/');
}

const known = ['path', 'url', 'agency', 'year', 'division', 'published_on'];

function toFacts(values: ReadonlyMap<string, string>, file: string, line: number): Known {
  const text = (title: string): string | undefined => values.get(title) || undefined;
  const year = text('year');
  if (year !== undefined && !/^(?:19|20)\d\d年?$/.test(year))
    throw wrong(file, `has no year in line ${line}: ${year}`);
  const other = Object.fromEntries(
    [...values].filter(([title, value]) => !known.includes(title) && value !== ''),
  );
  const facts = {
    url: text('url'),
    agency: text('agency'),
    division: text('division'),
    published_on: text('published_on'),
  };
  return {
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    ...(year === undefined ? {} : { year: Number.parseInt(year, 10) }),
    ...(Object.keys(other).length === 0 ? {} : { other }),
  };
}

function wrong(file: string, what: string): UnreadableSourceError {
  return new UnreadableSourceError('malformed', `The manifest ${file} ${what}.`, ADVICE);
}
