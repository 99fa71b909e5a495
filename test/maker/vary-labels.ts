// Wordings and spacings that real reports print in place of the form's own labels.

import type { GridCell } from './grid.js';
import type { Block } from './layout.js';
import type { Random } from './random.js';

type Change = (text: string) => string;

const headings: readonly (readonly [string, string])[] = [
  ['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'],
  ['五、存在的主要问题及改进情况', '五、存在问题及改进情况'],
  ['四、政府信息公开行政复议、行政诉讼情况', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  ['六、其他需要报告的事项', '六、其他需要报告事项'],
];

const cellChanges = [
  (text) => text.replace(/^(\d)\./, '$1、'),
  (text) => text.replace('（', '(').replace('）', ')'),
  (text) => text.replace(/^行政规范性文件$/, '规范性文件'),
  (text) => text.replace(/^总计$/, '总 计'),
  (text) => text.replace(/^(（[一二三四五六七]）)/, '$1 '),
  (text) => text.replace('“', '"').replace('”', '"'),
  (text) => text.replace('第二十条第', '第二十条  第'),
  (text) => text.replace('本年增/减', '本年增／减'),
] as const satisfies readonly [Change, ...Change[]];

/** The same report with one or two changes of label wording, and now and then another heading. */
export function varyLabels(blocks: readonly Block[], random: Random): readonly Block[] {
  const changes = [random.pick(cellChanges), random.pick(cellChanges)];
  const heading = headings[random.integer(0, headings.length * 2)];
  return blocks.map((block) => {
    if (block.kind === 'heading' && heading?.[0] === block.text) return { ...block, text: heading[1] };
    if (block.kind !== 'table') return block;
    const rows = block.grid.rows.map((cells) => cells.map((cell) => changeCell(cell, changes)));
    return { ...block, grid: { ...block.grid, rows } };
  });
}

/** The same report with section 2 cut into one table for each item, as many web pages print it. */
export function splitDisclosure(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || block.grid.id !== 'disclosure') return [block];
    const { grid } = block;
    const starts = grid.rows.flatMap((cells, row) => (cells[0]?.role === 'title' ? [row] : []));
    return starts.map((start, index): Block => {
      const rows = grid.rows.slice(start, starts[index + 1] ?? grid.rows.length);
      return { kind: 'table', grid: { ...grid, rows } };
    });
  });
}

function changeCell(cell: GridCell, changes: readonly Change[]): GridCell {
  if (cell.role === 'value') return cell;
  return { ...cell, text: changes.reduce((text, change) => change(text), cell.text) };
}
