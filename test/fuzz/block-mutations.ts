// Mutations of the report as a whole: tables beside tables, prose between, page breaks, narrow columns.

import type { Block } from '../maker/layout.js';
import type { Random } from '../maker/random.js';
import { splitDisclosure, varyLabels } from '../maker/vary-labels.js';
import type { Base } from './base.js';
import { gridMutations } from './grid-mutations.js';

/** Changes the blocks; `null` where it does not apply. */
export type BlockMutation = (blocks: readonly Block[], random: Random, base: Base) => readonly Block[] | null;

type TableBlock = Extract<Block, { kind: 'table' }>;

function pickTable(blocks: readonly Block[], random: Random): number {
  const tables = blocks.flatMap((block, index) => (block.kind === 'table' ? [index] : []));
  // Most faults concern the long table.
  const requests = tables.find((index) => (blocks[index] as TableBlock).grid.id === 'requests');
  if (requests !== undefined && random.chance(0.6)) return requests;
  return tables[random.integer(0, Math.max(0, tables.length - 1))] ?? -1;
}

const onTable =
  (name: string): BlockMutation =>
  (blocks, random) => {
    const index = pickTable(blocks, random);
    const block = blocks[index];
    if (block?.kind !== 'table') return null;
    const grids = gridMutations[name]?.(block.grid, random) ?? null;
    if (grids === null) return null;
    return [
      ...blocks.slice(0, index),
      ...grids.map((grid): Block => ({ kind: 'table', grid })),
      ...blocks.slice(index + 1),
    ];
  };

const otherYear = (table: TableBlock, random: Random): TableBlock => ({
  ...table,
  grid: {
    ...table.grid,
    rows: table.grid.rows.map((row) =>
      row.map((cell) =>
        cell.role === 'value'
          ? { ...cell, text: String(random.chance(0.3) ? 0 : random.integer(1, 900)) }
          : cell,
      ),
    ),
  },
});

const captions: Readonly<Record<string, string>> = {
  disclosure: '主动公开政府信息',
  requests: '收到和处理政府信息公开申请',
  review_litigation: '政府信息公开行政复议、行政诉讼',
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** All mutations by name, those of single tables among them. */
export const blockMutations: Readonly<Record<string, BlockMutation>> = {
  ...Object.fromEntries(Object.keys(gridMutations).map((name) => [name, onTable(name)])),
  varyLabels: (blocks, random) => varyLabels(blocks, random),
  splitDisclosure: (blocks) => splitDisclosure(blocks),
  lastYearBeside: (blocks, random, { year }) => {
    const index = pickTable(blocks, random);
    const block = blocks[index];
    if (block?.kind !== 'table') return null;
    const old: Block[] = [
      paragraph(
        random.pick([`附：${year - 1}年度情况`, `${year - 1}年数据对比表`, `上年度（${year - 1}年）：`]),
      ),
      otherYear(block, random),
    ];
    const own: Block[] = [paragraph(`${year}年度情况`), block];
    const pair = random.chance(0.5) ? [...own, ...old] : [...old, ...own];
    return [...blocks.slice(0, index), ...pair, ...blocks.slice(index + 1)];
  },
  lastYearAtEnd: (blocks, random, { year }) => {
    const block = blocks[pickTable(blocks, random)];
    if (block?.kind !== 'table') return null;
    const at = blocks.findIndex((one) => one.kind === 'signature');
    return [
      ...blocks.slice(0, at),
      paragraph(`附件：${year - 1}年度${captions[block.grid.id] ?? '有关'}情况`),
      otherYear(block, random),
      ...blocks.slice(at),
    ];
  },
  proseWithFigures: (blocks, random, { year }) => {
    const at = pickTable(blocks, random) + random.integer(0, 1);
    const text = `${year}年，新收申请${random.integer(1, 99)}件，上年结转${random.integer(0, 9)}件，予以公开${random.integer(1, 50)}件，部分公开3件。`;
    return [...blocks.slice(0, at), paragraph(text), ...blocks.slice(at)];
  },
  dropHeading: (blocks, random) => {
    const headings = blocks.flatMap((block, index) =>
      block.kind === 'heading' && block.level === 1 ? [index] : [],
    );
    const at = headings[random.integer(0, headings.length - 1)];
    return at === undefined ? null : blocks.filter((_, index) => index !== at);
  },
  dropTable: (blocks, random) => {
    const at = pickTable(blocks, random);
    return blocks.filter((_, index) => index !== at);
  },
  pushDown: (blocks, random) => {
    const at = pickTable(blocks, random);
    const filler = Array.from({ length: random.integer(1, 25) }, (_, index) =>
      paragraph(`第${index + 1}项工作按期完成。`),
    );
    return [...blocks.slice(0, at), ...filler, ...blocks.slice(at)];
  },
  narrowColumns: (blocks, random) =>
    blocks.map((block) => {
      if (block.kind !== 'table' || block.grid.id === 'disclosure') return block;
      const columns = block.grid.columns.map((width, index) =>
        index === 2 ? width * 1.6 : width * (random.chance(0.5) ? 0.45 : 0.9),
      );
      return { ...block, grid: { ...block.grid, columns } };
    }),
};
