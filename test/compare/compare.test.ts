import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareReports, comparisonPage, type Report } from '../../src/compare/index.js';
import { extract } from '../../src/index.js';
import { createWorkspace, type Workspace } from '../cli/workspace.js';
import { type MadeOutput, makeOutput } from '../dataset/made-output.js';
import { madeField, madeReport } from '../export/made-report.js';

type Field = Parameters<typeof madeField>[0];

function report(year: number, fields: Readonly<Record<string, Field>>, text = ''): Report {
  const made = madeReport({
    id: String(year).padStart(16, '0'),
    path: `in/${year}.txt`,
    year,
    fields: Object.entries(fields).map(([field, difference]) =>
      madeField({ field, label: field, ...difference }),
    ),
  });
  const sections = [{ id: 's1', heading: '一、总体情况', text }];
  return { ...made, record: { ...made.record, sections } };
}

const number = (value: number, unit = '件'): Field => ({ value, raw: String(value), unit });
const blank: Field = { value: null, raw: '', status: 'blank' };

function rows(first: Readonly<Record<string, Field>>, second: Readonly<Record<string, Field>>) {
  const { tables } = compareReports(report(2023, first), report(2024, second));
  return tables.flatMap(({ fields }) =>
    fields.map(({ field, difference, percent }) => [field, difference, percent]),
  );
}

describe('figures of two reports', () => {
  it('have a difference, and a percentage of the first', () => {
    expect(rows({ 'a.x': number(40) }, { 'a.x': number(50) })).toEqual([['a.x', 10, 25]]);
    expect(rows({ 'a.x': number(0.3) }, { 'a.x': number(0.1) })[0]?.[1]).toBe(-0.2);
  });

  it('have no percentage of 0', () => {
    expect(rows({ 'a.x': number(0) }, { 'a.x': number(5) })).toEqual([['a.x', 5, null]]);
  });

  it('have no difference where one is no number, or counted in another unit', () => {
    expect(rows({ 'a.x': blank }, { 'a.x': number(5) })).toEqual([['a.x', null, null]]);
    expect(rows({}, { 'a.x': number(5) })).toEqual([['a.x', null, null]]);
    expect(rows({ 'a.x': number(5, '元') }, { 'a.x': number(5, '万元') })).toEqual([['a.x', null, null]]);
  });
});

describe('the text of two reports', () => {
  const same = '我局及时更新政府信息公开指南和目录';
  const own = '全年举办政务公开专题培训班二期共八十人次参加';

  it('is similar by what stands in both, years moved on', () => {
    const first = report(2023, {}, `2023年，${same}。`);
    const second = report(2024, {}, `2024年，${same}。${own}。`);
    const { sections, similarity } = compareReports(first, second);
    expect(sections).toMatchObject([
      {
        id: 's1',
        firstSentences: 1,
        secondSentences: 2,
        reused: [{ text: `2024年，${same}`, firstText: `2023年，${same}` }],
      },
    ]);
    const shared = 2 * `2024年，${same}`.length;
    expect(similarity).toBeCloseTo(shared / (shared + own.length));
    expect(compareReports(first, first).similarity).toBe(1);
  });

  it('of reports without prose is not similar, but not compared', () => {
    expect(compareReports(report(2023, {}), report(2024, {}))).toMatchObject({
      sections: [],
      similarity: null,
    });
  });
});

describe('the page', () => {
  const page = (all = false) => {
    const first = report(2023, { 'requests.a': number(4), 'requests.b': number(0), 'requests.c': blank });
    const second = report(2024, {
      'requests.a': number(6),
      'requests.b': number(0),
      'requests.c': number(1),
    });
    const record = {
      ...first.record,
      title: null,
      source: { ...first.record.source, path: '<script>x</script>' },
    };
    return load(comparisonPage(compareReports({ ...first, record }, second), { all }));
  };

  it('is a table with header cells for both reports and every field that says something', () => {
    const figures = page()('main table').first();
    expect(figures.find('thead th[scope=col]').length).toBe(5);
    expect(figures.find('tbody th[scope=row]').toArray()).toHaveLength(2);
    expect(figures.find('tbody tr').first().text()).toContain('+50.0%');
    expect(figures.find('tbody tr').last().text()).toContain('空白 blank');
    expect(page(true)('main table').first().find('tbody tr')).toHaveLength(3);
  });

  it('stands alone, and runs nothing that a report holds', () => {
    expect(page()('script, link, img')).toHaveLength(0);
    expect(page()('header').text()).toContain('<script>x</script>');
  });
});

describe('gongkai compare', () => {
  let workspace: Workspace;
  let output: MadeOutput;
  beforeEach(async () => {
    workspace = await createWorkspace();
    output = await makeOutput();
  });
  afterEach(async () => {
    await workspace.remove();
    await output.remove();
  });

  it('reads files on the spot and writes a page', async () => {
    const files = ['docx', 'html'].map((one) => `samples/qinghe-county-2023/report.${one}`);
    const html = workspace.path('page.html');
    const { code, out } = await workspace.run(['compare', ...files, '--html', html], {
      extract: (bytes, options) => extract(bytes, options),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/青禾县人民政府 2023/);
    expect(await readFile(html, 'utf8')).toMatch(/<!doctype html>/);
  });

  it('finds records by id, and by agency and year', async () => {
    for (const [year, value] of [
      [2023, 4],
      [2024, 6],
    ] as const) {
      await output.put(report(year, { 'requests.a': number(value) }));
    }
    await output.build();
    const ids = [2023, 2024].map((year) => String(year).padStart(16, '0'));
    const byId = await workspace.run(['compare', ...ids, '-o', output.path, '--json']);
    expect(JSON.parse(byId.out).tables[0].fields[0]).toMatchObject({ difference: 2, percent: 50 });
    const byYear = await workspace.run([
      'compare',
      '2023',
      '2024',
      '--agency',
      '青禾',
      '-o',
      output.path,
      '--json',
    ]);
    expect(byYear.out).toBe(byId.out);
  });

  it('says what it does not find', async () => {
    await output.put(report(2023, {}));
    await output.build();
    const run = async (...args: string[]) => workspace.run(['compare', ...args]);
    expect(await run('a.pdf', 'b.pdf')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no file a\.pdf/),
    });
    const unknown = await run('f'.repeat(16), '2023', '-o', output.path);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringMatching(/no record/) });
    const year = await run('2019', '2023', '--agency', '青禾', '-o', output.path);
    expect(year).toMatchObject({ code: 2, err: expect.stringMatching(/no report of 青禾 for 2019/) });
  });
});
