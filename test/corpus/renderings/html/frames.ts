// Pages around an article: from nothing at all to a portal of nested tables.

import type { ReportDescription } from '../../../maker/description.js';
import type { Random } from '../../../maker/random.js';
import {
  articleHead,
  breadcrumbs,
  footer,
  menu,
  metadata,
  relatedNews,
  scriptNoise,
  siblingReports,
  surveyAndCounters,
} from './frame-parts.js';

/** Puts an article on a page: the `body` element. */
export type Frame = (article: string, report: ReportDescription, random: Random) => string;

function bare(article: string): string {
  return `<body>\n${article}\n</body>`;
}

function simple(article: string, report: ReportDescription, random: Random): string {
  return `<body>
${menu()}
${breadcrumbs()}
<div class="main">
${articleHead(report, random)}
${article}
</div>
${footer(report)}
</body>`;
}

function withMetadata(article: string, report: ReportDescription, random: Random): string {
  return `<body>
${menu()}
${breadcrumbs()}
<div class="main">
${metadata(report, random)}
${articleHead(report, random)}
${article}
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a>　【<a>打印</a>】【<a>关闭</a>】</div>
</div>
${footer(report)}
</body>`;
}

function portal(article: string, report: ReportDescription, random: Random): string {
  const before = random.chance(0.5);
  const side = `${siblingReports(report, random)}\n${relatedNews(report, random)}`;
  return `<body>
<div class="head">${menu()}</div>
${breadcrumbs()}
<div class="wrap">
${before ? side : ''}
<div class="main">
${random.chance(0.6) ? metadata(report, random) : ''}
${articleHead(report, random)}
${article}
<p>上一篇：<a href="#">${report.year}年政务公开工作要点</a></p><p>下一篇：<a href="#">${report.year + 1}年预算公开</a></p>
</div>
${before ? '' : side}
${surveyAndCounters(random)}
</div>
${footer(report)}
</body>`;
}

// Sites of the first years: the page itself is a table in tables.
function layoutTables(article: string, report: ReportDescription, random: Random): string {
  const inner = random.chance(0.5)
    ? `<table width="96%" align="center"><tr><td>${article}</td></tr></table>`
    : article;
  return `<body>
<table width="1000" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td height="120" background="/images/top.jpg">${menu()}</td></tr></table>
<table width="1000" border="0" align="center" cellpadding="0" cellspacing="0">
<tr>
<td width="220" valign="top"><table width="100%"><tr><td>信息公开目录</td></tr><tr><td><a href="#">机构职能 12</a></td></tr><tr><td><a href="#">年度报告 ${random.integer(5, 20)}</a></td></tr></table>${siblingReports(report, random)}</td>
<td width="780" valign="top">
<table width="100%"><tr><td>${breadcrumbs()}</td></tr><tr><td>${metadata(report, random)}</td></tr>
<tr><td align="center">${articleHead(report, random)}</td></tr>
<tr><td class="content">${inner}</td></tr>
<tr><td align="right">【<a>打印本页</a>】</td></tr></table>
</td>
</tr>
</table>
<table width="1000" align="center"><tr><td align="center">${footer(report)}</td></tr></table>
</body>`;
}

function noisy(article: string, report: ReportDescription, random: Random): string {
  return simple(`${scriptNoise(random)}\n${article}\n${scriptNoise(random)}`, report, random);
}

/** Frames by name. */
export const frames = {
  bare,
  simple,
  'with-metadata': withMetadata,
  portal,
  'layout-tables': layoutTables,
  noisy,
} as const satisfies Record<string, Frame>;

/** Name of a frame. */
export type FrameName = keyof typeof frames;

/** One of the frames that most pages have. */
export function commonFrame(random: Random): FrameName {
  return random.pick(['bare', 'simple', 'simple', 'with-metadata', 'with-metadata', 'portal']);
}
