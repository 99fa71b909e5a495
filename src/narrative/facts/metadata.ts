// What the site prints about the report before it: labels and what stands beside them, in the cells of a table, on one
// line, or one below the other.

import type { Block, Table } from '../../model/document.js';
import type { Fact, MetadataFact, MetadataFacts } from '../../model/fact.js';
import type { Place } from '../../model/place.js';
import { metadataLabels } from '../../text/metadata-labels.js';
import { DAY, isoDate, squeeze, withArabicDates } from '../text.js';

/** A label with what is printed beside it. */
interface Entry {
  /** The label as it is printed, white space left out. */
  readonly word: string;
  readonly printed: string;
  readonly place: Place;
}

/** One label alone may be a word of the page; so many, different ones, are what a site prints about a document. */
const MIN_LABELS = 2;
/** Longer lines are prose. */
const MAX_LINE = 200;
const SENTENCE_END = /[。；！？]/u;
const END_OF_LABEL = /[:：]$/u;
/** Strokes and words for nothing. */
const NOTHING = /^(?:[-—–/\\.\s]*|无|暂无|空)$/u;

const wordOf = (text: string): string => squeeze(text).replace(END_OF_LABEL, '');

/** Label cells with the cells to their right. */
function entriesOfTable({ cells }: Table, words: ReadonlySet<string>): Entry[] {
  return cells.flatMap((cell, at): Entry[] => {
    const word = wordOf(cell.text);
    const next = cells[at + 1];
    if (!words.has(word)) return [];
    const isBeside = next?.row === cell.row && next.column === cell.column + cell.colSpan;
    const printed = isBeside && !words.has(wordOf(next.text)) ? next.text.trim() : '';
    return [{ word, printed, place: isBeside ? next.place : cell.place }];
  });
}

interface Line {
  readonly text: string;
  readonly place: Place;
}

/** Labels on one line with what follows them there. */
function entriesOfLine({ text, place }: Line, label: RegExp): Entry[] {
  if (text.length > MAX_LINE || SENTENCE_END.test(text)) return [];
  const found = [...text.matchAll(label)];
  // What stands before the first label is something else: 来源：丰澄区教育局　发布时间：2026-01-16.
  return found.map((match, at) => {
    const end = found[at + 1]?.index ?? text.length;
    const printed = text.slice(match.index + match[0].length, end).replace(/^[\s|｜]+|[\s|｜【[]+$/gu, '');
    return { word: squeeze(match[1] ?? ''), printed, place };
  });
}

/**
 * One cell a line: what stands below a label is its own where another label follows. Blank cells are often left out,
 * and the last label's would be the title of the report.
 */
function withLinesBelow(lines: readonly Line[], label: RegExp): Entry[] {
  const perLine = lines.map((line) => entriesOfLine(line, label));
  return perLine.flatMap((entries, at) => {
    const [only] = entries;
    const below = lines[at + 1];
    const isAlone = entries.length === 1 && only?.printed === '' && below !== undefined;
    const isBetween = perLine[at + 1]?.length === 0 && (perLine[at + 2]?.length ?? 0) > 0;
    return isAlone && isBetween ? [{ ...only, printed: below.text.trim(), place: below.place }] : entries;
  });
}

/** Those of tables first: lines may be what others say of the page. */
function entriesOf(blocks: readonly Block[], metadata: MetadataFacts): Entry[] {
  const { words, label } = metadataLabels(metadata);
  const tables = blocks.flatMap((block) => (block.type === 'table' ? entriesOfTable(block, words) : []));
  const lines = blocks.flatMap((block): Line[] => {
    if (block.type === 'table') return [];
    const printed = block.text.split('\n').filter((text) => text.trim() !== '');
    return printed.map((text) => ({ text: text.trim(), place: block.place }));
  });
  return [...tables, ...withLinesBelow(lines, label)];
}

const FIRST_DAY = new RegExp(`^${DAY}`, 'u');

function readValue(printed: string, { type, needs }: MetadataFact): string | null {
  if (type === 'text') return needs?.test(printed) === false ? null : printed;
  const [, year, month, day] =
    FIRST_DAY.exec(withArabicDates(printed.replace(/(?<!\d)\s+|\s+(?!\d)/gu, ''))) ?? [];
  return year && month && day ? isoDate(year, month, day) : null;
}

/** Facts of the table of metadata before the report, in the order of the sheet. */
export function readMetadata(blocks: readonly Block[], metadata: MetadataFacts): Fact[] {
  const entries = entriesOf(blocks, metadata);
  if (new Set(entries.map(({ word }) => word)).size < MIN_LABELS) return [];
  return metadata.facts.flatMap((fact): Fact[] => {
    const stated = entries.flatMap(({ word, printed, place }) => {
      const text = printed.normalize('NFKC').replace(/\s+/gu, ' ').trim();
      const value = fact.words.includes(word) && !NOTHING.test(text) ? readValue(text, fact) : null;
      return value === null
        ? []
        : [{ value, raw: printed.replace(/\s+/gu, ''), sentence: `${word}：${text}`, place }];
    });
    const [first] = stated;
    return first === undefined ? [] : [toFact(fact, first, stated)];
  });
}

interface Stated {
  readonly value: string;
  readonly raw: string;
  readonly sentence: string;
  readonly place: Place;
}

function toFact(
  { key, label }: MetadataFact,
  { value, raw, sentence, place }: Stated,
  all: readonly Stated[],
): Fact {
  const others = all.filter((one) => one.value !== value);
  const again = all.length > 1 ? 'repeated' : 'single';
  return {
    path: `narrative.${key}`,
    label,
    status: 'text',
    value,
    unit: null,
    approximate: false,
    raw,
    sentence,
    place,
    wording: 'plain',
    statements: others.length > 0 ? 'contradicted' : again,
    parts: [],
    partsAreAll: false,
    share: null,
    others: others.map((one) => ({ value: one.value, sentence: one.sentence })),
  };
}
