// Layout → DOCX with real merges (gridSpan, vMerge) and vertical text, as the official Word form has them.

import {
  AlignmentType,
  Document,
  HeadingLevel,
  HeightRule,
  type ILevelsOptions,
  type IParagraphOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { ListItem, ListLevel } from './auto-numbers.js';
import { type DocxStyle, plainDocxStyle } from './docx-style.js';
import type { Grid, GridCell } from './grid.js';
import type { Block } from './layout.js';
import { repackDocx } from './repack-docx.js';

/** Properties of the package. */
export interface DocxOptions {
  readonly title: string;
  readonly creator: string;
  /** `YYYY-MM-DD`; every date inside the package is this one. */
  readonly date: string;
  /** The style of the samples unless given. */
  readonly style?: DocxStyle;
}

// Twentieths of a point, the unit of WordprocessingML.
const pageWidth = 9740;

/** Bytes of the document. The same layout gives the same bytes. */
export async function renderDocx(blocks: readonly Block[], options: DocxOptions): Promise<Buffer> {
  const style = options.style ?? plainDocxStyle;
  const { lists } = style.numbers;
  const document = new Document({
    title: options.title,
    creator: options.creator,
    lastModifiedBy: options.creator,
    styles: {
      default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: style.fonts.body } } } },
    },
    ...(lists.size === 0
      ? {}
      : {
          numbering: {
            config: [...lists].map(([reference, levels]) => ({ reference, levels: levels.map(listLevel) })),
          },
        }),
    sections: [
      {
        properties: { page: { margin: { left: 1080, right: 1080 } } },
        children: blocks.map((block) => blockElement(block, style)),
      },
    ],
  });
  return repackDocx(await Packer.toBuffer(document), options.date);
}

function listLevel({ numerals, pattern }: ListLevel, level: number): ILevelsOptions {
  return {
    level,
    format: numerals === 'chinese' ? LevelFormat.CHINESE_COUNTING : LevelFormat.DECIMAL,
    text: pattern,
    suffix: LevelSuffix.NOTHING,
  };
}

function blockElement(block: Block, style: DocxStyle): Paragraph | Table {
  const { fonts } = style;
  switch (block.kind) {
    case 'title':
      return line(block.text, style, {
        size: style.titleSize,
        font: fonts.title,
        alignment: AlignmentType.CENTER,
      });
    case 'heading': {
      const item = style.numbers.items.get(block);
      return line(item?.text ?? block.text, style, {
        font: block.level === 1 ? fonts.heading : fonts.subheading,
        indent: true,
        level: block.level,
        ...(item === undefined ? {} : { item }),
      });
    }
    case 'paragraph':
      return line(block.text, style, { indent: true });
    case 'signature':
      return line(block.text, style, { alignment: AlignmentType.RIGHT });
    case 'table':
      return tableElement(block.grid, style);
  }
}

interface LineOptions {
  readonly size?: number;
  readonly font?: string;
  readonly indent?: boolean;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Level of a heading. */
  readonly level?: 1 | 2;
  readonly item?: ListItem;
}

function line(text: string, style: DocxStyle, options: LineOptions): Paragraph {
  const { size = style.bodySize, font, indent = false, alignment, level, item } = options;
  return new Paragraph({
    ...(alignment === undefined ? {} : { alignment }),
    ...(indent ? { indent: { firstLine: style.firstLineIndent } } : {}),
    ...(level === undefined ? {} : headingOptions(level, style)),
    ...(item === undefined ? {} : { numbering: { reference: item.list, level: item.level } }),
    children: style
      .cutRuns(text)
      .map((piece) => new TextRun({ text: piece, size, ...(font === undefined ? {} : { font }) })),
  });
}

function headingOptions(level: 1 | 2, { headings }: DocxStyle): Partial<IParagraphOptions> {
  if (headings === 'styles')
    return { heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 };
  return headings === 'outline' ? { outlineLevel: level - 1 } : {};
}

function tableElement(grid: Grid, style: DocxStyle): Table {
  const total = grid.columns.reduce((sum, width) => sum + width, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: grid.columns.map((width) => Math.round((width / total) * pageWidth)),
    rows: grid.rows.map(
      (cells) =>
        new TableRow({
          height: { value: 400, rule: HeightRule.ATLEAST },
          children: cells.map((cell) => cellElement(cell, style)),
        }),
    ),
  });
}

function cellElement(cell: GridCell, style: DocxStyle): TableCell {
  const { cell: font } = style.fonts;
  const item = style.numbers.items.get(cell);
  return new TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.vertical === true ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    children: (item?.text ?? cell.text).split('\n').map(
      (text, index) =>
        new Paragraph({
          alignment: cell.role === 'label' ? AlignmentType.LEFT : AlignmentType.CENTER,
          ...(item === undefined || index > 0
            ? {}
            : { numbering: { reference: item.list, level: item.level } }),
          children:
            text === ''
              ? []
              : style.cutRuns(text).map(
                  (piece) =>
                    new TextRun({
                      text: piece,
                      size: style.cellSize,
                      ...(font === undefined ? {} : { font }),
                    }),
                ),
        }),
    ),
  });
}
