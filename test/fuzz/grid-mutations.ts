// Mutations of tables before they are written in any format.

import { type Grid, type GridCell, gridCell } from '../maker/grid.js';
import type { Random } from '../maker/random.js';
import { marks } from './base.js';

/** Changes a table, or cuts it into several; `null` where it does not apply. */
export type GridMutation = (grid: Grid, random: Random) => readonly Grid[] | null;

type Row = readonly GridCell[];

const isValue = (cell: GridCell): boolean => cell.role === 'value';
const dataRows = (grid: Grid): number[] =>
  grid.rows.flatMap((row, index) => (row.some(isValue) ? [index] : []));
const withRows = (grid: Grid, rows: readonly Row[]): Grid => ({ ...grid, rows });
const mapRow = (grid: Grid, at: number, change: (row: Row) => Row): Grid =>
  withRows(
    grid,
    grid.rows.map((row, index) => (index === at ? change(row) : row)),
  );

function choose<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : items[random.integer(0, items.length - 1)];
}

/** Cells that begin above row `at` and cover it, made longer or shorter. */
function stretch(rows: readonly Row[], at: number, by: number): Row[] {
  return rows.map((row, index) =>
    row.map((cell) =>
      index < at && index + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + by } : cell,
    ),
  );
}

function insertRow(grid: Grid, at: number, row: Row): Grid {
  const rows = stretch(grid.rows, at, 1);
  return withRows(grid, [...rows.slice(0, at), row, ...rows.slice(at)]);
}

const coveredBefore = (grid: Grid, at: number): number =>
  grid.rows
    .slice(0, at)
    .reduce(
      (sum, row, index) =>
        sum + row.reduce((own, cell) => own + (index + cell.rowSpan > at ? cell.colSpan : 0), 0),
      0,
    );

function pickRow(grid: Grid, random: Random, fits: (row: Row) => boolean = () => true): number | undefined {
  return choose(
    random,
    dataRows(grid).filter((index) => fits(grid.rows[index] ?? [])),
  );
}

const simple = (row: Row): boolean => row.every((cell) => cell.rowSpan === 1);
const number = (random: Random): string => String(random.chance(0.4) ? 0 : random.integer(1, 400));
const fresh =
  (random: Random) =>
  (cell: GridCell): GridCell =>
    isValue(cell) ? { ...cell, text: number(random) } : cell;
const reword =
  (test: (cell: GridCell) => boolean, change: (text: string) => string) =>
  (row: Row): Row =>
    row.map((cell) => (test(cell) ? { ...cell, text: change(cell.text) } : cell));

const changeCell =
  (
    test: (cell: GridCell) => boolean,
    change: (cell: GridCell, random: Random) => readonly GridCell[],
  ): GridMutation =>
  (grid, random) => {
    const spots = grid.rows.flatMap((row, at) =>
      row.flatMap((cell, index) => (test(cell) ? [{ at, index }] : [])),
    );
    const spot = choose(random, spots);
    if (spot === undefined) return null;
    return [
      mapRow(grid, spot.at, (row) =>
        row.flatMap((cell, index) => (index === spot.index ? change(cell, random) : [cell])),
      ),
    ];
  };

const isLabel = (cell: GridCell): boolean => cell.role === 'label' && cell.rowSpan === 1;
const isGroup = (cell: GridCell): boolean => cell.role === 'label' && cell.rowSpan > 1;
const isNumber = (cell: GridCell): boolean => isValue(cell) && /\d$/.test(cell.text);

const foreignLabels = [
  '（八）其他',
  '其中：网络申请',
  '小计',
  '合计',
  '备注',
  '上年同期',
  '其中：信函申请',
  '9.其他情形',
  '4.其他',
  '不予公开小计',
  '五、延期答复数量',
  '其他行政行为',
] as const;
const noteMarks = ['①', '（注1）', '*', '[1]', ' 注2', '（其中涉企2件）', '^1'] as const;
const notes = [
  '注：2022年收到申请12件，其中3件为重复申请。',
  '说明：以上数据统计至12月31日，比上年增加15件。',
  '备注：第3项含跨年度办理2件',
  '1',
  '单位：件',
] as const;

function cut(
  grid: Grid,
  random: Random,
  header: number,
  repeat: 'none' | 'empty' | 'text',
): readonly Grid[] | null {
  const rows = dataRows(grid).slice(1);
  const at = choose(random, rows);
  if (at === undefined) return null;
  const open = grid.rows.flatMap((row, index) =>
    row.flatMap((cell) =>
      index < at && index + cell.rowSpan > at ? [{ ...cell, rowSpan: index + cell.rowSpan - at }] : [],
    ),
  );
  const first = grid.rows
    .slice(0, at)
    .map((row, index) => row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, at - index) })));
  const lead = open.map((cell) => ({ ...cell, text: repeat === 'text' ? cell.text : '' }));
  const [next = [], ...rest] = grid.rows.slice(at);
  return [
    withRows(grid, first),
    withRows(grid, [...grid.rows.slice(0, header), [...lead, ...next], ...rest]),
  ];
}

function addColumn(grid: Grid, random: Random, before: boolean): Grid {
  const heading = random.pick(['备注', '同比', '合计', '上年数', '上年总计', '小计', '比例', '2022年']);
  const filled = random.chance(0.7);
  const headers = grid.rows.findIndex((row) => row.some(isValue));
  const rows = grid.rows.map((row, index) => {
    const extra = row.some(isValue)
      ? gridCell(filled ? number(random) : '', 'value')
      : index === 0
        ? gridCell(heading, 'header', { rowSpan: Math.max(1, headers) })
        : undefined;
    if (extra === undefined) return row;
    const at = before && row.some(isValue) ? row.length - 1 : row.length;
    return before && index === 0 ? row : [...row.slice(0, at), extra, ...row.slice(at)];
  });
  if (!before) return { ...grid, columns: [...grid.columns, 600], rows };
  // Header cell before 总计, in the second header row.
  const second = rows.map((row, index) =>
    index === 0
      ? row.map((cell, at) => (at === row.length - 1 ? { ...cell, colSpan: cell.colSpan + 1 } : cell))
      : index === 1
        ? [...row.slice(0, -1), gridCell(heading, 'header', { rowSpan: headers - 1 }), ...row.slice(-1)]
        : row,
  );
  return { ...grid, columns: [...grid.columns, 600], rows: second };
}

/** All mutations by name. */
export const gridMutations: Readonly<Record<string, GridMutation>> = {
  swapRows: (grid, random) => {
    const at = pickRow(grid, random, simple);
    const [a, b] = at === undefined ? [] : [grid.rows[at], grid.rows[at + 1]];
    if (at === undefined || !a || !b || !simple(b) || a.length !== b.length || !b.some(isValue)) return null;
    if (a[0]?.colSpan !== b[0]?.colSpan) return null;
    return [
      withRows(
        grid,
        grid.rows.map((row, index) => (index === at ? b : index === at + 1 ? a : row)),
      ),
    ];
  },
  deleteRow: (grid, random) => {
    const at = pickRow(grid, random, simple);
    if (at === undefined) return null;
    const rows = random.chance(0.7) ? stretch(grid.rows, at, -1) : [...grid.rows];
    return [
      withRows(
        grid,
        rows.filter((_, index) => index !== at),
      ),
    ];
  },
  duplicateRow: (grid, random) => {
    const at = pickRow(grid, random, simple);
    return at === undefined ? null : [insertRow(grid, at, grid.rows[at] ?? [])];
  },
  foreignRow: (grid, random) => {
    const at = pickRow(grid, random, simple);
    if (at === undefined || grid.id === 'review_litigation') return null;
    const row = (grid.rows[at] ?? []).map(fresh(random));
    return [insertRow(grid, at, reword(isLabel, () => random.pick(foreignLabels))(row))];
  },
  footRow: (grid, random) => {
    const at = random.chance(0.4) ? grid.rows.length : pickRow(grid, random);
    if (at === undefined) return null;
    const span = grid.columns.length - coveredBefore(grid, at);
    return span < 1
      ? null
      : [insertRow(grid, at, [gridCell(random.pick(notes), 'header', { colSpan: span })])];
  },
  swapColumns: (grid, random) => {
    if (grid.id !== 'requests') return null;
    const a = random.integer(1, 4);
    const b = random.integer(a + 1, 5);
    const swap = (row: Row, from: number): Row =>
      row.map((cell, index) =>
        index === from + a ? (row[from + b] ?? cell) : index === from + b ? (row[from + a] ?? cell) : cell,
      );
    return [
      withRows(
        grid,
        grid.rows.map((row, index) =>
          index === 2 ? swap(row, -1) : row.some(isValue) ? swap(row, row.findIndex(isValue)) : row,
        ),
      ),
    ];
  },
  totalFirst: (grid) => {
    if (grid.id !== 'requests') return null;
    const rows = grid.rows.map((row, index) => {
      const at = index === 1 ? 0 : row.findIndex(isValue);
      if (at < 0) return row;
      return [...row.slice(0, at), ...row.slice(-1), ...row.slice(at, -1)];
    });
    return [withRows(grid, rows)];
  },
  addColumn: (grid, random) =>
    grid.id === 'requests' ? [addColumn(grid, random, random.chance(0.4))] : null,
  twoYears: (grid, random) => {
    if (grid.id !== 'disclosure') return null;
    const lastFirst = random.chance(0.5);
    const rows = grid.rows.map((row) => {
      const last = row.at(-1);
      if (row.length !== 2 || last === undefined || last.colSpan < 2) return row;
      const own = { ...last, colSpan: 1 };
      const old = isValue(last)
        ? { ...last, text: number(random), colSpan: last.colSpan - 1 }
        : { ...last, text: last.text.replace('本年', '上年'), colSpan: last.colSpan - 1 };
      const pair = lastFirst
        ? [
            { ...old, colSpan: 1 },
            { ...own, colSpan: last.colSpan - 1 },
          ]
        : [own, old];
      return [...row.slice(0, -1), ...pair];
    });
    return [withRows(grid, rows)];
  },
  ordinalColumn: (grid) => {
    if (grid.id !== 'requests') return null;
    const rows = grid.rows.map((row, index) =>
      index === 0
        ? [gridCell('序号', 'header', { rowSpan: 3 }), ...row]
        : index < 3
          ? row
          : [gridCell(String(index - 2), 'header'), ...row],
    );
    return [{ ...grid, columns: [500, ...grid.columns], rows }];
  },
  emptyLabel: changeCell(isLabel, (cell) => [{ ...cell, text: '' }]),
  emptyGroup: changeCell(isGroup, (cell) => [{ ...cell, text: '' }]),
  emptyHeader: changeCell(
    (cell) => cell.role === 'header' && cell.text !== '',
    (cell) => [{ ...cell, text: '' }],
  ),
  garbleLabel: changeCell(
    (cell) => cell.role !== 'value' && cell.text.length > 3,
    (cell, random) => {
      const at = random.integer(1, cell.text.length - 2);
      return [{ ...cell, text: cell.text.slice(0, at) + cell.text.slice(at + random.integer(1, 3)) }];
    },
  ),
  wrapLabel: changeCell(
    (cell) => cell.role !== 'value' && cell.text.length > 3,
    (cell, random) => {
      const at = random.integer(1, cell.text.length - 1);
      return [{ ...cell, text: `${cell.text.slice(0, at)}\n${cell.text.slice(at)}` }];
    },
  ),
  dropHeaderRows: (grid) => {
    if (grid.id !== 'requests') return null;
    return [withRows(grid, grid.rows.slice(3))];
  },
  noteInCell: changeCell(isNumber, (cell, random) => [{ ...cell, text: cell.text + random.pick(noteMarks) }]),
  wrapNumber: changeCell(
    (cell) => isValue(cell) && /\d\d$/.test(cell.text),
    (cell) => [{ ...cell, text: `${cell.text.slice(0, -1)}\n${cell.text.slice(-1)}` }],
  ),
  separatedDigits: changeCell(
    (cell) => isValue(cell) && /\d\d\d$/.test(cell.text),
    (cell, random) => [
      {
        ...cell,
        text: cell.text.replace(
          /(\d)(\d\d\d)$|(\d)(\d\d)$/,
          random.pick(['$1$3,$2$4', '$1$3 $2$4', '$1$3，$2$4']),
        ),
      },
    ],
  ),
  glueCells: (grid, random) => {
    const at = pickRow(grid, random, (row) => row.filter(isNumber).length > 1);
    if (at === undefined) return null;
    return [
      mapRow(grid, at, (row) => {
        const spots = row.flatMap((cell, index) =>
          isNumber(cell) && isNumber(row[index + 1] ?? cell) && row[index + 1] ? [index] : [],
        );
        const spot = choose(random, spots) ?? -1;
        const glue = random.pick(['', ' ', '\n']);
        const next = random.pick(['blank', 'span', 'none']);
        return row.flatMap((cell, index) => {
          const other = row[index + 1];
          if (index === spot && other) {
            const text = cell.text + glue + other.text;
            return [
              { ...cell, text, colSpan: next === 'span' ? cell.colSpan + other.colSpan : cell.colSpan },
            ];
          }
          if (spot >= 0 && index === spot + 1) return next === 'blank' ? [{ ...cell, text: '' }] : [];
          return [cell];
        });
      }),
    ];
  },
  mergeEqual: (grid, random) => {
    const bare = (cell: GridCell): string => cell.text.replace(marks, '');
    const at = pickRow(grid, random, (row) => {
      const values = row.filter(isValue);
      return values.length > 2 && values.every((cell) => bare(cell) === bare(values[0] ?? cell));
    });
    if (at === undefined) return null;
    return [
      mapRow(grid, at, (row) => {
        const values = row.filter(isValue);
        const [first] = values;
        const colSpan = values.reduce((sum, cell) => sum + cell.colSpan, 0);
        return first === undefined ? row : [...row.filter((cell) => !isValue(cell)), { ...first, colSpan }];
      }),
    ];
  },
  dropCell: changeCell(isValue, () => []),
  duplicateCell: changeCell(isValue, (cell) => [cell, cell]),
  extraBlankCell: changeCell(isValue, (cell) => [cell, { ...cell, text: '' }]),
  wrongRowSpan: changeCell(
    (cell) => cell.rowSpan > 1,
    (cell, random) => [{ ...cell, rowSpan: Math.max(1, cell.rowSpan + random.pick([-2, -1, 1, 2])) }],
  ),
  noRowSpan: changeCell(
    (cell) => cell.rowSpan > 1,
    (cell) => [{ ...cell, rowSpan: 1 }],
  ),
  wrongColSpan: changeCell(
    () => true,
    (cell, random) => [{ ...cell, colSpan: Math.max(1, cell.colSpan + random.pick([-1, 1, 2])) }],
  ),
  cutTable: (grid, random) => cut(grid, random, 0, random.pick(['empty', 'text'])),
  cutTableRepeatHeader: (grid, random) =>
    grid.id === 'requests' ? cut(grid, random, 3, random.pick(['empty', 'text'])) : null,
  subtotalOnGroup: (grid, random) => {
    const at = pickRow(grid, random, (row) => row.some(isGroup) && row[0]?.colSpan === 1);
    if (at === undefined || grid.id !== 'requests') return null;
    const row = grid.rows[at] ?? [];
    const group = row.filter(isGroup).at(-1);
    if (group === undefined) return null;
    const values = row.filter(isValue).map(fresh(random));
    const label = gridCell(random.pick([group.text, '小计', `${group.text}小计`]), 'label', { colSpan: 2 });
    return /三、/.test(group.text) ? null : [insertRow(grid, at, [label, ...values])];
  },
};
