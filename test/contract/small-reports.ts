// One small report in every format that a reader takes, made in memory.

import { buffer } from 'node:stream/consumers';
import * as docx from 'docx';
import PDFDocument from 'pdfkit';
import type { Format } from '../../src/model/document.js';

/** Lines before the table. Latin letters, so that the PDF needs no font of its own. */
const lines = ['Annual report 2023', 'Forty requests were received, all of them were answered in time.'];
const rows = [
  ['kind', 'made', 'valid'],
  ['rules', '1', '12'],
  ['permits', '0', '3'],
];

/** Makes the report as bytes of a format. */
export const smallReports = {
  docx: makeDocx,
  pdf: makePdf,
  html: async () => Buffer.from(makeHtml()),
  text: async () => Buffer.from([...lines, ...rows.map((row) => `\t${row.join('\n\t')}\n`)].join('\n')),
} as const satisfies Record<Format, () => Promise<Uint8Array>>;

function makeHtml(): string {
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td><p>${text}</p></td>`).join('')}</tr>`);
  const paragraphs = lines.map((line) => `<p>${line}</p>`);
  return `<!DOCTYPE html><html><body>${paragraphs.join('\n')}<table>${cells.join('\n')}</table></body></html>`;
}

async function makeDocx(): Promise<Uint8Array> {
  const table = new docx.Table({
    rows: rows.map(
      (row) =>
        new docx.TableRow({
          children: row.map((text) => new docx.TableCell({ children: [new docx.Paragraph(text)] })),
        }),
    ),
  });
  const children = [...lines.map((line) => new docx.Paragraph(line)), table];
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
}

async function makePdf(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50 });
  for (const [index, line] of lines.entries()) pdf.text(line, 50, 60 + 24 * index, { lineBreak: false });
  for (const [row, texts] of rows.entries()) {
    for (const [column, text] of texts.entries()) {
      const [left, top] = [50 + 150 * column, 130 + 24 * row];
      pdf.rect(left, top, 150, 24).stroke();
      pdf.text(text, left + 6, top + 7, { lineBreak: false });
    }
  }
  pdf.end();
  return buffer(pdf);
}
