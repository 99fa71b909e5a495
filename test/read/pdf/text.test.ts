import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import iconv from 'iconv-lite';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfReader } from '../../../src/read/pdf/index.js';
import { linesOf, readPdf, rowsOf, tablesOf } from './grid-rows.js';
import { cidFont, gridLines, rawPdf, rawStream, textAt, toUnicodeMap, ucs2Hex } from './raw-pdf.js';

const phrase = '政府信息公开2024年';
const gbkHex = (text: string) => `<${iconv.encode(text, 'gbk').toString('hex')}>`;

/** One page with a line in a font of objects 100–102 under the name F2. */
function withFont(objects: Map<number, string | Buffer>, content: string): Uint8Array {
  return rawPdf({ pages: [{ content }], fonts: '/F2 100 0 R', objects });
}

describe.each(['pdfium', 'pdf-parse'])('Chinese text, read with %s', (engine) => {
  const text = async (bytes: Uint8Array) =>
    linesOf(await readPdf(bytes, engine)).map((line) => line.join(' '));

  it('is right in fonts with predefined GB1 character maps, unembedded and without ToUnicode', async () => {
    const ucs2 = withFont(cidFont(100, 'UniGB-UCS2-H', 'GB1'), textAt(50, 700, ucs2Hex(phrase), 12, 'F2'));
    expect(await text(ucs2)).toEqual([phrase]);
    const gbk = withFont(cidFont(100, 'GBK-EUC-H', 'GB1'), textAt(50, 700, gbkHex(phrase), 12, 'F2'));
    expect(await text(gbk)).toEqual([phrase]);
  });

  it('is right in Identity fonts with a ToUnicode map', async () => {
    const objects = new Map<number, string | Buffer>(
      cidFont(100, 'Identity-H', 'Identity', '/ToUnicode 110 0 R'),
    );
    objects.set(110, rawStream('', toUnicodeMap(phrase)));
    expect(await text(withFont(objects, textAt(50, 700, ucs2Hex(phrase), 12, 'F2')))).toEqual([phrase]);
  });

  it('has ideographs where the font names radicals', async () => {
    const objects = new Map<number, string | Buffer>(
      cidFont(100, 'Identity-H', 'Identity', '/ToUnicode 110 0 R'),
    );
    const radicals = '⼀⾏⼆⼈⻓⻅⻚⻛';
    objects.set(110, rawStream('', toUnicodeMap(radicals)));
    expect(await text(withFont(objects, textAt(50, 700, ucs2Hex(radicals), 12, 'F2')))).toEqual([
      '一行二人长见页风',
    ]);
  });
});

it('keeps every letter of a ligature', async () => {
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar <006F> <006F> <FB03> <006600660069> <0063> <0063> endbfchar
endcmap end end`;
  const objects = new Map<number, string | Buffer>(
    cidFont(100, 'Identity-H', 'Identity', '/ToUnicode 110 0 R'),
  );
  objects.set(110, rawStream('', map));
  const document = await readPdf(withFont(objects, textAt(50, 700, ucs2Hex('o\uFB03c'), 12, 'F2')));
  expect(linesOf(document)).toEqual([['offic']]);
});

describe('vertical writing in a cell', () => {
  it('is joined to the word it spells', async () => {
    const objects = new Map<number, string | Buffer>(
      cidFont(100, 'Identity-V', 'Identity', '/ToUnicode 110 0 R'),
    );
    const label = '三、本年度办理结果';
    objects.set(110, rawStream('', toUnicodeMap(label)));
    const content = `${gridLines([50, 80, 200], [700, 560])}${textAt(65, 690, ucs2Hex(label), 12, 'F2')}${textAt(100, 630, '5')}`;
    expect(rowsOf(tablesOf(await readPdf(withFont(objects, content)))[0])).toEqual([[label, '5']]);
  });

  it('is joined when each character is set on a line of its own', async () => {
    const label = [...'本年度办理结果'];
    const content = label
      .map((each, index) => textAt(58, 680 - 14 * index, ucs2Hex(each), 12, 'F2'))
      .join('');
    const bytes = withFont(
      cidFont(100, 'UniGB-UCS2-H', 'GB1'),
      gridLines([50, 80, 200], [700, 560]) + content,
    );
    expect(rowsOf(tablesOf(await readPdf(bytes))[0])).toEqual([['本年度办理结果', '']]);
  });

  it('never makes one number of digits that stand one below the other', async () => {
    const digits = ['0', '0', '3'].map((each, index) => textAt(58, 680 - 14 * index, each)).join('');
    const bytes = rawPdf({ pages: [{ content: gridLines([50, 80, 200], [700, 560]) + digits }] });
    expect(rowsOf(tablesOf(await readPdf(bytes))[0])).toEqual([['0\n0\n3', '']]);
  });

  it('keeps short horizontal lines apart', async () => {
    const lines = ['商业', '企业']
      .map((each, index) => textAt(52, 680 - 14 * index, ucs2Hex(each), 12, 'F2'))
      .join('');
    const bytes = withFont(cidFont(100, 'UniGB-UCS2-H', 'GB1'), gridLines([50, 80, 200], [700, 660]) + lines);
    expect(rowsOf(tablesOf(await readPdf(bytes))[0])).toEqual([['商业\n企业', '']]);
  });

  it('is read along its own direction when the glyphs are turned', async () => {
    const turned = 'BT /F1 10 Tf 0 1 -1 0 70 600 Tm (TURNED UP) Tj ET\n';
    const content = `${gridLines([50, 80, 200], [700, 560])}${turned}${textAt(100, 630, '5')}`;
    expect(rowsOf(tablesOf(await readPdf(rawPdf({ pages: [{ content }] })))[0])).toEqual([
      ['TURNED UP', '5'],
    ]);
  });
});

describe('fonts that do not say what they print', () => {
  it('give U+FFFD for every character, and an issue with the page', async () => {
    const bytes = withFont(
      cidFont(100, 'Identity-H', 'Identity'),
      textAt(50, 700, '<00410042>', 12, 'F2') + textAt(50, 600, 'plain'),
    );
    const { value, issues } = await pdfReader.read(bytes);
    expect(linesOf(value)).toEqual([['\uFFFD\uFFFD'], ['plain']]);
    expect(issues).toMatchObject([{ code: 'read/font-without-unicode', places: [{ page: 1 }] }]);
  });
});

describe('text on the page', () => {
  it('that runs askew is set aside as a watermark', async () => {
    const stamp = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET\n';
    const document = await readPdf(rawPdf({ pages: [{ content: stamp + textAt(50, 700, 'body') }] }));
    expect(linesOf(document)).toEqual([['body']]);
    expect(document.setAside).toMatchObject([{ reason: 'watermark', text: 'DRAFT' }]);
  });

  it('has its facts of origin beside it', async () => {
    const info =
      "/Title <FEFF62A5544A> /Author (Office) /Producer (P) /Creator (C) /CreationDate (D:20240226144123+08'00')";
    const { source } = await readPdf(rawPdf({ pages: [{ content: textAt(50, 700, 'x') }], info }));
    expect(source).toMatchObject({
      format: 'pdf',
      engine: 'pdfium',
      pageCount: 1,
      metadata: {
        title: '报告',
        author: 'Office',
        producer: 'P',
        creator: 'C',
        created: '2024-02-26T14:41:23+08:00',
      },
    });
  });
});

describe('a PDF made by pdfkit with an embedded Chinese font', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    const require = createRequire(import.meta.url);
    const font = await readFile(
      require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff'),
    );
    const document = new PDFDocument({ size: 'A4', margin: 50 });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise((resolve) => document.on('end', resolve));
    document.font(font).fontSize(10);
    document.text('二、主动公开政府信息情况', 50, 60);
    for (const x of [50, 200, 300]) document.moveTo(x, 100).lineTo(x, 140).stroke();
    for (const y of [100, 120, 140]) document.moveTo(50, y).lineTo(300, y).stroke();
    document.text('行政许可', 55, 103).text('550', 205, 103).text('行政处罚', 55, 123).text('4119', 205, 123);
    document.end();
    await done;
    bytes = new Uint8Array(Buffer.concat(chunks));
  });

  it.each(['pdfium', 'pdf-parse'])('reads the same with %s', async (engine) => {
    const document = await readPdf(bytes, engine);
    expect(linesOf(document)).toEqual([['二、主动公开政府信息情况']]);
    expect(rowsOf(tablesOf(document)[0])).toEqual([
      ['行政许可', '550'],
      ['行政处罚', '4119'],
    ]);
  });

  it('has every text where its place says', async () => {
    const [table] = tablesOf(await readPdf(bytes));
    const cell = table?.cells.find((each) => each.text === '4119');
    expect(cell?.place).toEqual({ kind: 'pdf', page: 1, bbox: [200, 120, 300, 140] });
  });
});
