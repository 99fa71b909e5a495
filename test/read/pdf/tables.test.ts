import { describe, expect, it } from 'vitest';
import { linesOf, readPdf, rowsOf, tablesOf } from './grid-rows.js';
import { gridLines, lineFrom, type RawPage, rawPdf, textAt } from './raw-pdf.js';

const one = (content: string, more: Partial<RawPage> = {}) => rawPdf({ pages: [{ content, ...more }] });

/** Rows of texts in a ruled grid; `top` is the y of the upper rule. */
function ruled(xs: readonly number[], top: number, rows: readonly (readonly string[])[]): string {
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => top - 20 * index);
  const texts = rows.flatMap((row, r) =>
    row.map((text, c) => textAt((xs[c] ?? 0) + 4, top - 20 * r - 14, text)),
  );
  return gridLines(xs, ys) + texts.join('');
}

describe.each(['pdfium', 'pdf-parse'])('tables of a PDF, read with %s', (engine) => {
  const grid = async (content: string, more?: Partial<RawPage>) =>
    rowsOf(tablesOf(await readPdf(one(content, more), engine))[0]);

  it('become grids with one number a cell', async () => {
    expect(
      await grid(
        ruled([50, 200, 230, 260], 700, [
          ['new', '0', '0'],
          ['old', '12', '7.5'],
        ]),
      ),
    ).toEqual([
      ['new', '0', '0'],
      ['old', '12', '7.5'],
    ]);
  });

  it('are the same when rules are thin filled rectangles', async () => {
    const rule = (x: number, y: number, w: number, h: number) => `${x} ${y} ${w} ${h} re f\n`;
    const rules =
      [50, 200, 260].map((x) => rule(x, 600, 0.5, 40)).join('') +
      [600, 620, 640].map((y) => rule(50, y, 210.5, 0.5)).join('');
    const texts = textAt(55, 626, 'a') + textAt(205, 626, '1') + textAt(55, 606, 'b') + textAt(205, 606, '2');
    expect(await grid(rules + texts)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  it('are the same when each cell is an outlined rectangle of its own', async () => {
    const boxes = [600, 620].flatMap((y) => [`50 ${y} 150 20 re S\n`, `200 ${y} 60 20 re S\n`]).join('');
    const texts = textAt(55, 626, 'a') + textAt(205, 626, '1') + textAt(55, 606, 'b') + textAt(205, 606, '2');
    expect(await grid(boxes + texts)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  it('are the same inside a scaled form XObject', async () => {
    const content = ruled([50, 200, 260], 700, [
      ['a', '1'],
      ['b', '2'],
    ]);
    const { rawStream } = await import('./raw-pdf.js');
    const form = rawStream(
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [0.5 0 0 0.5 20 30] /Resources << /Font << /F1 3 0 R >> >>',
      content,
    );
    const bytes = rawPdf({
      pages: [{ content: '/X1 Do' }],
      xObjects: '/X1 100 0 R',
      objects: new Map([[100, form]]),
    });
    const [table] = tablesOf(await readPdf(bytes, engine));
    expect(rowsOf(table)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(table?.place).toMatchObject({ page: 1, bbox: [45, 462, 150, 482] });
  });

  it('are the same on a page turned by 90°, with places as the page is seen', async () => {
    const upright = ruled([50, 200, 260], 500, [
      ['a', '1'],
      ['b', '2'],
    ]);
    // Written turned against the page, as scanners and printers do: /Rotate 90 sets it upright.
    const turned = `q 0 1 -1 0 595 0 cm ${upright} Q`;
    const [table] = tablesOf(await readPdf(one(turned, { extra: '/Rotate 90' }), engine));
    expect(rowsOf(table)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(table?.place).toMatchObject({ bbox: [50, 95, 260, 135] });
  });

  it('have places counted from the crop box', async () => {
    const content = ruled([50, 200, 260], 700, [
      ['a', '1'],
      ['b', '2'],
    ]);
    const box = '/MediaBox [0 0 595 842] /CropBox [40 100 555 802]';
    const [table] = tablesOf(await readPdf(one(content, { box }), engine));
    expect(table?.place).toMatchObject({ bbox: [10, 102, 220, 142] });
  });

  it('keep merged cells', async () => {
    const lines =
      gridLines([50, 260], [700, 640]) +
      lineFrom(100, 700, 100, 640) +
      lineFrom(100, 680, 260, 680) +
      lineFrom(180, 680, 180, 640);
    const [table] = tablesOf(
      await readPdf(
        one(lines + textAt(55, 660, 'group') + textAt(120, 685, 'head') + textAt(190, 655, '3')),
        engine,
      ),
    );
    expect(table?.cells).toMatchObject([
      { row: 0, column: 0, rowSpan: 2, colSpan: 1, text: 'group' },
      { row: 0, column: 1, rowSpan: 1, colSpan: 2, text: 'head' },
      { row: 1, column: 1, text: '' },
      { row: 1, column: 2, text: '3' },
    ]);
  });

  it('carry their printed lines with one word a cell', async () => {
    const content = ruled([50, 70, 90, 110], 700, [
      ['0', '0', '0'],
      ['1', '2', '3'],
    ]);
    const [table] = tablesOf(await readPdf(one(content), engine));
    expect(table?.lines?.map((line) => line.words?.map((word) => word.text))).toEqual([
      ['0', '0', '0'],
      ['1', '2', '3'],
    ]);
  });

  it('are left as positioned lines when no vertical rule is drawn', async () => {
    const rules = [700, 680, 660].map((y) => lineFrom(50, y, 300, y)).join('');
    const rows = [
      ['new', '0', '0'],
      ['old', '5', '11'],
    ];
    const texts = rows
      .flatMap((row, r) => row.map((text, c) => textAt(55 + 60 * c, 686 - 20 * r, text)))
      .join('');
    const document = await readPdf(one(rules + texts), engine);
    expect(tablesOf(document)).toEqual([]);
    expect(linesOf(document)).toEqual(rows);
    const [first] = document.blocks;
    const words = first?.type === 'paragraph' ? (first.words ?? []) : [];
    expect(words.map((word) => Math.round(word.x0))).toEqual([55, 115, 175]);
  });

  it('are found by the backgrounds of their cells when no line is drawn', async () => {
    const fill = (x: number, y: number, w: number, h: number) => `0.9 g ${x} ${y} ${w} ${h} re f 0 g\n`;
    const fills = [640, 619].flatMap((y) => [fill(50, y, 100, 20), fill(151, y, 40, 20)]).join('');
    const texts = textAt(55, 646, 'a') + textAt(160, 646, '1') + textAt(55, 625, 'b') + textAt(160, 625, '2');
    expect(await grid(fills + texts)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  it('are not made of a coloured header over rows without background', async () => {
    const fill = (x: number, y: number) => `0.9 g ${x} ${y} 100 20 re f 0 g\n`;
    const fills = [640, 620].flatMap((y) => [fill(50, y), fill(150, y)]).join('');
    const texts = ['one', 'two'].map((text, index) => textAt(55, 646 - 20 * index, text)).join('');
    const document = await readPdf(
      one(fills + texts + textAt(55, 606, 'row') + textAt(160, 606, '1')),
      engine,
    );
    expect(tablesOf(document)).toEqual([]);
    expect(linesOf(document)).toEqual([['one'], ['two'], ['row', '1']]);
  });

  it('do not arise from a frame around running text', async () => {
    const frame = gridLines([40, 550], [800, 100]);
    const document = await readPdf(one(frame + textAt(60, 700, 'a line of text')), engine);
    expect(tablesOf(document)).toEqual([]);
    expect(linesOf(document)).toEqual([['a', 'line', 'of', 'text']]);
  });
});

describe('a table that goes on over a page break', () => {
  const xs = [50, 100, 250, 290, 330];
  const page = (content: string) => ({ content });
  const read = async (...pages: readonly string[]) => readPdf(rawPdf({ pages: pages.map(page) }));

  it('is one table, and its page numbers are set aside', async () => {
    const upper = ruled(xs, 160, [
      ['g', 'row a', '1', '2'],
      ['g', 'row b', '3', '4'],
      ['g', 'row c', '5', '6'],
    ]);
    const lower = ruled(xs, 780, [['g', 'row d', '7', '8']]);
    const document = await read(upper + textAt(280, 40, '- 7 -'), lower + textAt(280, 40, '- 8 -'));
    expect(tablesOf(document)).toHaveLength(1);
    expect(rowsOf(tablesOf(document)[0]).map((row) => row[1])).toEqual(['row a', 'row b', 'row c', 'row d']);
    expect(document.setAside.map((each) => [each.reason, each.text])).toEqual([
      ['page-number', '- 7 -'],
      ['page-number', '- 8 -'],
    ]);
    expect(tablesOf(document)[0]?.cells.at(-1)?.place).toMatchObject({ page: 2 });
  });

  it('is two tables when text stands between, or when the columns differ', async () => {
    const upper = ruled(xs, 120, [
      ['g', 'row a', '1', '2'],
      ['g', 'row b', '3', '4'],
    ]);
    const lower = ruled(xs, 760, [['g', 'row d', '7', '8']]);
    expect(tablesOf(await read(upper, textAt(50, 780, 'Next section') + lower))).toHaveLength(2);
    const other = ruled([50, 140, 180, 215, 270, 330], 760, [['1', '2', '3', '4', '5']]);
    expect(tablesOf(await read(upper, other))).toHaveLength(2);
  });

  it('drops a header that is printed again, and keeps it aside', async () => {
    const header = ['group', 'label', 'new', 'all'];
    const upper = ruled(xs, 120, [header, ['g', 'row a', '1', '2']]);
    const lower = ruled(xs, 780, [header, ['g', 'row b', '3', '4']]);
    const document = await read(upper, lower);
    expect(rowsOf(tablesOf(document)[0])).toEqual([
      header,
      ['g', 'row a', '1', '2'],
      ['g', 'row b', '3', '4'],
    ]);
    expect(document.setAside).toMatchObject([{ reason: 'running-header', text: 'group label new all' }]);
  });

  it('joins a group label that the break cuts when one piece is empty', async () => {
    const upper =
      gridLines([50, 330], [120, 80]) +
      xs
        .slice(1, -1)
        .map((x) => lineFrom(x, 120, x, 80))
        .join('') +
      lineFrom(100, 100, 330, 100) +
      ['1', '2']
        .map(
          (value, row) =>
            textAt(105, 106 - 20 * row, `row ${value}`) +
            textAt(255, 106 - 20 * row, value) +
            textAt(295, 106 - 20 * row, value),
        )
        .join('') +
      textAt(55, 96, 'group');
    const lower = ruled(xs, 780, [
      ['', 'row 3', '3', '3'],
      ['other', 'row 4', '4', '4'],
    ]);
    const [table] = tablesOf(await read(upper, lower));
    const [group] = table?.cells ?? [];
    expect(group).toMatchObject({ text: 'group', row: 0, rowSpan: 3, place: { page: 1 } });
    expect(rowsOf(table).map((row) => row.join())).toEqual([
      'group,row 1,1,1',
      'row 2,2,2',
      'row 3,3,3',
      'other,row 4,4,4',
    ]);
  });

  it('takes text and place of a cut label from the piece that has the text', async () => {
    const upper = ruled(xs, 120, [
      ['first', 'row 1', '1', '1'],
      ['', 'row 2', '2', '2'],
    ]);
    const lower = ruled(xs, 780, [['group', 'row 3', '3', '3']]);
    const [table] = tablesOf(await read(upper, lower));
    expect(table?.cells.find((cell) => cell.text === 'group')).toMatchObject({
      row: 1,
      rowSpan: 2,
      place: { page: 2 },
    });
  });

  it('never joins blank value cells with what stands above them', async () => {
    const upper = ruled(xs, 120, [
      ['a', 'row 1', '1', '1'],
      ['b', 'row 2', '2', '2'],
    ]);
    const lower = ruled(xs, 780, [
      ['c', 'row 3', '', ''],
      ['d', 'row 4', '', '4'],
    ]);
    const [table] = tablesOf(await read(upper, lower));
    expect(rowsOf(table)).toEqual([
      ['a', 'row 1', '1', '1'],
      ['b', 'row 2', '2', '2'],
      ['c', 'row 3', '', ''],
      ['d', 'row 4', '', '4'],
    ]);
  });

  it('joins a row whose numbered label is cut, its values in one piece', async () => {
    const upper = ruled(xs, 120, [
      ['a', '1. short', '1', '1'],
      ['b', '2. a label that is', '2', '2'],
    ]);
    const lower = ruled(xs, 780, [
      ['', 'much too long', '', ''],
      ['d', '3. next', '3', '3'],
    ]);
    const [table] = tablesOf(await read(upper, lower));
    expect(table?.cells.find((cell) => cell.text.startsWith('2.'))).toMatchObject({
      text: '2. a label that is\nmuch too long',
      rowSpan: 1,
    });
    expect(rowsOf(table)[1]?.slice(2)).toEqual(['2', '2']);
    expect(rowsOf(table)[2]).toEqual(['d', '3. next', '3', '3']);
  });

  it('joins a numbered group label that the break tears in two', async () => {
    const upper = ruled(xs, 120, [
      ['(1) first', 'row 1', '1', '1'],
      ['(2) a long', 'row 2', '2', '2'],
    ]);
    const lower = ruled(xs, 780, [
      ['group', 'row 3', '3', '3'],
      ['(3) next', 'row 4', '4', '4'],
    ]);
    const [table] = tablesOf(await read(upper, lower));
    expect(table?.cells.filter((cell) => cell.column === 0).map((cell) => [cell.text, cell.rowSpan])).toEqual(
      [
        ['(1) first', 1],
        ['(2) a long\ngroup', 2],
        ['(3) next', 1],
      ],
    );
  });

  it('keeps a row over all columns that stands alone before the break', async () => {
    const upper = gridLines([50, 330], [120, 100]) + textAt(150, 106, 'Part one');
    const [table] = tablesOf(
      await read(textAt(50, 140, 'text') + upper, ruled(xs, 780, [['a', 'row 1', '1', '1']])),
    );
    expect(rowsOf(table)).toEqual([['Part one'], ['a', 'row 1', '1', '1']]);
    expect(table?.cells[0]).toMatchObject({ colSpan: 4, place: { page: 1 } });
  });

  it('goes on over as many pages as it fills', async () => {
    const rows = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => ['g', `${name} ${index}`, '1', '2']);
    const document = await read(
      ruled(xs, 120, rows('first', 2)),
      ruled(xs, 780, rows('second', 34)),
      ruled(xs, 780, rows('third', 3)),
      ruled(xs, 780, rows('of another table', 1)),
    );
    // The third part ends in mid-page: what follows on the next page is no part of it.
    expect(tablesOf(document).map((table) => table.rowCount)).toEqual([39, 1]);
  });
});
