// What a page says is not to be seen. Only what stands on the element itself: style sheets are not evaluated.

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
