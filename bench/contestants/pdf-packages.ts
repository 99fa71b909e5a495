// npm packages that a user would pick for PDF.

import { PDFParse } from 'pdf-parse';
import type { Contestant, Output } from '../output.js';
import { peer, versionOf } from './package-version.js';

export function pdfParseText(): Contestant {
  return {
    version: versionOf('pdf-parse'),
    run: (_, bytes) => withPdfParse(bytes, async (parser) => ({ text: (await parser.getText()).text })),
  };
}

export function pdfParseTable(): Contestant {
  return {
    version: versionOf('pdf-parse'),
    run: (_, bytes) =>
      withPdfParse(bytes, async (parser) => ({
        tables: (await parser.getTable()).pages.flatMap(({ tables }) => tables),
      })),
  };
}

async function withPdfParse(bytes: Uint8Array, use: (parser: PDFParse) => Promise<Output>): Promise<Output> {
  // pdf.js takes the bytes for itself.
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  try {
    return await use(parser);
  } finally {
    await parser.destroy();
  }
}

export function pdf2json(): Contestant {
  type Page = {
    readonly Texts: readonly {
      readonly x: number;
      readonly y: number;
      readonly R: readonly { readonly T: string }[];
    }[];
  };
  type Parser = {
    on(event: string, listener: (value: { readonly Pages: readonly Page[] }) => void): void;
    parseBuffer(bytes: Buffer): void;
  };
  const PdfParser = peer<new () => Parser>('pdf2json');
  return {
    version: versionOf('pdf2json'),
    run: (_, bytes) =>
      new Promise<Output>((resolve, reject) => {
        const parser = new PdfParser();
        parser.on('pdfParser_dataError', reject);
        parser.on('pdfParser_dataReady', ({ Pages }) => resolve({ text: Pages.map(linesOf).join('\n') }));
        parser.parseBuffer(Buffer.from(bytes));
      }),
  };

  function linesOf({ Texts }: Page): string {
    const pieces = Texts.map(({ x, y, R }) => ({ x, y, text: decoded(R.map(({ T }) => T).join('')) }));
    return byLine(pieces);
  }
}

export function pdfreader(): Contestant {
  type Item = {
    readonly page?: number;
    readonly x?: number;
    readonly y?: number;
    readonly text?: string;
  } | null;
  type Reader = { parseBuffer(bytes: Buffer, take: (error: unknown, item: Item) => void): void };
  const { PdfReader } = peer<{ readonly PdfReader: new (options?: object) => Reader }>('pdfreader');
  return {
    version: versionOf('pdfreader'),
    run: (_, bytes) =>
      new Promise<Output>((resolve, reject) => {
        const pages: Piece[][] = [];
        new PdfReader({}).parseBuffer(Buffer.from(bytes), (error, item) => {
          if (error) reject(error);
          else if (!item) resolve({ text: pages.map(byLine).join('\n') });
          else if (item.page !== undefined) pages.push([]);
          else if (item.text !== undefined)
            pages.at(-1)?.push({ x: item.x ?? 0, y: item.y ?? 0, text: item.text });
        });
      }),
  };
}

export function unpdf(): Contestant {
  type Unpdf = {
    getDocumentProxy(bytes: Uint8Array): Promise<unknown>;
    extractText(
      document: unknown,
      options: { readonly mergePages: boolean },
    ): Promise<{ readonly text: string | string[] }>;
  };
  const { getDocumentProxy, extractText } = peer<Unpdf>('unpdf');
  return {
    version: versionOf('unpdf'),
    run: async (_, bytes) => {
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
        mergePages: false,
      });
      return { text: [text].flat().join('\n') };
    },
  };
}

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Pieces of one height are one line: what a user of these packages does first. */
function byLine(pieces: readonly Piece[]): string {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const height = Math.round(piece.y * 4);
    lines.set(height, [...(lines.get(height) ?? []), piece]);
  }
  const ordered = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
  return ordered
    .map((line) =>
      line
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(' '),
    )
    .join('\n');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
