import { describe, expect, it } from 'vitest';
import { openRunReport, type RunEntry } from '../../src/export/run-report.js';

const head = { gongkai: '0.1.0', node: 'v20', forms: ['ogi_2021'], started_at: 'then', options: {} };
const tail = {
  counts: { accepted: 0, review: 0, rejected: 0, failed: 0, duplicate: 1 },
  efforts: { new: 0, changed: 0, redone: 0, retried: 0, unchanged: 1 },
  published_errors: 0,
  series_findings: null,
  untouched: 0,
  not_done: 0,
  republished: [],
  skipped: {},
  files: ['dataset/cells.csv'],
  finished_at: 'now',
  duration_ms: 1,
  exit_code: 0,
};

async function written(entries: readonly RunEntry[]): Promise<string> {
  let text = '';
  const writer = await openRunReport(
    {
      write: async (piece) => {
        text += piece;
      },
    },
    head,
  );
  for (const entry of entries) await writer.add(entry);
  await writer.close(tail);
  return text;
}

describe('run.json', () => {
  it.each([0, 1, 3])('written piece by piece is the JSON of the whole, with %d inputs', async (count) => {
    const entries = Array.from({ length: count }, (_, at) => ({
      source: `${at}.pdf`,
      outcome: 'duplicate' as const,
      id: '0',
      effort: 'new' as const,
      duplicate_of: 'a "quoted" name.pdf',
      ms: 1,
    }));
    const whole = JSON.stringify({ ...head, inputs: entries, ...tail }, null, 2);
    expect(await written(entries)).toBe(`${whole}\n`);
  });
});
