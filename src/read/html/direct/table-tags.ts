// Tags of tables (HTML Standard 13.2.6.4.9 to 13.2.6.4.15): parts that the page leaves out are made up, parts that it does
// not close are closed. Whatever stands between the cells would be moved before the table: that is left to the standards
// parser.

import type { TagKind } from './element-kinds.js';
import {
  addVoid,
  before,
  type Closing,
  closeImplied,
  countSlip,
  current,
  openElement,
  openImplied,
  pop,
  popTo,
  type Tree,
} from './open-elements.js';
import type { Tag } from './read-tag.js';
import { surprise } from './surprise.js';

const structure: ReadonlySet<TagKind> = new Set<TagKind>(['table', 'section', 'row', 'colgroup']);

/** Whether what comes next stands in a table outside of its cells. */
export function isInTableStructure(tree: Tree): boolean {
  return structure.has(current(tree).kind.tag);
}

/** Takes a start tag into the innermost table. */
export function startTagInTable(tree: Tree, tag: Tag): void {
  const { tag: kind } = tag.kind;
  if (tag.name === 'script' || tag.name === 'style') {
    if (current(tree).kind.tag === 'colgroup') surprise('content between the columns of a table');
    openElement(tree, tag);
    return;
  }
  const closing = before(tag);
  if (kind === 'cell') {
    toRow(tree, closing);
    openElement(tree, tag);
  } else if (kind === 'row') {
    toSection(tree, closing);
    openElement(tree, tag);
  } else if (kind === 'section') {
    toTable(tree, closing);
    openElement(tree, tag);
  } else if (kind === 'col') openColumn(tree, tag);
  else if (kind === 'colgroup' || kind === 'caption') {
    if (current(tree).kind.tag === 'colgroup') pop(tree, closing);
    if (current(tree).kind.tag !== 'table') surprise(`${kind} behind the rows of a table`);
    openElement(tree, tag);
  } else surprise('content between the cells of a table');
}

function openColumn(tree: Tree, tag: Tag): void {
  if (current(tree).kind.tag === 'table') openImplied(tree, 'colgroup');
  if (current(tree).kind.tag !== 'colgroup') surprise('col behind the rows of a table');
  addVoid(tree, tag);
}

/** Closes what has to be closed, and opens what the page leaves out, so that a cell can begin. */
function toRow(tree: Tree, closing: Closing): void {
  closeCell(tree, closing);
  if (current(tree).kind.tag === 'row') return;
  toSection(tree, closing);
  openImplied(tree, 'tr');
}

function toSection(tree: Tree, closing: Closing): void {
  closeCell(tree, closing);
  if (current(tree).kind.tag === 'row') pop(tree, closing);
  if (current(tree).kind.tag === 'section') return;
  toTable(tree, closing);
  openImplied(tree, 'tbody');
}

function toTable(tree: Tree, closing: Closing): void {
  closeCell(tree, closing);
  if (current(tree).kind.tag === 'row') pop(tree, closing);
  if (current(tree).kind.tag === 'section' || current(tree).kind.tag === 'colgroup') pop(tree, closing);
  if (current(tree).kind.tag !== 'table') surprise('part of a table outside of a table');
}

/** Ends the cell that is open, with everything in it. */
function closeCell(tree: Tree, closing: Closing): void {
  const index = tree.open.findLastIndex(
    ({ kind }) => kind.tag === 'cell' || kind.isBoundary || structure.has(kind.tag),
  );
  const cell = tree.open[index];
  if (cell === undefined || structure.has(cell.kind.tag)) return;
  if (cell.kind.tag !== 'cell') surprise('part of a table outside of a table');
  closeImplied(tree, closing);
  popTo(tree, index, closing, true);
}

/** Takes the end tag of a part of a table. */
export function endTagInTable(tree: Tree, tag: Tag): void {
  const { tag: kind } = tag.kind;
  const index = tree.open.findLastIndex((element) => tableParts.has(element.kind.tag));
  const innermost = tree.open[index];
  if (innermost === undefined) surprise('end tag of a table outside of a table');
  if (kind === 'cell' || kind === 'caption') {
    if (innermost.name === tag.name) {
      closeImplied(tree, tag);
      popTo(tree, index, tag, true);
    } else if (structure.has(innermost.kind.tag) && kind === 'cell') countSlip(tree);
    else surprise(`end tag ${tag.name} in a table`);
    return;
  }
  if (kind === 'colgroup' || innermost.kind.tag === 'caption') surprise(`end tag ${tag.name} in a table`);
  closeCell(tree, tag);
  if (kind === 'row') closeRow(tree, tag);
  else if (kind === 'section') closeSection(tree, tag);
  else {
    toTable(tree, tag);
    pop(tree, tag);
  }
}

const tableParts: ReadonlySet<TagKind> = new Set<TagKind>([...structure, 'cell', 'caption']);

function closeRow(tree: Tree, tag: Tag): void {
  if (current(tree).kind.tag === 'row') pop(tree, tag);
  else countSlip(tree);
}

function closeSection(tree: Tree, tag: Tag): void {
  const section = tree.open.findLast(({ kind }) => kind.tag === 'section' || kind.tag === 'table');
  if (section?.name !== tag.name) surprise('end tag of another part of a table');
  if (current(tree).kind.tag === 'row') pop(tree, tag);
  pop(tree, tag);
}
