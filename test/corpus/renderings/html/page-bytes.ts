// A page → bytes: in which encoding it is, and what it says about that.

import iconv from 'iconv-lite';
import { gbkBytes } from '../../../maker/gbk-bytes.js';
import type { Random } from '../../../maker/random.js';

/** Bytes of a page and the charset that it names. */
export interface PageEncoding {
  readonly bytes: 'utf-8' | 'gbk' | 'gb18030' | 'utf-16le' | 'utf-16be';
  readonly byteOrderMark?: boolean;
  /** Charset in the page's own declaration; none where it is undefined. */
  readonly declared?: string;
  /** Characters of script before the declaration; browsers look at the first 1024 bytes only. */
  readonly lateBy?: number;
}

/** A page but for its encoding. */
export interface HtmlPage {
  readonly prologue: string;
  readonly head: string;
  readonly body: string;
}

/** The encodings that browsers show without trouble, as often as they are met. */
export function commonEncoding(random: Random): PageEncoding {
  return random.pick<PageEncoding>([
    { bytes: 'utf-8', declared: 'utf-8' },
    { bytes: 'utf-8', declared: 'UTF-8' },
    { bytes: 'utf-8', declared: 'utf-8' },
    { bytes: 'gbk', declared: 'gb2312' },
  ]);
}

/** Bytes of the page; characters that its encoding lacks are written as references, as editors do. */
export function pageBytes(
  { prologue, head, body }: HtmlPage,
  encoding: PageEncoding,
  random: Random,
): Buffer {
  const { declared, lateBy = 0 } = encoding;
  const late =
    lateBy === 0 ? '' : `<script>var menu="${'0123456789'.repeat(Math.ceil(lateBy / 10))}";</script>\n`;
  const html = `${prologue}<head>\n${late}${declaration(declared, random)}${head}\n</head>\n${body}\n</html>\n`;
  return encode(html, encoding);
}

function declaration(charset: string | undefined, random: Random): string {
  if (charset === undefined) return '';
  return random.pick([
    `<meta charset="${charset}">\n`,
    `<meta http-equiv="Content-Type" content="text/html; charset=${charset}" />\n`,
    `<META content="text/html;charset=${charset}" http-equiv='Content-Type'>\n`,
    `<meta charset=${charset} />\n`,
  ]);
}

function encode(html: string, { bytes, byteOrderMark = false }: PageEncoding): Buffer {
  return bytes === 'gbk' ? gbkBytes(html) : iconv.encode(html, bytes, { addBOM: byteOrderMark });
}
