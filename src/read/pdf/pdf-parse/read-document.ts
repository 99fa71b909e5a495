// The second engine: pdf-parse and the pdf.js inside it. Independent of PDFium, so agreement of the two means
// something. It needs the character maps of pdfjs-dist (without them GB1 fonts give empty text and no error); it
// cuts text in vertical fonts short, and it is ten times slower. pdf-parse's own getTable is not used: it throws on
// real reports and drops spans. Rulings come from pdf.js's operator list.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UnreadableSourceError } from '../../../model/errors.js';
import type { ReadLimits } from '../../../model/reader.js';
import type { PageContent, PdfContent } from '../page-content.js';
import { toPageView } from '../page-view.js';
import { tooManyCharacters, tooManyPages, unloadable } from '../refusals.js';
import { toMetadata } from '../to-metadata.js';
import { itemsToCharacters, type TextItem } from './items-to-characters.js';
import { type OperatorList, operatorsToDrawing } from './operators-to-drawing.js';

/** pdf.js's text content does not say how text is painted. */
const unsorted = { hidden: [], recognised: [], faint: [] };

/** What we use of pdf.js's PDFPageProxy. */
interface JsPage {
  readonly view: readonly number[];
  readonly rotate: number;
  getTextContent(options: {
    disableNormalization: boolean;
  }): Promise<{ items: readonly (TextItem | object)[] }>;
  getOperatorList(): Promise<OperatorList>;
  cleanup(): void;
}

/** What we use of pdf.js's PDFDocumentProxy. */
interface JsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<JsPage>;
  getMetadata(): Promise<{ info: object }>;
}

/** Reads a PDF with pdf-parse. @throws UnreadableSourceError when it is damaged, locked or over a limit. */
export async function readWithPdfParse(bytes: Uint8Array, limits: ReadLimits): Promise<PdfContent> {
  const { PDFParse, VerbosityLevel } = await import('pdf-parse');
  const base = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const parser = new PDFParse({
    // pdf.js takes the buffer away from its caller.
    data: bytes.slice(),
    cMapUrl: `${join(base, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(base, 'standard_fonts')}/`,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    // `load` gives the pdf.js document, the only way to positions; it is declared private.
    const document = await (parser as object as { load(): Promise<JsDocument> }).load();
    return await readDocument(document, limits);
  } catch (error) {
    throw toRefusal(error, bytes);
  } finally {
    await parser.destroy();
  }
}

/** Errors of pdf.js, by their names, as refusals; all others are passed on. */
function toRefusal(error: unknown, bytes: Uint8Array): unknown {
  if (error instanceof UnreadableSourceError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return unloadable(bytes, 'encrypted');
  return isFormatError(error) ? unloadable(bytes, 'format') : error;
}

function isFormatError(error: unknown): boolean {
  return (
    error instanceof Error &&
    /InvalidPDF|FormatError|XRef|MissingPDF|UnknownError|UnknownException/.test(error.name)
  );
}

async function readDocument(document: JsDocument, limits: ReadLimits): Promise<PdfContent> {
  const pageCount = document.numPages;
  if (pageCount > limits.maxPages) throw tooManyPages(pageCount, limits);
  const info = new Map(Object.entries((await document.getMetadata()).info));
  const metadata = toMetadata((key) => {
    const text: unknown = info.get(key);
    return typeof text === 'string' ? text : '';
  });
  const pages: PageContent[] = [];
  const unreadablePages: number[] = [];
  let left = limits.maxCharacters;
  for (let number = 1; number <= pageCount; number += 1) {
    const content = await readPage(document, number);
    if (content === undefined) {
      unreadablePages.push(number);
      continue;
    }
    left -= content.characters.length;
    if (left < 0) throw tooManyCharacters();
    pages.push(content);
  }
  return { engine: 'pdf-parse', metadata, pageCount, pages, unreadablePages };
}

/** One page, or nothing when pdf.js finds it damaged. */
async function readPage(document: JsDocument, number: number): Promise<PageContent | undefined> {
  try {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const view = toPageView({ left, bottom, right, top }, page.rotate / 90);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const text = itemsToCharacters(items.filter(isTextItem), view);
    const drawing = operatorsToDrawing(await page.getOperatorList(), view);
    page.cleanup();
    return { number, width: view.width, height: view.height, ...unsorted, ...text, ...drawing };
  } catch (error) {
    if (isFormatError(error)) return undefined;
    throw error;
  }
}

function isTextItem(item: TextItem | object): item is TextItem {
  return 'str' in item;
}
