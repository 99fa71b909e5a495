// The review of real reports by the real server: queue, report, source, decisions, dataset.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/batch/lock.js';
import { facetsSchema, type QueueRow, queuePageSchema, sessionSchema } from '../../src/review/api.js';
import {
  documentViewSchema,
  type FieldView,
  type ReportView,
  reportViewSchema,
  settledSchema,
} from '../../src/review/report-api.js';
import type { ReviewServer } from '../../src/review/server/index.js';
import { csvObjects } from '../read-csv.js';
import { ask, makeSampleFolder, type SampleFolder } from './sample-folder.js';

let folder: SampleFolder;
let server: ReviewServer;
const ids: Record<string, string> = {};

/** A page whose text asks for much and whose table has a figure that cannot be read. */
async function hostilePage(): Promise<Uint8Array> {
  const page = await readFile('samples/wangcheng-city-2022/report.html', 'utf8');
  const hostile =
    '<script>fetch("http://evil.example/a")</script><meta http-equiv="refresh" content="0;url=http://evil.example/">' +
    '<img src="http://evil.example/b.png" onerror="alert(1)"><form action="http://evil.example/"><input name="x"></form>';
  return new TextEncoder().encode(page.replace(/<body[^>]*>/, (tag) => `${tag}${hostile}`));
}

beforeAll(async () => {
  folder = await makeSampleFolder();
  ids.pdf = await folder.takeSample('qinghe-county-2023', 'report.pdf');
  ids.docx = await folder.takeSample('lincheng-audit-2024', 'report.docx');
  ids.text = await folder.takeSample('liuwu-town-2021', 'report.txt');
  ids.html = await folder.take('hostile.html', await hostilePage());
  server = await folder.serve();
}, 180_000);
afterAll(async () => {
  await server.close();
  await folder.remove();
});

async function get(path: string): Promise<unknown> {
  const answer = await ask(server, path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json();
}
const report = async (name: string): Promise<ReportView> =>
  reportViewSchema.parse(await get(`/api/reports/${ids[name]}`));
const queue = async (query = '') => queuePageSchema.parse(await get(`/api/queue?${query}`));
const rowOf = async (name: string): Promise<QueueRow | undefined> =>
  (await queue()).rows.find(({ id }) => id === ids[name]);

function seen({ raw, value, status }: FieldView) {
  return { raw, value, status };
}
const decide = (name: string, field: FieldView, difference: object = {}) => ({
  record_id: ids[name],
  decisions: [{ action: 'confirm', field: field.field, form: field.form, seen: seen(field), ...difference }],
});

/** Waits until the dataset is built. */
async function rebuild(): Promise<void> {
  await ask(server, '/api/dataset', { body: {} });
  for (;;) {
    const { state } = (await get('/api/dataset')) as { state: string };
    if (state !== 'building') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('the session says what is under review', async () => {
  expect(sessionSchema.parse(await get('/api/session'))).toMatchObject({
    folder: folder.path,
    reviewer: '测试员',
    reports: 4,
    dataset: { state: 'current', pending: 0, trouble: null },
  });
});

describe('the queue', () => {
  it('has every report, and filters by each facet', async () => {
    const { total, rows } = await queue();
    expect([total, rows.length]).toEqual([4, 4]);
    expect(new Set(rows.map(({ format }) => format))).toEqual(new Set(['pdf', 'docx', 'text', 'html']));
    expect((await queue('format=pdf')).rows.map(({ id }) => id)).toEqual([ids.pdf]);
    expect((await queue('format=pdf&format=docx')).total).toBe(2);
    expect((await queue('year=2023')).rows.map(({ id }) => id)).toEqual([ids.pdf]);
    expect((await queue('form=none')).total).toBe(0);
    expect((await queue(`agency=${encodeURIComponent('青禾县人民政府')}`)).rows.map(({ id }) => id)).toEqual([
      ids.pdf,
    ]);
    expect((await queue('sort=year&limit=1&offset=1')).rows.length).toBe(1);
  });

  it('counts what other filters leave', async () => {
    const { total, facets } = facetsSchema.parse(await get('/api/facets?format=pdf'));
    expect(total).toBe(1);
    expect(facets.format.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(facets.year.map(({ value, count }) => [value, count])).toEqual([['2023', 1]]);
  });

  it.each(['limit=0', 'limit=501', 'sort=nothing', 'offset=-1', 'sort=worth%27'])(
    'refuses %s',
    async (query) => {
      expect((await ask(server, `/api/queue?${query}`)).status).toBe(400);
    },
  );
});

describe('a report', () => {
  it.each(['pdf', 'docx', 'text', 'html'])('read from %s has all its fields in its layout', async (name) => {
    const { fields, layouts, source, record } = await report(name);
    expect(record.id).toBe(ids[name]);
    expect(source.state).toBe('here');
    const shown = layouts.flatMap(({ sections }) =>
      sections.flatMap(({ tables }) =>
        tables.flatMap(({ parts }) =>
          parts.flatMap(({ head, body }) => [...head, ...body].flat().flatMap(({ field }) => field ?? [])),
        ),
      ),
    );
    const printed = fields.filter(
      ({ status, field }) => status !== 'absent' && !field.startsWith('narrative.'),
    );
    expect(printed.filter(({ field }) => !shown.includes(field))).toEqual([]);
    expect(fields.every(({ name: words }) => words.zh !== '' && words.en !== '')).toBe(true);
  });

  it('has its equations with the fields in them', async () => {
    const { checks, fields, facts } = await report('pdf');
    const known = new Set([...fields, ...facts].map(({ field }) => field));
    const whole = (field: string): string => field.replace(/\.parts\.\d+$/, '');
    expect(checks.length).toBeGreaterThan(10);
    for (const check of checks) expect(check.fields.filter((field) => !known.has(whole(field)))).toEqual([]);
    const ofTables = checks.filter(({ id }) => !id.startsWith('NAR.'));
    expect(ofTables.every(({ gloss }) => gloss !== null)).toBe(true);
    expect(checks.every(({ reviewed }) => reviewed === null)).toBe(true);
  });
});

describe('the source', () => {
  it('of a PDF is its bytes', async () => {
    const answer = await ask(server, `/api/reports/${ids.pdf}/source/file`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(
      await readFile('samples/qinghe-county-2023/report.pdf'),
    );
  });

  it('of a hostile page is its text, marked, and nothing that runs or loads', async () => {
    const answer = await ask(server, `/api/reports/${ids.html}/source/page`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-same-origin');
    expect(policy).not.toContain('allow-scripts');
    const page = await answer.text();
    expect(page).not.toMatch(/evil|<script|<form|<img|onerror|http-equiv/i);
    const { fields } = await report('html');
    const places = fields.flatMap(({ place }) =>
      place?.kind === 'html' ? [`${place.start}-${place.end}`] : [],
    );
    expect(places.length).toBeGreaterThan(150);
    for (const place of places) expect(page).toContain(`id="place-${place}"`);
  });

  it('of a page is never sent as a page by its bytes', async () => {
    const { headers } = await ask(server, `/api/reports/${ids.html}/source/file`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it.each(['docx', 'text'])('of %s is what the reader saw, with the places of the fields', async (name) => {
    const view = documentViewSchema.parse(await get(`/api/reports/${ids[name]}/source/document`));
    const texts = JSON.stringify(view.blocks);
    const { fields } = await report(name);
    const [first] = fields.filter(({ status }) => status === 'number');
    expect(texts).toContain(JSON.stringify(first?.place).slice(1, 20));
    expect(view.format).toBe(name);
  });

  it('that is no web page has no page view', async () => {
    expect((await ask(server, `/api/reports/${ids.pdf}/source/page`)).status).toBe(404);
  });

  it('that was changed or taken away is said, and the rest is there', async () => {
    const id = await folder.takeSample('nanyuan-ecology-2020', 'report.txt');
    await rebuild();
    const path = join(folder.inbox, 'nanyuan-ecology-2020-report.txt');
    await writeFile(path, 'other');
    ids.gone = id;
    expect((await report('gone')).source).toMatchObject({ state: 'changed', views: [] });
    await rm(path);
    expect((await report('gone')).source).toMatchObject({ state: 'missing', views: [] });
    const answer = await ask(server, `/api/reports/${id}/source/document`);
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      404,
      'source-missing',
    ]);
    await rm(join(folder.path, 'records/2020', `${id}.json`));
    await rm(join(folder.path, 'confidence/2020', `${id}.json`));
    await rebuild();
  });
});

const cell = async (name: string, field: FieldView): Promise<Record<string, string> | undefined> =>
  csvObjects(await readFile(join(folder.path, 'dataset/cells.csv'), 'utf8')).find(
    (row) => row.record_id === ids[name] && row.field === field.field,
  );

describe('settling', () => {
  it('a correction goes from the page to cells.csv and comes back when it is undone', async () => {
    const { fields } = await report('pdf');
    const field = fields.find(({ field: path }) => path === 'requests.granted.total');
    if (field === undefined) throw new Error('the sample has no such field');
    const now = (field.value ?? 0) + 5;
    const answer = await ask(server, '/api/decisions', {
      body: {
        ...decide('pdf', field, {
          action: 'correct',
          new: { value: now, status: 'number' },
          note: ' 原件第二页 ',
        }),
        by: '王复核',
      },
    });
    const settled = settledSchema.parse(await answer.json());
    expect(settled.written).toMatchObject([
      {
        by: '王复核',
        action: 'correct',
        note: '原件第二页',
        old: { value: field.value },
        new: { value: now },
      },
    ]);
    expect(settled.dataset).toMatchObject({ state: 'outdated', pending: 1 });
    const shown = settled.report.fields.find(({ field: path }) => path === field.field);
    expect(shown).toMatchObject({ value: field.value, open: false, settlement: { stands: true } });
    const touched = settled.report.checks.filter((check) => check.fields.includes(field.field));
    expect(touched.map(({ reviewed }) => reviewed?.outcome)).toContain('fail');
    await rebuild();
    expect(await cell('pdf', field)).toMatchObject({
      value: String(field.value),
      reviewed_value: String(now),
      reviewed_status: 'number',
      reviewed_by: '王复核',
      reviewed_note: '原件第二页',
      reviewed_as: 'correct',
    });
    expect(await get('/api/dataset')).toMatchObject({ state: 'current', pending: 0 });
    const undone = settledSchema.parse(
      await (
        await ask(server, '/api/undo', {
          body: { record_id: ids.pdf, decisions: settled.written.map(({ id }) => id) },
        })
      ).json(),
    );
    expect(undone.written).toMatchObject([{ action: 'undo', by: '测试员' }]);
    expect(undone.report.history.length).toBe(2);
    await rebuild();
    expect(await cell('pdf', field)).toMatchObject({
      value: String(field.value),
      reviewed_value: '',
      reviewed_by: '',
    });
  });

  it('every field asked for settles the report, many at a time', async () => {
    const { fields, issues } = await report('html');
    const chosen = fields.filter(({ status, open }) => open || status === 'number').slice(0, 20);
    const open = fields.filter((field) => field.open && !chosen.includes(field));
    const decisions = [...chosen, ...open].flatMap((field) => decide('html', field).decisions);
    const whole = issues.some(({ severity }) => severity === 'error')
      ? [{ action: 'confirm', field: null, form: null, seen: null }]
      : [];
    await ask(server, '/api/decisions', {
      body: { record_id: ids.html, decisions: [...decisions, ...whole] },
    });
    expect(await rowOf('html')).toMatchObject({
      state: 'settled',
      to_settle: 0,
      settled: decisions.length,
      worth: 0,
    });
  });

  it('a rejected report is rejected in the queue and the dataset', async () => {
    const reject = { action: 'reject', field: null, form: null, seen: null, note: '不是本机关' };
    await ask(server, '/api/decisions', { body: { record_id: ids.docx, decisions: [reject] } });
    expect(await rowOf('docx')).toMatchObject({ state: 'rejected', worth: 0 });
    await rebuild();
    const rows = csvObjects(await readFile(join(folder.path, 'dataset/reports.csv'), 'utf8'));
    expect(rows.find((row) => row.record_id === ids.docx)?.reviewed_verdict).toBe('rejected');
  });

  it('is refused for what the person did not see, for what is not there, and for what makes no sense', async () => {
    const { fields } = await report('text');
    const field = fields.find(({ status }) => status === 'number');
    if (field === undefined) throw new Error('the sample has no number');
    const before = await readFile(join(folder.path, 'corrections.jsonl'), 'utf8');
    const post = async (body: unknown) => (await ask(server, '/api/decisions', { body })).status;
    expect(await post(decide('text', field, { seen: { ...seen(field), raw: '999' } }))).toBe(409);
    expect(await post(decide('text', field, { field: 'requests.nothing' }))).toBe(404);
    expect(await post({ ...decide('text', field), record_id: 'f'.repeat(16) })).toBe(404);
    for (const wrong of [
      { action: 'undo' },
      { action: 'correct' },
      { action: 'correct', new: { value: null, status: 'number' } },
      { action: 'confirm', new: { value: 1, status: 'number' } },
      { field: null },
      { note: 'x'.repeat(2001) },
    ]) {
      expect([wrong, await post(decide('text', field, wrong))]).toEqual([wrong, 400]);
    }
    const undo = await ask(server, '/api/undo', { body: { record_id: ids.text, decisions: ['nothing'] } });
    expect(undo.status).toBe(409);
    expect(await readFile(join(folder.path, 'corrections.jsonl'), 'utf8')).toBe(before);
  });

  it('waits for another run and says so when that takes long', async () => {
    const { fields } = await report('text');
    const [field] = fields.filter(({ status }) => status === 'number');
    if (field === undefined) throw new Error('the sample has no number');
    const lock = await takeLock(folder.path);
    try {
      const refused = await ask(server, '/api/decisions', { body: decide('text', field) });
      expect(refused.status).toBe(423);
    } finally {
      await lock.release();
    }
    expect((await ask(server, '/api/decisions', { body: decide('text', field) })).status).toBe(200);
  });
});
