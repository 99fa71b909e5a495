// Paragraphs outside tables: titles, headings, prose, signature, the table of contents.

import { headingList, type ListItem } from '../../../../maker/auto-numbers.js';
import type { Block } from '../../../../maker/layout.js';
import { element, property } from '../xml.js';
import { control, writeInline } from './decorations.js';
import { type RunLook, runProperties, textElement } from './runs.js';
import { hexId, type Sheet } from './sheet.js';

/** Properties of a paragraph, in the units of the schema. */
export interface ParagraphLook {
  readonly style?: string;
  readonly item?: ListItem;
  readonly justify?: 'left' | 'center' | 'right' | 'both' | 'distribute';
  readonly firstLine?: number;
  readonly outline?: number;
  /** The paragraph mark was deleted with its row. */
  readonly isDeleted?: boolean;
  /** Properties of the section that ends with this paragraph. */
  readonly section?: string;
}

/** A paragraph with this content. */
export function writeParagraph(content: string, look: ParagraphLook, run: RunLook, sheet: Sheet): string {
  const { style, item, justify, firstLine, outline, isDeleted = false, section = '' } = look;
  const change = { 'w:id': sheet.nextId(), 'w:author': '审核', 'w:date': sheet.date };
  const mark = isDeleted ? element('w:rPr', {}, element('w:del', change)) : runProperties(run, sheet);
  const properties = element(
    'w:pPr',
    {},
    ...(style === undefined ? [] : [property('w:pStyle', style)]),
    ...(item === undefined ? [] : [listProperties(item, sheet)]),
    ...(firstLine === undefined ? [] : [element('w:ind', { 'w:firstLine': firstLine })]),
    ...(justify === undefined ? [] : [property('w:jc', justify)]),
    ...(outline === undefined ? [] : [property('w:outlineLvl', outline)]),
    mark,
    section,
  );
  const saved = sheet.features.has('proof-marks')
    ? { 'w:rsidR': hexId(sheet.random), 'w:rsidRDefault': hexId(sheet.random) }
    : {};
  return element('w:p', saved, properties, content);
}

function listProperties({ list, level }: ListItem, { numberIds }: Sheet): string {
  return element('w:numPr', {}, property('w:ilvl', level), property('w:numId', numberIds.get(list) ?? 0));
}

/** A block of prose. */
export function writeProse(block: Exclude<Block, { kind: 'table' }>, sheet: Sheet): string {
  const { style } = sheet;
  const { fonts, bodySize, titleSize, firstLineIndent: firstLine } = style;
  const body: RunLook = { size: bodySize };
  switch (block.kind) {
    case 'title': {
      const look = { size: titleSize, font: fonts.title, bold: fonts.title === '宋体' };
      return writeParagraph(inline(block.text, look, sheet, 'heading'), { justify: 'center' }, look, sheet);
    }
    case 'heading':
      return writeHeading(block, sheet);
    case 'paragraph':
      return `${writeParagraph(inline(block.text, body, sheet, 'prose'), { justify: 'both', firstLine }, body, sheet)}${hiddenNote(sheet)}`;
    case 'signature':
      return writeParagraph(inline(block.text, body, sheet, 'prose'), { justify: 'right' }, body, sheet);
  }
}

function inline(text: string, look: RunLook, sheet: Sheet, kind: 'prose' | 'heading'): string {
  return writeInline(text, look, sheet, { kind });
}

function writeHeading(block: Extract<Block, { kind: 'heading' }>, sheet: Sheet): string {
  const { style, dialect } = sheet;
  const item = style.numbers.items.get(block);
  const isSection = block.level === 1;
  const font = isSection ? style.fonts.heading : style.fonts.subheading;
  const look: RunLook = { size: style.bodySize, font, bold: font === style.fonts.body };
  const text = withTab(item?.text ?? block.text, sheet);
  const isStyled = style.headings === 'styles';
  return writeParagraph(
    inline(text, look, sheet, 'heading'),
    {
      ...(isStyled ? { style: dialect.styleIds[isSection ? 'heading1' : 'heading2'] } : {}),
      // A counted heading style carries the list itself.
      ...(item === undefined || isStyled ? {} : { item }),
      firstLine: style.firstLineIndent,
      ...(style.headings === 'outline' ? { outline: block.level - 1 } : {}),
    },
    look,
    sheet,
  );
}

/** A tab between a typed number and its text, where the document sets numbers so. */
export function withTab(text: string, { features }: Sheet): string {
  return features.has('tabs') ? text.replace(/^(\d{1,2}[.、]|[一二三四五六七八九十]、)(?=\D)/, '$1\t') : text;
}

// A paragraph of which nothing shows: filling instructions that the form's author hid.
function hiddenNote(sheet: Sheet): string {
  if (!sheet.features.has('hidden-text') || !sheet.random.chance(0.1)) return '';
  const look: RunLook = { size: sheet.style.bodySize, hidden: true };
  const run = element(
    'w:r',
    {},
    runProperties(look, sheet),
    textElement('填报说明：数据截至12月31日，没有的填0。'),
  );
  return writeParagraph(run, {}, look, sheet);
}

/** Table of contents with the page numbers of its last update. */
export function writeContents(blocks: readonly Block[], sheet: Sheet): string {
  const look: RunLook = { size: sheet.style.bodySize };
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []));
  const style = sheet.dialect.styleIds.contents;
  const field = (type: string): string => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
  let page = 1;
  const lines = headings.map(({ text }, index) => {
    if (index > 0) page += sheet.random.integer(0, 2);
    const runs = element(
      'w:r',
      {},
      runProperties(look, sheet),
      textElement(text),
      element('w:tab'),
      textElement(String(page)),
    );
    const start = index === 0 ? `${field('begin')}${instruction}${field('separate')}` : '';
    const end = index === headings.length - 1 ? field('end') : '';
    return writeParagraph(`${start}${runs}${end}`, { style }, look, sheet);
  });
  const title = writeParagraph(
    element('w:r', {}, runProperties(look, sheet), textElement('目  录')),
    { justify: 'center' },
    look,
    sheet,
  );
  const gallery = element(
    'w:docPartObj',
    {},
    property('w:docPartGallery', 'Table of Contents'),
    element('w:docPartUnique'),
  );
  const broken = writeParagraph(element('w:r', {}, element('w:br', { 'w:type': 'page' })), {}, look, sheet);
  return `${control([title, ...lines].join(''), sheet, gallery)}${broken}`;
}

const instruction = element(
  'w:r',
  {},
  element('w:instrText', { 'xml:space': 'preserve' }, ' TOC \\o "1-1" \\h \\u '),
);

/** Whether the list of section headings is carried by their styles. */
export function headingStylesCount({ style }: Sheet): boolean {
  return style.headings === 'styles' && style.numbers.lists.has(headingList);
}
