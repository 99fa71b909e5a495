// The default engine: PDFium. Exact Chinese with every font set-up tried, lines and clips with it, flat memory.

import { ExtractionError, UnreadableSourceError } from '../../../model/errors.js';
import type { ReadLimits } from '../../../model/reader.js';
import type { PageContent, PdfContent } from '../page-content.js';
import { drawingToContent } from '../page-drawing.js';
import { toPageView } from '../page-view.js';
import { tooManyCharacters, tooManyPages, unloadable } from '../refusals.js';
import { sortBySight } from '../sort-by-sight.js';
import { toMetadata } from '../to-metadata.js';
import { discardPdfium, loadPdfium, type Pdfium, releasePdfium } from './load-pdfium.js';
import { readCharacters } from './read-characters.js';
import { readPaths } from './read-paths.js';
import { allocateScratch, type Scratch } from './scratch.js';

/** Error code of FPDF_GetLastError: a password is needed. */
const errorPassword = 4;
/** Error code of FPDF_GetLastError: a security handler that PDFium does not know. */
const errorSecurity = 5;

/** Longest metadata text that is taken, in bytes. */
const maxMetadataBytes = 4096;

/** Reads a PDF with PDFium. @throws UnreadableSourceError when it is damaged, locked or over a limit. */
export async function readWithPdfium(bytes: Uint8Array, limits: ReadLimits): Promise<PdfContent> {
  const pdfium = await loadPdfium();
  try {
    const content = readDocument(pdfium, bytes, limits);
    releasePdfium(pdfium);
    return content;
  } catch (error) {
    if (error instanceof ExtractionError) {
      releasePdfium(pdfium);
      throw error;
    }
    // A trap leaves locks, half-built objects and a moved stack pointer behind: the heap is not to be used again.
    discardPdfium();
    if (!isTrap(error)) throw error;
    throw new UnreadableSourceError(
      'malformed',
      'The PDF made the PDF library fail.',
      'Open it in a viewer, print it to a new PDF and try again.',
      { cause: error },
    );
  }
}

/** Traps and aborts of wasm, its stack overflow (RangeError), and what longjmp throws (no Error at all). */
function isTrap(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  return error.name === 'RuntimeError' || error instanceof RangeError;
}

function readDocument(pdfium: Pdfium, bytes: Uint8Array, limits: ReadLimits): PdfContent {
  const data = pdfium.malloc(bytes.length);
  if (data === 0) throw new RangeError('no wasm memory for the document');
  let document = 0;
  const scratch = allocateScratch(pdfium);
  try {
    new Uint8Array(pdfium.memory.buffer).set(bytes, data);
    document = pdfium.FPDF_LoadMemDocument(data, bytes.length, 0);
    if (document === 0) throw unloadable(bytes, toReason(pdfium.FPDF_GetLastError()));
    const pageCount = pdfium.FPDF_GetPageCount(document);
    if (pageCount === 0) throw unloadable(bytes, 'format');
    if (pageCount > limits.maxPages) throw tooManyPages(pageCount, limits);
    const metadata = toMetadata((key) => readMetadata(pdfium, document, key));
    return {
      engine: 'pdfium',
      metadata,
      pageCount,
      ...readPages(pdfium, document, pageCount, limits, scratch),
    };
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    scratch.free();
    pdfium.free(data);
  }
}

function toReason(code: number): 'encrypted' | 'format' {
  return code === errorPassword || code === errorSecurity ? 'encrypted' : 'format';
}

function readPages(
  pdfium: Pdfium,
  document: number,
  pageCount: number,
  limits: ReadLimits,
  scratch: Scratch,
): Pick<PdfContent, 'pages' | 'unreadablePages'> {
  const pages: PageContent[] = [];
  const unreadablePages: number[] = [];
  let left = limits.maxCharacters;
  for (let number = 1; number <= pageCount; number += 1) {
    const page = pdfium.FPDF_LoadPage(document, number - 1);
    if (page === 0) {
      unreadablePages.push(number);
      continue;
    }
    try {
      const content = readPage(pdfium, page, number, left, scratch);
      left -= content.characters.length;
      pages.push(content);
    } finally {
      pdfium.FPDF_ClosePage(page);
    }
  }
  return { pages, unreadablePages };
}

function readPage(
  pdfium: Pdfium,
  page: number,
  number: number,
  maxCharacters: number,
  scratch: Scratch,
): PageContent {
  pdfium.FPDF_GetPageBoundingBox(page, scratch.start);
  const [left, top, right, bottom] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  const view = toPageView({ left, bottom, right, top }, pdfium.FPDFPage_GetRotation(page));
  const { drawing, textObjects } = readPaths(pdfium, page, view, scratch);
  const textPage = pdfium.FPDFText_LoadPage(page);
  try {
    if (pdfium.FPDFText_CountChars(textPage) > maxCharacters) throw tooManyCharacters();
    const { inked, oblique } = readCharacters({ pdfium, view, scratch }, textPage, textObjects);
    const text = sortBySight(inked, drawing);
    const { width, height } = view;
    return { number, width, height, ...text, oblique, ...drawingToContent(drawing) };
  } finally {
    if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage);
  }
}

function readMetadata(pdfium: Pdfium, document: number, key: string): string {
  const buffer = pdfium.malloc(maxMetadataBytes + key.length + 1);
  try {
    const name = buffer + maxMetadataBytes;
    const heap = new Uint8Array(pdfium.memory.buffer);
    heap.set(Buffer.from(`${key}\0`, 'latin1'), name);
    const length = pdfium.FPDF_GetMetaText(document, name, buffer, maxMetadataBytes);
    if (length < 2 || length > maxMetadataBytes) return '';
    return Buffer.from(pdfium.memory.buffer, buffer, length - 2).toString('utf16le');
  } finally {
    pdfium.free(buffer);
  }
}
