// What docs/confidence.md and docs/output.md say of the model is what the model is.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceNames, model } from '../../src/confidence/model.js';
import { confidenceReportSchema, fieldReportSchema } from '../../src/model/record.js';
import { secondOpinionPolicies } from '../../src/pipeline.js';
import { levelsOf } from './made-evidence.js';

const page = readFileSync('docs/confidence.md', 'utf8');
const output = readFileSync('docs/output.md', 'utf8');

/** Cells of the table row that begins with the given code. */
function rowOf(text: string, code: string): string[] {
  const line = text
    .split('\n')
    .find((one) => one.startsWith('| ') && one.split('|')[1]?.includes(`\`${code}\``));
  return (line ?? '').split('|').map((cell) => cell.trim());
}

const codesIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/gu)].map(([, code]) => code ?? '');

describe('docs/confidence.md', () => {
  it.each(evidenceNames)('names %s with all its levels in their order', (name) => {
    expect(codesIn(rowOf(page, name)[3] ?? '')).toEqual([...levelsOf(name)]);
  });

  it('names every policy of the second opinion', () => {
    for (const policy of secondOpinionPolicies) expect(rowOf(page, policy)).toHaveLength(4);
  });

  it('gives the thresholds of the model', () => {
    const { field, expected_errors: most } = model.thresholds;
    expect(page).toContain(`those below ${field},`);
    expect(page).toContain(`no more than ${most} wrong cells`);
    for (const [grade, bound] of Object.entries(model.thresholds.grades)) {
      expect(rowOf(page, grade)[2]).toBe(`from ${bound}`);
    }
  });
});

describe('docs/output.md', () => {
  it('gives the thresholds of the model', () => {
    const { field, expected_errors: most, grades } = model.thresholds;
    expect(output).toContain(`every printed field below ${field},`);
    expect(output.replaceAll('\n', ' ')).toContain(`no more than ${most} wrong cells`);
    for (const [grade, bound] of Object.entries(grades))
      expect(output).toContain(`\`${grade}\` from ${bound}`);
  });

  it('names every key of a confidence report and of its fields', () => {
    const section = output.slice(output.indexOf('## Confidence reports'), output.indexOf('## Verdicts'));
    const columns = output.slice(output.indexOf('## cells.csv'), output.indexOf('## Statuses'));
    // In cells.csv the label is called by its language.
    const named = new Set([...codesIn(section), ...codesIn(columns), 'label']);
    const keys = [...Object.keys(confidenceReportSchema.shape), ...Object.keys(fieldReportSchema.shape)];
    expect(keys.filter((key) => !named.has(key))).toEqual([]);
  });
});
