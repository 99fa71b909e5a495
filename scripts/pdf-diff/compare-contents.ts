// Holds what two engines see on the pages of a PDF against each other, thing by thing.

import type { Box } from '../../src/geometry/box.js';
import type { Character } from '../../src/geometry/character.js';
import type { Segment } from '../../src/geometry/edge.js';
import type { PageContent, PdfContent } from '../../src/read/pdf/page-content.js';

/** Points by which places may differ: PDFium computes with single precision. */
const tolerance = 0.02;

/** Font sizes by which the ink of a letter may reach over its advance (`f`, `T`): PDFium's boxes end with the ink. */
const maxOverhang = 0.16;

/** Differences of one document that are told. */
const maxTold = 5;

export interface CompareOptions {
  /**
   * Whether the right ends of characters are compared. PDFium's end with the ink where that reaches over the advance:
   * in a damaged font that may be anywhere.
   */
  readonly ends: boolean;
}

/** What differs between two readings of one PDF, in words; nothing if they are the same. Blanks may differ. */
export function compareContents(one: PdfContent, other: PdfContent, { ends }: CompareOptions): string[] {
  const differences: string[] = [];
  if (JSON.stringify(one.metadata) !== JSON.stringify(other.metadata)) {
    differences.push(`metadata ${JSON.stringify(one.metadata)} and ${JSON.stringify(other.metadata)}`);
  }
  if (one.pages.length !== other.pages.length) {
    return [...differences, `${one.pages.length} and ${other.pages.length} pages`];
  }
  for (const [index, page] of one.pages.entries()) {
    const same = other.pages[index];
    if (same !== undefined) differences.push(...comparePages(page, same, ends));
  }
  return differences.slice(0, maxTold);
}

function comparePages(one: PageContent, other: PageContent, ends: boolean): string[] {
  const isSame = (a: Character, b: Character) => isSameCharacter(a, b, ends);
  const where = `page ${one.number}: `;
  const differences = [
    ...compareLists('characters', printed(one.characters), printed(other.characters), isSame),
    ...compareLists('hidden', printed(one.hidden), printed(other.hidden), isSame),
    ...compareLists('recognised', printed(one.recognised), printed(other.recognised), isSame),
    ...compareLists('faint', printed(one.faint), printed(other.faint), isSame),
    ...compareLists('oblique', printed(one.oblique), printed(other.oblique), isSame),
    ...compareLists('segments', one.segments, other.segments, isSameSegment),
    ...compareLists('fills', one.fills, other.fills, isSameBox),
    ...compareLists('pictures', one.pictures, other.pictures, isSameBox),
  ];
  if (one.hasShapes !== other.hasShapes) differences.push(`shapes ${one.hasShapes} and ${other.hasShapes}`);
  if (!isNear(one.width, other.width) || !isNear(one.height, other.height) || one.number !== other.number) {
    differences.push('size');
  }
  return differences.map((each) => where + each);
}

/** Blanks in the layout are judged by the cells they make: PDFium drops those that stand alone or beside another. */
function printed(characters: readonly Character[]): Character[] {
  return characters.filter((each) => each.text !== ' ');
}

function compareLists<T>(
  what: string,
  one: readonly T[],
  other: readonly T[],
  isSame: (a: T, b: T) => boolean,
): string[] {
  for (const [index, item] of one.entries()) {
    const same = other[index];
    if (same !== undefined && isSame(item, same)) continue;
    return [
      `${what} (${one.length}, ${other.length}) at ${index}: ${JSON.stringify(item)} and ${JSON.stringify(same)}`,
    ];
  }
  return one.length === other.length ? [] : [`${what}: ${one.length} and ${other.length}`];
}

function isSameCharacter(a: Character, b: Character, ends: boolean): boolean {
  const overhang = Math.abs(a.x1 - b.x1) / (a.bottom - a.top);
  return (
    a.text === b.text &&
    a.direction === b.direction &&
    isNear(a.x0, b.x0) &&
    isNear(a.top, b.top) &&
    isNear(a.bottom, b.bottom) &&
    (!ends || overhang <= maxOverhang)
  );
}

function isSameSegment(a: Segment, b: Segment): boolean {
  return isNear(a.x0, b.x0) && isNear(a.x1, b.x1) && isNear(a.y0, b.y0) && isNear(a.y1, b.y1);
}

function isSameBox(a: Box, b: Box): boolean {
  return isNear(a.x0, b.x0) && isNear(a.x1, b.x1) && isNear(a.top, b.top) && isNear(a.bottom, b.bottom);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance;
}
