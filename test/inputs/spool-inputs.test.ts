import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readManifest, spoolInputs } from '../../src/inputs/index.js';
import { warcOf, zipOf } from './made-archives.js';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gongkai-spool-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

it('archives among inputs become files that can be read by path, with what is known of them', async () => {
  const put = async (name: string, bytes: string | Buffer) => {
    await writeFile(join(home, name), bytes);
    return { source: `in/${name}`, path: join(home, name) };
  };
  const files = [
    await put('z.zip', await zipOf({ 'b.txt': 'two', 'c.png': '' })),
    await put('a.txt', 'one'),
    await put('c.warc', await warcOf([{ url: 'https://x.gov.cn/a', body: '<html>' }])),
    await put('d.zip', Buffer.from('PK\x03\x04 broken')),
  ];
  await writeFile(join(home, 'm.csv'), 'path,year\na.txt,2023\nz.zip!/b.txt,2024\nnobody.txt,2020\n');
  const manifest = await readManifest(join(home, 'm.csv'));
  const folder = join(home, 'spool');
  const spool = await spoolInputs(files, { folder, accepts: (name) => name.endsWith('.txt'), manifest });
  const texts = await Promise.all(
    spool.inputs.filter(({ refusal }) => !refusal).map(({ path }) => readFile(path, 'utf8')),
  );
  expect(spool.inputs.map(({ source }) => source)).toEqual([
    'in/a.txt',
    'in/c.warc!/https://x.gov.cn/a',
    'in/d.zip',
    'in/z.zip!/b.txt',
  ]);
  expect(texts).toEqual(['one', '<html>', 'two']);
  expect(spool.inputs.map(({ known }) => known)).toEqual([
    { year: 2023 },
    { url: 'https://x.gov.cn/a', fetched_at: '2024-02-01T00:00:00Z' },
    undefined,
    { year: 2024 },
  ]);
  expect(spool.inputs[2]?.refusal?.category).toBe('malformed');
  expect(spool.containers).toEqual([
    { source: 'in/z.zip', documents: ['in/z.zip!/b.txt'], passedOver: { '.png': 1 }, hasRefusal: false },
    { source: 'in/c.warc', documents: ['in/c.warc!/https://x.gov.cn/a'], passedOver: {}, hasRefusal: false },
    { source: 'in/d.zip', documents: [], passedOver: {}, hasRefusal: true },
  ]);
  expect(spool.unmatched).toEqual(['nobody.txt']);
  await spool.remove();
  expect(existsSync(folder)).toBe(false);
});

it('without archives nothing is written', async () => {
  await writeFile(join(home, 'a.txt'), 'one');
  const folder = join(home, 'spool');
  const { inputs } = await spoolInputs([{ source: 'a.txt', path: join(home, 'a.txt') }], {
    folder,
    accepts: () => true,
  });
  expect(inputs).toEqual([{ source: 'a.txt', path: join(home, 'a.txt') }]);
  expect(existsSync(folder)).toBe(false);
});
