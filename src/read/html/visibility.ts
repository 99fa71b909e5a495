// What a page says is not to be seen. Only what stands on the element itself: style sheets are not evaluated.

import type { Script } from '../raised-text.js';
import type { MarkupElement } from './dom.js';

/** Whether an element takes no room on the page: in a table such a cell is no cell. */
export function isRemoved(element: MarkupElement): boolean {
  if (element.attribs.hidden !== undefined && element.attribs.hidden !== 'until-found') return true;
  const style = element.attribs.style;
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style);
}

/** Whether an element keeps its room but nothing in it is printed. */
export function isInvisible(element: MarkupElement): boolean {
  const style = element.attribs.style;
  return style !== undefined && /(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)/i.test(style);
}

/** Whether line ends inside an element are printed. */
export function keepsLineEnds(element: MarkupElement): boolean {
  const style = element.attribs.style;
  return style !== undefined && /(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)/i.test(style);
}

/** Whether an inline element is shown as a block. */
export function isShownAsBlock(element: MarkupElement): boolean {
  const style = element.attribs.style;
  return style !== undefined && /(?:^|[;\s])display\s*:\s*(?:block|list-item|table)/i.test(style);
}

/** How an element raises or lowers its text. On a cell `vertical-align` says where the whole cell's text stands. */
export function scriptOf(element: MarkupElement): Script | undefined {
  if (element.name === 'sup') return 'super';
  if (element.name === 'sub') return 'sub';
  const style = element.attribs.style;
  if (style === undefined || element.name === 'td' || element.name === 'th') return undefined;
  const value = /(?:^|[;\s])vertical-align\s*:\s*(super|sub)\b/i.exec(style)?.[1]?.toLowerCase();
  return value === 'super' || value === 'sub' ? value : undefined;
}
