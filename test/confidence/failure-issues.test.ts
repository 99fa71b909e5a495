import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { failureIssues, type WeighedBinding } from '../../src/confidence/failure-issues.js';
import { weighIdentities } from '../../src/confidence/identity-evidence.js';
import type { FieldEvidence } from '../../src/model/evidence.js';
import type { Check } from '../../src/model/record.js';
import { bindingsOf } from '../validate/bindings-of.js';
import { bestOfAll } from './made-evidence.js';
import { checksOver, figure, soundFigures } from './made-figures.js';

const place = { kind: 'text', line: 1, start: 0, end: 1 } as const;

/** All fields with the best evidence, some of them with other evidence. */
function weighed(doubts: Readonly<Record<string, Partial<FieldEvidence>>> = {}): Map<string, WeighedBinding> {
  return new Map(
    bindingsOf(forms.ogi_2021, soundFigures).map((binding) => [
      binding.path,
      { binding: { ...binding, place }, evidence: { ...bestOfAll, ...doubts[binding.path] } },
    ]),
  );
}

const doubtful: Partial<FieldEvidence> = {
  rung: 'stream',
  row: 'order',
  column: 'order',
  secondRung: 'disagrees',
  order: 'disagrees',
  secondReader: 'disagrees',
};

const wrong = 'requests.granted.natural_person';

function issuesOf(
  changes: Readonly<Record<string, number>>,
  doubts: Readonly<Record<string, Partial<FieldEvidence>>> = {},
  { hasSecondReader = true, checks = checksOver(changes) as readonly Check[] } = {},
) {
  return failureIssues(checks, weighIdentities(checks), weighed(doubts), { hasSecondReader });
}

const codes = (issues: readonly { readonly code: string }[]): string[] => [
  ...new Set(issues.map(({ code }) => code)),
];

describe('an equation that does not hold', () => {
  const changes = { [wrong]: figure(wrong) + 7 };

  it('is the publisher’s error where the cells that could explain it were read surely by two readers', () => {
    const issues = issuesOf(changes);
    expect(codes(issues)).toEqual(['validate/published-error']);
    expect(issues).toHaveLength(2);
  });

  it('names its fields, their places, the sums and the equation in the words of the form', () => {
    const own = issuesOf(changes).find(({ message }) => message.includes('ROW_SUM'));
    expect(own?.fields).toContain(wrong);
    expect(own?.fields).toHaveLength(7);
    expect(own?.places).toHaveLength(7);
    expect(own?.actual).toBe('170 == 163');
    expect(own?.expected).toContain('总计');
  });

  it('may be ours where the cell that explains it is doubtful', () => {
    expect(codes(issuesOf(changes, { [wrong]: doubtful }))).toEqual(['validate/unconfirmed-equation']);
  });

  it('is the publisher’s although a cell is doubtful that explains nothing', () => {
    expect(codes(issuesOf(changes, { 'requests.granted.total': doubtful }))).toEqual([
      'validate/published-error',
    ]);
  });

  it.each(['not_assessed', 'disagrees'] as const)(
    'may be ours where there is another reader and it %s',
    (secondReader) => {
      expect(codes(issuesOf(changes, { [wrong]: { secondReader } }))).toEqual([
        'validate/unconfirmed-equation',
      ]);
    },
  );

  it('needs no second reader where the format has none', () => {
    const unread = { [wrong]: { secondReader: 'not_assessed' } } as const;
    expect(codes(issuesOf(changes, unread, { hasSecondReader: false }))).toEqual([
      'validate/published-error',
    ]);
  });

  it('is judged without what the equations themselves say of the cell', () => {
    expect(codes(issuesOf(changes, { [wrong]: { identities: 'suspect' } }))).toEqual([
      'validate/published-error',
    ]);
    expect(codes(issuesOf(changes, { [wrong]: { identities: 'chaos' } }))).toEqual([
      'validate/published-error',
    ]);
  });

  it('may be ours where nothing small explains it and any of its cells is doubtful', () => {
    const row = 'requests.granted';
    const many = {
      [`${row}.natural_person`]: figure(`${row}.natural_person`) + 1,
      [`${row}.legal_person.business`]: figure(`${row}.legal_person.business`) + 20,
      [`${row}.legal_person.other`]: figure(`${row}.legal_person.other`) + 300,
    };
    const issues = issuesOf(many, { [`${row}.total`]: doubtful });
    const own = issues.find(({ message }) => message.includes('ROW_SUM'));
    expect(own?.code).toBe('validate/unconfirmed-equation');
  });

  it('may be ours where a field of it is not known at all', () => {
    const checks = checksOver(changes);
    const issues = failureIssues(checks, weighIdentities(checks), new Map(), { hasSecondReader: false });
    expect(codes(issues)).toEqual(['validate/unconfirmed-equation']);
  });
});

describe('what is only usual', () => {
  const usual = (severity: Check['severity']): Check[] =>
    checksOver({ 'review_litigation.review.total': 18 }).map((check) => ({ ...check, severity }));

  it('raises no issue', () => {
    expect(issuesOf({}, {}, { checks: usual('info') })).toEqual([]);
  });

  it('raises one as a warning, judged over all its cells', () => {
    const checks = usual('warning');
    expect(codes(issuesOf({}, {}, { checks }))).toEqual(['validate/published-error']);
    const doubt = { 'review_litigation.review.pending': doubtful };
    expect(codes(issuesOf({}, doubt, { checks }))).toEqual(['validate/unconfirmed-equation']);
  });
});

describe('equations that hold, or were not decided', () => {
  it('raise no issue', () => {
    expect(issuesOf({})).toEqual([]);
    const skipped = checksOver({ [wrong]: 1 }).map((check): Check => ({ ...check, outcome: 'skipped' }));
    expect(issuesOf({}, {}, { checks: skipped })).toEqual([]);
  });
});

describe('many equations that fail', () => {
  it('raise one more issue over all of them', () => {
    const issues = issuesOf({
      'review_litigation.review.total': 1,
      'review_litigation.litigation.direct.total': 2,
      'review_litigation.litigation.after_review.total': 3,
    });
    expect(issues.filter(({ code }) => code === 'validate/equations-fail-together')).toHaveLength(1);
    expect(issues).toHaveLength(4);
  });
});
