// The layout against the official Word form, whose merges the maker of samples keeps as data of its own.

import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import type { TableDefinition } from '../../src/model/form.js';
import { formLayout } from '../../src/review/form-layout.js';
import { type FormLayout, formLayoutSchema, type LayoutCell } from '../../src/review/report-api.js';
import type { GridCell } from '../maker/grid.js';
import { layoutReport } from '../maker/layout.js';
import { sampleReports } from '../maker/reports/index.js';

const all = Object.values(forms);

/** A cell as both say it. */
interface Printed {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

function ofLayout(layout: FormLayout, id: string): Printed[][] {
  const table = layout.sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
  const rows = table?.parts.flatMap(({ head, body }) => [...head, ...body]) ?? [];
  return rows.map((row) => row.map(({ kind, text, ...cell }) => printed(kind === 'value' ? '' : text, cell)));
}

function ofGrid(rows: readonly (readonly GridCell[])[]): Printed[][] {
  return rows.map((row) => row.map(({ role, text, ...cell }) => printed(role === 'value' ? '' : text, cell)));
}

function printed(text: string, { rowSpan, colSpan }: Pick<GridCell, 'rowSpan' | 'colSpan'>): Printed {
  return { text: text.replaceAll('\n', ''), rowSpan, colSpan };
}

describe('the layout of a form', () => {
  it.each(sampleReports.map(({ report }) => [report.slug, report] as const))(
    'has the cells and merges of the official form, as %s prints it',
    (_, report) => {
      const tables = layoutReport(report).flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
      const fields = new Set(
        tables.flatMap(({ rows }) => rows.flat().flatMap(({ shows }) => shows?.field ?? [])),
      );
      const layout = formLayout(forms[report.form], { fields });
      expect(tables.map(({ id }) => id)).toEqual(['disclosure', 'requests', 'review_litigation']);
      for (const { id, rows } of tables) expect(ofLayout(layout, id)).toEqual(ofGrid(rows));
    },
  );

  it.each(all.map((form) => [form.id, form] as const))('of %s shows every field once', (_, form) => {
    const layout = formLayout(form);
    expect(() => formLayoutSchema.parse(layout)).not.toThrow();
    const shown = cellsOf(layout).flatMap(({ field }) => field ?? []);
    const rows = form.tables.flatMap((table: TableDefinition) =>
      table.rows.filter(({ local }) => local !== true).flatMap(() => table.columns),
    );
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBe(rows.length);
  });

  it('draws every table without holes, title rows over their whole width', () => {
    for (const form of all) {
      for (const table of formLayout(form).sections.flatMap(({ tables }) => tables)) {
        for (const { head, body } of table.parts) {
          for (const rows of [head, body]) {
            const slots = rows.flat().reduce((sum, cell) => sum + cell.rowSpan * cell.colSpan, 0);
            expect([table.id, slots]).toEqual([table.id, rows.length * table.columns]);
          }
        }
      }
    }
  });

  it('marks the group around groups as vertical text, and no other', () => {
    const vertical = cellsOf(formLayout(forms.ogi_2021)).filter((cell) => cell.vertical === true);
    expect(vertical.map(({ text, rowSpan }) => [text, rowSpan])).toEqual([['三、本年度办理结果', 22]]);
  });

  it('draws the row of another era beside those that it stands for when a report prints both', () => {
    const fields = new Set(['requests.other.all.total', 'requests.other.other.total']);
    const shown = cellsOf(formLayout(forms.ogi_2021, { fields })).flatMap(({ field }) => field ?? []);
    expect(shown).toContain('requests.other.all.total');
    expect(shown).toContain('requests.other.other.total');
    expect(shown).not.toContain('requests.other.fee_unpaid.total');
  });
});

function cellsOf(layout: FormLayout): LayoutCell[] {
  return layout.sections.flatMap(({ tables }) =>
    tables.flatMap(({ parts }) => parts.flatMap(({ head, body }) => [...head, ...body].flat())),
  );
}
