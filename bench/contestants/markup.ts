// npm packages that a user would pick for DOCX and HTML.

import { load } from 'cheerio';
import mammoth from 'mammoth';
import type { Contestant } from '../output.js';
import { peer, versionOf } from './package-version.js';

/** mammoth to HTML, and that loaded into cheerio: what the answers on the web recommend. */
export function mammothWithCheerio(): Contestant {
  return {
    version: `${versionOf('mammoth')} + ${versionOf('cheerio')}`,
    run: async (_, bytes) => {
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      load(value);
      return { html: value };
    },
  };
}

/** cheerio.load on the decoded page; a page that is not UTF-8 is decoded as gb18030 first, outside the clock's floor. */
export function cheerioLoad(): Contestant {
  return {
    version: versionOf('cheerio'),
    run: (_, bytes) => {
      const html = decode(bytes);
      load(html);
      return { html };
    },
  };
}

export function nodeHtmlParser(): Contestant {
  const { parse } = peer<{ parse(html: string): unknown }>('node-html-parser');
  return {
    version: versionOf('node-html-parser'),
    run: (_, bytes) => {
      const html = decode(bytes);
      parse(html);
      return { html };
    },
  };
}

export function officeParser(fileType: 'docx' | 'html'): Contestant {
  type Node = { readonly type?: string; readonly text?: string; readonly children?: readonly Node[] };
  type Office = {
    parseOffice(bytes: Buffer, options: object): Promise<{ readonly content: readonly Node[] }>;
  };
  const { OfficeParser } = peer<{ readonly OfficeParser: Office }>('officeparser');
  return {
    version: versionOf('officeparser'),
    run: async (_, bytes) => {
      const { content } = await OfficeParser.parseOffice(Buffer.from(bytes), { fileType, ocr: false });
      return { tables: tablesOf(content) };
    },
  };

  function tablesOf(nodes: readonly Node[]): string[][][] {
    return nodes.flatMap((node) => {
      if (node.type !== 'table') return tablesOf(node.children ?? []);
      return [(node.children ?? []).map((row) => (row.children ?? []).map(textOf))];
    });
  }

  function textOf({ text, children = [] }: Node): string {
    return text ?? children.map(textOf).join('');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
