// Layout → DOCX with real merges (gridSpan, vMerge) and vertical text, as the official Word form has them.

import {
  AlignmentType,
  Document,
  HeightRule,
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
import type { Grid, GridCell } from './grid.js';
import type { Block } from './layout.js';
import { repackDocx } from './repack-docx.js';

/** Properties of the package. */
export interface DocxOptions {
  readonly title: string;
  readonly creator: string;
  /** `YYYY-MM-DD`; every date inside the package is this one. */
  readonly date: string;
}

// Half-points and twentieths of a point, the units of WordprocessingML.
const bodySize = 32;
const titleSize = 44;
const cellSize = 20;
const pageWidth = 9740;
const firstLineIndent = 640;

/** Bytes of the document. The same layout gives the same bytes. */
export async function renderDocx(blocks: readonly Block[], options: DocxOptions): Promise<Buffer> {
  const document = new Document({
    title: options.title,
    creator: options.creator,
    lastModifiedBy: options.creator,
    styles: {
      default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312' } } } },
    },
    sections: [
      { properties: { page: { margin: { left: 1080, right: 1080 } } }, children: blocks.map(blockElement) },
    ],
  });
  return repackDocx(await Packer.toBuffer(document), options.date);
}

function blockElement(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'title':
      return line(block.text, { size: titleSize, font: '方正小标宋简体', alignment: AlignmentType.CENTER });
    case 'heading':
      return line(block.text, { font: block.level === 1 ? '黑体' : '楷体_GB2312', indent: true });
    case 'paragraph':
      return line(block.text, { indent: true });
    case 'signature':
      return line(block.text, { alignment: AlignmentType.RIGHT });
    case 'table':
      return tableElement(block.grid);
  }
}

interface LineOptions {
  readonly size?: number;
  readonly font?: string;
  readonly indent?: boolean;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function line(text: string, { size = bodySize, font, indent = false, alignment }: LineOptions): Paragraph {
  return new Paragraph({
    ...(alignment === undefined ? {} : { alignment }),
    ...(indent ? { indent: { firstLine: firstLineIndent } } : {}),
    children: [new TextRun({ text, size, ...(font === undefined ? {} : { font }) })],
  });
}

function tableElement(grid: Grid): Table {
  const total = grid.columns.reduce((sum, width) => sum + width, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: grid.columns.map((width) => Math.round((width / total) * pageWidth)),
    rows: grid.rows.map(
      (cells) =>
        new TableRow({ height: { value: 400, rule: HeightRule.ATLEAST }, children: cells.map(cellElement) }),
    ),
  });
}

function cellElement(cell: GridCell): TableCell {
  return new TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.vertical === true ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    children: cell.text.split('\n').map(
      (text) =>
        new Paragraph({
          alignment: cell.role === 'label' ? AlignmentType.LEFT : AlignmentType.CENTER,
          children: text === '' ? [] : [new TextRun({ text, size: cellSize })],
        }),
    ),
  });
}
