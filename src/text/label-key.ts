// Labels are compared by what they say, not by how they are typed: published reports differ in width, spacing,
// script, quotes, punctuation and numbering of one and the same label.

import { toSimplified } from './simplified.js';

/** A label reduced to what it says. */
export interface LabelKey {
  /** Numbering in front: `一` for 一、, `(一)` for （一）, `1` for 1. or 1、; `''` where there is none. */
  readonly ordinal: string;
  /** Letters and digits only, simplified characters, numbering taken off. */
  readonly body: string;
  /** `body` without what stands in brackets: instructions that some forms add to a label. */
  readonly stem: string;
}

const MAX_CACHED = 5_000;
/** Longer texts are prose, never labels; the longest official label has 34 characters, with instructions 130. */
const MAX_LABEL_LENGTH = 240;

/** Editor and mirror noise: bookmarks left by Word, masks set by filters, pinyin added by a damaged mirror. */
const NOISE =
  /\[bookmark:[^\]]*\]|\*{2,}|\((?=[^()]*[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/giu;
const CHINESE_ORDINAL = /^([一二三四五六七八九十]{1,3})(?:[、.．,:]|是(?=\S))/u;
const BRACKETED_ORDINAL = /^\(([一二三四五六七八九十]{1,3})\)[、.]?/u;
const DIGIT_ORDINAL = /^\(?(\d{1,2})\)?[.、．,](?!\d)/u;
const NOT_SAID = /[^\p{L}\p{N}]/gu;
/** A bracket that a line end cuts closes on the next line. */
const BRACKETED = /\([^()]*(?:\)|$)/gu;

const cache = new Map<string, LabelKey>();

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
  return { ordinal, body, stem: stem === '' ? body : stem };
}

/**
 * Reduces a printed label to its key: NFKC, no white space, no editor noise, simplified characters, numbering
 * split off, only letters and digits kept. Texts too long for a label give an empty key.
 */
export function labelKey(text: string): LabelKey {
  if (text.length > MAX_LABEL_LENGTH) return { ordinal: '', body: '', stem: '' };
  const known = cache.get(text);
  if (known) return known;
  const key = computeKey(text);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(text, key);
  return key;
}
