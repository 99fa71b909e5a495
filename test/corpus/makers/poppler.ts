// Poppler: the text of a printed report, its columns held apart by spaces, or in reading order.

import { seededRandom } from '../../maker/random.js';
import type { MadeDocument } from '../make-document.js';
import { pdfRenderings } from '../renderings/pdf/index.js';
import { documentSeed } from '../split.js';
import type { ConvertedDocument, Maker, MakerTarget } from './maker.js';
import { inFolder, missingProgram, readAll, runProgram } from './programs.js';

const program = process.env.PDFTOTEXT ?? 'pdftotext';

/** Makers' work that Poppler does. */
export const poppler: Maker = {
  missing: () => missingProgram(program, '-v'),
  // Where a cell is blank, only columns tell which; text in reading order has none.
  targets: [
    target('layout'),
    { ...target('plain'), suits: ({ fields }) => hasNoBlank(Object.values(fields)) },
  ],
};

function hasNoBlank(fields: readonly { readonly status: string }[]): boolean {
  return fields.every(({ status }) => status !== 'blank');
}

// Text of these pages holds what no reader of the page sees.
const unfit = ['pdf/white-figures', 'pdf/invisible-figures', 'pdf/cropped'];
const [first = '', ...others] = pdfRenderings.map(({ name }) => name).filter((name) => !unfit.includes(name));

function target(mode: 'layout' | 'plain'): MakerTarget {
  return {
    rendering: `text/pdftotext-${mode}`,
    format: 'text',
    extension: 'txt',
    source: (seed, index) => {
      const random = seededRandom(documentSeed(seed, index, 'printed-text'));
      return { format: 'pdf', rendering: random.pick([first, ...others]) };
    },
    convert: (made) => pdfToText(made, mode === 'layout' ? ['-layout'] : []),
  };
}

async function pdfToText(
  made: readonly MadeDocument[],
  flags: readonly string[],
): Promise<readonly ConvertedDocument[]> {
  const files = made.map(({ bytes }) => bytes);
  return inFolder(files, 'pdf', async (_, paths) => {
    const texts = paths.map((path) => `${path}.txt`);
    for (const [index, path] of paths.entries())
      await runProgram(program, [...flags, path, texts[index] ?? '']);
    return (await readAll(texts)).map((bytes) => ({ bytes }));
  });
}
