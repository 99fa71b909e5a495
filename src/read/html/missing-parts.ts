// Reports whose text or tables are not in the page itself: attached as a document, or shown as pictures. The
// figures then are not zero and not blank, they are elsewhere.

import type { Asset, Block, Table } from '../../model/document.js';
import { type Issue, issue } from '../../model/issue.js';
import type { HtmlPlace } from '../../model/place.js';
import { isDocumentLink } from './elements.js';
import type { ParsedPage } from './parsed-page.js';
import type { MarkupSource } from './source.js';

/** A page with a report of its own has more text than this, and tables. */
const SHORT_PAGE = 1500;
/** A page with pictures and less text than this is a report that was scanned, or no report. */
const PICTURE_PAGE = 150;
/** Pictures smaller than this are icons and rules; width and height in pixels. */
const PICTURE_PIXELS = 120;
const SECTION = /^[\s#*]*(?:第?[二三四][、.．，]|[（(][二三四][）)])/;
const NEXT_SECTION = /^[\s#*]*第?[一二三四五六七八][、.．，]/;

/** What says that parts of the report are not in the page. */
export function missingPartIssues(page: ParsedPage, source: MarkupSource): Issue[] {
  return [...attachmentIssues(page), ...pictureIssues(page, source), ...cutOffIssues(source)];
}

function attachmentIssues({ blocks, assets, setAside }: ParsedPage): Issue[] {
  const links = assets.filter(({ type }) => type === 'link');
  const documents = links.filter(({ href, text }) => isDocumentLink(href) || isDocumentLink(text));
  const frames = links.filter((asset) => !documents.includes(asset));
  const text = blocks.reduce((sum, block) => sum + (block.type === 'table' ? 0 : block.text.length), 0);
  if (blocks.some(isFigures) || text > SHORT_PAGE) return [];
  const isFrameset = text === 0 && setAside.length === 0;
  const holders = documents.length > 0 ? documents : isFrameset ? frames : [];
  if (holders.length === 0) return [];
  const reports = holders.filter((asset) => /报告|年报|annual|report/i.test(`${asset.text}${asset.href}`));
  const named = reports.length > 0 ? reports : holders;
  const message =
    'The page has no tables and little text; the report may be in a linked document: read that.';
  const places = named.slice(0, 20).map(({ place }) => place);
  return [issue('read/report-in-attachment', message, { places, actual: hrefs(named) })];
}

/** A table with figures, or with so many cells that it is a form, blank as it may be. */
function isFigures(block: Block): block is Table {
  if (block.type !== 'table') return false;
  const numbers = block.cells.filter(({ text }) => /^[-−－]?\d+(?:\.\d+)?$/.test(text)).length;
  return numbers >= 4 || block.cells.length >= 24;
}

function pictureIssues({ blocks, assets }: ParsedPage, source: MarkupSource): Issue[] {
  const pictures = assets.filter((asset) => asset.type === 'image' && isSizable(asset, source));
  if (pictures.length === 0) return [];
  const text = blocks.reduce((sum, block) => sum + (block.type === 'table' ? 0 : block.text.length), 0);
  if (text < PICTURE_PAGE && !blocks.some(isFigures)) return [tablesAsImages(pictures)];
  const instead = sectionRanges(blocks, source)
    .filter((section) => !section.hasFigures)
    .flatMap(({ start, end }) => pictures.filter(({ place }) => isWithin(place, start, end)));
  return instead.length === 0 ? [] : [tablesAsImages(instead)];
}

function tablesAsImages(pictures: readonly Asset[]): Issue {
  const message = 'The page has pictures where tables of figures should be: run text recognition on them.';
  const places = pictures.slice(0, 20).map(({ place }) => place);
  return issue('read/tables-as-images', message, { places, actual: hrefs(pictures) });
}

interface SectionRange {
  readonly start: number;
  end: number;
  hasFigures: boolean;
}

/** Ranges of the sections numbered two to four, and whether a table or a digit stands in each. */
function sectionRanges(blocks: readonly Block[], source: MarkupSource): SectionRange[] {
  const sections: SectionRange[] = [];
  let open: SectionRange | undefined;
  for (const block of blocks) {
    const { start } = htmlPlace(block);
    const text = block.type === 'table' ? '' : block.text;
    if (text.length < 60 && NEXT_SECTION.test(text)) {
      if (open !== undefined) open.end = start;
      open = SECTION.test(text) ? { start, end: source.text.length, hasFigures: false } : undefined;
      if (open !== undefined) sections.push(open);
    } else if (open !== undefined && (block.type === 'table' || /\d/.test(text))) {
      open.hasFigures = true;
    }
  }
  return sections;
}

/** A picture is sizable unless the markup says that it is small. */
function isSizable(asset: Asset, source: MarkupSource): boolean {
  const { start, end } = htmlPlace(asset);
  const tag = source.text.slice(start, Math.min(end, start + 2000));
  const width = pixels(tag, 'width');
  const height = pixels(tag, 'height');
  return (width ?? PICTURE_PIXELS) >= PICTURE_PIXELS && (height ?? PICTURE_PIXELS) >= PICTURE_PIXELS / 2;
}

function pixels(tag: string, side: 'width' | 'height'): number | undefined {
  const patterns = {
    width: /\bwidth\s*[=:]\s*["']?(\d{1,5})(?![\d%])/i,
    height: /\bheight\s*[=:]\s*["']?(\d{1,5})(?![\d%])/i,
  };
  const match = patterns[side].exec(tag)?.[1];
  return match === undefined ? undefined : Number(match);
}

/** A page that ends inside a tag or a table was not fetched whole. */
function cutOffIssues(source: MarkupSource): Issue[] {
  const tail = source.text.slice(-4096);
  const inTag = /<\/?[a-z][^<>]*$/i.test(tail);
  const opened = countOf(source.text, /<table[\s>]/gi);
  const closed = countOf(source.text, /<\/table\s*>/gi);
  const inTable = opened > closed && !/<\/(?:html|body)\s*>\s*$/i.test(tail);
  if (!inTag && !inTable) return [];
  const end = source.text.length;
  const message = 'The page ends in the middle of a tag or a table: it was not fetched whole.';
  return [issue('read/truncated', message, { places: [source.placeOf(Math.max(0, end - 200), end)] })];
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

function htmlPlace({ place }: Block | Asset): HtmlPlace {
  if (place.kind !== 'html') throw new Error('a page with places of another format');
  return place;
}

function isWithin(place: Asset['place'], start: number, end: number): boolean {
  return place.kind === 'html' && place.start >= start && place.start < end;
}

function hrefs(assets: readonly Asset[]): string {
  return assets
    .slice(0, 20)
    .map(({ href }) => href)
    .join('\n');
}
