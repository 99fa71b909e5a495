// Every PDF rendering opens with another reader, and what its cells show is in its text layer.

import { PDFParse } from 'pdf-parse';
import { describe, expect, test } from 'vitest';
import type { GridCell } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import { layoutReport } from '../../../maker/layout.js';
import { seededRandom } from '../../../maker/random.js';
import type { Draft } from '../../draft.js';
import { drawReport } from '../../draw-report.js';
import { pdfRenderings } from './index.js';
import { paginate } from './pagination.js';
import { renderStyledPdf } from './report.js';
import { commonLines } from './rules.js';
import { drawStyle } from './style.js';

const seed = 11;

function draftOf(index: number): Draft {
  const draft = drawReport(seed, index, 'pdf');
  return { ...draft, blocks: layoutReport(draft.report) };
}

function printedFigures(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.grid.rows.flat() : []))
    .filter((cell) => cell.shows?.status === 'number')
    .map((cell) => cell.text)
    .sort();
}

async function read(bytes: Buffer): Promise<{ text: string; pages: number }> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  try {
    const { text, total } = await parser.getText();
    return { text: text.normalize('NFKC'), pages: total };
  } finally {
    await parser.destroy();
  }
}

describe.each(pdfRenderings.map((rendering) => ({ name: rendering.name, rendering })))(
  '$name',
  ({ rendering }) => {
    test('holds every printed figure and is made with the same bytes each time', async () => {
      const draft = draftOf(3);
      const { bytes } = await rendering.render(draft, seededRandom(seed));
      const again = await rendering.render(draft, seededRandom(seed));
      expect(again.bytes.equals(bytes)).toBe(true);
      const { text, pages } = await read(bytes);
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(12);
      // Glyphs that stand alone are read with spaces between them.
      const joined = text.replace(/\s/g, '');
      for (const figure of new Set(printedFigures(draft.blocks))) expect(joined).toContain(figure);
      const counted = (text.match(/\d/g) ?? []).length;
      expect(counted).toBeGreaterThanOrEqual(printedFigures(draft.blocks).join('').replace(/\D/g, '').length);
    });
  },
);

test('characters outside the main font bring the file that holds them', async () => {
  const blocks: Block[] = [{ kind: 'paragraph', text: '發(fā)件數(shù)：訴訟３件\u200b※' }];
  const properties = { title: 't', author: 'a', date: '2024-01-31' };
  const style = drawStyle(seededRandom(1), { placing: 'line', pageNumber: '', runningHeader: false });
  const { text } = await read(await renderStyledPdf(blocks, properties, style));
  expect(text.replace(/\s/g, '')).toContain('發(fā)件數(shù):訴訟3件※');
});

test.each(['pdf/white-figures', 'pdf/invisible-figures'])(
  '%s hides a 0 in every blank cell',
  async (name) => {
    const rendering = pdfRenderings.find((one) => one.name === name);
    const clean = draftOf(3);
    const blocks = clean.blocks.map(
      (block): Block =>
        block.kind === 'table' && block.grid.id === 'requests'
          ? { ...block, grid: { ...block.grid, rows: block.grid.rows.map((cells) => cells.map(blanked)) } }
          : block,
    );
    const draft = { ...clean, blocks };
    expect(rendering?.suits?.(clean)).toBe(false);
    expect(rendering?.suits?.(draft)).toBe(true);
    const digits = async (style: 'none' | 'white' | 'invisible'): Promise<number> => {
      const properties = { title: 't', author: 'a', date: '2024-01-31' };
      const drawn = drawStyle(seededRandom(seed), { unseen: style });
      const { text } = await read(await renderStyledPdf(blocks, properties, drawn));
      return (text.match(/\d/g) ?? []).length;
    };
    const blanks = blocks.flatMap((block) => (block.kind === 'table' ? block.grid.rows.flat() : []));
    const hidden = blanks.filter((cell) => cell.shows?.status === 'blank').length;
    expect(hidden).toBeGreaterThan(100);
    expect(await digits(name === 'pdf/white-figures' ? 'white' : 'invisible')).toBe(
      (await digits('none')) + hidden,
    );
  },
);

function blanked(cell: GridCell): GridCell {
  if (cell.shows === undefined) return cell;
  return { ...cell, text: '', shows: { ...cell.shows, status: 'blank', value: null } };
}

test('wishes of oddities decide over page numbers', async () => {
  const rendering = pdfRenderings[0];
  if (rendering === undefined) throw new Error('No rendering');
  const draft = { ...draftOf(3), wishes: { pageNumbers: '— # —' } };
  const { text } = await read((await rendering.render(draft, seededRandom(seed))).bytes);
  expect(text).toContain('— 2 —');
});

test('a line between cells is drawn once, from edge to edge', () => {
  const cell = { width: 10, height: 5 };
  const drift = 1e-9;
  const boxes = [
    { ...cell, x: 10, y: 0 },
    { ...cell, x: 0, y: drift },
    { ...cell, x: 0, y: 5, width: 20 },
  ];
  expect(commonLines(boxes)).toEqual([
    [0, 0, 20, 0],
    [0, 5, 20, 5],
    [0, 10, 20, 10],
    [0, expect.closeTo(0), 0, 10],
    [10, expect.closeTo(0), 10, 5 + drift],
    [20, 0, 20, 10],
  ]);
});

describe('a table over page breaks', () => {
  const style = drawStyle(seededRandom(1), { padding: 3, breaks: 'between-rows', repeatHeader: false });
  const layout = {
    placed: [],
    lines: new Map(),
    edges: [],
    heights: [20, 20, 46, 20],
    headerRows: 1,
    lineHeight: 10,
  };

  test('moves a row that does not fit', () => {
    const pages = paginate(layout, style, { first: 70, next: 100 });
    expect(pages.map((bands) => bands.map(({ row }) => row))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('cuts a row of several lines where the style says so', () => {
    const pages = paginate(layout, { ...style, breaks: 'inside-rows' }, { first: 70, next: 100 });
    expect(pages).toEqual([
      [
        { row: 0, height: 20 },
        { row: 1, height: 20 },
        { row: 2, height: 26 },
      ],
      [
        { row: 2, height: 26 },
        { row: 3, height: 20 },
      ],
    ]);
  });

  test('leaves room for a repeated header, and gives an oversized row a page of its own', () => {
    const pages = paginate(layout, { ...style, repeatHeader: true }, { first: 20, next: 60 });
    expect(pages.map((bands) => bands.map(({ row }) => row))).toEqual([[0], [1], [2], [3]]);
  });
});
