// PDF: an engine gives characters and rulings, the rest is the same for all of them.
//
//   bytes ─engine─▶ PdfContent ─layoutPage─▶ PageLayout[] ─setFurnitureAside─▶ ─stitchTables─▶ Item[] ─▶ Block[]

import { boxesToHull, boxToBbox } from '../../geometry/box.js';
import { charactersToLines } from '../../geometry/characters-to-lines.js';
import type { Asset, Document, SetAside } from '../../model/document.js';
import { UnreadableSourceError } from '../../model/errors.js';
import { defaultReadLimits, type Reader, type ReadLimits, type ReadOptions } from '../../model/reader.js';
import type { Result } from '../../model/result.js';
import { contentToIssues } from './content-to-issues.js';
import { readDirectly } from './direct/read-document.js';
import { itemsToBlocks } from './items-to-blocks.js';
import { layoutPage } from './layout-page.js';
import type { PageContent, PdfEngine } from './page-content.js';
import { setFurnitureAside } from './page-furniture.js';
import type { RepeatedHeader } from './page-layout.js';
import { readWithPdfium } from './pdfium/read-document.js';
import { emptyPdf, imageOnly, tooManyBlocks } from './refusals.js';
import { stitchTables } from './stitch-tables.js';

/**
 * `direct` is our own reader for what office programs and browsers write today; whatever it does not know it hands to
 * PDFium, which it equals to the last cell. `pdfium` reads text and rulings of every font set-up seen. `pdf-parse` is an
 * independent second reader on pdf.js, ten times slower than PDFium; it loses characters of vertical fonts. The last two
 * are loaded only when needed.
 */
const engines = {
  direct: async (bytes, limits) => {
    const reading = readDirectly(bytes, limits);
    return 'content' in reading ? reading.content : readWithPdfium(bytes, limits);
  },
  pdfium: readWithPdfium,
  'pdf-parse': async (bytes, limits) => {
    const { readWithPdfParse } = await import('./pdf-parse/read-document.js');
    return readWithPdfParse(bytes, limits);
  },
} satisfies Record<string, PdfEngine>;

/** Shares of the page's width and height from which on a picture may hold what a report says in it. */
const minPicture = { width: 0.2, height: 0.05 };

/** Reads PDF files with a text layer: ruled tables as grids over page breaks, all else as positioned lines. */
export const pdfReader: Reader = {
  format: 'pdf',
  title: 'PDF',
  extensions: ['pdf'],
  engines: Object.keys(engines),
  read: readPdf,
};

async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<Document>> {
  const limits = { ...defaultReadLimits, ...options.limits };
  const engine = options.engine ?? 'direct';
  if (!isEngine(engine)) throw new Error(`no PDF engine is called ${engine}`);
  checkSize(bytes, limits);
  const content = await engines[engine](bytes, limits);
  if (content.pages.every((page) => page.characters.every((each) => each.text === ' '))) {
    const isDrawn = content.pages.some((page) => page.hasShapes || page.pictures.length > 0);
    throw isDrawn ? imageOnly() : emptyPdf('The pages of the PDF are blank.');
  }
  const layouts = content.pages.map((page) => layoutPage(page, limits.maxTableSlots));
  const { pages, setAside } = setFurnitureAside(layouts);
  const { items, repeatedHeaders } = stitchTables(pages, limits.maxTableSlots);
  const blocks = itemsToBlocks(items);
  if (blocks.length > limits.maxBlocks) throw tooManyBlocks(limits);
  const { metadata, pageCount } = content;
  return {
    value: {
      source: { format: 'pdf', engine: content.engine, metadata, pageCount },
      blocks,
      setAside: [
        ...setAside,
        ...repeatedHeaders.map(headerToSetAside),
        ...content.pages.flatMap(obliqueToSetAside),
        ...content.pages.flatMap(hiddenToSetAside),
      ].sort((a, b) => pageOf(a) - pageOf(b)),
      assets: content.pages.flatMap(picturesToAssets),
    },
    issues: contentToIssues(bytes, content, pages, items),
  };
}

function isEngine(name: string): name is keyof typeof engines {
  return Object.hasOwn(engines, name);
}

function checkSize(bytes: Uint8Array, limits: ReadLimits): void {
  if (bytes.length === 0) throw emptyPdf('The file is empty.');
  if (bytes.length <= limits.maxBytes) return;
  throw new UnreadableSourceError(
    'too-large',
    `The PDF has ${bytes.length} bytes; at most ${limits.maxBytes} are read.`,
    'Cut out the pages of the report, or raise maxBytes.',
  );
}

function headerToSetAside({ text, page, box }: RepeatedHeader): SetAside {
  return { reason: 'running-header', text, place: { kind: 'pdf', page, bbox: boxToBbox(box) } };
}

/** Text that runs askew over a page is stamped on it. */
function obliqueToSetAside({ number, oblique }: PageContent): SetAside[] {
  if (oblique.length === 0) return [];
  const bbox = boxToBbox(boxesToHull(oblique));
  const text = oblique.map((each) => each.text).join('');
  return [{ reason: 'watermark', text, place: { kind: 'pdf', page: number, bbox } }];
}

/** One entry for each run of text that no reader of the page can see. */
function hiddenToSetAside({ number, hidden }: PageContent): SetAside[] {
  return charactersToLines(hidden).map((line) => ({
    reason: 'hidden',
    text: line.text,
    place: { kind: 'pdf', page: number, bbox: boxToBbox(line) },
  }));
}

function picturesToAssets({ number, width, height, pictures }: PageContent): Asset[] {
  return pictures
    .filter((box) => box.x1 - box.x0 >= minPicture.width * width)
    .filter((box) => box.bottom - box.top >= minPicture.height * height)
    .map((box) => ({
      type: 'image',
      href: '',
      text: '',
      place: { kind: 'pdf', page: number, bbox: boxToBbox(box) },
    }));
}

function pageOf({ place }: SetAside): number {
  return place.kind === 'pdf' ? place.page : 0;
}
