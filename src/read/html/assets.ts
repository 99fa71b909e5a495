// Documents, pictures and frames that a page brings in.

import { elementPlace, type MarkupElement, textOf } from './dom.js';
import { isDocumentLink } from './elements.js';
import type { Flow } from './flow.js';
import { shorten } from './white-space.js';

/** Notes a link when it leads to a document, by its address or by the file name that it shows. */
export function noteLink(element: MarkupElement, flow: Flow): void {
  const { href } = element.attribs;
  if (href === undefined || /^(?:javascript:|#|$)/i.test(href)) return;
  const text = textOf(element);
  if (isDocumentLink(href) || isDocumentLink(text.trim())) pushAsset(element, flow, 'link', href, text);
}

/** Notes a picture. */
export function noteImage(element: MarkupElement, flow: Flow): void {
  const { src, alt = '', title = '' } = element.attribs;
  if (src !== undefined && src !== '') pushAsset(element, flow, 'image', src, alt === '' ? title : alt);
}

/** Notes a document shown in a frame of the page. */
export function noteFrame(element: MarkupElement, flow: Flow): void {
  const { src, data, title = '', name = '' } = element.attribs;
  const href = src ?? data;
  if (href === undefined || href === '') return;
  pushAsset(element, flow, 'link', href, title === '' ? name : title);
}

function pushAsset(
  element: MarkupElement,
  flow: Flow,
  type: 'link' | 'image',
  href: string,
  text: string,
): void {
  // A picture written into the page itself can be megabytes; its place leads to it.
  const bare = /^data:/i.test(href) ? `${href.slice(0, 64)}…` : href;
  const place = elementPlace(element, flow.page.source);
  flow.page.assets.push({ type, href: bare, text: shorten(text), place });
}
