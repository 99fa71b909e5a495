// Labels that carry the authority's instructions in brackets, and a row for documents that the form does not ask for.

import { type GridCell, gridCell } from '../../../maker/grid.js';
import { type Block, shownValue } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { withoutSpace } from './form-labels.js';
import { labelCells, sample, withTexts } from './label-cells.js';

// Instructions of our own wording, of the kind and length that are met.
function instructions(year: number): Readonly<Record<string, string>> {
  const change = `（指${year}年增加或减少的事项数，减少的用负数表示，如-5）`;
  return {
    规章: '（由设区的市以上人民政府填写）',
    规范性文件:
      '（本机关制定的决定、公告、通告、意见、通知等，标题中有“规定”“办法”“细则”字样的公文一般计入此项）',
    行政规范性文件: '（本机关制定的决定、公告、通告、意见等）',
    上一年项目数量: `（指${year - 1}年事项数）`,
    '本年增/减': change,
    处理决定数量: `（指${year}年办件量）`,
    本年处理决定数量: `（指${year}年办件量）`,
    行政许可: '（按办结的件数填写）',
    其他对外管理服务事项:
      '（行政许可以外的政务服务事项，含行政确认、行政奖励、行政裁决、行政给付和公共服务事项）',
    行政处罚: '（按作出决定的件数填写）',
    行政事业性收费: '（按收费目录填写）',
    政府集中采购: '（指集中采购目录以内的项目）',
    采购项目数量: `（指${year}年完成的项目）`,
    采购总金额: '（按合同金额填写）',
    本年制发件数: `（指${year}年印发的件数）`,
    现行有效件数: `（截至${year}年12月31日）`,
  };
}

/** Labels and headers of section 2 with instructions in brackets: one, some or all. */
export const instructedLabels: Oddity = {
  number: 14,
  name: 'instructed-labels',
  stage: 'blocks',
  apply: (draft, random) => {
    const texts = instructions(draft.report.year);
    const open = labelCells(draft).flatMap(({ cell, table }) => {
      const text = table === 'disclosure' ? texts[withoutSpace(cell.text)] : undefined;
      return text === undefined ? [] : [[cell, `${cell.text}${text}`] as const];
    });
    return withTexts(draft, new Map(sample(random, open, random.pick([1, 3, 99]))));
  },
};

/**
 * A row 其他主动公开文件 behind the documents of item （一）. Some authorities added it to the 2019 form, where it has a
 * field of its own that not everybody reads; on the 2021 form its numbers belong to no field.
 */
export const otherDocumentsRow: Oddity = {
  number: 14,
  name: 'other-documents-row',
  stage: 'blocks',
  apply: (draft, random) => {
    let changed = false;
    const blocks = draft.blocks.map((block): Block => {
      if (block.kind !== 'table' || changed) return block;
      const row = block.grid.rows.findIndex((cells) => cells.some(isOfDocuments));
      if (row === -1) return block;
      changed = true;
      const added = otherDocuments(block.grid.rows[row] ?? [], draft, random);
      const rows = [...block.grid.rows.slice(0, row + 1), added, ...block.grid.rows.slice(row + 1)];
      return { ...block, grid: { ...block.grid, rows } };
    });
    return changed ? { ...draft, blocks } : undefined;
  },
};

const documentsRow = 'disclosure.art20_1.normative_documents';

function isOfDocuments({ shows }: GridCell): boolean {
  return shows?.field.startsWith(`${documentsRow}.`) ?? false;
}

// The row above with another label and other numbers.
function otherDocuments(model: readonly GridCell[], { report }: Draft, random: Random): readonly GridCell[] {
  const hint = random.chance(0.5) ? `（${report.year}年以本机关名义印发的其他文件）` : '';
  return model.map(({ role, colSpan, rowSpan, shows }) => {
    if (role !== 'value') return gridCell(`其他主动公开文件${hint}`, role, { colSpan, rowSpan });
    const count = random.integer(0, 300);
    const field = shows?.field.replace(documentsRow, 'disclosure.art20_1.other_disclosed_documents');
    const shown =
      field === undefined || report.form === 'ogi_2021'
        ? {}
        : { shows: { ...shownValue(field, count), accepts: ['absent'] } as const };
    return gridCell(String(count), 'value', { colSpan, rowSpan, ...shown });
  });
}
