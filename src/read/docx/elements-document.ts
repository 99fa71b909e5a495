// Elements that make up the flow: body, notes, paragraphs and their properties, text boxes, pictures.

import { issue } from '../../model/issue.js';
import type { Attributes } from './attributes.js';
import type { ElementRules } from './element-rule.js';
import {
  addAsset,
  addText,
  closeFlow,
  closeParagraph,
  currentFlow,
  openFlow,
  openParagraph,
  placeOf,
  type StoryState,
  setAside,
} from './story-state.js';

/** Rules of the elements that carry the flow of a story. */
export const documentElements: ElementRules = {
  // The reader of the part opens the flow of the root before, and of every note: see story-reader.ts.
  'w:body': 'pass',
  'w:footnote': { open: openNote, close: closeNote },
  'w:endnote': { open: openNote, close: closeNote },
  'w:p': {
    open(state) {
      const flow = currentFlow(state);
      if (flow !== undefined) openParagraph(state, flow);
    },
    close(state) {
      const flow = currentFlow(state);
      if (flow !== undefined) closeParagraph(state, flow);
    },
  },
  'w:pStyle': { open: (state, attributes) => setProperty(state, 'styleId', attributes) },
  'w:numId': { open: (state, attributes) => setProperty(state, 'numId', attributes) },
  'w:ilvl': { open: (state, attributes) => setLevel(state, 'listLevel', attributes) },
  'w:outlineLvl': { open: (state, attributes) => setLevel(state, 'outlineLevel', attributes) },
  'w:txbxContent': { open: openBox, close: closeBox },
  'v:textpath': { open: addWordArt },
  'wp:docPr': {
    open(state, attributes) {
      state.drawingTitle = attributes.descr ?? attributes.title ?? attributes.name ?? '';
      return 'skip';
    },
  },
  'a:blip': {
    open(state, attributes) {
      addPicture(state, attributes['r:embed'] ?? attributes['r:link']);
      return 'skip';
    },
  },
  'v:imagedata': {
    open(state, attributes) {
      state.drawingTitle = attributes['o:title'] ?? '';
      addPicture(state, attributes['r:id'] ?? attributes['r:href']);
    },
  },
  'c:chart': { open: (state, attributes) => addPicture(state, attributes['r:id']) },
  'dgm:relIds': { open: (state, attributes) => addPicture(state, attributes['r:dm']) },
  'o:OLEObject': {
    open(state, attributes) {
      const target = state.relationships.get(attributes['r:id'] ?? '')?.target;
      addAsset(state, 'link', target ?? '', attributes.ProgID ?? '');
    },
  },
  'w:altChunk': { open: (state, attributes) => reportForeign(state, attributes) },
  'w:subDoc': { open: (state, attributes) => reportForeign(state, attributes) },
};

function setProperty(state: StoryState, key: 'styleId' | 'numId', attributes: Attributes): void {
  const paragraph = currentFlow(state)?.paragraph;
  const value = attributes['w:val'];
  if (paragraph !== undefined && value !== undefined) paragraph[key] = value;
}

function setLevel(state: StoryState, key: 'listLevel' | 'outlineLevel', attributes: Attributes): void {
  const paragraph = currentFlow(state)?.paragraph;
  const value = Number(attributes['w:val']);
  if (paragraph !== undefined && Number.isInteger(value)) paragraph[key] = value;
}

// 17.11.10: notes with a type draw the line above the notes; they are none.
function openNote(state: StoryState, attributes: Attributes): 'skip' | undefined {
  const type = attributes['w:type'] ?? 'normal';
  if (type !== 'normal') return 'skip';
  const root = currentFlow(state);
  if (root === undefined) return 'skip';
  const name = root.path === 'endnotes' ? 'endnote' : 'footnote';
  root.tables += 1;
  openFlow(state, `${root.path}/${name}[${root.tables}]`, false);
  return undefined;
}

function closeNote(state: StoryState): void {
  const items = closeFlow(state);
  const root = currentFlow(state);
  for (const item of items) root?.items.push(item);
}

// A text box stands beside its paragraph; it is read right after it.
function openBox(state: StoryState): 'skip' | undefined {
  const flow = currentFlow(state);
  if (flow === undefined) return 'skip';
  const paragraph = flow.paragraph ?? openParagraph(state, flow);
  paragraph.boxCount += 1;
  openFlow(state, `${paragraph.path}/txbxContent[${paragraph.boxCount}]`, flow.inTable);
  return undefined;
}

function closeBox(state: StoryState): void {
  const items = closeFlow(state);
  const paragraph = currentFlow(state)?.paragraph;
  for (const item of items) paragraph?.boxes.push(item);
}

// Lettering drawn as a shape: in a header it is the watermark, in the body it is a title.
function addWordArt(state: StoryState, attributes: Attributes): void {
  const text = attributes.string ?? '';
  const path = currentFlow(state)?.paragraph?.path ?? currentFlow(state)?.path ?? '';
  if (/^(hdr|ftr)/.test(path)) setAside(state, 'watermark', text, path);
  else addText(state, text);
}

function addPicture(state: StoryState, id: string | undefined): void {
  const target = state.relationships.get(id ?? '')?.target ?? '';
  addAsset(state, 'image', target, state.drawingTitle);
  state.drawingTitle = '';
}

function reportForeign(state: StoryState, attributes: Attributes): void {
  const target = state.relationships.get(attributes['r:id'] ?? '')?.target ?? '';
  const path = currentFlow(state)?.path ?? '';
  addAsset(state, 'link', target, '');
  state.context.report(`foreign ${target}`, () =>
    issue('read/part-missing', `The document takes in another one (${target}), which was not read.`, {
      places: [placeOf(state, path)],
    }),
  );
}
