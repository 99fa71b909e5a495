// What the names of elements mean to the engine that reads tag by tag. Kept apart from the tables of the default
// engine on purpose: a slip there must not be repeated here.

import type { Asset } from '../../../model/document.js';
import type { Script } from '../../raised-text.js';
import { isDocumentLink } from '../elements.js';
import { shorten } from '../white-space.js';

/** Attributes of a tag. */
export type Attributes = Readonly<Record<string, string>>;

/** Elements that end the line before and after them. */
export const areBlocks: ReadonlySet<string> = new Set(
  (
    'address article blockquote body caption center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 ' +
    'h6 head header hr html li main ol p pre section table tbody td tfoot th thead tr ul nav footer aside'
  ).split(' '),
);

/** Elements that are a blank line when nothing is in them. */
export const areCellLike: ReadonlySet<string> = new Set(['p', 'div', 'li', 'dd', 'dt']);

/** Elements whose text is not the report's, with the reason. */
export const areSkipped: ReadonlyMap<string, 'navigation' | 'ignored' | 'deleted' | 'hidden'> = new Map([
  ...['script', 'style', 'template', 'xml', 'title', 'noframes'].map((name) => [name, 'ignored'] as const),
  ...['nav', 'footer', 'aside', 'select', 'button', 'textarea', 'noscript'].map(
    (name) => [name, 'navigation'] as const,
  ),
  ['del', 'deleted'] as const,
  ['rt', 'hidden'] as const,
]);

/** Whether a tag says that nothing of it is shown. */
export function isConcealed({ hidden, style = '' }: Attributes): boolean {
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse)/i.test(style);
}

/** Whether a tag says that its element stands on lines of its own. */
export function isShownAsBlock(attributes: Attributes): boolean {
  return /display\s*:\s*(?:block|list-item|table)/i.test(attributes.style ?? '');
}

/** Whether a tag raises or lowers the text of its element. */
export function scriptOf(name: string, attributes: Attributes): Script | undefined {
  const style = /^t[dh]$/.test(name) ? '' : (attributes.style ?? '');
  if (name === 'sup' || /vertical-align\s*:\s*super\b/i.test(style)) return 'super';
  return name === 'sub' || /vertical-align\s*:\s*sub\b/i.test(style) ? 'sub' : undefined;
}

/** Level of a heading element. */
export function headingLevelOf(name: string): number | undefined {
  return name.length === 2 && name >= 'h1' && name <= 'h6' ? Number(name.charAt(1)) : undefined;
}

/** Link to a document, picture or frame that a tag brings in. */
export function assetOf(name: string, attributes: Attributes): Omit<Asset, 'place'> | undefined {
  const text = shorten(attributes.alt ?? attributes.title ?? '');
  if (name === 'img') return asset('image', attributes.src, text);
  if (name === 'iframe' || name === 'frame' || name === 'embed') return asset('link', attributes.src, text);
  if (name === 'object') return asset('link', attributes.data, text);
  if (name === 'a' && isDocumentLink(attributes.href ?? '')) return asset('link', attributes.href, text);
  return undefined;
}

function asset(
  type: Asset['type'],
  href: string | undefined,
  text: string,
): Omit<Asset, 'place'> | undefined {
  if (href === undefined || href === '') return undefined;
  return { type, href: /^data:/i.test(href) ? `${href.slice(0, 64)}…` : href, text };
}
