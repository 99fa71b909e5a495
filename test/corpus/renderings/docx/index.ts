// DOCX renderings.

import { renderDocx } from '../../../maker/render-docx.js';
import type { Rendering } from '../../draft.js';
import { drawStyle } from './draw-style.js';
import { wordDialect, wpsDialect } from './ooxml/dialect.js';
import { drawFeatures } from './ooxml/features.js';
import { writeOoxml } from './ooxml/write-ooxml.js';

/** Ways of writing a report as DOCX: by a library, as Word leaves it after much editing, as WPS Office writes it. */
export const docxRenderings: readonly Rendering[] = [
  {
    name: 'docx/plain',
    format: 'docx',
    weight: 2,
    render: async (draft, random) => ({
      extension: 'docx',
      bytes: await renderDocx(draft.blocks, {
        title: draft.report.title.join(''),
        creator: draft.report.agency,
        date: draft.report.signedOn,
        style: drawStyle(draft, random),
      }),
    }),
  },
  {
    name: 'docx/ooxml',
    format: 'docx',
    weight: 3,
    render: async (draft, random) => ({
      extension: 'docx',
      bytes: await writeOoxml(draft, drawFeatures(random, 'word'), wordDialect(random), random),
    }),
  },
  {
    name: 'docx/wps',
    format: 'docx',
    weight: 2,
    render: async (draft, random) => ({
      extension: 'docx',
      bytes: await writeOoxml(draft, drawFeatures(random, 'wps'), wpsDialect(random), random),
    }),
  },
];
