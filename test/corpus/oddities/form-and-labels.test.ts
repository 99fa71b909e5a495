// What holds for every oddity of sections, headings, headers and labels.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCells } from '../../maker/grid.js';
import { seededRandom } from '../../maker/random.js';
import { corpusFormats, type Draft, type Oddity } from '../draft.js';
import { drawReport } from '../draw-report.js';
import { fieldsOf } from '../truth.js';
import { emptySections } from './form/empty-sections.js';
import { formOddities } from './form/index.js';
import { oldFormInNewYear } from './form/old-form-in-new-year.js';
import { oddities } from './index.js';
import { labelsOddities } from './labels/index.js';
import { otherDocumentsRow } from './labels/instructed-labels.js';
import { labelCells } from './labels/label-cells.js';
import { labelTypos } from './labels/lost-characters.js';
import { withOddities } from './with-oddities.js';

const own = [...formOddities, ...labelsOddities];
const losesTables = ['empty-sections', 'missing-table'];
const drawn = Array.from({ length: 24 }, (_, index) => drawReport(1, index, 'text'));

function isApplied(draft: Draft, { name }: Oddity): boolean {
  return draft.oddities.some((one) => one.name === name);
}

function numbersOf(draft: Draft): readonly (readonly [string, number | null])[] {
  return Object.entries(fieldsOf(draft)).flatMap(([field, { status, value }]) =>
    status === 'number' ? [[field, value] as const] : [],
  );
}

// With and without the oddity, choices of the oddity drawn anew for each report.
function pairs(oddity: Oddity): readonly { readonly clean: Draft; readonly odd: Draft }[] {
  return drawn.map((draft, index) => ({
    clean: withOddities(draft, []),
    odd: withOddities(draft, [oddity], index),
  }));
}

describe.each(own.map((oddity) => ({ name: oddity.name, oddity })))('$name', ({ oddity }) => {
  test('applies to reports of each of its formats', () => {
    for (const format of oddity.formats ?? corpusFormats) {
      const drafts = drawn.map((draft, index) => withOddities({ ...draft, format }, [oddity], index));
      expect(drafts.filter((draft) => isApplied(draft, oddity)).length, format).toBeGreaterThan(2);
    }
  });

  test('changes what is printed wherever it applies, and only there', () => {
    for (const { clean, odd } of pairs(oddity)) {
      const isSame =
        JSON.stringify([clean.blocks, clean.wishes]) === JSON.stringify([odd.blocks, odd.wishes]);
      expect(isSame, odd.report.slug).toBe(!isApplied(odd, oddity));
    }
  });

  test('leaves the numbers of the report as they are, but for what it adds or takes away', () => {
    for (const { clean, odd } of pairs(oddity)) {
      const [before, after] = [numbersOf(clean), numbersOf(odd)];
      if (losesTables.includes(oddity.name)) expect(before).toEqual(expect.arrayContaining([...after]));
      else if (oddity === otherDocumentsRow) expect(after).toEqual(expect.arrayContaining([...before]));
      else if (oddity !== oldFormInNewYear) expect(after).toEqual(before);
    }
  });

  test('does the same each time, and changes no draft that it was given', () => {
    for (const draft of drawn.slice(0, 4)) {
      expect(withOddities(draft, [oddity])).toEqual(withOddities(draft, [oddity]));
      const given = withOddities(draft, []);
      const before = structuredClone(given);
      oddity.apply(given, seededRandom(1));
      expect(given).toEqual(before);
    }
  });
});

test('an old form in a new year keeps its year and the figures of requests and reviews', () => {
  for (const { clean, odd } of pairs(oldFormInNewYear)) {
    if (!isApplied(odd, oldFormInNewYear)) continue;
    expect(odd.report.year).toBe(clean.report.year);
    expect(odd.report.form).toBe('ogi_2019');
    const shown = fieldsOf(odd);
    expect(shown['disclosure.art20_9.centralized_procurement.projects']?.status).toBe('number');
    const kept = [
      'requests.total_processed.total',
      'requests.granted.total',
      'review_litigation.review.total',
    ];
    for (const field of kept) expect(shown[field]).toEqual(fieldsOf(clean)[field]);
  }
});

test('sections without their tables have no field, and no wrong sum that nobody can see', () => {
  for (const { odd } of pairs(emptySections)) {
    expect(new Set(Object.values(fieldsOf(odd)).map(({ status }) => status))).toEqual(new Set(['absent']));
    expect(odd.publishedErrors).toEqual([]);
  }
});

test('a misprint makes no label of the form out of another', () => {
  const textsOf = (draft: Draft): readonly string[] => labelCells(draft).map(({ cell }) => cell.text);
  for (const { clean, odd } of pairs(labelTypos)) {
    const before = textsOf(clean);
    const changed = textsOf(odd).filter((text, at) => text !== before[at]);
    expect(changed.filter((text) => before.includes(text))).toEqual([]);
  }
});

test('any oddities stand beside each other: truth and grids stay whole', () => {
  const choices = fc.record({
    seed: fc.integer({ min: 1, max: 1000 }),
    draft: fc.constantFrom(...drawn),
    format: fc.constantFrom(...corpusFormats),
    chosen: fc.subarray([...oddities], { minLength: 2, maxLength: 5 }),
  });
  fc.assert(
    fc.property(choices, ({ seed, draft, format, chosen }) => {
      const odd = withOddities({ ...draft, format }, chosen, seed);
      fieldsOf(odd);
      for (const block of odd.blocks) if (block.kind === 'table') placeCells(block.grid);
    }),
    { numRuns: 200, seed: 1 },
  );
});
