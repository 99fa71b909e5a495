import { describe, expect, test } from 'vitest';
import { layoutReport } from '../../../maker/layout.js';
import { seededRandom } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { drawReport } from '../../draw-report.js';
import { type FieldTruth, fieldsOf } from '../../truth.js';
import { figuresOddities } from './index.js';

const drafts = Array.from({ length: 80 }, (_, index) => drawReport(5, index, 'docx'));

interface Applied {
  readonly before: Draft;
  readonly after: Draft;
  readonly fields: Readonly<Record<string, FieldTruth>>;
}

const known = new Map<string, readonly Applied[]>();

function applied(oddity: Oddity): readonly Applied[] {
  const found = known.get(oddity.name) ?? applyToAll(oddity);
  known.set(oddity.name, found);
  return found;
}

function applyToAll(oddity: Oddity): readonly Applied[] {
  return drafts.flatMap((before, index) => {
    const after = oddity.apply(before, seededRandom(index));
    if (after === undefined) return [];
    return [{ before, after, fields: fieldsOf({ ...after, blocks: layoutReport(after.report) }) }];
  });
}

function named(name: string): readonly Applied[] {
  const oddity = figuresOddities.find((one) => one.name === name);
  if (oddity === undefined) throw new Error(`No oddity ${name}`);
  return applied(oddity);
}

const newErrors = ({ before, after }: Applied): string[] =>
  after.publishedErrors.slice(before.publishedErrors.length).map((error) => error.check);

// Printed text of a field, found through the cell that shows it.
function printed(draft: Draft, field: string): string | undefined {
  return layoutReport(draft.report)
    .flatMap((block) => (block.kind === 'table' ? block.grid.rows.flat() : []))
    .find((cell) => cell.shows?.field === field)?.text;
}

describe.each(figuresOddities.map((oddity) => [oddity.name, oddity] as const))('%s', (_, oddity) => {
  test('applies to some drawn reports, changes what they print, and leaves its input alone', () => {
    const copy = structuredClone(drafts[0]);
    const all = applied(oddity);
    expect(all.length).toBeGreaterThan(0);
    for (const { before, after } of all) expect(after.report.tables).not.toEqual(before.report.tables);
    expect(drafts[0]).toEqual(copy);
  });

  test('is determined by its stream of choices', () => {
    for (const [index, draft] of drafts.slice(0, 12).entries())
      expect(oddity.apply(draft, seededRandom(index))).toEqual(oddity.apply(draft, seededRandom(index)));
  });

  test('records an error only for cells and facts that the document has', () => {
    for (const { before, after, fields } of applied(oddity)) {
      for (const error of after.publishedErrors.slice(before.publishedErrors.length)) {
        for (const field of error.fields) {
          const isFact = after.facts.some((fact) => fact.key === field);
          expect(isFact || fields[field] !== undefined, `${error.check}: ${field}`).toBe(true);
        }
      }
    }
  });
});

test('all applied one after another keep one truth for every field', () => {
  for (const [index, draft] of drafts.entries()) {
    const all = figuresOddities.reduce(
      (before, oddity) => oddity.apply(before, seededRandom(index)) ?? before,
      draft,
    );
    expect(() => fieldsOf({ ...all, blocks: layoutReport(all.report) })).not.toThrow();
  }
});

test('（六） of one row holds the sum of its three and leaves their fields absent', () => {
  for (const { before, fields } of named('one-row-other')) {
    const three = ['overdue_correction', 'fee_unpaid', 'other'].map(
      (row) => before.report.tables.requests?.[`other.${row}`]?.[6],
    );
    expect(fields['requests.other.all.total']?.value).toBe(
      three.reduce((sum: number, one) => sum + Number(one), 0),
    );
    expect(fields['requests.other.other.total']?.status).toBe('absent');
  }
});

test('a sign never changes the number: 减4 is −4', () => {
  const words = named('sign-words').flatMap(({ after, fields }) =>
    Object.entries(fields).flatMap(([field, { value }]) =>
      field.endsWith('.change') && value !== null && value !== 0
        ? [[printed(after, field), value] as const]
        : [],
    ),
  );
  expect(words.length).toBeGreaterThan(5);
  for (const [text, value] of words) expect(text).toBe(value < 0 ? `减${-value}` : `增${value}`);
  for (const { before, after } of [...named('plus-signs'), ...named('minus-signs')])
    expect(fieldsOf({ ...after, blocks: layoutReport(after.report) })).toEqual(
      fieldsOf({ ...before, blocks: layoutReport(before.report) }),
    );
});

test('a unit in the cell stands in the truth', () => {
  for (const name of ['procurement-unit', 'fee-unit']) {
    for (const { after, fields } of named(name)) {
      const [field, shown] = Object.entries(fields).find(([, one]) => one.unit !== null) ?? [];
      expect(shown?.unit).toMatch(/^万?元$/);
      expect(printed(after, field ?? '')).toBe(`${shown?.value}${shown?.unit}`);
    }
  }
});

test('a note in brackets leaves the number before it', () => {
  for (const { before, after, fields } of named('bracket-notes')) {
    for (const field of ['issued', 'repealed', 'in_force']) {
      const path = `disclosure.art20_1.normative_documents.${field}`;
      if (before.report.form !== 'ogi_2021') continue;
      expect(printed(after, path)?.startsWith(String(fields[path]?.value))).toBe(true);
    }
  }
});

test('blanks and strokes are no numbers', () => {
  const statuses = (name: string): Set<string> =>
    new Set(named(name).flatMap(({ fields }) => Object.values(fields).map((one) => one.status)));
  expect(statuses('every-cell-blank')).toEqual(new Set(['blank', 'absent']));
  expect(statuses('strokes-everywhere')).toEqual(new Set(['not_applicable', 'absent']));
  for (const { fields } of named('blank-legal-person-columns'))
    expect(fields['requests.granted.legal_person.other']?.status).toBe('blank');
});

test('a table-4 total of 0 breaks its identity, and the page shows the 0', () => {
  for (const one of named('review-total-zero')) {
    const broken = newErrors(one).filter((check) => check.startsWith('REV.'));
    expect(broken.length).toBeGreaterThan(0);
    const totals = {
      'REV.RECONSIDERATION': 'review',
      'REV.LIT_DIRECT': 'litigation.direct',
      'REV.LIT_AFTER': 'litigation.after_review',
    };
    for (const [check, group] of Object.entries(totals))
      if (broken.includes(check)) expect(one.fields[`review_litigation.${group}.total`]?.value).toBe(0);
  }
});

test('a wrong balance breaks the balance and no row', () => {
  for (const one of named('wrong-balance')) {
    const checks = newErrors(one).filter((check) => check.startsWith('REQ.'));
    expect(checks).toEqual(['REQ.BALANCE[natural_person]', 'REQ.BALANCE[total]']);
  }
});

test('a wrong total of a row or of （七） breaks the row and the sum of the outcomes', () => {
  for (const one of named('wrong-row-total'))
    expect(newErrors(one).filter((check) => check.startsWith('REQ.'))).toEqual([
      expect.stringMatching(/^REQ\.ROW_SUM\[/),
      'REQ.OUTCOME_SUM[total]',
    ]);
  for (const one of named('wrong-processed-total'))
    expect(newErrors(one).filter((check) => check.startsWith('REQ.'))).toEqual([
      'REQ.ROW_SUM[total_processed]',
      'REQ.OUTCOME_SUM[total]',
      'REQ.BALANCE[total]',
    ]);
});

test('two exchanged totals break both rows', () => {
  for (const one of named('exchanged-totals'))
    expect(newErrors(one).filter((check) => check.startsWith('REQ.ROW_SUM'))).toHaveLength(2);
});
