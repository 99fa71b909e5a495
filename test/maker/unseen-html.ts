// Web pages by another hand than the samples' pages: plain markup in several table styles. The fuzz runs use them.

import iconv from 'iconv-lite';
import type { Grid, GridCell } from './grid.js';
import type { Block } from './layout.js';

/** How the tables are drawn. */
export const tableStyles = {
  bordered: 'table{border-collapse:collapse}td{border:1px solid #333}',
  borderless: 'table{border-collapse:collapse}td{border:none}',
  horizontal: 'table{border-collapse:collapse}td{border:none;border-bottom:1px solid #000}',
  filled: 'table{border-spacing:1px}td{background:#dde7f3;border:none}',
  small: 'table{border-collapse:collapse;font-size:9px;width:420px !important}td{border:0.5px solid #000}',
} as const;

/** A table style by name. */
export type TableStyle = keyof typeof tableStyles;

/** Where and how the page states its charset, and what its bytes really are. */
export interface PageBytes {
  readonly bytes: 'utf-8' | 'gbk' | 'gb18030';
  /** The charset named by the `meta` element; none when undefined. */
  readonly declared?: string;
  /** Characters of script before the `meta` element: beyond 1024 bytes browsers do not look. */
  readonly lateBy?: number;
}

/** Options of one page. */
export interface UnseenPage {
  readonly title: string;
  readonly style: TableStyle;
  readonly charset: PageBytes;
  /** Labels cut over several elements, as pasted text is. */
  readonly cutLabels: boolean;
}

/** Bytes of the page. */
export function unseenHtml(blocks: readonly Block[], page: UnseenPage): Buffer {
  const { declared, bytes, lateBy = 0 } = page.charset;
  const filler = lateBy === 0 ? '' : `<script>var a="${'0'.repeat(lateBy)}";</script>\n`;
  const meta = declared === undefined ? '' : `<meta charset="${declared}">\n`;
  const html = `<html><head>
${filler}${meta}<title>${page.title}</title>
<style>body{font-family:"Noto Sans CJK SC",sans-serif;margin:2em}table{width:100%}td{padding:2px 4px;text-align:center}${tableStyles[page.style]}</style>
</head><body>
<div id="menu"><a href="#">网站首页</a>&nbsp;&raquo;&nbsp;<a href="#">年度报告</a></div>
<div id="zoom">
${blocks.map((block) => blockHtml(block, page.cutLabels)).join('\n')}
</div>
<p>分享到：<a href="#">微信</a></p>
</body></html>
`;
  return bytes === 'utf-8' ? Buffer.from(html) : iconv.encode(html, bytes);
}

function blockHtml(block: Block, cutLabels: boolean): string {
  switch (block.kind) {
    case 'title':
      return `<h2 style="text-align:center">${block.text}</h2>`;
    case 'heading':
      return block.level === 1 ? `<p><strong>${block.text}</strong></p>` : `<p>　　${block.text}</p>`;
    case 'paragraph':
      return `<p>　　${block.text}</p>`;
    case 'signature':
      return `<p style="text-align:right">${block.text}</p>`;
    case 'table':
      return tableHtml(block.grid, cutLabels);
  }
}

function tableHtml(grid: Grid, cutLabels: boolean): string {
  const total = grid.columns.reduce((sum, width) => sum + width, 0);
  const columns = grid.columns
    .map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`)
    .join('');
  const rows = grid.rows.map(
    (cells) => `<tr>${cells.map((cell) => cellHtml(cell, cutLabels)).join('')}</tr>`,
  );
  return `<table><colgroup>${columns}</colgroup>\n${rows.join('\n')}\n</table>`;
}

function cellHtml(cell: GridCell, cutLabels: boolean): string {
  const spans = `${cell.colSpan > 1 ? ` colspan=${cell.colSpan}` : ''}${cell.rowSpan > 1 ? ` rowspan=${cell.rowSpan}` : ''}`;
  const style = cell.vertical === true ? ' style="writing-mode:vertical-rl;width:2em"' : '';
  const text = cell.text.split('\n').map((line) => (cutLabels ? cutText(line) : line));
  return `<td${spans}${style}>${text.join('<br/>') || '&nbsp;'}</td>`;
}

// Every second character in an element of its own, with the source line broken between elements.
function cutText(text: string): string {
  if (/^[\d.+\-/]*$/.test(text)) return text;
  return (text.match(/.{1,2}/gsu) ?? []).map((part) => `<span\n>${part}</span>`).join('');
}
