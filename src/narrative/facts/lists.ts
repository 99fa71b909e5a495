// Lists in prose: `一是…；二是…`, `1.…`, `（一）…`, items between semicolons behind a colon, or between 、 before 等.

import type { ListFacts } from '../../model/fact.js';
import { plainText, type Statement } from './figures.js';
import type { Prose, Sentence } from './prose.js';

type ListFact = ListFacts['lists'][number];

const NUMERAL = '[一二三四五六七八九十]';
const NUMERALS = new RegExp(`${NUMERAL}+`, 'u');
/** What begins an item. */
const MARKER = new RegExp(
  `(?:(?<=^|[;:,。、])|(?<=\\p{Script=Han}))${NUMERAL}是(?!否|一)|第${NUMERAL}[,、]|(?:(?<=^|[;:,。])\\d{1,2}[.、](?!\\d))|\\(\\d{1,2}\\)|(?<=^|[;:。])\\(${NUMERAL}{1,3}\\)|^${NUMERAL}、`,
  'gu',
);
const NUMBERED_HEAD = new RegExp(
  `^(?:\\(${NUMERAL}{1,3}\\)|${NUMERAL}{1,3}、|\\d{1,2}[.、]|\\(\\d{1,2}\\))`,
  'u',
);
/** A sub-heading is no longer than this, its number left out. */
const MAX_HEAD = 24;
const MIN_ITEM = 4;
const ENDS = /^[,;:。、]+|[,;:。、]+$/gu;

/** Whether a line is a sub-heading that names a list. */
export function isListHeading(line: string, { heading }: ListFacts): boolean {
  const text = line.trim();
  return text.length <= 2 * MAX_HEAD && heading.test(text.normalize('NFKC').replace(NUMBERED_HEAD, ''));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Which list a text leads in: the last kind named in it, so that 针对上述问题 is no list of problems. */
function listLedIn(text: string, lists: readonly ListFact[]): ListFact | null {
  const [first, second] = lists;
  if (second?.cue.test(text)) return second;
  return first?.cue.test(text) ? first : null;
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const lead = /^[,;:。、—]+/u.exec(piece)?.[0].length ?? 0;
  const trail = /[,;:。、]+$/u.exec(piece)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - trail) };
}

function split(text: string, span: Span, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (const { 0: mark, index } of text.slice(span.start, span.end).matchAll(separator)) {
    spans.push({ start, end: span.start + index });
    start = span.start + index + mark.length;
  }
  return [...spans, { start, end: span.end }];
}

/** Items behind a lead-in: by semicolons, else by commas. */
function looseItems(text: string, span: Span): Span[] {
  const bySemicolon = split(text, span, /;/gu);
  return bySemicolon.length > 1 ? bySemicolon : split(text, span, /[,、]/gu);
}

interface Items {
  readonly list: ListFact | null;
  readonly spans: readonly Span[];
}

/** Kind of a marker: 是, 第, digits, digits or numerals in brackets. */
function kindOf(mark: string): string {
  return mark.replace(/\d+/u, '1').replace(NUMERALS, '一');
}

/** The markers of the kind that the sentence has most of, the last kind where two are even: a heading stands before its list. */
function markersOf(text: string): readonly RegExpExecArray[] {
  const marks = [...text.matchAll(MARKER)];
  const counts = new Map<string, number>();
  for (const { 0: mark } of marks) counts.set(kindOf(mark), (counts.get(kindOf(mark)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const kind = [...marks].reverse().find(({ 0: mark }) => counts.get(kindOf(mark)) === most)?.[0];
  return kind === undefined ? [] : marks.filter(({ 0: mark }) => kindOf(mark) === kindOf(kind));
}

function itemsOf(text: string, { lists, heading }: ListFacts, current: ListFact | null): Items {
  const head = text.replace(NUMBERED_HEAD, '');
  if (head.length <= MAX_HEAD && !/[:;]./u.test(head)) {
    const led = listLedIn(head, lists);
    // An item of a numbered list may speak of a problem as well; a heading names the list and nothing else.
    const isHeading = head === text ? !/^[一二三四五六七八九十]是/u.test(head) : heading.test(head);
    if (led !== null && isHeading) return { list: led, spans: [] };
  }
  const marks = markersOf(text);
  const [first] = marks;
  if (first === undefined) return unmarkedItems(text, lists, current);
  const list = listLedIn(text.slice(0, first.index), lists) ?? current;
  const spans = marks.map((mark, i) => ({
    start: mark.index + mark[0].length,
    end: marks[i + 1]?.index ?? text.length,
  }));
  return { list, spans };
}

/** `问题：…。对策：…。`, pair by pair: each label stands before one item, whose commas are its own. */
const LABEL = /^(?:问题|不足|短板|对策|措施|办法|整改)$/u;
/** `检视全年，…；…，这些都制约了公开实效` */
const SUMMED_UP = /^(?:检视|回顾|纵观)[^,;]{0,8},(.+?),这些(?:问题|不足)?(?:都|均)?(?:制约|影响)/du;

function unmarkedItems(text: string, lists: readonly ListFact[], current: ListFact | null): Items {
  const colon = /[:—]+/u.exec(text);
  const lead = colon === null ? null : listLedIn(text.slice(0, colon.index), lists);
  if (colon !== null && lead !== null) {
    const span = { start: colon.index + colon[0].length, end: text.length };
    const isLabel = LABEL.test(text.slice(0, colon.index));
    return { list: lead, spans: isLabel ? split(text, span, /;/gu) : looseItems(text, span) };
  }
  const [problems, improvements] = lists;
  const listed = /(?:存在|如|有)((?:[^、]+、)+[^、]+?)等(?:问题|不足|短板|差距|情况|方面)/du.exec(text)
    ?.indices?.[1];
  if (listed !== undefined && problems !== undefined) {
    return { list: problems, spans: split(text, { start: listed[0], end: listed[1] }, /、/gu) };
  }
  const summedUp = SUMMED_UP.exec(text)?.indices?.[1];
  if (summedUp !== undefined && problems !== undefined) {
    return { list: problems, spans: split(text, { start: summedUp[0], end: summedUp[1] }, /;/gu) };
  }
  const will = /将(?:会|继续|进一步|从)?/u.exec(text);
  if (will !== null && improvements?.cue.test(text)) {
    return { list: improvements, spans: split(text, { start: will.index + 1, end: text.length }, /;/gu) };
  }
  return { list: listLedIn(text, lists) ?? current, spans: [] };
}

/** The items of the lists, list by list, in their order. */
export function findLists(prose: Prose, facts: ListFacts): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  let current: ListFact | null = null;
  let asked = false;
  for (const sentence of prose.sentences) {
    const { plain, start: from } = sentence;
    const { list, spans: marked } = itemsOf(plain, facts, current);
    // A question that names the list is answered by its items.
    const isAnswer = asked && marked.length === 0 && list === current;
    const spans = isAnswer ? looseItems(plain, { start: 0, end: plain.length }) : marked;
    asked = marked.length === 0 && list !== null && prose.plain[from + plain.length] === '?';
    current = list;
    if (list === null) continue;
    for (const span of spans) {
      const { start, end } = trimmed(sentence.plain, span);
      if (end - start < MIN_ITEM) continue;
      const items = found.get(list.key) ?? [];
      items.push(item(prose, sentence, start, end));
      found.set(list.key, items);
    }
  }
  return found;
}

function item(prose: Prose, sentence: Sentence, from: number, to: number): Statement {
  const [start, end] = [sentence.start + from, sentence.start + to];
  const value = prose.printed(start, end).replace(ENDS, '');
  return { ...plainText, value, unit: null, start, end, prose, sentence };
}
