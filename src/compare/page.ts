// A comparison as one page that stands alone, for the screen in light and dark, and for paper.

import type { ComparedField, ComparedSection, ComparedTable, Comparison, Report } from './compare-reports.js';
import { pageStyle } from './page-style.js';
import { isQuiet, printComparedCell, printDifference, printPercent, printShare } from './print-cell.js';

export interface PageOptions {
  /** Also rows in which both print 0, or neither a number. */
  readonly all: boolean;
}

const tableTitles: Readonly<Record<string, string>> = {
  'disclosure.art20_1': '第二十条第（一）项 · Rules and normative documents',
  'disclosure.art20_5': '第二十条第（五）项 · Licensing',
  'disclosure.art20_6': '第二十条第（六）项 · Penalties and compulsory measures',
  'disclosure.art20_8': '第二十条第（八）项 · Administrative fees',
  'disclosure.art20_9': '第二十条第（九）项 · Government procurement',
  requests: '收到和处理政府信息公开申请情况 · Requests for information',
  review_litigation: '行政复议、行政诉讼情况 · Reconsideration and litigation',
  narrative: '文字部分的数字 · Figures of the prose',
};

/** The whole page as text. */
export function comparisonPage(comparison: Comparison, { all }: PageOptions): string {
  const { first, second } = comparison;
  const title = `${nameOf(first)} ↔ ${nameOf(second)}`;
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${toHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>年度报告对照 <span lang="en">Comparison of reports</span></h1>
${reportsTable(first, second)}
</header>
<main>
<h2>数字 <span lang="en">Figures</span></h2>
<p class="note">差额和增幅为后者相对前者；基数为0或没有数字时不计算。空白不是零。
<span lang="en">Differences are of the second report against the first; none where the base is 0 or no number is printed. A blank is no zero.</span></p>
${comparison.tables.map((table) => figuresTable(table, comparison, all)).join('\n')}
<h2>文字 <span lang="en">Text</span></h2>
${sectionsTable(comparison)}
${comparison.sections.map(reusedList).join('\n')}
</main>
</body>
</html>
`;
}

function reportsTable(first: Report, second: Report): string {
  const rows: readonly [string, string, (report: Report) => string][] = [
    ['机关', 'Agency', ({ record }) => record.agency.name ?? '—'],
    ['年度', 'Year', ({ record }) => String(record.year ?? '—')],
    ['表式', 'Form', ({ record }) => record.form ?? '—'],
    ['发布日期', 'Published', ({ record }) => record.published_on ?? record.signed_on ?? '—'],
    ['结论', 'Verdict', ({ record }) => record.verdict],
    ['来源', 'Source', ({ record }) => record.source.path],
  ];
  const body = rows.map(
    ([zh, en, text]) =>
      `<tr><th scope="row">${both(zh, en)}</th><td>${toHtml(text(first))}</td><td>${toHtml(text(second))}</td></tr>`,
  );
  return `<table class="reports"><caption>${both('报告', 'Reports')}</caption>
<thead><tr><td></td><th scope="col">${both('前者', 'First')}</th><th scope="col">${both('后者', 'Second')}</th></tr></thead>
<tbody>${body.join('\n')}</tbody></table>`;
}

function figuresTable({ id, fields }: ComparedTable, { first, second }: Comparison, all: boolean): string {
  const shown = all ? fields : fields.filter((field) => !isQuiet(field));
  const left = fields.length - shown.length;
  const note =
    left === 0
      ? ''
      : `<p class="note">${both(`另有${left}项均为0或均无数字，未列出`, `${left} more rows in which both are 0, or neither has a number`)}</p>`;
  const caption = `<caption>${toHtml(tableTitles[id] ?? id)}</caption>`;
  if (shown.length === 0) return `<table class="figures">${caption}</table>${note}`;
  return `<table class="figures">${caption}
<thead><tr><th scope="col">${both('项目', 'Field')}</th><th scope="col">${toHtml(columnName(first))}</th><th scope="col">${toHtml(columnName(second))}</th><th scope="col">${both('差额', 'Difference')}</th><th scope="col">${both('增幅', 'Change')}</th></tr></thead>
<tbody>${shown.map(figureRow).join('\n')}</tbody></table>${note}`;
}

function figureRow(field: ComparedField): string {
  const cell = (one: ComparedField['first']): string => {
    const kind = one?.value === null || one === null ? 'none' : one.grade === 'poor' ? 'doubtful' : '';
    const mark = kind === 'doubtful' ? ' <span title="存疑 in doubt">?</span>' : '';
    return `<td class="${kind}">${toHtml(printComparedCell(one))}${mark}</td>`;
  };
  return `<tr><th scope="row">${toHtml(field.label)}</th>${cell(field.first)}${cell(field.second)}<td>${printDifference(field)}</td><td>${printPercent(field)}</td></tr>`;
}

function sectionsTable({ sections, similarity, first, second }: Comparison): string {
  const row = ({
    id,
    heading,
    similarity: share,
    firstSentences,
    secondSentences,
    reused,
  }: ComparedSection) =>
    `<tr><th scope="row">${toHtml(heading ?? id)}</th><td>${firstSentences}</td><td>${secondSentences}</td><td>${reused.length}</td><td>${printShare(share)}</td></tr>`;
  return `<table class="figures"><caption>${both('文字相似度', 'Similarity of the text')}</caption>
<thead><tr><th scope="col">${both('部分', 'Section')}</th><th scope="col">${toHtml(columnName(first))}：${both('句', 'sentences')}</th><th scope="col">${toHtml(columnName(second))}：${both('句', 'sentences')}</th><th scope="col">${both('相同', 'Shared')}</th><th scope="col">${both('相似度', 'Similarity')}</th></tr></thead>
<tbody>${sections.map(row).join('\n')}</tbody>
<tfoot><tr><th scope="row">${both('全文', 'All')}</th><td></td><td></td><td>${sections.reduce((sum, { reused }) => sum + reused.length, 0)}</td><td>${printShare(similarity)}</td></tr></tfoot></table>`;
}

function reusedList({ id, heading, reused }: ComparedSection): string {
  if (reused.length === 0) return '';
  const items = reused.map(({ text, firstText }) =>
    text === firstText
      ? `<li>${toHtml(text)}</li>`
      : `<li>${toHtml(text)}<br><small>${toHtml(firstText)}</small></li>`,
  );
  return `<section><h3>${toHtml(heading ?? id)}：${both('两份报告相同的句子', 'sentences that both reports have')}</h3><ol>${items.join('\n')}</ol></section>`;
}

function nameOf({ record }: Report): string {
  return `${record.agency.name ?? record.source.path} ${record.year ?? ''}`.trim();
}

/** Years tell two reports of one agency apart; else the beginning of the id does. */
function columnName({ record }: Report): string {
  return record.year === null ? record.id.slice(0, 8) : `${record.year}`;
}

const both = (zh: string, en: string): string => `${toHtml(zh)} <span lang="en">${toHtml(en)}</span>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function toHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
