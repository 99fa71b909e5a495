// Floors rise freely, fall only with a reason, and belong to one corpus.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Measured } from './floors.js';
import { keepFloors } from './keep-floors.js';
import type { Metrics } from './metrics.js';

const corpus = { seed: 7, count: 200, fingerprint: 'a'.repeat(64) };
let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'floors-'));
  path = join(folder, 'floors.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function measured(cells: number, documents: number | undefined = 0.5): Measured {
  const metrics: Metrics = {
    overall: { cells, ...(documents === undefined ? {} : { documents }) },
    docx: { cells: 1 },
  };
  return { corpus, split: 'all', metrics };
}

const look = { raise: false };
const raise = { raise: true };
const read = () => JSON.parse(readFileSync(path, 'utf8'));

describe('floors', () => {
  it('are asked for where there are none, and set by raising', () => {
    expect(keepFloors(measured(0.9), { path, ...look })).toMatchObject({ ok: false });
    expect(existsSync(path)).toBe(false);
    expect(keepFloors(measured(0.98765), { path, ...raise }).ok).toBe(true);
    expect(read()).toEqual({
      corpus,
      split: 'all',
      floors: { overall: { cells: 0.9876, documents: 0.5 }, docx: { cells: 1 } },
      lowered: [],
    });
  });

  it('are reached by the same figures and better ones, and missed by worse ones', () => {
    keepFloors(measured(0.9), { path, ...raise });
    expect(keepFloors(measured(0.9), { path, ...look })).toEqual({ ok: true, lines: ['All floors reached'] });
    expect(keepFloors(measured(0.95), { path, ...look }).ok).toBe(true);
    expect(keepFloors(measured(0.8999), { path, ...look })).toEqual({
      ok: false,
      lines: ['Below its floor: overall cells is 0.899900, floor 0.9'],
    });
    expect(read().floors.overall.cells).toBe(0.9);
  });

  it('are missed where there is nothing to measure any more', () => {
    keepFloors(measured(0.9, 0.5), { path, ...raise });
    const { metrics, ...rest } = measured(0.9);
    const gone = { ...rest, metrics: { overall: { cells: metrics.overall?.cells ?? 0 } } };
    expect(keepFloors(gone, { path, ...look }).lines).toEqual([
      'Below its floor: overall documents is not measured, floor 0.5',
      'Below its floor: docx cells is not measured, floor 1',
    ]);
  });

  it('never fall by raising', () => {
    keepFloors(measured(0.9, 0.5), { path, ...raise });
    const result = keepFloors(measured(0.8, 0.6), { path, ...raise });
    expect(result.ok).toBe(false);
    expect(read().floors.overall).toEqual({ cells: 0.9, documents: 0.6 });
  });

  it('fall with a reason, which stays, and only where they were not reached', () => {
    keepFloors(measured(0.9, 0.5), { path, ...raise });
    const result = keepFloors(measured(0.8, 0.6), {
      path,
      ...look,
      allowRegression: 'masked cells were guessed',
    });
    expect(result.ok).toBe(true);
    expect(read().floors.overall).toEqual({ cells: 0.8, documents: 0.5 });
    expect(read().lowered).toEqual([
      { reason: 'masked cells were guessed', floors: { 'overall cells': [0.9, 0.8] } },
    ]);
    keepFloors(measured(0.7), { path, ...look, allowRegression: 'again' });
    expect(read().lowered).toHaveLength(2);
  });

  it('of another corpus do not pass unseen; they are set again, and fall only with a reason', () => {
    keepFloors(measured(0.9), { path, ...raise });
    const other = (cells: number): Measured => ({
      ...measured(cells),
      corpus: { ...corpus, fingerprint: 'b'.repeat(64) },
    });
    expect(keepFloors(other(0.95), { path, ...look }).ok).toBe(false);
    expect(keepFloors(other(0.8), { path, ...raise }).ok).toBe(false);
    expect(read().corpus).toEqual(corpus);
    expect(keepFloors(other(0.8), { path, ...raise, allowRegression: 'new oddities' }).ok).toBe(true);
    expect(read()).toMatchObject({
      corpus: { fingerprint: 'b'.repeat(64) },
      floors: { overall: { cells: 0.8 } },
      lowered: [{ reason: 'new oddities' }],
    });
    expect(keepFloors(other(0.8), { path, ...look }).ok).toBe(true);
  });
});
