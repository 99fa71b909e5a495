import { describe, expect, it } from 'vitest';
import { ExtractionError } from '../../../src/model/errors.js';
import type { ReadLimits } from '../../../src/model/reader.js';
import { pdfReader } from '../../../src/read/pdf/index.js';
import { linesOf, readPdf } from './grid-rows.js';
import { gridLines, rawPdf, rawStream, textAt } from './raw-pdf.js';

const plain = rawPdf({ pages: [{ content: textAt(50, 700, 'text') }] });

/** A grey picture over the page. */
const picture = new Map([
  [
    100,
    rawStream(
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      Buffer.from([0, 90, 180, 255]),
    ),
  ],
]);
const scan = { content: 'q 500 0 0 700 40 60 cm /I1 Do Q' };

/** A file whose standard security handler wants a password that nobody gave. */
const encrypted = rawPdf({
  pages: [{ content: textAt(50, 700, 'text') }],
  trailer: `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]
    /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'12'.repeat(32)}> /U <${'34'.repeat(32)}> >>`,
});

async function refusal(
  bytes: Uint8Array,
  engine = 'pdfium',
  limits: Partial<ReadLimits> = {},
): Promise<string> {
  try {
    await pdfReader.read(bytes, { engine, limits });
    return 'was read';
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    expect(error.advice).not.toBe('');
    return error.category;
  }
}

describe.each(['pdfium', 'pdf-parse'])('a PDF that cannot be read, with %s', (engine) => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['malformed', new TextEncoder().encode('this is no PDF at all')],
    ['malformed', new TextEncoder().encode('%PDF-1.7\nno objects here\n%%EOF\n')],
    ['truncated', plain.slice(0, 60)],
    ['encrypted', encrypted],
    ['image-only', rawPdf({ pages: [scan], xObjects: '/I1 100 0 R', objects: picture })],
    ['empty', rawPdf({ pages: [{ content: '' }] })],
  ])('is refused as %s', async (category, bytes) => {
    expect(await refusal(bytes, engine)).toBe(category);
  });

  it('is refused over the limits', async () => {
    const pages = Array.from({ length: 3 }, () => ({ content: textAt(50, 700, 'text') }));
    expect(await refusal(rawPdf({ pages }), engine, { maxPages: 2 })).toBe('too-large');
    expect(await refusal(rawPdf({ pages }), engine, { maxCharacters: 10 })).toBe('too-complex');
    expect(await refusal(rawPdf({ pages }), engine, { maxBlocks: 2 })).toBe('too-large');
    expect(await refusal(plain, engine, { maxBytes: 100 })).toBe('too-large');
    const xs = Array.from({ length: 30 }, (_, index) => 20 + 18 * index);
    const grid = rawPdf({ pages: [{ content: gridLines(xs, xs) + textAt(50, 700, 'x') }] });
    expect(await refusal(grid, engine, { maxTableSlots: 100 })).toBe('too-complex');
  });
});

describe('a page with more drawing than any report', () => {
  it('is refused in bounded time', async () => {
    const strokes = Array.from(
      { length: 250_000 },
      (_, index) => `${index % 500} 0 m ${index % 500} 9 l S`,
    ).join('\n');
    const started = performance.now();
    expect(await refusal(rawPdf({ pages: [{ content: strokes }] }))).toBe('too-complex');
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('a damaged PDF that can be repaired', () => {
  it('is read, and says that its end is missing', async () => {
    const pages = [{ content: textAt(50, 700, 'first') }, { content: textAt(50, 700, 'second') }];
    const whole = rawPdf({ pages });
    const cut = whole.slice(0, Buffer.from(whole).indexOf('startxref'));
    const { value, issues } = await pdfReader.read(cut);
    expect(linesOf(value)).toEqual([['first'], ['second']]);
    expect(issues).toMatchObject([{ code: 'read/truncated', severity: 'error' }]);
  });

  it('reports a page that is a picture among pages of text', async () => {
    const pages = [{ content: textAt(50, 700, 'text') }, scan];
    const { value, issues } = await pdfReader.read(
      rawPdf({ pages, xObjects: '/I1 100 0 R', objects: picture }),
    );
    expect(issues).toMatchObject([{ code: 'read/page-without-text', places: [{ page: 2 }] }]);
    expect(value.assets).toMatchObject([{ type: 'image', place: { page: 2, bbox: [40, 82, 540, 782] } }]);
  });

  it('reports a scan with nothing but a page number in its text layer', async () => {
    const pages = [
      { content: textAt(50, 700, 'text') },
      { content: `${scan.content} ${textAt(290, 30, '- 2 -')}` },
    ];
    const { issues } = await pdfReader.read(rawPdf({ pages, xObjects: '/I1 100 0 R', objects: picture }));
    expect(issues.map((each) => each.code)).toEqual(['read/page-without-text']);
  });
});

describe('the PDF library', () => {
  it('keeps reading after files that it refuses', async () => {
    for (const bytes of [encrypted, plain.slice(0, 60), new TextEncoder().encode('%PDF-1.7 nonsense')]) {
      await refusal(bytes);
      expect(linesOf(await readPdf(plain))).toEqual([['text']]);
    }
  });

  it('takes no more memory for the five hundredth document than for the hundredth', async () => {
    const { loadPdfium } = await import('../../../src/read/pdf/pdfium/load-pdfium.js');
    const content = gridLines([50, 100, 150], [700, 600]) + textAt(60, 650, 'word '.repeat(20));
    const bytes = rawPdf({ pages: [{ content }, { content }] });
    const pdfium = await loadPdfium();
    const readMany = async (count: number) => {
      for (let index = 0; index < count; index += 1) await pdfReader.read(bytes);
      return pdfium.memory.buffer.byteLength;
    };
    const early = await readMany(100);
    expect(await readMany(400)).toBe(early);
    expect(await loadPdfium()).toBe(pdfium);
  });

  it('gets a new instance after one was given up', async () => {
    const { discardPdfium, loadPdfium } = await import('../../../src/read/pdf/pdfium/load-pdfium.js');
    const before = await loadPdfium();
    discardPdfium();
    expect(linesOf(await readPdf(plain))).toEqual([['text']]);
    expect(await loadPdfium()).not.toBe(before);
  });

  it('leaves the caller its bytes', async () => {
    const before = Buffer.from(plain).toString('hex');
    await pdfReader.read(plain);
    await pdfReader.read(plain, { engine: 'pdf-parse' });
    expect(Buffer.from(plain).toString('hex')).toBe(before);
  });
});
