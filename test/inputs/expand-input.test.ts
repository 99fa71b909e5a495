import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultContainerLimits, expandInput, type InputItem } from '../../src/inputs/index.js';
import { gzipped, renamed, tarOf, warcOf, zipOf } from './made-archives.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-inputs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const accepts = (name: string): boolean => /\.(?:pdf|html|txt|docx)$/i.test(name);
const small = {
  ...defaultContainerLimits,
  maxMemberBytes: 4_000_000,
  maxTotalBytes: 6_000_000,
  maxMembers: 50,
};

async function expand(name: string, bytes: Buffer, limits = small): Promise<InputItem[]> {
  const path = join(folder, name.replaceAll('/', '_'));
  await writeFile(path, bytes);
  const items: InputItem[] = [];
  for await (const item of expandInput({ source: `in/${name}`, path }, { accepts, limits })) items.push(item);
  return items;
}

/** `source: text`, or why it is refused, a line an item. */
function lines(items: readonly InputItem[]): string[] {
  return items.map((item) => {
    if (item.kind === 'member')
      return `${item.source}: ${Buffer.from(item.bytes).toString('utf8').slice(0, 40)}`;
    return item.kind === 'refused'
      ? `${item.source} refused: ${item.error.category}`
      : `${item.source} ${item.kind}`;
  });
}

describe('a file', () => {
  it.each([
    ['a text', 'a.txt', Buffer.from('一、总体情况')],
    ['an empty file', 'a.zip', Buffer.alloc(0)],
    ['a PDF', 'a.zip', Buffer.from('%PDF-1.7')],
  ])('that is no archive is itself: %s', async (_, name, bytes) => {
    expect(lines(await expand(name, bytes))).toEqual([`in/${name} file`]);
  });

  it('that is a document in a ZIP package is itself', async () => {
    const docx = await zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });
    expect(lines(await expand('a.docx', docx))).toEqual(['in/a.docx file']);
    expect(lines(await expand('renamed.zip', docx))).toEqual(['in/renamed.zip file']);
  });

  it('that is not there is left to whoever reads it', async () => {
    const items: InputItem[] = [];
    for await (const item of expandInput({ source: 'x', path: join(folder, 'x') }, { accepts }))
      items.push(item);
    expect(lines(items)).toEqual(['x file']);
  });
});

describe('a ZIP archive', () => {
  it('gives the reports in it, and names the rest', async () => {
    const zip = await zipOf({
      'b/二.txt': 'two',
      'a.html': 'one',
      'logo.png': '',
      '__MACOSX/._a.html': 'x',
      'b/.DS_Store': '',
    });
    expect(lines(await expand('r.zip', zip))).toEqual([
      'in/r.zip!/b/二.txt: two',
      'in/r.zip!/a.html: one',
      'in/r.zip!/logo.png passed-over',
    ]);
  });

  it('is known by its bytes, not by its name', async () => {
    expect(lines(await expand('r.pdf', await zipOf({ 'a.txt': 'one' })))).toEqual(['in/r.pdf!/a.txt: one']);
  });

  it('may have names in GBK', async () => {
    const gbk = iconv.encode('年报.txt', 'gbk');
    const zip = renamed(await zipOf({ 'abcd.txt': '一' }), 'abcd.txt', gbk);
    expect(lines(await expand('g.zip', zip))).toEqual(['in/g.zip!/年报.txt: 一']);
  });

  it.each([
    ['../../evil.txt', '..p..pevil.txt'],
    ['/etc/evil1.txt', 'petcpevil1.txt'],
    ['C:/evil/12.txt', 'Cppevilp12.txt'],
    ['..\\..\\evil.txt', '..p..pevil.txt'],
    ['a\u0000b/evil.txt', 'apbpevil.txt'],
  ])('refuses a name that leads out of it (%s) and goes on', async (name, harmless) => {
    const zip = renamed(await zipOf({ [harmless]: 'x', 'good.txt': 'y' }), harmless, Buffer.from(name));
    const items = lines(await expand('slip.zip', zip));
    expect(items).toEqual([
      expect.stringMatching(/^in\/slip\.zip!\/.* refused: malformed$/su),
      'in/slip.zip!/good.txt: y',
    ]);
    expect(items[0]).not.toContain('\0');
  });

  it('refuses a bomb by its ratio and goes on', async () => {
    const zip = await zipOf({ 'bomb.txt': Buffer.alloc(3_000_000), 'good.txt': 'y' });
    expect(lines(await expand('bomb.zip', zip))).toEqual([
      'in/bomb.zip!/bomb.txt refused: too-large',
      'in/bomb.zip!/good.txt: y',
    ]);
  });

  it('refuses a document over the limit, and an archive over its own', async () => {
    const noise = (size: number) =>
      Buffer.from(Array.from({ length: size }, (_, at) => (at * at * 31) % 251));
    const one = await zipOf({ 'big.txt': noise(5_000_000) }, { compress: false });
    expect(lines(await expand('big.zip', one))).toEqual(['in/big.zip!/big.txt refused: too-large']);
    const many = await zipOf({ 'a.txt': noise(3_500_000), 'b.txt': noise(3_500_000) }, { compress: false });
    expect(lines(await expand('many.zip', many)).at(-1)).toBe('in/many.zip!/b.txt refused: too-large');
  });

  it('refuses a size that lies', async () => {
    const zip = await zipOf({ 'a.txt': Buffer.alloc(3_000_000, 'ab') });
    const at = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt32LE(1000, at + 24);
    expect(lines(await expand('liar.zip', zip))).toEqual(['in/liar.zip!/a.txt refused: malformed']);
  });

  it('refuses files that overlap', async () => {
    const zip = await zipOf({ 'a.txt': 'x' });
    zip.writeUInt32LE(10_000, zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 20);
    expect(lines(await expand('overlap.zip', zip))).toEqual([expect.stringMatching(/refused: malformed/)]);
  });

  it('refuses a flipped bit in a stored file', async () => {
    const zip = await zipOf({ 'a.txt': '合计 44' }, { compress: false });
    zip.write('5', zip.indexOf('44'));
    expect(lines(await expand('flip.zip', zip))).toEqual(['in/flip.zip!/a.txt refused: malformed']);
  });

  it('refuses what is locked, and too many files', async () => {
    const zip = await zipOf({ 'a.txt': 'x' });
    for (const [signature, flag] of [
      [[0x50, 0x4b, 3, 4], 6],
      [[0x50, 0x4b, 1, 2], 8],
    ] as const) {
      const at = zip.indexOf(Buffer.from(signature)) + flag;
      zip.writeUInt16LE(zip.readUInt16LE(at) | 1, at);
    }
    expect(lines(await expand('locked.zip', zip))).toEqual(['in/locked.zip!/a.txt refused: encrypted']);
    const many = await zipOf(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.txt`, ''])));
    expect(lines(await expand('many.zip', many))).toEqual(['in/many.zip refused: too-complex']);
  });

  it('cut anywhere is refused and never throws', async () => {
    const zip = await zipOf({ 'a.txt': 'one', 'b.txt': 'two' });
    for (let size = 4; size < zip.length; size += 7) {
      const items = lines(await expand('cut.zip', zip.subarray(0, size)));
      expect(items.some((line) => line.includes('refused'))).toBe(true);
    }
  });

  it('may stand in another, but not in a third', async () => {
    const inner = await zipOf({ 'c.txt': 'deep' });
    const middle = await zipOf({ 'inner.zip': inner, 'b.txt': 'two' });
    const outer = await zipOf({ 'middle.zip': middle, 'a.tar.gz': gzipped(await tarOf({ 't.txt': 'tar' })) });
    expect(lines(await expand('outer.zip', outer))).toEqual([
      'in/outer.zip!/middle.zip!/inner.zip refused: too-complex',
      'in/outer.zip!/middle.zip!/b.txt: two',
      'in/outer.zip!/a.tar.gz!/t.txt: tar',
    ]);
  });
});

describe('a TAR archive', () => {
  const files = { './b/二.txt': 'two', 'a.html': 'one', 'x.png': '' };

  it.each([
    ['plain', 'r.tar', (bytes: Buffer) => bytes],
    ['packed', 'r.tar.gz', gzipped],
  ])('gives the reports in it, %s', async (_, name, pack) => {
    expect(lines(await expand(name, pack(await tarOf(files))))).toEqual([
      `in/${name}!/b/二.txt: two`,
      `in/${name}!/a.html: one`,
      `in/${name}!/x.png passed-over`,
    ]);
  });

  it('follows no links and no names that lead out of it', async () => {
    const tar = await tarOf(
      { '../evil.txt': 'x', '/etc/evil.txt': 'x', 'good.txt': 'y' },
      { 'link.txt': '/etc/passwd' },
    );
    expect(lines(await expand('l.tar', tar))).toEqual([
      'in/l.tar!/../evil.txt refused: malformed',
      'in/l.tar!//etc/evil.txt refused: malformed',
      'in/l.tar!/good.txt: y',
    ]);
  });

  it('that is a bomb is refused', async () => {
    const tar = gzipped(await tarOf({ 'bomb.txt': Buffer.alloc(3_900_000) }));
    expect(lines(await expand('b.tar.gz', tar)).at(-1)).toMatch(/refused: too-large/);
  });

  it('cut anywhere never throws', async () => {
    const tar = gzipped(await tarOf({ 'a.txt': 'one'.repeat(500), 'b.txt': 'two' }));
    for (let size = 20; size < tar.length - 1; size += 9) {
      expect(
        lines(await expand('cut.tar.gz', tar.subarray(0, size))).some((line) => line.includes('refused')),
      ).toBe(true);
    }
  });

  it('is told from a single packed file', async () => {
    expect(lines(await expand('a.html.gz', gzipped('<html>')))).toEqual(['in/a.html.gz!/a.html: <html>']);
  });
});

describe('a WARC file', () => {
  const url = 'https://x.gov.cn/报告.html';

  it.each([false, true])('gives the pages and files in it with their addresses, packed: %s', async (gzip) => {
    const warc = await warcOf(
      [
        { url, body: '<html>一' },
        { url: 'https://x.gov.cn/a.pdf', body: '%PDF-1.7', type: 'application/pdf' },
        { url: 'https://x.gov.cn/logo.png', body: 'x', type: 'image/png' },
        { url: 'https://x.gov.cn/gone', body: 'not found', status: 404 },
        { url, body: '<html>二', date: '2024-03-01T00:00:00Z' },
        {
          url: 'https://x.gov.cn/z',
          body: gzipSync('<html>packed'),
          headers: { 'Content-Encoding': 'gzip' },
        },
        {
          url: 'https://x.gov.cn/c',
          body: '6\r\n<html>\r\n5\r\nthere\r\n0\r\n\r\n',
          headers: { 'Transfer-Encoding': 'chunked' },
        },
      ],
      { gzip },
    );
    const items = await expand('crawl.warc', warc);
    const members = items.flatMap((item) => (item.kind === 'member' ? [item] : []));
    expect(members.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))).toEqual([
      '<html>一',
      '%PDF-1.7',
      '<html>二',
      '<html>packed',
      '<html>there',
    ]);
    expect(items).toHaveLength(5);
    expect(members[0]?.facts).toEqual({
      url: members[0]?.source.slice('in/crawl.warc!/'.length),
      fetchedAt: '2024-02-01T00:00:00Z',
    });
    expect(members[2]?.source).toMatch(/@2024-03-01T00:00:00Z$/);
  });

  it('refuses a page over the limit and goes on', async () => {
    const body = gzipSync(Buffer.alloc(9_000_000));
    const warc = await warcOf([
      { url: 'https://x.gov.cn/bomb', body, headers: { 'Content-Encoding': 'gzip' } },
      { url: 'https://x.gov.cn/good', body: 'y' },
    ]);
    expect(lines(await expand('bomb.warc', warc))).toEqual([
      'in/bomb.warc!/https://x.gov.cn/bomb refused: too-large',
      'in/bomb.warc!/https://x.gov.cn/good: y',
    ]);
  });

  it('does not choke on an encoding that is not known', async () => {
    const page = {
      url: 'https://x.gov.cn/br',
      body: brotliCompressSync('<html>'),
      headers: { 'Content-Encoding': 'br' },
    };
    expect(await expand('br.warc', await warcOf([page]))).toHaveLength(1);
  });

  it('cut anywhere comes to an end and says so', async () => {
    const warc = await warcOf([{ url: 'https://x.gov.cn/a', body: 'y'.repeat(300) }]);
    const start = warc.lastIndexOf('\r\n\r\ny');
    for (const size of [start + 5, start + 50, start + 300]) {
      expect(lines(await expand('cut.warc', warc.subarray(0, size))).at(-1)).toMatch(/refused/);
    }
  });
});
