import { describe, expect, it } from 'vitest';
import { pdfReader } from '../../../src/read/pdf/index.js';
import { linesOf } from './grid-rows.js';
import { lineFrom, rawPdf, rawStream, textAt } from './raw-pdf.js';

/** A grey picture, one unit wide and high. */
const picture = new Map([
  [
    100,
    rawStream(
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      Buffer.from([200, 200, 200, 200]),
    ),
  ],
]);
const scan = 'q 595 0 0 842 0 0 cm /I1 Do Q\n';
const body = textAt(50, 700, 'seen');
const inWhite = (text: string) => `q 1 1 1 rg ${text}Q\n`;
const fill = (color: string, x: number, y: number) => `q ${color} rg ${x} ${y} 60 20 re f Q\n`;

const pages = (content: string) =>
  rawPdf({ pages: [{ content }], xObjects: '/I1 100 0 R', objects: picture });

async function read(content: string) {
  const { value, issues } = await pdfReader.read(pages(content));
  return {
    lines: linesOf(value).map((line) => line.join(' ')),
    hidden: value.setAside.filter(({ reason }) => reason === 'hidden').map(({ text }) => text),
    codes: issues.map(({ code }) => code),
  };
}

describe('text that no reader of the page can see', () => {
  it.each([
    ['is not painted', `BT 3 Tr /F1 10 Tf 1 0 0 1 50 600 Tm (907) Tj ET\n`],
    ['is white on paper', inWhite(textAt(50, 600, '907'))],
    ['is white on white', `${fill('1 1 1', 40, 595)}${inWhite(textAt(50, 600, '907'))}`],
    [
      'is white on white on dark',
      `${fill('0 0 1', 40, 595)}${fill('1 1 1', 40, 595)}${inWhite(textAt(50, 600, '907'))}`,
    ],
    ['is white before its ground is painted', inWhite(textAt(50, 600, '907')) + fill('0 0 1', 40, 595)],
    ['is smaller than a point', textAt(50, 600, '907', 0.2)],
    ['stands outside of the page', textAt(50, 900, '907')],
    ['is clipped away', `q 300 300 50 50 re W n ${textAt(50, 600, '907')}Q\n`],
  ])('is set aside where it %s', async (_, content) => {
    expect(await read(body + content)).toEqual({ lines: ['seen'], hidden: ['907'], codes: [] });
  });

  it('is set aside outside of the crop box', async () => {
    const box = '/MediaBox [0 0 595 842] /CropBox [0 650 595 842]';
    const bytes = rawPdf({ pages: [{ content: body + textAt(50, 600, '907'), box }] });
    const { value } = await pdfReader.read(bytes);
    expect(linesOf(value)).toEqual([['seen']]);
    expect(value.setAside).toMatchObject([{ reason: 'hidden', text: '907' }]);
  });

  it('is set aside over a letterhead picture', async () => {
    const unpainted = 'BT 3 Tr /F1 10 Tf 1 0 0 1 50 600 Tm (0) Tj ET\n';
    expect(await read(scan + body + unpainted)).toEqual({ lines: ['seen'], hidden: ['0'], codes: [] });
  });
});

describe('text that can be seen', () => {
  it('is read in white on a dark ground', async () => {
    const text = fill('0 0 1', 40, 595) + inWhite(textAt(50, 600, '907'));
    expect(await read(body + text)).toEqual({ lines: ['seen', '907'], hidden: [], codes: [] });
  });

  it('is read inside its clip, and on grey paper', async () => {
    const clipped = `q 40 590 60 30 re W n ${textAt(50, 600, '907')}Q\n`;
    const grey = `q 0.6 0.6 0.6 rg ${textAt(50, 500, '12')}Q\n`;
    expect(await read(body + clipped + grey)).toMatchObject({ lines: ['seen', '907', '12'], hidden: [] });
  });

  it('is read with an outline, and in white with a dark outline', async () => {
    const outlined = 'BT 1 Tr /F1 10 Tf 1 0 0 1 50 600 Tm (907) Tj ET\n';
    const both = 'q 1 1 1 rg 0 0 0 RG BT 2 Tr /F1 10 Tf 1 0 0 1 50 500 Tm (12) Tj ET Q\n';
    expect(await read(body + outlined + both)).toMatchObject({ lines: ['seen', '907', '12'], hidden: [] });
  });

  it('is read in a form that moves it into its own frame', async () => {
    const content = `q 1 0 0 1 0 400 cm /X1 Do Q\n${lineFrom(10, 10, 500, 10)}`;
    const entries =
      '/Type /XObject /Subtype /Form /BBox [0 0 500 200] /Resources << /Font << /F1 3 0 R >> >>';
    const form = rawStream(entries, `q 40 90 100 40 re W n ${textAt(50, 100, '907')}Q\n`);
    const bytes = rawPdf({ pages: [{ content }], xObjects: '/X1 100 0 R', objects: new Map([[100, form]]) });
    const { value } = await pdfReader.read(bytes);
    expect(linesOf(value)).toEqual([['907']]);
  });

  it('is read with a doubt in white over a picture', async () => {
    const content = `${body}q 60 0 0 20 40 595 cm /I1 Do Q\n${inWhite(textAt(50, 600, '907'))}`;
    expect(await read(content)).toEqual({ lines: ['seen', '907'], hidden: [], codes: ['read/white-text'] });
  });
});

describe('a scanned page with a recognition layer', () => {
  const layer = 'BT 3 Tr /F1 10 Tf 1 0 0 1 50 600 Tm (recognised in the picture) Tj ET\n';

  it('is read and said to be recognised', async () => {
    const found = await read(scan + layer);
    expect(found.lines).toEqual(['recognised in the picture']);
    expect(found.hidden).toEqual([]);
    expect(found.codes).toEqual(['read/recognised-text']);
  });

  it('is read beside a stamped page number', async () => {
    const found = await read(`${scan}${layer}${textAt(300, 20, '1')}`);
    expect(found.lines).toContain('recognised in the picture');
    expect(found.codes).toEqual(['read/recognised-text']);
  });
});
