// One report description → the files of its folder.

import { answersJson, answersOf } from './answers.js';
import type { ReportDescription } from './description.js';
import { layoutReport } from './layout.js';
import { renderDocx } from './render-docx.js';
import { renderHtml } from './render-html.js';
import { renderPdf } from './render-pdf.js';
import { renderText } from './render-text.js';

/** Formats the maker writes. */
export const formats = ['docx', 'pdf', 'html', 'txt'] as const;

/** A format the maker writes. */
export type MadeFormat = (typeof formats)[number];

/** File name → bytes: `report.<format>` for every wanted format, and `answers.json`. */
export async function makeReport(
  report: ReportDescription,
  wanted: readonly MadeFormat[],
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const format of wanted) files.set(`report.${format}`, await renderFormat(report, format));
  files.set('answers.json', Buffer.from(answersJson(answersOf(report))));
  return files;
}

/** Bytes of one report in one format. */
export async function renderFormat(report: ReportDescription, format: MadeFormat): Promise<Buffer> {
  const blocks = layoutReport(report);
  const { agency, page, signedOn: date, style = {} } = report;
  const title = report.title.join('');
  switch (format) {
    case 'docx':
      return renderDocx(blocks, { title, creator: agency, date });
    case 'pdf':
      return renderPdf(blocks, { title, author: agency, date, lines: style.pdfLines ?? 'stroke' });
    case 'html':
      return renderHtml(blocks, { page, title, agency, charset: style.htmlCharset ?? 'utf-8' });
    case 'txt':
      return Buffer.from(renderText(blocks, { style: style.text ?? 'lines' }));
  }
}
