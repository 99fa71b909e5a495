// Parts of a government site around an article. They are full of years and numbers that are none of the report's.

import type { ReportDescription } from '../../../maker/description.js';
import { printDate } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import { escapeHtml } from './markup.js';

const cities = ['芷澜', '霁阳', '松泽', '丰澄', '澄川'] as const;

/** Links of the site's menu. */
export function menu(): string {
  return `<div class="nav"><ul>
<li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li>
<li><a href="/hdjl/">互动交流</a></li><li><a href="/zjfz/">专题专栏</a></li>
</ul></div>`;
}

/** Where the reader is. */
export function breadcrumbs(): string {
  return '<div class="position">您现在的位置：<a href="/">网站首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; <a href="/zwgk/gknb/">政府信息公开年报</a> &gt; 内容</div>';
}

/** Index number, publisher and dates as rows of label and value, in a table or in a list. */
export function metadata(report: ReportDescription, random: Random): string {
  const { page, agency, signedOn, title } = report;
  const published = random.pick([page.publishedOn, printDate(page.publishedOn), `${page.publishedOn} 09:12`]);
  const fields = [
    ['索 引 号', page.indexNumber],
    [random.pick(['主题分类', '组配分类', '分　　类']), '政府信息公开年报'],
    [random.pick(['发布机构', '发文机关', '信息来源']), agency],
    [random.pick(['成文日期', '生成日期', '公文生成日期']), printDate(signedOn)],
    [random.pick(['名　　称', '标　　题']), title.join('')],
    [random.pick(['发布日期', '公开日期', '发文日期']), published],
    ['文　　号', ''],
    [random.pick(['有效性', '时　　效']), '有效'],
    ['公开方式', '主动公开'],
    ['关 键 词', '年报;公开'],
  ].map(([name = '', value = '']) => [name, escapeHtml(value)] as const);
  const kept = fields.filter((_, index) => index < 4 || random.chance(0.7));
  if (random.chance(0.35)) {
    return `<ul class="xxgk-head">${kept.map(([name, value]) => `<li><b>${name}：</b><span>${value}</span></li>`).join('')}</ul>`;
  }
  const rows = pairs(kept).map(
    (row) => `<tr>${row.map(([name, value]) => `<td><b>${name}：</b></td><td>${value}</td>`).join('')}</tr>`,
  );
  return `<table class="xxgk_table" width="100%" border="0">\n<tbody>${rows.join('\n')}</tbody>\n</table>`;
}

function pairs<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []));
}

/** Heading of the page and the line below it. */
export function articleHead(report: ReportDescription, random: Random): string {
  const { title, agency, page } = report;
  const hits = random.integer(12, 99_999);
  return `<div class="article-title">${escapeHtml(title.join(''))}</div>
<div class="article-info"><span>来源：${escapeHtml(agency)}</span> <span>发布时间：${page.publishedOn} ${random.integer(10, 17)}:${random.integer(10, 59)}</span> <span>浏览次数：${hits}次</span> <span>字体：【<a>大</a> <a>中</a> <a>小</a>】</span></div>`;
}

/** Reports of other years and other agencies: what stands beside an annual report. */
export function siblingReports(report: ReportDescription, random: Random): string {
  const years = [1, 2, 3, 4].map((ago) => report.year - ago);
  const own = years.map(
    (year) =>
      `<li><a href="/gknb/${year}.html">${escapeHtml(report.agency)}${year}年政府信息公开工作年度报告</a><i>${year + 1}-01-${random.integer(10, 29)}</i></li>`,
  );
  const others = Array.from({ length: 3 }, () => {
    const city = random.pick(cities);
    return `<li><a href="#">${city}市${report.year}年政府信息公开工作年度报告</a><i>${report.year + 1}-01-${random.integer(10, 31)}</i></li>`;
  });
  return `<div class="side"><h3>历年年报</h3><ul>${own.join('\n')}</ul><h3>相关信息</h3><ul>${others.join('\n')}</ul></div>`;
}

/** Headlines with counts of their own. */
export function relatedNews(report: ReportDescription, random: Random): string {
  const count = (): number => random.integer(2, 4000);
  return `<div class="related"><h3>相关阅读</h3>
<p><a href="#">${report.year}年我市新开通服务热线${count()}部</a></p>
<p><a href="#">一图读懂：上半年办理建议提案${count()}件</a></p>
<p><a href="#">全市主动公开政策文件突破${count()}条</a></p></div>`;
}

/** A survey with votes, and counters of the site: tables that are none of the report's. */
export function surveyAndCounters(random: Random): string {
  const votes = ['满意', '基本满意', '不满意'].map(
    (answer) =>
      `<tr><td>${answer}</td><td>${random.integer(0, 400)}票</td><td>${random.integer(0, 99)}%</td></tr>`,
  );
  return `<div class="survey"><p>您对本栏目是否满意？</p><table border="1"><tr><th>选项</th><th>票数</th><th>比例</th></tr>${votes.join('')}</table></div>
<table class="counter"><tr><td>今日访问</td><td>${random.integer(100, 9999)}</td><td>累计访问</td><td>${random.integer(100_000, 9_999_999)}</td></tr></table>`;
}

/** Foot of the site. */
export function footer(report: ReportDescription): string {
  return `<div class="footer"><p>主办单位：${report.page.siteName}　网站标识码：0489000012</p><p>联系电话：0489-5550000　<a href="/map/">网站地图</a></p></div>`;
}

/** Script, style and comments that hold numbers and fragments of tables. */
export function scriptNoise(random: Random): string {
  const id = random.integer(1000, 9_999_999);
  return `<!-- <table><tr><td>一、本年新收政府信息公开申请数量</td><td>${id}</td></tr></table> -->
<script type="text/javascript">
var articleId = ${id}; var html = '<table><tr><td>规章</td><td>${id}</td></tr></table>';
if (articleId < 100 && screen.width > 640) { document.title = "二、主动公开政府信息情况"; }
</script>
<style>.r${id} td:before { content: "${id}"; } /* 第二十条第（一）项 */</style>
<noscript><img src="/count?id=${id}" alt=""></noscript>`;
}
