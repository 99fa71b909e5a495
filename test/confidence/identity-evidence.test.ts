import { describe, expect, it } from 'vitest';
import { suspectsOf, weighIdentities } from '../../src/confidence/identity-evidence.js';
import type { Check } from '../../src/model/record.js';
import { checksOver, figure } from './made-figures.js';

const levelOf = (checks: readonly Check[], path: string) => weighIdentities(checks).levelOf(path);

describe('equations that hold', () => {
  const checks = checksOver();

  it('prove a number that two of them would have caught', () => {
    expect(levelOf(checks, 'requests.granted.natural_person')).toBe('proved');
    expect(levelOf(checks, 'requests.total_processed.total')).toBe('proved');
  });

  it('support a number that one of them would have caught', () => {
    expect(levelOf(checks, 'review_litigation.review.upheld')).toBe('supported');
  });

  it('say little of a zero or a blank', () => {
    expect(levelOf(checks, 'requests.granted.legal_person.public_welfare')).toBe('weak');
    expect(levelOf(checks, 'review_litigation.review.other')).toBe('weak');
    const blank = checksOver({ 'review_litigation.review.other': '' });
    expect(levelOf(blank, 'review_litigation.review.other')).toBe('weak');
  });

  it('tell nothing over zeros alone, nor of a field that is in none', () => {
    expect(levelOf(checks, 'review_litigation.litigation.direct.upheld')).toBe('untested');
    expect(levelOf(checks, 'requests.denied.state_secret.legal_person.research')).not.toBe('untested');
    expect(levelOf(checks, 'disclosure.art20_1.regulations.issued')).toBe('untested');
    expect(levelOf([], 'requests.granted.natural_person')).toBe('untested');
  });

  it('tell nothing where the form only says what is usual, or gives an inequality', () => {
    const usual = checks.map((check): Check => ({ ...check, severity: 'info' }));
    expect(levelOf(usual, 'requests.granted.natural_person')).toBe('untested');
    const atMost = checks.map((check): Check => ({ ...check, op: '<=' }));
    expect(levelOf(atMost, 'requests.granted.natural_person')).toBe('untested');
  });
});

describe('an equation that fails', () => {
  const path = 'requests.granted.natural_person';
  const weighed = weighIdentities(checksOver({ [path]: figure(path) + 7 }));

  it('makes suspects of the cells that could be why, and bystanders of the others in it', () => {
    expect(weighed.levelOf(path)).toBe('suspect');
    expect(weighed.levelOf('requests.granted.total')).toBe('bystander');
    expect(weighed.levelOf('requests.granted.legal_person.other')).toBe('bystander');
    expect(weighed.levelOf('requests.total_processed.natural_person')).toBe('bystander');
    expect(weighed.chaos).toBe(false);
  });

  it('says nothing of cells that are not in it', () => {
    expect(weighed.levelOf('requests.partially_granted.total')).toBe('proved');
  });

  it('makes suspects of all its cells where nothing small explains it', () => {
    const row = 'requests.granted';
    const unexplained = weighIdentities(
      checksOver({
        [`${row}.natural_person`]: figure(`${row}.natural_person`) + 1,
        [`${row}.legal_person.business`]: figure(`${row}.legal_person.business`) + 20,
      }).filter(({ id }) => id === 'REQ.ROW_SUM[granted]'),
    );
    expect(unexplained.levelOf(`${row}.total`)).toBe('suspect');
    const [failure] = unexplained.failures;
    expect(failure && suspectsOf({ ...failure, explanations: [] })).toHaveLength(7);
  });

  it('that a blank may be the cause of leaves its cells uncertain', () => {
    const checks = checksOver({ [path]: '' });
    expect(levelOf(checks, path)).toBe('uncertain');
    expect(levelOf(checks, 'requests.granted.total')).toBe('uncertain');
    expect(levelOf(checks, 'requests.partially_granted.total')).toBe('proved');
  });

  it('weighs more than another that is only uncertain', () => {
    const checks = checksOver({
      'requests.granted.legal_person.business': '',
      'requests.partially_granted.natural_person': 44,
    });
    expect(levelOf(checks, 'requests.partially_granted.natural_person')).toBe('suspect');
  });
});

describe('chaos', () => {
  it('is where all equations of one table fail', () => {
    const weighed = weighIdentities(
      checksOver({
        'review_litigation.review.total': 1,
        'review_litigation.litigation.direct.total': 2,
        'review_litigation.litigation.after_review.total': 3,
      }),
    );
    expect(weighed.chaos).toBe(true);
    expect(weighed.levelOf('review_litigation.review.upheld')).toBe('chaos');
    expect(weighed.levelOf('requests.granted.total')).toBe('proved');
  });

  it('is where many fail that nothing explains: a row with its values in the next columns', () => {
    const row = 'requests.granted';
    const counts = [124, 31, 2, 0, 5, 1, 163];
    const columns = [
      'natural_person',
      'legal_person.business',
      'legal_person.research',
      'legal_person.public_welfare',
      'legal_person.legal_service',
      'legal_person.other',
      'total',
    ];
    const shifted = columns.map((column, at) => [`${row}.${column}`, at === 0 ? 0 : counts[at - 1]] as const);
    const weighed = weighIdentities(checksOver(Object.fromEntries(shifted.map(([k, v]) => [k, v ?? 0]))));
    expect(weighed.chaos).toBe(true);
    expect(weighed.levelOf(`${row}.natural_person`)).toBe('chaos');
  });

  it('is not where single misprints stand in a table that is otherwise sound', () => {
    const weighed = weighIdentities(
      checksOver({
        'requests.granted.natural_person': 1,
        'requests.unable.not_held.legal_person.business': 71,
        'review_litigation.review.total': 71,
      }),
    );
    expect(weighed.failures.length).toBeLessThan(4);
    expect(weighed.chaos).toBe(false);
  });
});

describe('a table of two equations that both fail', () => {
  it('shows no pattern', () => {
    const checks = checksOver({
      'review_litigation.review.total': 1,
      'review_litigation.litigation.direct.total': 2,
    }).filter(({ id }) => !id.includes('AFTER'));
    expect(weighIdentities(checks).chaos).toBe(false);
  });
});
