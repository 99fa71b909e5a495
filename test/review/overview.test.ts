// The charts over a dataset of real reports: what they count, and that they count what people decided.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chart, type ChartName, chartNames, overviewSchema } from '../../src/review/api.js';
import { type ReportView, reportViewSchema } from '../../src/review/report-api.js';
import type { ReviewServer } from '../../src/review/server/index.js';
import { regionName } from '../../src/review/server/provinces.js';
import { ask, makeSampleFolder, type SampleFolder } from './sample-folder.js';

let folder: SampleFolder;
let server: ReviewServer;
let pdf: string;
let docx: string;

beforeAll(async () => {
  folder = await makeSampleFolder();
  pdf = await folder.takeSample('qinghe-county-2023', 'report.pdf');
  docx = await folder.takeSample('lincheng-audit-2024', 'report.docx');
  server = await folder.serve();
}, 180_000);
afterAll(async () => {
  await server.close();
  await folder.remove();
});

async function get(path: string): Promise<unknown> {
  return (await ask(server, path)).json();
}
const report = async (id: string): Promise<ReportView> =>
  reportViewSchema.parse(await get(`/api/reports/${id}`));
const chart = async (name: ChartName, query = ''): Promise<Chart> => {
  const found = overviewSchema
    .parse(await get(`/api/overview${query}`))
    .charts.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no chart ${name}`);
  return found;
};

async function decide(id: string, decision: object): Promise<void> {
  const answer = await ask(server, '/api/decisions', { body: { record_id: id, decisions: [decision] } });
  expect(answer.status).toBe(200);
}

/** Waits until the dataset is built. */
async function rebuild(): Promise<void> {
  await ask(server, '/api/dataset', { body: {} });
  await expect
    .poll(async () => ((await get('/api/dataset')) as { state: string }).state, { timeout: 20_000 })
    .not.toBe('building');
}

describe('the overview', () => {
  it('has every chart, rows as wide as their columns, and each as CSV', async () => {
    const { charts, reports } = overviewSchema.parse(await get('/api/overview'));
    expect([reports, charts.map(({ name }) => name)]).toEqual([2, [...chartNames]]);
    for (const { name, columns, rows } of charts) {
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      const csv = await (await ask(server, `/api/overview/${name}.csv`)).text();
      expect(csv.split('\r\n')[0]).toBe(columns.map((column) => column.name).join(','));
      expect(csv.trimEnd().split('\r\n').length).toBe(rows.length + 1);
    }
  });

  it('counts what the reports print', async () => {
    const { record } = await report(pdf);
    const requests = record.requests as Record<string, { total: number }>;
    const row = [requests.new_requests, requests.carried_over, requests.total_processed];
    expect((await chart('requests-by-year', '?format=pdf')).rows).toEqual([
      ['2023', 1, ...row.map((one) => one?.total)],
    ]);
    const [, , , ...shares] = (await chart('disclosure-by-year', '?format=pdf')).rows[0] ?? [];
    expect(shares.reduce<number>((total, one) => total + Number(one), 0)).toBeCloseTo(1, 2);
    expect((await chart('verdicts-by-format')).rows.map(([format]) => format)).toEqual(['docx', 'pdf']);
  });

  it('takes the reviewed figure once the dataset has it', async () => {
    const { fields } = await report(pdf);
    const field = fields.find((one) => one.field === 'requests.new_requests.total');
    if (field === undefined) throw new Error('the sample has no such field');
    const { raw, value, status, form } = field;
    const received = async () => (await chart('requests-by-year', '?format=pdf')).rows[0]?.[2];
    expect(await received()).toBe(value);
    const corrected = { value: (value ?? 0) + 7, status: 'number' };
    const seen = { raw, value, status };
    await decide(pdf, { action: 'correct', field: field.field, form, seen, new: corrected });
    expect(await received()).toBe(value);
    await rebuild();
    expect(await received()).toBe(corrected.value);
    await decide(pdf, {
      action: 'correct',
      field: field.field,
      form,
      seen,
      new: { value: null, status: 'unreadable' },
    });
    await rebuild();
    expect(await received()).toBeNull();
  });

  it('leaves out the figures of a report that a person put aside', async () => {
    expect((await chart('requests-by-year')).rows.map(([year]) => year)).toEqual(['2023', '2024']);
    await decide(docx, { action: 'reject', field: null, form: null, seen: null });
    expect((await chart('requests-by-year')).rows.map(([year]) => year)).toEqual(['2023']);
    expect((await chart('verdicts-by-format')).rows.map(([format]) => format)).toEqual(['docx', 'pdf']);
  });

  it('names regions in both languages', () => {
    expect(['15', '32', '45', '61', '11', '99'].map(regionName)).toEqual([
      { zh: '内蒙古', en: 'Inner Mongolia' },
      { zh: '江苏', en: 'Jiangsu' },
      { zh: '广西', en: 'Guangxi' },
      { zh: '陕西', en: 'Shaanxi' },
      { zh: '北京', en: 'Beijing' },
      { zh: '99', en: '99' },
    ]);
  });
});
