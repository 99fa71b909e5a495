import { chmod, mkdir, readdir, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STATE_FOLDER } from '../../src/export/output-folder.js';
import { OutputError } from '../../src/model/errors.js';
import { madeField, madeReport } from '../export/made-report.js';
import { csvObjects } from '../read-csv.js';
import { cellsOf, type MadeOutput, makeOutput, numbered } from './made-output.js';

let output: MadeOutput;
beforeEach(async () => {
  output = await makeOutput();
});
afterEach(() => output.remove());

const some = (count: number) => Array.from({ length: count }, (_, at) => numbered(at + 1));

async function putAll(count: number): Promise<void> {
  for (const report of some(count)) await output.put(report);
}

describe('the dataset', () => {
  it('has the cells.csv that a run writes, byte for byte', async () => {
    const texts = ['1,234', '"2"', '一\n二', '一\r二', ' 3 ', "=cmd|'/c'!A1", '\ud83d\ude00'];
    const numbers = [0.1, 1e21, 1.25e-7, -1234.5, 1.5e300, 123456789012345680, -2.5e-12];
    const odd = madeReport({
      id: 'f'.repeat(16),
      path: 'a.txt',
      fields: texts.map((raw, at) => madeField({ raw, field: `x.${at}`, value: numbers[at] ?? 1e21 })),
    });
    for (const report of [...some(12), odd]) await output.put(report);
    await output.build();
    expect(await output.text('cells.csv')).toBe(await cellsOf([odd, ...some(12)]));
  });

  it('has one row a report, with its fields as columns', async () => {
    await output.put(numbered(1, 42));
    await output.build();
    const [row] = csvObjects(await output.text('reports.csv'));
    expect(row).toMatchObject({
      agency: '青禾县审计局',
      year: '2024',
      verdict: 'accepted',
      disclosure__art20_1__regulations__issued: '42',
      disclosure__art20_1__regulations__repealed: '',
      fields: '2',
      fields_blank: '1',
      checks_passed: '1',
    });
  });

  it('leaves a day that the calendar does not have out of a column of dates', async () => {
    const { record, confidence } = numbered(1);
    await output.put({
      record: { ...record, published_on: '2024-02-30', signed_on: '2024-02-29' },
      confidence,
    });
    await output.build();
    const [row] = csvObjects(await output.text('reports.csv'));
    expect([row?.published_on, row?.signed_on]).toEqual(['', '2024-02-29']);
  });

  it('of an empty folder has its headers and no rows', async () => {
    const { reports } = await output.build();
    expect(reports).toBe(0);
    expect(csvObjects(await output.text('cells.csv'))).toEqual([]);
  });

  it('leaves nothing behind but notes of what it was made of and what was found', async () => {
    await putAll(2);
    await output.build();
    expect((await readdir(output.path)).sort()).toEqual(
      [STATE_FOLDER, 'confidence', 'dataset', 'records'].sort(),
    );
    expect(await readdir(join(output.path, STATE_FOLDER))).toEqual(['dataset.json', 'findings.json']);
  });
});

describe('a build', () => {
  it('that finds nothing changed reads and writes nothing', async () => {
    await putAll(5);
    expect(await output.build()).toMatchObject({ reports: 5, read: 5, written: true });
    expect(await output.build()).toMatchObject({ reports: 5, read: 0, written: false });
  });

  it('reads only what is new or changed, and gives the same bytes as one from the start', async () => {
    await putAll(30);
    await output.build();
    await output.put(numbered(7, 700));
    await output.put(numbered(31));
    await unlink(join(output.path, 'records/2024', `${'3'.padStart(16, '0')}.json`));
    await unlink(join(output.path, 'confidence/2024', `${'3'.padStart(16, '0')}.json`));
    expect(await output.build()).toMatchObject({ reports: 30, read: 2, removed: 1, written: true });
    const grown = await output.files();
    expect(await output.build({ fresh: true })).toMatchObject({ reports: 30, read: 30 });
    expect(await output.files()).toEqual(grown);
  });

  it('sees a file put in place of another with the same size and time', async () => {
    await output.put(numbered(1, 5));
    await output.build();
    await output.put(numbered(1, 6));
    const old = new Date('2001-01-01');
    for (const folder of ['records', 'confidence']) {
      await utimes(join(output.path, folder, '2024', `${'1'.padStart(16, '0')}.json`), old, old);
    }
    await output.build();
    expect(csvObjects(await output.text('cells.csv'))[0]?.value).toBe('6');
  });

  it('reads everything again when a file of the dataset is not the one it left', async () => {
    await putAll(4);
    await output.build();
    const before = await output.files();
    await writeFile(join(output.path, 'dataset/cells.parquet'), 'no Parquet');
    expect(await output.build()).toMatchObject({ read: 4, written: true });
    expect(await output.files()).toEqual(before);
  });

  it('puts back a CSV file that is gone, without reading a report', async () => {
    await putAll(4);
    await output.build();
    await rm(join(output.path, 'dataset/cells.csv'));
    expect(await output.build()).toMatchObject({ read: 0, written: true });
    expect(await output.text('cells.csv')).toBe(await cellsOf(some(4)));
  });

  it('gets over what a killed one left behind', async () => {
    await putAll(2);
    await mkdir(join(output.path, STATE_FOLDER, 'dataset-build'), { recursive: true });
    await writeFile(join(output.path, STATE_FOLDER, 'dataset-build/stage.duckdb'), 'half');
    await writeFile(join(output.path, STATE_FOLDER, 'dataset.json'), '{"key":');
    expect(await output.build()).toMatchObject({ reports: 2, read: 2 });
  });

  it('takes in the rest when a file is damaged, and says which one until it is mended', async () => {
    await putAll(3);
    const name = `${'2'.padStart(16, '0')}.json`;
    await writeFile(join(output.path, 'confidence/2024', name), '{"id":');
    const { reports, leftOut } = await output.build();
    expect(reports).toBe(2);
    expect(leftOut.map(({ path }) => path)).toEqual([`records/2024/${name}`]);
    expect(await output.build()).toMatchObject({ reports: 2, written: false, leftOut });
    await output.put(numbered(2));
    expect(await output.build()).toMatchObject({ reports: 3, read: 1, leftOut: [] });
    expect(await output.text('cells.csv')).toBe(await cellsOf(some(3)));
  });

  it('leaves out a record whose confidence report is not there', async () => {
    await putAll(2);
    await rm(join(output.path, 'confidence/2024', `${'2'.padStart(16, '0')}.json`));
    const { reports, leftOut } = await output.build();
    expect(reports).toBe(1);
    expect(leftOut[0]?.reason).toMatch(/confidence report is not there/);
  });

  it('passes over older versions of a record', async () => {
    await putAll(1);
    await mkdir(join(output.path, 'records/2024/history'));
    await writeFile(join(output.path, 'records/2024/history', `${'9'.repeat(16)}.json`), '{}');
    expect(await output.build()).toMatchObject({ reports: 1, leftOut: [] });
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder cannot be written', async () => {
    await putAll(1);
    await chmod(output.path, 0o500);
    await expect(output.build()).rejects.toThrow(OutputError);
    await chmod(output.path, 0o700);
  });

  it('says that a file stands where the dataset should', async () => {
    await putAll(1);
    await writeFile(join(output.path, 'dataset'), '');
    await expect(output.build()).rejects.toThrow(OutputError);
  });
});

describe('for spreadsheets', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1', '一=1'];
  beforeEach(() =>
    output.put(
      madeReport({ fields: formulas.map((raw, at) => madeField({ raw, field: `x.${at}`, value: -1 })) }),
    ),
  );

  it('--csv-bom puts a byte-order mark before the same text', async () => {
    await output.build();
    const plain = await output.text('cells.csv');
    await output.build({ csvBom: true });
    expect(await output.text('cells.csv')).toBe(`\ufeff${plain}`);
  });

  it('--excel-safe writes copies in which no text is a formula; numbers and the plain files stay', async () => {
    await output.build({ excelSafe: true });
    const rows = csvObjects((await output.text('cells-excel.csv')).replace(/^\ufeff/, ''));
    expect(rows.map(({ raw }) => raw)).toEqual([...formulas.slice(0, 6).map((raw) => `'${raw}`), '一=1']);
    expect(rows[0]?.value).toBe('-1');
    expect(csvObjects(await output.text('cells.csv')).map(({ raw }) => raw)).toEqual(formulas);
  });

  it('--xlsx writes a workbook; a build without the options takes the copies away', async () => {
    const { files } = await output.build({ excelSafe: true, xlsx: true });
    expect(files).toContain('dataset/gongkai.xlsx');
    expect((await output.files()).get('gongkai.xlsx')?.subarray(0, 2).toString()).toBe('PK');
    await output.build();
    expect([...(await output.files()).keys()].filter((name) => /excel|xlsx/.test(name))).toEqual([]);
  });
});
