// HTML → GBK bytes; characters that GBK lacks become references, as editors write them.

import iconv from 'iconv-lite';

/** Bytes of an HTML text in GBK. */
export function gbkBytes(html: string): Buffer {
  const writable = html.replace(/[^\0-\x7f]/gu, (character) =>
    iconv.decode(iconv.encode(character, 'gbk'), 'gbk') === character
      ? character
      : `&#${character.codePointAt(0) ?? 0};`,
  );
  return iconv.encode(writable, 'gbk');
}
