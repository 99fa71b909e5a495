import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import type { Fact } from '../../src/model/fact.js';
import { factSheetOf } from '../../src/model/form.js';
import type { Place } from '../../src/model/place.js';
import { checkProse, vouchedFigures } from '../../src/validate/index.js';
import { bindingsOf, type Value } from './bindings-of.js';

const all = Object.values(forms);
const sheet = factSheetOf(all);

function fact(key: string, value: number, more: Partial<Fact> = {}): Fact {
  return {
    path: `narrative.${key}`,
    label: key,
    status: 'number',
    value,
    unit: '件',
    approximate: false,
    raw: String(value),
    sentence: `${key} ${value}`,
    place: { kind: 'text', line: 1, start: 0, end: 4 },
    wording: 'plain',
    statements: 'single',
    parts: [],
    partsAreAll: false,
    share: null,
    others: [],
    ...more,
  };
}

const cellPlace: Place = { kind: 'text', line: 9, start: 90, end: 91 };

/** Fields named have a place and a value; a report without tables has none at all. */
const check = (facts: readonly Fact[], cells?: Readonly<Record<string, Value>>) => {
  const bindings = cells === undefined ? [] : bindingsOf(forms.ogi_2021, cells);
  const placed = bindings.map((one) =>
    cells?.[one.path] === undefined ? one : { ...one, place: cellPlace },
  );
  return checkProse(facts, placed, { sheet, forms: all });
};

const requests = (received: number, carried: number, processed: number) => ({
  'requests.new_requests.total': received,
  'requests.carried_over.total': carried,
  'requests.total_processed.total': processed,
});

describe('prose against tables', () => {
  it.each([
    [21, requests(21, 3, 20), ['new']],
    [24, requests(21, 3, 20), ['new_and_carried_over']],
    [20, requests(21, 3, 20), ['processed']],
    [21, requests(21, 0, 21), ['new', 'new_and_carried_over', 'processed']],
  ])('name every way of counting that gives %s', (value, cells, readings) => {
    const { value: checks, issues } = check([fact('requests.received', value)], cells);
    expect(checks).toMatchObject([{ id: 'NAR.NEW', outcome: 'pass', readings }]);
    expect(issues).toEqual([]);
  });

  it('differ where no way of counting fits: an issue with both places', () => {
    const { value: checks, issues } = check([fact('requests.received', 2)], requests(3, 0, 3));
    expect(checks).toMatchObject([{ id: 'NAR.NEW', outcome: 'fail', readings: [] }]);
    expect(issues).toMatchObject([
      {
        code: 'validate/prose-differs',
        fields: ['narrative.requests.received', 'requests.new_requests.total'],
      },
    ]);
    expect(issues[0]?.places).toHaveLength(2);
  });

  it('say another scope where the sentence speaks of one office alone', () => {
    const sentence = '区政府办代表区政府受理申请17件';
    const { value, issues } = check([fact('requests.received', 17, { sentence })], requests(95, 2, 90));
    expect(value).toMatchObject([{ outcome: 'uncertain', readings: ['other_scope'] }]);
    expect(issues).toEqual([]);
  });

  it('add up the rows of a group', () => {
    const rows = forms.ogi_2021.tables
      .flatMap((table) => table.rows.map((row) => `${table.id}.${row.id}.total`))
      .filter((path) => path.startsWith('requests.not_processed.'));
    expect(rows.length).toBeGreaterThan(3);
    const cells = Object.fromEntries(rows.map((path) => [path, 2]));
    const outcomeOf = (value: number) => check([fact('requests.not_processed', value)], cells).value;
    expect(outcomeOf(2 * rows.length)).toMatchObject([
      { id: 'NAR.OUTCOMES[not_processed]', outcome: 'pass' },
    ]);
    expect(outcomeOf(3)).toMatchObject([{ outcome: 'fail' }]);
  });

  it('take a rounded number for what it was rounded from', () => {
    const rounded = fact('requests.received', 2400, { approximate: true });
    expect(check([rounded], requests(2428, 0, 2428)).value).toMatchObject([{ outcome: 'pass' }]);
    expect(check([rounded], requests(3100, 0, 3100)).value).toMatchObject([{ outcome: 'fail' }]);
  });

  it('leave it open where the cell is blank', () => {
    const cells = { 'requests.carried_forward.total': '' } as const;
    expect(check([fact('requests.carried_forward', 1)], cells).value).toMatchObject([
      { outcome: 'uncertain' },
    ]);
  });

  it('say nothing of what is not there', () => {
    expect(check([fact('requests.received', 2)])).toEqual({ value: [], issues: [] });
    expect(check([])).toEqual({ value: [], issues: [] });
  });
});

describe('prose against itself', () => {
  it('adds motions and proposals to their total', () => {
    const motions = (total: number) => [
      fact('motions.npc', 14),
      fact('motions.cppcc', 35),
      fact('motions.total', total),
    ];
    expect(check(motions(49)).value).toMatchObject([{ id: 'NAR.MOTIONS', outcome: 'pass' }]);
    const { value, issues } = check(motions(50));
    expect(value).toMatchObject([{ id: 'NAR.MOTIONS', outcome: 'fail' }]);
    expect(issues).toMatchObject([{ code: 'validate/prose-differs' }]);
  });

  it('adds the parts of a total; 其中 may name but some', () => {
    const outcomeOf = (value: number, parts: number[], partsAreAll = false) =>
      check([fact('disclosed_items.count', value, { parts, partsAreAll })]).value.map(
        ({ outcome }) => outcome,
      );
    expect(outcomeOf(249, [9, 7, 39, 6, 1, 1, 185, 1])).toEqual(['pass']);
    expect(outcomeOf(100, [20, 30])).toEqual(['uncertain']);
    expect(outcomeOf(100, [20, 30], true)).toEqual(['fail']);
    expect(outcomeOf(2483, [319, 851, 2348])).toEqual(['fail']);
    expect(outcomeOf(100, [20])).toEqual([]);
  });

  it('tells of sentences that state different values', () => {
    const others = [{ value: 15, sentence: 'x' }];
    const { issues } = check([fact('requests.received', 12, { statements: 'contradicted', others })]);
    expect(issues).toMatchObject([{ code: 'validate/prose-contradicts-itself' }]);
  });

  it('tells that all were closed while some were carried forward', () => {
    const { value } = check([fact('requests.left_open', 0), fact('requests.carried_forward', 1)]);
    expect(value).toMatchObject([{ id: 'NAR.CONTRADICTION[prose]', outcome: 'fail' }]);
  });
});

it('vouches for a field with the reading that counts it, and with a number that fits nothing', () => {
  const figures = (value: number) => {
    const { value: checks } = check([fact('requests.received', value)], requests(21, 3, 20));
    return [...vouchedFigures(checks, sheet)];
  };
  expect(figures(21)).toEqual([['requests.new_requests.total', [21]]]);
  expect(figures(24)).toEqual([]);
  expect(figures(99)).toEqual([['requests.new_requests.total', [99]]]);
});

describe('percentages of the prose', () => {
  const processed = { 'requests.total_processed.total': 1191, 'requests.new_requests.total': 1295 };
  const shareOf = (value: number, share: number, cells: Readonly<Record<string, Value>> = processed) =>
    check([fact('requests.unable', value, { share })], cells).value.find(({ id }) =>
      id.startsWith('NAR.PERCENT'),
    );

  it.each([
    ['of what was processed', 564, 47.36, 'pass', ['processed']],
    ['of what came in, where an agency counts so', 564, 43.55, 'pass', ['new', 'new_and_carried_over']],
    ['rounded to whole numbers', 564, 47, 'pass', ['processed']],
    ['of neither', 564, 33.9, 'fail', []],
  ])('are shares %s', (_, value, share, outcome, readings) => {
    expect(shareOf(value, share)).toMatchObject({ outcome, readings, severity: 'info' });
  });

  it('are left alone where nothing is known to divide by', () => {
    expect(shareOf(0, 0, { 'requests.total_processed.total': 0 })).toBeUndefined();
  });
});
