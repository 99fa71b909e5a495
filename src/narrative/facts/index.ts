// All facts of one report: the preamble and the body are read once, each into its statements, and the statements of one
// fact are settled.

import type { Block, Format } from '../../model/document.js';
import type { ClauseFacts, Fact, FactSheet, FigureFact } from '../../model/fact.js';
import type { Layout, Section } from '../../model/section.js';
import type { Period } from '../period.js';
import { behindHeading } from '../section-text.js';
import { findFigures, type Statement } from './figures.js';
import { findLists, isListHeading } from './lists.js';
import { readMetadata } from './metadata.js';
import { type Prose, type ProseOptions, proseOf } from './prose.js';
import { findPeriodFact, findTexts } from './texts.js';
import { findYearSlips, type YearSlip } from './year-slips.js';

/** What the prose of a report states. */
export interface FactReading {
  readonly facts: readonly Fact[];
  readonly period: Period | null;
  readonly yearSlips: readonly YearSlip[];
}

/** A shorter line without a mark of punctuation is a cell of a table that was flattened, or a heading. */
const MIN_PROSE_LINE = 16;
const PUNCTUATION = /[，。；：,;:！？]/u;
/** Numbers one behind the other, as rows of tables print them; columns, as pipes and tabs part them. */
const TABLE_LINE = /(?:[\s,，、]\s*[\d./-]{1,12}){3,}\s*$|[|\t｜]/u;

function proseTest({ tableLine }: FactSheet): (line: string) => boolean {
  return (line) =>
    !TABLE_LINE.test(line) &&
    !tableLine.test(line) &&
    (line.length >= MIN_PROSE_LINE || PUNCTUATION.test(line));
}

/** The parts of a report that facts stand in. */
interface Parts {
  readonly preamble: Prose;
  readonly body: readonly Prose[];
  readonly lists: Prose | null;
  /** The last section with all its lines. */
  readonly end: (() => Prose) | null;
}

function partsOf(layout: Layout, format: Format, sheet: FactSheet): Parts {
  const blocksOf = ({ start, end }: Section): readonly Block[] => layout.blocks.slice(start, end);
  const isProse = proseTest(sheet);
  const isHeading = (line: string): boolean => isListHeading(line, sheet.lists);
  const read = (section: Section, options: Omit<ProseOptions, 'behindHeading'>): Prose =>
    proseOf(blocksOf(section), format, { ...options, behindHeading: behindHeading(layout, section) });
  const preamble = layout.sections.find(({ id }) => id === 'preamble');
  const rest = layout.sections.filter(({ id }) => id !== 'preamble');
  const own = rest.find(({ id }) => id === sheet.lists.section);
  // Where its heading is missing, the section is the end of the one before it.
  const last = rest.at(-1);
  const isLast = rest.findIndex(({ id }) => id > sheet.lists.section);
  const before = rest.at(isLast === -1 ? -1 : isLast - 1);
  const lists = own ?? (isLast === 0 ? undefined : before);
  return {
    preamble: proseOf(preamble === undefined ? [] : blocksOf(preamble), format, { joined: true }),
    body: (preamble !== undefined && rest[0]?.id !== sheet.overview ? [preamble, ...rest] : rest)
      // Without a heading behind it, it holds the sections that follow as well.
      .filter((section) => section !== own || own === last)
      .map((section) => read(section, { isProse })),
    lists: lists === undefined ? null : read(lists, { isHeading, ...(own === undefined ? { isProse } : {}) }),
    end: last === undefined ? null : () => proseOf(blocksOf(last), format, { joined: true }),
  };
}

const NAMESPACE = 'narrative.';

function statusOf(value: Statement['value']): Fact['status'] {
  if (value === null) return 'unreadable';
  return typeof value === 'number' ? 'number' : 'text';
}

function toFact(
  { key, label }: { readonly key: string; readonly label: string },
  statement: Statement,
  all: readonly Statement[],
): Fact {
  const { prose, value } = statement;
  const others = all.filter((one) => one.value !== value && one.value !== null);
  const statements =
    others.length > 0
      ? 'contradicted'
      : all.filter((one) => one.value === value).length > 1
        ? 'repeated'
        : 'single';
  return {
    path: `${NAMESPACE}${key}`,
    label,
    status: statusOf(value),
    value,
    unit: statement.unit,
    approximate: statement.approximate,
    raw: prose.printed(statement.start, statement.end),
    sentence: sentenceOf(statement),
    place: prose.placeAt(statement.start),
    wording: statement.loose ? 'loose' : 'plain',
    statements,
    parts: statement.parts,
    partsAreAll: statement.partsAreAll,
    share: statement.share,
    others: others.map((one) => ({ value: one.value, sentence: sentenceOf(one) })),
  };
}

function sentenceOf({ prose, sentence }: Statement): string {
  return prose.printed(sentence.start, sentence.start + sentence.plain.length);
}

/** The statement that counts: the first that is read and plain, else the first that is read. */
function chosen(statements: readonly Statement[]): Statement | undefined {
  const read = statements.filter(({ value }) => value !== null);
  return read.find(({ loose }) => !loose) ?? read[0] ?? statements[0];
}

function settle(sheet: FactSheet, stated: ReadonlyMap<string, readonly Statement[]>): Fact[] {
  const facts: Fact[] = [];
  for (const fact of [...sheet.contact.texts, ...sheet.texts, ...sheet.figures]) {
    const own = stated.get(fact.key) ?? impliedZero(fact, stated);
    const best = chosen(own);
    if (best !== undefined) facts.push(toFact(fact, best, own));
  }
  return facts;
}

/** Where there were no cases at all, none of them was corrected. */
function impliedZero(
  fact: object | FigureFact,
  stated: ReadonlyMap<string, readonly Statement[]>,
): readonly Statement[] {
  const whole = 'zeroWith' in fact && fact.zeroWith !== undefined ? (stated.get(fact.zeroWith) ?? []) : [];
  const unit = 'unit' in fact ? fact.unit : null;
  return whole.every(({ value }) => value === 0) ? whole.map((one) => ({ ...one, unit })) : [];
}

/** The clause in the preamble, else at the end of the report. */
function findClause(
  { texts, oneOf, atEnd }: ClauseFacts,
  { preamble, end }: Parts,
): ReadonlyMap<string, Statement[]> {
  const isClause = (found: ReadonlyMap<string, unknown>): boolean => oneOf.some((key) => found.has(key));
  const found = findTexts(preamble, texts);
  if (isClause(found) || end === null) return isClause(found) ? found : new Map();
  const later = findTexts(end(), texts);
  return isClause(later) && later.has(atEnd) ? later : new Map();
}

/**
 * Reads all facts of the sheet. `yearOf` names the year reported on, given the period: figures of other years are no
 * facts of the report. `names`: those of the agency.
 */
export function readFacts(
  layout: Layout,
  {
    format,
    sheet,
    yearOf,
    names,
  }: {
    readonly format: Format;
    readonly sheet: FactSheet;
    readonly yearOf: (period: Period | null) => number | null;
    readonly names: readonly string[];
  },
): FactReading {
  const parts = partsOf(layout, format, sheet);
  const { preamble, body, lists } = parts;
  const [first] = body;
  const period =
    findPeriodFact(preamble, sheet.period) ??
    (first === undefined ? null : findPeriodFact(first, sheet.period));
  const stated = new Map([...findTexts(preamble, sheet.texts), ...findClause(sheet.contact, parts)]);
  const figuresOf = (part: FigureFact['part']): readonly FigureFact[] =>
    sheet.figures.filter((fact) => fact.part === part);
  findFigures(preamble, figuresOf('preamble'), null, stated);
  const year = yearOf(period?.period ?? null);
  const bodyFigures = figuresOf('body');
  for (const prose of body) findFigures(prose, bodyFigures, year, stated);
  const items = lists === null ? new Map<string, Statement[]>() : findLists(lists, sheet.lists);
  const { keys, labels } = sheet.period;
  const days = (period?.statements ?? []).map((statement, i) =>
    toFact({ key: keys[i] ?? '', label: labels[i] ?? '' }, statement, [statement]),
  );
  const listed = sheet.lists.lists.flatMap((list) =>
    (items.get(list.key) ?? []).map((statement) => toFact(list, statement, [statement])),
  );
  const slipsIn = (prose: Prose, isPlan: boolean): readonly YearSlip[] =>
    findYearSlips(prose, sheet.yearSlips, { year, names, isPlan });
  // What stands before the first heading; where there is none, no end of it is known.
  const front = layout.sections.find(({ id }) => id !== 'preamble')?.headingIndex ?? 0;
  const metadata = readMetadata(layout.blocks.slice(0, Math.max(0, front)), sheet.metadata);
  return {
    facts: [...days, ...metadata, ...settle(sheet, stated), ...listed],
    period: period?.period ?? null,
    yearSlips: [...body.flatMap((prose) => slipsIn(prose, false)), ...(lists ? slipsIn(lists, true) : [])],
  };
}
