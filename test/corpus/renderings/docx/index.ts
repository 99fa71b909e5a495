// DOCX renderings.

import { renderDocx } from '../../../maker/render-docx.js';
import type { Rendering } from '../../draft.js';

/** Ways of writing a report as DOCX. */
export const docxRenderings: readonly Rendering[] = [
  {
    name: 'docx/plain',
    format: 'docx',
    render: async ({ blocks, report }) => ({
      extension: 'docx',
      bytes: await renderDocx(blocks, {
        title: report.title.join(''),
        creator: report.agency,
        date: report.signedOn,
      }),
    }),
  },
];
