import { describe, expect, it } from 'vitest';
import { chooseEras, formOfYear, reportForm, type TableCandidates } from '../../src/align/choose-era.js';
import { type Candidate, candidate, type MergedReading } from '../../src/align/merge-readings.js';
import type { Slot } from '../../src/align/reading.js';
import type { FormDefinition } from '../../src/model/form.js';
import { bothForms, form2019, form2021, tableOf } from './printed-tables.js';

/** A reading that confirms so much of a table of an era; `varied` is one of another printed row set. */
function reading(form: FormDefinition, table: string, score: number, varied = false): MergedReading {
  const compiled = tableOf(form, table);
  return {
    compiled,
    variant: varied ? (compiled.table.rowVariants?.[0] ?? null) : null,
    rung: 'grid',
    columns: [],
    headerUnits: [],
    rows: [],
    score,
    place: null,
    duplicated: [],
    foreign: [],
    conflicts: [],
  };
}

/** A reading without a second opinion. */
const alone = (one: MergedReading): Candidate => candidate(one, () => null);

/** A table that both eras can be read into, with the score of each. */
function table(id: string, in2019: number, in2021: number, varied = false): TableCandidates {
  return {
    tableId: id,
    readings: [alone(reading(form2019, id, in2019)), alone(reading(form2021, id, in2021, varied))],
  };
}

function eras(tables: readonly TableCandidates[], year: number | null): Record<string, string> {
  return Object.fromEntries(
    chooseEras(tables, year).map((one) => [one.tableId, one.reading.compiled.form.id]),
  );
}

const art1 = 'disclosure.art20_1';
const art6 = 'disclosure.art20_6';

describe('the era of a table', () => {
  it('is the one that the table prints, whatever the year says', () => {
    expect(eras([table(art1, 1, 0.5)], 2023)).toEqual({ [art1]: 'ogi_2019' });
    expect(eras([table(art1, 0.5, 1)], 2019)).toEqual({ [art1]: 'ogi_2021' });
  });

  it('is its own where the tables of a report are of several eras', () => {
    expect(eras([table(art1, 1, 0.5), table(art6, 0.5, 1)], 2022)).toEqual({
      [art1]: 'ogi_2019',
      [art6]: 'ogi_2021',
    });
  });

  it('follows the other tables where it prints the same in both', () => {
    expect(eras([table(art1, 1, 0.5), table('review_litigation', 1, 1)], 2023)).toEqual({
      [art1]: 'ogi_2019',
      review_litigation: 'ogi_2019',
    });
  });

  it('follows most of the other tables where those differ', () => {
    const tables = [table(art1, 1, 0.5), table(art6, 0.5, 1), table('disclosure.art20_5', 0.5, 1)];
    expect(eras([...tables, table('review_litigation', 1, 1)], 2019).review_litigation).toBe('ogi_2021');
  });

  it('is, where the others are silent, the one whose official rows are printed', () => {
    expect(eras([table('requests', 1, 1, true)], 2023)).toEqual({ requests: 'ogi_2019' });
  });

  it('is that of the other tables even where the row set is another one’s', () => {
    const tables = [table('requests', 1, 1, true), table(art1, 0.5, 1)];
    expect(eras(tables, 2023).requests).toBe('ogi_2021');
  });

  it('is, where nothing else tells, the one in force in the year', () => {
    expect(eras([table('review_litigation', 1, 1)], 2020)).toEqual({ review_litigation: 'ogi_2019' });
    expect(eras([table('review_litigation', 1, 1)], 2021)).toEqual({ review_litigation: 'ogi_2021' });
  });

  it('is the newest where there is no year either', () => {
    expect(eras([table('review_litigation', 1, 1)], null)).toEqual({ review_litigation: 'ogi_2021' });
  });

  it('does not depend on the order in which eras are tried', () => {
    const turned = (one: TableCandidates): TableCandidates => ({
      ...one,
      readings: [...one.readings].reverse(),
    });
    const tables = [table('requests', 1, 1, true), table(art1, 1, 0.5), table('review_litigation', 1, 1)];
    expect(eras(tables.map(turned), 2023)).toEqual(eras(tables, 2023));
  });
});

describe('the era of a table whose eras differ in rows alone', () => {
  const cell: Slot = {
    kind: 'cell',
    text: '0',
    place: { kind: 'text', line: 1, start: 0, end: 1 },
    oneCell: false,
  };
  const read = (one: MergedReading, count: number): MergedReading => ({
    ...one,
    rows: one.compiled.table.rows.slice(0, count).map((row) => ({
      row,
      label: 'exact',
      printed: row.label,
      group: 'not_assessed',
      order: 'not_assessed',
      neighbours: 'not_assessed',
      arity: 'complete',
      slots: [cell],
      place: null,
      rungs: ['grid'],
      second: ['not_assessed'],
    })),
  });
  const damaged = (in2019: number, in2021: number): TableCandidates => ({
    tableId: 'requests',
    readings: [
      alone(read(reading(form2019, 'requests', 0.91), in2019)),
      alone(read(reading(form2021, 'requests', 0.88), in2021)),
    ],
  });

  it('is that of the other tables where damaged labels confirm more of the form with fewer rows', () => {
    expect(eras([damaged(22, 25), table(art1, 0.5, 1)], 2024).requests).toBe('ogi_2021');
    expect(eras([damaged(22, 25), table(art1, 1, 0.5)], 2024).requests).toBe('ogi_2019');
  });

  it('is its own where the other era reads fewer of its rows', () => {
    expect(eras([damaged(23, 22), table(art1, 0.5, 1)], 2024).requests).toBe('ogi_2019');
  });
});

describe('the era of a report', () => {
  it('is that of its largest table', () => {
    const chosen = chooseEras([table(art1, 0.5, 1), table('requests', 1, 0.5)], 2023);
    expect(reportForm(chosen)?.id).toBe('ogi_2019');
  });

  it('is unknown where no table was found', () => {
    expect(reportForm([])).toBeNull();
  });
});

describe('formOfYear', () => {
  it('is the form in force in a year', () => {
    expect(formOfYear(bothForms, 2020)?.id).toBe('ogi_2019');
    expect(formOfYear(bothForms, 2024)?.id).toBe('ogi_2021');
  });

  it('is the newest where no form was in force or the year is unknown', () => {
    expect(formOfYear(bothForms, 1999)?.id).toBe('ogi_2021');
    expect(formOfYear(bothForms, null)?.id).toBe('ogi_2021');
  });

  it('is none where there are no forms', () => {
    expect(formOfYear([], 2024)).toBeNull();
  });
});
