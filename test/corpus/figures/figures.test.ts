import { expect, test } from 'vitest';
import { numberOf, type ReportTables } from '../../maker/description.js';
import { drawReport } from '../draw-report.js';
import { documentSeed, yearsInChain } from '../split.js';
import { chainYear } from './chain.js';
import { numbersOf } from './identities.js';

const seed = 11;
const indexes = Array.from({ length: 480 }, (_, index) => index);
const years = indexes.map((index) => chainYear(seed, index));
const errors = indexes.map((index) =>
  drawReport(seed, index, 'docx').publishedErrors.map((error) => error.check),
);

type Row = readonly number[];

// A row as numbers; every drawn cell holds one.
function row(tables: ReportTables, table: string, id: string): Row {
  const values = tables[table]?.[id];
  if (values === undefined) throw new Error(`No row ${table}.${id}`);
  return values.map((value) => {
    const number = numberOf(value);
    if (number === null) throw new Error(`${table}.${id} holds no number`);
    return number;
  });
}

const total = (values: Row): number => values.reduce((sum, value) => sum + value, 0);
const allNumbers = (tables: ReportTables): number[] =>
  Object.values(tables).flatMap((rows) =>
    Object.values(rows).flatMap((values) => values.map((one) => numberOf(one) ?? -1)),
  );
const received = (tables: ReportTables): number => row(tables, 'requests', 'new_requests')[6] ?? 0;

test('every row of the requests adds up to its 总计', () => {
  for (const { tables } of years) {
    for (const id of Object.keys(tables.requests ?? {})) {
      const values = row(tables, 'requests', id);
      expect(values, id).toHaveLength(7);
      expect(total(values.slice(0, 6)), id).toBe(values[6]);
    }
  }
});

test('in every column （七） is the sum of the outcomes, and 一 plus 二 is （七） plus 四', () => {
  const frame = ['new_requests', 'carried_over', 'total_processed', 'carried_forward'];
  for (const { tables } of years) {
    const outcomes = Object.keys(tables.requests ?? {}).filter((id) => !frame.includes(id));
    const [fresh, over, processed, forward] = frame.map((id) => row(tables, 'requests', id));
    for (let column = 0; column < 7; column += 1) {
      const sum = total(outcomes.map((id) => row(tables, 'requests', id)[column] ?? 0));
      expect(sum).toBe(processed?.[column]);
      expect((fresh?.[column] ?? 0) + (over?.[column] ?? 0)).toBe(sum + (forward?.[column] ?? 0));
    }
  }
});

test('（六） is one row in the 2019 form and three in the 2021 form', () => {
  for (const { tables, form } of years) {
    const rows = Object.keys(tables.requests ?? {});
    expect(rows.filter((id) => id.startsWith('other.'))).toHaveLength(form === 'ogi_2019' ? 1 : 3);
    expect(rows).toHaveLength(form === 'ogi_2019' ? 23 : 25);
  }
});

test('reconsiderations and lawsuits add up to their totals', () => {
  for (const { tables } of years) {
    const counts = row(tables, 'review_litigation', 'counts');
    for (const start of [0, 5, 10]) expect(total(counts.slice(start, start + 4))).toBe(counts[start + 4]);
  }
});

test('counts are whole and not negative but for changes and money', () => {
  const isMoney = (path: string): boolean => /art20_8.*amount|art20_9.*amount/.test(path);
  const odd = years.flatMap(({ form, tables }) =>
    [...numbersOf({ form, tables })].filter(
      ([path, value]) =>
        (!isMoney(path) && !Number.isInteger(value)) || (!path.endsWith('.change') && value < 0),
    ),
  );
  expect(odd).toEqual([]);
});

test('what one year carries forward the next carries over, unless an error is recorded', () => {
  let kept = 0;
  for (const index of indexes) {
    const before = years[index - 1];
    const now = years[index];
    if (index % yearsInChain === 0 || before === undefined || now === undefined) continue;
    expect(now.agency).toEqual(before.agency);
    expect(now.year).toBe(before.year + 1);
    const forward = row(before.tables, 'requests', 'carried_forward');
    const over = row(now.tables, 'requests', 'carried_over');
    const same = over[6] === forward[6];
    expect(errors[index]?.includes('XY.CARRY[total]'), `document ${index}`).toBe(!same);
    if (same) kept += 1;
  }
  expect(kept).toBeGreaterThan(310);
  expect(kept).toBeLessThan(360);
});

test('documents in force are last year’s plus the issued less the repealed, unless an error is recorded', () => {
  for (const index of indexes) {
    const [before, now] = [years[index - 1], years[index]];
    if (index % yearsInChain === 0 || before?.form !== 'ogi_2021' || now === undefined) continue;
    const stock = row(before.tables, 'disclosure.art20_1', 'normative_documents')[2] ?? 0;
    const [issued = 0, repealed = 0, inForce] = row(now.tables, 'disclosure.art20_1', 'normative_documents');
    expect(errors[index]?.includes('A20.STOCK[normative_documents]')).toBe(
      stock + issued - repealed !== inForce,
    );
  }
});

test('items of the 2019 form go on from year to year', () => {
  const tables = ['disclosure.art20_5', 'disclosure.art20_6', 'disclosure.art20_8'];
  let changes = 0;
  years.forEach((now, index) => {
    const before = years[index - 1];
    if (index % yearsInChain === 0 || now.form !== 'ogi_2019' || before === undefined) return;
    for (const table of tables) {
      for (const id of Object.keys(now.tables[table] ?? {})) {
        const [items = 0, change = 0] = row(before.tables, table, id);
        expect(row(now.tables, table, id)[0], `${table}.${id}`).toBe(items + change);
        if (change !== 0) changes += 1;
      }
    }
  });
  expect(changes).toBeGreaterThan(20);
});

test('the form follows the year, and the 2019 form holds a fifth to a third', () => {
  for (const { year, form } of years) expect(form).toBe(year < 2021 ? 'ogi_2019' : 'ogi_2021');
  expect(Math.min(...years.map((one) => one.year))).toBe(2019);
  expect(Math.max(...years.map((one) => one.year))).toBe(2025);
  const old = years.filter((one) => one.form === 'ogi_2019').length / years.length;
  expect(old).toBeGreaterThan(0.18);
  expect(old).toBeLessThan(0.34);
});

test('some reports hold nothing but zeros, and few hold most requests', () => {
  const zero = years.filter(({ tables }) => Math.max(...allNumbers(tables)) === 0).length / years.length;
  expect(zero).toBeGreaterThan(0.09);
  expect(zero).toBeLessThan(0.22);
  const counts = years.map(({ tables }) => received(tables)).sort((a, b) => b - a);
  const median = counts[Math.floor(counts.length / 2)] ?? 0;
  expect(median).toBeLessThan(40);
  expect(counts[5] ?? 0).toBeGreaterThan(5000);
  expect(total(counts.slice(0, 60)) / total(counts)).toBeGreaterThan(0.6);
});

test('natural persons ask most, licences of a province run into the millions, fees have decimals', () => {
  const rows = years.map(({ tables }) => row(tables, 'requests', 'new_requests'));
  expect(total(rows.map((one) => one[0] ?? 0)) / total(rows.map((one) => one[6] ?? 0))).toBeGreaterThan(0.7);
  const licences = years.map(
    ({ tables }) => row(tables, 'disclosure.art20_5', 'administrative_licensing').at(-1) ?? 0,
  );
  expect(Math.max(...licences)).toBeGreaterThan(2_000_000);
  const fees = years.flatMap(({ tables, form }) =>
    form === 'ogi_2021' ? row(tables, 'disclosure.art20_8', 'administrative_fees') : [],
  );
  expect(fees.filter((fee) => !Number.isInteger(fee)).length).toBeGreaterThan(40);
});

test('a document is drawn from seed and index alone', () => {
  for (const index of [0, 3, 210, 479]) {
    expect(drawReport(seed, index, 'pdf')).toEqual(drawReport(seed, index, 'pdf'));
    expect(drawReport(seed, index, 'pdf').report).toEqual(drawReport(seed, index, 'html').report);
  }
  expect(documentSeed(seed, 1, 'chain/agency')).not.toBe(documentSeed(seed + 1, 1, 'chain/agency'));
  expect(chainYear(seed, 40).tables).not.toEqual(chainYear(seed + 1, 40).tables);
});
