// The corpus is a witness only as long as it knows nothing of what it judges: its makers import nothing of the engine,
// and its truths satisfy the identities of the form as written down here, by hand, a second time.

import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../source-files.js';
import type { CorpusFormat } from './draft.js';
import { type DocumentWishes, makeDocument } from './make-document.js';
import type { DocumentTruth } from './truth.js';

const files = new Map(sourceFiles('test', 'src', 'extractors', 'scripts').map((file) => [file.path, file]));

function localImports(path: string): readonly string[] {
  const file = files.get(path);
  if (file === undefined) return [];
  return importsOf(file).flatMap((item) => (item.kind === 'local' ? [item.target] : []));
}

/** Ways from a file into a forbidden folder, the shortest of each start. */
function wayInto(start: string, isForbidden: (path: string) => boolean): readonly string[] {
  const seen = new Set([start]);
  const open: (readonly string[])[] = [[start]];
  for (const way of open) {
    for (const next of localImports(way.at(-1) ?? '')) {
      if (isForbidden(next)) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      open.push([...way, next]);
    }
  }
  return [];
}

const isEngine = (path: string): boolean => path.startsWith('src/') || path.startsWith('extractors/');

describe('the makers of the corpus', () => {
  // A test may well hold a document against the engine; what makes documents may not.
  const makers = [...files.keys()].filter((path) => /^test\/(?:corpus|maker)\/.*(?<!\.test)\.ts$/.test(path));

  it('import nothing of the engine, however far round', () => {
    expect(makers.length).toBeGreaterThan(50);
    expect(makers.map((path) => wayInto(path, isEngine).join(' → ')).filter((way) => way !== '')).toEqual([]);
  });

  it('would be caught if they did', () => {
    expect(wayInto('test/evaluation/read-output.ts', isEngine).at(-1)).toBe('src/model/record.ts');
    expect(wayInto('test/evaluation/run-evaluation.ts', isEngine)).toHaveLength(3);
  });
});

const applicants = [
  'natural_person',
  'legal_person.business',
  'legal_person.research',
  'legal_person.public_welfare',
  'legal_person.legal_service',
  'legal_person.other',
];
const columns = [...applicants, 'total'];
const outcomes = [
  'granted',
  'partially_granted',
  'denied.state_secret',
  'denied.other_law',
  'denied.public_security_stability',
  'denied.third_party_rights',
  'denied.internal_affairs',
  'denied.deliberative',
  'denied.enforcement_file',
  'denied.administrative_inquiry',
  'unable.not_held',
  'unable.needs_creation',
  'unable.still_unclear',
  'not_processed.petition',
  'not_processed.repeat',
  'not_processed.publication',
  'not_processed.excessive',
  'not_processed.confirm_or_reissue',
];
const otherRows = ['other.overdue_correction', 'other.fee_unpaid', 'other.other'];
const otherRow = ['other.all'];
const frame = ['new_requests', 'carried_over', 'total_processed', 'carried_forward'];
const proceedings = {
  'REV.RECONSIDERATION': 'review',
  'REV.LIT_DIRECT': 'litigation.direct',
  'REV.LIT_AFTER': 'litigation.after_review',
};

interface Equation {
  readonly check: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Equations within one report; a report prints （六） as three rows or as one. */
function equationsOf(others: readonly string[]): readonly Equation[] {
  const cell = (row: string, column: string): string => `requests.${row}.${column}`;
  return [
    ...[...frame, ...outcomes, ...others].map((row) => ({
      check: `REQ.ROW_SUM[${row}]`,
      left: applicants.map((column) => cell(row, column)),
      right: [cell(row, 'total')],
    })),
    ...columns.map((column) => ({
      check: `REQ.OUTCOME_SUM[${column}]`,
      left: [...outcomes, ...others].map((row) => cell(row, column)),
      right: [cell('total_processed', column)],
    })),
    ...columns.map((column) => ({
      check: `REQ.BALANCE[${column}]`,
      left: [cell('new_requests', column), cell('carried_over', column)],
      right: [cell('total_processed', column), cell('carried_forward', column)],
    })),
    ...Object.entries(proceedings).map(([check, kind]) => {
      const of = (outcome: string): string => `review_litigation.${kind}.${outcome}`;
      return { check, left: ['upheld', 'corrected', 'other', 'pending'].map(of), right: [of('total')] };
    }),
  ];
}

/** How blanks and strokes among the terms of a sum count. */
type Blanks = 'as zero' | 'as unknown';

/** Equations that the page shows to be false. What a page does not tell, it does not show. */
function falseEquations({ fields }: DocumentTruth, blanks: Blanks): readonly string[] {
  const statusOf = (path: string): string => fields[path]?.status ?? 'absent';
  const isNumber = (path: string): boolean => statusOf(path) === 'number';
  const isEmpty = (path: string): boolean => ['blank', 'not_applicable'].includes(statusOf(path));
  const isKnown = (path: string): boolean =>
    isNumber(path) || (blanks === 'as zero' && isEmpty(path) && fields[path]?.lost === undefined);
  const sum = (paths: readonly string[]): number =>
    paths.reduce((total, path) => total + (fields[path]?.value ?? 0), 0);
  const others = statusOf('requests.other.all.total') === 'absent' ? otherRows : otherRow;
  return equationsOf(others)
    .filter(({ left, right }) => left.every(isKnown) && right.every(isNumber))
    .filter(({ left, right }) => sum(left) !== sum(right))
    .map(({ check }) => check);
}

async function truths(
  seed: number,
  count: number,
  wishes: DocumentWishes,
): Promise<readonly DocumentTruth[]> {
  const made = Array.from({ length: count }, (_, index) => makeDocument(seed, index, wishes));
  return (await Promise.all(made)).map(({ truth }) => truth);
}

const isWithinReport = (check: string): boolean => /^(?:REQ|REV)\./.test(check);

describe('the truths of the corpus', () => {
  it('of clean documents break exactly the identities that they say their publisher broke', async () => {
    const clean = await truths(31, 100, { format: 'text', oddities: [] });
    const differing = clean.filter((truth) => {
      const said = truth.publishedErrors.map(({ check }) => check).filter(isWithinReport);
      return said.sort().join() !== [...falseEquations(truth, 'as zero')].sort().join();
    });
    expect(differing.map(({ index }) => index)).toEqual([]);
  });

  // Truth is decided before the page is drawn, so one plain and quick way of printing stands for all of a format.
  const odd = {
    text: { count: 60, wishes: { format: 'text' } },
    html: { count: 40, wishes: { format: 'html' } },
    docx: { count: 12, wishes: { rendering: 'docx/plain' } },
    pdf: { count: 12, wishes: { rendering: 'pdf/stroke' } },
  } as const satisfies Record<CorpusFormat, { count: number; wishes: DocumentWishes }>;

  it.each(Object.entries(odd))(
    'of odd documents in %s break no identity when nobody planted an error',
    async (_, set) => {
      const made = await truths(32, set.count, set.wishes);
      const sound = made.filter(({ publishedErrors }) => publishedErrors.length === 0);
      expect(sound.length).toBeGreaterThan(5);
      // An oddity may leave a column of details empty and keep its sum: that is no contradiction.
      const broken = sound.map((truth) => [truth.index, falseEquations(truth, 'as unknown')] as const);
      expect(broken.filter(([, checks]) => checks.length > 0)).toEqual([]);
    },
  );

  it('would be caught if a number in them were another', async () => {
    const [truth] = await truths(33, 1, { format: 'text', oddities: [] });
    const path = 'requests.granted.natural_person';
    const shown = truth?.fields[path];
    if (truth === undefined || shown === undefined) throw new Error('No document');
    const before = falseEquations(truth, 'as zero');
    const changed = { ...truth.fields, [path]: { ...shown, status: 'number' as const, value: 999_999 } };
    const after = falseEquations({ ...truth, fields: changed }, 'as zero');
    expect(after.filter((check) => !before.includes(check))).toEqual([
      'REQ.ROW_SUM[granted]',
      'REQ.OUTCOME_SUM[natural_person]',
    ]);
  });
});
