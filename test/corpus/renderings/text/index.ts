// Renderings as flattened text.

import { renderText } from '../../../maker/render-text.js';
import type { Rendering } from '../../draft.js';

/** Ways of flattening a report to text. */
export const textRenderings: readonly Rendering[] = (['lines', 'pipes'] as const).map((style) => ({
  name: `text/${style}`,
  format: 'text',
  render: async ({ blocks }) => ({ extension: 'txt', bytes: Buffer.from(renderText(blocks, { style })) }),
}));
