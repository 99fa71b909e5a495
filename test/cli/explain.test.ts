import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extract, secondOpinionPolicies } from '../../src/pipeline.js';
import { createWorkspace, type Workspace } from './workspace.js';

let space: Workspace;
beforeEach(async () => {
  space = await createWorkspace();
});
afterEach(() => space.remove());

/** A report with three sums that are wrong in print. */
const misprinted = 'samples/wangcheng-city-2022/report';
const doubtful = 'test/cases/rows-in-other-order/source.txt';
const sound = 'samples/qinghe-county-2023/report.html';

const explain = (...args: string[]) => space.run(['explain', ...args], { extract });

describe('gongkai explain FILE', () => {
  it('says that nothing needs to be compared where nothing does', async () => {
    const { code, out, err } = await explain(sound);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^Verdict: accepted; wrong cells to be expected: 0\.\d\d\n/u);
    expect(out).toContain('No value needs to be compared with the source.');
    expect(out).not.toContain('Equations that do not hold');
  });

  it('names the equations that do not hold and the issues, information left out', async () => {
    const { out } = await explain(`${misprinted}.html`, '--second-opinion', 'always');
    expect(out).toContain('Equations that do not hold:\n');
    expect(out).toMatch(/REQ\.ROW_SUM\[unable\.not_held\]: \d+ == \d+ {2}\(.*总计\)/u);
    expect(out).toMatch(/Issues:\n(?: {2}(?:error|warning) {2}[a-z]+\/.*\n)+$/u);
    expect(out).not.toContain('  info  ');
  });

  it('names the fields to compare, worst first, and says how many more there are', async () => {
    const { out } = await explain(doubtful);
    expect(out).toMatch(/^Verdict: review; /u);
    const [, count] = /To compare with the source, worst first \((\d+)\)/u.exec(out) ?? [];
    const confidences = [...out.matchAll(/^ {2}confidence +(0\.\d+)/gmu)].map(([, one]) => Number(one));
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    expect(confidences).toHaveLength(Math.min(20, Number(count)));
    expect(out.includes('more\n')).toBe(Number(count) > 20);
  });

  it('says all of it in Chinese', async () => {
    const { code, out } = await explain(doubtful, '--lang', 'zh');
    expect(code).toBe(0);
    expect(out).toMatch(/^结论: review; 预计错误单元格数: \d/u);
    const failing = (await explain(`${misprinted}.txt`, '--lang', 'zh')).out;
    expect(failing).toMatch(/不成立的勾稽关系[\s\S]*\n问题:/u);
    for (const words of ['需要与原文核对的字段', '置信度', '理由', '位置']) {
      expect(out).toContain(words);
    }
    // Messages of issues are in English.
    expect(out.split('问题:')[0]).not.toMatch(/\b(?:line|reasons|printed|Verdict)\b/u);
  });
});

describe('gongkai explain FILE FIELD', () => {
  it('says what was read, where, how surely and why', async () => {
    const { code, out } = await explain(sound, 'requests.granted.total');
    expect(code).toBe(0);
    expect(out).toMatch(/^requests\.granted\.total {2}（一）予以公开 \/ 总计\n/u);
    expect(out).toMatch(/^ {2}value +\d+ \(number\) 件$/mu);
    expect(out).toMatch(/^ {2}printed +“\d+”$/mu);
    expect(out).toMatch(/^ {2}confidence +0\.\d{4} \((?:excellent|good|fair|poor)\)$/mu);
    expect(out).toMatch(/^ {2}place +line \d+, characters \d+–\d+$/mu);
    expect(out).toMatch(/^ {2}reasons +row label and column header are those of the form$/mu);
  });

  it('says it in Chinese', async () => {
    const { out } = await explain(sound, 'requests.granted.total', '--lang', 'zh');
    expect(out).toMatch(/^ {2}理由 +行、列标题均与格式文本一致$/mu);
    expect(out).toMatch(/^ {2}位置 +行 \d+, 字符 \d+–\d+$/mu);
    expect(out).not.toMatch(/reasons|printed|place/u);
  });

  it.each([
    ['docx', /place +word\/document\.xml: body\/tbl/u],
    ['pdf', /place +page \d+, box \d+ \d+ \d+ \d+ pt/u],
  ])('says where it stands in a %s', async (extension, place) => {
    const file = `samples/qinghe-county-2023/report.${extension}`;
    expect((await explain(file, 'requests.granted.total')).out).toMatch(place);
  });

  it('takes the beginning of a path for all fields that begin so', async () => {
    const { out } = await explain(sound, 'requests.granted');
    expect(out.match(/^requests\.granted\./gmu)).toHaveLength(7);
    expect((await explain(sound, 'requests.grant')).code).toBe(2);
  });

  it('names what the second reader said where it was asked', async () => {
    const asked = await explain(sound, 'requests.granted.total', '--second-opinion', 'always');
    const alone = await explain(sound, 'requests.granted.total', '--second-opinion', 'never');
    expect(asked.out).toContain('a second program that read the same file gives the same');
    expect(alone.out).not.toContain('second program');
  });

  it('shows a blank and a field that is not there', async () => {
    const file = 'samples/yunze-district-2023/report.html';
    const { out } = await explain(file, 'requests.new_requests.legal_person.business');
    expect(out).toMatch(/^ {2}value +– \(blank\) 件$/mu);
    expect(out).toMatch(/^ {2}printed +–$/mu);
    expect(out).toContain('the cell is empty');
    const absent = (await explain(file, 'requests.other.overdue_correction.natural_person')).out;
    expect(absent).toMatch(/^ {2}place +–$/mu);
    expect(absent).toContain('the report does not have the field');
  });
});

describe('gongkai explain used wrongly', () => {
  it('exits with 2 on an unknown field and says where the fields are listed', async () => {
    const { code, out, err } = await explain(sound, 'requests.nonsense');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('requests.nonsense');
    expect(err).toContain('docs/fields.md');
  });

  it.each([
    [['explain']],
    [['explain', sound, '--second-opinion', 'sometimes']],
    [['explain', sound, '--lang', 'fr']],
    [['explain', sound, '--nonsense']],
    [['extract', sound, '--second-opinion', 'sometimes']],
  ])('exits with 2: %j', async (args) => {
    const { code, out, err } = await space.run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it('exits with 1 on a file that is not there, and on one that cannot be read', async () => {
    expect((await explain(space.path('nowhere.pdf'))).code).toBe(1);
    const spoilt = await space.write('spoilt.pdf', '%PDF-1.7\nnothing');
    const { code, out, err } = await explain(spoilt);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^gongkai: /u);
    const other = await space.write('letter.txt', '尊敬的各位：\n您好。\n');
    expect((await explain(other)).code).toBe(1);
  });

  it('helps with examples', async () => {
    const { code, out } = await space.run(['explain', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Examples:');
    for (const policy of secondOpinionPolicies) expect(out).toContain(`"${policy}"`);
  });
});

describe('what a document prints', () => {
  it('reaches the terminal without its control characters', async () => {
    const page = readFileSync(sound, 'utf8');
    const file = await space.write(
      'report.html',
      page.replace(/<td[^>]*>(\d+)<\/td>/u, '<td>\u001b[31m$1</td>'),
    );
    const { out } = await explain(file);
    expect(out).not.toContain('\u001b');
  });
});
