// What is open while a part streams by, and the few things that can happen to it. The tables of elements call these.

import type { Asset, SetAside } from '../../model/document.js';
import { type Issue, issue } from '../../model/issue.js';
import type { DocxPlace } from '../../model/place.js';
import { raisedText, type Script } from '../raised-text.js';
import type { Budget } from './bounds.js';
import { type ListCounter, withLabel } from './list-counter.js';
import type { Relationship } from './main-part.js';
import type { Merge, StoryCell, StoryItem, StoryRow } from './story.js';
import { outlineToLevel, type Styles } from './styles.js';

/** What the whole document shares; the lists are added to. */
export interface StoryContext {
  readonly styles: Styles;
  readonly lists: ListCounter;
  readonly budget: Budget;
  readonly setAside: SetAside[];
  readonly assets: Asset[];
  /** Notes something odd once for each `key`. */
  readonly report: (key: string, make: () => Issue) => void;
}

/** A paragraph being read. */
export interface ParagraphDraft {
  readonly path: string;
  readonly text: string[];
  readonly deleted: string[];
  readonly hidden: string[];
  /** Items of text boxes anchored here. */
  readonly boxes: StoryItem[];
  /** Text boxes begun here. */
  boxCount: number;
  styleId?: string;
  outlineLevel?: number;
  numId?: string;
  listLevel?: number;
  /** The paragraph mark is deleted or hidden: the next paragraph runs on in this one. */
  markGone: boolean;
}

/** A complex field (ECMA-376 part 1, 17.16.18): its instruction is not printed, its result is. */
export interface Field {
  instruction: string;
  inResult: boolean;
  /** Pieces of paragraph text there were when the result began. */
  textStart: number;
}

/** Properties of a cell being read. */
export type CellDraft = { -readonly [Key in keyof StoryCell]: StoryCell[Key] } & { deleted: boolean };

/** A place where paragraphs and tables follow each other: a body, a cell, a text box, a note. */
export interface Flow {
  readonly path: string;
  readonly items: StoryItem[];
  readonly inTable: boolean;
  /** The run around it is hidden. */
  readonly hidden: boolean;
  paragraphs: number;
  tables: number;
  paragraph?: ParagraphDraft;
  /** Text of paragraphs whose mark is gone. */
  carried: string;
  /** Undefined: no run open, or it does not say. */
  runHidden?: boolean;
  runStyle?: string;
  /** Raised or lowered; `null`: the run says that it is neither. */
  runScript?: Script | null;
  readonly fields: Field[];
  readonly links: { readonly href: string; readonly textStart: number }[];
}

/** A table being read. */
export interface TableDraft {
  readonly path: string;
  readonly gridWidths: number[];
  readonly rows: StoryRow[];
  rowCount: number;
  row?: RowDraft;
}

/** A row being read. */
export interface RowDraft {
  readonly path: string;
  readonly cells: StoryCell[];
  cellCount: number;
  inCell: boolean;
  before: number;
  beforeWidth?: number;
  after: number;
  deleted: boolean;
  hidden: boolean;
}

/** Reading of one part. */
export interface StoryState {
  readonly context: StoryContext;
  readonly part: string;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Outermost first; the last one takes what comes. */
  readonly flows: Flow[];
  readonly tables: TableDraft[];
  readonly cells: CellDraft[];
  /** Open w:del and w:moveFrom around the content. */
  deletions: number;
  /** Text of the element being read that holds characters, with whether its spaces count. */
  characters?: { text: string; readonly keepSpaces: boolean };
  /** Description of the drawing being read. */
  drawingTitle: string;
}

/** Place of a path in the part being read. */
export function placeOf(state: StoryState, path: string): DocxPlace {
  return { kind: 'docx', part: state.part, path };
}

/** The flow that takes what comes; undefined outside of the body. */
export function currentFlow(state: StoryState): Flow | undefined {
  return state.flows.at(-1);
}

/** Opens a flow. */
export function openFlow(state: StoryState, path: string, inTable: boolean): Flow {
  const outer = currentFlow(state);
  const hidden = outer !== undefined && isHidden(state, outer);
  const counters = { paragraphs: 0, tables: 0, carried: '' };
  const flow: Flow = { path, items: [], inTable, hidden, ...counters, fields: [], links: [] };
  state.flows.push(flow);
  return flow;
}

/** Closes the flow that is open and gives its items. */
export function closeFlow(state: StoryState): readonly StoryItem[] {
  const flow = state.flows.at(-1);
  if (flow === undefined) return [];
  closeParagraph(state, flow);
  flushCarried(flow);
  if (flow.fields.some(({ inResult }) => !inResult)) reportOpenField(state, flow);
  state.flows.pop();
  return flow.items;
}

// What follows was taken for the field's instruction and set aside.
function reportOpenField(state: StoryState, flow: Flow): void {
  state.context.report(`field ${state.part} ${flow.path}`, () =>
    issue('read/truncated', 'A field is begun and never ended; the text after it was set aside.', {
      places: [placeOf(state, flow.path)],
    }),
  );
}

/** Opens a paragraph. One that is still open is closed first: markup that nests them so is broken, its text is not. */
export function openParagraph(state: StoryState, flow: Flow): ParagraphDraft {
  if (flow.inTable) state.context.budget.spendSlot();
  else state.context.budget.spendBlock();
  closeParagraph(state, flow);
  flow.paragraphs += 1;
  const path = `${flow.path}/p[${flow.paragraphs}]`;
  const paragraph: ParagraphDraft = {
    path,
    text: [],
    deleted: [],
    hidden: [],
    boxes: [],
    boxCount: 0,
    markGone: false,
  };
  flow.paragraph = paragraph;
  return paragraph;
}

/** Adds text to the paragraph that is open, or to what it sets aside. */
export function addText(state: StoryState, text: string): void {
  const flow = currentFlow(state);
  if (flow === undefined || text === '') return;
  state.context.budget.spendCharacters(text.length);
  const paragraph = flow.paragraph ?? openParagraph(state, flow);
  if (state.deletions > 0) paragraph.deleted.push(text);
  else if (isHidden(state, flow) || flow.fields.some(({ inResult }) => !inResult))
    paragraph.hidden.push(text);
  else paragraph.text.push(text);
}

/** Adds characters of a run in the form that the run prints them in: note marks are raised. */
export function addRunText(state: StoryState, text: string): void {
  const flow = currentFlow(state);
  const script = flow === undefined ? null : scriptOf(state, flow);
  addText(state, script === null ? text : raisedText(text, script));
}

// The run says, else its style, else the paragraph's style.
function scriptOf({ context: { styles } }: StoryState, flow: Flow): Script | null {
  if (flow.runScript !== undefined) return flow.runScript;
  const { script } = styles.character(flow.runStyle);
  return script ?? (script === null ? null : (styles.paragraph(flow.paragraph?.styleId).script ?? null));
}

// Hidden text (17.3.2.41): the run says, else its style, else the paragraph's style.
function isHidden(state: StoryState, flow: Flow): boolean {
  const { styles } = state.context;
  return (
    flow.hidden ||
    (flow.runHidden ??
      styles.character(flow.runStyle).hidden ??
      styles.paragraph(flow.paragraph?.styleId).hidden ??
      false)
  );
}

/** Closes the paragraph that is open in a flow, if one is. */
export function closeParagraph(state: StoryState, flow: Flow): void {
  const { paragraph } = flow;
  if (paragraph === undefined) return;
  delete flow.paragraph;
  setAside(state, 'deleted', paragraph.deleted.join(''), paragraph.path);
  setAside(state, 'hidden', paragraph.hidden.join(''), paragraph.path);
  const text = flow.carried + paragraph.text.join('');
  // Within a deletion or a hidden box an empty paragraph is what is left of one that is not there.
  const isGone = text === '' && (state.deletions > 0 || flow.hidden);
  const markGone = paragraph.markGone || state.context.styles.paragraph(paragraph.styleId).hidden === true;
  if (markGone) flow.carried = text;
  else if (!isGone) {
    flow.carried = '';
    flow.items.push(toItem(state.context, paragraph, text));
  }
  for (const item of paragraph.boxes) flow.items.push(item);
}

function toItem({ styles, lists, budget }: StoryContext, paragraph: ParagraphDraft, text: string): StoryItem {
  const { path, styleId } = paragraph;
  const style = styles.paragraph(styleId);
  const numId = paragraph.numId ?? style.numId;
  const listLevel = paragraph.listLevel ?? (paragraph.numId === undefined ? style.listLevel : undefined);
  const label = numId === undefined ? undefined : lists.next(numId, listLevel, styleId);
  budget.spendCharacters(label?.text.length ?? 0);
  const level = paragraph.outlineLevel === undefined ? style.level : outlineToLevel(paragraph.outlineLevel);
  return {
    type: 'paragraph',
    path,
    text,
    numberedText: withLabel(label, text),
    ...(level === undefined ? {} : { level }),
    ...(label === undefined || label.text === '' ? {} : { numbering: label.text }),
  };
}

/** Makes a paragraph of text that no paragraph followed to take it. */
export function flushCarried(flow: Flow): void {
  if (flow.carried === '') return;
  const text = flow.carried;
  flow.carried = '';
  flow.items.push({
    type: 'paragraph',
    path: `${flow.path}/p[${flow.paragraphs}]`,
    text,
    numberedText: text,
  });
}

/** Keeps text that is not part of the report, with the reason. */
export function setAside(state: StoryState, reason: SetAside['reason'], text: string, path: string): void {
  if (text.trim() === '') return;
  state.context.budget.spendCharacters(text.length);
  state.context.setAside.push({ reason, text, place: placeOf(state, path) });
}

/** Keeps a link or picture of the content. */
export function addAsset(state: StoryState, type: Asset['type'], href: string, text: string): void {
  const flow = currentFlow(state);
  if (flow === undefined || href === '' || state.deletions > 0) return;
  state.context.budget.spendBlock();
  state.context.budget.spendCharacters(href.length + text.length);
  const path = flow.paragraph?.path ?? flow.path;
  state.context.assets.push({ type, href, text, place: placeOf(state, path) });
}

/** Merge state of a w:vMerge or w:hMerge value; without a value it is `continue` (17.4.84). */
export function toMerge(value: string | undefined): Merge {
  return value === 'restart' ? 'start' : 'continue';
}
