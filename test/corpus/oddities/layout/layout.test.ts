import { describe, expect, it } from 'vitest';
import { placeCells } from '../../../maker/grid.js';
import { type CorpusFormat, corpusFormats, type Draft } from '../../draft.js';
import { makeDocument } from '../../make-document.js';
import { renderings } from '../../renderings/index.js';
import { fieldsOf } from '../../truth.js';
import { cleanDraft, gridOddities, oddNumbers, shown, textOf, withOddity } from './made-oddities.js';

const indexes = [0, 1, 2, 3, 4, 5];

describe.each(gridOddities)('$name', (oddity) => {
  const formats = oddity.formats ?? corpusFormats;

  it.each(formats)('applies to reports as %s, the same way each time', (format) => {
    const drafts = indexes.flatMap((index) => withOddity(cleanDraft(index, format), oddity, index) ?? []);
    const again = indexes.flatMap((index) => withOddity(cleanDraft(index, format), oddity, index) ?? []);
    expect(drafts.length).toBeGreaterThan(0);
    expect(again).toEqual(drafts);
  });

  it.each(formats)('keeps grids whole and one truth a field as %s', (format) => {
    for (const index of indexes) {
      const clean = cleanDraft(index, format);
      const draft = withOddity(clean, oddity, index) ?? clean;
      for (const block of draft.blocks) if (block.kind === 'table') placeCells(block.grid);
      expectHonest(draft, clean);
    }
  });

  it.each(formats.filter(isCheap))('changes what is printed as %s', async (format) => {
    const rendering = renderings.find((one) => one.format === format)?.name ?? '';
    const index = indexes.find((one) => withOddity(cleanDraft(one, format), oddity, one) !== undefined) ?? 0;
    const odd = await makeDocument(5, index, { rendering, oddities: [oddity.name] });
    const clean = await makeDocument(5, index, { rendering, oddities: [] });
    expect(odd.truth.oddities).toHaveLength(1);
    expect(odd.truth.sha256).not.toBe(clean.truth.sha256);
  });
});

// Word and PDF take seconds to write; page numbers are printed by PDF alone.
function isCheap(format: CorpusFormat, _: number, all: readonly CorpusFormat[]): boolean {
  return format === 'html' || format === 'text' || all.length === 1;
}

// No field is gained or lost, and a number that is still told is the number that was printed.
function expectHonest(draft: Draft, clean: Draft): void {
  const before = oddNumbers(clean);
  for (const [path, field] of Object.entries(fieldsOf(draft))) {
    expect(field.status === 'absent').toBe(!before.has(path));
    if (field.status === 'number') expect(field.value).toBe(before.get(path));
    if (field.lost !== undefined) expect(field.lost).toBe(before.get(path));
  }
}

describe('oddities of cells and layout', () => {
  it.each(corpusFormats)('stand beside each other as %s', (format) => {
    const possible = gridOddities.filter(({ formats = corpusFormats }) => formats.includes(format));
    for (const index of indexes) {
      const clean = cleanDraft(index, format);
      const all = possible.reduce((draft, oddity) => withOddity(draft, oddity, index) ?? draft, clean);
      for (const block of all.blocks) if (block.kind === 'table') placeCells(block.grid);
      expectHonest(all, clean);
    }
  });

  it('leave separators of spans behind rows', () => {
    expect(textOf('trailing-pipes', 1)).toMatch(/\|\|\n/);
  });

  it('print seven values over thirteen columns, each row in its own way', () => {
    const { draft } = shown('wide-grid', 'html', 0);
    const grid = draft.blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))[1];
    expect(grid?.columns).toHaveLength(16);
    const spans = grid?.rows.map((cells) =>
      cells.flatMap(({ shows, colSpan }) => (shows ? [colSpan] : [])).join(),
    );
    expect(new Set(spans).size).toBeGreaterThan(5);
  });

  it('put a page number between the parts of a table', () => {
    const texts = indexes.map((index) => textOf('cut-by-pages', index));
    expect(texts.some((text) => /\n\n[-—] ?\d ?[-—]\n\|/.test(text))).toBe(true);
  });

  it('leave rows of numbers without their labels', () => {
    expect(textOf('torn-labels', 1)).toMatch(/^\|( [^|\d（]*\d* \|){7}$/m);
  });
});
