// Prose as sentences that can be compared over the years. Two keys each: one of the letters and digits as printed, one in
// which the report's own year and its neighbours are named by their distance, so that `2023年，我局…` of the one year and
// `2024年，我局…` of the next are the same sentence.

import { createHash } from 'node:crypto';

/** A sentence of a section. */
export interface Sentence {
  readonly section: string;
  /** As printed, without its full stop. */
  readonly text: string;
  /** Equal for sentences of the same letters and digits. */
  readonly textKey: string;
  /** Equal for sentences that are the same but for the years that they count from their own. */
  readonly wordingKey: string;
  /** The year whose work it tells, where that is neither the report's nor, as in plans, the next; null otherwise. */
  readonly otherYear: number | null;
}

/** Shorter ones (`无`, `具体如下`, sub-headings) are the same in all reports. */
const MIN_LETTERS = 12;
/** Bits are plenty for the two reports that are compared. */
const KEY_DIGITS = 12;
/** Of one report; published ones have some hundred. */
const MAX_SENTENCES = 5_000;

const sentenceEnd = /[。！？；!?;]+/u;
/** A line that is a heading of its own: numbered, short, without punctuation. */
const headingLine = /^[\s（(]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．][^，。；：,;:]{1,24}$/u;
const numberedLine = /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,2}[）)、.．](?!\d))/u;
const numbering = /^[\s（(]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)][、.．]?|[、.．，]|是)\s*/u;
const notSaid = /[^\p{L}\p{N}]+/gu;
const yearNamed = /(?<!\d)(20\d{2})(?=年)/gu;
/** `2023年，我局…`, `2023年全区共…`: a year and, behind it, who did something in it. */
const yearOfWork =
  /(?<![\d〔《比较与至自从])(20\d{2})年度?[，,]?(?:我[局委办镇乡厅区县市街院处中]|本[机单部镇乡街级局委办]|全[年市区县州省镇乡街局委办系]|共[收受办公主]|累计|主动公开|未收到|收到|受理)/u;

/** The sentences of some sections, in their order; `year` is that of the report. */
export function toSentences(
  sections: readonly { readonly id: string; readonly text: string }[],
  year: number | null,
): Sentence[] {
  const all = sections.flatMap(({ id, text }) =>
    joinLines(text)
      .split(sentenceEnd)
      .flatMap((sentence) => toSentence(id, sentence.trim(), year)),
  );
  return all.slice(0, MAX_SENTENCES);
}

/** Readers of pages and plain text give lines, not paragraphs: a line break ends a sentence only at a heading. */
function joinLines(text: string): string {
  const lines = text.split(/[\n\r]+/u);
  return lines
    .map((line, at) => {
      const endsHere = headingLine.test(line) || numberedLine.test(lines[at + 1] ?? '');
      return endsHere ? `${line}。` : line;
    })
    .join('');
}

function toSentence(section: string, printed: string, year: number | null): Sentence[] {
  const text = printed.replace(numbering, '');
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const letters = plain.replace(notSaid, '');
  if (letters.length < MIN_LETTERS) return [];
  const relative = plain
    .replace(yearNamed, (named) => relativeYear(Number(named), year))
    .replace(notSaid, '');
  return [
    {
      section,
      text,
      textKey: keyOf(letters),
      wordingKey: keyOf(relative),
      otherYear: otherYear(plain, year),
    },
  ];
}

/** Years near the report's by their distance, in letters; others as they are. */
function relativeYear(named: number, year: number | null): string {
  const words: Readonly<Record<number, string>> = { [-1]: 'lastyear', 0: 'thisyear', 1: 'nextyear' };
  return (year === null ? undefined : words[named - year]) ?? String(named);
}

function otherYear(plain: string, year: number | null): number | null {
  if (year === null) return null;
  const named = Number(yearOfWork.exec(plain)?.[1] ?? year);
  return named === year || named === year + 1 ? null : named;
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, KEY_DIGITS);
}
