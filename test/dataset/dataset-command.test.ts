import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../cli/workspace.js';
import { type MadeOutput, makeOutput, numbered } from './made-output.js';

let output: MadeOutput;
let workspace: Workspace;
beforeEach(async () => {
  output = await makeOutput();
  workspace = await createWorkspace();
});
afterEach(async () => {
  await output.remove();
  await workspace.remove();
});

const dataset = (...flags: string[]) => workspace.run(['dataset', '-o', output.path, ...flags]);

it('gongkai dataset makes the dataset, and says when nothing had changed', async () => {
  await output.put(numbered(1));
  expect(await dataset()).toMatchObject({
    code: 0,
    out: expect.stringMatching(/1 report in the dataset, 1 read anew/),
  });
  expect((await dataset()).out).toMatch(/nothing had changed/);
  expect((await dataset('--fresh')).out).toMatch(/1 read anew/);
  expect((await dataset('--excel-safe', '--csv-bom', '--xlsx')).out).toMatch(/cells-excel.csv.*gongkai.xlsx/);
  expect((await output.text('cells.csv')).startsWith('\ufeff')).toBe(true);
});

it('gongkai dataset makes no empty dataset of a folder that was misspelt', async () => {
  const folder = workspace.path('nowhere');
  expect(await workspace.run(['dataset', '-o', folder])).toMatchObject({
    code: 2,
    err: expect.stringContaining(`There are no reports in ${folder}`),
  });
  expect(existsSync(folder)).toBe(false);
});

it('gongkai dataset says what it had to leave out, and fails', async () => {
  await output.put(numbered(1));
  await output.put(numbered(2));
  await rm(join(output.path, 'confidence/2024', `${'2'.padStart(16, '0')}.json`));
  expect(await dataset()).toMatchObject({
    code: 1,
    out: expect.stringMatching(/left out: records\/2024\/.*is not there/),
  });
});

it('gongkai dataset states a licence only where the publisher gives one', async () => {
  await output.put(numbered(1));
  await dataset();
  expect(await output.text('datapackage.json')).not.toContain('"licenses"');
  expect((await dataset('--licence', 'CC-BY-4.0')).code).toBe(0);
  expect(JSON.parse(await output.text('datapackage.json'))).toMatchObject({
    licenses: [{ name: 'CC-BY-4.0' }],
  });
  await dataset();
  expect(await output.text('datapackage.json')).not.toContain('"licenses"');
  expect(await dataset('--licence', 'my own')).toMatchObject({
    code: 2,
    err: expect.stringContaining('CC-BY-4.0'),
  });
});
