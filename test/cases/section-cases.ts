// Cases about the form, the sections and the prose around the tables: oddities 1–8, 41, 44.

import type { CaseDescription } from './case-description.js';
import { busy2019, busy2021, type FilledForm, naturalPersons2021, singleRow2021 } from './figures.js';
import { disclosureGrid, edit, type Report, relabel, withoutTables, withProse } from './report.js';
import { toHtml } from './to-html.js';
import { toLayout } from './to-layout.js';
import { toText } from './to-text.js';

const noTables = Object.fromEntries(Object.keys(busy2021.tables).map((key) => [key, null]));

const restarted = (report: Report): Report =>
  relabel(
    withProse(report, 0, [
      '全年工作按月调度，未发生泄密事件。',
      '二、工作机制',
      '公开事项由办公室牵头，各科室分头提供。',
      '三、平台维护',
      '门户网站的公开栏目全年更新 315 次。',
      '四、监督检查',
      '每季度自查一次，问题当月改正。',
    ]),
    {
      '二、主动公开政府信息情况': '一、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况': '二、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况': '三、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况': '四、存在的主要问题及改进情况',
      '六、其他需要报告的事项': '五、其他需要报告的事项',
    },
  );

const nested = (report: Report): Report =>
  withProse(report, 0, [
    '一、加强领导',
    '主要负责人每季度听取一次汇报。',
    '二、主动公开',
    '全年上网信息 274 条，公众号推送 96 条。',
    '三、依申请公开',
    '申请渠道保持畅通。',
    '四、制度建设',
    '修订了审查流程。',
    '五、培训',
    '举办培训 3 次。',
    '六、监督',
    '接受社会评议 1 次。',
  ]);

const proseWithFigures = (report: Report): Report => {
  const first = withProse(report, 1, ['全年公开各类信息 538 条，其中规范性文件 9 件，行政许可 77 件。']);
  const second = withProse(first, 2, ['本年度窗口接待咨询 45 人次，收到信函 21 件，均当面答复。']);
  return withProse(second, 3, ['本年度另有行政复议 16 件、行政诉讼 7 件与信息公开无关。']);
};

const figuresInProse = (report: Report): Report => {
  const bare = withoutTables(report, [1, 2, 3]);
  const first = withProse(bare, 1, ['本年度作出行政许可 73 件、行政处罚 28 件、行政强制 6 件，收费 0 元。']);
  const second = withProse(first, 2, ['本年度新收申请 12 件，予以公开 7 件，部分公开 3 件，撤回 2 件。']);
  return withProse(second, 3, ['本年度发生行政复议 1 件，结果维持。']);
};

const isDisclosure = ([key]: readonly [string, unknown]): boolean => key.startsWith('disclosure.');
const mixed: FilledForm = {
  form: 'ogi_2021',
  tables: Object.fromEntries([
    ...Object.entries(busy2019.tables).filter(isDisclosure),
    ...Object.entries(busy2021.tables).filter((entry) => !isDisclosure(entry)),
  ]),
};
const withSectionTwo2019 = (report: Report): Report => ({
  ...report,
  parts: report.parts.map((part) =>
    part.heading.startsWith('二、')
      ? { ...part, table: disclosureGrid('ogi_2019', (key) => mixed.tables[key]?.map(String) ?? null) }
      : part,
  ),
});

const metadataTable =
  '<table><tr><td>索引号</td><td>YT0417/2025-00083</td><td>公开日期</td><td>2025-01-18</td></tr><tr><td>发布机构</td><td>云汀市水务局</td><td>文号</td><td></td></tr></table>\n';
const interpretationTable =
  '<table border="1"><tr><td>新闻发布会</td><td>电视访谈</td><td>图解</td><td>短视频</td></tr><tr><td>3次</td><td>2次</td><td>21条</td><td>46条</td></tr></table>\n';
const freeRow = '2022年本机关政府信息公开发布总数量（不含新闻）：36';

export const sectionCases: readonly CaseDescription[] = [
  {
    slug: 'form-2019-filled-for-2021',
    title: 'The 2019 form filled in for 2021',
    oddities: '1',
    why: 'agencies went on using the form of 2019 after it was replaced; the year says nothing about the form.',
    expected:
      'form ogi_2019 by its headers and its one-row （六）, year 2021 by its title, and the issue that the form is outdated.',
    agency: '霁川市交通运输局',
    year: 2021,
    figures: busy2019,
    facts: { issues: ['validate/form-outdated'] },
    sources: {
      'source.txt': (report) => toText(report, 'rowPipe'),
      'source.html': (report) => toHtml(report),
    },
  },
  {
    slug: 'single-row-other-2021',
    title: 'The 2021 form with （六）其他处理 as one row',
    oddities: '2',
    why: 'reports on the 2021 form are seen that keep the single row of the 2019 form.',
    expected:
      'the row is `requests.other.all`; the three rows of the 2021 form are absent; nothing after it is shifted.',
    agency: '霁川市人民政府',
    year: 2023,
    figures: singleRow2021,
    sources: { 'source.txt': toLayout, 'source.html': (report) => toHtml(report) },
  },
  {
    slug: 'forms-mixed',
    title: 'Section 二 on the 2019 form, section 三 on the 2021 form',
    oddities: '1, 2',
    why: 'a report took over last year’s tables of section 二 and the new table of section 三.',
    expected: 'the form is a property of each table; the report’s form is that of its third table.',
    agency: '霁川市档案局',
    year: 2021,
    figures: mixed,
    facts: {
      tableForms: Object.fromEntries(
        ['1', '5', '6', '8', '9'].map((item) => [`disclosure.art20_${item}`, 'ogi_2019']),
      ),
      issues: ['validate/form-mixed'],
    },
    sources: {
      'source.txt': (report) => toText(withSectionTwo2019(report), 'rowPipe'),
      'source.html': (report) => toHtml(withSectionTwo2019(report)),
    },
  },
  {
    slug: 'numbering-restarts',
    title: 'Section numbers start again after a prose part',
    oddities: '3',
    why: 'a prose part 一 to 四 stands first, then 一、主动公开 … once more with the tables.',
    expected: 'sections by their wording, not their number; the three tables are read.',
    agency: '云汀市科学技术局',
    year: 2024,
    figures: busy2021,
    facts: { issues: ['locate/section-renumbered'] },
    sources: {
      'source.txt': (report) => toText(restarted(report), 'bothEnds'),
      'source.html': (report) => toHtml(restarted(report)),
    },
  },
  {
    slug: 'numbering-nested',
    title: 'A second 一 to 六 inside section 一',
    oddities: '3',
    why: 'the headings of an older free report are kept inside section 一.',
    expected: 'the inner 二、主动公开 and 三、依申请公开 hold prose with figures that belong to no table.',
    agency: '青桥县档案馆',
    year: 2023,
    figures: naturalPersons2021,
    sources: { 'source.txt': (report) => toText(nested(report), 'tabLines') },
  },
  {
    slug: 'heading-missing',
    title: 'A heading is gone, another has lost its number',
    oddities: '4',
    why: 'text extraction loses headings that are pictures or stand in a box of their own.',
    expected: 'tables are read; the missing heading of section 五 is an issue.',
    agency: '松岚区审计局',
    year: 2024,
    figures: busy2021,
    facts: { issues: ['locate/section-missing'] },
    sources: {
      'source.txt': (report) =>
        edit(toText(report, 'rowPipe'), [
          ['\n二、主动公开政府信息情况\n', '\n、主动公开政府信息情况\n'],
          ['五、存在的主要问题及改进情况\n', ''],
        ]),
      'source.html': (report) =>
        edit(toHtml(report), [
          ['<strong>二、主动公开', '<strong>、主动公开'],
          ['<p><strong>五、存在的主要问题及改进情况</strong></p>\n', ''],
        ]),
    },
  },
  {
    slug: 'heading-wording-a',
    title: 'Headings 三是…, 因…被申请行政复议提起行政诉讼情况, 整改措施',
    oddities: '5',
    why: 'agencies reword the official headings.',
    expected: 'the sections are found and the tables in them are read.',
    agency: '榆坪区应急管理局',
    year: 2022,
    figures: busy2021,
    sources: {
      'source.txt': (report) =>
        toText(
          relabel(report, {
            '三、收到和处理政府信息公开申请情况': '三是收到和处理政府信息公开申请情况',
            '四、政府信息公开行政复议、行政诉讼情况': '四、因政府信息公开工作被申请行政复议提起行政诉讼情况',
            '五、存在的主要问题及改进情况': '五、存在的主要问题及整改措施',
          }),
          'leadingPipe',
        ),
    },
  },
  {
    slug: 'heading-wording-b',
    title: 'Headings 收到的处理…, 存在问题及改进情况, 其他需要报告事项',
    oddities: '5',
    why: 'agencies reword and misprint the official headings.',
    expected: 'the sections are found and the tables in them are read.',
    agency: '榆坪区民政局',
    year: 2022,
    figures: naturalPersons2021,
    sources: {
      'source.html': (report) =>
        toHtml(
          relabel(report, {
            '三、收到和处理政府信息公开申请情况': '三、收到的处理政府信息公开申请情况',
            '五、存在的主要问题及改进情况': '五、存在问题及改进情况',
            '六、其他需要报告的事项': '六、其他需要报告事项',
          }),
        ),
    },
  },
  {
    slug: 'tables-dropped',
    title: 'Sections 二 to 四 stand empty',
    oddities: '6',
    why: 'tables that were pictures leave headings with nothing under them.',
    expected: 'every field absent, none 0; the missing tables are issues; never accepted.',
    agency: '白渚镇人民政府',
    year: 2022,
    figures: busy2021,
    answers: noTables,
    facts: { issues: ['align/table-missing'], verdict: '!accepted' },
    sources: { 'source.txt': (report) => toText(withoutTables(report, [1, 2, 3]), 'rowPipe') },
  },
  {
    slug: 'tables-as-images',
    title: 'The tables are pictures',
    oddities: '6',
    why: 'pages show the tables as scanned pictures.',
    expected: 'every field absent, none 0; the pictures are named as an issue; never accepted.',
    agency: '白渚镇人民政府',
    year: 2023,
    figures: busy2021,
    answers: noTables,
    facts: { issues: ['read/tables-as-images'], verdict: '!accepted' },
    sources: {
      'source.html': (report) =>
        toHtml(report, (_grid, index) => `<p><img src="./W020240118${index}.png" width="620" alt=""></p>\n`),
    },
  },
  {
    slug: 'prose-in-table-sections',
    title: 'Prose with figures before each table',
    oddities: '7',
    why: 'sections that the form reserves for a table carry sentences with other figures.',
    expected: 'the values are those of the tables; the figures of the sentences go nowhere.',
    agency: '临砚市住房和城乡建设局',
    year: 2024,
    figures: busy2021,
    sources: {
      'source.txt': (report) => toText(proseWithFigures(report), 'tabLines'),
      'source.html': (report) => toHtml(proseWithFigures(report)),
    },
  },
  {
    slug: 'figures-only-in-prose',
    title: 'Figures in sentences, no tables',
    oddities: '7',
    why: 'some reports replace the tables by sentences with the labels of the form in them.',
    expected:
      'the tables are not there, so every field is absent; sentences are not table cells; never accepted.',
    agency: '柏浦街道办事处',
    year: 2023,
    figures: busy2021,
    answers: noTables,
    facts: { issues: ['align/table-missing'], verdict: '!accepted' },
    sources: {
      'source.txt': (report) => toText(figuresInProse(report), 'rowPipe'),
      'source.html': (report) => toHtml(figuresInProse(report)),
    },
  },
  {
    slug: 'extra-tables',
    title: 'A metadata table, a small table in section 一, a free row after table 2',
    oddities: '8',
    why: 'pages put tables of their own before the report and inside it.',
    expected: 'only the tables of the form are read; the free row with a stale year belongs to no field.',
    agency: '云汀市水务局',
    year: 2024,
    figures: busy2021,
    sources: {
      'source.html': (report) =>
        edit(toHtml(report), [
          ['<div class="article">\n', `<div class="article">\n${metadataTable}`],
          ['<p><strong>二、主动公开', `${interpretationTable}<p><strong>二、主动公开`],
          [
            '<td colspan="3">96.35</td></tr>\n',
            `<td colspan="3">96.35</td></tr>\n<tr><td colspan="4">${freeRow}</td></tr>\n`,
          ],
        ]),
      'source.txt': (report) =>
        edit(toText(report, 'bothEnds'), [
          [
            '\n二、主动公开政府信息情况\n',
            '\n新闻发布会 | 电视访谈 | 图解 | 短视频 |\n3次 | 2次 | 21条 | 46条 |\n二、主动公开政府信息情况\n',
          ],
          ['| 行政事业性收费 | 96.35 | ||\n', `| 行政事业性收费 | 96.35 | ||\n| ${freeRow} | |||\n`],
        ]),
    },
  },
  ...[
    {
      slug: 'damaged-dates-run-together',
      printed: '自202411日至20241231日止',
      note: '2024|1|1 and 2024|12|31',
    },
    {
      slug: 'damaged-dates-year-only-once',
      printed: '自202411日到1231日',
      note: 'the second date has no year of its own',
    },
    {
      slug: 'damaged-dates-year-mark-lost',
      printed: '自20241月1日起至202412月31日止',
      note: 'only 年 is lost',
    },
  ].map(
    ({ slug, printed, note }): CaseDescription => ({
      slug,
      title: `Date characters lost: ${printed}`,
      oddities: '41',
      why: 'a web archive loses characters of dates that stand in spans of their own.',
      expected: `the period is the whole of 2024 (${note}); the repair is an issue.`,
      agency: '望舒县民政局',
      year: 2024,
      figures: naturalPersons2021,
      facts: { period: { from: '2024-01-01', to: '2024-12-31' }, issues: ['validate/date-repaired'] },
      sources: {
        'source.txt': (report) =>
          edit(toText(report, 'rowPipe'), [['自2024年1月1日起至2024年12月31日止', printed]]),
      },
    }),
  ),
  {
    slug: 'masks-and-spam',
    title: 'Masked characters, spam around the report',
    oddities: '44',
    why: 'word filters put asterisks over characters, templates and spammers leave lines around the report.',
    expected: 'section 二 is found by its place and its table, the figures are read.',
    agency: '澄溪县财政局',
    year: 2023,
    figures: naturalPersons2021,
    sources: {
      'source.txt': (report) =>
        edit(`{{ title }}\n${toText(report, 'rowPipe')}澄溪娱乐平台 ****\n`, [
          ['二、主动公开政府信息情况', '二、主动***息情况'],
          ['一年来，本机关', '一年来，****本机关'],
        ]),
    },
  },
  {
    slug: 'editor-noise',
    title: 'Bookmark marks of a word processor in the text',
    oddities: '44, 34',
    why: 'text copied out of a word processor keeps `[bookmark: _GoBack]` where the cursor stood.',
    expected: 'the mark is no part of the cell: 行政处罚 is 16.',
    agency: '澄溪县审计局',
    year: 2024,
    figures: naturalPersons2021,
    sources: {
      'source.txt': (report) =>
        edit(toText(report, 'tabLines'), [
          ['\t16\n', '\t[bookmark: _GoBack]16\n'],
          ['没有其他', '[bookmark: OLE_LINK1]没有其他'],
        ]),
    },
  },
];
