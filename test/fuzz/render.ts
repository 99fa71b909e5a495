// Blocks → a document of some format; markup and text keep the marks, so that they can be mutated and followed.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part, Report } from '../cases/report.js';
import { documentXml } from '../cases/to-docx.js';
import { pastedText, tableHtml, toHtml } from '../cases/to-html.js';
import { toLayout } from '../cases/to-layout.js';
import { type TableStyle, tableStyles, toText } from '../cases/to-text.js';
import type { PdfLines } from '../maker/description.js';
import type { Block } from '../maker/layout.js';
import { renderDocx } from '../maker/render-docx.js';
import { renderHtml } from '../maker/render-html.js';
import { renderPdf } from '../maker/render-pdf.js';
import { unseenHtml } from '../maker/unseen-html.js';
import { type Base, marks } from './base.js';

/** What a mutation of the second kind may work on, or finished bytes. */
export type Rendered =
  | { readonly kind: 'lines' | 'html' | 'docx'; readonly source: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly extension: string };

// The keys of a literal are exactly the styles.
const styles = Object.keys(tableStyles) as TableStyle[];

/** Names of all ways to write a report. */
export const targets: readonly string[] = [
  ...styles.map((style) => `text-${style}`),
  'text-layout',
  ...['html-plain', 'html-pasted', 'html-unseen', 'html-maker', 'html-plain', 'html-pasted'],
  ...['docx-raw', 'docx-raw', 'docx-gridbefore', 'docx-maker'],
  ...['pdf-stroke', 'pdf-filled', 'pdf-clip', 'pdf-clip-only', 'pdf-none'],
  ...['pdftext-layout', 'pdftext-plain', 'pdftext-raw'],
];

const stripText = (text: string): string => text.replace(marks, '');

/** Blocks without marks. */
export function stripBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'table'
      ? {
          ...block,
          grid: {
            ...block.grid,
            rows: block.grid.rows.map((row) => row.map((cell) => ({ ...cell, text: stripText(cell.text) }))),
          },
        }
      : block,
  );
}

function toReport(blocks: readonly Block[]): Report {
  const parts: { heading: string; prose: string[]; table?: Part['table'] }[] = [];
  const title: string[] = [];
  const signature: string[] = [];
  let preamble = '';
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind === 'title') title.push(block.text);
    else if (block.kind === 'signature') signature.push(block.text);
    else if (block.kind === 'heading' && block.level === 1) parts.push({ heading: block.text, prose: [] });
    else if (block.kind === 'table') {
      const table = { width: block.grid.columns.length, rows: block.grid.rows };
      if (last === undefined || last.table !== undefined) parts.push({ heading: '', prose: [], table });
      else last.table = table;
    } else if (last === undefined) preamble += block.text;
    else if (last.table !== undefined) parts.push({ heading: block.text, prose: [] });
    else last.prose.push(block.text);
  }
  return {
    title,
    preamble,
    signature,
    parts: parts.map(({ table, ...part }) => (table === undefined ? part : { ...part, table })),
  };
}

let folder: string | undefined;

function pdfToText(pdf: Uint8Array, flag: string): string {
  folder ??= mkdtempSync(join(tmpdir(), 'fuzz-'));
  const file = join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  execFileSync('pdftotext', [...(flag === 'plain' ? [] : [`-${flag}`]), file, join(folder, 'a.txt')], {
    stdio: 'ignore',
  });
  return readFileSync(join(folder, 'a.txt'), 'utf8');
}

/** Writes the report. @throws Error when the format cannot hold what the mutations made */
export async function render(target: string, blocks: readonly Block[], base: Base): Promise<Rendered> {
  const [format = '', style = ''] = target.split(/-(.*)/s);
  const { title, date, author } = base;
  if (format === 'text' && style === 'layout') {
    return { kind: 'lines', source: toLayout(toReport(stripBlocks(blocks))) };
  }
  // `style` comes from the keys of `tableStyles` above.
  if (format === 'text') return { kind: 'lines', source: toText(toReport(blocks), style as TableStyle) };
  if (target === 'html-plain') return { kind: 'html', source: toHtml(toReport(blocks)) };
  if (target === 'html-pasted') {
    return { kind: 'html', source: toHtml(toReport(blocks), (grid) => tableHtml(grid, pastedText)) };
  }
  if (target === 'html-unseen') {
    const options = {
      title,
      style: 'bordered',
      charset: { bytes: 'utf-8', declared: 'utf-8' },
      cutLabels: false,
    } as const;
    return { kind: 'html', source: unseenHtml(blocks, options).toString() };
  }
  if (target === 'html-maker') {
    const page = { siteName: '霁川人民政府', indexNumber: 'RD1', publishedOn: date };
    return {
      kind: 'html',
      source: renderHtml(blocks, { page, title, agency: author, charset: 'utf-8' }).toString(),
    };
  }
  if (target === 'docx-maker') {
    return {
      kind: 'bytes',
      bytes: await renderDocx(stripBlocks(blocks), { title, creator: author, date }),
      extension: 'docx',
    };
  }
  if (format === 'docx') {
    return { kind: 'docx', source: documentXml(toReport(blocks), { gridBefore: style === 'gridbefore' }) };
  }
  // `style` of a PDF target is one of the five ways to draw lines.
  const lines = format === 'pdftext' ? 'stroke' : (style as PdfLines);
  const bytes = await renderPdf(stripBlocks(blocks), { title, author, date, lines });
  if (format !== 'pdftext') return { kind: 'bytes', bytes, extension: 'pdf' };
  return { kind: 'lines', source: pdfToText(bytes, style) };
}
