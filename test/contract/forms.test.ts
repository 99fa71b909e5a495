// What holds for every form in the registry, and what the official forms print, typed off the notices by hand.

import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import {
  type FormDefinition,
  fieldPath,
  type IdentityDefinition,
  LAST_YEAR,
  type TableDefinition,
} from '../../src/model/form.js';
import { recordSchemaFor } from '../../src/model/record.js';
import { labelKey } from '../../src/text/label-key.js';
import { officialLabels } from './official-labels.js';

const registry: readonly (readonly [string, FormDefinition])[] = Object.entries(forms);

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function rowsOf(table: TableDefinition): TableDefinition['rows'] {
  return [...table.rows, ...(table.rowVariants ?? []).map((variant) => variant.with)];
}

/** Paths of the fields that the official form prints: no local rows, no row variants. */
function officialPaths(tables: readonly TableDefinition[]): string[] {
  return tables.flatMap((table) =>
    table.rows
      .filter((row) => row.local !== true)
      .flatMap((row) => table.columns.map((column) => fieldPath(table, row, column))),
  );
}

/** Paths that a term of an identity may name: every field, and the derived sums of rows. */
function termPaths(form: FormDefinition): Set<string> {
  return new Set(
    form.tables.flatMap((table) => {
      const ids = [...rowsOf(table), ...(table.derived ?? []).map(({ id }) => ({ id, label: id }))];
      return ids.flatMap((row) =>
        table.columns.map((column) =>
          row.label === '' ? `${table.id}.${column.id}` : `${table.id}.${row.id}.${column.id}`,
        ),
      );
    }),
  );
}

/** Every term of every instance of some identities. */
function identityTerms(identities: readonly IdentityDefinition[]): string[] {
  return identities.flatMap(({ forEach, left, right }) => {
    const terms = [...left, ...right];
    if (forEach === undefined) return terms;
    return forEach.over.flatMap((key) => terms.map((term) => term.replace(`{${forEach.variable}}`, key)));
  });
}

describe.each(registry)('the form %s', (id, form) => {
  it('is registered under its own id', () => {
    expect(form.id).toBe(id);
  });

  it('gives every section, table, row, column and field an id of its own', () => {
    expect(repeated(form.sections.map((section) => section.id))).toEqual([]);
    expect(repeated(form.tables.map((table) => table.id))).toEqual([]);
    expect(repeated(form.identities.map((identity) => identity.id))).toEqual([]);
    for (const table of form.tables) {
      expect(repeated(rowsOf(table).map((row) => row.id))).toEqual([]);
      expect(repeated(table.columns.map((column) => column.id))).toEqual([]);
      expect(repeated((table.groups ?? []).map((group) => group.id))).toEqual([]);
    }
    const fields = form.tables.flatMap((table) =>
      rowsOf(table).flatMap((row) => table.columns.map((column) => fieldPath(table, row, column))),
    );
    expect(repeated(fields)).toEqual([]);
  });

  it('places every table in a section, and every row and group under a group, that it has', () => {
    const sections = new Set(form.sections.map((section) => section.id));
    for (const table of form.tables) {
      const groups = new Set((table.groups ?? []).map((group) => group.id));
      const above = [
        ...rowsOf(table).map((row) => row.group),
        ...(table.groups ?? []).map((group) => group.within),
      ];
      expect({ table: table.id, known: sections.has(table.section) }).toEqual({
        table: table.id,
        known: true,
      });
      expect(above.filter((group) => group !== undefined && !groups.has(group))).toEqual([]);
    }
  });

  it('sums and compares only fields that it has', () => {
    const known = termPaths(form);
    expect(identityTerms(form.identities).filter((term) => !known.has(term))).toEqual([]);
    const overYears = identityTerms(form.yearIdentities ?? []).map((term) => term.replace(LAST_YEAR, ''));
    expect([...overYears, ...(form.regionSums ?? [])].filter((term) => !known.has(term))).toEqual([]);
    for (const table of form.tables) {
      const rows = new Set(rowsOf(table).map((row) => row.id));
      const summed = (table.derived ?? []).flatMap((derived) => derived.sumOf);
      expect(summed.filter((row) => !rows.has(row))).toEqual([]);
      expect(repeated(summed)).toEqual([]);
    }
  });

  it('compares every identity over two years with last year', () => {
    const oneYear = (form.yearIdentities ?? []).filter(
      ({ left, right }) => ![...left, ...right].some((term) => term.startsWith(LAST_YEAR)),
    );
    expect(oneYear.map(({ id }) => id)).toEqual([]);
  });

  it('lets a row variant stand only for rows that it has', () => {
    for (const table of form.tables) {
      const rows = new Set(table.rows.map((row) => row.id));
      for (const variant of table.rowVariants ?? []) {
        expect(variant.replaces.length).toBeGreaterThan(0);
        expect(variant.replaces.filter((row) => !rows.has(row))).toEqual([]);
        expect(rows.has(variant.with.id)).toBe(false);
      }
    }
  });

  it('explains every section, table, row, column, group and sum', () => {
    const things = [
      ...form.sections,
      ...form.identities,
      ...(form.yearIdentities ?? []),
      ...form.tables,
      ...form.tables.flatMap((table) => [
        ...rowsOf(table),
        ...table.columns,
        ...(table.groups ?? []),
        ...(table.derived ?? []),
      ]),
    ];
    expect(things.filter(({ gloss }) => gloss.trim() === '').map(({ id }) => id)).toEqual([]);
    expect(form.sections.filter(({ content }) => content.trim() === '').map(({ id }) => id)).toEqual([]);
    expect(form.identities.filter(({ basis }) => basis.trim() === '').map(({ id }) => id)).toEqual([]);
  });

  it('prints no two labels alike among the rows of one group, the columns of one head, and the headings', () => {
    const wordings = (one: { label: string; variants?: readonly string[]; typos?: readonly string[] }) =>
      new Set([one.label, ...(one.variants ?? []), ...(one.typos ?? [])].map((text) => labelKey(text).body));
    const expectDistinct = (labelled: readonly Parameters<typeof wordings>[0][]): void =>
      expect(repeated(labelled.flatMap((one) => [...wordings(one)]))).toEqual([]);
    for (const table of form.tables) {
      for (const group of new Set(table.rows.map((row) => row.group))) {
        expectDistinct(table.rows.filter((row) => row.group === group));
      }
      for (const under of new Set(table.columns.map((column) => column.under?.join('/')))) {
        expectDistinct(table.columns.filter((column) => column.under?.join('/') === under));
      }
      expectDistinct(table.groups ?? []);
    }
    expectDistinct(form.sections.map(({ heading, ...rest }) => ({ ...rest, label: heading })));
  });

  it('leaves no wording empty once it is reduced to what it says', () => {
    const labelled = form.tables.flatMap((table) => [
      ...rowsOf(table).filter((row) => row.label !== ''),
      ...table.columns,
      ...(table.groups ?? []),
    ]);
    const wordings = labelled.flatMap((one) => [one.label, ...(one.variants ?? []), ...(one.typos ?? [])]);
    expect(wordings.filter((text) => labelKey(text).body === '')).toEqual([]);
  });

  it('has a label for the row of a table unless the table has only one row', () => {
    for (const table of form.tables) {
      if (table.rows.length > 1) expect(rowsOf(table).map((row) => row.label)).not.toContain('');
    }
  });

  it('has every field in the schema of records, with its label', () => {
    const schema = recordSchemaFor([form]).toJSONSchema();
    const text = JSON.stringify(schema);
    for (const table of form.tables) {
      for (const row of rowsOf(table)) expect(text).toContain(row.gloss);
    }
  });

  it('prints the labels of the official form', () => {
    const official = officialLabels[form.id] ?? {};
    expect(form.sections.map((section) => section.heading)).toEqual(official.sections);
    for (const table of form.tables) {
      expect({
        id: table.id,
        title: table.title?.label,
        columns: table.columns.map((column) => column.label),
        rows: table.rows.filter((row) => row.local !== true).map((row) => row.label),
        groups: (table.groups ?? []).map((group) => group.label),
      }).toEqual({ id: table.id, ...official.tables?.[table.id] });
    }
    expect(form.tables.map((table) => table.id)).toEqual(Object.keys(official.tables ?? {}));
  });
});

describe('the eras of one form', () => {
  const kinds = [...new Set(registry.map(([, form]) => form.form))];

  it.each(kinds)('of %s neither overlap nor leave a year out, and the last is open', (kind) => {
    const eras = registry
      .map(([, form]) => form)
      .filter((form) => form.form === kind)
      .map((form) => form.effective)
      .sort((a, b) => a.from - b.from);
    expect(eras.slice(1).map(({ from }) => from)).toEqual(eras.slice(0, -1).map(({ to }) => (to ?? 0) + 1));
    expect(eras.at(-1)?.to).toBeNull();
    for (const { from, to } of eras) expect(to ?? from).toBeGreaterThanOrEqual(from);
  });
});

describe('the count of fields', () => {
  const count = (form: FormDefinition, prefix: string): number =>
    officialPaths(form.tables).filter((path) => path.startsWith(`${prefix}.`)).length;

  it('of the 2021 form is 10 + 25 × 7 + 15 = 200', () => {
    const form = forms.ogi_2021;
    expect(['disclosure', 'requests', 'review_litigation'].map((prefix) => count(form, prefix))).toEqual([
      10, 175, 15,
    ]);
    expect(officialPaths(form.tables)).toHaveLength(200);
  });

  it('of the 2019 form is 22 + 23 × 7 + 15 = 198, and 3 of a row that one province adds', () => {
    const form: FormDefinition = forms.ogi_2019;
    expect(['disclosure', 'requests', 'review_litigation'].map((prefix) => count(form, prefix))).toEqual([
      22, 161, 15,
    ]);
    const local = form.tables.flatMap((table) =>
      table.rows.filter((row) => row.local === true).flatMap(() => table.columns),
    );
    expect(local).toHaveLength(3);
  });
});

describe('change cells', () => {
  it('carry signs in the 2019 form, and no other cell does', () => {
    const signed = registry.flatMap(([id, form]) =>
      form.tables.flatMap((table) =>
        table.columns
          .filter(({ value }) => value.signed === true)
          .map((one) => `${id} ${table.id} ${one.id}`),
      ),
    );
    expect(signed).toEqual([
      'ogi_2019 disclosure.art20_5 change',
      'ogi_2019 disclosure.art20_6 change',
      'ogi_2019 disclosure.art20_8 change',
    ]);
  });
});

describe('amounts of money', () => {
  it('are the fees of 2021 in 万元, and the procurement sum of 2019 without a unit', () => {
    const money = registry.flatMap(([id, form]) =>
      form.tables.flatMap((table) =>
        table.columns
          .filter(({ value }) => value.type === 'money')
          .map(({ value }) => `${id} ${table.id} ${value.unit}`),
      ),
    );
    expect(money).toEqual(['ogi_2019 disclosure.art20_9 null', 'ogi_2021 disclosure.art20_8 万元']);
  });
});
