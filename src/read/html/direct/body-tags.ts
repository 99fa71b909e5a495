// Start and end tags in the body of a page (HTML Standard 13.2.6.4.7), as far as they need no mending.

import type { TagKind } from './element-kinds.js';
import {
  addVoid,
  before,
  closeImplied,
  closeParagraph,
  countSlip,
  current,
  indexInScope,
  openElement,
  openImplied,
  pop,
  popTo,
  type Tree,
} from './open-elements.js';
import type { Tag } from './read-tag.js';
import { surprise } from './surprise.js';
import { endTagInTable, isInTableStructure, startTagInTable } from './table-tags.js';

type Rule = (tree: Tree, tag: Tag) => void;

const startRules = {
  ordinary: openElement,
  formatting: (tree, tag) => {
    if (tag.name === 'a' && indexInCell(tree, 'a') !== -1) surprise('link inside of a link');
    openElement(tree, tag);
  },
  block: openBlock,
  pre: (tree, tag) => {
    openBlock(tree, tag);
    if (/[\r\n]/.test(tree.text.charAt(tag.end))) surprise('preformatted text behind a line end');
  },
  heading: (tree, tag) => {
    closeParagraph(tree, before(tag));
    if (current(tree).kind.tag === 'heading') pop(tree, before(tag));
    openElement(tree, tag);
  },
  item: openItem,
  option: (tree, tag) => {
    if (current(tree).name === 'option') pop(tree, before(tag));
    openElement(tree, tag);
  },
  reading: (tree, tag) => {
    if (indexInScope(tree, 'ruby') !== -1) closeImplied(tree, before(tag), 'rtc');
    openElement(tree, tag);
  },
  button: (tree, tag) => {
    if (indexInScope(tree, 'button') !== -1) surprise('button inside of a button');
    openElement(tree, tag);
  },
  form: (tree, tag) => {
    if (tree.form !== undefined) surprise('form inside of a form');
    openBlock(tree, tag);
    tree.form = current(tree);
  },
  select: openElement,
  void: addVoid,
  rule: (tree, tag) => {
    closeParagraph(tree, before(tag));
    addVoid(tree, tag);
  },
  fact: addVoid,
  // The caller reads what is in it.
  raw: (tree, tag) => {
    if (tag.name === 'xmp') closeParagraph(tree, before(tag));
    openElement(tree, tag);
  },
  table: (tree, tag) => {
    if (indexInScope(tree, 'p', 'button') !== -1) {
      if (tree.quirks === undefined) surprise('table in a paragraph of a rare type of document');
      if (!tree.quirks) closeParagraph(tree, before(tag));
    }
    openElement(tree, tag);
  },
  section: startTagInTable,
  row: startTagInTable,
  cell: startTagInTable,
  caption: startTagInTable,
  colgroup: startTagInTable,
  col: startTagInTable,
  html: () => surprise('second html'),
  head: () => surprise('second head'),
  body: () => surprise('second body'),
  foreign: (_, { name }) => surprise(`element ${name}`),
} satisfies Record<TagKind, Rule>;

/** Takes a start tag into the body. */
export function startTag(tree: Tree, tag: Tag): void {
  if (isInSelect(tree)) openOption(tree, tag);
  else if (isInTableStructure(tree)) startTagInTable(tree, tag);
  else startRules[tag.kind.tag](tree, tag);
}

/** Takes an end tag into the body. */
export function endTag(tree: Tree, tag: Tag): void {
  const { name, kind } = tag;
  if (current(tree).name === name && kind.tag !== 'form') {
    pop(tree, tag);
    return;
  }
  if (current(tree).kind.tag === 'colgroup' && name !== 'table') surprise('end tag among columns');
  if (isInSelect(tree)) closeSelect(tree, tag);
  else if (kind.tag === 'ordinary' || kind.tag === 'formatting') closeInline(tree, tag);
  else if (name === 'p') closeLoneParagraph(tree, tag);
  else if (kind.tag === 'form') closeForm(tree, tag);
  else if (closedByName.has(kind.tag)) closeBlock(tree, tag);
  else if (kind.tag === 'heading') closeHeading(tree, tag);
  else if (tableParts.has(kind.tag)) endTagInTable(tree, tag);
  else if (kind.tag === 'option' || kind.tag === 'reading') closeInline(tree, tag);
  else surprise(`end tag ${name} of nothing`);
}

const closedByName: ReadonlySet<TagKind> = new Set<TagKind>(['block', 'pre', 'item', 'button']);
const tableParts: ReadonlySet<TagKind> = new Set<TagKind>([
  'table',
  'section',
  'row',
  'cell',
  'caption',
  'colgroup',
]);

function openBlock(tree: Tree, tag: Tag): void {
  closeParagraph(tree, before(tag));
  openElement(tree, tag);
}

/** An item ends the item before it, if no other structure stands between the two. */
function openItem(tree: Tree, tag: Tag): void {
  const isSame = (name: string): boolean =>
    tag.name === 'li' ? name === 'li' : name === 'dd' || name === 'dt';
  for (let index = tree.open.length - 1; index >= 0; index -= 1) {
    const element = tree.open[index];
    if (element === undefined) break;
    if (isSame(element.name)) {
      closeImplied(tree, before(tag), element.name);
      popTo(tree, index, before(tag));
      break;
    }
    const isPassed = element.name === 'address' || element.name === 'div' || element.name === 'p';
    if (element.kind.isSpecial && !isPassed) break;
  }
  openBlock(tree, tag);
}

function isInSelect(tree: Tree): boolean {
  const { kind } = current(tree);
  if (kind.tag === 'select') return true;
  return kind.tag === 'option' && tree.open.some((element) => element.kind.tag === 'select');
}

function openOption(tree: Tree, tag: Tag): void {
  if (tag.kind.tag !== 'option') surprise(`element ${tag.name} in a select`);
  if (current(tree).name === 'option') pop(tree, before(tag));
  if (tag.name === 'optgroup' && current(tree).name === 'optgroup') pop(tree, before(tag));
  openElement(tree, tag);
}

function closeSelect(tree: Tree, tag: Tag): void {
  const index = tree.open.findLastIndex((element) => element.kind.tag === 'select');
  if (tag.name !== 'select' || index === -1) surprise('end tag in a select');
  popTo(tree, index, tag);
}

/** 13.2.6.4.7, "any other end tag", and the adoption agency algorithm where nothing has to be adopted. */
function closeInline(tree: Tree, tag: Tag): void {
  const { name, kind } = tag;
  for (let index = tree.open.length - 1; index > 0; index -= 1) {
    const element = tree.open[index];
    if (element === undefined) break;
    if (element.name === name) {
      if (kind.tag !== 'formatting') closeImplied(tree, tag, name);
      popTo(tree, index, tag);
      return;
    }
    if (!element.kind.isSpecial) continue;
    if (kind.tag === 'formatting' && indexInCell(tree, name) !== -1) surprise('formatting around a block');
    break;
  }
  countSlip(tree);
}

/** Where an open element of a name is within the innermost cell or caption, -1 when there is none. */
function indexInCell(tree: Tree, name: string): number {
  for (let index = tree.open.length - 1; index >= 0; index -= 1) {
    const element = tree.open[index];
    if (element === undefined || element.name === name) return index;
    if (element.kind.tag === 'cell' || element.kind.tag === 'caption') return -1;
  }
  return -1;
}

function closeBlock(tree: Tree, tag: Tag): void {
  const index = tag.name === 'li' ? indexOfListItem(tree) : indexInScope(tree, tag.name);
  if (index === -1) {
    countSlip(tree);
    return;
  }
  closeImplied(tree, tag, tag.kind.tag === 'item' ? tag.name : undefined);
  popTo(tree, index, tag);
}

function indexOfListItem(tree: Tree): number {
  const index = indexInScope(tree, 'li');
  const list = tree.open.findLastIndex(({ name }) => name === 'ol' || name === 'ul');
  return list > index ? -1 : index;
}

/** `</p>`: without a paragraph that is open it is an empty one. */
function closeLoneParagraph(tree: Tree, tag: Tag): void {
  if (isInTableStructure(tree)) surprise('content between the cells of a table');
  const index = indexInScope(tree, 'p', 'button');
  if (index !== -1) {
    closeParagraph(tree, tag);
    return;
  }
  countSlip(tree);
  openImplied(tree, 'p');
  pop(tree, tag);
}

function closeForm(tree: Tree, tag: Tag): void {
  const { form } = tree;
  tree.form = undefined;
  if (form === undefined || indexInScope(tree, 'form') === -1) {
    countSlip(tree);
    return;
  }
  closeImplied(tree, tag);
  if (current(tree) !== form) surprise('form that is closed too early');
  pop(tree, tag);
}

function closeHeading(tree: Tree, tag: Tag): void {
  const index = tree.open.findLastIndex(({ kind }) => kind.tag === 'heading' || kind.isBoundary);
  const heading = tree.open[index];
  if (heading === undefined || heading.kind.isBoundary) {
    countSlip(tree);
    return;
  }
  if (heading.name !== tag.name) surprise('end tag of another heading');
  closeImplied(tree, tag);
  popTo(tree, index, tag);
}
