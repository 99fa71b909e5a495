// The prose of a section as facts are looked for in it: one text without white space, cut into sentences, with the way
// back to the blocks that it came from.

import type { Block, Format } from '../../model/document.js';
import type { Place } from '../../model/place.js';
import { toSimplified } from '../../text/simplified.js';
import { blockLine } from '../section-text.js';

/** A sentence, or what stands between two ends of sentences or paragraphs. */
export interface Sentence {
  /** In simplified characters, without readings in brackets. */
  readonly plain: string;
  /** Offset in the prose. */
  readonly start: number;
}

/** Prose that is looked through. Offsets are those of `plain`. */
export interface Prose {
  readonly plain: string;
  readonly sentences: readonly Sentence[];
  /** The characters as printed, `[start, end)`. */
  readonly printed: (start: number, end: number) => string;
  /** Where the character at the offset stands. */
  readonly placeAt: (offset: number) => Place | null;
  /** Offsets where a line ended between two digits: a number cut in two, or two numbers. */
  readonly cuts: ReadonlySet<number>;
}

const SPACE = /[\s\u200b]+/gu;
/** Frequent characters that simplified text does not have. */
const TRADITIONAL = /[開報與為會國訴訟處請條監關發數類電郵單聯問題務網從對縣區]/u;
/** `發(fā)件`: the reading of a character, put behind it by an editor. */
const READING = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gu;
/** Parts of a sentence that name what the next one counts: `…49件。其中,…`. */
const CONTINUES = /^(?:其中|具体(?:为|是)|包括|分别(?:为|是))/u;
const END = /[。!?\n]/gu;

/** A line without white space, as printed and in one width; the widths differ in length only with joined characters. */
function flatten(text: string): { readonly own: string; readonly flat: string } {
  const own = text.replace(SPACE, '');
  const flat = own.normalize('NFKC').replace(SPACE, '');
  return { own: own.length === flat.length ? own : flat, flat };
}

/** `plain` and, where it is not the printed text itself, the printed offset of each of its characters. */
interface Matching {
  readonly plain: string;
  readonly offsets: readonly number[] | null;
}

function matchingText(even: string): Matching {
  const simplified = TRADITIONAL.test(even) ? toSimplified(even) : even;
  // Both texts have to have their characters in the same places.
  const same = simplified.length === even.length ? simplified : even;
  READING.lastIndex = 0;
  if (!READING.test(same)) return { plain: same, offsets: null };
  const offsets: number[] = [];
  let plain = '';
  let at = 0;
  const keep = (end: number): void => {
    for (let i = at; i < end; i++) offsets.push(i);
    plain += same.slice(at, end);
  };
  for (const found of same.matchAll(READING)) {
    keep(found.index);
    at = found.index + found[0].length;
  }
  keep(same.length);
  offsets.push(same.length);
  return { plain, offsets };
}

function sentencesOf(plain: string, onlyEnded: boolean): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const end = (at: number, isEnded: boolean): void => {
    if (at > start && (isEnded || !onlyEnded)) sentences.push({ plain: plain.slice(start, at), start });
    start = at + 1;
  };
  for (const { 0: mark, index } of plain.matchAll(END)) {
    const continued = mark !== '\n' && CONTINUES.test(plain.slice(index + 1, index + 5));
    if (!continued) end(index, mark !== '\n');
  }
  end(plain.length, false);
  return sentences;
}

/** Where a piece of the prose came from. */
interface Piece {
  readonly start: number;
  readonly place: Place;
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Lines of a page flow into each other; in the other formats a block is a whole paragraph. */
const flowing: ReadonlySet<Format> = new Set(['pdf', 'text']);

/** How the prose of some blocks is read. */
export interface ProseOptions {
  /** Which lines take part, all unless given; the others part what stands before and behind them. */
  readonly isProse?: (line: string) => boolean;
  /** Lines that stand by themselves. */
  readonly isHeading?: (line: string) => boolean;
  /** Text that stands before the blocks, behind the heading of their section. */
  readonly behindHeading?: string;
  /** Paragraphs are read as one text, as clauses of addresses are that an editor put on lines of their own. */
  readonly joined?: boolean;
}

/** The prose of some blocks. */
export function proseOf(
  blocks: readonly Block[],
  format: Format,
  { isProse, isHeading, behindHeading = '', joined = false }: ProseOptions,
): Prose {
  const pieces: Piece[] = [];
  const cuts = new Set<number>();
  let printed = '';
  let even = '';
  let parted = true;
  const add = (line: string, place: Place | undefined): void => {
    const { own, flat } = flatten(line);
    if (flat === '') return;
    const betweenDigits = /\d$/u.test(even) && /^\d/u.test(flat);
    if (!parted && betweenDigits) cuts.add(printed.length);
    if (joined ? betweenDigits : parted && printed !== '') {
      printed += '\n';
      even += '\n';
    }
    if (place !== undefined) pieces.push({ start: printed.length, place });
    printed += own;
    even += flat;
    parted = !flowing.has(format);
  };
  add(behindHeading, undefined);
  for (const block of blocks) {
    const line = blockLine(block);
    if (block.type === 'table' || (line !== '' && isProse?.(line) === false)) parted = true;
    else {
      // A sub-heading is no part of the sentence before it or behind it.
      const alone = block.type === 'heading' || isHeading?.(line) === true;
      parted ||= alone;
      add(line, block.place);
      parted ||= alone;
    }
  }
  const { plain, offsets } = matchingText(even);
  const toPrinted = (offset: number): number => offsets?.[offset] ?? offset;
  return {
    plain,
    // What runs out without a full stop on a page of lines is a table's.
    sentences: sentencesOf(plain, flowing.has(format) && isProse !== undefined),
    printed: (start, end) => printed.slice(toPrinted(start), toPrinted(end)),
    placeAt: (offset) => pieceAt(pieces, toPrinted(offset))?.place ?? null,
    cuts,
  };
}
