// A page for people's eyes, made safe: written anew from its tree with the elements and styles that lay out a report and
// nothing else. No script, form, picture, frame or address is taken over; what held places of the report says so.

import type { HtmlPlace } from '../../model/place.js';
import { defaultReadLimits, type ReadLimits } from '../../model/reader.js';
import { assertMarkupBounds } from './bounds.js';
import { decodePage } from './decode-page.js';
import { isElement, type MarkupElement, type MarkupNode } from './dom.js';
import { type PlaceMarks, placeMarks } from './place-marks.js';
import { safeStyle } from './safe-style.js';
import { markupSource } from './source.js';
import { standardsTree } from './standards-tree.js';

export interface SafePageOptions {
  /** Places to mark: elements that hold one get `data-place="start-end"`, the first of each an id `place-start-end`. */
  readonly places: readonly HtmlPlace[];
  readonly limits?: Partial<ReadLimits>;
}

/** Elements that are written, by the name that they are written with. */
const kept: ReadonlyMap<string, string> = new Map([
  ...(
    'p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote center ' +
    'figure figcaption address pre table caption colgroup col thead tbody tfoot tr th td ' +
    'span b strong i em u s small sub sup br hr'
  )
    .split(' ')
    .map((name): [string, string] => [name, name]),
  ['font', 'span'],
  ['a', 'span'],
  ['form', 'div'],
  ['fieldset', 'div'],
  ['details', 'div'],
  ['listing', 'pre'],
  ['xmp', 'pre'],
  ['plaintext', 'pre'],
]);

/** Elements that are left out with all that is in them: what runs, loads, asks or is not seen. */
const dropped: ReadonlySet<string> = new Set(
  (
    'script style template head title base meta link iframe frame embed applet svg math audio video canvas ' +
    'select option optgroup button textarea input datalist noframes xml param source track map area portal dialog'
  ).split(' '),
);

const empty: ReadonlySet<string> = new Set(['br', 'hr', 'col']);

/** Attributes that are written, with what their value may be. */
const attributes: Readonly<Record<string, RegExp>> = {
  colspan: /^\d{1,4}$/,
  rowspan: /^\d{1,5}$/,
  span: /^\d{1,4}$/,
  align: /^(?:left|right|center|justify)$/i,
  valign: /^(?:top|middle|bottom|baseline)$/i,
  width: /^\d{1,5}%?$/,
  border: /^\d{1,2}$/,
  cellpadding: /^\d{1,2}$/,
  cellspacing: /^\d{1,2}$/,
  start: /^\d{1,5}$/,
  dir: /^(?:ltr|rtl)$/i,
  hidden: /^$/,
};

/**
 * Writes a page anew. The result holds no script, no address and no form, whatever the source holds; it is to be shown
 * in a sandboxed frame all the same.
 * @throws UnreadableSourceError when there is no page in the bytes, or it is over a limit.
 */
export function safePage(bytes: Uint8Array, options: SafePageOptions): string {
  const limits = { ...defaultReadLimits, ...options.limits };
  const { text } = decodePage(bytes, limits);
  assertMarkupBounds(text, limits);
  const root = standardsTree(text);
  const pieces: string[] = [];
  const marks = placeMarks(root.children, markupSource(text), options.places);
  for (const child of root.children) writeNode(child, marks, pieces);
  return page(pieces.join(''));
}

function writeNode(node: MarkupNode, marks: PlaceMarks, pieces: string[]): void {
  if (node.type === 'text') {
    for (const { text, mark } of marks.ofText(node)) {
      pieces.push(mark === '' ? escapeText(text) : `<span${mark}>${escapeText(text)}</span>`);
    }
    return;
  }
  if (!isElement(node) || dropped.has(node.name)) return;
  if (node.name === 'img') {
    pieces.push(picture(node));
    return;
  }
  const name = kept.get(node.name);
  const mark = marks.ofElement(node);
  // An element of its own kind is only a mark's bearer: what is in it is shown.
  const tag = name ?? (mark === '' ? undefined : 'span');
  if (tag !== undefined) pieces.push(`<${tag}${writtenAttributes(node)}${mark}>`);
  for (const child of node.children) writeNode(child, marks, pieces);
  if (tag !== undefined && !empty.has(tag)) pieces.push(`</${tag}>`);
}

function writtenAttributes({ attribs }: MarkupElement): string {
  let written = '';
  for (const [name, allowed] of Object.entries(attributes)) {
    const value = attribs[name]?.trim();
    if (value !== undefined && allowed.test(value)) written += ` ${name}="${escapeText(value)}"`;
  }
  const style = safeStyle(attribs.style ?? '');
  return style === '' ? written : `${written} style="${escapeText(style)}"`;
}

/** A picture is not loaded; where it stood and what it says of itself is shown. */
function picture({ attribs }: MarkupElement): string {
  const text = attribs.alt?.trim() ?? '';
  return `<span class="picture">${escapeText(text === '' ? '图' : text)}</span>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const style = `
body { font: 15px/1.7 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 1rem; color: #1a1a1a; background: #fff; overflow-wrap: break-word; }
table { border-collapse: collapse; max-width: 100%; }
td, th { border: 1px solid #c8c8c8; padding: 2px 6px; }
.picture { border: 1px dashed #999; color: #666; padding: 0 4px; font-size: 12px; }
:target, .marked { outline: 3px solid #d9480f; outline-offset: -1px; background: #ffe8cc; }
`;

function page(body: string): string {
  return `<!doctype html>\n<html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>source</title><style>${style}</style></head><body>${body}</body></html>\n`;
}
