import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { readManifest } from '../../src/inputs/index.js';
import { extract } from '../../src/pipeline.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-manifest-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function manifestOf(content: string | Buffer) {
  const path = join(folder, 'manifest.csv');
  await writeFile(path, content);
  return readManifest(path);
}

describe('a manifest', () => {
  const text =
    'path,URL,agency,year,division,note\r\na.pdf,https://x.gov.cn/a,"审计局, 青禾县",2023,610000,"一 ""二""\r\n三"\r\nb/c.zip!/d.txt,,,2024年,,\r\n\r\n';

  it('gives the facts of an input by its path, columns that are not known included', async () => {
    const { factsOf, rows } = await manifestOf(text);
    expect(rows.map(({ path }) => path)).toEqual(['a.pdf', 'b/c.zip!/d.txt']);
    expect(factsOf({ source: 'elsewhere/a.pdf', path: join(folder, 'a.pdf') })).toEqual({
      url: 'https://x.gov.cn/a',
      agency: '审计局, 青禾县',
      year: 2023,
      division: '610000',
      other: { note: '一 "二"\r\n三' },
    });
    expect(factsOf({ source: 'b/c.zip!/d.txt' })).toEqual({ year: 2024 });
    expect(factsOf({ source: 'other.pdf' })).toBeUndefined();
  });

  it('may be in GBK or have a byte-order mark, as Excel saves it', async () => {
    for (const bytes of [iconv.encode(text, 'gbk'), Buffer.from(`\ufeff${text}`)]) {
      expect((await manifestOf(bytes)).factsOf({ source: 'a.pdf' })?.agency).toBe('审计局, 青禾县');
    }
  });

  it.each([
    ['no column path', 'file,url\na,b', /no column path/],
    ['no path', 'path,url\n,b', /no path in line 2/],
    ['a path twice', 'path\na\n./a', /again in line 3/],
    ['a year that is none', 'path,year\na,23', /no year in line 2/],
    ['too many cells', 'path,url\n"a\n1",b\nc,d,e', /line 4/],
  ])('with %s is refused', async (_, content, message) => {
    await expect(manifestOf(content)).rejects.toThrow(message);
  });

  it('that is not there is refused', async () => {
    await expect(readManifest(join(folder, 'none.csv'))).rejects.toThrow(/cannot be read/);
  });
});

describe('what is known beforehand', () => {
  const file = 'samples/qinghe-county-2023/report.txt';
  const read = async (known: Parameters<typeof extract>[1]['known']) =>
    extract(await readFile(file), {
      name: file,
      forms: Object.values(forms),
      ...(known === undefined ? {} : { known }),
    });

  it('is kept in the record', async () => {
    const { record, issues } = await read({
      url: 'https://x.gov.cn/a',
      year: 2023,
      agency: '青禾县人民政府',
    });
    expect(record.source).toMatchObject({ url: 'https://x.gov.cn/a', known: { year: 2023 } });
    expect(issues.filter(({ code }) => code.startsWith('validate/known'))).toEqual([]);
  });

  it('leaves no trace when there is nothing', async () => {
    const { record } = await read(undefined);
    expect(record.source).not.toHaveProperty('known');
  });

  it('is said to differ from what is read, which stays; another year sends the record to review', async () => {
    const { record, issues } = await read({ year: 2022, agency: '白石县人民政府' });
    expect(issues.flatMap(({ code }) => (code.startsWith('validate/known') ? [code] : []))).toEqual([
      'validate/known-year-differs',
      'validate/known-agency-differs',
    ]);
    expect(record).toMatchObject({ year: 2023, verdict: 'review', agency: { name: '青禾县人民政府' } });
  });

  it('may be a shorter name', async () => {
    const { issues } = await read({ agency: '县人民政府' });
    expect(issues.filter(({ code }) => code.startsWith('validate/known'))).toEqual([]);
  });
});
