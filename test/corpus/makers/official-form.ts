// The official blank Word form, filled in: markup of another hand. The blank form is no part of the project; its path
// is given.

import { readFile } from 'node:fs/promises';
import { fillTemplate } from '../../maker/fill-template.js';
import { type Block, layoutReport } from '../../maker/layout.js';
import { repackDocx } from '../../maker/repack-docx.js';
import { drawReport } from '../draw-report.js';
import type { MadeDocument } from '../make-document.js';
import type { DocumentTruth } from '../truth.js';
import type { ConvertedDocument, Maker, MakerTarget } from './maker.js';
import { convertWithOffice, office } from './office.js';

/** Makers' work with a blank form at this path. */
export function officialForm(template: string | undefined): Maker {
  if (template === undefined) {
    return { missing: async () => 'the blank form is not given (--template FILE.docx)', targets: [] };
  }
  return { missing: office.missing, targets: [target(template, 'docx'), target(template, 'pdf')] };
}

function target(template: string, format: 'docx' | 'pdf'): MakerTarget {
  return {
    rendering: `${format}/official-form`,
    format,
    extension: format,
    source: () => ({ format: 'docx', rendering: 'docx/plain', oddities: [] }),
    suits: fitsForm,
    convert: async (sources) => {
      const blank = await readFile(template);
      const filled = await Promise.all(sources.map(({ truth }) => fill(blank, truth)));
      if (format === 'docx') return filled;
      const documents = sources.map(
        (source, index): MadeDocument => ({
          ...source,
          bytes: filled[index]?.bytes ?? source.bytes,
        }),
      );
      const printed = await convertWithOffice(documents, 'pdf');
      return printed.map((one, index) => ({ ...filled[index], ...one }));
    },
  };
}

// The blank form is that of 2021, with three rows under （六）.
function fitsForm({ form, fields }: DocumentTruth): boolean {
  return form === 'ogi_2021' && fields['requests.other.all.total']?.status === 'absent';
}

async function fill(blank: Buffer, truth: DocumentTruth): Promise<ConvertedDocument> {
  const { report } = drawReport(truth.seed, truth.index, 'docx');
  const blocks = layoutReport(report);
  const bytes = await repackDocx(await fillTemplate(blank, blocks), truth.signedOn);
  const kept = proseOfForm(blocks);
  return { bytes, changes: { facts: truth.facts.filter(({ sentence }) => kept.includes(sentence)) } };
}

// The form leaves no room for prose in sections two to four.
function proseOfForm(blocks: readonly Block[]): string {
  let section = 0;
  let prose = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) section += 1;
    else if (block.kind !== 'table' && ![2, 3, 4].includes(section)) prose += `${block.text}\n`;
  }
  return prose;
}
