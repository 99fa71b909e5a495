// The pages of a document in order, with what they inherit. @source ISO 32000-1 §7.7.3

import { type PageView, toPageView } from '../page-view.js';
import type { ObjectStore } from './object-store.js';
import type { Dictionary, PdfObject } from './objects.js';
import { Stream } from './objects.js';
import { surprise } from './surprise.js';

/** Levels of the page tree. */
const maxDepth = 16;

/** Attributes that pages take from the nodes above them. */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

export interface Page {
  readonly view: PageView;
  readonly resources: Dictionary;
  readonly contents: readonly Stream[];
}

/** All pages. @param maxPages bound on their number */
export function readPages(store: ObjectStore, catalog: Dictionary, maxPages: number): Page[] {
  const pages: Page[] = [];
  const visit = (node: Dictionary, above: Dictionary, depth: number): number => {
    if (depth > maxDepth) surprise('page tree');
    const attributes = new Map(above);
    for (const key of inherited) {
      const value = node.get(key);
      if (value !== undefined) attributes.set(key, value);
    }
    const type = store.name(node.get('Type'));
    if (type === 'Page') {
      if (pages.length >= maxPages) surprise('pages');
      pages.push(toPage(store, node, attributes));
      return 1;
    }
    const kids = store.array(node.get('Kids'));
    if (type !== 'Pages' || kids === undefined) return surprise('page tree');
    let count = 0;
    for (const kid of kids)
      count += visit(store.dictionary(kid) ?? surprise('page tree'), attributes, depth + 1);
    if (store.number(node.get('Count')) !== count) surprise('page tree');
    return count;
  };
  visit(store.dictionary(catalog.get('Pages')) ?? surprise('page tree'), new Map(), 0);
  return pages;
}

function toPage(store: ObjectStore, node: Dictionary, attributes: Dictionary): Page {
  if (node.has('UserUnit') && store.number(node.get('UserUnit')) !== 1) surprise('user unit');
  if (attributes.has('Rotate') && store.number(attributes.get('Rotate')) !== 0) surprise('turned page');
  checkAnnotations(store, node);
  const media = readBox(store, attributes.get('MediaBox')) ?? surprise('page without size');
  const crop = readBox(store, attributes.get('CropBox')) ?? media;
  const box = {
    left: Math.max(media.left, crop.left),
    bottom: Math.max(media.bottom, crop.bottom),
    right: Math.min(media.right, crop.right),
    top: Math.min(media.top, crop.top),
  };
  if (!(box.right > box.left) || !(box.top > box.bottom)) surprise('page without size');
  const resources = store.dictionary(attributes.get('Resources')) ?? surprise('page without resources');
  return { view: toPageView(box, 0), resources, contents: readContents(store, node.get('Contents')) };
}

function readBox(store: ObjectStore, value: PdfObject | undefined) {
  if (value === undefined) return undefined;
  const numbers = store.array(value)?.map((each) => Math.fround(store.number(each) ?? surprise('page size')));
  const [x0, y0, x1, y1, more] = numbers ?? [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined || more !== undefined) {
    return surprise('page size');
  }
  return { left: Math.min(x0, x1), bottom: Math.min(y0, y1), right: Math.max(x0, x1), top: Math.max(y0, y1) };
}

function readContents(store: ObjectStore, value: PdfObject | undefined): Stream[] {
  const found = store.resolve(value);
  if (found instanceof Stream) return [found];
  if (!Array.isArray(found) || found.length === 0) return surprise('page without content');
  return found.map((each) => {
    const stream = store.resolve(each);
    return stream instanceof Stream ? stream : surprise('page without content');
  });
}

/** Annotations that print something over the page. Links and bookmarks print nothing. @source ISO 32000-1 §12.5 */
function checkAnnotations(store: ObjectStore, node: Dictionary): void {
  if (!node.has('Annots')) return;
  for (const each of store.array(node.get('Annots')) ?? surprise('annotations')) {
    const annotation = store.dictionary(each) ?? surprise('annotations');
    if (store.name(annotation.get('Subtype')) !== 'Link' || annotation.has('AP')) surprise('annotation');
  }
}
