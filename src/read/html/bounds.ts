// Bounds on markup, checked in one linear pass before a tree is built: a parser that follows the HTML Standard
// takes quadratic time or unbounded depth for some inputs of a few megabytes.

import { Parser } from 'htmlparser2';
import { UnreadableSourceError } from '../../model/errors.js';
import type { ReadLimits } from '../../model/reader.js';

/** Real pages stay below 60 levels; the tree is walked by recursion, two calls a level. */
const DEPTH_FACTOR = 2;
/** Elements for one block allowed; a page of a hundred kilobytes has about three thousand elements. */
const ELEMENTS_PER_BLOCK = 3;
/** Attributes of one tag; the parser compares each with all before it. */
const MAX_ATTRIBUTES = 500;
/** Elements rebuilt because a formatting element before them was never closed (HTML Standard 13.2.4.3). */
const MAX_REBUILT = 1_000_000;
/** Elements that stand in a table outside its cells: each is moved before the table, past all moved before it. */
const MAX_MOVED = 20_000;

const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const tableParts = new Set('table thead tbody tfoot tr colgroup col caption td th'.split(' '));
const cellParts = new Set(['td', 'th', 'caption']);

interface Counts {
  depth: number;
  elements: number;
  attributes: number;
  openFormatting: number;
  rebuilt: number;
  betweenCells: boolean;
  moved: number;
}

/** @throws UnreadableSourceError `too-complex` when building a tree of the page could harm the machine. */
export function assertMarkupBounds(text: string, limits: ReadLimits): void {
  const counts: Counts = {
    depth: 0,
    elements: 0,
    attributes: 0,
    openFormatting: 0,
    rebuilt: 0,
    betweenCells: false,
    moved: 0,
  };
  const parser = new Parser({
    onopentagname: (name) => countOpen(counts, name, limits),
    onattribute: () => {
      counts.attributes += 1;
      if (counts.attributes > MAX_ATTRIBUTES) tooComplex('attributes of one tag', MAX_ATTRIBUTES);
    },
    onclosetag: (name, implied) => {
      counts.depth -= 1;
      if (!implied && formatting.has(name)) counts.openFormatting -= 1;
      if (cellParts.has(name)) counts.betweenCells = true;
      if (name === 'table') counts.betweenCells = false;
    },
  });
  // In pieces, so that the parser lets go of what it has read.
  const PIECE = 1 << 20;
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.end();
}

function countOpen(counts: Counts, name: string, limits: ReadLimits): void {
  counts.attributes = 0;
  counts.depth += 1;
  counts.elements += 1;
  if (formatting.has(name)) counts.openFormatting += 1;
  else counts.rebuilt += Math.max(0, counts.openFormatting);
  if (tableParts.has(name)) counts.betweenCells = !cellParts.has(name);
  else if (counts.betweenCells) counts.moved += 1;
  if (counts.depth > limits.maxDepth * DEPTH_FACTOR) tooComplex('levels of elements', limits.maxDepth * 2);
  if (counts.elements > limits.maxBlocks * ELEMENTS_PER_BLOCK) {
    tooComplex('elements', limits.maxBlocks * ELEMENTS_PER_BLOCK);
  }
  if (counts.rebuilt > MAX_REBUILT) tooComplex('elements inside unclosed formatting', MAX_REBUILT);
  if (counts.moved > MAX_MOVED) tooComplex('elements between the cells of tables', MAX_MOVED);
}

function tooComplex(what: string, bound: number): never {
  const advice = 'Save the page anew in a browser, or copy the report out of it.';
  throw new UnreadableSourceError('too-complex', `The page has more than ${bound} ${what}.`, advice);
}
