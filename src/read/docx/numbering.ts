// Reads numbering.xml (ECMA-376 part 1, 17.9): list definitions, and which list points at which.
// Official reports number their headings 一、（一） and the labels of their tables 1. 2. by such lists: the
// characters stand nowhere in the text.

import type { Attributes } from './attributes.js';
import type { Budget } from './bounds.js';
import { isOn } from './on-off.js';
import type { DocxPackage } from './package.js';
import { readXml } from './xml-stream.js';

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  /** ST_NumberFormat. */
  readonly format: string;
  /** `%1、`, `（%2）`; `%n` is the number of level n, from 1. */
  readonly template: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** Level (from 1) that this one restarts after; 0 never; absent: after any level above it. */
  readonly restartAfter?: number;
  /** All numbers in it are decimal (w:isLgl). */
  readonly legal: boolean;
  /** Paragraph style that takes this level of the list. */
  readonly style?: string;
}

/** A list as paragraphs use it (w:num). */
export interface List {
  /** Lists of one abstract definition count on from each other. */
  readonly abstractId: string;
  /** By level, from 0. */
  readonly levels: readonly (ListLevel | undefined)[];
  /** Numbers to start at anew when the list is first used, by level. */
  readonly startOverrides: readonly (number | undefined)[];
}

/** Lists by numId. */
export type Lists = ReadonlyMap<string, List>;

type LevelDraft = { -readonly [Key in keyof ListLevel]: ListLevel[Key] };

interface AbstractDraft {
  levels: (LevelDraft | undefined)[];
  /** Style whose own list is meant (w:numStyleLink). */
  styleLink?: string;
}

interface NumDraft {
  abstractId: string;
  levels: (LevelDraft | undefined)[];
  startOverrides: (number | undefined)[];
}

interface Drafts {
  readonly abstracts: Map<string, AbstractDraft>;
  readonly nums: Map<string, NumDraft>;
}

/** ECMA-376 part 1, 17.9.6: a list has nine levels. */
const levelCount = 9;

/**
 * Reads the numbering part. `numIdOfStyle` gives the list that a numbering style names.
 * @throws UnreadableSourceError when it is damaged.
 */
export async function readNumbering(
  source: DocxPackage,
  part: string,
  numIdOfStyle: (styleId: string) => string | undefined,
  budget: Budget,
): Promise<Lists> {
  const drafts = await readDrafts(source, part, budget);
  const lists = new Map<string, List>();
  for (const [numId, num] of drafts.nums) {
    const abstractId = followStyleLink(drafts, num.abstractId, numIdOfStyle);
    const base = drafts.abstracts.get(abstractId)?.levels ?? [];
    const levels = Array.from({ length: levelCount }, (_, level) => num.levels[level] ?? base[level]);
    lists.set(numId, { abstractId, levels, startOverrides: num.startOverrides });
  }
  return lists;
}

// One step only: a style's list whose definition is again a link is a loop, and Word shows no number for it.
function followStyleLink(
  { abstracts, nums }: Drafts,
  abstractId: string,
  numIdOfStyle: (styleId: string) => string | undefined,
): string {
  const link = abstracts.get(abstractId)?.styleLink;
  const numId = link === undefined ? undefined : numIdOfStyle(link);
  return (numId === undefined ? undefined : nums.get(numId)?.abstractId) ?? abstractId;
}

/** What is open while the part streams by. */
interface Cursor {
  abstract?: AbstractDraft;
  num?: NumDraft;
  level?: LevelDraft;
  /** Level that w:lvlOverride is about. */
  overridden: number;
}

async function readDrafts(source: DocxPackage, part: string, budget: Budget): Promise<Drafts> {
  const drafts: Drafts = { abstracts: new Map(), nums: new Map() };
  const cursor: Cursor = { overridden: 0 };
  await readXml(source.stream(part), part, budget, {
    open(name, attributes) {
      if (name === 'w:abstractNum' || name === 'w:num') budget.spendBlock();
      const handle = openHandlers.get(name);
      if (handle !== undefined) handle(drafts, cursor, attributes);
      else if (cursor.level !== undefined) readLevelProperty(cursor.level, name, attributes);
      return undefined;
    },
    close(name) {
      if (name === 'w:abstractNum') delete cursor.abstract;
      else if (name === 'w:num') delete cursor.num;
      else if (name === 'w:lvl') delete cursor.level;
    },
    text() {},
  });
  return drafts;
}

type OpenHandler = (drafts: Drafts, cursor: Cursor, attributes: Attributes) => void;

const openHandlers: ReadonlyMap<string, OpenHandler> = new Map<string, OpenHandler>([
  [
    'w:abstractNum',
    ({ abstracts }, cursor, attributes) => {
      cursor.abstract = { levels: [] };
      abstracts.set(attributes['w:abstractNumId'] ?? '', cursor.abstract);
    },
  ],
  [
    'w:num',
    ({ nums }, cursor, attributes) => {
      cursor.num = { abstractId: '', levels: [], startOverrides: [] };
      nums.set(attributes['w:numId'] ?? '', cursor.num);
    },
  ],
  [
    'w:lvl',
    (_, cursor, attributes) => {
      const list = cursor.num ?? cursor.abstract;
      const index = levelIndex(attributes);
      cursor.level = newLevel();
      if (list !== undefined && index !== undefined) list.levels[index] = cursor.level;
    },
  ],
  [
    'w:lvlOverride',
    (_, cursor, attributes) => {
      cursor.overridden = levelIndex(attributes) ?? 0;
    },
  ],
  [
    'w:startOverride',
    (_, { num, overridden }, attributes) => {
      if (num !== undefined) num.startOverrides[overridden] = toStart(attributes['w:val']);
    },
  ],
  [
    'w:abstractNumId',
    (_, { num }, attributes) => {
      if (num !== undefined) num.abstractId = attributes['w:val'] ?? '';
    },
  ],
  [
    'w:numStyleLink',
    (_, { abstract }, attributes) => {
      if (abstract !== undefined) abstract.styleLink = attributes['w:val'] ?? '';
    },
  ],
]);

function newLevel(): LevelDraft {
  return { start: 0, format: 'decimal', template: '', suffix: 'tab', legal: false };
}

function levelIndex(attributes: Attributes): number | undefined {
  const index = Number(attributes['w:ilvl'] ?? '0');
  return Number.isInteger(index) && index >= 0 && index < levelCount ? index : undefined;
}

function toStart(value: string | undefined): number {
  const start = Number(value ?? '0');
  return Number.isSafeInteger(start) && start >= 0 ? start : 0;
}

/** Longest template kept; Word allows 255 characters. */
const maxTemplate = 255;

// What else a level holds (indents, fonts, pictures) is looks.
function readLevelProperty(level: LevelDraft, name: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  if (name === 'w:start') level.start = toStart(value);
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.template = (value ?? '').slice(0, maxTemplate);
  else if (name === 'w:suff') level.suffix = value === 'space' || value === 'nothing' ? value : 'tab';
  else if (name === 'w:lvlRestart') level.restartAfter = toStart(value);
  else if (name === 'w:isLgl') level.legal = isOn(value);
  else if (name === 'w:pStyle' && value !== undefined) level.style = value;
}
