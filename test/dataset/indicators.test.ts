// Rates out of the numbers of a report, null where they are not defined.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/index.js';
import { indicatorsOf, indicatorValues, type NumberAt } from '../../src/dataset/indicators.js';
import type { FormDefinition } from '../../src/model/form.js';
import { madeField, madeReport } from '../export/made-report.js';
import { csvObjects } from '../read-csv.js';
import { forms, type MadeOutput, makeOutput } from './made-output.js';

const definitions: readonly FormDefinition[] = forms;
const derive = indicatorValues(indicatorsOf(forms), forms);
const of = (values: Readonly<Record<string, number>>): Readonly<Record<string, number | null>> => {
  const numberAt: NumberAt = (path) => values[path] ?? null;
  return derive(numberAt);
};
const row = (id: string): string => `requests.${id}.total`;

it('a rate is a share of its denominator, which stands beside it', () => {
  const values = { [row('granted')]: 60, [row('partially_granted')]: 21, [row('total_processed')]: 263 };
  expect(of(values)).toMatchObject({ disclosure_rate: 0.307985, disclosure_rate__n: 263, denial_rate: null });
});

it('a denominator of 0, or one that is not printed, gives no rate', () => {
  expect(of({ [row('granted')]: 0, [row('total_processed')]: 0 })).toMatchObject({
    full_grant_rate: null,
    full_grant_rate__n: 0,
  });
  expect(of({ [row('granted')]: 3 })).toMatchObject({ full_grant_rate: null, full_grant_rate__n: null });
});

it('a group of rows counts only where every row is a number', () => {
  const rows = definitions.flatMap(
    ({ tables }) =>
      tables.find(({ id }) => id === 'requests')?.derived?.find(({ id }) => id === 'denied.all')?.sumOf ?? [],
  );
  const all = Object.fromEntries(rows.map((id) => [row(id), 2]));
  const count = Object.keys(all).length;
  expect(of({ ...all, [row('total_processed')]: 40 })).toMatchObject({
    denial_rate: (2 * count) / 40,
    denied_state_secret_share: Number((1 / count).toFixed(6)),
  });
  const { [row('denied.state_secret')]: _, ...others } = all;
  expect(of({ ...others, [row('total_processed')]: 40 })).toMatchObject({ denial_rate: null });
});

it('closed cases are those that are not pending', () => {
  const review = (column: string, value: number) => [`review_litigation.review.${column}`, value];
  const values = Object.fromEntries([review('total', 7), review('pending', 2), review('corrected', 1)]);
  expect(of(values)).toMatchObject({
    reconsideration_overturn_rate: 0.2,
    reconsideration_overturn_rate__n: 5,
  });
});

let output: MadeOutput;
beforeEach(async () => {
  output = await makeOutput();
});
afterEach(() => output.remove());

it('the dataset has them as columns and, with small denominators marked, as rows', async () => {
  const number = (id: string, value: number) => madeField({ field: row(id), value, raw: String(value) });
  const year = (at: number, received: number) =>
    madeReport({
      id: String(at).padStart(16, '0'),
      path: `${at}.txt`,
      year: at,
      fields: [number('granted', 6), number('total_processed', 12), number('new_requests', received)],
    });
  await output.put(year(2023, 40));
  await output.put(year(2024, 50));
  await output.build();
  const [first] = csvObjects(await output.text('reports.csv'));
  expect(first).toMatchObject({ full_grant_rate: '0.5', full_grant_rate__n: '12', denial_rate: '' });
  const dataset = await openDataset(output.path, { timeout: 10, memory: '256MB' });
  const rows = async (sql: string): Promise<unknown[][]> => {
    const all: unknown[][] = [];
    for await (const some of (await dataset.ask(sql)).rows) all.push(...some);
    return all;
  };
  expect(await rows("SELECT value, n, small_n FROM indicators WHERE indicator = 'full_grant_rate'")).toEqual([
    [0.5, 12, true],
    [0.5, 12, true],
  ]);
  expect(await rows('SELECT year, growth, growth_accepted, small_n FROM growth')).toEqual([
    [2024, 0.25, null, false],
  ]);
  dataset.close();
});
