import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alignment, align } from '../../src/align/index.js';
import type { Block, Table } from '../../src/model/document.js';
import { type FormDefinition, fieldPath } from '../../src/model/form.js';
import type { Result } from '../../src/model/result.js';
import { type GridSpec, gridOf, linesOf, textAt } from './made-blocks.js';
import {
  asLines,
  bothForms,
  figures,
  form2019,
  form2021,
  officialRows,
  plainGrid,
  plainRows,
  requests2021,
  requestsGrid,
  requestsRows,
  review2021,
  reviewRows,
  rules2021,
  tableOf,
} from './printed-tables.js';

function alignBlocks(
  blocks: readonly Block[],
  options: { readonly forms?: readonly FormDefinition[]; readonly year?: number | null } = {},
): Result<Alignment> {
  const { forms = bothForms, year = 2023 } = options;
  const layout = { title: null, titleIndex: -1, sections: [], blocks };
  return align(layout, { forms, year });
}

const codes = ({ issues }: Result<Alignment>): string[] => [...new Set(issues.map((one) => one.code))];
const bindingOf = ({ value }: Result<Alignment>, path: string) =>
  value.bindings.find((binding) => binding.path === path);

/** Tables of an era, printed in full, as grids. */
function fullTables(form: FormDefinition): Table[] {
  return form.tables.map(({ id }) => {
    const compiled = tableOf(form, id);
    if (compiled.unlabelled) return gridOf(reviewRows(figures(compiled)[0] ?? [])).table;
    const printed = figures(compiled);
    return id === 'requests' ? requestsGrid(compiled, printed).table : plainGrid(compiled, printed).table;
  });
}

const fullPaths = (form: FormDefinition): string[] =>
  form.tables.flatMap((table) =>
    table.rows
      .filter((row) => !row.local)
      .flatMap((row) => table.columns.map((column) => fieldPath(table, row, column))),
  );

const titled = (rows: readonly (readonly GridSpec[])[]): Table => gridOf(rows).table;

describe('a report', () => {
  it.each(bothForms.map((form) => [form.id, form] as const))(
    'that prints the tables of %s is read as that form, whatever the year',
    (id, form) => {
      for (const year of [2020, 2023, null]) {
        const result = alignBlocks(fullTables(form), { year });
        expect(result.value.form?.id).toBe(id);
        expect([...result.value.found].sort()).toEqual(form.tables.map((table) => table.id).sort());
        expect(result.issues).toEqual([]);
      }
    },
  );

  it.each(bothForms.map((form) => [form.id, form] as const))(
    'of %s has a binding for every field with the number printed there',
    (_, form) => {
      const { bindings } = alignBlocks(fullTables(form)).value;
      expect(bindings.map((one) => one.path)).toEqual(fullPaths(form));
      const printed = form.tables.flatMap((table) => figures(tableOf(form, table.id)).flat().map(Number));
      expect(bindings.map((one) => one.value)).toEqual(printed);
    },
  );

  it('without any table has all fields of the form of its year, absent ones', () => {
    const result = alignBlocks(linesOf('本年度没有收到申请。'), { year: 2020 });
    expect(result.value.found).toEqual([]);
    expect(result.value.form?.id).toBe('ogi_2019');
    expect(result.value.bindings.map((one) => one.path)).toEqual(fullPaths(form2019));
    expect(result.value.bindings.every((one) => one.status === 'absent' && one.value === null)).toBe(true);
    expect(codes(result)).toEqual(['align/table-missing']);
  });

  it('cannot be read where no form is known', () => {
    expect(alignBlocks(fullTables(form2021), { forms: [] })).toEqual({
      value: { form: null, bindings: [], found: [] },
      issues: [],
    });
  });

  it('with one table has the fields of the others as absent, and says which tables are missing', () => {
    const result = alignBlocks([requestsGrid(requests2021, figures(requests2021)).table]);
    expect(result.value.found).toEqual(['requests']);
    expect(result.value.bindings.map((one) => one.path)).toEqual(fullPaths(form2021));
    const missing = result.issues.filter((one) => one.code === 'align/table-missing');
    expect(missing.length).toBe(form2021.tables.length - 1);
    expect(missing.every((one) => one.severity === 'error')).toBe(true);
  });

  it('of two eras keeps the fields of both', () => {
    const tables = fullTables(form2021).filter((_, index) => index !== 0);
    const old = tableOf(form2019, 'disclosure.art20_1');
    const { form, bindings } = alignBlocks([plainGrid(old, figures(old)).table, ...tables]).value;
    expect(form?.id).toBe('ogi_2021');
    const ofOld = bindings.filter((one) => one.form === 'ogi_2019').map((one) => one.path);
    expect(ofOld).toContain('disclosure.art20_1.regulations.newly_made');
    expect(bindings.some((one) => one.path === 'disclosure.art20_1.regulations.issued')).toBe(false);
  });

  it('keeps a table that the form of the report does not have', () => {
    const extra = tableOf(form2019, 'disclosure.art20_9');
    const result = alignBlocks([...fullTables(form2021), plainGrid(extra, figures(extra)).table]);
    expect(result.value.form?.id).toBe('ogi_2021');
    expect(bindingOf(result, 'disclosure.art20_9.centralized_procurement.projects')?.value).toBe(101);
  });
});

describe('every number', () => {
  it('stands at its place in a grid', () => {
    const { table, source } = requestsGrid(requests2021, figures(requests2021));
    const found = alignBlocks([table]).value.bindings.filter((one) => one.status === 'number');
    expect(found.length).toBe(officialRows(requests2021).length * 7);
    for (const { place, raw } of found) expect(place && textAt(source, place)).toBe(raw);
  });

  it('stands at its place in lines, whatever figures and blanks are printed', () => {
    const value = fc.constantFrom('0', '7', '1,204', '', '/');
    const rows = officialRows(requests2021);
    const matrix = fc.array(fc.array(value, { minLength: 7, maxLength: 7 }), {
      minLength: rows.length,
      maxLength: rows.length,
    });
    fc.assert(
      fc.property(matrix, fc.constantFrom('\t', ' | '), (printed, separator) => {
        const source = asLines(requests2021, printed, separator);
        const { bindings } = alignBlocks(linesOf(source), { forms: [form2021] }).value;
        for (const { status, place, raw, row, column } of bindings) {
          if (status !== 'number') continue;
          expect(place && textAt(source, place)).toBe(raw);
          const r = rows.findIndex((one) => one.id === row);
          const c = requests2021.columns.findIndex((one) => one.column.id === column);
          expect(printed[r]?.[c]).toBe(raw);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a table read twice by itself', () => {
  const printed = figures(requests2021);
  const { table } = requestsGrid(requests2021, printed);
  const drawn = (lines: string): Table => ({ ...table, lines: linesOf(lines) });

  it('is confirmed where grid and lines agree', () => {
    const { bindings } = alignBlocks([drawn(asLines(requests2021, printed, '   '))]).value;
    const own = bindings.filter((one) => one.table === 'requests');
    expect(own.every((one) => one.evidence.secondRung === 'agrees')).toBe(true);
  });

  it('is an error where they do not, and the grid’s value stays', () => {
    const other = printed.map((row, index) => (index === 3 ? [...row.slice(0, 6), '999'] : row));
    const result = alignBlocks([drawn(asLines(requests2021, other, '   '))]);
    const path = 'requests.partially_granted.total';
    expect(bindingOf(result, path)).toMatchObject({ value: 407, evidence: { secondRung: 'disagrees' } });
    expect(result.issues.filter((one) => one.code === 'align/rungs-disagree')).toMatchObject([
      { severity: 'error', fields: [path] },
    ]);
  });
});

describe('a table printed twice', () => {
  const own = plainRows(rules2021, figures(rules2021));
  const [head = [], first = [], second = []] = own;

  it('with the same values is read once', () => {
    const result = alignBlocks([titled(own), titled(own)]);
    expect(bindingOf(result, 'disclosure.art20_1.regulations.issued')?.value).toBe(101);
    expect(codes(result)).not.toContain('align/table-duplicated');
  });

  it('with different values gives none of those that differ, and says so', () => {
    const result = alignBlocks([titled(own), titled([head, ['规章', '9', '102', '103'], second])]);
    expect(bindingOf(result, 'disclosure.art20_1.regulations.issued')).toMatchObject({
      status: 'unreadable',
      value: null,
    });
    expect(bindingOf(result, 'disclosure.art20_1.regulations.repealed')?.value).toBe(102);
    expect(codes(result)).toContain('align/table-duplicated');
  });

  it('in two halves is one table', () => {
    const result = alignBlocks([titled([head, first]), titled([head, second])]);
    expect(bindingOf(result, 'disclosure.art20_1.regulations.issued')?.value).toBe(101);
    expect(bindingOf(result, 'disclosure.art20_1.normative_documents.in_force')?.value).toBe(203);
  });
});

describe('arithmetic', () => {
  it('does not change a value: totals that do not add up stay as printed', () => {
    const wrong = figures(requests2021).map((row) => [...row.slice(0, 6), '1']);
    const { bindings } = alignBlocks([titled(requestsRows(requests2021, wrong))]).value;
    const totals = bindings.filter((one) => one.table === 'requests' && one.column === 'total');
    expect(totals.map((one) => one.value)).toEqual(totals.map(() => 1));
  });

  it('does not move the values of a row that fit elsewhere', () => {
    const rows = requestsRows(requests2021, figures(requests2021));
    const turned = rows.map((row, index) =>
      index === 3 ? [row[0] ?? '', '7', '3', '0', '0', '0', '0', '4'] : row,
    );
    const result = alignBlocks([titled(turned)]);
    expect(bindingOf(result, 'requests.new_requests.natural_person')?.value).toBe(7);
    expect(bindingOf(result, 'requests.new_requests.total')?.value).toBe(4);
  });
});

describe('the fifteen cells of section four', () => {
  it('are read on lines as in a grid', () => {
    const fifteen = figures(review2021)[0] ?? [];
    const head = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const lines = [
      '行政复议\t行政诉讼',
      '未经复议直接起诉\t复议后起诉',
      [...head, ...head, ...head].join('\t'),
    ];
    const flat = alignBlocks(linesOf([...lines, fifteen.join('\t')].join('\n')));
    const grid = alignBlocks([titled(reviewRows(fifteen))]);
    const values = (result: Result<Alignment>): (number | null)[] =>
      result.value.bindings.filter((one) => one.table === 'review_litigation').map((one) => one.value);
    expect(values(grid)).toEqual(fifteen.map(Number));
    expect(values(flat)).toEqual(values(grid));
  });
});
