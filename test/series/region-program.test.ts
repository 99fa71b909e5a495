// A region's report beside those of its members, from pages to findings: made documents, the program as users run it.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, runProgram } from '../batch/built-program.js';
import type { ReportDescription } from '../maker/description.js';
import { renderFormat } from '../maker/make-report.js';
import { qinghe2023 } from '../maker/reports/qinghe-county-2023.js';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-region-'));
let build = '';
beforeAll(() => {
  build = buildProgram();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same figures under the name of an agency of 沭阳县 (321322), for the whole county or for the agency. */
function reportOf(agency: string, overview: string): ReportDescription {
  return {
    ...qinghe2023,
    slug: agency,
    agency,
    title: [`${agency}2023年政府信息公开工作年度报告`],
    contact: { unit: `${agency}办公室`, address: '沭阳县学府路9号', phone: '0489-5550119' },
    prose: { ...qinghe2023.prose, preamble: ['统计期限为2023年1月1日至2023年12月31日。'], s1: [overview] },
    signature: agency,
    page: { siteName: '沭阳县人民政府', indexNumber: '1/2023-00001', publishedOn: '2024-01-20' },
  };
}

interface Finding {
  readonly check: string;
  readonly outcome: string;
  readonly severity: 'error' | 'warning' | 'info';
}

interface Said {
  readonly findings: readonly Finding[];
  /** What the run before said, in text and in its run.json. */
  readonly summary: string;
  readonly counted: unknown;
}

/** What `gongkai check` finds between a county's report and those of so many members with the same figures. */
async function findingsBeside(members: readonly string[]): Promise<Said> {
  const [reports, output] = ['reports', 'out'].map((name) => join(folder, `${members.length}`, name));
  mkdirSync(reports ?? '', { recursive: true });
  const all = [
    reportOf('沭阳县人民政府', '2023年，全县各级行政机关依法公开政府信息。'),
    ...members.map((name) => reportOf(name, '2023年，我局依法公开政府信息。')),
  ];
  for (const [at, report] of all.entries()) {
    writeFileSync(join(reports ?? '', `${at}.html`), await renderFormat(report, 'html'));
  }
  const extracted = await runProgram(build, ['extract', reports ?? '', '-o', output ?? '']);
  expect(extracted.code).toBe(0);
  const checked = await runProgram(build, ['check', output ?? '', '--severity', 'info', '--format', 'json']);
  expect(checked.code).toBe(0);
  // Our own files.
  const findings = JSON.parse(checked.out) as Finding[];
  const run = JSON.parse(readFileSync(join(output ?? '', 'run.json'), 'utf8')) as Record<string, unknown>;
  return { findings, summary: extracted.out, counted: run.series_findings };
}

const sums = ({ findings }: Said): Finding[] =>
  findings.filter(({ check }) => check.startsWith('REGION.SUM'));

describe('the report of a county', () => {
  it('holds the figures of one department', async () => {
    const said = await findingsBeside(['沭阳县教育局']);
    expect(sums(said)).toEqual([]);
  }, 60_000);

  it('cannot hold those of two departments that each print all of it', async () => {
    const findings = sums(await findingsBeside(['沭阳县教育局', '沭阳县民政局']));
    expect(findings.map(({ check }) => check)).toContain('REGION.SUM[requests.new_requests.total]');
    expect(new Set(findings.map(({ outcome }) => outcome))).toEqual(new Set(['fail']));
  }, 60_000);

  it('leaves findings of which the run itself tells', async () => {
    const { findings, summary, counted } = await findingsBeside([
      '沭阳县教育局',
      '沭阳县民政局',
      '沭阳县司法局',
    ]);
    const count = (wanted: Finding['severity']) =>
      findings.filter(({ severity }) => severity === wanted).length;
    expect(counted).toEqual({ error: count('error'), warning: count('warning'), info: count('info') });
    const shown = count('error') + count('warning');
    expect(shown).toBeGreaterThan(0);
    expect(summary).toMatch(
      new RegExp(`^${shown} findings? over several reports \\(.*gongkai check .*/3/out shows them`, 'm'),
    );
  }, 60_000);
});
