// Wishes of oddities that a printed PDF can fulfil.

import type { Draft } from '../../draft.js';
import type { PdfStyle } from './style.js';

/** What the draft's oddities ask of the style. */
export function wishedStyle({ wishes }: Draft): Partial<PdfStyle> {
  const { pageNumbers, repeatHeader } = wishes;
  return {
    ...(typeof pageNumbers === 'string' ? { pageNumber: pageNumbers } : {}),
    ...(typeof repeatHeader === 'boolean' ? { repeatHeader } : {}),
  };
}
