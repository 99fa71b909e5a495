// Builds small DOCX packages in memory: `await docx({ 'word/document.xml': body('<w:p/>') })`.

import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `[Content_Types].xml` and `_rels/.rels` of a package whose main part is word/document.xml. */
export const packageParts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': relationships([{ id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' }]),
} as const;

/** A relationship of a `.rels` part. */
export interface RelationshipEntry {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external?: boolean;
}

/** Text of a `.rels` part. */
export function relationships(entries: readonly RelationshipEntry[]): string {
  const items = entries.map(
    ({ id, kind, target, external = false }) =>
      `<Relationship Id="${id}" Type="${relationshipType}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** A main part with this content in its body. */
export function body(content: string): string {
  return element('w:document', `<w:body>${content}</w:body>`);
}

/** A root element with all namespaces declared. */
export function element(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${name} ${namespaces}>${content}</${name}>`;
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run}</w:p>`;
}

/** A cell of one paragraph. */
export function tc(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
}

/** A row. */
export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** A table with grid columns of these widths in twips. */
export function tbl(gridWidths: readonly number[], ...rows: readonly string[]): string {
  const columns = gridWidths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Bytes of a package: the usual two parts and those given; `undefined` leaves a part out. */
export async function docx(parts: Readonly<Record<string, string | Buffer | undefined>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries({ ...packageParts, ...parts })) {
    if (content === undefined) continue;
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content) : content, name);
  }
  zip.end();
  return buffer(zip.outputStream);
}
