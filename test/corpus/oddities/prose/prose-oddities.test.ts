import { describe, expect, it } from 'vitest';
import { layoutReport } from '../../../maker/layout.js';
import { seededRandom } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { drawReport } from '../../draw-report.js';
import { fieldsOf } from '../../truth.js';
import { withOddities } from '../with-oddities.js';
import { proseOddities } from './index.js';

const drafts = Array.from({ length: 60 }, (_, index) => drawReport(7, index, 'html'));

// The drafts to which the oddity applies, before and after it.
function applied(oddity: Oddity): { before: Draft; after: Draft }[] {
  return drafts.flatMap((draft, seed) => {
    const before = oddity.stage === 'report' ? draft : { ...draft, blocks: layoutReport(draft.report) };
    const after = oddity.apply(before, seededRandom(seed));
    return after === undefined ? [] : [{ before, after }];
  });
}

function textOf(draft: Draft): string {
  const blocks = draft.blocks.length > 0 ? draft.blocks : layoutReport(draft.report);
  return blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n');
}

function named(name: string): Oddity {
  const found = proseOddities.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No oddity ${name}`);
  return found;
}

describe.each(proseOddities.map((oddity) => [oddity.name, oddity] as const))('%s', (_, oddity) => {
  const pairs = applied(oddity);

  it('applies to some reports and changes them', () => {
    expect(pairs.length).toBeGreaterThan(0);
    for (const { before, after } of pairs) expect(after).not.toEqual(before);
  });

  it('keeps every planted sentence verbatim', () => {
    for (const { after } of pairs) {
      const text = textOf(after);
      for (const { key, sentence } of after.facts) expect(text, key).toContain(sentence);
    }
  });

  it('is determined by its seed', () => {
    for (const [seed, draft] of drafts.slice(0, 5).entries()) {
      const before = { ...draft, blocks: layoutReport(draft.report) };
      expect(oddity.apply(before, seededRandom(seed))).toEqual(oddity.apply(before, seededRandom(seed)));
    }
  });

  it('leaves the figures of the tables alone', () => {
    for (const { before, after } of pairs) expect(after.report.tables).toEqual(before.report.tables);
  });
});

describe('a contradiction', () => {
  it('states another number than its cells, and is recorded', () => {
    for (const { after } of applied(named('prose-contradicts-table'))) {
      const error = after.publishedErrors.at(-1);
      const [key = '', ...cells] = error?.fields ?? [];
      const fields = fieldsOf({ ...after, blocks: layoutReport(after.report) });
      const sum = cells.reduce((all, cell) => all + (fields[cell]?.value ?? 0), 0);
      expect(error?.check).toMatch(/^PROSE\./);
      expect(after.facts.some((fact) => fact.key === key && fact.value !== sum)).toBe(true);
    }
  });

  it('is none where those carried over are counted as well', () => {
    for (const { before, after } of applied(named('received-with-carried-over'))) {
      expect(after.publishedErrors).toEqual(before.publishedErrors);
      expect(after.facts).not.toEqual(before.facts);
    }
  });
});

describe('a lost number', () => {
  it('leaves the fact with nothing, and with no digits in its sentence', () => {
    for (const { before, after } of applied(named('masked-number'))) {
      const lost = after.facts.filter(({ value }) => value === null);
      expect(lost.length).toBeGreaterThan(0);
      for (const fact of lost) expect(before.facts.map(({ key }) => key)).toContain(fact.key);
    }
  });
});

describe('prose in place of a table', () => {
  it('makes the fields of the table absent', () => {
    for (const { after } of applied(named('prose-instead-of-table'))) {
      const gone = Object.entries(fieldsOf(after)).filter(([, { status }]) => status === 'absent');
      expect(gone.length).toBeGreaterThan(14);
    }
  });
});

describe('all of them together', () => {
  it('still keep every planted sentence', () => {
    for (const draft of drafts.slice(0, 30)) {
      const after = withOddities(draft, proseOddities);
      for (const { key, sentence } of after.facts) expect(textOf(after), key).toContain(sentence);
    }
  });
});
