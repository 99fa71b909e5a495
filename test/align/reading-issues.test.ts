import { describe, expect, it } from 'vitest';
import { readingToBindings } from '../../src/align/bind.js';
import { addSecondOpinion, joinParts, type MergedReading } from '../../src/align/merge-readings.js';
import type { RowReading, TableReading } from '../../src/align/reading.js';
import { missingTableIssue, readingIssues } from '../../src/align/reading-issues.js';
import type { Issue } from '../../src/model/issue.js';
import { cell, lostCell, readingOf, rowOf } from './made-readings.js';
import { form2019, officialRows, piece, requests2021, rules2021, tableOf } from './printed-tables.js';

const three = (...texts: readonly string[]) => texts.map((text) => cell(text));
const regulations = rowOf(rules2021, 'regulations', three('1', '2', '3'));
const documents = rowOf(rules2021, 'normative_documents', three('4', '5', '6'));

function issuesOf(reading: MergedReading | null): Issue[] {
  return reading ? readingIssues(reading, readingToBindings(reading)) : [];
}

function issues(rows: readonly RowReading[], details: Partial<TableReading> = {}): Issue[] {
  return issuesOf(joinParts([readingOf(rules2021, rows, details)]));
}

const codes = (all: readonly Issue[]): string[] => all.map((one) => one.code);

describe('a table read as the form prints it', () => {
  it('has no issues', () => {
    expect(issues([regulations, documents])).toEqual([]);
  });
});

describe('a row', () => {
  it('whose values cannot be told apart is an error with all its fields', () => {
    const lost = { ...regulations, slots: [lostCell('1 2'), lostCell('1 2'), lostCell('1 2')] };
    const [issue] = issues([lost, documents]);
    expect(issue).toMatchObject({
      code: 'align/positions-lost',
      severity: 'error',
      fields: [
        'disclosure.art20_1.regulations.issued',
        'disclosure.art20_1.regulations.repealed',
        'disclosure.art20_1.regulations.in_force',
      ],
    });
    expect(issue?.places.length).toBe(1);
  });

  it.each(['order', 'torn'] as const)('known by %s is a warning', (label) => {
    expect(issues([{ ...regulations, label }, documents])).toMatchObject([
      { code: 'align/label-missing', severity: 'warning' },
    ]);
  });

  it.each(['typo', 'near'] as const)(
    'printed with another wording (%s) is noted with what is printed',
    (label) => {
      expect(issues([{ ...regulations, label, printed: '规张' }, documents])).toMatchObject([
        { code: 'align/label-typo', severity: 'info', actual: '规张', expected: '规章' },
      ]);
    },
  );

  it('in a known other wording needs no issue', () => {
    expect(issues([regulations, { ...documents, label: 'variant' }])).toEqual([]);
  });

  it('that is missing is an error with its fields', () => {
    expect(issues([regulations])).toMatchObject([
      { code: 'align/row-missing', severity: 'error', expected: '行政规范性文件' },
    ]);
  });

  it('that the form does not have is noted with its label', () => {
    expect(issues([regulations, documents], { foreign: [piece('网站访问量')] })).toMatchObject([
      { code: 'align/row-foreign', actual: '网站访问量' },
    ]);
  });

  it('printed twice with different values is an error that says so', () => {
    const other = rowOf(rules2021, 'regulations', three('1', '2', '9'));
    const reading = joinParts([
      readingOf(rules2021, [regulations, documents]),
      readingOf(rules2021, [other, documents]),
    ]);
    const all = issuesOf(reading);
    expect(codes(all)).toContain('align/table-duplicated');
    expect(all.find((one) => one.code === 'align/table-duplicated')).toMatchObject({ severity: 'error' });
  });
});

describe('another printed row set', () => {
  it('is noted instead of the rows that it replaces', () => {
    const variant = requests2021.rowSets[1]?.variant ?? null;
    const kept = officialRows(requests2021).filter((row) => !variant?.replaces.includes(row.id));
    const rows = [...kept.map((row) => row.id), 'other.all'].map((id) =>
      rowOf(requests2021, id, Array(7).fill(cell('0'))),
    );
    const reading = joinParts([readingOf(requests2021, rows, { variant })]);
    expect(issuesOf(reading)).toMatchObject([{ code: 'align/row-variant', severity: 'info' }]);
  });
});

describe('a header', () => {
  it('that does not name a column is a warning with the column’s label', () => {
    expect(issues([regulations, documents], { columns: ['exact', 'none', 'exact'] })).toMatchObject([
      { code: 'align/header-missing', severity: 'warning', expected: '本年废止件数' },
    ]);
  });

  it('that is known to be printed by mistake is a conflict', () => {
    const compiled = tableOf(form2019, 'disclosure.art20_9');
    const row = rowOf(compiled, 'centralized_procurement', three('1', '2'));
    const reading = joinParts([readingOf(compiled, [row], { columns: ['none', 'none'] })]);
    expect(codes(issuesOf(reading))).toEqual(['align/header-conflict']);
  });
});

describe('two rungs', () => {
  it('that disagree are an error with the fields on which they do', () => {
    const first = joinParts([readingOf(rules2021, [regulations, documents])]);
    const second = readingOf(rules2021, [rowOf(rules2021, 'regulations', three('1', '2', '8'))], {
      rung: 'stream',
    });
    expect(issuesOf(first && addSecondOpinion(first, second))).toMatchObject([
      {
        code: 'align/rungs-disagree',
        severity: 'error',
        fields: ['disclosure.art20_1.regulations.in_force'],
      },
    ]);
  });
});

describe('a table that is not there', () => {
  it('is an error that says what is absent', () => {
    expect(missingTableIssue(rules2021.table)).toMatchObject({
      code: 'align/table-missing',
      severity: 'error',
    });
  });
});
