// Figures of the prose: every sentence that holds a number or says that there was none is held against the wordings of
// the facts whose words stand in it.

import type { FigureFact, FigureWording } from '../../model/fact.js';
import { type NumberedSentence, numberSentence, type PrintedNumber } from './numbers.js';
import type { Prose, Sentence } from './prose.js';

/** What one sentence states for one fact. Offsets are those of the prose. */
export interface Statement {
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly approximate: boolean;
  readonly loose: boolean;
  readonly parts: readonly number[];
  readonly partsAreAll: boolean;
  readonly share: number | null;
  readonly start: number;
  readonly end: number;
  readonly prose: Prose;
  readonly sentence: Sentence;
}

/** What a statement without number and parts is. */
export const plainText = {
  approximate: false,
  loose: false,
  parts: [],
  partsAreAll: false,
  share: null,
} as const;

const MOST_PARTS = 60;
const NUMBER = /\d|百分之|\*\*|×/u;
const CHINESE_NUMBER =
  /[一二两三四五六七八九十][百十]?[余多]?(?:件|条|份|篇|次|期|场|人|名|个|宗|起|项|部分|大部分|家)|章数为/u;
const NONE = /[未没无零〇]|空白/u;
/** Words of a whole without a number: `均全部办毕`. */
const WHOLE = /全部|均/u;
/** What is to come is no fact of the year. */
const AHEAD = /下一步|下一阶段|明年|将(?:继续|进一步|持续)|计划(?:在|于)|力争/u;
const UNIT = /条次|人次|件次|场次|[条件份篇宗起项人名次期场个家例]|万?元|%|(?:大?部分)/uy;

function unitAt(text: string, at: number): string | null {
  UNIT.lastIndex = at;
  return UNIT.exec(text)?.[0] ?? null;
}

/** Which number the match means: its last character, else its first. */
function numberOf(found: RegExpExecArray, { text, numbers, marks }: NumberedSentence): PrintedNumber | null {
  const last = found.index + found[0].length - 1;
  const at = text[last] === '#' ? last : found.index;
  return numbers[marks.indexOf(at)] ?? null;
}

function fits({ needs, unless }: Pick<FigureWording, 'needs' | 'unless'>, text: string): boolean {
  return (needs === undefined || needs.test(text)) && (unless === undefined || !unless.test(text));
}

/** The year that the number belongs to, by the last one named before it: figures of other years stand for comparison. */
function isOfOtherYear(
  found: RegExpExecArray,
  { text, years }: NumberedSentence,
  year: number | null,
): boolean {
  if (year === null || years.length === 0) return false;
  const before = text.slice(0, found.index + found[0].length).split('Y').length - 2;
  const named = years[before];
  return named !== undefined && named !== year;
}

function statedNumber(
  fact: FigureFact,
  numbered: NumberedSentence,
  sentence: Sentence,
  prose: Prose,
  year: number | null,
): Statement | null {
  for (const wording of fact.wordings) {
    if (!fits(wording, numbered.text)) continue;
    const found = wording.pattern.exec(numbered.text);
    if (found === null) continue;
    const number = numberOf(found, numbered);
    if (number === null || (wording.zeroOnly && number.value !== 0)) continue;
    if (!fact.anyYear && isOfOtherYear(found, numbered, year)) continue;
    const unit = unitAt(sentence.plain, number.end);
    const end = number.end + (unit?.length ?? 0);
    const isCut =
      prose.cuts.size > 0 && hasCut(prose, sentence.start + number.start, sentence.start + number.end);
    return {
      ...partsBehind(fact, numbered, number, unit),
      share: fact.share === undefined ? null : shareBehind(numbered, number),
      value: number.value,
      unit: unit ?? fact.unit,
      approximate: number.approximate,
      loose: wording.loose === true || isCut,
      start: sentence.start + number.start,
      end: sentence.start + end,
      prose,
      sentence,
    };
  }
  return null;
}

/** What leads in a list of parts; 其中 may name but some of them. */
const LIST = /(其中|含)|包括|具体为|分别(?:为|是)|[:(]/u;

/** The numbers of the same unit that the sentence lists behind the total. */
function partsBehind(
  { parts: check, partsInBrackets }: FigureFact,
  { text, numbers, marks }: NumberedSentence,
  total: PrintedNumber,
  unit: string | null,
): Pick<Statement, 'parts' | 'partsAreAll'> {
  const at = numbers.indexOf(total);
  const mark = marks[at];
  const { parts: none, partsAreAll } = plainText;
  if (check === undefined || mark === undefined || unit === null) return { parts: none, partsAreAll };
  const behind = text.slice(mark).split(/[;。]/u).slice(0, MOST_PARTS).join(';');
  const list = LIST.exec(behind);
  const close = list?.[0] === '(' ? behind.indexOf(')', list.index) : -1;
  // A number of the same unit between the total and the list is a total of its own.
  const isOwn = list !== null && !behind.slice(1, list.index).includes(`#${unit}`);
  if (list === null || !isOwn || (partsInBrackets && list[0] !== '(')) return { parts: none, partsAreAll };
  const parts = numbers.flatMap(({ value }, i) => {
    const own = marks[i] ?? 0;
    const inList = own > mark + list.index && own < mark + (close === -1 ? behind.length : close);
    return inList && text.startsWith(unit, own + 1) && value !== null ? [value] : [];
  });
  return { parts, partsAreAll: list[1] === undefined };
}

/** `#件,占#%`, `#件(#%`. */
const SHARE = /#[件份宗条项](?:,?(?:约)?占比?[^#,。;%()]{0,16}|\((?:约?占比?[^#,。;%()]{0,12})?)#%/uy;

/** The percentage that stands right behind the number. */
function shareBehind({ text, numbers, marks }: NumberedSentence, number: PrintedNumber): number | null {
  const at = numbers.indexOf(number);
  SHARE.lastIndex = marks[at] ?? 0;
  return SHARE.test(text) ? (numbers[at + 1]?.value ?? null) : null;
}

function hasCut({ cuts }: Prose, start: number, end: number): boolean {
  for (const cut of cuts) if (cut > start && cut < end) return true;
  return false;
}

/** What a sentence says in words: that there was none, or that a share is the whole. */
function statedInWords(
  { zero = [], whole = [], unit }: FigureFact,
  { text }: NumberedSentence,
  sentence: Sentence,
  prose: Prose,
): Statement | null {
  const says = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(text));
  const value = says(zero) ? 0 : says(whole) ? 100 : null;
  if (value === null) return null;
  const [start, end] = [sentence.start, sentence.start + sentence.plain.length];
  return { ...plainText, value, unit, start, end, prose, sentence };
}

/** What the sentences of the prose state, fact by fact, in their order. */
export function findFigures(
  prose: Prose,
  facts: readonly FigureFact[],
  year: number | null,
  into: Map<string, Statement[]>,
): void {
  for (const sentence of prose.sentences) {
    const { plain } = sentence;
    const hasNumber = NUMBER.test(plain) || CHINESE_NUMBER.test(plain);
    if ((!hasNumber && !NONE.test(plain) && !WHOLE.test(plain)) || AHEAD.test(plain)) continue;
    let numbered: NumberedSentence | null = null;
    for (const fact of facts) {
      if (!fact.anchors.some((anchor) => plain.includes(anchor))) continue;
      numbered ??= numberSentence(plain);
      if (fact.unless?.test(numbered.text)) continue;
      const stated =
        (numbered.numbers.length > 0 ? statedNumber(fact, numbered, sentence, prose, year) : null) ??
        statedInWords(fact, numbered, sentence, prose);
      if (stated === null) continue;
      const known = into.get(fact.key);
      if (known === undefined) into.set(fact.key, [stated]);
      else known.push(stated);
    }
  }
}
