import { describe, expect, it } from 'vitest';
import { linesOf, readPdf, rowsOf, tablesOf } from './grid-rows.js';
import { gridLines, rawPdf, textAt } from './raw-pdf.js';

/** A document with one body line a page and what else is given. */
async function read(...pages: readonly string[]) {
  return readPdf(rawPdf({ pages: pages.map((content) => ({ content: textAt(60, 600, 'body') + content })) }));
}

describe('page numbers', () => {
  it.each([['- 3 -'], ['-3-'], ['Page 3']])(
    'are set aside when they are written as such: %s',
    async (text) => {
      const document = await read(textAt(280, 40, text));
      expect(linesOf(document)).toEqual([['body']]);
      expect(document.setAside).toMatchObject([{ reason: 'page-number', text }]);
    },
  );

  it('are set aside bare when they count the pages', async () => {
    const document = await read(textAt(280, 40, '7'), textAt(280, 40, '8'), textAt(280, 40, '9'));
    expect(document.setAside.map((each) => each.text)).toEqual(['7', '8', '9']);
  });

  it('are set aside with the number of pages', async () => {
    const document = await read(textAt(280, 40, '1/2'), textAt(280, 40, '2/2'));
    expect(document.setAside.map((each) => each.text)).toEqual(['1/2', '2/2']);
  });

  it('are set aside with the number of pages set apart by blanks', async () => {
    const spaced = (page: string): string =>
      textAt(280, 40, page) + textAt(291, 40, '/') + textAt(299, 40, '2');
    const document = await read(spaced('1'), spaced('2'));
    expect(document.setAside).toHaveLength(2);
    expect(linesOf(document)).toEqual([['body'], ['body']]);
  });

  it('are no cells far apart', async () => {
    const row = (first: string): string =>
      textAt(160, 40, first) + textAt(260, 40, '/') + textAt(360, 40, '2');
    expect((await read(row('1'), row('2'))).setAside).toEqual([]);
  });

  it('are not numbers that do not count, nor numbers away from the edge', async () => {
    const document = await read(textAt(280, 40, '7'), textAt(280, 40, '3') + textAt(60, 400, '- 4 -'));
    expect(document.setAside).toEqual([]);
    expect(linesOf(document).flat()).toContain('7');
  });

  it('are not values in a table at the foot of the page', async () => {
    const grid = gridLines([50, 150, 250], [60, 30]) + textAt(60, 40, 'row') + textAt(160, 40, '1');
    const document = await read(grid);
    expect(document.setAside).toEqual([]);
    expect(rowsOf(tablesOf(document)[0])).toEqual([['row', '1']]);
  });

  it('are not the last row of a table without rulings', async () => {
    const document = await read(
      textAt(60, 40, 'row') + textAt(160, 40, '1'),
      textAt(60, 40, 'next') + textAt(160, 40, '2'),
    );
    expect(document.setAside).toEqual([]);
  });
});

describe('running headers', () => {
  it('are set aside when they repeat at the same height', async () => {
    const header = textAt(60, 810, 'Agency report');
    const document = await read(header, header, header);
    expect(document.setAside.map((each) => each.reason)).toEqual([
      'running-header',
      'running-header',
      'running-header',
    ]);
    expect(linesOf(document)).toEqual([['body'], ['body'], ['body']]);
  });

  it('are not titles that stand on one page only', async () => {
    const document = await read(textAt(60, 810, 'Title'), '');
    expect(document.setAside).toEqual([]);
  });
});
