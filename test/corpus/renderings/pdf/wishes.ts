// Wishes of oddities that a printed PDF can fulfil.

import type { Draft } from '../../draft.js';
import type { PdfStyle } from './style.js';

/** What the draft's oddities ask of the style. */
export function wishedStyle({ wishes }: Draft): Partial<PdfStyle> {
  const { pageNumber, repeatHeader, cutRows } = wishes;
  return {
    ...(isPageNumber(pageNumber) ? { pageNumber } : {}),
    ...(typeof repeatHeader === 'boolean' ? { repeatHeader } : {}),
    ...(cutRows === true ? { breaks: 'inside-rows', cutCells: 'flow' } : {}),
  };
}

const pageNumbers: readonly unknown[] = ['hyphens', 'dashes', 'of-total', 'slash', 'bare', 'none'];

function isPageNumber(wish: unknown): wish is PdfStyle['pageNumber'] {
  return pageNumbers.includes(wish);
}
