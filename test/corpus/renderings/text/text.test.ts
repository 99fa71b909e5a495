// Every way of flattening keeps the report readable: all of it, in its order, with the figures of a row together.

import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Draft, RenderedFile } from '../../draft.js';
import { draftsFor, renderingStream } from '../drawn-drafts.js';
import { textRenderings } from './index.js';
import { hasNoBlanks, slotRows, withoutVertical } from './slots.js';
import { textWidth, wrapText } from './text-width.js';

describe.each(textRenderings.map((rendering) => ({ name: rendering.name, rendering })))(
  '$name',
  ({ rendering }) => {
    const drafts = draftsFor(rendering, 4);

    test('prints every block in order', async () => {
      for (const [index, draft] of drafts.entries()) {
        const text = squeeze(decode(await rendering.render(draft, renderingStream(index))));
        let from = 0;
        for (const piece of prosePieces(draft.blocks)) {
          const at = text.indexOf(piece, from);
          expect(at, `${piece} in draft ${index}`).toBeGreaterThanOrEqual(0);
          from = at + piece.length;
        }
      }
    });

    test('prints the figures of each row together and in order', async () => {
      for (const [index, draft] of drafts.entries()) {
        const tokens = decode(await rendering.render(draft, renderingStream(index)))
          .split(/[\s|,]+/)
          .filter((token) => token !== '');
        let from = 0;
        for (const figures of rowsOfFigures(draft.blocks)) {
          const at = tokens.findIndex(
            (_, place) =>
              place >= from && figures.every((figure, offset) => tokens[place + offset] === figure),
          );
          expect(at, `${figures.join(' ')} in draft ${index}`).toBeGreaterThanOrEqual(0);
          from = at + figures.length;
        }
      }
    });

    test('is the same for the same stream', async () => {
      const [draft] = drafts;
      if (draft === undefined) throw new Error('No draft');
      const once = await rendering.render(draft, renderingStream(5));
      const again = await rendering.render(draft, renderingStream(5));
      expect(again.bytes.equals(once.bytes)).toBe(true);
    });

    test('leaves dropped cells out', async () => {
      const [draft] = drafts;
      if (draft === undefined) throw new Error('No draft');
      const odd = withDroppedCell(draft);
      if (!(rendering.suits?.(odd) ?? true)) return;
      const text = squeeze(decode(await rendering.render(odd, renderingStream(2))));
      expect(text).not.toContain('2.重复申请');
      expect(text).toContain('3.要求提供公开出版物');
    });
  },
);

test('drafts with blank values are not shown where a blank leaves no trace', () => {
  const blank: Grid = {
    id: 'one',
    columns: [1, 1],
    rows: [
      [
        { text: '规章', role: 'label', rowSpan: 1, colSpan: 1 },
        { text: '', role: 'value', rowSpan: 1, colSpan: 1 },
      ],
    ],
  };
  const [first] = textRenderings.slice(0, 1).flatMap((rendering) => draftsFor(rendering, 1));
  if (first === undefined) throw new Error('No draft');
  expect(hasNoBlanks({ ...first, blocks: [{ kind: 'table', grid: blank }] })).toBe(false);
});

test('merged cells leave empty cells, their text, strays or nothing', () => {
  const grid: Grid = {
    id: 'merged',
    columns: [1, 1, 1],
    rows: [
      [
        { text: '甲', role: 'label', rowSpan: 2, colSpan: 1, vertical: true },
        { text: '乙', role: 'label', rowSpan: 1, colSpan: 2 },
      ],
      [
        { text: '丙', role: 'label', rowSpan: 1, colSpan: 1 },
        { text: '1', role: 'value', rowSpan: 1, colSpan: 1 },
      ],
    ],
  };
  const texts = (across: 'once' | 'empty' | 'repeat', down: 'omit' | 'empty' | 'repeat'): string[][] =>
    slotRows(grid, { across, down }).map((row) => row.map(({ text }) => text));
  expect(texts('once', 'omit')).toEqual([
    ['甲', '乙'],
    ['丙', '1'],
  ]);
  expect(texts('empty', 'empty')).toEqual([
    ['甲', '乙', ''],
    ['', '丙', '1'],
  ]);
  expect(texts('repeat', 'repeat')).toEqual([
    ['甲', '乙', '乙'],
    ['甲', '丙', '1'],
  ]);
  expect(slotRows(grid, { across: 'strays', down: 'omit' })[0]?.[1]?.trailing).toBe(1);
  expect(withoutVertical(grid).labels).toEqual([{ text: '甲', row: 0, rows: 2 }]);
});

test('lines are cut by width, numbers stay whole', () => {
  expect(wrapText('全年公开12345条信息', 10)).toEqual(['全年公开', '12345条信', '息']);
  expect(textWidth('公开12')).toBe(6);
});

function prosePieces(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : [squeeze(block.text)]));
}

function rowsOfFigures(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.grid.rows
          .map((cells) =>
            cells.filter(({ role, text }) => role === 'value' && text !== '').map(({ text }) => text),
          )
          .filter((figures) => figures.length > 0)
      : [],
  );
}

function withDroppedCell(draft: Draft): Draft {
  const blocks = draft.blocks.map((block) =>
    block.kind === 'table'
      ? {
          ...block,
          grid: {
            ...block.grid,
            rows: block.grid.rows.map((cells) =>
              cells.map((cell) => (cell.text === '2.重复申请' ? { ...cell, dropped: true } : cell)),
            ),
          },
        }
      : block,
  );
  return { ...draft, blocks };
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

function decode({ bytes }: RenderedFile): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? iconv.decode(bytes, 'gb18030') : text.replace(/^\ufeff/, '');
}
