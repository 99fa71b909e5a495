// Years of made agencies with planted breaks through the built program: all breaks are found, none is invented.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, runProgram } from '../../batch/built-program.js';
import { type Finding, judgeChains } from './judge-chains.js';
import { breakKinds, makeChains } from './make-chains.js';
import { type ChainsTruth, writeChains } from './write-chains.js';

describe('reports of several years', () => {
  let folder: string;
  let truth: ChainsTruth;
  let build: string;
  const output = (): string => join(folder, 'output');
  const check = async (...flags: string[]) => runProgram(build, ['check', output(), ...flags]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-chains-'));
    truth = await writeChains(folder, { seed: 520, agencies: 3, years: 6, share: 0.75 });
    build = buildProgram();
    await runProgram(build, ['extract', join(folder, 'reports'), '-o', output(), '--quiet']);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are made with breaks of every kind', () => {
    expect(new Set(truth.breaks.map(({ kind }) => kind))).toEqual(new Set(breakKinds));
  });

  it('have their breaks found, and no others', async () => {
    const { out, code } = await check('--severity', 'info', '--format', 'json');
    const findings: Finding[] = JSON.parse(out);
    const { found, ...wrong } = judgeChains(truth.expected, findings, '/reports/');
    expect(wrong).toEqual({ missed: [], doubted: [], invented: [] });
    expect(found.length).toBeGreaterThan(10);
    expect(code).toBe(0);
  });

  it('are told of in files beside the confidence reports, which stay as they are', async () => {
    await check();
    const files = (await readdir(join(output(), 'series'), { recursive: true })).filter((name) =>
      name.endsWith('.json'),
    );
    const texts = await Promise.all(files.map((name) => readFile(join(output(), 'series', name), 'utf8')));
    const checks = texts.flatMap((text) =>
      (JSON.parse(text) as { findings: { check: string }[] }).findings.map((finding) => finding.check),
    );
    expect(checks).toContain('XY.CARRY[total]');
    expect(checks).toContain('TEXT.REUSED');
  });

  it('fail the command where that is asked for', async () => {
    expect((await check('--fail-on', 'error')).code).toBe(1);
    expect((await check('--agency', 'nobody', '--format', 'csv')).out.trim().split('\n')).toHaveLength(1);
  });
});

describe('made chains', () => {
  it('are the same for the same seed', async () => {
    const make = async (): Promise<unknown[]> => {
      const all = [];
      for await (const { expected, documents } of makeChains({ seed: 9, agencies: 2, years: 4, share: 0.3 }))
        all.push(
          expected,
          documents.map(({ bytes }) => bytes.length),
        );
      return all;
    };
    expect(await make()).toEqual(await make());
  });
});
