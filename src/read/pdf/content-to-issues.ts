// What the reader of the result should know about how the PDF could be read.

import { type Box, boxesToHull, boxToBbox } from '../../geometry/box.js';
import { type Issue, issue } from '../../model/issue.js';
import type { PdfPlace } from '../../model/place.js';
import { unknownCharacter } from './code-to-character.js';
import { isCutOff } from './is-cut-off.js';
import type { PageContent, PdfContent } from './page-content.js';
import type { Item, PageLayout } from './page-layout.js';

/** All issues of one document, in page order within each kind. */
export function contentToIssues(
  bytes: Uint8Array,
  content: PdfContent,
  pages: readonly PageLayout[],
  items: readonly Item[],
): Issue[] {
  return [
    ...cutOffIssues(bytes),
    ...content.unreadablePages.map(unreadablePageIssue),
    ...content.pages.flatMap((page, index) => textlessIssues(page, pages[index])),
    ...content.pages.flatMap(unknownCharacterIssues),
    ...content.pages.flatMap(sightIssues),
    ...pages.flatMap(cutNumberIssues),
    ...items.flatMap(repairIssues),
  ];
}

function cutOffIssues(bytes: Uint8Array): Issue[] {
  if (!isCutOff(bytes)) return [];
  return [
    issue('read/truncated', 'The file ends before its end; what is missing is unknown. Download it again.'),
  ];
}

function unreadablePageIssue(page: number): Issue {
  const place: PdfPlace = { kind: 'pdf', page, bbox: [0, 0, 0, 0] };
  return issue('read/truncated', `Page ${page} is damaged and could not be read.`, { places: [place] });
}

/** A page with pictures or many shapes and no text beside its number is a scan among pages of text. */
function textlessIssues(content: PageContent, layout: PageLayout | undefined): Issue[] {
  const isDrawn = content.hasShapes || content.pictures.length > 0;
  const hasText = layout !== undefined && (layout.lines.length > 0 || layout.tables.some(hasTableText));
  if (!isDrawn || hasText) return [];
  const message = `Page ${content.number} is a picture without text: what it says was not read. Run it through OCR.`;
  return [issue('read/page-without-text', message, { places: [wholePage(content)] })];
}

function hasTableText(table: PageLayout['tables'][number]): boolean {
  return table.cells.some((cell) => cell.text !== '');
}

function unknownCharacterIssues(page: PageContent): Issue[] {
  const unknown = page.characters.filter((each) => each.text === unknownCharacter);
  if (unknown.length === 0) return [];
  const message = `Page ${page.number} has ${unknown.length} characters in a font that does not say what they are.`;
  const place: PdfPlace = { kind: 'pdf', page: page.number, bbox: boxToBbox(boxesToHull(unknown)) };
  return [issue('read/font-without-unicode', message, { places: [place] })];
}

/** Text that can't be seen on the page and was read, or of which that is not known. */
function sightIssues({ number, recognised, faint }: PageContent): Issue[] {
  const place = (of: readonly Box[]): PdfPlace => ({
    kind: 'pdf',
    page: number,
    bbox: boxToBbox(boxesToHull(of)),
  });
  const issues: Issue[] = [];
  if (recognised.length > 0) {
    const message = `The text of page ${number} is a recognition layer under a picture; its figures may be misread.`;
    issues.push(issue('read/recognised-text', message, { places: [place(recognised)] }));
  }
  if (faint.length > 0) {
    const message = `Page ${number} has white text over a picture or shape; whether it can be seen is not known.`;
    issues.push(issue('read/white-text', message, { places: [place(faint)] }));
  }
  return issues;
}

/** Most numbers of one page whose places are named. */
const maxCutPlaces = 20;

function cutNumberIssues({ number, cut }: PageLayout): Issue[] {
  if (cut.length === 0) return [];
  const message = `${cut.length} numbers on page ${number} are wider than their cells; they were not read.`;
  const places = cut
    .slice(0, maxCutPlaces)
    .map((box): PdfPlace => ({ kind: 'pdf', page: number, bbox: boxToBbox(box) }));
  return [issue('read/text-over-border', message, { places, actual: String(cut.length) })];
}

function repairIssues(item: Item): Issue[] {
  if (!('table' in item) || !item.table.repaired) return [];
  const { page } = item.table;
  const message = `A ruling is missing in the table on page ${page}; its cells were cut into rectangles.`;
  return [
    issue('read/grid-repaired', message, { places: [{ kind: 'pdf', page, bbox: boxToBbox(item.table) }] }),
  ];
}

function wholePage({ number, width, height }: PageContent): PdfPlace {
  return { kind: 'pdf', page: number, bbox: boxToBbox({ x0: 0, top: 0, x1: width, bottom: height }) };
}
