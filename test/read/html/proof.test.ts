// What must hold for any page: what stands at a place is what was read there, and tables are true grids.

import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/model/document.js';
import { htmlReader } from '../../../src/read/html/index.js';
import { decodeBytes } from '../../../src/text/decode.js';
import { filler, tables } from './read-page.js';

const samples = new URL('../../../samples/', import.meta.url);
const pages = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Text of a piece of markup, without white space. */
function bare(markup: string): string {
  return markup
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')
    .replace(/&(nbsp|ensp|emsp|#\d+);/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '');
}

describe.each(pages)('the sample %s', (name) => {
  it.each(htmlReader.engines)('has at every place what %s read there', async (engine) => {
    const bytes = readFileSync(new URL(`${name}/report.html`, samples));
    const { text } = decodeBytes(bytes);
    const { value } = await htmlReader.read(bytes, { engine });
    const cells = tables(value).flatMap((table) => table.cells);
    const texts = [...value.blocks.filter((block) => block.type !== 'table'), ...cells];
    expect(cells.length).toBeGreaterThan(250);
    for (const node of texts) {
      if (node.place.kind !== 'html') throw new Error('a place of another format');
      expect(bare(text.slice(node.place.start, node.place.end))).toBe(node.text.replace(/\s+/g, ''));
    }
  });

  it('has the same tables for both engines', async () => {
    const bytes = readFileSync(new URL(`${name}/report.html`, samples));
    const [first, second] = await Promise.all(
      htmlReader.engines.map(async (engine) => tables((await htmlReader.read(bytes, { engine })).value)),
    );
    expect(first).toEqual(second);
  });
});

function coveredTwice({ cells }: Table): string[] {
  const taken = new Set<string>();
  const twice: string[] = [];
  for (const { row, column, rowSpan, colSpan } of cells) {
    for (let r = row; r < row + rowSpan; r += 1) {
      for (let c = column; c < column + colSpan; c += 1) {
        if (taken.has(`${r} ${c}`)) twice.push(`${r} ${c}`);
        taken.add(`${r} ${c}`);
      }
    }
  }
  return twice;
}

const span = fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 0, max: 6 }));
const cell = fc.record({
  rowSpan: span,
  colSpan: span,
  text: fc.constantFrom('', '0', '12', '规章', '其他'),
});
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 8 });

describe('any table', () => {
  it.each(htmlReader.engines)(
    'becomes a true grid with all its cells in order, read by %s',
    async (engine) => {
      await fc.assert(
        fc.asyncProperty(rows, async (table) => {
          const markup = table.map(
            (row) =>
              `<tr>${row.map((c) => `<td rowspan=${c.rowSpan} colspan=${c.colSpan}>${c.text}</td>`).join('')}</tr>`,
          );
          const html = `<table>${markup.join('')}</table>${filler}`;
          const { value } = await htmlReader.read(Buffer.from(html), { engine });
          const [found] = tables(value);
          if (found === undefined) return table.every((row) => row.length === 1);
          const { cells, rowCount, columnCount } = found;
          expect(cells.map(({ text }) => text)).toEqual(table.flat().map(({ text }) => text));
          expect(coveredTwice(found)).toEqual([]);
          expect(
            cells.every((c) => c.row + c.rowSpan <= rowCount && c.column + c.colSpan <= columnCount),
          ).toBe(true);
          return true;
        }),
        { numRuns: 150, seed: 1 },
      );
    },
  );

  const soup = fc.array(
    fc.constantFrom(
      ...[
        '<table>',
        '</table>',
        '<tr>',
        '</tr>',
        '<td>',
        '</td>',
        '<th rowspan=2>',
        '<td colspan=3>',
        '<tbody>',
      ],
      ...[
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<br>',
        '<b>',
        '</b>',
        '<h2>',
        '</h2>',
        '<li>',
        '<ol>',
        '</ol>',
        '<pre>',
      ],
      ...[
        '规章',
        '0',
        ' ',
        '\n',
        '&nbsp;',
        '<',
        '&',
        '<!--',
        '-->',
        '<form>',
        '</form>',
        '<select>',
        '</select>',
      ],
      ...[
        '<caption>',
        '<thead>',
        '<tfoot>',
        '<a href=x.pdf>',
        '</a>',
        '<p hidden>',
        '<svg>',
        '</svg>',
        '<iframe src=a>',
      ],
    ),
    { maxLength: 60 },
  );

  it.each(htmlReader.engines)(
    'of any tag soup is a true grid, with places inside the page, read by %s',
    async (engine) => {
      await fc.assert(
        fc.asyncProperty(soup, async (parts) => {
          const html = `${filler}${parts.join('')}`;
          const { value } = await htmlReader.read(Buffer.from(html), { engine });
          for (const table of tables(value)) expect(coveredTwice(table)).toEqual([]);
          const cells = tables(value).flatMap((table) => table.cells);
          for (const { place } of [...value.blocks, ...cells, ...value.setAside, ...value.assets]) {
            if (place.kind !== 'html') throw new Error('a place of another format');
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(html.length);
          }
        }),
        { numRuns: 300, seed: 1 },
      );
    },
  );

  /** What makes a browser, too, take text after it for something else than text. */
  const swallowing = new Set(['<', '&', '<!--', '<svg>', '<iframe src=a>']);

  it.each(htmlReader.engines)('of any tag soup loses no text, read by %s', async (engine) => {
    const sorted = (text: string): string => Array.from(text.replace(/\s+/g, '')).sort().join('');
    await fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const html = `${filler}${parts.filter((part) => !swallowing.has(part)).join('')}${filler}`;
        const { value } = await htmlReader.read(Buffer.from(html), { engine });
        const read = value.blocks.map((block) => {
          if (block.type === 'table') return block.cells.map(({ text }) => text).join('');
          return `${(block.type === 'paragraph' && block.numbering) || ''}${block.text}`;
        });
        const aside = value.setAside.map(({ text }) => text);
        const printed = sorted(load(html).root().text());
        const found = sorted([...read, ...aside].join(''));
        // Numbers of list items are printed too, and stand in no text node.
        expect(found.replace(/[\d.]/g, '')).toBe(printed.replace(/[\d.]/g, ''));
        expect(found.length).toBeGreaterThanOrEqual(printed.length);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
