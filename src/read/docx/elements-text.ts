// Elements of runs: characters, breaks, fields, tracked changes, hidden text.

import { issue } from '../../model/issue.js';
import type { Attributes } from './attributes.js';
import { tooComplex } from './bounds.js';
import type { ElementRules } from './element-rule.js';
import { isOn } from './on-off.js';
import { addAsset, addRunText, addText, currentFlow, placeOf, type StoryState } from './story-state.js';
import { toScript } from './styles.js';
import { symbolText } from './symbol.js';

/** Rules of the elements that stand in a paragraph. */
export const textElements: ElementRules = {
  'w:r': { open: (state) => setRun(state), close: (state) => setRun(state) },
  'w:rStyle': {
    open(state, attributes, ancestors) {
      const flow = currentFlow(state);
      const id = attributes['w:val'];
      if (flow !== undefined && id !== undefined && isOfRun(ancestors)) flow.runStyle = id;
    },
  },
  'w:vanish': {
    open(state, attributes, ancestors) {
      const flow = currentFlow(state);
      const hidden = isOn(attributes['w:val']);
      if (flow === undefined) return;
      if (isOfRun(ancestors)) flow.runHidden = hidden;
      else if (isOfMark(ancestors) && hidden && flow.paragraph !== undefined) flow.paragraph.markGone = true;
    },
  },
  'w:vertAlign': {
    open(state, attributes, ancestors) {
      const flow = currentFlow(state);
      if (flow !== undefined && isOfRun(ancestors)) flow.runScript = toScript(attributes['w:val']);
    },
  },
  'w:t': { open: openCharacters, close: (state) => addRunText(state, takeCharacters(state)) },
  'm:t': { open: openCharacters, close: (state) => addText(state, takeCharacters(state)) },
  'a:t': { open: openCharacters, close: (state) => addText(state, takeCharacters(state)) },
  'w:delText': {
    open: openCharacters,
    close(state) {
      const text = takeCharacters(state);
      // Outside of w:del the markup is broken, but the element says what it holds.
      state.deletions += 1;
      addText(state, text);
      state.deletions -= 1;
    },
  },
  'w:instrText': {
    open: openCharacters,
    close(state) {
      const field = currentFlow(state)?.fields.at(-1);
      const text = takeCharacters(state);
      if (field !== undefined && !field.inResult) field.instruction += text;
    },
  },
  // Code of a deleted field: neither text nor a deleted text.
  'w:delInstrText': 'skip',
  'w:tab': { open: (state) => addText(state, '\t') },
  'w:ptab': { open: (state) => addText(state, '\t') },
  'w:cr': { open: (state) => addText(state, '\n') },
  'w:br': { open: breakLine },
  'a:br': { open: (state) => addText(state, '\n') },
  'w:noBreakHyphen': { open: (state) => addText(state, '-') },
  'w:sym': { open: addSymbol },
  'w:ins': { open: reportChange },
  'w:del': { open: openDeletion, close: (state) => closeDeletion(state) },
  'w:moveFrom': { open: openDeletion, close: (state) => closeDeletion(state) },
  'w:fldChar': { open: turnField },
  'w:fldSimple': {
    open: (state, attributes) => pushLink(state, linkOfInstruction(attributes['w:instr'] ?? '')),
    close: popLink,
  },
  'w:hyperlink': {
    open(state, attributes) {
      const target = state.relationships.get(attributes['r:id'] ?? '')?.target ?? '';
      const anchor = attributes['w:anchor'];
      pushLink(state, anchor === undefined ? target : `${target}#${anchor}`);
    },
    close: popLink,
  },
};

function isOfRun(ancestors: readonly string[]): boolean {
  return ancestors.at(-1) === 'w:rPr' && ancestors.at(-2) === 'w:r';
}

function isOfMark(ancestors: readonly string[]): boolean {
  return ancestors.at(-1) === 'w:rPr' && ancestors.at(-2) === 'w:pPr';
}

// A run starts and ends without properties.
function setRun(state: StoryState): void {
  const flow = currentFlow(state);
  if (flow === undefined) return;
  delete flow.runHidden;
  delete flow.runStyle;
  delete flow.runScript;
}

function openCharacters(state: StoryState, attributes: Attributes): void {
  state.characters = { text: '', keepSpaces: attributes['xml:space'] === 'preserve' };
}

// Without xml:space="preserve" Word drops white space at both ends (ECMA-376 part 1, 17.3.3.31); line ends and tabs
// inside are spaces to it, the real ones being w:br and w:tab.
function takeCharacters(state: StoryState): string {
  const { characters } = state;
  if (characters === undefined) return '';
  delete state.characters;
  const { text, keepSpaces } = characters;
  const flat = /[\t\r\n]/.test(text) ? text.replace(/[\t\r\n]/g, ' ') : text;
  return keepSpaces ? flat : trimSpaces(flat);
}

// Only the spaces of XML: an ideographic space is a character that somebody typed.
function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
}

// A page or column break at the start of a paragraph moves it and prints nothing.
function breakLine(state: StoryState, attributes: Attributes): void {
  const type = attributes['w:type'] ?? 'textWrapping';
  const isAtStart = (currentFlow(state)?.paragraph?.text.length ?? 0) === 0;
  if (type === 'textWrapping' || !isAtStart) addText(state, '\n');
}

function addSymbol(state: StoryState, attributes: Attributes): void {
  const font = attributes['w:font'] ?? '';
  const { text, isKnown } = symbolText(font, attributes['w:char'] ?? '');
  addText(state, text);
  if (isKnown) return;
  const path = currentFlow(state)?.paragraph?.path ?? '';
  state.context.report(`symbol ${font}`, () =>
    issue('read/font-without-unicode', `A character of the symbol font ${font} has no known meaning.`, {
      places: [placeOf(state, path)],
      actual: text,
    }),
  );
}

function reportChange(state: StoryState): void {
  state.context.report('tracked changes', () =>
    issue(
      'read/tracked-changes',
      'The document holds tracked changes; it was read as if all were accepted.',
      {
        places: [placeOf(state, currentFlow(state)?.paragraph?.path ?? currentFlow(state)?.path ?? '')],
      },
    ),
  );
}

// Three elements share the names w:del and w:moveFrom (17.13.5): in w:trPr the row is deleted, in the properties of a
// paragraph mark the mark is, elsewhere what stands inside.
function openDeletion(state: StoryState, _: Attributes, ancestors: readonly string[]): 'skip' | undefined {
  reportChange(state);
  const parent = ancestors.at(-1);
  if (parent === 'w:trPr') {
    const row = state.tables.at(-1)?.row;
    if (row !== undefined) row.deleted = true;
    return 'skip';
  }
  if (parent === 'w:rPr') {
    const paragraph = currentFlow(state)?.paragraph;
    if (paragraph !== undefined && isOfMark(ancestors)) paragraph.markGone = true;
    return 'skip';
  }
  state.deletions += 1;
  return undefined;
}

function closeDeletion(state: StoryState): void {
  state.deletions -= 1;
}

/** Word itself stops at 20. Every text looks at all open fields, so their number has to be small. */
const maxFieldDepth = 32;

function turnField(state: StoryState, attributes: Attributes): void {
  const flow = currentFlow(state);
  const type = attributes['w:fldCharType'];
  if (flow === undefined) return;
  if (type === 'begin') flow.fields.push({ instruction: '', inResult: false, textStart: 0 });
  if (flow.fields.length > maxFieldDepth) throw tooComplex(`fields nested more than ${maxFieldDepth} deep`);
  const field = flow.fields.at(-1);
  if (field === undefined) return;
  if (type === 'separate') {
    field.inResult = true;
    field.textStart = flow.paragraph?.text.length ?? 0;
  } else if (type === 'end') {
    flow.fields.pop();
    addLink(state, linkOfInstruction(field.instruction), field.textStart);
  }
}

// HYPERLINK "http://…" (17.16.5.25).
function linkOfInstruction(instruction: string): string {
  return /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1] ?? '';
}

function pushLink(state: StoryState, href: string): void {
  const flow = currentFlow(state);
  flow?.links.push({ href, textStart: flow.paragraph?.text.length ?? 0 });
}

function popLink(state: StoryState): void {
  const link = currentFlow(state)?.links.pop();
  if (link !== undefined) addLink(state, link.href, link.textStart);
}

// A link to a bookmark of the document itself leads nowhere else.
function addLink(state: StoryState, href: string, textStart: number): void {
  if (href === '' || href.startsWith('#')) return;
  const text = currentFlow(state)?.paragraph?.text.slice(textStart).join('') ?? '';
  addAsset(state, 'link', href, text);
}
