// Report → a saved web page.

import type { Grid, Report } from './report.js';

/** Writes one cell's text. */
export type CellText = (text: string) => string;

const plain: CellText = (text) => text.replaceAll('\n', '<br>');

/** The whole report as a page; `tables` may draw a table in another way. */
export function toHtml(
  report: Report,
  tables: (grid: Grid, index: number) => string = (grid) => tableHtml(grid),
): string {
  const parts = report.parts.map((part, index) => {
    const prose = part.prose.map((text) => `<p>${text}</p>\n`).join('');
    const table = part.table === undefined ? '' : tables(part.table, index);
    return `<p><strong>${part.heading}</strong></p>\n${prose}${table}`;
  });
  const title = report.title.join('');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<div class="article">
<h1>${title}</h1>
<p>${report.preamble}</p>
${parts.join('')}${report.signature.map((text) => `<p align="right">${text}</p>\n`).join('')}</div>
</body>
</html>
`;
}

/** A table with the spans that the grid has. */
export function tableHtml(grid: Grid, cellText: CellText = plain): string {
  const rows = grid.rows.map((row) => {
    const cells = row.map(({ text, rowSpan, colSpan }) => {
      const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`;
      return `<td${spans}>${cellText(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return `<table border="1">\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}

/** A cell's text as a word processor pastes it: one span for every two characters, and an empty paragraph mark. */
export const pastedText: CellText = (text) => {
  const pieces = text.replaceAll('\n', '').match(/..?/gu) ?? [];
  const spans = pieces.map(
    (piece) => `<span style="font-size:10pt"><font face="仿宋">${piece}</font></span>`,
  );
  return `\n<p align="center">${spans.join('')}<span><o:p>${text === '' ? '&nbsp;' : ''}</o:p></span></p>\n`;
};
