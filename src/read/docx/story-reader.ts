// Reads one part of running text (body, notes, headers) into a story, in one pass over its XML.

import { UnreadableSourceError } from '../../model/errors.js';
import { issue } from '../../model/issue.js';
import type { ElementRule } from './element-rule.js';
import { ruleOf } from './elements.js';
import type { Relationship } from './main-part.js';
import { readRelationships } from './main-part.js';
import { type DocxPackage, malformed } from './package.js';
import type { StoryItem } from './story.js';
import {
  closeFlow,
  currentFlow,
  openFlow,
  placeOf,
  type StoryContext,
  type StoryState,
} from './story-state.js';
import { readXml, type XmlHandlers } from './xml-stream.js';

/** Element that holds the story of a part, and the name that paths into it begin with. */
const roots: ReadonlyMap<string, string> = new Map([
  ['w:body', 'body'],
  ['w:footnotes', 'footnotes'],
  ['w:endnotes', 'endnotes'],
  ['w:hdr', 'hdr'],
  ['w:ftr', 'ftr'],
]);

/** Most kinds of unknown elements that are reported one by one. */
const maxReported = 20;

/** A part's content. */
export interface Story {
  readonly part: string;
  readonly items: readonly StoryItem[];
  readonly relationships: readonly Relationship[];
}

/**
 * Reads the story of a part; what is set aside, linked or odd goes into `context`.
 * @throws UnreadableSourceError when the part is missing, damaged, over a bound, or holds no story.
 */
export async function readStory(source: DocxPackage, part: string, context: StoryContext): Promise<Story> {
  const relationships = await readRelationships(source, part, context.budget);
  const state: StoryState = {
    context,
    part,
    relationships: new Map(relationships.map((relationship) => [relationship.id, relationship])),
    flows: [],
    tables: [],
    cells: [],
    deletions: 0,
    drawingTitle: '',
  };
  let items: readonly StoryItem[] | undefined;
  await readXml(
    source.stream(part),
    part,
    context.budget,
    createHandlers(state, (found) => {
      items = found;
    }),
  );
  if (items === undefined) throw malformed(`The part ${part} holds no text of a Word document.`);
  return { part, items, relationships };
}

function createHandlers(state: StoryState, finish: (items: readonly StoryItem[]) => void): XmlHandlers {
  const open: (ElementRule | undefined)[] = [];
  let reported = 0;
  return {
    open(name, attributes, ancestors) {
      const root = roots.get(name);
      if (root !== undefined && state.flows.length === 0) openFlow(state, root, false);
      const rule = ruleOf(name, ancestors.at(-1));
      if (rule === 'skip') return 'skip';
      if (rule === undefined && reported < maxReported && reportUnknown(state, name)) reported += 1;
      if (typeof rule === 'object' && rule.open?.(state, attributes, ancestors) === 'skip') return 'skip';
      open.push(rule);
      return undefined;
    },
    leavesOut: (name, parent) => !roots.has(name) && ruleOf(name, parent) === 'skip',
    close(name) {
      const rule = open.pop();
      if (typeof rule === 'object') rule.close?.(state);
      if (roots.get(name) !== undefined && state.flows.length === 1) finish(closeFlow(state));
    },
    text(text) {
      if (state.characters !== undefined) state.characters.text += text;
      else if (text.trim() !== '') keepStray(state, text);
    },
  };
}

function reportUnknown(state: StoryState, name: string): boolean {
  let isNew = false;
  state.context.report(`element ${name}`, () => {
    isNew = true;
    return issue(
      'read/unknown-element',
      `The element ${name} is not known; only what stands inside was read.`,
      {
        places: [placeOf(state, currentFlow(state)?.paragraph?.path ?? currentFlow(state)?.path ?? '')],
      },
    );
  });
  return isNew;
}

// Characters outside of any element for text. Word refuses such a file; what they mean nobody can say.
function keepStray(state: StoryState, text: string): void {
  const path = currentFlow(state)?.path ?? '';
  state.context.budget.spendCharacters(text.length);
  state.context.setAside.push({ reason: 'hidden', text: text.trim(), place: placeOf(state, path) });
}

/** Whether a part that is not needed may be left out: it is damaged, which is no reason to refuse the report. */
export function isDamagedPart(error: unknown): error is UnreadableSourceError {
  return error instanceof UnreadableSourceError && ['malformed', 'truncated'].includes(error.category);
}
