// Headers and row labels in other words than the form's, as agencies print them.

import type { GridCell } from '../../../maker/grid.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { withoutSpace } from './form-labels.js';
import { type LabelCell, labelCells, sample, withTexts } from './label-cells.js';

type Wordings = Readonly<Record<string, readonly [string, ...string[]]>>;

const headerWordings: Wordings = {
  本年制发件数: ['本年度制发数', '制发数量', '本年制发数量', '本年新制发数量'],
  本年废止件数: ['本年废止数', '废止数量'],
  现行有效件数: ['现行有效数量', '现行有效件数（历史累计）', '现行有效'],
  本年处理决定数量: ['处理决定数量'],
  '本年收费金额（单位：万元）': ['本年收费金额（万元）', '本年收费金额', '本年收费金额(单位:万元)'],
  本年新制作数量: ['本年新制作数', '本年度新制作数量'],
  本年新公开数量: ['本年新公开数', '本年度新公开数量'],
  对外公开总数量: ['对外公开总数'],
  上一年项目数量: ['上年项目数量', '上一年度项目数量'],
  '本年增/减': ['本年增／减', '本年增减'],
  采购项目数量: ['采购项目数'],
  采购总金额: ['采购总金额（万元）', '采购总金额（元）'],
  商业企业: ['企业'],
  科研机构: ['科研企业', '科研'],
  社会公益组织: ['社会公益', '公益组织'],
  法律服务机构: ['法律服务'],
  总计: ['合计'],
};

// 3.其他 and （七）总计 keep their numbers: without them they would be labels of columns.
const rowWordings: Wordings = {
  '一、本年新收政府信息公开申请数量': ['本年新收政府信息公开申请数量', '一、本年新收申请数量'],
  '二、上年结转政府信息公开申请数量': ['上年结转政府信息公开申请数量', '二、上年结转申请数量'],
  '（一）予以公开': ['予以公开'],
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': ['（二）部分公开', '部分公开'],
  '1.属于国家秘密': ['属于国家秘密'],
  '2.其他法律行政法规禁止公开': ['其他法律行政法规禁止公开', '2.其他法律、行政法规禁止公开'],
  '3.危及“三安全一稳定”': ['3.危及三安全一稳定', '3.危及"三安全一稳定"', '危及“三安全一稳定”'],
  '4.保护第三方合法权益': ['保护第三方合法权益'],
  '5.属于三类内部事务信息': ['属于三类内部事务信息', '5.属于内部事务信息'],
  '6.属于四类过程性信息': ['属于四类过程性信息', '6.属于过程性信息'],
  '7.属于行政执法案卷': ['属于行政执法案卷'],
  '8.属于行政查询事项': ['属于行政查询事项'],
  '1.本机关不掌握相关政府信息': ['本机关不掌握相关政府信息'],
  '2.没有现成信息需要另行制作': ['没有现成信息需要另行制作', '2.没有现成信息，需要另行制作'],
  '3.补正后申请内容仍不明确': ['补正后申请内容仍不明确'],
  '1.信访举报投诉类申请': ['信访举报投诉类申请', '1.信访、举报、投诉类申请'],
  '2.重复申请': ['重复申请'],
  '3.要求提供公开出版物': ['要求提供公开出版物'],
  '4.无正当理由大量反复申请': ['无正当理由大量反复申请'],
  '5.要求行政机关确认或重新出具已获取信息': ['5.要求确认或重新出具已获取信息'],
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': [
    '1.逾期不补正',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
  ],
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': [
    '2.逾期不缴费',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ],
  '四、结转下年度继续办理': ['结转下年度继续办理'],
};

/** 规范性文件 on the 2021 form, which says 行政规范性文件. */
export const oldDocumentLabel: Oddity = {
  number: 9,
  name: 'old-document-label',
  stage: 'blocks',
  apply: (draft, random) =>
    reword(draft, random, 1, { 行政规范性文件: ['规范性文件'] }, ({ cell }) => cell.role === 'label'),
};

/** One to all column headers in other words. */
export const otherHeaderWordings: Oddity = {
  number: 10,
  name: 'header-wordings',
  stage: 'blocks',
  weight: 2,
  apply: (draft, random) =>
    reword(
      draft,
      random,
      random.pick([1, 3, 6, 99]),
      headerWordings,
      ({ cell, table }) => cell.role === 'header' && table !== 'review_litigation' && suits(draft, cell),
    ),
};

/** One to all row labels in other words, shortened or without their numbers. */
export const otherRowWordings: Oddity = {
  number: 10,
  name: 'row-wordings',
  stage: 'blocks',
  weight: 2,
  apply: (draft, random) =>
    reword(draft, random, random.pick([1, 3, 6, 99]), rowWordings, ({ cell }) => cell.role === 'label'),
};

function reword(
  draft: Draft,
  random: Random,
  count: number,
  wordings: Wordings,
  where: (label: LabelCell) => boolean,
): Draft | undefined {
  const open = labelCells(draft).filter(
    (label) => where(label) && wordings[withoutSpace(label.cell.text)] !== undefined,
  );
  const texts = new Map(
    sample(random, open, count).map(({ cell }) => [cell, wordingOf(cell, wordings, random)]),
  );
  return withTexts(draft, texts);
}

function wordingOf({ text }: GridCell, wordings: Wordings, random: Random): string {
  const found = wordings[withoutSpace(text)];
  return found === undefined ? text : random.pick(found);
}

// A header names no unit where the cell below it prints its own.
function suits({ blocks }: Draft, { text }: GridCell): boolean {
  if (withoutSpace(text) !== '采购总金额') return true;
  return blocks.every(
    (block) =>
      block.kind !== 'table' ||
      block.grid.rows.every((row) =>
        row.every(({ shows }) => shows?.unit == null || !shows.field.endsWith('.amount')),
      ),
  );
}
