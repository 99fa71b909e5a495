// Small files that ask for much: time, memory or depth. Sizes are such that a reader without bounds would take
// minutes or gigabytes; with them every file is done at once.

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FailureCategory } from '../../src/model/errors.js';
import { body, docx, element, p, tbl, tc, tr } from '../read/docx/docx-package.js';
import { lineFrom, type RawFile, rawPdf, rawStream, textAt } from '../read/pdf/raw-pdf.js';
import { attempt } from './attempt.js';

interface Bomb {
  readonly make: () => Uint8Array | string | Promise<Uint8Array>;
  readonly kind: FailureCategory;
}

const times = (text: string, count: number) => text.repeat(count);
const words = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i));

const html = {
  'a cell over 10,000 × 10,000 slots': {
    make: () => `<p>${times('年度报告', 50)}<table><tr><td colspan=10000 rowspan=10000>1</td></tr></table>`,
    kind: 'unknown-form',
  },
  '10,000 cells over 10,000 × 10,000 slots each': {
    make: () => `<table>${times(`<tr>${times('<td colspan=10000 rowspan=10000>1', 10)}`, 1000)}</table>`,
    kind: 'too-complex',
  },
  '5,000 row spans one below the other': {
    make: () => `<p>年度报告<table>${times('<tr><td rowspan=65534>12</td>', 5000)}</table>`,
    kind: 'unknown-form',
  },
  '10 MB of nested blocks': { make: () => times('<div>', 2_000_000), kind: 'too-complex' },
  'nested tables': { make: () => times('<table><tr><td>', 20_000), kind: 'too-complex' },
  'a million cells': {
    make: () => `<table>${times(`<tr>${times('<td>1', 1000)}`, 1000)}</table>`,
    kind: 'too-complex',
  },
  'a table of 40,000 rows': {
    make: () => `<table>${times('<tr><td>规章<td>1<td>2', 40_000)}</table>`,
    kind: 'too-complex',
  },
  'formatting that is never closed': { make: () => times('<p><b>甲', 50_000), kind: 'too-complex' },
  'misnested formatting': { make: () => times('<font><b><i><p></b></font>', 40_000), kind: 'too-complex' },
  '200,000 attributes': {
    make: () => `<p ${words(200_000, (i) => `a${i}=1`).join(' ')}>甲`,
    kind: 'too-complex',
  },
  'more markup than any page has': { make: () => `<html>${times('<', 30_000_000)}`, kind: 'too-large' },
  'entities that are defined by each other': {
    make: () =>
      `<!DOCTYPE html [${words(20, (i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('')}]><p>${times('&e20;', 100)}`,
    kind: 'unknown-form',
  },
  'a web archive of escapes': {
    make: () =>
      `MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>${times('=E4=B8=80', 500_000)}`,
    kind: 'unknown-form',
  },
} as const satisfies Record<string, Bomb>;

const text = {
  'a line of 60 MB': { make: () => new Uint8Array(60_000_000).fill(0x31), kind: 'too-large' },
  'a line of 5 MB of words': { make: () => times('许可 1 2 ', 500_000), kind: 'unknown-form' },
  'a million lines': { make: () => times('行政许可\n', 1_000_000), kind: 'too-large' },
  'millions of words on lines': { make: () => times(`${times('1 ', 100)}\n`, 20_000), kind: 'too-large' },
  zeros: { make: () => new Uint8Array(10_000_000), kind: 'unsupported-format' },
} as const satisfies Record<string, Bomb>;

const document = (content: string) => docx({ 'word/document.xml': body(content) });

async function withSize(name: string, size: number): Promise<Uint8Array> {
  const bytes = await document(p(times('0', 5_000_000)));
  // Directory entry (APPNOTE 4.3.12): size at 24, name at 46.
  for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    if (
      bytes
        .subarray(at + 46)
        .toString('latin1')
        .startsWith(name)
    )
      bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}

const word = {
  'a million paragraphs': { make: () => document(times(p('一'), 1_000_000)), kind: 'too-complex' },
  '400,000 cells': {
    make: () => document(tbl([1], times(tr(times(tc('1'), 1000)), 400))),
    kind: 'too-complex',
  },
  'a grid of a million columns': {
    make: () =>
      document(`<w:tbl><w:tblGrid>${times('<w:gridCol/>', 1_000_000)}</w:tblGrid>${tr(tc('1'))}</w:tbl>`),
    kind: 'too-complex',
  },
  'tables 5,000 deep': {
    make: () =>
      document(`${times('<w:tbl><w:tr><w:tc>', 5000)}${p('1')}${times('</w:tc></w:tr></w:tbl>', 5000)}`),
    kind: 'too-complex',
  },
  'a part that unpacks to 140 MB': {
    make: () => docx({ 'word/document.xml': Buffer.alloc(140_000_000, 0x20) }),
    kind: 'too-large',
  },
  'more text than any report': { make: () => document(p(times('0', 25_000_000))), kind: 'too-large' },
  'a part larger than it says': { make: () => withSize('word/document.xml', 500), kind: 'malformed' },
  'a package in the package': {
    make: async () => docx({ 'word/document.xml': await document(p(times('0', 5_000_000))) }),
    kind: 'malformed',
  },
  '60,000 parts by its own count': {
    make: async () => {
      const bytes = await document(p('一'));
      // End of the directory (APPNOTE 4.3.16): counts at 8 and 10.
      const end = bytes.lastIndexOf('PK\u0005\u0006');
      bytes.writeUInt16LE(60_000, end + 8);
      bytes.writeUInt16LE(60_000, end + 10);
      return bytes;
    },
    kind: 'too-complex',
  },
  'entities that are defined by each other': {
    make: () =>
      docx({
        'word/document.xml': `<!DOCTYPE w [<!ENTITY e0 "x">${words(9, (i) => `<!ENTITY e${i + 1} "${times(`&e${i};`, 10)}">`).join('')}]>${element('w:document', '<w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body>')}`,
      }),
    kind: 'malformed',
  },
} as const satisfies Record<string, Bomb>;

const pdf = (content: string, rest: Omit<RawFile, 'pages'> = {}) => rawPdf({ pages: [{ content }], ...rest });
const hello = textAt(50, 700, 'hello');
const edit = (bytes: Uint8Array, from: string, to: string) =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');
const form = (number: number, content: string) =>
  rawStream(
    `/Type /XObject /Subtype /Form /BBox [0 0 500 800] /Resources << /XObject << /X ${number} 0 R >> >>`,
    content,
  );

const pages = {
  'a tree of pages that goes round': {
    make: () => edit(pdf(hello), '/Kids [10 0 R]', '/Kids [2 0 R ]'),
    kind: 'empty',
  },
  'two thousand million pages by its own count': {
    make: () => edit(pdf(hello), '/Count 1 ', '/Count 2000000000 '),
    kind: 'unknown-form',
  },
  '600 pages': {
    make: () => rawPdf({ pages: words(600, () => hello).map((content) => ({ content })) }),
    kind: 'too-large',
  },
  'half a million path operators': {
    make: () => pdf(`0 0 m\n${times('1 2 3 4 5 6 c\n', 500_000)}S\n`),
    kind: 'too-complex',
  },
  '220,000 lines': {
    make: () => pdf(words(220_000, (i) => lineFrom(i % 595, i % 842, (i * 3) % 595, i % 842)).join('')),
    kind: 'too-complex',
  },
  'a drawing that holds itself': {
    make: () => pdf('/X Do', { xObjects: '/X 100 0 R', objects: new Map([[100, form(100, '/X Do')]]) }),
    kind: 'too-complex',
  },
  'a stream that unpacks to 50 MB of blanks': {
    make: () =>
      pdf('', {
        objects: new Map([
          [11, rawStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(50_000_000, 0x20)))],
        ]),
      }),
    kind: 'empty',
  },
  'a font of noise with a table of two thousand million widths': {
    make: () =>
      pdf(textAt(50, 700, 'hello', 10, 'F2'), {
        fonts: '/F2 100 0 R',
        objects: new Map<number, string | Buffer>([
          [
            100,
            '<< /Type /Font /Subtype /TrueType /BaseFont /X /LastChar 2000000000 /Widths [1 (x)] /FontDescriptor 101 0 R /ToUnicode 103 0 R >>',
          ],
          [101, '<< /Type /FontDescriptor /FontName /X /FontFile2 102 0 R /Flags 4 >>'],
          [102, rawStream('', Buffer.from(Uint8Array.from({ length: 5000 }, (_, i) => i * 7919)))],
          [103, rawStream('', 'beginbfrange <0000> <ffff> <0000> endbfrange')],
        ]),
      }),
    kind: 'unknown-form',
  },
  'a font that is its own descendant': {
    make: () =>
      pdf(textAt(50, 700, 'hello', 10, 'F2'), {
        fonts: '/F2 100 0 R',
        objects: new Map([
          [
            100,
            '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 100 0 R /DescendantFonts [100 0 R] >>',
          ],
        ]),
      }),
    kind: 'empty',
  },
  'arrays 300,000 deep': {
    make: () =>
      `%PDF-1.7\n1 0 obj\n${times('[', 300_000)}\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF`,
    kind: 'malformed',
  },
  'a list of objects that goes round': {
    make: () =>
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF',
    kind: 'malformed',
  },
} as const satisfies Record<string, Bomb>;

describe.each(Object.entries({ 'web page': html, text, 'Word document': word, PDF: pages }))(
  'a %s with',
  (_, bombs) => {
    const entries: [string, Bomb][] = Object.entries(bombs);
    it.each(entries)('%s is done at once', async (_name, { make, kind }) => {
      const made = await make();
      const outcome = await attempt(typeof made === 'string' ? Buffer.from(made) : made);
      expect(outcome.kind).toBe(kind);
    });
  },
);
