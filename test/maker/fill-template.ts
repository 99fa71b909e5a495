// Fills a blank copy of the official Word form with a report: the form's own markup stays as it is.

import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { placeCells } from './grid.js';
import type { Block } from './layout.js';

const mainPart = 'word/document.xml';

/**
 * Bytes of the filled form.
 * @throws Error when the blank form has other rows than the report
 */
export async function fillTemplate(template: Buffer, blocks: readonly Block[]): Promise<Buffer> {
  const source = await fromBufferPromise(template);
  const target = new ZipFile();
  for await (const entry of source.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const part = await buffer(await source.openReadStreamPromise(entry));
    const filled =
      entry.fileName === mainPart ? Buffer.from(fillDocument(part.toString('utf8'), blocks)) : part;
    target.addBuffer(filled, entry.fileName);
  }
  target.end();
  return buffer(target.outputStream);
}

function fillDocument(xml: string, blocks: readonly Block[]): string {
  const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
  let table = 0;
  const withTables = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, (markup) => {
    const grid = grids[table];
    if (grid === undefined) throw new Error('The blank form has more tables than the report');
    table += 1;
    return fillTable(markup, valueRows(grid));
  });
  return fillProse(withTables, blocks);
}

// Values of each row, in order.
function valueRows(grid: Parameters<typeof placeCells>[0]): string[][] {
  return grid.rows.map((cells) => cells.filter((cell) => cell.role === 'value').map((cell) => cell.text));
}

function fillTable(markup: string, rows: readonly string[][]): string {
  let row = 0;
  const filled = markup.replace(/<w:tr[ >].*?<\/w:tr>/gs, (line) => {
    const values = rows[row] ?? [];
    row += 1;
    return fillRow(line, values);
  });
  if (row !== rows.length) throw new Error(`The blank form has ${row} rows, the report ${rows.length}`);
  return filled;
}

function fillRow(line: string, values: readonly string[]): string {
  const count = line.match(/<w:tc>/g)?.length ?? 0;
  let cell = 0;
  return line.replace(/<w:tc>.*?<\/w:tc>/gs, (markup) => {
    const value = values[cell - (count - values.length)];
    cell += 1;
    return value === undefined ? markup : fillCell(markup, value);
  });
}

function fillCell(markup: string, value: string): string {
  if (!markup.includes('</w:p>')) throw new Error('A cell of the blank form has no paragraph to fill');
  const emptied = markup.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, '');
  return emptied.replace(/<\/w:p>(?!.*<\/w:p>)/s, `<w:r><w:t>${value}</w:t></w:r></w:p>`);
}

// The blank form holds one line of instruction where each narrative part belongs.
function fillProse(xml: string, blocks: readonly Block[]): string {
  const parts = narrativeParts(blocks);
  const title = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : [])).join('');
  let part = 0;
  return xml.replace(/<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/gs, (paragraph) => {
    const text = paragraph.replace(/<[^>]*>/g, '');
    if (text.includes('格式模板')) return [title, ...(parts[0] ?? [])].map(paragraphXml).join('');
    if (!text.includes('文字描述')) return paragraph;
    part += 1;
    return (parts[[0, 1, 5, 6][part] ?? 0] ?? []).map(paragraphXml).join('');
  });
}

// Texts before the first heading, then under each of the six; the signature ends the last.
function narrativeParts(blocks: readonly Block[]): string[][] {
  const parts: string[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) parts.push([]);
    else if (block.kind !== 'table' && block.kind !== 'title') parts.at(-1)?.push(block.text);
  }
  return parts;
}

function paragraphXml(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;
}
