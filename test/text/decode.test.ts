import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes, isSameEncoding } from '../../src/text/decode.js';

const simplified =
  '本机关在这一年里认真做好公开工作，收到申请后都按时答复。对于没有掌握的内容，我们会说明理由，并告诉申请人可以向谁询问。';
const traditional =
  '本機關在這一年裡認真做好公開工作，收到申請後都按時答覆。對於沒有掌握的內容，我們會說明理由，並告訴申請人可以向誰詢問。';

describe('decodeBytes', () => {
  it('reads UTF-8 with and without a byte-order mark, which is no part of the text', () => {
    const marked = decodeBytes(Buffer.from(`\ufeff${simplified}`));
    expect(marked).toEqual({ text: simplified, encoding: 'utf-8', replaced: 0 });
    expect(decodeBytes(Buffer.from(simplified))).toEqual(marked);
  });

  it.each(['gbk', 'gb18030'])('reads %s without a declaration', (encoding) => {
    const decoded = decodeBytes(iconv.encode(simplified, encoding));
    expect(decoded).toEqual({ text: simplified, encoding: 'gb18030', replaced: 0 });
  });

  it('reads four-byte characters of gb18030 in a page that declares gb2312', () => {
    const text = `<meta charset=gb2312><p>地名㙍𠮷镇，${simplified}</p>`;
    const decoded = decodeBytes(iconv.encode(text, 'gb18030'));
    expect(decoded).toEqual({ text, encoding: 'gb18030', replaced: 0, declared: 'gb2312' });
  });

  it('tells Big5 from gb18030 by what the text says', () => {
    const decoded = decodeBytes(iconv.encode(traditional, 'big5'));
    expect(decoded).toEqual({ text: traditional, encoding: 'big5', replaced: 0 });
  });

  it('keeps traditional characters in gb18030', () => {
    expect(decodeBytes(iconv.encode(traditional, 'gb18030')).text).toBe(traditional);
  });

  it.each([
    ['utf-8', 'gb2312'],
    ['gb18030', 'utf-8'],
    ['gb18030', 'big5'],
    ['big5', 'gb2312'],
    ['big5', 'utf-8'],
  ])('is not misled when %s declares %s', (encoding, declared) => {
    const text = `<meta charset="${declared}"><p>${encoding === 'big5' ? traditional : simplified}</p>`;
    const decoded = decodeBytes(iconv.encode(text, encoding));
    expect(decoded).toEqual({ text, encoding, replaced: 0, declared });
  });

  it('finds a declaration that comes late', () => {
    const text = `${' '.repeat(5000)}<meta http-equiv="Content-Type" content="text/html; charset=GBK">${simplified}`;
    expect(decodeBytes(iconv.encode(text, 'gbk'))).toMatchObject({ text, declared: 'gbk' });
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s with and without a byte-order mark', (encoding) => {
    const text = `${simplified}\n12 件\n${simplified}\n`;
    const marked = iconv.encode(text, encoding, { addBOM: true });
    expect(decodeBytes(marked)).toEqual({ text, encoding, replaced: 0 });
    expect(decodeBytes(marked.subarray(2))).toEqual({ text, encoding, replaced: 0 });
  });

  it('counts a character that is cut off at the end and stays with UTF-8', () => {
    const bytes = Buffer.from(simplified);
    for (const cut of [1, 2]) {
      const decoded = decodeBytes(bytes.subarray(0, bytes.length - cut));
      expect(decoded).toMatchObject({ encoding: 'utf-8', replaced: 1 });
      expect(decoded.text).toBe(`${simplified.slice(0, -1)}\ufffd`);
    }
  });

  it('stays with UTF-8 for a few bad bytes inside, and counts them', () => {
    const bytes = Buffer.concat([
      Buffer.from(simplified),
      Buffer.from([0xff, 0x80]),
      Buffer.from(simplified),
    ]);
    expect(decodeBytes(bytes)).toMatchObject({ encoding: 'utf-8', replaced: 2 });
  });

  it('decodes GBK that is cut off in the middle of a character', () => {
    const bytes = iconv.encode(simplified, 'gbk');
    expect(decodeBytes(bytes.subarray(0, bytes.length - 1))).toMatchObject({
      encoding: 'gb18030',
      replaced: 1,
    });
  });

  it('takes a charset from outside before what the bytes declare', () => {
    expect(decodeBytes(Buffer.from('<meta charset=gbk>'), { declared: 'UTF-8' }).declared).toBe('utf-8');
  });

  it('takes the names of one family as the same encoding', () => {
    expect(isSameEncoding('GB2312', 'gb18030')).toBe(true);
    expect(isSameEncoding('utf8', 'UTF-8')).toBe(true);
    expect(isSameEncoding('big5', 'gbk')).toBe(false);
  });
});
