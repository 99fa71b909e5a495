// Tables and rows that no form has: in section one, before the report, behind a row of section two.

import { type Grid, type GridCell, gridCell } from '../../../maker/grid.js';
import { type Block, printDate } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { insertRow } from './grid-rows.js';
import { sectionHeadingsOf } from './section-headings.js';

/** A small table of the agency's own inside section one. */
export const tableInOverview: Oddity = {
  number: 8,
  name: 'table-in-overview',
  stage: 'blocks',
  apply: (draft, random) => {
    const second = sectionHeadingsOf(draft).find(({ section }) => section === 2);
    if (second === undefined) return undefined;
    const table: Block = { kind: 'table', grid: overviewGrid(random) };
    const caption: Block = { kind: 'paragraph', text: random.pick(['政策解读情况', '信息发布情况如下：']) };
    const blocks = [...draft.blocks.slice(0, second.at), caption, table, ...draft.blocks.slice(second.at)];
    return { ...draft, blocks };
  },
};

/** The site's table of index number, date and the like before the report. */
export const metadataTable: Oddity = {
  number: 8,
  name: 'metadata-table',
  stage: 'blocks',
  apply: (draft, random) => {
    const grid = random.chance(0.5) ? wideMetadata(draft) : narrowMetadata(draft);
    return { ...draft, blocks: [{ kind: 'table', grid }, ...draft.blocks] };
  },
};

/** A row of the authority's own behind a row of section two, its year left over from an earlier report. */
export const freeRow: Oddity = {
  number: 8,
  name: 'free-row',
  stage: 'blocks',
  apply: (draft, random) => {
    const text = `${draft.report.year - random.integer(0, 1)}年本机关政府信息公开发布总数量（不含新闻、消息）`;
    const count = random.pick([0, random.integer(1, 2000)]);
    const asParagraph = random.chance(0.3);
    const cells = random.chance(0.5)
      ? [gridCell(`${text}：${count}`, 'label', { colSpan: 4 })]
      : [gridCell(text, 'label'), gridCell(String(count), 'value', { colSpan: 3 })];
    let done = false;
    const blocks = draft.blocks.flatMap((block): Block[] => {
      if (done || block.kind !== 'table' || block.grid.id !== 'disclosure') return [block];
      if (block.grid.columns.length !== 4) return [block];
      done = true;
      if (asParagraph) return [block, { kind: 'paragraph', text: `${text}：${count}` }];
      return [{ ...block, grid: insertRow(block.grid, rowPlace(block.grid, random), cells) }];
    });
    return done ? { ...draft, blocks } : undefined;
  },
};

const interpretation = ['新闻发布会', '电视采访', '图解', '微信', '在线访谈'];
const channels = ['网站', '公报', '公开栏', '微博', '其他方式'];

function overviewGrid(random: Random): Grid {
  const words = random.pick([interpretation, channels]).slice(0, random.integer(3, 5));
  const unit = random.pick(['次', '条', '']);
  const counts = words.map(() => `${random.integer(0, 400)}${unit}`);
  if (random.chance(0.5)) {
    return {
      id: 'overview',
      columns: words.map(() => 1),
      rows: [words.map((word) => gridCell(word, 'header')), counts.map((count) => gridCell(count, 'value'))],
    };
  }
  const rows = words.map((word, index) => [gridCell(word, 'label'), gridCell(counts[index] ?? '', 'value')]);
  return {
    id: 'overview',
    columns: [2, 1],
    rows: [[gridCell('信息内容', 'header'), gridCell('数量', 'header')], ...rows],
  };
}

function wideMetadata({ report }: Draft): Grid {
  const pair = (label: string, text: string): GridCell[] => [
    gridCell(label, 'label'),
    gridCell(text, 'value'),
  ];
  const { indexNumber, publishedOn } = report.page;
  return {
    id: 'metadata',
    columns: [1, 2, 1, 2],
    rows: [
      [...pair('索引号', indexNumber), ...pair('分类', '政府信息公开年报')],
      [...pair('发布机构', report.agency), ...pair('发文日期', printDate(publishedOn))],
      [gridCell('名称', 'label'), gridCell(report.title.join(''), 'value', { colSpan: 3 })],
      [...pair('文号', ''), ...pair('时效', '有效')],
    ],
  };
}

function narrowMetadata({ report }: Draft): Grid {
  const rows = [
    ['信息名称', report.title.join('')],
    ['索 引 号', report.page.indexNumber],
    ['发布机构', report.agency],
    ['发布日期', report.page.publishedOn],
    ['关键词', ''],
  ] as const;
  return {
    id: 'metadata',
    columns: [1, 3],
    rows: rows.map(([label, text]) => [gridCell(label, 'label'), gridCell(text, 'value')]),
  };
}

// Behind the last row, or behind the last data row of one of the items.
function rowPlace(grid: Grid, random: Random): number {
  const titles = grid.rows.flatMap((cells, row) => (row > 0 && cells[0]?.role === 'title' ? [row] : []));
  return random.chance(0.5) ? grid.rows.length : random.pick([grid.rows.length, ...titles]);
}
