// HTML renderings.

import { renderHtml } from '../../../maker/render-html.js';
import type { Rendering } from '../../draft.js';

/** Ways of writing a report as a page. */
export const htmlRenderings: readonly Rendering[] = [
  {
    name: 'html/word-pasted',
    format: 'html',
    render: async ({ blocks, report }, random) => ({
      extension: 'html',
      bytes: renderHtml(blocks, {
        page: report.page,
        title: report.title.join(''),
        agency: report.agency,
        charset: random.pick(['utf-8', 'gb2312']),
      }),
    }),
  },
];
