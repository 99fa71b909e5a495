// What of a page's text a reader can see. A figure that is painted in white on white, or not at all, is not on the page,
// whatever the text layer says: it is set aside. Two things are kept: white text on a dark ground, and the text that a
// recognition program laid, unpainted, under the picture of a scanned page.

import type { Box } from '../../geometry/box.js';
import type { Character } from '../../geometry/character.js';

/**
 * How a character is painted. `unpainted`: text rendering mode 3, or fully transparent. `gone`: clipped away, outside of
 * the page, or too small to be seen.
 */
export type Ink = 'seen' | 'white' | 'unpainted' | 'gone';

/** A character with its ink; `order` is its place among the drawn objects of the page. */
export interface InkedCharacter {
  readonly character: Character;
  readonly ink: Ink;
  readonly order: number;
}

/** An area that is painted. `unknown`: a picture, a shading or a shape of which only the extent is known. */
export interface Backdrop {
  readonly box: Box;
  readonly tone: 'white' | 'dark' | 'unknown';
  readonly order: number;
}

/** The characters of a page by what a reader sees of them, each list in content order. */
export interface SightedText {
  readonly characters: readonly Character[];
  /** Not on the page for a reader. */
  readonly hidden: readonly Character[];
  /** Among `characters`: unpainted text over a picture that shows what it says. */
  readonly recognised: readonly Character[];
  /** Among `characters`: white text over something that may be dark. */
  readonly faint: readonly Character[];
}

/** A picture's text layer: visible characters over the picture are at most one in so many (a page number, a stamp). */
const layerShare = 10;

/** White characters times painted areas above which white text is not looked into: it is taken as faint. */
const maxComparisons = 20_000_000;

/** Scans come in one picture a page, or in strips. */
const maxPictures = 200;

/** Sorts the characters of a page; `backdrops` in the order of painting. */
export function sortBySight(
  text: readonly InkedCharacter[],
  { backdrops, pictures }: { readonly backdrops: readonly Backdrop[]; readonly pictures: readonly Box[] },
): SightedText {
  const sorted = { characters: [] as Character[], hidden: [] as Character[] };
  const [recognised, faint]: [Character[], Character[]] = [[], []];
  const layers = text.some(({ ink }) => ink === 'unpainted') ? picturesWithLayer(text, pictures) : [];
  const whites = text.reduce((count, { ink }) => count + (ink === 'white' ? 1 : 0), 0);
  const isDecidable = whites * backdrops.length <= maxComparisons;
  for (const { character, ink, order } of text) {
    const ground =
      ink !== 'white' ? 'paper' : isDecidable ? groundUnder(character, order, backdrops) : 'unknown';
    const isLayer = ink === 'unpainted' && layers.some((box) => isOver(character, box));
    const isKept = ink === 'seen' || isLayer || ground === 'dark' || ground === 'unknown';
    (isKept ? sorted.characters : sorted.hidden).push(character);
    if (isLayer) recognised.push(character);
    if (ground === 'unknown') faint.push(character);
  }
  return { ...sorted, recognised, faint };
}

/** Pictures over which nearly all text is unpainted: scans with the text that was recognised in them. */
function picturesWithLayer(text: readonly InkedCharacter[], pictures: readonly Box[]): Box[] {
  return pictures.slice(0, maxPictures).filter((box) => {
    let [painted, unpainted] = [0, 0];
    for (const { character, ink } of text) {
      if (character.text === ' ' || !isOver(character, box)) continue;
      if (ink === 'seen') painted += 1;
      else if (ink === 'unpainted') unpainted += 1;
    }
    return unpainted > painted * layerShare;
  });
}

/** What was painted last under a character before the character was. */
function groundUnder(
  character: Character,
  order: number,
  backdrops: readonly Backdrop[],
): Backdrop['tone'] | 'paper' {
  let ground: Backdrop['tone'] | 'paper' = 'paper';
  for (const backdrop of backdrops) {
    if (backdrop.order >= order) break;
    if (isOver(character, backdrop.box)) ground = backdrop.tone;
  }
  return ground;
}

function isOver(character: Character, box: Box): boolean {
  const x = (character.x0 + character.x1) / 2;
  const y = (character.top + character.bottom) / 2;
  return x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom;
}
