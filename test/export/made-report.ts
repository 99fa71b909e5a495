// A small report by hand, for tests of what is written.

import type { ReportResult } from '../../src/export/exporter.js';
import type { Check, FieldReport } from '../../src/model/record.js';

/** A field as printed `2` in the first disclosure table; give what differs. */
export function madeField(difference: Partial<FieldReport> = {}): FieldReport {
  return {
    field: 'disclosure.art20_1.regulations.issued',
    form: 'ogi_2021',
    label: '规章 / 本年制发件数',
    value: 2,
    raw: '2',
    unit: '件',
    status: 'number',
    confidence: 0.98765,
    grade: 'excellent',
    method: { rung: 'grid', row: 'exact', column: 'exact' },
    reasons: [],
    place: { kind: 'text', line: 4, start: 30, end: 31 },
    ...difference,
  };
}

/** What a test may set of a made report. */
export interface MadeReport {
  readonly id?: string;
  readonly path?: string;
  readonly year?: number | null;
  readonly verdict?: 'accepted' | 'review' | 'rejected';
  readonly fields?: readonly FieldReport[];
}

/** Record and confidence report of 青禾县审计局 for 2024. */
export function madeReport(made: MadeReport = {}): ReportResult {
  const { id = '0123456789abcdef', path = 'in/report.txt', year = 2024, verdict = 'accepted' } = made;
  const check: Check = {
    id: 'REQ.BALANCE[total]',
    name: '一加二等于三加四',
    severity: 'error',
    op: '==',
    left: { terms: [{ path: 'requests.new.total', value: 2 }], sum: 2 },
    right: { terms: [{ path: 'requests.total.total', value: 2 }], sum: 2 },
    outcome: 'pass',
  };
  const fields = [...(made.fields ?? [madeField()])];
  return {
    record: {
      id,
      source: { path, sha256: id.repeat(4), bytes: 100, format: 'text', engine: 'lines', encoding: 'utf-8' },
      form: 'ogi_2021',
      title: '青禾县审计局2024年政府信息公开工作年度报告',
      agency: {
        name: '青禾县审计局',
        name_printed: '青禾县审计局',
        name_canonical: null,
        kind: 'department',
        level: 'county',
        division: null,
        zone: null,
        scope: 'agency',
      },
      year,
      period: null,
      published_on: null,
      signed_on: null,
      contact: null,
      sections: [],
      disclosure: { art20_1: { regulations: { issued: 2 } } },
      requests: null,
      review_litigation: null,
      narrative: {},
      checks: [check],
      verdict,
    },
    confidence: {
      id,
      verdict,
      score: 0.9,
      expected_errors: 0.1,
      look_at: [],
      second_reader: null,
      model: {
        version: 1,
        targets: { silent: 0.001, accepted: 0.001 },
        thresholds: { field: 0.95, expected_errors: 0.5 },
      },
      agency: {
        name: { value: '青禾县审计局', confidence: 0.97 },
        kind: { value: 'department', confidence: 0.97 },
        level: { value: 'county', confidence: 0.9 },
        scope: { value: 'agency', confidence: 0.97 },
        division: { code: null, confidence: 0, candidates: [], evidence: [] },
      },
      fields,
      facts: [],
      issues: [],
      checks: [check],
    },
  };
}
