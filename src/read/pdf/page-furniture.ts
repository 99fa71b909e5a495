// Page numbers and running headers stand between the rows of tables that go over a page; they are set aside, with
// the reason, so that `- 3 -` can never be taken for a value.

import { boxToBbox } from '../../geometry/box.js';
import type { SetAside } from '../../model/document.js';
import type { PageLayout, PageLine } from './page-layout.js';

/** Shares of the page height, from its edge, in which page numbers and running headers stand. */
const topBand = 0.1;
const bottomBand = 0.14;

/** Points that the same running header may move from page to page. */
const maxDrift = 4;

/** Lines looked at from each end of a page: a footer has at most a text and a number. */
const maxDepth = 2;

/** Written as nothing but a page number is: in dashes, or with 第 and 页. */
const statedNumber =
  /^(?:[-–—―－─~·.]{1,3}(\d{1,4})[-–—―－─~·.]{1,3}|第(\d{1,4})页[,，/]?(?:共\d{1,4}页)?|page(\d{1,4})(?:of\d{1,4})?)$/i;

/** Could also be a value or a date: believed only if it counts the pages. */
const bareNumber = /^(\d{1,4})(?:\/(\d{1,4}))?$/;

/** A page number set with blanks is several words (`2 / 4`); blanks are narrower than this share of the line's height. */
const maxBlank = 1;

/** Pages without their furniture, and the furniture. Lines inside tables are never touched. */
export function setFurnitureAside(pages: readonly PageLayout[]): {
  pages: PageLayout[];
  setAside: SetAside[];
} {
  const reasons = new Map<PageLine, SetAside['reason']>();
  for (let depth = 0; depth < maxDepth; depth += 1) {
    for (const edge of ['top', 'bottom'] as const) {
      const candidates = pages.map((page) => outermostLine(page, edge, reasons));
      const known = classify(candidates, pages.length);
      for (const [line, reason] of known) reasons.set(line, reason);
    }
  }
  const setAside = pages.flatMap((page) =>
    page.lines.flatMap((line): SetAside[] => {
      const reason = reasons.get(line);
      if (reason === undefined) return [];
      const place = { kind: 'pdf', page: page.number, bbox: boxToBbox(line) } as const;
      return [{ reason, text: line.text, place }];
    }),
  );
  const rest = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !reasons.has(line)) }));
  return { pages: rest, setAside };
}

interface Candidate {
  readonly line: PageLine;
  readonly page: number;
}

/** The first or last line of a page if it stands in the band and no table stands beyond it. */
function outermostLine(
  page: PageLayout,
  edge: 'top' | 'bottom',
  taken: ReadonlyMap<PageLine, unknown>,
): Candidate | undefined {
  const lines = page.lines.filter((line) => !taken.has(line));
  const line = edge === 'top' ? lines[0] : lines.at(-1);
  if (line === undefined) return undefined;
  const isInBand =
    edge === 'top' ? line.bottom <= topBand * page.height : line.top >= (1 - bottomBand) * page.height;
  const isBeyondTables = page.tables.every((table) =>
    edge === 'top' ? table.top >= line.bottom - 1 : table.bottom <= line.top + 1,
  );
  return isInBand && isBeyondTables ? { line, page: page.number } : undefined;
}

function classify(
  candidates: readonly (Candidate | undefined)[],
  pageCount: number,
): Map<PageLine, SetAside['reason']> {
  const found = new Map<PageLine, SetAside['reason']>();
  const present = candidates.filter((candidate) => candidate !== undefined);
  const offsets = countBy(present.map(numberOffset));
  const headers = countBy(present.map(headerKey));
  for (const candidate of present) {
    const offset = numberOffset(candidate);
    const repeats = (headers.get(headerKey(candidate)) ?? 0) >= 2;
    if (statedNumber.test(compact(candidate.line.text))) found.set(candidate.line, 'page-number');
    else if (offset !== undefined && countsPages(candidate, offset, offsets, pageCount)) {
      found.set(candidate.line, 'page-number');
    } else if (repeats) found.set(candidate.line, 'running-header');
  }
  return found;
}

/** A bare number is a page number if it runs along with the pages, or is the 1 of a one-page document. */
function countsPages(
  { line }: Candidate,
  offset: number,
  offsets: ReadonlyMap<number | string | undefined, number>,
  pageCount: number,
): boolean {
  const total = bareNumber.exec(lastNumber(line))?.[2];
  if (total !== undefined && offset === 0 && Number(total) === pageCount) return true;
  if (line.words.length > 1) return false;
  return (offsets.get(offset) ?? 0) >= 2 || (pageCount === 1 && offset === 0);
}

/** Printed number minus page number, if the line ends in one. */
function numberOffset({ line, page }: Candidate): number | undefined {
  const match = bareNumber.exec(lastNumber(line));
  return match?.[1] === undefined ? undefined : Number(match[1]) - page;
}

/** What repeats on every page: the height on the page and the text, a page number at its end left out. */
function headerKey({ line }: Candidate): string {
  const words = bareNumber.test(lastWord(line)) ? line.words.slice(0, -1) : line.words;
  const text = words.map((word) => word.text).join(' ');
  if (text === '') return `page ${line.page}`;
  return `${Math.round(line.top / maxDrift)} ${text}`;
}

/** The line's last word, or all of a line that is a spaced `2 / 4`. */
function lastNumber(line: PageLine): string {
  const [first, slash, total, more] = line.words;
  const isSpaced =
    first !== undefined &&
    slash !== undefined &&
    total !== undefined &&
    more === undefined &&
    /^[/／]$/.test(slash.text) &&
    Math.max(slash.x0 - first.x1, total.x0 - slash.x1) <= maxBlank * (line.bottom - line.top);
  return isSpaced ? compact(line.text) : lastWord(line);
}

function lastWord(line: PageLine): string {
  return (line.words.at(-1)?.text ?? '').normalize('NFKC');
}

function compact(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

function countBy<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
