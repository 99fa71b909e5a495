// Registry of the renderings.

import type { Rendering } from '../draft.js';
import { docxRenderings } from './docx/index.js';
import { htmlRenderings } from './html/index.js';
import { pdfRenderings } from './pdf/index.js';
import { textRenderings } from './text/index.js';

/** Every rendering of the corpus; the first of a format that suits is what falls back to. */
export const renderings: readonly Rendering[] = [
  ...docxRenderings,
  ...pdfRenderings,
  ...htmlRenderings,
  ...textRenderings,
];
