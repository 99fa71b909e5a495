import { describe, expect, it } from 'vitest';
import { cells, outline, readPage, tables } from './read-page.js';

describe.each(['direct', 'cheerio', 'stream'])('tables of a page, read by %s', (engine) => {
  const page = (html: string) => readPage(html, { engine });
  const grid = async (html: string) => cells(tables((await page(`<table>${html}</table>`)).value)[0]);

  it('resolves row and column spans', async () => {
    expect(await grid('<tr><td rowspan=2>甲<td colspan=2>乙<td>丙</tr><tr><td>1<td>2<td>3</tr>')).toEqual([
      '0,0 2×1 甲',
      '0,1 1×2 乙',
      '0,3 丙',
      '1,1 1',
      '1,2 2',
      '1,3 3',
    ]);
  });

  it('keeps blank and filler cells where they stand', async () => {
    expect(await grid('<tr><td>甲<td><td>&nbsp;</tr><tr><td><o:p> </o:p><td>1<td></tr>')).toEqual([
      '0,0 甲',
      '0,1 ',
      '0,2 ',
      '1,0 ',
      '1,1 1',
      '1,2 ',
    ]);
  });

  it('ends row spans with their row group, and rowspan 0 there', async () => {
    expect(
      await grid(
        '<tbody><tr><td rowspan=9>甲<td>1</tr><tr><td>2</tr></tbody><tbody><tr><td rowspan=0>乙<td>3</tr><tr><td>4</tr></tbody>',
      ),
    ).toEqual(['0,0 2×1 甲', '0,1 1', '1,1 2', '2,0 2×1 乙', '2,1 3', '3,1 4']);
  });

  it('cuts spans that would cover other cells, and says so', async () => {
    const { value, issues } = await page(
      '<table><tr><td>甲<td rowspan=2>乙<td>丙</tr><tr><td colspan=3>丁</tr></table>',
    );
    expect(cells(tables(value)[0])).toEqual(['0,0 甲', '0,1 2×1 乙', '0,2 丙', '1,0 丁']);
    expect(issues.map(({ code }) => code)).toEqual(['read/grid-overlap']);
  });

  it('leaves ragged rows ragged', async () => {
    const { value } = await page('<table><tr><td>甲<td>乙<td>丙</tr><tr><td>1</tr></table>');
    expect(tables(value)[0]).toMatchObject({ rowCount: 2, columnCount: 3 });
    expect(cells(tables(value)[0])).toHaveLength(4);
  });

  it('cuts a column span that is wider than the table', async () => {
    const { value } = await page('<table><tr><td colspan="10000">题<tr><td>甲<td>1</table>');
    expect(tables(value)[0]).toMatchObject({ rowCount: 2, columnCount: 2 });
    expect(cells(tables(value)[0])).toEqual(['0,0 1×2 题', '1,0 甲', '1,1 1']);
  });

  it('leaves out hidden cells and rows, which take no slots', async () => {
    const { value } = await page(
      '<table><tr><td colspan=2>甲<td style="display:none">x<td>乙</tr><tr style="display: none"><td>y</tr><tr><td>1<td>2<td>3</table>',
    );
    expect(cells(tables(value)[0])).toEqual(['0,0 1×2 甲', '0,2 乙', '1,0 1', '1,1 2', '1,2 3']);
    expect(value.setAside.map(({ reason, text }) => [reason, text])).toEqual([
      ['hidden', 'x'],
      ['hidden', 'y'],
    ]);
  });

  it('prints head rows first and foot rows last', async () => {
    expect(
      await grid(
        '<tfoot><tr><td>脚<td>9</tfoot><tbody><tr><td>体<td>1</tbody><thead><tr><td>头<td>数</thead>',
      ),
    ).toEqual(['0,0 头', '0,1 数', '1,0 体', '1,1 1', '2,0 脚', '2,1 9']);
  });

  it('parts lines inside a cell', async () => {
    expect(await grid('<tr><td><p>&nbsp;</p><p>商业</p><p>企业</p><td>科研<br>机构</tr>')).toEqual([
      '0,0 商业\n企业',
      '0,1 科研\n机构',
    ]);
  });

  it('gives the caption as a paragraph before the table', async () => {
    const { value } = await page('<table><caption>单位：件</caption><tr><td>甲<td>1</table>');
    expect(outline(value)).toEqual(['单位：件', 'table 1×2']);
  });

  it('dissolves tables that only lay out the page', async () => {
    const inner = '<table><tr><td>规章<td>0</tr></table>';
    const { value } = await page(
      `<table><tr><td><table><tr><td><p>一、情况</p>${inner}<p>完</p></td></tr></table></td><td></td></tr></table>`,
    );
    expect(outline(value).filter((line) => line !== '')).toEqual(['一、情况', 'table 1×2', '完']);
  });

  it('dissolves a table of one column', async () => {
    const { value } = await page('<table><tr><td>规章</tr><tr><td></tr><tr><td>0</tr></table>');
    expect(outline(value)).toContain('规章');
    expect(tables(value)).toEqual([]);
  });

  it('dissolves a table with an article in a cell', async () => {
    const article = `<h2>一、情况</h2><p>${'全年情况良好。'.repeat(30)}</p><p>${'明年继续。'.repeat(30)}</p>`;
    const { value } = await page(`<table><tr><td>左栏</td><td>${article}</td></tr></table>`);
    expect(outline(value)).toEqual([
      '左栏',
      '## 一、情况',
      '全年情况良好。'.repeat(30),
      '明年继续。'.repeat(30),
    ]);
  });

  it('keeps the table of facts before a report', async () => {
    const { value } = await page(
      '<table><tr><td>索引号<td>0001/2024<td>分类<td><a href=a>年报</a> <a href=b>其他</a></tr><tr><td>名称<td colspan=3>年度报告</table>',
    );
    expect(cells(tables(value)[0])).toEqual([
      '0,0 索引号',
      '0,1 0001/2024',
      '0,2 分类',
      '0,3 年报 其他',
      '1,0 名称',
      '1,1 1×3 年度报告',
    ]);
  });

  it('gives the place of the content of a cell and of the whole table', async () => {
    const html = '<table>\n<tr><td colspan="2"><b>12</b></td><td></td></tr></table>';
    const { value } = await page(html);
    const [table] = tables(value);
    const slice = (place: { start: number; end: number }) => html.slice(place.start, place.end);
    expect(table?.place.kind === 'html' && slice(table.place)).toBe(html);
    const found = table?.cells.map(({ place }) => (place.kind === 'html' ? slice(place) : '?'));
    expect(found).toEqual(['<b>12</b>', '']);
  });

  it('refuses tables over the bound on slots', async () => {
    const row = `<tr>${'<td>1'.repeat(50)}</tr>`;
    const html = `<table>${row.repeat(50)}</table>`;
    await expect(readPage(html, { engine, limits: { maxTableSlots: 1000 } })).rejects.toMatchObject({
      category: 'too-complex',
    });
  });
});

describe('tables of a page', () => {
  it('says when a span was cut to the bound on slots', async () => {
    const html = '<table><tr><td>甲<td colspan=900>乙<tr><td>1<td>2</table>';
    const { value, issues } = await readPage(html, { limits: { maxTableSlots: 40 } });
    expect(tables(value)[0]).toMatchObject({ rowCount: 2, columnCount: 2 });
    expect(issues.map(({ code }) => code)).toEqual(['read/table-too-wide']);
  });

  it('gives a small table inside a cell of figures a block of its own', async () => {
    const rows = '<tr><td>规章制定和废止的数量<td>12<td>34</tr>'.repeat(6);
    const { value } = await readPage(
      `<table>${rows}<tr><td>其中<td><table><tr><td>a<td>5</tr></table><td>6</tr></table>`,
    );
    expect(outline(value)).toEqual(['table 7×3', 'table 1×2']);
    expect(cells(tables(value)[0]).at(-2)).toBe('6,1 ');
  });

  it('puts list numbers into the text of a cell', async () => {
    const { value } = await readPage('<table><tr><td><ol><li>甲<li>乙</ol><td>1</table>');
    expect(cells(tables(value)[0])[0]).toBe('0,0 1.甲\n2.乙');
  });
});
