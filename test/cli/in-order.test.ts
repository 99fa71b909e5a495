import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/cli/in-order.js';

describe('mapInOrder', () => {
  it('keeps the order, runs no more at a time than asked, and never gets far ahead of a slow input', async () => {
    let running = 0;
    let most = 0;
    let started = 0;
    let startedDuringFirst = 0;
    const work = async (at: number): Promise<number> => {
      started += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, at === 0 ? 60 : 0));
      if (at === 0) startedDuringFirst = started;
      running -= 1;
      return at;
    };
    const inputs = Array.from({ length: 500 }, (_, at) => at);
    const results: number[] = [];
    for await (const result of mapInOrder(inputs, work, { concurrency: 3 })) results.push(result);
    expect(results).toEqual(inputs);
    expect(most).toBe(3);
    expect(startedDuringFirst).toBeLessThanOrEqual(24);
    expect(startedDuringFirst).toBeGreaterThan(3);
  });

  it('ends with the first error in the order of the inputs and starts nothing after it', async () => {
    const started: number[] = [];
    const work = async (at: number): Promise<number> => {
      started.push(at);
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (at >= 2) throw new Error(`input ${at}`);
      return at;
    };
    const results: number[] = [];
    const run = async (): Promise<void> => {
      const inputs = Array.from({ length: 1000 }, (_, at) => at);
      for await (const result of mapInOrder(inputs, work, { concurrency: 2 })) results.push(result);
    };
    await expect(run()).rejects.toThrow('input 2');
    expect(results).toEqual([0, 1]);
    expect(started.length).toBeLessThan(30);
  });
});
