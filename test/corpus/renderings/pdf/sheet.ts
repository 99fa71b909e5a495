// The sheet that is drawn on: pages of several kinds behind one upright coordinate system, and a cursor.

import PDFDocument from 'pdfkit';
import type { PdfStyle } from './style.js';

/** Properties of the file. */
export interface PdfProperties {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`; the creation date of the file. */
  readonly date: string;
}

/** The page as a reader sees it: points from its top left corner, `y` the cursor. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly style: PdfStyle;
  readonly title: string;
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  y: number;
  landscape: boolean;
}

// A4 in points; margins of 2.6 cm at the sides and 2.8 cm above and below, half of that on lying pages.
const shortSide = 595.28;
const longSide = 841.89;
const side = 74;
const edge = 80;
/** What a crop box cuts off at each side. */
const bleed = 24;

/** A sheet with its first page begun. */
export function openSheet({ title, author, date }: PdfProperties, style: PdfStyle): Sheet {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    margin: 0,
    info: { Title: title, Author: author, Producer: 'pdfkit', CreationDate: new Date(`${date}T00:00:00Z`) },
  });
  const nowhere = { width: 0, height: 0, left: 0, right: 0, top: 0, bottom: 0, y: 0, landscape: false };
  const sheet: Sheet = { pdf, style, title, ...nowhere };
  openPage(sheet, false);
  return sheet;
}

/** Begins the next page. */
export function openPage(sheet: Sheet, landscape = sheet.landscape): void {
  const [width, height] = landscape ? [longSide, shortSide] : [shortSide, longSide];
  const margin = landscape ? edge / 2 : edge;
  sheet.landscape = landscape;
  sheet.width = width;
  sheet.height = height;
  sheet.left = landscape ? side / 2 : side;
  sheet.right = width - sheet.left;
  sheet.top = margin;
  sheet.bottom = height - margin;
  sheet.y = margin;
  addPage(sheet);
}

function addPage({ pdf, style, width, height }: Sheet): void {
  switch (style.page) {
    case 'rotated':
      pdf.addPage({ size: [height, width], margin: 0 });
      pageDictionary(pdf).Rotate = 90;
      // Down the page runs along the sheet, to the right runs up it: /Rotate turns both back.
      pdf.transform(0, -1, 1, 0, 0, width);
      return;
    case 'cropped':
      pdf.addPage({ size: [width + 2 * bleed, height + 2 * bleed], margin: 0 });
      pageDictionary(pdf).CropBox = [bleed, bleed, bleed + width, bleed + height];
      pdf.transform(1, 0, 0, 1, bleed, bleed);
      return;
    default:
      pdf.addPage({ size: [width, height], margin: 0 });
  }
}

function pageDictionary(pdf: PDFKit.PDFDocument): Record<string, unknown> {
  // The page's dictionary is there and its keys are free; pdfkit's types leave its data out.
  return (pdf.page as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data;
}

// The parts of pdfkit's page and of its references that its types leave out or narrow.
interface ContentStream {
  write(text: string): void;
  end(): void;
}

interface OpenPage {
  content: ContentStream;
  readonly resources: unknown;
  readonly xobjects: Record<string, ContentStream>;
}

/** Draws into a form XObject of its own, which the page then shows. */
export function drawAsForm(sheet: Sheet, draw: () => void): void {
  const { pdf, width, height } = sheet;
  const page = pdf.page as unknown as OpenPage;
  const { content } = page;
  const name = `Tbl${Object.keys(page.xobjects).length + 1}`;
  const form = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, Math.ceil(width), Math.ceil(height)],
    Resources: page.resources,
  }) as unknown as ContentStream;
  page.content = form;
  try {
    draw();
  } finally {
    page.content = content;
  }
  form.end();
  page.xobjects[name] = form;
  content.write(`q /${name} Do Q\n`);
}
