// Every page shows the whole report in reading order, to a parser that is not the extraction's own.

import { DomUtils, parseDocument } from 'htmlparser2';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../maker/layout.js';
import type { Draft, RenderedFile } from '../../draft.js';
import { draftsFor, renderingStream } from '../drawn-drafts.js';
import { htmlRenderings } from './index.js';
import { splitRuns } from './markup.js';

type Node = ReturnType<typeof parseDocument>['children'][number];

describe.each(htmlRenderings.map((rendering) => ({ name: rendering.name, rendering })))(
  '$name',
  ({ rendering }) => {
    const drafts = draftsFor(rendering, 2);

    test('shows every block once, and every row of a table in one piece', async () => {
      for (const [index, draft] of drafts.entries()) {
        const shown = visibleText(await rendering.render(draft, renderingStream(index)));
        let from = 0;
        for (const piece of piecesOf(draft.blocks)) {
          const at = shown.indexOf(piece, from);
          expect(at, `${piece} in draft ${index}`).toBeGreaterThanOrEqual(0);
          from = at + piece.length;
        }
        expect(shown.split('四、结转下年度继续办理').length).toBe(2);
      }
    });

    test('is the same for the same stream', async () => {
      const [draft] = drafts;
      if (draft === undefined) throw new Error('No draft');
      const once = await rendering.render(draft, renderingStream(3));
      const again = await rendering.render(draft, renderingStream(3));
      expect(again.bytes.equals(once.bytes)).toBe(true);
    });

    test('shows the same text where an oddity splits its runs', async () => {
      const [draft] = drafts;
      if (draft === undefined) throw new Error('No draft');
      const odd: Draft = { ...draft, wishes: { 'split-runs': true } };
      const page = await rendering.render(odd, renderingStream(1));
      expect(decode(page).toLowerCase()).toContain('</span><span');
      expect(visibleText(page)).toContain(squeeze('一、本年新收政府信息公开申请数量'));
    });
  },
);

test('names are unique', () => {
  expect(new Set(htmlRenderings.map(({ name }) => name)).size).toBe(htmlRenderings.length);
});

test('runs are cut inside labels and never inside numbers', () => {
  const runs = splitRuns('（一）予以公开12.5件', renderingStream(0));
  expect(runs.join('')).toBe('（一）予以公开12.5件');
  expect(runs.length).toBeGreaterThan(5);
  expect(runs).toContain('12.5');
});

// Rows of tables and texts of the other blocks, in printed order.
function piecesOf(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? block.grid.rows.map((cells) => cells.map(({ text }) => text).join(''))
        : [block.text],
    )
    .map(squeeze);
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

function visibleText(page: RenderedFile): string {
  return squeeze(textOf(parseDocument(decode(page)).children));
}

// The bytes tell themselves: a mark, valid UTF-8, or else GB 18030, which GBK is a part of.
function decode({ bytes }: RenderedFile): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? iconv.decode(bytes, 'gb18030') : text;
}

const unseen = new Set(['script', 'style', 'noscript', 'head']);

function textOf(nodes: readonly Node[]): string {
  // Browsers show a table's foot last, wherever it stands.
  const isFoot = (node: Node): boolean => DomUtils.isTag(node) && node.name === 'tfoot';
  return [...nodes.filter((node) => !isFoot(node)), ...nodes.filter(isFoot)]
    .map((node) => {
      if (DomUtils.isText(node)) return node.data;
      return DomUtils.isTag(node) && !unseen.has(node.name) && !isHidden(node.attribs)
        ? textOf(node.children)
        : '';
    })
    .join('');
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes.hidden !== undefined || /display:\s*none|visibility:\s*hidden/i.test(attributes.style ?? '')
  );
}
