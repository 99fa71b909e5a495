// Cases about labels torn from their numbers by a PDF extraction: oddity 38.

import type { CaseDescription } from './case-description.js';
import { busy2021 } from './figures.js';
import { edit, type Grid, type Report } from './report.js';
import { slotRows, tableStyles, toText } from './to-text.js';

// Markdown with labels torn out of the rows: a torn label stands on lines of its own before its row.
const torn = (grid: Grid, labels: readonly string[], drop: readonly string[]): readonly string[] => {
  if (grid.width !== 10) return tableStyles.markdown(grid);
  const lines = slotRows(grid).flatMap((row): string[] => {
    const cells = row.filter((text) => text !== '').map((text) => text.replace('\n', ''));
    const label = cells.at(-8) ?? '';
    if (drop.includes(label)) return wrapped(label);
    if (labels.includes(label))
      return [...wrapped(label), `| ${cells.slice(-7).join(' | ')} |`, `|${'---|'.repeat(7)}`];
    return [`| ${cells.slice(-8).join(' | ')} |`];
  });
  return lines;
};

const wrapped = (label: string): string[] => ['', label.slice(0, 9), label.slice(9)];

const rowOf = (id: string): readonly number[] => busy2021.tables[`requests.${id}`] ?? [];

// What a converter made of the third table: `label>id` a row with its label, `>id` a row that lost it, else text.
const clusterLines = [
  '申请人情况',
  '（本列数据的勾稽关系为：第一项加第二项法人或其他组织',
  '之和，等于第三项加第四项之和）',
  '自然人总计',
  '商业企科研机社会公法律服',
  '其他',
  '业构益组织务机构',
  '一、本年新收政府信息公开申请数量>new_requests',
  '二、上年结转政府信息公开申请数量>carried_over',
  '（一）予以公开>granted',
  '>partially_granted',
  '（二）部分公开（区分处理的，只',
  '三、本年',
  '计这一情形，不计其他情形）',
  '2.其他法律行政法规禁',
  '止公开',
  '1.属于国家秘密>denied.state_secret',
  '>denied.other_law',
  '3.危及“三安全一稳定”>denied.public_security_stability',
  '4.保护第三方合法权益>denied.third_party_rights',
  '（三）不',
  '予公开',
  '5.属于三类内部事务信',
  '息',
  '>denied.internal_affairs',
  '6.属于四类过程性信息>denied.deliberative',
  '7.属于行政执法案卷>denied.enforcement_file',
  '8.属于行政查询事项>denied.administrative_inquiry',
  '1.本机关不掌握相关政',
  '府信息',
  '>unable.not_held',
  '（四）无2.没有现成信息需要另',
  '法提供行制作',
  '3.补正后申请内容仍不',
  '明确',
  '>unable.needs_creation',
  '>unable.still_unclear',
  '1.信访举报投诉类申请>not_processed.petition',
  '2.重复申请>not_processed.repeat',
  '3.要求提供公开出版物>not_processed.publication',
  '（五）不',
  '予处理4.无正当理由大量反复',
  '申请',
  '5.要求行政机关确认或',
  '重新出具已获取信息',
  '1.申请人无正当理由逾',
  '期不补正、行政机关不',
  '再处理其政府信息公开',
  '申请',
  '>not_processed.excessive',
  '>not_processed.confirm_or_reissue',
  '>other.overdue_correction',
  '（六）其',
  '他处理',
  '2.申请人逾期未按收费',
  '通知要求缴纳费用、行',
  '政机关不再处理其政府',
  '信息公开申请',
  '>other.fee_unpaid',
  '3.其他>other.other',
  '（七）总计>total_processed',
  '四、结转下年度继续办理>carried_forward',
];
const clusteredRows = [
  'unable.not_held',
  'unable.needs_creation',
  'unable.still_unclear',
  'not_processed.excessive',
  'not_processed.confirm_or_reissue',
  'other.overdue_correction',
  'other.fee_unpaid',
];
const clusters = (grid: Grid): readonly string[] => {
  if (grid.width !== 10) return tableStyles.markdown(grid);
  return clusterLines.flatMap((line) => {
    const [label = '', id] = line.split('>');
    if (id === undefined) return [line];
    const cells = [...(label === '' ? [] : [label]), ...rowOf(id)];
    return [`| ${cells.join(' | ')} |`, ...(label === '' ? [`|${'---|'.repeat(cells.length)}`] : [])];
  });
};

const loneNumbers = busy2021.tables['requests.denied.public_security_stability'] ?? [];
const loneRow = `| ${loneNumbers.join(' | ')} |\n|---|---|---|---|---|---|---|`;

export const tornCases: readonly CaseDescription[] = [
  {
    slug: 'label-torn-from-numbers',
    title: 'Single labels torn from their numbers',
    oddities: '38',
    why: 'in tables taken out of a PDF some rows of numbers stand without their label, the label stands above in pieces.',
    expected:
      'each torn row is the only row of the form between two certain rows and has all seven numbers: it is known by its order.',
    agency: '云汀市科学技术委员会',
    year: 2023,
    figures: busy2021,
    sources: {
      'source.md': (report: Report) =>
        toText(report, (grid) =>
          torn(
            grid,
            ['2.其他法律行政法规禁止公开', '5.属于三类内部事务信息', '2.没有现成信息需要另行制作'],
            [],
          ),
        ),
    },
  },
  {
    slug: 'label-torn-clusters',
    title: 'Labels torn from their numbers in clusters',
    oddities: '38, 37, 39',
    why: 'a table taken out of a PDF falls into pieces: rows with their label, rows without, label pieces of several rows between them.',
    expected:
      'a single row of numbers between two certain rows that the form has one row between is that row. Three for three and four for four stand in the order of the form: a reader may take them so or decline, but may not take them otherwise.',
    agency: '霁川市科学技术局',
    year: 2024,
    figures: busy2021,
    answers: Object.fromEntries(
      clusteredRows.map((id) => [`requests.${id}`, rowOf(id).map((value) => `${value}?`)]),
    ),
    sources: { 'source.md': (report: Report) => toText(report, clusters) },
  },
  {
    slug: 'label-torn-row-lost',
    title: 'Two labels, one row of numbers left',
    oddities: '38',
    why: 'an extraction lost a row of numbers beside a torn label.',
    expected:
      'seven numbers between 2 and 5 may belong to row 3 or to row 4: neither row has a number. The rows around are certain.',
    agency: '云汀市科学技术委员会',
    year: 2022,
    figures: busy2021,
    answers: {
      'requests.denied.public_security_stability': ['!', '!', '!', '!', '!', '!', '!'],
      'requests.denied.third_party_rights': ['!', '!', '!', '!', '!', '!', '!'],
    },
    facts: { verdict: '!accepted' },
    sources: {
      'source.md': (report: Report) =>
        edit(
          toText(report, (grid) => torn(grid, ['3.危及“三安全一稳定”'], ['4.保护第三方合法权益'])),
          [[`\n${loneRow}\n\n4.保护第三方合法\n权益\n`, `\n\n4.保护第三方合法\n权益\n${loneRow}\n`]],
        ),
    },
  },
];
