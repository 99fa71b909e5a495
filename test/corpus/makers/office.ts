// LibreOffice: a Word document as PDF, as another Word document, as a web page. Bytes depend on its version and on the
// fonts of the machine; the clock is taken out of them.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repackDocx } from '../../maker/repack-docx.js';
import type { MadeDocument } from '../make-document.js';
import { withFixedDates } from './fixed-pdf.js';
import type { ConvertedDocument, Maker, MakerTarget } from './maker.js';
import { inFolder, missingProgram, readAll, runProgram } from './programs.js';

/** Formats that LibreOffice writes here. */
export type OfficeFormat = 'pdf' | 'docx' | 'html';

const program = process.env.SOFFICE ?? 'soffice';

/** Makers' work that LibreOffice does. */
export const office: Maker = {
  missing: () => missingProgram(program),
  targets: [target('pdf'), target('docx'), target('html')],
};

function target(format: OfficeFormat): MakerTarget {
  return {
    rendering: `${format}/libreoffice`,
    format,
    extension: format,
    source: () => ({ format: 'docx', rendering: 'docx/plain' }),
    convert: (sources) => convertWithOffice(sources, format),
  };
}

/** Converts Word documents with one process of LibreOffice. */
export async function convertWithOffice(
  sources: readonly MadeDocument[],
  format: OfficeFormat,
): Promise<readonly ConvertedDocument[]> {
  const files = sources.map(({ bytes }) => bytes);
  return inFolder(files, 'docx', async (folder, paths) => {
    const output = join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await runProgram(program, [profile, '--headless', '--convert-to', format, '--outdir', output, ...paths]);
    const made = await readAll(paths.map((_, index) => join(output, `${index}.${format}`)));
    const dates = sources.map(({ truth }) => truth.signedOn);
    return Promise.all(
      made.map(async (bytes, index) => ({ bytes: await fixed(bytes, format, dates[index] ?? '') })),
    );
  });
}

async function fixed(bytes: Buffer, format: OfficeFormat, date: string): Promise<Buffer> {
  if (format === 'pdf') return withFixedDates(bytes, date);
  return format === 'docx' ? repackDocx(bytes, date) : bytes;
}
