import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/cli/log.js';
import { createPace, createProgress } from '../../src/cli/progress.js';

function stream(isTTY: boolean): { stream: PassThrough; text: () => string } {
  const pieces: string[] = [];
  const pass = Object.assign(new PassThrough(), { isTTY, columns: 120 });
  pass.on('data', (piece: Buffer) => pieces.push(piece.toString('utf8')));
  return { stream: pass, text: () => stripVTControlCharacters(pieces.join('')) };
}

describe('progress', () => {
  it('is a bar with rate, time left and counts on a terminal', async () => {
    const { stream: stderr, text } = stream(true);
    const progress = await createProgress(20, stderr, { enabled: true });
    for (const outcome of ['accepted', 'review', 'failed'] as const) progress.step(outcome);
    await new Promise((resolve) => setTimeout(resolve, 200));
    progress.step('accepted');
    await new Promise((resolve) => setTimeout(resolve, 200));
    progress.stop();
    expect(text()).toMatch(/4\/20 files, \d+(\.\d)?\/s, \d+ s to go: 2 accepted, 1 to review, 1 failed/);
  });

  it('is silent in a log for a start, for a handful, and when it is not wanted', async () => {
    const { stream: stderr, text } = stream(false);
    for (const [total, enabled] of [
      [20, true],
      [3, true],
      [20, false],
    ] as const) {
      const progress = await createProgress(total, stderr, { enabled });
      progress.step('accepted');
      progress.stop();
    }
    expect(text()).toBe('');
  });

  it('knows how fast it goes', () => {
    let now = 0;
    const pace = createPace(10_000, () => now);
    now = 10_000;
    for (let at = 0; at < 99; at += 1) pace('accepted');
    expect(pace('duplicate')).toEqual({
      done: 100,
      rate: '10',
      left: '17 min',
      counts: '99 accepted, 1 duplicate',
    });
    now = 200_000;
    expect(pace('failed')).toMatchObject({ rate: '0.5', left: '5 h 27 min' });
  });
});

describe('the log', () => {
  it('is one JSON object a line, from its level on', async () => {
    const { stream: stderr, text } = stream(false);
    const log = await createLog('warn', stderr);
    log.info('not this');
    log.warn({ source: 'a.pdf' }, 'this');
    expect(JSON.parse(text())).toMatchObject({ level: 40, source: 'a.pdf', msg: 'this' });
  });
});
