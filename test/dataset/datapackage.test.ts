import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/index.js';
import { extract } from '../../src/pipeline.js';
import { csvObjects } from '../read-csv.js';
import { forms, type MadeOutput, makeOutput } from './made-output.js';
import { faultsOf, type TableSchema } from './table-schema.js';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: TableSchema;
}

/** Reports of every sample, and cases whose tables are odd. */
const files = [
  'samples/qinghe-county-2023/report.pdf',
  'samples/wangcheng-city-2022/report.html',
  'samples/nanyuan-ecology-2020/report.docx',
  'samples/yunze-district-2023/report.txt',
  'samples/liuwu-town-2021/report.txt',
];
const cases = [
  'forms-mixed',
  'all-cells-blank',
  'amount-in-ten-thousand-yuan',
  'glued-cells',
  'large-numbers-and-decimals',
];

let output: MadeOutput;
let descriptor: { readonly resources: readonly Resource[] };
const tables = new Map<string, Record<string, string>[]>();

beforeAll(async () => {
  output = await makeOutput();
  const paths = [...files];
  for (const name of cases) {
    const folder = join('test/cases', name);
    paths.push(
      ...(await readdir(folder))
        .filter((file) => file.startsWith('source.'))
        .map((file) => join(folder, file)),
    );
  }
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes !== undefined) await output.put(await extract(bytes, { name: path, forms }));
  }
  await output.build({ excelSafe: true });
  descriptor = JSON.parse(await output.text('datapackage.json'));
  for (const { name, path, schema } of descriptor.resources) {
    if (schema !== undefined) tables.set(name, csvObjects(await output.text(path)));
  }
}, 120_000);
afterAll(() => output.remove());

describe('datapackage.json', () => {
  it('is a data package by the rules of the specification', async () => {
    const rules: unknown = JSON.parse(await readFile('test/dataset/data-package.schema.json', 'utf8'));
    if (typeof rules !== 'object' || rules === null) throw new Error('no schema');
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    const validate = ajv.compile(rules);
    expect(validate(descriptor) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...descriptor, name: 'No Name', resources: [] })).toBe(false);
  });

  it('names every file with its size and checksum', async () => {
    const written = await output.files();
    const named = descriptor.resources.map(({ path }) => path);
    expect([...named, 'datapackage.json'].sort()).toEqual([...written.keys()]);
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = written.get(path) ?? Buffer.alloc(0);
      expect(content.length).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
    }
  });

  it('has the columns of each file in their order', async () => {
    for (const { path, schema } of descriptor.resources.filter((one) => one.schema !== undefined)) {
      const header = (await output.text(path)).split('\r\n')[0]?.split(',');
      expect(schema?.fields.map(({ name }) => name)).toEqual(header);
    }
  });
});

describe('every row', () => {
  it('fits its table schema, keys included', () => {
    for (const { name, schema } of descriptor.resources) {
      if (schema === undefined) continue;
      expect(faultsOf(schema, tables.get(name) ?? [])).toEqual([]);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const there = new Set(
          (tables.get(reference.resource) ?? []).map((row) => row[reference.fields[0] ?? '']),
        );
        expect((tables.get(name) ?? []).every((row) => there.has(row[fields[0] ?? '']))).toBe(true);
      }
    }
    expect(tables.get('cells')?.length).toBeGreaterThan(1500);
  });

  it('is the same in Parquet, type by type', async () => {
    const dataset = await openDataset(output.path, { timeout: 60, memory: '512MB' });
    for (const [name, expected] of tables) {
      const { columns, rows } = await dataset.ask(`SELECT * FROM ${name}`);
      const read: Record<string, string>[] = [];
      for await (const some of rows) {
        read.push(
          ...some.map((row) => Object.fromEntries(columns.map((column, at) => [column, toText(row[at])]))),
        );
      }
      const plain = expected.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, text]) => [column, unpadded(column, text)])),
      );
      expect(read).toEqual(plain);
    }
    dataset.close();
  });

  it('has the number of the wide table that the long one has', () => {
    const long = new Map(
      (tables.get('cells') ?? []).map((row) => [`${row.record_id} ${row.field}`, row.value]),
    );
    let compared = 0;
    for (const row of tables.get('reports') ?? []) {
      for (const [column, text] of Object.entries(row)) {
        const value = long.get(`${row.record_id} ${column.replaceAll('__', '.')}`);
        if (!column.includes('__') || column.endsWith('__unit') || value === undefined) continue;
        expect(text).toBe(value);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(1500);
  });
});

describe('the rules', () => {
  it('would find a row that breaks them', () => {
    const schema = descriptor.resources.find(({ name }) => name === 'cells')?.schema;
    const [row] = tables.get('cells') ?? [];
    if (schema === undefined || row === undefined) throw new Error('no cells');
    const broken = { ...row, status: 'missing', confidence: '1.2', value: 'x', record_id: '', place: '[' };
    expect(faultsOf(schema, [row, row])).toHaveLength(1);
    expect(faultsOf(schema, [broken])).toHaveLength(5);
  });
});

function toText(value: unknown): string {
  return value === null ? '' : typeof value === 'number' ? String(value) : String(value);
}

function unpadded(column: string, text: string): string {
  const isDecimal = ['confidence', 'score', 'expected_errors'].includes(column);
  return isDecimal ? String(Number(text)) : text;
}
