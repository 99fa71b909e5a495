// The default engine: reads the OOXML itself in one streaming pass, spans resolved, with exact places.

import type { Asset, Document, SetAside } from '../../model/document.js';
import { type Issue, issue } from '../../model/issue.js';
import type { ReadLimits } from '../../model/reader.js';
import type { Result } from '../../model/result.js';
import { storyToBlocks } from './blocks.js';
import { type Budget, createBudget } from './bounds.js';
import { createListCounter } from './list-counter.js';
import { findMainPart, type Relationship, readRelationships } from './main-part.js';
import { readMetadata } from './metadata.js';
import { type Lists, readNumbering } from './numbering.js';
import { type DocxPackage, openPackage } from './package.js';
import { rowText } from './story.js';
import { isDamagedPart, readStory, type Story } from './story-reader.js';
import type { StoryContext } from './story-state.js';
import { noStyles, readStyles, type Styles } from './styles.js';

interface Findings {
  readonly setAside: SetAside[];
  readonly assets: Asset[];
  readonly issues: Issue[];
  readonly report: StoryContext['report'];
}

/** Reads a DOCX with engine `ooxml`; see `docxReader`. */
export async function readOoxml(bytes: Uint8Array, limits: ReadLimits): Promise<Result<Document>> {
  const budget = createBudget(limits);
  const source = await openPackage(bytes, budget);
  const main = await findMainPart(source, budget);
  const relationships = await readRelationships(source, main, budget);
  const findings = createFindings();
  const optional = createOptional(findings);
  const styles = await optional(
    partOf(source, relationships, 'styles', 'word/styles.xml'),
    noStyles,
    (part) => readStyles(source, part, budget),
  );
  const lists = await readLists(source, relationships, styles, budget, optional);
  const context = createContext(styles, lists, budget, findings);
  const stories = [await readStory(source, main, context)];
  for (const kind of ['footnotes', 'endnotes']) {
    const part = partOf(source, relationships, kind);
    const story = await optional(part, undefined, (name) => readStory(source, name, context));
    if (story !== undefined) stories.push(story);
  }
  for (const part of runningParts(source, relationships)) {
    const story = await optional(part, undefined, (name) => readStory(source, name, context));
    if (story !== undefined) setRunningAside(story, findings.setAside);
  }
  const read = stories.map((story) => storyToBlocks(story, limits));
  const packageRelationships = await readRelationships(source, '', budget);
  const metadata = await optional('docProps/core.xml', {}, () =>
    readMetadata(source, packageRelationships, budget),
  );
  return {
    value: {
      source: { format: 'docx', engine: 'ooxml', metadata },
      blocks: read.flatMap(({ blocks }) => blocks),
      setAside: findings.setAside,
      assets: findings.assets,
    },
    issues: [...findings.issues, ...read.flatMap(({ issues }) => issues)],
  };
}

function createFindings(): Findings {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  return {
    setAside: [],
    assets: [],
    issues,
    report(key, make) {
      if (seen.has(key)) return;
      seen.add(key);
      issues.push(make());
    },
  };
}

function createContext(styles: Styles, lists: Lists, budget: Budget, findings: Findings): StoryContext {
  const { setAside, assets, report } = findings;
  const counter = createListCounter(lists, (format) =>
    report(`number format ${format}`, () =>
      issue(
        'read/unknown-element',
        `The list number format ${format} is not known; numbers are given in digits.`,
      ),
    ),
  );
  return { styles, lists: counter, budget, setAside, assets, report };
}

type Optional = <T>(part: string | undefined, absent: T, read: (part: string) => Promise<T>) => Promise<T>;

// The report is in the main part; what helps to read it may be missing or damaged, and then that is said.
function createOptional({ issues }: Findings): Optional {
  return async (part, absent, read) => {
    if (part === undefined) return absent;
    try {
      return await read(part);
    } catch (error) {
      if (!isDamagedPart(error)) throw error;
      issues.push(issue('read/part-missing', `The part ${part} was not read: ${error.message}`));
      return absent;
    }
  };
}

function partOf(
  source: DocxPackage,
  relationships: readonly Relationship[],
  kind: string,
  customary?: string,
): string | undefined {
  const stated = relationships.find((relationship) => relationship.kind === kind)?.part;
  if (stated !== undefined) return stated;
  return customary !== undefined && source.has(customary) ? customary : undefined;
}

async function readLists(
  source: DocxPackage,
  relationships: readonly Relationship[],
  styles: Styles,
  budget: Budget,
  optional: Optional,
): Promise<Lists> {
  const part = partOf(source, relationships, 'numbering', 'word/numbering.xml');
  const numIdOfStyle = (id: string) => styles.paragraph(id).numId;
  return optional<Lists>(part, new Map(), (name) => readNumbering(source, name, numIdOfStyle, budget));
}

/** Most headers and footers that are read; a section has at most six. */
const maxRunningParts = 200;

function runningParts(source: DocxPackage, relationships: readonly Relationship[]): readonly string[] {
  const parts = relationships.flatMap(({ kind, part }) =>
    (kind === 'header' || kind === 'footer') && part !== undefined && source.has(part) ? [part] : [],
  );
  return [...new Set(parts)].slice(0, maxRunningParts);
}

function setRunningAside({ part, items }: Story, setAside: SetAside[]): void {
  for (const item of items) {
    const text = item.type === 'paragraph' ? item.numberedText : item.rows.map(rowText).join('\n');
    if (text.trim() === '') continue;
    setAside.push({ reason: 'running-header', text, place: { kind: 'docx', part, path: item.path } });
  }
}
