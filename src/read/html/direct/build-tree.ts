// A sound page to the tree that a browser would build, in one pass over its text and several times faster than by the
// standards parser. The tree is the same node by node, places included, or there is none (`npm run html-diff`).

import type { ReadLimits } from '../../../model/reader.js';
import type { MarkupRoot } from '../dom.js';
import { endTag, startTag } from './body-tags.js';
import { comment, insertText } from './nodes.js';
import {
  addVoid,
  before,
  type Closing,
  current,
  openElement,
  openImplied,
  pop,
  setEnd,
  type Tree,
} from './open-elements.js';
import { readTag, type Tag } from './read-tag.js';
import { resolveReferences } from './references.js';
import { Surprise, surprise } from './surprise.js';
import { isInTableStructure } from './table-tags.js';

/** Parts of a page, in their order (HTML Standard 13.2.6.4, insertion modes outside of the body and its tables). */
type Part = 'beforeHtml' | 'beforeHead' | 'head' | 'afterHead' | 'body' | 'afterBody';

interface Page extends Tree {
  part: Part;
  hasDoctype: boolean;
  hasEnded: boolean;
}

/** The tree of a page, or why it is left to the standards parser. */
export type DirectTree = { readonly root: MarkupRoot } | { readonly handedOver: string };

/** Characters of an element whose content is no markup to us but is to others; in scripts there may be any number. */
const MAX_RAW = 50_000;

/**
 * Bounds below those of the standards parser's (`bounds.ts`): what is over them is handed on, and judged there. A page of
 * a hundred kilobytes has about three thousand elements.
 */
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 128;

/** Parses a page. */
export function buildTree(text: string, limits: ReadLimits): DirectTree {
  try {
    return { root: parse(text, limits) };
  } catch (error) {
    if (!(error instanceof Surprise)) throw error;
    return { handedOver: error.message };
  }
}

function parse(text: string, limits: ReadLimits): MarkupRoot {
  if (text.includes('\0')) surprise('character U+0000');
  // `--!>` ends a comment as well.
  if (text.includes('--!>')) surprise('comment with an odd end');
  const page: Page = {
    text,
    open: [],
    form: undefined,
    quirks: true,
    maxElements: Math.min(MAX_ELEMENTS, limits.maxBlocks),
    maxDepth: Math.min(MAX_DEPTH, limits.maxDepth),
    elements: 0,
    slips: 0,
    part: 'beforeHtml',
    hasDoctype: false,
    hasEnded: false,
  };
  let at = 0;
  while (at < text.length) {
    const sign = text.indexOf('<', at);
    const end = sign === -1 ? text.length : sign;
    if (end > at) takeText(page, at, end);
    if (sign === -1) break;
    at = takeMarkup(page, sign);
  }
  return finish(page);
}

/** Takes what begins with a `<`; gives where it ends. */
function takeMarkup(page: Page, start: number): number {
  const code = page.text.charCodeAt(start + 1);
  if (code === 0x2f) {
    const tag = readTag(page.text, start, start + 2);
    if (tag.attributes !== undefined) surprise('end tag with attributes');
    takeEnd(page, tag);
    return tag.end;
  }
  if (code === 0x21 || code === 0x3f) return takeDeclaration(page, start);
  const tag = readTag(page.text, start, start + 1);
  takeStart(page, tag);
  return tag.kind.tag === 'raw' ? takeRaw(page, tag) : tag.end;
}

function takeDeclaration(page: Page, start: number): number {
  const { text } = page;
  const isComment = text.startsWith('<!--', start);
  if (isComment && /^-?>/.test(text.slice(start + 4, start + 6))) surprise('comment with an odd end');
  const mark = isComment ? '-->' : '>';
  const at = text.indexOf(mark, isComment ? start + 4 : start + 2);
  if (at === -1) surprise('comment without an end');
  const end = at + mark.length;
  if (!isComment && /^<!doctype/i.test(text.slice(start, start + 9)))
    takeDoctype(page, text.slice(start, end));
  else if (page.part !== 'beforeHtml' && page.part !== 'beforeHead' && page.part !== 'afterBody') {
    current(page).children.push(comment);
  }
  return end;
}

/** Tells documents in which a paragraph ends before a table from those of old types, in which it does not. */
function takeDoctype(page: Page, doctype: string): void {
  if (page.part !== 'beforeHtml' || page.hasDoctype) surprise('second doctype');
  page.hasDoctype = true;
  page.quirks = isModern(doctype) ? false : undefined;
}

function isModern(doctype: string): boolean {
  return (
    /^<!doctype[\t\n\f\r ]+html[\t\n\f\r ]*>$/i.test(doctype) ||
    /^<!doctype[\t\n\f\r ]+html[\t\n\f\r ]+public[\t\n\f\r ]+"-\/\/W3C\/\/DTD XHTML 1\.[01](?: Strict| Transitional)?\/\/EN"[\t\n\f\r ]+"http:\/\/www\.w3\.org\/[^">]*"[\t\n\f\r ]*>$/i.test(
      doctype,
    )
  );
}

function takeText(page: Page, from: number, end: number): void {
  const { text } = page;
  let start = from;
  if (page.part !== 'body') {
    const printed = endOfSpace(text, from, end);
    takeSpace(page, from, printed);
    if (printed === end) return;
    if (page.part === 'head') surprise('text in the head');
    if (page.part === 'afterBody') surprise('text behind the body');
    toBody(page);
    start = printed;
  }
  if (isInTableStructure(page) && endOfSpace(text, start, end) < end) {
    surprise('content between the cells of a table');
  }
  insertText(current(page), resolveReferences(normalLineEnds(text.slice(start, end))), start, end);
}

/** White space before the body: none counts before `head`. */
function takeSpace(page: Page, start: number, end: number): void {
  if (start === end || page.part === 'beforeHtml' || page.part === 'beforeHead') return;
  insertText(current(page), normalLineEnds(page.text.slice(start, end)), start, end);
}

function endOfSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c;
}

function normalLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function takeStart(page: Page, tag: Tag): void {
  if (page.part === 'body') {
    startTag(page, tag);
    return;
  }
  if (page.part === 'afterBody') surprise('element behind the body');
  if (page.part === 'beforeHtml') {
    page.part = 'beforeHead';
    if (tag.name === 'html') {
      openElement(page, tag);
      return;
    }
    openImplied(page, 'html');
  }
  if (page.part === 'beforeHead') {
    page.part = 'head';
    if (tag.name === 'head') {
      openElement(page, tag);
      return;
    }
    openImplied(page, 'head');
  }
  if (page.part === 'head' && headElements.has(tag.name)) {
    if (tag.kind.tag === 'fact') addVoid(page, tag);
    else openElement(page, tag);
    return;
  }
  if (page.part === 'head') leaveHead(page, before(tag));
  if (headElements.has(tag.name)) surprise('element of the head behind it');
  page.part = 'body';
  if (tag.name === 'body') {
    openElement(page, tag);
    return;
  }
  openImplied(page, 'body');
  startTag(page, tag);
}

const headElements = new Set(
  'base basefont bgsound link meta title noscript noframes style script'.split(' '),
);

/** Makes up what the page leaves out before the text of its body. */
function toBody(page: Page): void {
  if (page.part === 'beforeHtml') openImplied(page, 'html');
  if (page.part !== 'afterHead') {
    openImplied(page, 'head');
    page.open.pop();
  }
  openImplied(page, 'body');
  page.part = 'body';
}

function leaveHead(page: Page, closing: Closing): void {
  pop(page, closing);
  page.part = 'afterHead';
}

function takeEnd(page: Page, tag: Tag): void {
  if (tag.name === 'body' || tag.name === 'html') endBody(page, tag);
  else if (page.part === 'body') endTag(page, tag);
  else if (page.part === 'head' && tag.name === 'head') leaveHead(page, tag);
  else surprise('end tag outside of the body');
}

/** `</body>` and `</html>` end the body, but nothing leaves the stack (HTML Standard 13.2.6.4.7 and 13.2.6.4.19). */
function endBody(page: Page, tag: Tag): void {
  const [html, body] = page.open;
  const isOpen = page.part === 'body' || (page.part === 'afterBody' && tag.name === 'html' && !page.hasEnded);
  if (html === undefined || body === undefined || !isOpen) surprise('end tag outside of the body');
  if (page.open.some(({ kind }, index) => index > 0 && kind.isBoundary)) surprise('table without an end');
  if (page.open.some(({ kind }) => kind.tag === 'select')) surprise('select without an end');
  page.part = 'afterBody';
  if (tag.name === 'body') {
    setEnd(body, tag);
    return;
  }
  page.hasEnded = true;
  setEnd(html, tag);
  if (!body.sourceCodeLocation?.endTag) setEnd(body, tag);
}

/** Takes the content of an element that is text to its end tag. */
function takeRaw(page: Page, tag: Tag): number {
  const { text } = page;
  const end = endOfRaw(text, tag);
  const content = normalLineEnds(text.slice(tag.end, end));
  if (tag.name === 'script' && /<!--[\s\S]*<script/i.test(content))
    surprise('script in a comment in a script');
  if (tag.name === 'textarea' && content.startsWith('\n')) surprise('preformatted text behind a line end');
  if (tag.name !== 'script' && tag.name !== 'style' && content.length > MAX_RAW) surprise('very long text');
  const isVerbatim = tag.name !== 'title' && tag.name !== 'textarea';
  if (end > tag.end) {
    insertText(current(page), isVerbatim ? content : resolveReferences(content), tag.end, end);
  }
  const closing = readTag(text, end, end + 2);
  pop(page, closing);
  return closing.end;
}

function endOfRaw(text: string, { name, end }: Tag): number {
  for (let at = text.indexOf('</', end); at !== -1; at = text.indexOf('</', at + 2)) {
    const behind = at + 2 + name.length;
    const code = text.charCodeAt(behind);
    const isEnd = code === 0x3e || code === 0x2f || isSpace(code);
    if (isEnd && text.slice(at + 2, behind).toLowerCase() === name) return at;
  }
  return surprise(`${name} without an end`);
}

/** Ends what is open at the end of the page. */
function finish(page: Page): MarkupRoot {
  const { length } = page.text;
  const closing = { name: undefined, start: length, end: length };
  if (page.part !== 'body' && page.part !== 'afterBody') surprise('page without a body');
  const [html, body, ...open] = page.open;
  if (html === undefined || body === undefined) surprise('page without a body');
  for (const element of open) {
    if (element.kind.isBoundary) surprise('table without an end');
    setEnd(element, closing);
  }
  if (html.sourceCodeLocation !== null && !html.sourceCodeLocation.endTag) {
    setEnd(html, closing);
    if (!body.sourceCodeLocation?.endTag) setEnd(body, closing);
  }
  return { type: 'root', children: [html], parent: null, sourceCodeLocation: null };
}
