// The direct reader: its own way through the files that office programs and browsers write today. It gives what PDFium
// gives, a good deal faster, or hands the file on.

import type { ReadLimits } from '../../../model/reader.js';
import type { PageContent, PdfContent } from '../page-content.js';
import { drawingToContent } from '../page-drawing.js';
import { sortBySight } from '../sort-by-sight.js';
import { toMetadata } from '../to-metadata.js';
import { type ObjectStore, openObjects } from './object-store.js';
import type { Dictionary } from './objects.js';
import { orderRuns } from './order-runs.js';
import { type Page, readPages } from './page-tree.js';
import { readContent } from './read-content.js';
import { fontReader } from './read-font.js';
import { Surprise, surprise } from './surprise.js';
import { decodeText } from './text-string.js';
import { standsAt } from './token-reader.js';

/** Longest metadata text that is taken, in bytes of UTF-16. */
const maxMetadataBytes = 4096;

/** What is read, or why the file is not for the direct reader. */
export type DirectReading = { readonly content: PdfContent } | { readonly handedOver: string };

/** Reads a PDF that holds nothing unknown. */
export function readDirectly(bytes: Uint8Array, limits: ReadLimits): DirectReading {
  try {
    return { content: readDocument(bytes, limits) };
  } catch (error) {
    if (error instanceof Surprise) return { handedOver: error.message };
    throw error;
  }
}

function readDocument(bytes: Uint8Array, limits: ReadLimits): PdfContent {
  if (!standsAt(bytes, 0, '%PDF-')) surprise('header');
  const store = openObjects(bytes);
  const { trailer } = store;
  if (trailer.has('Encrypt')) surprise('encryption');
  const catalog = store.dictionary(trailer.get('Root')) ?? surprise('catalog');
  if (store.name(catalog.get('Type')) !== 'Catalog') surprise('catalog');
  if (catalog.has('OCProperties')) surprise('optional content');
  if (catalog.has('AcroForm')) surprise('form fields');
  const pages = readPages(store, catalog, limits.maxPages);
  if (pages.length === 0) surprise('no pages');
  const fontOf = fontReader(store);
  let left = limits.maxCharacters;
  const contents = pages.map((page, index) => {
    const content = readPage(store, page, index + 1, { fontOf, maxCharacters: left });
    left -= content.characters.length;
    return content;
  });
  return {
    engine: 'direct',
    metadata: readMetadata(store, trailer),
    pageCount: pages.length,
    pages: contents,
    unreadablePages: [],
  };
}

interface PageContext {
  readonly fontOf: ReturnType<typeof fontReader>;
  readonly maxCharacters: number;
}

function readPage(
  store: ObjectStore,
  { view, resources, contents }: Page,
  number: number,
  { fontOf, maxCharacters }: PageContext,
): PageContent {
  const parts = contents.map((stream) => store.streamBytes(stream));
  const blank = Buffer.from(' ');
  const bytes =
    parts.length === 1 && parts[0] !== undefined
      ? parts[0]
      : Buffer.concat(parts.flatMap((part) => [part, blank]));
  const { runs, drawing } = readContent(bytes, { store, resources, fontOf, view, maxCharacters });
  const text = sortBySight(orderRuns(runs, view), drawing);
  const { width, height } = view;
  return { number, width, height, ...text, oblique: [], ...drawingToContent(drawing) };
}

/** @source ISO 32000-1 §14.3.3 */
function readMetadata(store: ObjectStore, trailer: Dictionary): Record<string, string> {
  const info = trailer.has('Info') ? store.dictionary(trailer.get('Info')) : new Map();
  if (info === undefined) return surprise('document information');
  return toMetadata((key) => {
    const value = info.get(key);
    if (value === undefined) return '';
    const text = decodeText(store.string(value) ?? surprise('document information'));
    return text.length * 2 + 2 > maxMetadataBytes ? '' : text;
  });
}
