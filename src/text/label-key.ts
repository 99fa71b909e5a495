// Labels are compared by what they say, not by how they are typed: published reports differ in width, spacing,
// script, quotes, punctuation and numbering of one and the same label.

import { Memory } from './memory.js';
import { toSimplified } from './simplified.js';

/** A label reduced to what it says. */
export interface LabelKey {
  /** Numbering in front: `一` for 一、, `(一)` for （一）, `1` for 1. or 1、; `''` where there is none. */
  readonly ordinal: string;
  /** Letters and digits only, simplified characters, numbering taken off. */
  readonly body: string;
  /** `body` without what stands in brackets: instructions that some forms add to a label. */
  readonly stem: string;
  /**
   * Which characters `body` has, each hashed to one of 32 bits. A bit that another body lacks is a character that it
   * lacks: so many edits lie between the two at the least.
   */
  readonly letters: number;
  /** What was found out about the label, see `LabelNotes`. */
  readonly notes: unknown[];
}

let noteKinds = 0;

/**
 * Findings about labels, kept with their keys for as long as these are remembered: the same labels come again in every
 * document. One instance for each kind of finding.
 */
export class LabelNotes<T> {
  private readonly kind = noteKinds++;

  get({ notes }: LabelKey): T | undefined {
    // Only `set` of this instance writes here.
    return notes[this.kind] as T | undefined;
  }

  set({ notes }: LabelKey, finding: T): void {
    while (notes.length < this.kind) notes.push(undefined);
    notes[this.kind] = finding;
  }
}

const REMEMBERED = 5_000;
/** Longer texts are prose, never labels; the longest official label has 34 characters, with instructions 130. */
export const MAX_LABEL_LENGTH = 240;

/** Editor and mirror noise: bookmarks left by Word, masks set by filters, pinyin added by a damaged mirror. */
const NOISE =
  /\[bookmark:[^\]]*\]|\*{2,}|\((?=[^()]*[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/giu;
const CHINESE_ORDINAL = /^([一二三四五六七八九十]{1,3})(?:[、.．,:]|是(?=\S))/u;
const BRACKETED_ORDINAL = /^\(([一二三四五六七八九十]{1,3})\)[、.]?/u;
const DIGIT_ORDINAL = /^\(?(\d{1,2})\)?[.、．,](?!\d)/u;
const NOT_SAID = /[^\p{L}\p{N}]/gu;
/** A bracket that a line end cuts closes on the next line. */
const BRACKETED = /\([^()]*(?:\)|$)/gu;

const remembered = new Memory<string, LabelKey>(REMEMBERED);

const EMPTY: LabelKey = { ordinal: '', body: '', stem: '', letters: 0, notes: [] };

function takeOrdinal(text: string): { ordinal: string; rest: string } {
  const bracketed = BRACKETED_ORDINAL.exec(text);
  if (bracketed) return { ordinal: `(${bracketed[1]})`, rest: text.slice(bracketed[0].length) };
  const chinese = CHINESE_ORDINAL.exec(text);
  if (chinese) return { ordinal: chinese[1] ?? '', rest: text.slice(chinese[0].length) };
  const digit = DIGIT_ORDINAL.exec(text);
  if (digit) return { ordinal: digit[1] ?? '', rest: text.slice(digit[0].length) };
  return { ordinal: '', rest: text };
}

function computeKey(text: string): LabelKey {
  const flat = text.normalize('NFKC').replace(/\s+/gu, '').replace(NOISE, '');
  const { ordinal, rest } = takeOrdinal(toSimplified(flat));
  const body = rest.replace(NOT_SAID, '');
  const stem = rest.replace(BRACKETED, '').replace(NOT_SAID, '');
  return { ordinal, body, stem: stem === '' ? body : stem, letters: lettersOf(body), notes: [] };
}

/** What numbering takes off a label at the most: `二十一是`. */
const LONGEST_ORDINAL = 4;
/** What may take more off a label: brackets in rare forms; and what is no plain Chinese character. */
const MAY_GO = /[[\]［］⁽⁾₍₎\u2474-\u249b\u3200-\u33ff\ufe10-\ufe6f\u{1f100}-\u{1f2ff}]/u;
/** What no stem has, where every bracket closes in the text itself. */
const IN_BRACKETS = /[(（][^()（）]*[)）]/gu;
const BRACKET = /[()（）]/u;

/**
 * Chinese characters of a text outside brackets; `NaN` where more of them may be no part of a label: brackets that are
 * open, or one in another. They add up over joined texts.
 */
export function plainCharacters(text: string): number {
  if (MAY_GO.test(text)) return Number.NaN;
  const outside = BRACKET.test(text) ? text.replace(IN_BRACKETS, '') : text;
  if (BRACKET.test(outside)) return Number.NaN;
  return chineseIn(outside);
}

function chineseIn(text: string): number {
  let chinese = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) chinese++;
  }
  return chinese;
}

/** How many characters body and stem of a label's key have at the least, by its `plainCharacters`. */
export function leastBody(plain: number): number {
  return Number.isNaN(plain) ? 0 : Math.max(0, plain - LONGEST_ORDINAL);
}

function lettersOf(body: string): number {
  let letters = 0;
  for (let at = 0; at < body.length; at++)
    letters |= 1 << (Math.imul(body.charCodeAt(at), 0x9e3779b1) >>> 27);
  return letters;
}

/** How many bits of `letters` the other set lacks. */
export function lettersLacking(letters: number, other: number): number {
  let left = letters & ~other;
  left -= (left >>> 1) & 0x55555555;
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Reduces a printed label to its key: NFKC, no white space, no editor noise, simplified characters, numbering
 * split off, only letters and digits kept. Texts too long for a label give an empty key.
 */
export function labelKey(text: string): LabelKey {
  if (text.length > MAX_LABEL_LENGTH) return EMPTY;
  const known = remembered.get(text);
  if (known) return known;
  const key = computeKey(text);
  remembered.set(text, key);
  return key;
}
