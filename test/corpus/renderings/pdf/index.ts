// PDF renderings, each named for what sets it apart; what the name leaves open, chance decides.

import type { Draft, Rendering } from '../../draft.js';
import { renderStyledPdf } from './report.js';
import { drawStyle, type PdfStyle } from './style.js';
import { wishedStyle } from './wishes.js';

interface NamedStyle {
  readonly weight: number;
  readonly own: Partial<PdfStyle>;
}

// Weights: what word processors print weighs most, tricks of single programs least.
const styles: Readonly<Record<string, NamedStyle>> = {
  stroke: { weight: 2, own: { rules: 'stroke' } },
  filled: { weight: 2, own: { rules: 'filled' } },
  'single-rules': { weight: 1, own: { rules: 'single' } },
  'double-rules': { weight: 3, own: { rules: 'double' } },
  clip: { weight: 1, own: { rules: 'clip' } },
  'clip-only': { weight: 0.5, own: { rules: 'clip-only' } },
  'horizontal-rules': { weight: 0.5, own: { rules: 'horizontal' } },
  none: { weight: 1, own: { rules: 'none' } },
  'by-glyph': { weight: 2, own: { placing: 'glyph' } },
  'by-run': { weight: 2, own: { placing: 'run' } },
  'character-spacing': { weight: 1, own: { placing: 'spaced' } },
  'repeated-header': { weight: 1, own: { repeatHeader: true } },
  'cut-rows': { weight: 1, own: { breaks: 'inside-rows', cutCells: 'flow', bodySize: 16 } },
  'landscape-tables': { weight: 1, own: { page: 'landscape-tables' } },
  'narrow-columns': { weight: 1, own: { columns: 'narrow' } },
  'aligned-right': { weight: 1, own: { valueAlign: 'right' } },
  'aligned-left': { weight: 0.5, own: { valueAlign: 'left' } },
  'bold-headers': { weight: 1, own: { emphasis: 'bold' } },
  'overprinted-headers': { weight: 0.5, own: { emphasis: 'overprint' } },
  'shaded-headers': { weight: 1, own: { shading: true } },
  'full-width-digits': { weight: 0.5, own: { digits: 'full-width' } },
  rotated: { weight: 0.5, own: { page: 'rotated' } },
  cropped: { weight: 0.5, own: { page: 'cropped' } },
  'form-xobject': { weight: 0.5, own: { tablesAsForms: true } },
  'white-figures': { weight: 0.2, own: { unseen: 'white' } },
  'invisible-figures': { weight: 0.2, own: { unseen: 'invisible' } },
};

/** Ways of writing a report as PDF. */
export const pdfRenderings: readonly Rendering[] = Object.entries(styles).map(([name, { weight, own }]) => ({
  name: `pdf/${name}`,
  format: 'pdf',
  weight,
  // A page that hides figures must have a blank to hide them in.
  ...(own.unseen === undefined ? {} : { suits: hasBlank }),
  render: async (draft, random) => ({
    extension: 'pdf',
    bytes: await renderStyledPdf(draft.blocks, propertiesOf(draft), {
      ...drawStyle(random, own),
      ...wishedStyle(draft),
    }),
  }),
}));

function propertiesOf({ report }: Draft): Parameters<typeof renderStyledPdf>[1] {
  return { title: report.title.join(''), author: report.agency, date: report.signedOn };
}

function hasBlank({ blocks }: Draft): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.grid.rows.some((cells) => cells.some((cell) => cell.shows?.status === 'blank')),
  );
}
