// Writes the DOCX cases as raw markup. Run by hand: `npx tsx test/cases/make-docx.ts`.

import { writeFileSync } from 'node:fs';
import type { CaseDescription } from './case-description.js';
import { busy2021 } from './figures.js';
import { edit, type Report, reportOf } from './report.js';
import { type DocxOptions, documentXml, numberingXml, paragraphXml, runXml, toDocx } from './to-docx.js';
import { writeAnswers } from './write-answers.js';

interface DocxCase extends Omit<CaseDescription, 'sources' | 'figures' | 'year'> {
  readonly options?: DocxOptions;
  /** Changes to the finished markup. */
  readonly change?: (xml: string, report: Report) => string;
}

const lastRowsOf = (xml: string, label: string): string => {
  const at = xml.indexOf(label);
  const start = xml.lastIndexOf('<w:tr>', at);
  return xml.slice(start, xml.indexOf('</w:tr>', at) + '</w:tr>'.length);
};

const aroundRow = (label: string, before: string, after: string) => (xml: string) => {
  const row = lastRowsOf(xml, label);
  return edit(xml, [[row, `${before}${row}${after}`]]);
};

const revision = 'w:id="7" w:author="编辑" w:date="2025-01-09T08:00:00Z"';

// A row that was inserted, a row that was deleted, a number that was struck out and one that took its place.
function withTrackedChanges(xml: string): string {
  const inserted = lastRowsOf(xml, '2.重复申请');
  const deletedRow = lastRowsOf(xml, '3.要求提供公开出版物')
    .replace('<w:tr>', `<w:tr><w:trPr><w:del ${revision}/></w:trPr>`)
    .replaceAll('<w:r>', `<w:del ${revision}><w:r>`)
    .replaceAll('</w:r>', '</w:r></w:del>')
    .replaceAll('<w:t ', '<w:delText ')
    .replaceAll('</w:t>', '</w:delText>')
    .replaceAll(/>(\d+)</g, '>9$1<');
  return edit(xml, [
    [
      inserted,
      inserted
        .replace('<w:tr>', `<w:tr><w:trPr><w:ins ${revision}/></w:trPr>`)
        .replaceAll('<w:r>', `<w:ins ${revision}><w:r>`)
        .replaceAll('</w:r>', '</w:r></w:ins>'),
    ],
    [lastRowsOf(xml, '3.要求提供公开出版物'), `${deletedRow}\n${lastRowsOf(xml, '3.要求提供公开出版物')}`],
    [
      runXml('1806'),
      `<w:del ${revision}><w:r><w:delText>1795</w:delText></w:r></w:del><w:ins ${revision}><w:r><w:t>1806</w:t></w:r></w:ins>`,
    ],
    [runXml('412'), `${runXml('412')}<w:del ${revision}><w:r><w:delText>6</w:delText></w:r></w:del>`],
  ]);
}

// A text box the way a word processor writes it: drawing first, the same text again for older programs.
const textBox = (text: string): string => {
  const content = `<w:txbxContent>${paragraphXml(text)}</w:txbxContent>`;
  const anchor =
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>1600000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2400000" cy="300000"/><wp:wrapNone/><wp:docPr id="3" name="文本框 3"/>';
  const shape = `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2400000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchor}${shape}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:190pt;height:24pt"><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
};

const level = (format: string, text: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const lists = [
  [1, 'chineseCounting', '%1、'],
  [2, 'decimal', '%1.'],
  [3, 'decimal', '%1.'],
  [4, 'decimal', '%1.'],
  [5, 'decimal', '%1.'],
] as const;
const numbering = numberingXml(
  [
    ...lists.map(
      ([id, format, text]) => `<w:abstractNum w:abstractNumId="${id}">${level(format, text)}</w:abstractNum>`,
    ),
    ...lists.map(([id]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`),
  ].join(''),
);

const groupStarts = [
  '属于国家秘密',
  '本机关不掌握相关政府信息',
  '信访举报投诉类申请',
  '申请人无正当理由逾期不补正',
];

// Ordinals of sub-rows and headings come from list numbering: `1.` restarts in every group.
function withListNumbers(xml: string): string {
  let list = 1;
  const numbered = (id: number, text: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${runXml(text)}</w:p>`;
  return xml.replaceAll(
    /<w:p><w:r><w:t xml:space="preserve">(\d\.|[一二三四五六]、)([^<]*)<\/w:t><\/w:r><\/w:p>/g,
    (whole, ordinal: string, text: string) => {
      if (ordinal.endsWith('、')) return /情况$|事项$/.test(text) ? numbered(1, text) : whole;
      if (groupStarts.some((start) => text.startsWith(start))) list += 1;
      return numbered(list, text);
    },
  );
}

const cases: readonly DocxCase[] = [
  {
    slug: 'docx-grid-before',
    title: 'Rows that begin after skipped grid columns',
    oddities: '',
    why: 'editors write `w:gridBefore` instead of continuation cells; readers that ignore it move every value to the left.',
    expected: 'the values stand in the columns that the grid gives them.',
    agency: '云汀市海事局',
    options: { gridBefore: true },
  },
  {
    slug: 'docx-vertical-merge-with-text',
    title: 'Continuation cells of vertical merges hold text',
    oddities: '',
    why: 'merging cells in an editor may keep the text of the cells that vanish; no page shows it.',
    expected: 'hidden text is neither label nor value.',
    agency: '云汀市气象台',
    options: {
      hiddenParagraph: (cell) => paragraphXml(cell.colSpan === 1 ? '7' : '一、本年新收政府信息公开申请数量'),
    },
  },
  {
    slug: 'docx-bookmark-between-rows',
    title: 'Bookmarks between the rows of a table',
    oddities: '44',
    why: 'a bookmark may stand where only rows are expected; readers that stop there lose the rest of the table.',
    expected: 'all rows are read.',
    agency: '云汀市地震局',
    change: (xml) =>
      [
        aroundRow('2.其他法律行政法规禁止公开', '<w:bookmarkStart w:id="1" w:name="_GoBack"/>', ''),
        aroundRow('2.重复申请', '', '<w:bookmarkEnd w:id="1"/><w:proofErr w:type="spellStart"/>'),
      ].reduce((text, change) => change(text), xml),
  },
  {
    slug: 'docx-content-control-around-rows',
    title: 'Content controls around rows and cells',
    oddities: '',
    why: 'form templates wrap rows in `w:sdt`; readers that know no such element drop the rows.',
    expected: 'all rows are read.',
    agency: '云汀市邮政管理局',
    change: (xml) =>
      [
        aroundRow(
          '4.保护第三方合法权益',
          '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>',
          '</w:sdtContent></w:sdt>',
        ),
        aroundRow(
          '（七）总计',
          '<w:sdt><w:sdtContent><w:sdt><w:sdtContent>',
          '</w:sdtContent></w:sdt></w:sdtContent></w:sdt>',
        ),
        (text: string) =>
          edit(text, [
            [paragraphXml('412'), `<w:sdt><w:sdtContent>${paragraphXml('412')}</w:sdtContent></w:sdt>`],
          ]),
      ].reduce((text, change) => change(text), xml),
  },
  {
    slug: 'docx-tracked-changes',
    title: 'An inserted row, a deleted row, a replaced and a shortened number',
    oddities: '',
    why: 'drafts are published with their revisions; the page shows the document with all of them accepted or marked.',
    expected:
      'insertions count, deletions do not: 1806 and not 1795, 412 and not 4126, one row 3.要求提供公开出版物.',
    agency: '云汀市烟草专卖局',
    facts: { issues: ['read/tracked-changes'] },
    change: withTrackedChanges,
  },
  {
    slug: 'docx-heading-in-text-box',
    title: 'A heading in a text box',
    oddities: '4',
    why: 'headings are set in text boxes, which hold their text twice for old and new programs.',
    expected: 'the heading is read once; tables are read.',
    agency: '云汀市消防救援支队',
    change: (xml) =>
      edit(xml, [
        [
          paragraphXml('三、收到和处理政府信息公开申请情况'),
          `<w:p>${textBox('三、收到和处理政府信息公开申请情况')}</w:p>`,
        ],
      ]),
  },
  {
    slug: 'docx-text-box-in-cell',
    title: 'A text box anchored in a value cell',
    oddities: '',
    why: 'a remark floats over the table; its anchor is in a cell.',
    expected: '行政处罚 is 412; the 25 of the remark is not glued to it.',
    agency: '云汀市药品检验所',
    change: (xml) =>
      edit(xml, [[paragraphXml('412'), `<w:p>${runXml('412')}${textBox('25 件为简易程序')}</w:p>`]]),
  },
  {
    slug: 'docx-list-numbers',
    title: 'Ordinals made by list numbering',
    oddities: '15',
    why: 'the numbers 一、 and 1. are not in the text at all, the word processor counts them.',
    expected: 'rows and sections are known by their wording.',
    agency: '云汀市住房公积金管理中心',
    options: { numbering },
    change: withListNumbers,
  },
];

for (const { options, change, ...description } of cases) {
  const full: CaseDescription = { ...description, year: 2024, figures: busy2021, sources: {} };
  writeAnswers(full);
  const report = reportOf(full);
  const xml = documentXml(report, options);
  const bytes = await toDocx(change === undefined ? xml : change(xml, report), options);
  writeFileSync(new URL(`${full.slug}/source.docx`, import.meta.url), bytes);
}
