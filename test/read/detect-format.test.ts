import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { UnsupportedFormatError } from '../../src/model/errors.js';
import { detectFormat } from '../../src/read/detect-format.js';

async function zip(...names: string[]): Promise<Buffer> {
  const file = new ZipFile();
  for (const name of names) file.addBuffer(Buffer.from('<x/>'), name);
  file.end();
  return buffer(file.outputStream.pipe(new PassThrough()));
}

const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ]);

function refusal(bytes: Uint8Array): unknown {
  try {
    return detectFormat(bytes, { name: '年报.doc' });
  } catch (error) {
    return error;
  }
}

describe('detectFormat', () => {
  it('knows PDF, also behind junk', () => {
    expect(detectFormat(Buffer.from('%PDF-1.7\n'))).toEqual({ format: 'pdf' });
    expect(detectFormat(Buffer.from(`${'\n'.repeat(500)}%PDF-1.4\n`))).toEqual({ format: 'pdf' });
  });

  it('knows DOCX by its parts', async () => {
    expect(detectFormat(await zip('[Content_Types].xml', 'word/document.xml'))).toEqual({ format: 'docx' });
    expect(detectFormat(await zip('[Content_Types].xml', 'word/document2.xml'))).toEqual({ format: 'docx' });
  });

  it.each([
    ['OFD.xml', /OFD/],
    ['xl/workbook.xml', /xlsx/],
    ['ppt/presentation.xml', /pptx/],
    ['META-INF/manifest.xml', /odt/],
    ['META-INF/container.xml', /EPUB/],
    ['年报.docx', /ZIP/],
  ])('names a package with %s and refuses it', async (name, message) => {
    const error = refusal(await zip('mimetype', name));
    expect(error).toBeInstanceOf(UnsupportedFormatError);
    expect(error).toMatchObject({ category: 'unsupported-format', message: expect.stringMatching(message) });
  });

  it('says that a package without its directory is cut off', async () => {
    const bytes = await zip('[Content_Types].xml', 'word/document.xml');
    expect(refusal(bytes.subarray(0, 60))).toMatchObject({ category: 'truncated' });
  });

  it.each([
    ['WordDocument', /\.doc/],
    ['Workbook', /\.xls/],
    ['PowerPoint Document', /\.ppt/],
    ['Contents', /OLE2/],
  ])('names a compound file with the stream %s and refuses it', (stream, message) => {
    expect(refusal(compound(stream))).toMatchObject({
      category: 'unsupported-format',
      message: expect.stringMatching(message),
      advice: expect.stringMatching(/DOCX or PDF/),
    });
  });

  it('says that a document with a password is locked', () => {
    expect(refusal(compound('EncryptedPackage'))).toMatchObject({ category: 'encrypted' });
  });

  it.each([
    ['RTF', Buffer.from('{\\rtf1\\ansi 1}')],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['GIF', Buffer.from('GIF89a')],
    ['TIFF', Buffer.from([0x49, 0x49, 0x2a, 0x00])],
    ['BMP', Buffer.from([0x42, 0x4d, 1, 2, 3, 4, 0, 0, 0, 0])],
    ['WebP', Buffer.from('RIFF0000WEBP')],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['RAR', Buffer.from('Rar!\u001a\u0007')],
    ['7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    [
      'Word 2003 XML',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    ],
    ['flat OPC', Buffer.from('<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>')],
    ['JSON', Buffer.from('{"title": "年报"}')],
    ['XML', Buffer.from('<?xml version="1.0"?><report/>')],
    ['unknown', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7919) % 31))],
  ])('names %s and refuses it', (name, bytes) => {
    const error = refusal(bytes);
    expect(error).toBeInstanceOf(UnsupportedFormatError);
    expect(error).toMatchObject({ message: expect.stringContaining(name) });
    expect(error).toMatchObject({ message: expect.stringContaining('年报.doc') });
  });

  it('knows HTML by its tags in any encoding, whatever the name says', () => {
    const page = '<html><head><title>情况</title></head><body><p>数量</p></body></html>';
    for (const encoding of ['utf8', 'gbk', 'utf-16le']) {
      expect(detectFormat(iconv.encode(page, encoding), { name: '年报.pdf' })).toEqual({ format: 'html' });
    }
    expect(detectFormat(Buffer.from('<?xml version="1.0"?>\n<!DOCTYPE html><html></html>')).format).toBe(
      'html',
    );
    expect(detectFormat(Buffer.from('<table><tr><td>1</td></tr></table>')).format).toBe('html');
  });

  it('knows a web archive', () => {
    const bytes = Buffer.from(
      'From: <saved>\r\nSubject: =?utf-8?B?eA==?=\r\n x\r\nMIME-Version: 1.0\r\n\r\n',
    );
    expect(detectFormat(bytes)).toMatchObject({ format: 'html', note: expect.stringMatching(/MHTML/) });
  });

  it.each([
    '全年收到申请 3 件，a < b。',
    '# 标题\n\n| 数量<br>（件） | 3 |\n|---|---|',
    '[bookmark: _GoBack]六、其他事项',
    '- 3 -\n一、总体情况',
  ])('takes %j as text', (text) => {
    expect(detectFormat(Buffer.from(text))).toEqual({ format: 'text' });
    expect(detectFormat(iconv.encode(text, 'gbk'))).toEqual({ format: 'text' });
  });

  it('says that a file without bytes is empty', () => {
    expect(refusal(new Uint8Array())).toMatchObject({ category: 'empty' });
  });
});
