import { describe, expect, it } from 'vitest';
import { forms } from '../extractors/index.js';
import { score } from '../src/confidence/index.js';
import type { Check } from '../src/model/record.js';
import { type Extraction, extract } from '../src/pipeline.js';
import { scoreContext } from './confidence/score-context.js';

const read = (text: string): Promise<Extraction> =>
  extract(new TextEncoder().encode(text), { name: 'report.txt', forms: Object.values(forms) });
const codes = ({ issues }: Extraction): string[] => issues.map((one) => one.code);
const fieldOf = ({ confidence }: Extraction, path: string) =>
  confidence.fields.find((field) => field.field === path);

const rules = (issued: string): string[] => [
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
  `规章 | ${issued} | 2 | 3`,
  `行政规范性文件 | ${issued} | 5 | 6`,
];
const report = (lines: readonly string[]): string =>
  [
    '云岚县档案馆2023年政府信息公开工作年度报告',
    '一、总体情况',
    '全年按规定公开信息。',
    '二、主动公开政府信息情况',
    ...lines,
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ].join('\n');

describe('a report without any table', () => {
  it('is rejected, its fields absent and none of them sure', async () => {
    const result = await read(report([]));
    expect(codes(result)).toContain('validate/not-a-report');
    expect(result.record.verdict).toBe('rejected');
    expect(result.record.requests).toBeNull();
    expect(new Set(result.confidence.fields.map((field) => field.status))).toEqual(new Set(['absent']));
    expect(Math.max(...result.confidence.fields.map((field) => field.confidence))).toBeLessThan(0.8);
  });
});

describe('a table under a caption of another year', () => {
  const caption = '附件：2022年度数据统计表';

  it('gives way to the table of the report’s own year', async () => {
    const result = await read(report([...rules('7'), caption, ...rules('8')]));
    expect(fieldOf(result, 'disclosure.art20_1.regulations.issued')?.value).toBe(7);
    expect(codes(result)).not.toContain('align/table-of-other-year');
  });

  it('is read with an error where there is no other', async () => {
    const result = await read(report([caption, ...rules('8')]));
    expect(codes(result)).toContain('align/table-of-other-year');
    expect(result.record.verdict).not.toBe('accepted');
  });
});

describe('equations that fail', () => {
  const check = (id: string, outcome: Check['outcome']): Check => ({
    id,
    name: '一+二=三（七）总计+四',
    severity: 'error',
    op: '==',
    left: { terms: [], sum: 1 },
    right: { terms: [], sum: 2 },
    outcome,
  });
  const issuesOf = (checks: readonly Check[]): string[] =>
    score([], { ...scoreContext, checks }).issues.map((one) => one.code);

  it('are doubted where four fail together, or all of one table', () => {
    const four = ['a', 'b', 'c', 'd'].map((column) => check(`REQ.BALANCE[${column}]`, 'fail'));
    const table = ['REV.A', 'REV.B', 'REV.C'].map((id) => check(id, 'fail'));
    expect(issuesOf(four)).toContain('validate/equations-fail-together');
    expect(issuesOf(table)).toContain('validate/equations-fail-together');
  });

  it('are taken for published errors where few fail beside others that hold', () => {
    const few = [check('REV.A', 'fail'), check('REV.B', 'fail'), check('REV.C', 'pass')];
    expect(issuesOf(few)).not.toContain('validate/equations-fail-together');
  });
});
