// PDF renderings.

import type { PdfLines } from '../../../maker/description.js';
import { renderPdf } from '../../../maker/render-pdf.js';
import type { Rendering } from '../../draft.js';

const lineKinds: readonly PdfLines[] = ['stroke', 'filled', 'clip', 'clip-only', 'none'];

/** Ways of writing a report as PDF. */
export const pdfRenderings: readonly Rendering[] = lineKinds.map((lines) => ({
  name: `pdf/${lines}`,
  format: 'pdf',
  render: async ({ blocks, report }) => ({
    extension: 'pdf',
    bytes: await renderPdf(blocks, {
      title: report.title.join(''),
      author: report.agency,
      date: report.signedOn,
      lines,
    }),
  }),
}));
