// A tiny PDF writer for tests: content streams are written by hand, so that each test states exactly what it draws.

/** One page. `content` is a content stream; `resources` and `extra` are dictionary entries in PDF syntax. */
export interface RawPage {
  readonly content: string | Buffer;
  /** Default: `/MediaBox [0 0 595 842]`. */
  readonly box?: string;
  readonly extra?: string;
}

/** The file around the pages. `objects` are further objects by number, from 100 on, in PDF syntax. */
export interface RawFile {
  readonly pages: readonly RawPage[];
  /** Entries of the font dictionary; F1 is Helvetica. */
  readonly fonts?: string;
  readonly xObjects?: string;
  readonly objects?: ReadonlyMap<number, string | Buffer>;
  readonly info?: string;
  readonly trailer?: string;
}

/** Bytes of a valid PDF 1.7 file with a cross-reference table. */
export function rawPdf(file: RawFile): Uint8Array {
  const objects = new Map<number, Buffer>();
  const set = (number: number, body: string | Buffer) => objects.set(number, Buffer.from(body));
  const kids = file.pages.map((_, index) => `${10 + 2 * index} 0 R`);
  set(1, '<< /Type /Catalog /Pages 2 0 R >>');
  set(2, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  set(4, `<< ${file.info ?? '/Title (Test)'} >>`);
  for (const [index, page] of file.pages.entries()) {
    const number = 10 + 2 * index;
    const resources = `/Font << /F1 3 0 R ${file.fonts ?? ''} >> /XObject << ${file.xObjects ?? ''} >>`;
    const box = page.box ?? '/MediaBox [0 0 595 842]';
    set(
      number,
      `<< /Type /Page /Parent 2 0 R ${box} ${page.extra ?? ''} /Resources << ${resources} >> /Contents ${number + 1} 0 R >>`,
    );
    set(number + 1, rawStream('', page.content));
  }
  for (const [number, body] of file.objects ?? []) set(number, body);
  return toFile(objects, file.trailer ?? '');
}

/** A stream object with the entries of its dictionary. */
export function rawStream(entries: string, content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** Text at a point in user space (origin bottom left); `size` in points. */
export function textAt(x: number, y: number, text: string, size = 10, font = 'F1'): string {
  const operand = text.startsWith('<') ? text : `(${text})`;
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${operand} Tj ET\n`;
}

/** A stroked line. */
export function lineFrom(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/** Stroked rulings of a full grid; `ys` from the top down. */
export function gridLines(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [...xs.map((x) => lineFrom(x, top, x, bottom)), ...ys.map((y) => lineFrom(left, y, right, y))].join(
    '',
  );
}

/** UTF-16BE hex string of a text: the codes of UniGB-UCS2-H and of an Identity font whose codes are code points. */
export function ucs2Hex(text: string): string {
  return `<${[...text].map((each) => (each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')}>`;
}

/** A Type0 font without an embedded program; `encoding` names a predefined CMap. Objects `number`, `number + 1`, … */
export function cidFont(
  number: number,
  encoding: string,
  ordering: 'GB1' | 'Identity',
  extra = '',
): Map<number, string> {
  const registry =
    ordering === 'GB1'
      ? '/Registry (Adobe) /Ordering (GB1) /Supplement 2'
      : '/Registry (Adobe) /Ordering (Identity) /Supplement 0';
  return new Map([
    [
      number,
      `<< /Type /Font /Subtype /Type0 /BaseFont /FangSong_GB2312 /Encoding /${encoding} /DescendantFonts [${number + 1} 0 R] ${extra} >>`,
    ],
    [
      number + 1,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong_GB2312 /CIDSystemInfo << ${registry} >> /DW 1000 /FontDescriptor ${number + 2} 0 R >>`,
    ],
    [
      number + 2,
      '<< /Type /FontDescriptor /FontName /FangSong_GB2312 /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
    ],
  ]);
}

/** A ToUnicode CMap that maps the code of each character of `text` to the character. */
export function toUnicodeMap(text: string): string {
  const pairs = [...new Set(text)].map((each) => `${ucs2Hex(each)} ${ucs2Hex(each)}`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Same def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${pairs.length} beginbfchar
${pairs.join('\n')}
endbfchar
endcmap end end`;
}

function toFile(objects: ReadonlyMap<number, Buffer>, trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  const add = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [number, body] of [...objects].sort(([a], [b]) => a - b)) {
    offsets.set(number, length);
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const start = length;
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  add(Buffer.from(`xref\n0 ${size}\n${rows.join('')}`));
  add(
    Buffer.from(
      `trailer << /Size ${size} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
