import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendDecisions, CORRECTIONS_FILE } from '../../src/corrections/index.js';
import { openDataset } from '../../src/dataset/index.js';
import { cellColumns } from '../../src/export/cells-csv.js';
import { madeDecision, onReport, undo } from '../corrections/made-decision.js';
import { type MadeOutput, makeOutput, numbered } from './made-output.js';

let output: MadeOutput;
beforeEach(async () => {
  output = await makeOutput();
  await output.put(numbered(1));
  await output.put(numbered(2));
});
afterEach(() => output.remove());

const ID = '1'.padStart(16, '0');
const place = { kind: 'text', line: 4, start: 30, end: 31 } as const;
const old = { raw: '1', value: 1, status: 'number', unit: '件', confidence: 0.98765, place } as const;
const correction = madeDecision({
  record_id: ID,
  action: 'correct',
  old,
  new: { value: 7, status: 'number' },
  note: '原文为 7, "七"',
});

async function ask(sql: string): Promise<unknown[][]> {
  const dataset = await openDataset(output.path, { timeout: 30, memory: '256MB' });
  try {
    const rows: unknown[][] = [];
    for await (const some of (await dataset.ask(sql)).rows) rows.push(...some);
    return rows;
  } finally {
    dataset.close();
  }
}

it('cells.csv has its fifteen columns and no more where nobody decided anything', async () => {
  await output.build();
  expect((await output.text('cells.csv')).split('\r\n')[0]).toBe(cellColumns.join(','));
});

it('what a person decided stands behind what was read, which stays', async () => {
  await output.build();
  await appendDecisions(output.path, [correction]);
  await output.build();
  const [header = '', ...lines] = (await output.text('cells.csv')).split('\r\n');
  expect(header).toBe(
    `${cellColumns.join(',')},reviewed_value,reviewed_status,reviewed_by,reviewed_on,reviewed_note,reviewed_as`,
  );
  const [line = ''] = lines.filter((one) => one.startsWith(ID) && one.includes('.issued'));
  expect(line).toContain(',1,件,number,1,0.9877,');
  expect(line.endsWith(',7,number,李审核,2026-01-02,"原文为 7, ""七""",correct')).toBe(true);
  expect(lines.filter((one) => one.endsWith(',,,,,,')).length).toBe(3);
  const record = JSON.parse(await readFile(join(output.path, 'records/2024', `${ID}.json`), 'utf8'));
  expect(record.disclosure.art20_1.regulations.issued).toBe(2);
});

it('only the report with a new decision is read again, and the bytes are those of a build from nothing', async () => {
  await appendDecisions(output.path, [correction]);
  await output.build();
  await appendDecisions(output.path, [onReport('reject', { id: 'd2', record_id: '2'.padStart(16, '0') })]);
  expect(await output.build()).toMatchObject({ read: 1, written: true });
  const files = await output.files();
  expect(await output.build()).toMatchObject({ written: false });
  await output.build({ fresh: true });
  expect(await output.files()).toEqual(files);
});

it('taking a decision back takes it out of the dataset', async () => {
  await appendDecisions(output.path, [correction]);
  await output.build();
  await appendDecisions(output.path, [undo('d1', { record_id: ID })]);
  await output.build();
  expect(await output.text('cells.csv')).not.toContain('李审核');
});

it('a decision on text that reads otherwise now is not applied, and counted', async () => {
  await appendDecisions(output.path, [{ ...correction, old: { ...old, raw: '11' } }]);
  await output.build();
  expect(await output.text('cells.csv')).not.toContain('李审核');
  expect(
    await ask('SELECT reviewed_verdict, reviewed_fields, reviewed_stale FROM reports ORDER BY record_id'),
  ).toEqual([
    ['review', 0, 1],
    [null, 0, 0],
  ]);
});

it('the view reviewed_numbers has what may be used after review', async () => {
  await appendDecisions(output.path, [
    correction,
    onReport('reject', { id: 'd2', record_id: '2'.padStart(16, '0') }),
  ]);
  await output.build();
  expect(await ask('SELECT record_id, value, reviewed_as FROM reviewed_numbers')).toEqual([
    [ID, 7, 'correct'],
  ]);
});

it('without corrections there is no such view', async () => {
  await output.build();
  await expect(ask('SELECT * FROM reviewed_numbers')).rejects.toThrow(/reviewed_numbers/);
});

it('a damaged line is said and leaves the others as they are', async () => {
  await appendDecisions(output.path, [correction]);
  await appendFile(join(output.path, CORRECTIONS_FILE), 'not json\n');
  const { leftOut } = await output.build();
  expect(leftOut).toEqual([{ path: 'corrections.jsonl, line 2', reason: 'it is no JSON' }]);
  expect(await output.text('cells.csv')).toContain('李审核');
});

it('when the file is taken away the columns go with it', async () => {
  await appendDecisions(output.path, [correction]);
  await output.build();
  await rm(join(output.path, CORRECTIONS_FILE));
  await output.build();
  expect((await output.text('cells.csv')).split('\r\n')[0]).toBe(cellColumns.join(','));
});
