import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendDecisions, CORRECTIONS_FILE, readCorrections } from '../../src/corrections/index.js';
import { OutputError } from '../../src/model/errors.js';
import { madeDecision, onReport, undo } from './made-decision.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-corrections-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, CORRECTIONS_FILE);

it('what was appended is read again, line by line', async () => {
  expect(await readCorrections(folder)).toEqual({ exists: false, decisions: [], damaged: [] });
  const decisions = [
    madeDecision({ note: '引号"、换行\n和 emoji 😀' }),
    onReport('reject', { id: 'd2' }),
    undo('d2'),
  ];
  await appendDecisions(folder, decisions.slice(0, 1));
  const before = await readFile(path());
  await appendDecisions(folder, decisions.slice(1));
  expect((await readFile(path())).subarray(0, before.length)).toEqual(before);
  expect(await readCorrections(folder)).toEqual({ exists: true, decisions, damaged: [] });
});

it('a torn line is named and takes no other with it', async () => {
  await appendDecisions(folder, [madeDecision()]);
  await appendFile(path(), '{"id":"d2","at":"20');
  await appendDecisions(folder, [madeDecision({ id: 'd3' })]);
  await appendFile(path(), '{"id":"d4"}\n');
  const { decisions, damaged } = await readCorrections(folder);
  expect(decisions.map(({ id }) => id)).toEqual(['d1', 'd3']);
  expect(damaged).toEqual([
    { line: 2, reason: 'it is no JSON' },
    { line: 4, reason: expect.stringContaining('schema') },
  ]);
});

it('a place that cannot be written is said', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(appendDecisions(join(folder, 'file'), [madeDecision()])).rejects.toThrow(OutputError);
});
