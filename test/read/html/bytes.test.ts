import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { htmlReader } from '../../../src/read/html/index.js';
import { filler, outline } from './read-page.js';

const body = `<h1>年度报告</h1><p>全年收到申请三件，均已答复。</p>${filler}`;

describe('bytes of a page', () => {
  it('are decoded by content; a declaration that lies is reported', async () => {
    const html = `<meta charset="utf-8">${body}`;
    const { value, issues } = await htmlReader.read(iconv.encode(html, 'gbk'));
    expect(value.source.encoding).toBe('gb18030');
    expect(outline(value)[0]).toBe('# 年度报告');
    expect(issues).toMatchObject([{ code: 'read/encoding-mismatch', actual: 'gb18030', expected: 'utf-8' }]);
  });

  it('are no cause for a report when gb2312 is declared and gb18030 used', async () => {
    const { issues } = await htmlReader.read(iconv.encode(`<meta charset=gb2312>${body}`, 'gb18030'));
    expect(issues).toEqual([]);
  });

  it('that are no characters are counted', async () => {
    const bytes = Buffer.concat([Buffer.from(body), Buffer.from([0xff]), Buffer.from(body)]);
    const { issues } = await htmlReader.read(bytes);
    expect(issues).toMatchObject([{ code: 'read/replacement-characters', actual: '1' }]);
  });

  it('of a web archive give the page in it, places counted in its text', async () => {
    const page = `<html>${body}</html>`;
    const archive = (encoding: string, content: string) =>
      Buffer.from(
        'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_x"\r\n\r\n' +
          '----=_x\r\nContent-Type: text/plain\r\n\r\n不是正文\r\n' +
          `----=_x\r\nContent-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n` +
          `${content}\r\n----=_x--\r\n`,
      );
    const gbk = iconv.encode(page, 'gbk');
    const quoted = Array.from(gbk, (byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
      .join('')
      .replace(/(.{60}[^=]{3})(?==)/g, '$1=\r\n');
    for (const bytes of [archive('base64', gbk.toString('base64')), archive('quoted-printable', quoted)]) {
      const { value } = await htmlReader.read(bytes);
      expect(value.source.encoding).toBe('gb18030');
      expect(outline(value).slice(0, 2)).toEqual(['# 年度报告', '全年收到申请三件，均已答复。']);
      const place = value.blocks[1]?.place;
      expect(place?.kind === 'html' && page.slice(place.start, place.end)).toBe(
        '全年收到申请三件，均已答复。',
      );
    }
  });

  it('of a web archive without a page are refused', async () => {
    const bytes = Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n--x--');
    await expect(htmlReader.read(bytes)).rejects.toMatchObject({ category: 'malformed' });
  });
});

describe('bounds of a page', () => {
  const read = (html: string, limits = {}) => htmlReader.read(Buffer.from(html), { limits });

  it.each([
    ['levels', `${'<div>'.repeat(2_000_000)}`],
    ['attributes', `<a ${Array.from({ length: 50_000 }, (_, at) => `a${at}`).join(' ')}>${body}`],
    ['elements between cells', `<table>${'<i></i>'.repeat(100_000)}`],
    ['unclosed formatting', `${'<div><b></div><div></div>'.repeat(100_000)}`],
    ['elements', `${'<img>'.repeat(400_000)}`],
    ['paragraphs', `${'<p>1</p>'.repeat(100_001)}`],
  ])('refuse too many %s within seconds', async (_, html) => {
    const start = performance.now();
    await expect(read(html)).rejects.toMatchObject({ category: 'too-complex' });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('refuse what is too large', async () => {
    await expect(read(body, { maxBytes: 10 })).rejects.toMatchObject({ category: 'too-large' });
    await expect(read(body, { maxCharacters: 10 })).rejects.toMatchObject({ category: 'too-large' });
    await expect(read(' \n')).rejects.toMatchObject({ category: 'empty' });
  });

  it('let a deep but bounded page pass', async () => {
    const { value } = await read(`${'<div>'.repeat(200)}${body}`);
    expect(outline(value)[0]).toBe('# 年度报告');
  });
});
