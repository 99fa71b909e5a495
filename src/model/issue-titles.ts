// Issues by name, for pages: what a code means in a few words of each language. Messages say what is so in one report.

import type { IssueCode } from './issue.js';

export interface IssueTitle {
  readonly zh: string;
  readonly en: string;
}

export const issueTitles = {
  'read/encoding-mismatch': {
    zh: '声明的字符编码与实际不符',
    en: 'Declared encoding is not that of the bytes',
  },
  'read/replacement-characters': { zh: '部分字节不成字符', en: 'Bytes that are no characters' },
  'read/font-without-unicode': {
    zh: '字体缺少字符编码，文字无法读出',
    en: 'Font without the meaning of its characters',
  },
  'read/recognised-text': { zh: '页面文字来自扫描识别', en: 'Text recognised in a scan' },
  'read/white-text': { zh: '图形或图片上的白色文字', en: 'White text over a shape or picture' },
  'read/text-over-border': { zh: '数字超出单元格边框', en: 'Number runs over the border of its cell' },
  'read/grid-repaired': { zh: '表格结构有误，已修复', en: 'Faulty table, repaired' },
  'read/grid-overlap': { zh: '单元格相互重叠', en: 'Cells overlap' },
  'read/table-too-wide': { zh: '表格列数过多，已截断', en: 'Table with too many columns, cut' },
  'read/part-missing': { zh: '文件缺少所引用的部分', en: 'A part of the document is missing' },
  'read/truncated': { zh: '文件不完整', en: 'File is cut off or damaged' },
  'read/tracked-changes': { zh: '含修订痕迹，按全部接受读取', en: 'Tracked changes, read as accepted' },
  'read/unknown-element': { zh: '含未知的文件元素', en: 'Unknown element' },
  'read/page-without-text': { zh: '页面没有可读文字', en: 'Page without text' },
  'read/report-in-attachment': { zh: '报告在附件中', en: 'The report is in an attachment' },
  'read/tables-as-images': { zh: '表格是图片', en: 'Tables are pictures' },
  'locate/section-missing': { zh: '缺少规定的标题', en: 'Heading of the form not found' },
  'locate/section-duplicated': { zh: '标题重复出现', en: 'Heading printed more than once' },
  'locate/section-renumbered': { zh: '标题序号与格式不同', en: 'Heading with another number' },
  'locate/title-missing': { zh: '未找到报告标题', en: 'No title of a report' },
  'align/table-missing': { zh: '未找到规定的表格', en: 'Table of the form not found' },
  'align/table-duplicated': { zh: '同一行出现两次且数值不同', en: 'Row printed twice with different values' },
  'align/table-of-other-year': { zh: '表格标注为其他年度', en: 'Table captioned with another year' },
  'align/row-missing': { zh: '表中缺少规定的行', en: 'Row of the form not found' },
  'align/row-variant': { zh: '采用常见的另一套行目', en: 'Known variant of the rows' },
  'align/row-foreign': { zh: '表中有格式之外的行', en: 'Row that the form does not have' },
  'align/label-typo': { zh: '行名有误字', en: 'Misprinted label' },
  'align/label-missing': { zh: '行名缺失或残缺', en: 'Label missing or torn' },
  'align/header-conflict': { zh: '表头是其他表格的', en: 'Headers of another table' },
  'align/header-missing': { zh: '表头缺失或不明', en: 'Headers missing or unknown' },
  'align/positions-lost': { zh: '数值无法对应到列', en: 'Values cannot be told apart by column' },
  'align/rungs-disagree': { zh: '两种读法的数值不同', en: 'Two ways of reading differ' },
  'validate/form-outdated': { zh: '所用格式在该年度已不适用', en: 'Form not in force that year' },
  'validate/form-mixed': { zh: '混用不同年代的格式', en: 'Tables of more than one era' },
  'validate/published-error': { zh: '原文数字不符合勾稽关系', en: 'Printed figures break an equation' },
  'validate/identity-uncertain': {
    zh: '勾稽关系因空格或划线无法判定',
    en: 'Equation over a blank or stroke',
  },
  'validate/unconfirmed-equation': {
    zh: '勾稽关系不成立，可能是读取有误',
    en: 'Equation fails, perhaps misread',
  },
  'validate/equations-fail-together': { zh: '多个勾稽关系同时不成立', en: 'Many equations fail together' },
  'confidence/readers-disagree': { zh: '两个读取程序结果不同', en: 'The two readers differ' },
  'confidence/second-reader-failed': { zh: '第二读取程序未能读取', en: 'Second reader could not read it' },
  'validate/value-unreadable': { zh: '单元格内容无法读作数值', en: 'Cell content is no value' },
  'validate/unit-missing': { zh: '金额缺少单位', en: 'Amount without a unit' },
  'validate/known-year-differs': { zh: '年度与清单所列不同', en: 'Year differs from the manifest' },
  'validate/known-agency-differs': { zh: '机关与清单所列不同', en: 'Agency differs from the manifest' },
  'identity/known-division-differs': {
    zh: '行政区划与清单所列不同',
    en: 'Division differs from the manifest',
  },
  'identity/division-open': { zh: '行政区划尚不能确定', en: 'Division left open' },
  'validate/prose-differs': { zh: '正文与表格数字不一致', en: 'Prose and table differ' },
  'validate/prose-contradicts-itself': { zh: '正文前后说法不一', en: 'Prose contradicts itself' },
  'validate/year-missing': { zh: '未写明报告年度', en: 'Year not stated' },
  'validate/year-conflict': { zh: '年度相互矛盾', en: 'Years contradict one another' },
  'validate/date-conflict': { zh: '日期与报告年度不符', en: 'Date does not fit the year' },
  'validate/year-in-prose': { zh: '正文沿用了其他年度的文字', en: 'Prose tells of another year' },
  'validate/published-late': { zh: '公布晚于法定期限', en: 'Published late' },
  'validate/competence-exceeded': {
    zh: '机关无权制定规章却填有规章数',
    en: 'Regulations of an agency that makes none',
  },
  'validate/statement-missing': { zh: '缺少应当报告的事项', en: 'Required statement missing' },
  'validate/date-repaired': { zh: '统计期限缺字，已按数字复原', en: 'Reporting period repaired' },
  'validate/agency-missing': { zh: '未写明机关名称', en: 'Agency not named' },
  'validate/not-a-report': { zh: '没有可识别的年报表格', en: 'No table of a known form' },
} as const satisfies Record<IssueCode, IssueTitle>;

/** The title of a code; of one that is not known, as an older or newer version may have written it, the code. */
export function issueTitle(code: string): IssueTitle {
  const titles: Readonly<Record<string, IssueTitle>> = issueTitles;
  return titles[code] ?? { zh: code, en: code };
}
