// The direct reader against PDFium: the same pages and cells, or the file is handed on.

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compareContents } from '../../../scripts/pdf-diff/compare-contents.js';
import { compareEngines } from '../../../scripts/pdf-diff/compare-engines.js';
import { defaultReadLimits as limits } from '../../../src/model/reader.js';
import { readDirectly } from '../../../src/read/pdf/direct/read-document.js';
import { pdfReader } from '../../../src/read/pdf/index.js';
import { readWithPdfium } from '../../../src/read/pdf/pdfium/read-document.js';
import { chance } from '../../malformed/chance.js';
import { mutations } from '../../malformed/mutate.js';
import { sampleFiles } from '../../malformed/sample-files.js';
import { cidFont, lineFrom, rawPdf, rawStream, textAt, toUnicodeMap, ucs2Hex } from './raw-pdf.js';

const samples = sampleFiles().filter(({ extension }) => extension === 'pdf');
const phrase = '政府信息公开2024年 12';

/** Objects of a composite font as programs embed it; its glyphs are nobody's. */
function embedded(encoding = 'Identity-H', map = toUnicodeMap(phrase)): Map<number, string | Buffer> {
  const objects = new Map<number, string | Buffer>(cidFont(100, encoding, 'Identity', '/ToUnicode 110 0 R'));
  objects.set(102, String(objects.get(102)).replace('>>', '/FontFile2 111 0 R >>'));
  objects.set(110, rawStream('', map));
  objects.set(111, rawStream('', 'no font'));
  return objects;
}

function withFont(content: string, objects = embedded(), page: { extra?: string } = {}): Uint8Array {
  return rawPdf({ pages: [{ content, ...page }], fonts: '/F2 100 0 R', objects });
}

const print = (text: string, x = 50, y = 700) => textAt(x, y, ucs2Hex(text), 12, 'F2');

const reasonOf = (bytes: Uint8Array) => {
  const reading = readDirectly(bytes, limits);
  return 'handedOver' in reading ? reading.handedOver : 'read directly';
};

describe('the samples', () => {
  it.each(samples)('are read as by PDFium: $name', async ({ bytes }) => {
    expect(await compareEngines(bytes)).toEqual({ differences: [], maker: 'pdfkit' });
  });

  it.each(samples)('are read as by PDFium or handed on when damaged: $name', async ({ name, bytes }) => {
    for (const [kind, damage] of Object.entries(mutations)) {
      const next = chance([...`${kind} ${name}`].reduce((sum, each) => sum * 31 + each.charCodeAt(0), 11));
      const { differences } = await compareEngines(damage(bytes, next), bytes);
      expect(differences, kind).toEqual([]);
    }
  });
});

describe('what content streams do', () => {
  const inText = (operators: string) => `BT /F2 12 Tf ${operators} ET\n`;
  it.each([
    ['a matrix on a matrix', `q 1 0 0 -1 0 842 cm q 2 0 0 -2 10 300 cm ${print('政府', 5, 9)} Q Q`],
    [
      'kerning',
      inText(`50 700 Td [${ucs2Hex('政')} -250 ${ucs2Hex('府')} 100 200 ${ucs2Hex('2024')} 50] TJ`),
    ],
    [
      'kerning before the first string',
      inText(`50 700 Td [300 ${ucs2Hex('政府')} 20] TJ ${ucs2Hex('年')} Tj`),
    ],
    ['moves by numbers alone', inText(`50 700 Td [-2000] TJ ${ucs2Hex('年')} Tj`)],
    ['spacing, scaling and rise', inText(`50 700 Td 2 Tc 80 Tz 3 Ts ${ucs2Hex('政府信息')} Tj`)],
    [
      'lines',
      inText(`14 TL 50 700 Td ${ucs2Hex('政')} Tj T* ${ucs2Hex('府')} Tj 5 -20 TD ${ucs2Hex('信')} ' `),
    ],
    ['columns out of order', `${print('信息', 300)}${print('政府', 50)}${print('公开', 180, 690)}`],
    ['blanks', `${print('政 府', 50)}${print(' ', 300)}${print('2  4', 350)}`],
    ['a slanted font', inText(`1 0 0.3 1 50 700 Tm ${ucs2Hex('政府')} Tj`)],
    ['text outside of its clip', `q 10 10 50 50 re W n ${print('政府')} Q ${print('年', 50, 600)}`],
    ['text in its clip', `q 0 0 595 842 re W* n q 40 690 80 30 re W n ${print('政府')} Q Q`],
    ['text in white', `1 1 1 rg ${print('政府')} 0 0 0 rg ${print('年', 50, 600)}`],
    ['text in white on black', `0 g 40 690 200 30 re f 1 1 1 rg ${print('政府')}`],
    ['paths of all kinds', '0 0 1 RG 50 50 100 20 re S 10 10 m 20 10 l 20 30 l h f 5 5 m 6 7 8 9 10 11 c S'],
    ['paths with moves and closings', '10 10 m 20 20 m 100 20 l 100 60 l s 10 10 m 30 30 m S 1 2 3 0.5 re f'],
    ['a path that outlives text', `50 50 m 90 50 l ${print('政府')} S`],
    ['lines of a width', '2 0 0 2 0 0 cm 4 w 10 10 m 90 10 l S 1 w 10 20 m 90 20 l S'],
    ['marked content', `/Artifact BMC ${print('政府')} EMC /P <</MCID 0>> BDC ${print('年', 50, 600)} EMC`],
  ])('is the same: %s', async (_, content) => {
    const bytes = withFont(`${content}\n${lineFrom(1, 1, 90, 1)}`);
    const reading = readDirectly(bytes, limits);
    if (!('content' in reading)) throw new Error(reading.handedOver);
    expect(reading.content.pages[0]?.segments.length).toBeGreaterThan(0);
    expect(compareContents(reading.content, await readWithPdfium(bytes, limits), { ends: false })).toEqual(
      [],
    );
  });

  it('is the same in vertical fonts', async () => {
    const bytes = withFont(print('政府信息公开'), embedded('Identity-V'));
    const reading = readDirectly(bytes, limits);
    if (!('content' in reading)) throw new Error(reading.handedOver);
    expect(compareContents(reading.content, await readWithPdfium(bytes, limits), { ends: false })).toEqual(
      [],
    );
  });
});

describe('what the direct reader does not know goes to PDFium', () => {
  const scale = '1 0 0 1 50 700 Tm';
  it.each([
    ['a font without embedded glyphs', textAt(50, 700, 'Text'), 'font without ToUnicode'],
    ['a character without meaning', print('外'), 'character without meaning'],
    ['half a code', textAt(50, 700, '<653F65>', 12, 'F2'), 'half a code'],
    ['an unknown operator', 'foo', 'operator'],
    ['an inline picture', 'BI /W 1 /H 1 ID x EI', 'operator'],
    ['invisible text', `BT 3 Tr /F2 12 Tf ${scale} ${ucs2Hex('政')} Tj ET`, 'text rendering mode'],
    ['turned text', `BT /F2 12 Tf 0 1 -1 0 50 700 Tm ${ucs2Hex('政')} Tj ET`, 'turned text'],
    ['mirrored text', `BT /F2 12 Tf 1 0 0 -1 50 700 Tm ${ucs2Hex('政')} Tj ET`, 'turned text'],
    ['text printed twice', `${print('政府')}${print('政府', 50.3)}`, 'text printed twice'],
    ['a state that was not saved', 'Q', 'state that was not saved'],
    ['a state that stays saved', 'q', 'unfinished content'],
    ['an operand too many', '1 2 3 m', 'operands'],
    ['a number that is none', '1.2.3 w', 'number'],
    ['a comment', '% hello\n1 w', 'comment'],
    ['a pattern', '/Pattern cs /P1 scn 1 1 9 9 re f', 'colour space'],
    ['a grey near white', '0.97 g 0 g', 'colour between white and grey'],
    ['text that stands for another', '/Span <</ActualText (x)>> BDC EMC', 'marked content with properties'],
  ])('%s', async (_, content, reason) => {
    const bytes = withFont(content);
    expect(reasonOf(bytes)).toBe(reason);
  });

  it.each([
    ['a turned page', withFont(print('政府'), embedded(), { extra: '/Rotate 90' }), 'turned page'],
    [
      'a field to fill in',
      withFont(print('政府'), embedded(), { extra: '/Annots [<< /Subtype /Widget >>]' }),
      'annotation',
    ],
    ['a lock', rawPdf({ pages: [{ content: '' }], trailer: '/Encrypt << >>' }), 'encryption'],
    [
      'a code with two meanings',
      withFont(print('政'), embedded('Identity-H', twice('政'))),
      'character without meaning',
    ],
    ['another encoding', withFont(print('政'), embedded('UniGB-UCS2-H')), 'encoding of a composite font'],
    ['no file at all', new Uint8Array([1, 2, 3]), 'header'],
    ['a file without its end', withFont(print('政府')).subarray(0, -40), 'cross-reference'],
    ['a wrong offset', moveObjects(withFont(print('政府'))), 'cross-reference'],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it('and it says who read', async () => {
    const known = await pdfReader.read(withFont(print('政府')));
    expect(known.value.source.engine).toBe('direct');
    const unknown = await pdfReader.read(withFont(`${print('政府')}${print('政府', 50.3)}`));
    expect(unknown.value.source.engine).toBe('pdfium');
  });

  it('and what would not end is bounded', () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024, ' '));
    const objects = embedded();
    objects.set(11, rawStream('/Filter /FlateDecode', bomb));
    const start = performance.now();
    expect(reasonOf(withFont('', objects))).toBe('more unpacked than is read');
    expect(reasonOf(withFont('q '.repeat(1_000_000)))).toBe('saved states');
    expect(reasonOf(withFont('1 1 m 2 2 l S '.repeat(250_000)))).toMatch(/drawn objects|pieces of paths/);
    expect(reasonOf(withFont(`${'['.repeat(100_000)}`))).toBe('operand');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

/** A map that gives the same code two meanings. */
function twice(text: string): string {
  return toUnicodeMap(text).replace('endbfchar', `${ucs2Hex(text)} <4E00>\nendbfchar`);
}

/** The file with a blank more before its first object, so that no offset is right. */
function moveObjects(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const at = file.indexOf('1 0 obj');
  const start = file.lastIndexOf('startxref') + 'startxref\n'.length;
  const place = Number(file.subarray(start).toString('latin1').split('\n')[0]);
  const moved = Buffer.concat([file.subarray(0, at), Buffer.from('\n'), file.subarray(at, start)]);
  return Buffer.concat([moved, Buffer.from(`${place + 1}\n%%EOF\n`)]);
}
