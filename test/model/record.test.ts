import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { type FormDefinition, fieldPath } from '../../src/model/form.js';
import { issue, issueSeverity } from '../../src/model/issue.js';
import { placeSchema, recordSchemaFor } from '../../src/model/record.js';

const registered = Object.values<FormDefinition>(forms);

describe('the path of a field', () => {
  it('is table, row and column, and leaves out a row without a label', () => {
    const paths = registered.flatMap((form) =>
      form.tables.flatMap((table) =>
        table.rows.flatMap((row) => table.columns.map((column) => fieldPath(table, row, column))),
      ),
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        'requests.denied.state_secret.legal_person.business',
        'disclosure.art20_1.regulations.issued',
        'disclosure.art20_1.regulations.newly_made',
        'review_litigation.litigation.direct.total',
      ]),
    );
  });
});

describe('an issue', () => {
  it('has the severity of its code, and its places', () => {
    expect(issue('align/table-missing', 'x')).toEqual({
      code: 'align/table-missing',
      severity: issueSeverity['align/table-missing'],
      message: 'x',
      places: [],
    });
    const place = { kind: 'text', line: 1, start: 0, end: 1 } as const;
    expect(issue('locate/title-missing', 'x', { places: [place], actual: 'y' })).toMatchObject({
      places: [place],
      actual: 'y',
    });
  });
});

describe('the schema of places', () => {
  it('takes each kind with its own coordinates and no other', () => {
    const places = [
      { kind: 'pdf', page: 1, bbox: [0, 1, 2, 3] },
      { kind: 'docx', part: 'word/document.xml', path: 'body/p[1]' },
      { kind: 'html', start: 0, end: 1, line: 1 },
      { kind: 'text', line: 1, start: 0, end: 1 },
    ];
    for (const place of places) expect(placeSchema.safeParse(place).success).toBe(true);
    const wrong = [
      { kind: 'pdf', page: 0, bbox: [0, 1, 2, 3] },
      { kind: 'docx', part: 'x' },
      { kind: 'page' },
    ];
    for (const place of wrong) expect(placeSchema.safeParse(place).success).toBe(false);
  });
});

describe('the schema of records', () => {
  const schema = recordSchemaFor(registered);
  const record = {
    id: '0123456789abcdef',
    source: { path: 'a.txt', sha256: 'a'.repeat(64), bytes: 1, format: 'text', engine: 'lines' },
    form: 'ogi_2021',
    title: null,
    agency: {
      name: null,
      name_printed: null,
      name_canonical: null,
      kind: null,
      level: null,
      division: null,
      zone: null,
      scope: 'agency',
    },
    year: 2024,
    period: null,
    published_on: null,
    signed_on: null,
    contact: null,
    sections: [],
    disclosure: null,
    requests: null,
    review_litigation: null,
    narrative: {},
    checks: [],
    verdict: 'review',
  };

  it('takes null for a table that is not there', () => {
    expect(schema.safeParse(record).success).toBe(true);
    expect(schema.safeParse({ ...record, disclosure: { art20_1: null } }).success).toBe(true);
  });

  it('takes numbers and null for values, and no text', () => {
    const withValue = (issued: unknown) => ({
      ...record,
      disclosure: { art20_1: { regulations: { issued } } },
    });
    expect(schema.safeParse(withValue(3)).success).toBe(true);
    expect(schema.safeParse(withValue(null)).success).toBe(true);
    expect(schema.safeParse(withValue('3')).success).toBe(false);
    expect(schema.safeParse(withValue('')).success).toBe(false);
  });

  it('takes no field that no form has', () => {
    expect(schema.safeParse({ ...record, requests: { invented: { total: 1 } } }).success).toBe(false);
  });

  it('takes only days of the form year-month-day', () => {
    expect(schema.safeParse({ ...record, signed_on: '2024-01-08' }).success).toBe(true);
    expect(schema.safeParse({ ...record, signed_on: '2024年1月8日' }).success).toBe(false);
  });
});
