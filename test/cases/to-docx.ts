// Report → raw WordprocessingML, so that each case can hold markup that no library would write.

import { Buffer } from 'node:buffer';
import { ZipFile } from 'yazl';
import type { Cell, Grid, Part, Report } from './report.js';

/** Writes the paragraph of a cell or heading; default: one run. */
export type ParagraphXml = (text: string) => string;

/** Ways in which a case departs from plain markup. */
export interface DocxOptions {
  readonly paragraph?: ParagraphXml;
  /** Paragraph inside a continuation cell of a vertical merge; default: an empty one. */
  readonly hiddenParagraph?: (cell: Cell) => string;
  /** Cells before the first own cell of a row as `w:gridBefore` instead of continuation cells. */
  readonly gridBefore?: boolean;
  /** `word/numbering.xml`. */
  readonly numbering?: string;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** One run of text; line breaks as `w:br`. */
export const runXml = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${text.replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')}</w:t></w:r>`;

/** A plain paragraph. */
export const paragraphXml: ParagraphXml = (text) => `<w:p>${text === '' ? '' : runXml(text)}</w:p>`;

/** `word/document.xml` of the report. */
export function documentXml(report: Report, options: DocxOptions = {}): string {
  const { paragraph = paragraphXml } = options;
  const parts = report.parts.map((part) => partXml(part, options, paragraph));
  const body = [
    ...report.title.map(paragraphXml),
    paragraphXml(report.preamble),
    ...parts,
    ...report.signature.map(paragraphXml),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
  ].join('\n');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces} mc:Ignorable=""><w:body>\n${body}\n</w:body></w:document>`;
}

function partXml({ heading, prose, table }: Part, options: DocxOptions, paragraph: ParagraphXml): string {
  return [
    paragraph(heading),
    ...prose.map(paragraphXml),
    ...(table === undefined ? [] : [tableXml(table, options)]),
  ].join('\n');
}

interface Open {
  readonly cell: Cell;
  readonly until: number;
}

function tableXml(grid: Grid, options: DocxOptions): string {
  const open = new Array<Open | undefined>(grid.width).fill(undefined);
  const rows = grid.rows.map((row, at) => rowXml(row, at, open, options));
  const columns = '<w:gridCol w:w="900"/>'.repeat(grid.width);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>\n${rows.join('\n')}\n</w:tbl>`;
}

// `open` says per grid column which cell of a row above runs on, and to which row.
function rowXml(row: readonly Cell[], at: number, open: (Open | undefined)[], options: DocxOptions): string {
  const { paragraph = paragraphXml, hiddenParagraph = () => '<w:p/>', gridBefore = false } = options;
  const cells: string[] = [];
  const waiting = [...row];
  let skipped = 0;
  let column = 0;
  while (column < open.length) {
    const above = open[column];
    if (above !== undefined && above.until > at) {
      if (gridBefore && cells.length === 0) skipped += above.cell.colSpan;
      else cells.push(cellXml(above.cell.colSpan, '<w:vMerge/>', hiddenParagraph(above.cell)));
      column += above.cell.colSpan;
      continue;
    }
    const cell = waiting.shift();
    if (cell === undefined) break;
    if (cell.rowSpan > 1) open[column] = { cell, until: at + cell.rowSpan };
    const merge = cell.rowSpan > 1 && !(gridBefore && column < 3) ? '<w:vMerge w:val="restart"/>' : '';
    cells.push(cellXml(cell.colSpan, merge, paragraph(cell.text)));
    column += cell.colSpan;
  }
  const before = skipped > 0 ? `<w:trPr><w:gridBefore w:val="${skipped}"/></w:trPr>` : '';
  return `<w:tr>${before}${cells.join('')}</w:tr>`;
}

function cellXml(colSpan: number, merge: string, content: string): string {
  const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${colSpan * 900}" w:type="dxa"/>${span}${merge}</w:tcPr>${content}</w:tc>`;
}

const contentTypes = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`;
const packageRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const documentRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`;
const noNumbering = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering ${namespaces}/>`;

/** Wraps `w:abstractNum` and `w:num` elements as `word/numbering.xml`. */
export const numberingXml = (content: string): string =>
  noNumbering.replace(/\/>$/, `>${content}</w:numbering>`);

/** The package with the document in it; the same bytes for the same text. */
export async function toDocx(
  document: string,
  { numbering = noNumbering }: DocxOptions = {},
): Promise<Buffer> {
  const zip = new ZipFile();
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/document.xml': document,
    'word/_rels/document.xml.rels': documentRelations,
    'word/numbering.xml': numbering,
  };
  for (const [name, text] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(text), name, {
      mtime: new Date(Date.UTC(2024, 0, 1)),
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
