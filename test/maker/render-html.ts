// Layout → a page as a government site serves it: site frame, metadata table, and a body pasted from a word processor.

import type { WebPage } from './description.js';
import { gbkBytes } from './gbk-bytes.js';
import type { Grid, GridCell } from './grid.js';
import type { Block } from './layout.js';

/** Frame and bytes of the page. */
export interface HtmlOptions {
  readonly page: WebPage;
  readonly title: string;
  readonly agency: string;
  /** Charset label that the page declares; `gb2312` pages hold GBK bytes, as such pages do. */
  readonly charset: 'utf-8' | 'gb2312';
  /** Runs of Chinese text cut at brackets and every second character, as repeated editing leaves them. */
  readonly splitRuns?: boolean;
}

const paragraphStyle = 'text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt';
const cellStyle =
  'border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt';
const spanStyle = 'font-family:仿宋_GB2312;mso-hansi-font-family:&quot;Times New Roman&quot;';

/** Bytes of the page in the declared charset. */
export function renderHtml(blocks: readonly Block[], options: HtmlOptions): Buffer {
  const article = blocks.map(blockHtml).join('\n');
  const html = pageHtml(options.splitRuns === true ? cutSpans(article) : article, options);
  return options.charset === 'gb2312' ? gbkBytes(html) : Buffer.from(html);
}

function pageHtml(body: string, { page, title, agency, charset }: HtmlOptions): string {
  const name = escapeHtml(title);
  const [year, month, day] = page.publishedOn.split('-').map(Number);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<meta name="SiteName" content="${page.siteName}">
<meta name="ColumnName" content="政府信息公开年报">
<meta name="ArticleTitle" content="${name}">
<meta name="PubDate" content="${page.publishedOn}">
<title>${name}_${page.siteName}</title>
<style type="text/css">
body { margin: 0; font: 14px/1.8 "Microsoft YaHei", sans-serif; }
.w { width: 1000px; margin: 0 auto; }
table.MsoNormalTable { border-collapse: collapse; }
</style>
<script type="text/javascript">var siteId = '0489000012'; var columnId = 4107;</script>
</head>
<body>
<div class="top w"><a href="/">设为首页</a> | <a href="/wza/">无障碍浏览</a> | <a href="/login/">登录</a></div>
<div class="nav"><ul class="w">
<li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li>
<li><a href="/hdjl/">互动交流</a></li><li><a href="/xxgk/gknb/">政府信息公开年报</a></li>
</ul></div>
<div class="crumb w">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/xxgk/gknb/">政府信息公开年报</a> &gt; 正文</div>
<div class="w">
<table class="xxgk_head" width="100%">
<tr><td><b>索 引 号：</b></td><td>${page.indexNumber}</td><td><b>主题分类：</b></td><td>政务公开</td></tr>
<tr><td><b>发布机构：</b></td><td>${escapeHtml(agency)}</td><td><b>发文日期：</b></td><td>${year}年${month}月${day}日</td></tr>
<tr><td><b>名　　称：</b></td><td colspan="3">${name}</td></tr>
</table>
<h1 class="article-title">${name}</h1>
<div class="article-info">来源：${escapeHtml(agency)}　发布时间：${page.publishedOn} 09:30　浏览次数：<span id="hits"></span>次　字体：[大 中 小]</div>
<div class="TRS_Editor">
${body}
</div>
<div class="tools">【打印本页】【关闭窗口】</div>
</div>
<div class="footer"><div class="w">主办：${page.siteName}　网站标识码：0489000012　<a href="/about/">关于我们</a> | <a href="/map/">网站地图</a></div></div>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<p class="MsoNormal" align="center" style="text-align:center"><b><span style="font-size:22.0pt">${escapeHtml(block.text)}<o:p></o:p></span></b></p>`;
    case 'heading':
      return `<p class="MsoNormal" style="${paragraphStyle}"><span style="font-family:黑体">${spanned(block.text)}<o:p></o:p></span></p>`;
    case 'paragraph':
      return `<p class="MsoNormal" style="${paragraphStyle}">${spanned(block.text)}<span lang="EN-US"><o:p></o:p></span></p>`;
    case 'signature':
      return `<p class="MsoNormal" align="right" style="text-align:right">${spanned(block.text)}</p>`;
    case 'table':
      return tableHtml(block.grid);
  }
}

// The word processor cuts a run at every change between Chinese and Latin characters.
function spanned(text: string): string {
  return (text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [])
    .map((run) =>
      /^[\x20-\x7e]/.test(run)
        ? `<span lang="EN-US">${escapeHtml(run)}</span>`
        : `<span style="${spanStyle}">${escapeHtml(run)}</span>`,
    )
    .join('');
}

// Runs of Chinese text hold no entities, so each can be cut anywhere.
function cutSpans(article: string): string {
  const open = `<span style="${spanStyle}">`;
  return article.replaceAll(new RegExp(`${open}([^<]+)</span>`, 'g'), (_, run: string) =>
    (run.match(/[（）]|[^（）]{1,2}/gu) ?? []).map((piece) => `${open}${piece}</span>`).join(''),
  );
}

function tableHtml(grid: Grid): string {
  const rows = grid.rows.map(
    (cells) => `<tr style="height:20.0pt">\n${cells.map(cellHtml).join('\n')}\n</tr>`,
  );
  return `<div align="center">
<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" width="100%" style="border-collapse:collapse;mso-yfti-tbllook:1184">
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function cellHtml(cell: GridCell): string {
  const spans = [
    ...(cell.colSpan > 1 ? [` colspan="${cell.colSpan}"`] : []),
    ...(cell.rowSpan > 1 ? [` rowspan="${cell.rowSpan}"`] : []),
  ].join('');
  const style = cell.vertical === true ? `${cellStyle};layout-flow:vertical-ideographic` : cellStyle;
  const align = cell.role === 'label' ? '' : ' align="center"';
  return `<td${spans} style="${style}"><p class="MsoNormal"${align}>${cellText(cell.text)}</p></td>`;
}

function cellText(text: string): string {
  if (text === '') return '<span lang="EN-US"><o:p>&nbsp;</o:p></span>';
  return `${text.split('\n').map(spanned).join('<br>')}<span lang="EN-US"><o:p></o:p></span>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
