import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ExtractionError } from '../../../src/model/errors.js';
import type { ReadOptions } from '../../../src/model/reader.js';
import { docxReader } from '../../../src/read/docx/index.js';
import { body, docx, element, p, packageParts, relationships, tbl, tc, tr } from './docx-package.js';
import { outline, readBody } from './read-body.js';

const main = 'word/document.xml';

/** Category of the input error that reading raises; any other error fails the test. */
async function categoryOf(bytes: Uint8Array, options?: ReadOptions): Promise<string> {
  try {
    await docxReader.read(bytes, options);
    return 'read';
  } catch (error) {
    if (error instanceof ExtractionError) return error.category;
    throw error;
  }
}

/** Runs a task and gives its result with the milliseconds it took. */
async function timed<T>(task: () => Promise<T>): Promise<{ result: T; elapsed: number }> {
  const started = performance.now();
  const result = await task();
  return { result, elapsed: performance.now() - started };
}

test('the main part is found by relationship, by content type and by its customary name', async () => {
  const odd = {
    'word/document.xml': undefined,
    '_rels/.rels': relationships([{ id: 'r1', kind: 'officeDocument', target: '/doc/Main.xml' }]),
    'doc/main.xml': body(p('a')),
  };
  expect(outline(await docxReader.read(await docx(odd)))).toEqual(['a']);
  const byType = packageParts['[Content_Types].xml'].replace('/word/document.xml', '/doc/main.xml');
  const typed = { ...odd, '_rels/.rels': undefined, '[Content_Types].xml': byType };
  expect(outline(await docxReader.read(await docx(typed)))).toEqual(['a']);
  const bare = { '_rels/.rels': undefined, '[Content_Types].xml': undefined, [main]: body(p('b')) };
  expect(outline(await docxReader.read(await docx(bare)))).toEqual(['b']);
});

test('strict namespaces, other prefixes and a default namespace are read alike', async () => {
  const strict = body(p('a')).replaceAll(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  );
  const table = body(tbl([10, 10], tr(tc('x', '<w:gridSpan w:val="2"/>')), tr(tc('1'), tc('2'))));
  const renamed = table.replaceAll('w:', 'ns0:').replaceAll('xmlns:w=', 'xmlns:ns0=');
  const unprefixed =
    '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>c</t></r></p></body></document>';
  expect(outline(await docxReader.read(await docx({ [main]: strict })))).toEqual(['a']);
  expect(outline(await docxReader.read(await docx({ [main]: renamed })))).toEqual(['[2×2]']);
  expect(outline(await docxReader.read(await docx({ [main]: unprefixed })))).toEqual(['c']);
});

test('UTF-16 parts and a byte-order mark are read', async () => {
  const utf16 = Buffer.from(`\ufeff${body(p('公开')).replace('UTF-8', 'UTF-16')}`, 'utf16le');
  const marked = Buffer.from(`\ufeff${body(p('公开'))}`);
  expect(outline(await docxReader.read(await docx({ [main]: utf16 })))).toEqual(['公开']);
  expect(outline(await docxReader.read(await docx({ [main]: marked })))).toEqual(['公开']);
});

test('core properties become metadata', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>报告</dc:title><dc:creator> </dc:creator><dcterms:created>2025-01-02T00:00:00Z</dcterms:created></cp:coreProperties>';
  const { value } = await readBody(p('a'), { 'docProps/core.xml': core });
  expect(value.source).toEqual({
    format: 'docx',
    engine: 'ooxml',
    metadata: { title: '报告', created: '2025-01-02T00:00:00Z' },
  });
});

test('a damaged part that only helps is reported and the rest is read', async () => {
  const result = await readBody(p('a'), { 'word/styles.xml': '<w:styles' });
  expect(outline(result)).toEqual(['a']);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/part-missing']);
});

test('a part that the document names and the package lacks is reported', async () => {
  const related = [{ id: 'r1', kind: 'footnotes', target: 'footnotes.xml' }];
  const result = await readBody(p('a'), {}, related);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/part-missing']);
});

describe.each(docxReader.engines.map((engine) => ({ engine })))('$engine refuses', ({ engine }) => {
  const refused = (bytes: Uint8Array) => categoryOf(bytes, { engine });

  test('nothing, noise, and a file that is too large', async () => {
    expect(await refused(new Uint8Array())).toBe('empty');
    expect(await refused(Buffer.from('hello'))).toBe('malformed');
    expect(await refused(Buffer.from('P'))).toBe('malformed');
    expect(await categoryOf(Buffer.alloc(11), { engine, limits: { maxBytes: 10 } })).toBe('too-large');
  });

  test('a package cut at any place', async () => {
    const bytes = await docx({ [main]: body(p('a'.repeat(2000))) });
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(['truncated', 'malformed']).toContain(await refused(cut));
    }
    expect(await refused(bytes.subarray(0, bytes.length - 10))).toBe('truncated');
  });

  test('a package without a main part, and one of another kind', async () => {
    expect(await refused(await docx({}))).toBe('malformed');
    expect(await refused(await docx({ 'xl/workbook.xml': '<x/>' }))).toBe('unsupported-format');
    expect(await refused(await docx({ [main]: '<html/>' }))).toBe('malformed');
  });

  test('XML that is broken, cut off or not in its encoding', async () => {
    const whole = body(p('公开'));
    expect(await refused(await docx({ [main]: whole.replace('</w:r>', '') }))).toBe('malformed');
    expect(await refused(await docx({ [main]: whole.slice(0, -30) }))).toBe('truncated');
    const badByte = Buffer.concat([
      Buffer.from(whole.slice(0, -40)),
      Buffer.from([0xff]),
      Buffer.from(whole.slice(-40)),
    ]);
    expect(await refused(await docx({ [main]: badByte }))).toBe('malformed');
  });

  test('a DOCTYPE, before any entity grows', async () => {
    const entities = Array.from(
      { length: 20 },
      (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};">`,
    );
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "haha">${entities.join('')}]>`;
    const xml = body(p('&e20;')).replace('?>', `?>${bomb}`);
    const { result, elapsed } = await timed(async () => refused(await docx({ [main]: xml })));
    expect(result).toBe('malformed');
    expect(elapsed).toBeLessThan(1000);
  });

  test('elements nested without end', async () => {
    const deep = `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`;
    const { result, elapsed } = await timed(async () => refused(await docx({ [main]: body(deep) })));
    expect(result).toBe('too-complex');
    expect(elapsed).toBeLessThan(2000);
  });

  test('a million paragraphs, a million cells', async () => {
    const paragraphs = await docx({ [main]: body('<w:p/>'.repeat(1_000_000)) });
    const rows = await docx({
      [main]: body(`<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(1_000_000)}</w:tr></w:tbl>`),
    });
    const { result, elapsed } = await timed(async () => [await refused(paragraphs), await refused(rows)]);
    expect(result).toEqual(['too-complex', 'too-complex']);
    expect(elapsed).toBeLessThan(8000);
  });

  test('a span of a billion columns', async () => {
    const wide = tbl([1000], tr(tc('a', '<w:gridSpan w:val="1000000000"/>'), tc('b')), tr(tc('1'), tc('2')));
    expect(await refused(await docx({ [main]: body(wide) }))).toBe('too-complex');
  });

  test('a part that unpacks to more than the bound, as declared', async () => {
    const bytes = await docx({ [main]: body(p('')) + ' '.repeat(2_000_000) });
    expect(await categoryOf(bytes, { engine, limits: { maxPartBytes: 1_000_000 } })).toBe('too-large');
  });

  test('a part that unpacks to more than it declares', async () => {
    const content = Buffer.from(body(`<w:p/>${' '.repeat(200_000_000)}`));
    const bytes = zipWithLies({ [main]: content }, { size: 1000 });
    const { result, elapsed } = await timed(() => refused(bytes));
    expect(result).toBe('malformed');
    expect(elapsed).toBeLessThan(2000);
  });

  test('many parts that together unpack to more than the bound', async () => {
    const padding = ' '.repeat(600_000);
    const parts = {
      [main]: body(p('')) + padding,
      'word/styles.xml': element('w:styles', padding),
    };
    expect(await categoryOf(await docx(parts), { engine, limits: { maxPartBytes: 1_000_000 } })).toBe(
      'too-large',
    );
  });

  test('more text than the bound', async () => {
    const bytes = await docx({ [main]: body(p('字'.repeat(5000))) });
    expect(await categoryOf(bytes, { engine, limits: { maxCharacters: 1000 } })).toBe('too-large');
  });

  test('a damaged part, by its checksum', async () => {
    const bytes = zipWithLies({ [main]: Buffer.from(body(p('5'))) }, { checksum: 1 });
    expect(await refused(bytes)).toBe('malformed');
  });

  test('an encrypted part', async () => {
    const bytes = zipWithLies({ [main]: Buffer.from(body(p('5'))) }, { flags: 1 });
    expect(await refused(bytes)).toBe('encrypted');
  });

  test('two parts of one name', async () => {
    const bytes = zipWithLies({
      [main]: Buffer.from(body(p('5'))),
      'word/DOCUMENT.xml': Buffer.from(body(p('6'))),
    });
    expect(await refused(bytes)).toBe('malformed');
  });

  test('compound files: locked documents and old binary ones', async () => {
    const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([head, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refused(locked)).toBe('encrypted');
    expect(await refused(Buffer.concat([head, Buffer.alloc(512)]))).toBe('unsupported-format');
  });
});

test('rows and cells that stand where none can stand are refused', async () => {
  const refused = async (content: string) => categoryOf(await docx({ [main]: body(content) }));
  expect(await refused(tr(tc('a')))).toBe('malformed');
  expect(await refused(tbl([], tc('a')))).toBe('malformed');
  expect(await refused(tbl([], tr(`<w:tc>${tr(tc('a'))}</w:tc>`)))).toBe('malformed');
  expect(await refused(tbl([], tr(`<w:tc>${tc('a')}</w:tc>`)))).toBe('malformed');
});

test('attacks on time and memory that keep the limits of size are stopped, too', async () => {
  const category = async (content: string, options?: ReadOptions) =>
    categoryOf(await docx({ [main]: body(content) }), options);
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const merged = `<w:tc><w:tcPr><w:hMerge/></w:tcPr>${p('')}</w:tc>`.repeat(150_000);
  const boxed = `<w:tc><w:p><w:r><w:txbxContent>${'<w:p/>'.repeat(200_000)}</w:txbxContent></w:r></w:p></w:tc>`;
  const link = '<w:fldSimple w:instr="HYPERLINK &quot;http://example.com&quot;">';
  const links = `${link.repeat(200)}<w:r><w:t>${'x'.repeat(1_000_000)}</w:t></w:r>${'</w:fldSimple>'.repeat(200)}`;
  const { result, elapsed } = await timed(async () => [
    await category(`<w:p>${begin.repeat(50_000)}${'<w:r><w:t>a</w:t></w:r>'.repeat(50_000)}</w:p>`),
    await category(tbl([], tr(merged))),
    await category(tbl([], tr(boxed, tc('a')))),
    await category(`<w:p>${links}</w:p>`),
  ]);
  expect(result).toEqual(['too-complex', 'read', 'read', 'too-large']);
  expect(elapsed).toBeLessThan(8000);
});

interface Lies {
  /** Declared unpacked size. */
  readonly size?: number;
  readonly checksum?: number;
  readonly flags?: number;
}

/** A ZIP written by hand, because no writer lies. PKWARE APPNOTE 4.3. */
function zipWithLies(
  parts: Readonly<Record<string, Buffer>>,
  { size, checksum, flags = 0 }: Lies = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  const size_ = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(size_, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]);
}

test('a large part, which is streamed, reads like a small one, which is unpacked at once', async () => {
  const table = tbl([2000], tr(tc('1')));
  const small = await docxReader.read(await docx({ [main]: body(p('甲') + table) }));
  const padding = `<!--${'x'.repeat(5 * 1024 * 1024)}-->`;
  const large = await docxReader.read(await docx({ [main]: body(p('甲') + padding + table) }));
  expect(large).toEqual(small);
  expect(outline(large)[0]).toBe('甲');
});
