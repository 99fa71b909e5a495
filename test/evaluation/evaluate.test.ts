// Planted errors come out in the figures where they belong.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Figures } from './evaluate.js';
import type { EvaluationOptions } from './options.js';
import { runEvaluation } from './run-evaluation.js';
import { answer, type TinyDocument, truth, writeTinyCorpus } from './tiny-corpus.js';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

interface Outcome {
  readonly figures: Figures;
  readonly printed: string;
  readonly page: string;
  readonly file: string;
}

async function evaluate(
  documents: readonly TinyDocument[],
  more: Partial<EvaluationOptions> = {},
): Promise<Outcome> {
  const { corpus, extracted, output, remove } = writeTinyCorpus(documents);
  cleanups.push(remove);
  let printed = '';
  const none = { engines: [], worst: 0, raiseFloors: false, split: 'dev' } as const;
  await runEvaluation(
    { ...none, corpus, extracted, output, ...more },
    {
      command: () => ['false'],
      version: '0.0.0',
      print: (text) => {
        printed += text;
      },
    },
  );
  const file = readFileSync(join(output, 'evaluation.json'), 'utf8');
  const page = readFileSync(join(output, 'index.html'), 'utf8');
  return { figures: JSON.parse(file).figures, printed, page, file };
}

const nothing = { right: 0, wrong: 0, missing: 0, invented: 0, status: 0, recovered: 0, silent: 0 };

async function cellsOf(document: TinyDocument): Promise<Figures['cells']> {
  return (await evaluate([document])).figures.cells;
}

const field = 'requests.granted.total';

describe('a cell', () => {
  it('is right when number or status is that of the page', async () => {
    const cells = await cellsOf({
      fields: { a: truth(3), b: truth('blank'), c: truth('absent'), d: truth('not_applicable') },
      answers: [
        ['a', answer(3)],
        ['b', answer('blank')],
        ['d', answer('not_applicable')],
      ],
    });
    expect(cells).toEqual({ ...nothing, right: 4 });
  });

  it('is wrong when it has another number', async () => {
    const cells = await cellsOf({ fields: { [field]: truth(3) }, answers: [[field, answer(8)]] });
    expect(cells).toEqual({ ...nothing, wrong: 1 });
  });

  it.each(['unreadable', 'absent', 'blank', 'not_applicable'] as const)(
    'is missing when the page prints a number and the tool says %s',
    async (status) => {
      const cells = await cellsOf({ fields: { [field]: truth(3) }, answers: [[field, answer(status)]] });
      expect(cells).toEqual({ ...nothing, missing: 1 });
    },
  );

  it.each(['unreadable', 'absent', 'blank', 'not_applicable'] as const)(
    'is invented when the page is %s and the tool has a number',
    async (status) => {
      const cells = await cellsOf({ fields: { [field]: truth(status) }, answers: [[field, answer(0)]] });
      expect(cells).toEqual({ ...nothing, invented: 1 });
    },
  );

  it('is invented when the page does not have the field at all, or the number came twice', async () => {
    const cells = await cellsOf({
      fields: { [field]: truth(3) },
      answers: [
        [field, answer(3)],
        [field, answer(4)],
        ['requests.elsewhere', answer(5)],
        ['requests.nowhere', answer('absent')],
      ],
    });
    expect(cells).toEqual({ ...nothing, right: 1, invented: 2 });
  });

  it('is recovered, neither right nor wrong, when it has the number that the page lost', async () => {
    const lost = truth('unreadable', { lost: 7 });
    const cells = await cellsOf({
      fields: { a: lost, b: lost },
      answers: [
        ['a', answer(7, 0.99)],
        ['b', answer(8)],
      ],
    });
    expect(cells).toEqual({ ...nothing, recovered: 1, invented: 1 });
  });

  it('has the wrong status when the tool takes a blank for a stroke', async () => {
    const cells = await cellsOf({
      fields: { a: truth('blank'), b: truth('absent') },
      answers: [
        ['a', answer('not_applicable')],
        ['b', answer('blank')],
      ],
    });
    expect(cells).toEqual({ ...nothing, status: 2 });
  });

  it('is right with a status that the truth accepts as well', async () => {
    const cells = await cellsOf({
      fields: { [field]: truth('blank', { accepts: ['unreadable', 'absent'] }) },
      answers: [[field, answer('absent')]],
    });
    expect(cells).toEqual({ ...nothing, right: 1 });
  });
});

describe('an error', () => {
  it('is silent from a confidence of 0.95, whatever its kind, unless the status itself warns', async () => {
    const cells = await cellsOf({
      fields: { a: truth(3), b: truth('blank'), c: truth('blank'), d: truth(3), e: truth(3), f: truth(3) },
      answers: [
        ['a', answer(8, 0.95)],
        ['b', answer(0, 0.999)],
        ['c', answer('absent', 0.96)],
        ['d', answer('blank', 0.97)],
        ['e', answer(8, 0.9499)],
        ['f', answer('unreadable', 0.99)],
      ],
    });
    expect(cells).toEqual({ ...nothing, wrong: 2, invented: 1, status: 1, missing: 2, silent: 4 });
  });

  it('counts where its document, its oddities and its field belong', async () => {
    const oddities = [
      { number: 20, name: 'dropped-blanks' },
      { number: 3, name: 'restarted-numbering' },
    ];
    const { figures } = await evaluate([
      {
        fields: { [field]: truth(3), 'review_litigation.litigation.direct.total': truth(1) },
        answers: [[field, answer(8)]],
        truth: { oddities, format: 'pdf', rendering: 'pdf/none' },
      },
      { fields: { 'disclosure.art20_1.regulations.issued': truth(1) } },
    ]);
    const { groups, fieldGroups, odditiesByFormat } = figures;
    expect(groups.oddity.map(({ name }) => name)).toEqual([
      'none',
      '3 restarted-numbering',
      '20 dropped-blanks',
    ]);
    expect(groups.oddity.map(({ cells }) => cells.wrong)).toEqual([0, 1, 1]);
    expect(groups.format.map(({ name, cells }) => [name, cells.wrong, cells.missing])).toEqual([
      ['pdf', 1, 1],
      ['text', 0, 1],
    ]);
    expect(fieldGroups.map(({ name, cells }) => [name, cells.wrong, cells.missing])).toEqual([
      ['requests.granted', 1, 0],
      ['review_litigation.litigation.direct', 0, 1],
      ['disclosure.art20_1', 0, 1],
    ]);
    expect(odditiesByFormat.map(({ name, format }) => `${name}/${format}`)).toContain(
      '20 dropped-blanks/pdf',
    );
  });
});

describe('a document', () => {
  const fields = { [field]: truth(3), 'requests.granted.natural_person': truth('blank'), x: truth('absent') };

  it('that failed gives no number, and is no answer', async () => {
    const { figures } = await evaluate([{ fields, output: 'failure' }]);
    expect(figures.cells).toEqual({ ...nothing, missing: 1, status: 1, right: 1 });
    expect(figures.documents).toMatchObject({ total: 1, right: 0, failed: 1, lost: 0, accepted: 0 });
    expect(figures.calibration.count).toBe(0);
    expect(figures.identity.year).toBe(0);
  });

  it('of which the output says nothing is lost', async () => {
    const { figures } = await evaluate([{ fields, output: 'nothing' }]);
    expect(figures.documents).toMatchObject({ total: 1, lost: 1, failed: 0, right: 0 });
  });

  it('with the bytes of another is judged by the record of that one', async () => {
    const answers = [[field, answer(3)]] as const;
    const { figures } = await evaluate([
      { fields: { [field]: truth(3) }, answers },
      { fields: { [field]: truth(3) }, output: 'duplicate' },
    ]);
    expect(figures.documents).toMatchObject({ total: 2, right: 2, lost: 0 });
    expect(figures.duplicates).toBe(2);
  });

  it('is found under whatever year the tool took it for, and that year is wrong', async () => {
    const { figures } = await evaluate([{ fields: {}, year: 2024 }]);
    expect(figures.documents.lost).toBe(0);
    expect(figures.identity).toEqual({ year: 0, period: 1, form: 1, signed_on: 1 });
  });

  it('owes no period that it does not state', async () => {
    const from = { key: 'narrative.period.from', value: '2023-01-01', sentence: '' };
    const of = (more: Partial<TinyDocument>) => ({ fields: {}, ...more });
    const { figures } = await evaluate([
      of({ period: null }),
      of({ period: null, truth: { facts: [from] } }),
      of({ period: { from: '2023-01-01', to: '2023-11-30' } }),
      of({ truth: { facts: [from] } }),
    ]);
    expect(figures.identity.period).toBe(2);
  });

  it('counts its errors among the accepted only when it was accepted', async () => {
    const document = (verdict: 'accepted' | 'review' | 'rejected'): TinyDocument => ({
      fields: { a: truth(1), b: truth(2) },
      answers: [
        ['a', answer(1)],
        ['b', answer(9)],
      ],
      verdict,
    });
    const { figures } = await evaluate([document('accepted'), document('review'), document('rejected')]);
    expect(figures.documents).toMatchObject({
      ...{ accepted: 1, review: 1, rejected: 1 },
      ...{ acceptedCells: 2, acceptedErrors: 1, acceptedRight: 0 },
    });
  });

  it('is of a kind that arithmetic says nothing about when it is all zero or full of strokes', async () => {
    const { figures } = await evaluate([
      { fields: { a: truth(0), b: truth('blank') } },
      { fields: { a: truth(1), b: truth('not_applicable') } },
      { fields: { a: truth(1), b: truth(0) } },
    ]);
    expect(figures.groups.kind.map(({ name }) => name)).toEqual(['all zero', 'full of strokes', 'other']);
  });

  it('has its printed units compared where the number is right', async () => {
    const yuan = truth(5, { unit: '元' });
    const { figures } = await evaluate([
      {
        fields: { a: yuan, b: yuan, c: yuan },
        answers: [
          ['a', answer(5, 0.9, '元')],
          ['b', answer(5, 0.9, '万元')],
          ['c', answer(6, 0.9, '元')],
        ],
      },
    ]);
    expect(figures.units).toEqual({ printed: 2, right: 1 });
  });
});

describe('a published error', () => {
  const issue = (code: string, message: string, fields: string[] = []) => ({ code, message, fields });

  it('is found by its identity or its fields, doubted, or missed; what is none is a false alarm', async () => {
    const { figures } = await evaluate([
      {
        fields: {},
        truth: {
          publishedErrors: [
            { check: 'REQ.BALANCE[total]', fields: [] },
            { check: 'REV.RECONSIDERATION', fields: [] },
            { check: 'prose/requests', fields: ['x', 'y'] },
            { check: 'REQ.OUTCOME_SUM[total]', fields: [] },
            { check: 'REV.LIT_DIRECT', fields: [] },
          ],
        },
        issues: [
          issue('validate/published-error', 'REQ.BALANCE[total] does not hold as printed: 1 == 2.'),
          issue('validate/published-error', 'REV.RECONSIDERATION does not hold as printed: 1 == 2.'),
          issue('validate/published-error', 'Prose and table differ.', ['x', 'y', 'z']),
          issue('validate/unconfirmed-equation', 'REQ.OUTCOME_SUM[total] does not hold: 1 == 2.'),
          issue('validate/published-error', 'REQ.BALANCE[natural_person] does not hold as printed: 1 == 2.'),
          issue('align/row-missing', 'REV.LIT_DIRECT is not the word that counts here.'),
        ],
      },
    ]);
    const none = { found: 0, doubted: 0, missed: 0, falseAlarms: 0 };
    expect(figures.publishedErrors).toEqual({
      'REQ.BALANCE': { ...none, found: 1, falseAlarms: 1 },
      'REV.RECONSIDERATION': { ...none, found: 1 },
      'prose/requests': { ...none, found: 1 },
      'REQ.OUTCOME_SUM': { ...none, doubted: 1 },
      'REV.LIT_DIRECT': { ...none, missed: 1 },
    });
  });
});

describe('cases', () => {
  const secret = 'test/000/000777.txt';
  const wrong = (split: 'dev' | 'test', file: string): TinyDocument => ({
    fields: { 'requests.secret_field.total': truth(31) },
    answers: [['requests.secret_field.total', answer(4711, 0.99)]],
    truth: { split, file },
  });

  it('are listed with what was expected and what came', async () => {
    const { printed } = await evaluate([wrong('dev', 'dev/000/000001.txt')], { list: 'wrong' });
    expect(JSON.parse(printed)).toEqual({
      file: 'dev/000/000001.txt',
      rendering: 'text/lines',
      oddities: [],
      field: 'requests.secret_field.total',
      kind: 'wrong',
      expected: 31,
      got: 4711,
      confidence: 0.99,
    });
  });

  it('are shown for the documents with most errors', async () => {
    const { printed } = await evaluate([wrong('dev', 'dev/000/000001.txt')], { worst: 1 });
    expect(printed).toContain('dev/000/000001.txt: 1 errors, accepted');
    expect(printed).toMatch(/wrong +requests\.secret_field\.total +31 +4711 +0\.9900/);
  });

  it.each([
    { split: 'test' as const },
    { split: 'all' as const, worst: 5 },
    { split: 'all' as const, list: 'wrong' as const },
  ])('of the test split are never told: %o', async (options) => {
    const { figures, ...texts } = await evaluate([wrong('test', secret)], options);
    expect(figures.cells.silent).toBe(1);
    const all = Object.values(texts).join('\n');
    for (const told of [secret, '000777', 'secret_field.total', '4711']) expect(all).not.toContain(told);
  });
});
