import { expect, test } from 'vitest';
import { p, tbl, tc, tr } from './docx-package.js';
import { cellsOf, outline, readBody, tableOf } from './read-body.js';

const start = '<w:vMerge w:val="restart"/>';
const down = '<w:vMerge/>';
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;

test('gridSpan and vMerge become spans of a true grid', async () => {
  const table = tbl(
    [1000, 1000, 1000],
    tr(tc('结果', start), tc('申请人', span(2))),
    tr(tc('', down), tc('自然人'), tc('总计')),
    tr(tc('新收'), tc('1'), tc('2')),
  );
  const result = await readBody(table);
  expect(cellsOf(result)).toEqual([
    '0,0 2×1 结果',
    '0,1 1×2 申请人',
    '1,1 1×1 自然人',
    '1,2 1×1 总计',
    '2,0 1×1 新收',
    '2,1 1×1 1',
    '2,2 1×1 2',
  ]);
  expect(result.issues).toEqual([]);
});

test('places count source elements and a merged cell has the place of the cell that begins it', async () => {
  const table = tbl([1000, 1000], tr(tc('甲', start), tc('1')), tr(tc('', down), tc('2')));
  const { cells, place } = tableOf(await readBody(p('') + table));
  expect(place).toEqual({ kind: 'docx', part: 'word/document.xml', path: 'body/tbl[1]' });
  expect(cells.map((cell) => cell.place)).toEqual(
    ['tr[1]/tc[1]', 'tr[1]/tc[2]', 'tr[2]/tc[2]'].map((path) => ({
      kind: 'docx',
      part: 'word/document.xml',
      path: `body/tbl[1]/${path}`,
    })),
  );
});

test('text in a continuation of a merged cell is joined to it', async () => {
  const table = tbl([1000, 1000], tr(tc('三、本', start), tc('1')), tr(tc('年度办理结果', down), tc('2')));
  expect(cellsOf(await readBody(table))[0]).toBe('0,0 2×1 三、本\n年度办理结果');
});

test('a vertical merge goes on only under the cell that it belongs to', async () => {
  const table = tbl(
    [1000, 1000],
    tr(tc('a', start), tc('1')),
    tr(tc('b', start), tc('2')),
    tr(tc('', down), tc('3')),
    tr(tc('c'), tc('4')),
    tr(tc('d', down), tc('5')),
  );
  const result = await readBody(table);
  expect(cellsOf(result).filter((cell) => cell.includes(',0 '))).toEqual([
    '0,0 1×1 a',
    '1,0 2×1 b',
    '3,0 1×1 c',
    '4,0 1×1 d',
  ]);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/grid-repaired']);
});

test('a row with gridBefore and gridAfter leaves slots out and keeps its columns', async () => {
  const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${tc('x', down)}</w:tr>`;
  const table = tbl([1000, 1000, 1000], tr(tc('a'), tc('b', start), tc('c')), shifted);
  const result = await readBody(table);
  expect(cellsOf(result)).toEqual(['0,0 1×1 a', '0,1 2×1 b\nx', '0,2 1×1 c']);
  expect(result.issues).toEqual([]);
});

test('old horizontal merges are joined', async () => {
  const table = tbl(
    [1000, 1000, 1000],
    tr(tc('a', '<w:hMerge w:val="restart"/>'), tc('b', '<w:hMerge/>'), tc('c')),
    tr(tc('1'), tc('2'), tc('3')),
  );
  expect(cellsOf(await readBody(table)).slice(0, 2)).toEqual(['0,0 1×2 a\nb', '0,2 1×1 c']);
});

test('rows and cells inside content controls, and bookmarks between rows, change nothing', async () => {
  const bookmark = '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>';
  const wrap = (content: string) =>
    `<w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const table = tbl(
    [1000, 1000],
    tr(tc('a', start), wrap(tc('1'))),
    bookmark,
    wrap(tr(tc('', down), tc('2'))),
  );
  const result = await readBody(wrap(table));
  expect(cellsOf(result)).toEqual(['0,0 2×1 a', '0,1 1×1 1', '1,1 1×1 2']);
  expect(tableOf(result).cells[2]?.place).toMatchObject({ path: 'body/tbl[1]/tr[2]/tc[2]' });
});

test('sliver columns vanish and the cells on both sides of them stay', async () => {
  const table = tbl(
    [1000, 1000, 30, 970, 1000],
    tr(tc('甲'), tc('乙'), tc('丙', span(2)), tc('丁')),
    tr(tc('1'), tc('2', span(2)), tc('3'), tc('4')),
  );
  const result = await readBody(table);
  expect(tableOf(result).columnCount).toBe(4);
  expect(cellsOf(result)).toEqual([
    '0,0 1×1 甲',
    '0,1 1×1 乙',
    '0,2 1×1 丙',
    '0,3 1×1 丁',
    '1,0 1×1 1',
    '1,1 1×1 2',
    '1,2 1×1 3',
    '1,3 1×1 4',
  ]);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/grid-repaired']);
});

test('a narrow column with a digit in it stays', async () => {
  const table = tbl([3000, 100, 3000], tr(tc('a'), tc('7'), tc('b')));
  expect(cellsOf(await readBody(table))).toEqual(['0,0 1×1 a', '0,1 1×1 7', '0,2 1×1 b']);
});

test('placeholder widths of generators do not fold columns', async () => {
  const table = tbl([100, 100, 100], tr(tc(''), tc(''), tc('')), tr(tc('1'), tc(''), tc('')));
  expect(tableOf(await readBody(table)).columnCount).toBe(3);
});

test('a grid column that no cell edge needs is no column', async () => {
  const table = tbl([1000, 1000, 1000], tr(tc('a'), tc('b', span(2))), tr(tc('1'), tc('2', span(2))));
  expect(tableOf(await readBody(table)).columnCount).toBe(2);
});

test('rows whose spans do not add up are laid out by their cell widths', async () => {
  const width = (twips: number) => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
  const table = tbl(
    [1000, 1000, 1000],
    tr(tc('标题', width(3000))),
    tr(tc('a', width(1000)), tc('b', width(2000))),
    tr(tc('1', width(1010)), tc('2', width(990)), tc('3', width(1000))),
  );
  const result = await readBody(table);
  expect(cellsOf(result)).toEqual([
    '0,0 1×3 标题',
    '1,0 1×1 a',
    '1,1 1×2 b',
    '2,0 1×1 1',
    '2,1 1×1 2',
    '2,2 1×1 3',
  ]);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/grid-repaired']);
});

test('ragged rows without widths keep their cells and are reported', async () => {
  const result = await readBody(tbl([], tr(tc('a'), tc('b'), tc('c')), tr(tc('1'))));
  expect(cellsOf(result)).toEqual(['0,0 1×1 a', '0,1 1×1 b', '0,2 1×1 c', '1,0 1×1 1']);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/grid-repaired']);
});

test('a cell with only white space is blank, one with lines keeps them', async () => {
  const lines = `<w:tc>${p('科研')}${p('机构')}${p('')}</w:tc>`;
  expect(cellsOf(await readBody(tbl([1000, 1000], tr(tc('　 '), lines))))).toEqual([
    '0,0 1×1 ',
    '0,1 1×1 科研\n机构',
  ]);
});

test('a table inside a cell follows the table around it', async () => {
  const inner = tbl([500], tr(tc('9')));
  const outer = tbl(
    [1000, 1000],
    tr(tc('a'), `<w:tc>${p('b')}${inner}${p('')}</w:tc>`),
    tr(tc('1'), tc('2')),
  );
  const result = await readBody(outer);
  expect(cellsOf(result)).toEqual(['0,0 1×1 a', '0,1 1×1 b', '1,0 1×1 1', '1,1 1×1 2']);
  expect(cellsOf(result, 1)).toEqual(['0,0 1×1 9']);
  expect(tableOf(result, 1).place).toMatchObject({ path: 'body/tbl[1]/tr[1]/tc[2]/tbl[1]' });
});

test('a table that only lays out the page is read as running text', async () => {
  const inner = tbl([500, 500], tr(tc('8'), tc('9')));
  const layout = tbl([1000], tr(`<w:tc>${p('一、总体情况')}${inner}${p('文字')}</w:tc>`));
  expect(outline(await readBody(layout))).toEqual(['一、总体情况', '[1×2]', '文字']);
});

test('deleted rows and cells are set aside and hidden rows, too', async () => {
  const marked = (mark: string, ...cells: string[]) =>
    `<w:tr><w:trPr>${mark}</w:trPr>${cells.join('')}</w:tr>`;
  const table = tbl(
    [1000, 1000],
    tr(tc('a'), tc('1')),
    marked('<w:del w:id="1" w:author="x"/>', tc('旧'), tc('5')),
    marked('<w:ins w:id="2" w:author="x"/>', tc('新'), tc('6')),
    marked('<w:hidden/>', tc('藏'), tc('7')),
  );
  const result = await readBody(table);
  expect(cellsOf(result)).toEqual(['0,0 1×1 a', '0,1 1×1 1', '1,0 1×1 新', '1,1 1×1 6']);
  expect(result.value.setAside.map(({ reason, text }) => `${reason} ${text}`)).toEqual([
    'deleted 旧\t5',
    'hidden 藏\t7',
  ]);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/tracked-changes']);
});

test('a deleted cell is set aside and a merge that was tracked is made', async () => {
  const table = tbl(
    [1000, 1000],
    tr(tc('a', '<w:cellMerge w:id="1" w:vMerge="rest"/>'), tc('b'), tc('c', '<w:cellDel w:id="2"/>')),
    tr(tc('', '<w:cellMerge w:id="3" w:vMerge="cont"/>'), tc('d')),
  );
  const result = await readBody(table);
  expect(cellsOf(result)).toEqual(['0,0 2×1 a', '0,1 1×1 b', '1,1 1×1 d']);
  expect(result.value.setAside).toMatchObject([{ reason: 'deleted', text: 'c' }]);
});

test('vertical text direction is read like any other', async () => {
  const cell = tc('三、本年度办理结果', '<w:textDirection w:val="tbRlV"/>');
  expect(cellsOf(await readBody(tbl([1000], tr(cell))))).toEqual(['0,0 1×1 三、本年度办理结果']);
});
