import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import ogi2021 from '../../extractors/ogi-annual-report/2021.js';
import { extract } from '../../src/pipeline.js';
import { type BatchReport, batchFile, MAX_FAILURES, MAX_LISTED } from '../../src/review/static/batch-file.js';
import { reportFile } from '../../src/review/static/report-file.js';
import { madeReport } from '../export/made-report.js';
import { forms } from './sample-folder.js';

const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&`;

/** As long as texts of documents and paths may be, in characters that take three bytes each. */
function report(index: number): BatchReport {
  return {
    source: `${'档案'.repeat(200)}/${index}.pdf`,
    outcome: 'review',
    agency: '机关'.repeat(100),
    year: 2023,
    format: 'pdf',
    score: 0.5 + index / 10_000,
    numbers: 199,
    fields: 200,
    checks: { passed: 40, failed: 2 },
    published_errors: 1,
    reasons_zh: ['甲'.repeat(1000), '乙'.repeat(1000), '丙'.repeat(1000), '丁'],
    reasons: ['x'.repeat(1000), 'y'.repeat(1000), 'z'.repeat(1000), 'left out'],
    page: `reports/2023/${index}.html`,
  };
}

const counts = { accepted: 0, review: MAX_LISTED, rejected: 0, failed: 0, duplicate: 0 };
const facts = { version: '0.0.0', counts, formats: new Map(), failures: [], reports: [report(0)] };

describe('the page of a batch', () => {
  it('stays below 2 MB for a thousand reports, however long what they say', () => {
    const reports = Array.from({ length: MAX_LISTED }, (_, index) => report(index));
    const failures = Array.from({ length: MAX_FAILURES }, (_, index) => ({
      source: `${'档案'.repeat(200)}/${index}.doc`,
      message: 'm'.repeat(1000),
      advice: 'a'.repeat(1000),
    }));
    const bytes = Buffer.byteLength(batchFile({ ...facts, reports, failures }));
    expect(bytes).toBeLessThan(2_000_000);
    expect(bytes).toBeGreaterThan(500_000);
  });

  it('says how many reports it leaves out', () => {
    const $ = load(batchFile({ ...facts, counts: { ...counts, review: 5000 } }));
    expect($('main').text()).toContain('5000');
  });

  it('shows what documents say as text, never as markup', () => {
    const $ = load(batchFile({ ...facts, reports: [{ ...report(0), agency: hostile, reasons: [hostile] }] }));
    expect($('script, img, iframe, [onerror]')).toHaveLength(0);
    expect($('tbody').last().text()).toContain('<script>');
  });
});

describe('the page of a report', () => {
  const made = madeReport();
  const page = reportFile({ ...made, forms: [ogi2021] });

  it('draws the form with headers that say what they head', () => {
    const $ = load(page);
    expect($('table.form').length).toBeGreaterThan(0);
    expect($('table.form th[scope=row]').length).toBeGreaterThan(0);
    expect($('table.form caption').first().text()).not.toBe('');
  });

  it('is the same for the same report, loads nothing and runs nothing', () => {
    expect(reportFile({ ...made, forms: [ogi2021] })).toBe(page);
    const $ = load(page);
    expect($('script, link, img, iframe, form')).toHaveLength(0);
    expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain("default-src 'none'");
  });

  it('shows what a document says as text, never as markup', () => {
    const fields = made.confidence.fields.map((field) => ({ ...field, raw: hostile }));
    const record = { ...made.record, agency: { ...made.record.agency, name: hostile } };
    const $ = load(reportFile({ record, confidence: { ...made.confidence, fields }, forms: [ogi2021] }));
    expect($('script, img, [onerror]')).toHaveLength(0);
    expect($('title').text()).toContain('<script>');
  });

  it('has the facts of the prose beside their sentences, and names in both languages', async () => {
    const name = 'samples/lincheng-audit-2024/report.txt';
    const { record, confidence } = await extract(new Uint8Array(await readFile(name)), { name, forms });
    const first = confidence.fields.find(({ field }) => field === 'requests.granted.total');
    const look_at = first === undefined ? [] : [first.field];
    const $ = load(reportFile({ record, confidence: { ...confidence, look_at }, forms }));
    expect(confidence.facts.length).toBeGreaterThan(3);
    expect($('table.fact-table tbody tr')).toHaveLength(confidence.facts.length);
    const { raw, sentence } = confidence.facts.find((fact) => fact.sentence.includes(fact.raw)) ?? {};
    expect($('table.fact-table').text()).toContain(sentence);
    expect($('table.fact-table mark').first().text()).toBe(raw);
    expect($('table.list td .en').first().text()).toMatch(/granted/i);
  });
});
