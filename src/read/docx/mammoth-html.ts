// Reads the HTML that mammoth makes of a document; no other HTML.

import { load } from 'cheerio/slim';
import type { Asset, Block } from '../../model/document.js';
import type { DocxPlace } from '../../model/place.js';
import type { ReadLimits } from '../../model/reader.js';
import { raisedText, type Script } from '../raised-text.js';
import { tooComplex } from './bounds.js';
import { type HtmlRow, htmlRowsToTable } from './mammoth-grid.js';

type HtmlNode = ReturnType<ReturnType<typeof load>['root']>[0]['children'][number];

/** What stands in the HTML. */
export interface HtmlContent {
  readonly blocks: readonly Block[];
  readonly assets: readonly Asset[];
}

/** A flow of the HTML: the body, or one cell. */
interface HtmlFlow {
  readonly path: string;
  readonly blocks: Block[];
  paragraphs: number;
  tables: number;
  text: string;
  /** A paragraph is open: its end makes a block even when it is empty. */
  isOpen: boolean;
  level?: number;
  /** The text that comes is raised or lowered. */
  script?: Script;
}

interface Reading {
  readonly limits: ReadLimits;
  readonly assets: Asset[];
  blocks: number;
}

/**
 * Reads mammoth's HTML into blocks and links.
 * @throws UnreadableSourceError when it is over a bound.
 */
export function htmlToContent(html: string, limits: ReadLimits): HtmlContent {
  const $ = load(html, {}, false);
  const reading: Reading = { limits, assets: [], blocks: 0 };
  const flow = createFlow('body');
  readNodes(reading, flow, $.root()[0]?.children ?? []);
  endParagraph(reading, flow);
  return { blocks: flow.blocks, assets: reading.assets };
}

function createFlow(path: string): HtmlFlow {
  return { path, blocks: [], paragraphs: 0, tables: 0, text: '', isOpen: false };
}

function readNodes(reading: Reading, flow: HtmlFlow, nodes: readonly HtmlNode[]): void {
  for (const node of nodes) {
    if (node.type === 'text') flow.text += flow.script ? raisedText(node.data, flow.script) : node.data;
    else if ('tagName' in node) readElement(reading, flow, node);
  }
}

type HtmlElement = Extract<HtmlNode, { tagName: string }>;

const paragraphTag = /^(?:p|li|h([1-6]))$/;

// mammoth writes few tags; what is not named here (strong, em, ul …) only wraps text or paragraphs.
function readElement(reading: Reading, flow: HtmlFlow, node: HtmlElement): void {
  const { tagName } = node;
  const paragraph = paragraphTag.exec(tagName);
  if (paragraph !== null) {
    endParagraph(reading, flow);
    flow.isOpen = true;
    if (paragraph[1] !== undefined) flow.level = Number(paragraph[1]);
    readNodes(reading, flow, node.children);
    endParagraph(reading, flow);
  } else if (tagName === 'table') readTable(reading, flow, node);
  else if (tagName === 'br') flow.text += '\n';
  else if (tagName === 'ol' || tagName === 'ul') {
    endParagraph(reading, flow);
    readNodes(reading, flow, node.children);
  } else if (tagName === 'a') readLink(reading, flow, node);
  else if (tagName === 'sup' || tagName === 'sub') readScript(reading, flow, node);
  else readNodes(reading, flow, node.children);
}

function readScript(reading: Reading, flow: HtmlFlow, node: HtmlElement): void {
  flow.script = node.tagName === 'sup' ? 'super' : 'sub';
  readNodes(reading, flow, node.children);
  delete flow.script;
}

function endParagraph(reading: Reading, flow: HtmlFlow): void {
  const { text, level, isOpen } = flow;
  flow.text = '';
  flow.isOpen = false;
  delete flow.level;
  if (!isOpen && text.trim() === '') return;
  flow.paragraphs += 1;
  const place = placeOf(`${flow.path}/p[${flow.paragraphs}]`);
  if (level !== undefined && text.trim() !== '')
    addBlock(reading, flow, { type: 'heading', level, text, place });
  else addBlock(reading, flow, { type: 'paragraph', text, place });
}

function addBlock(reading: Reading, flow: HtmlFlow, block: Block): void {
  if (flow.path === 'body') reading.blocks += 1;
  const { maxBlocks } = reading.limits;
  if (reading.blocks > maxBlocks) throw tooComplex(`more than ${maxBlocks} paragraphs`);
  flow.blocks.push(block);
}

// Marks of notes ([1]) and the arrows back from them are mammoth's own; read as text they would change numbers.
function readLink(reading: Reading, flow: HtmlFlow, node: HtmlElement): void {
  const href = node.attribs.href ?? '';
  if (/^#(footnote|endnote|comment)-/.test(href)) return;
  const start = flow.text.length;
  readNodes(reading, flow, node.children);
  if (href === '' || href.startsWith('#')) return;
  const place = placeOf(`${flow.path}/p[${flow.paragraphs + 1}]`);
  reading.assets.push({ type: 'link', href, text: flow.text.slice(start), place });
}

function readTable(reading: Reading, flow: HtmlFlow, node: HtmlElement): void {
  endParagraph(reading, flow);
  flow.tables += 1;
  const path = `${flow.path}/tbl[${flow.tables}]`;
  const inner: Block[] = [];
  const rows: HtmlRow[] = childrenOf(node, /^(thead|tbody|tr)$/)
    .flatMap((child) => (child.tagName === 'tr' ? [child] : childrenOf(child, /^tr$/)))
    .map((row, index) =>
      childrenOf(row, /^t[dh]$/).map((cell, column) => {
        const cellFlow = createFlow(`${path}/tr[${index + 1}]/tc[${column + 1}]`);
        readNodes(reading, cellFlow, cell.children);
        endParagraph(reading, cellFlow);
        for (const block of cellFlow.blocks) if (block.type === 'table') inner.push(block);
        return {
          text: cellFlow.blocks
            .flatMap((block) => (block.type === 'table' ? [] : [block.text]))
            .join('\n')
            .trim(),
          colSpan: spanOf(cell.attribs.colspan),
          rowSpan: spanOf(cell.attribs.rowspan),
          place: placeOf(cellFlow.path),
        };
      }),
    );
  if (rows.length === 0) return;
  addBlock(reading, flow, htmlRowsToTable(rows, placeOf(path), reading.limits.maxTableSlots));
  for (const table of inner) addBlock(reading, flow, table);
}

function childrenOf(node: HtmlElement, name: RegExp): readonly HtmlElement[] {
  return node.children.filter(
    (child): child is HtmlElement => 'tagName' in child && name.test(child.tagName),
  );
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? '1');
  return Number.isInteger(span) && span > 0 ? span : 1;
}

function placeOf(path: string): DocxPlace {
  // mammoth does not say which part it read; this is where nearly every producer puts it.
  return { kind: 'docx', part: 'word/document.xml', path };
}
