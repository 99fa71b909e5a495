// What holds for every oddity of sections, headings, headers and labels.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCells } from '../../maker/grid.js';
import { seededRandom } from '../../maker/random.js';
import { corpusFormats, type Draft, type Oddity } from '../draft.js';
import { fieldsOf } from '../truth.js';
import { draftWith } from './draft-with.js';
import { emptySections } from './form/empty-sections.js';
import { formOddities } from './form/index.js';
import { oldFormInNewYear } from './form/old-form-in-new-year.js';
import { oddities } from './index.js';
import { labelsOddities } from './labels/index.js';
import { labelCells } from './labels/label-cells.js';
import { labelTypos } from './labels/lost-characters.js';

const own = [...formOddities, ...labelsOddities];
const losesTables = ['empty-sections', 'missing-table'];
const indexes = Array.from({ length: 24 }, (_, index) => index);

function isApplied(draft: Draft, { name }: Oddity): boolean {
  return draft.oddities.some((one) => one.name === name);
}

function numbersOf(draft: Draft): readonly (readonly [string, number | null])[] {
  return Object.entries(fieldsOf(draft)).flatMap(([field, { status, value }]) =>
    status === 'number' ? [[field, value] as const] : [],
  );
}

describe.each(own.map((oddity) => ({ name: oddity.name, oddity })))('$name', ({ oddity }) => {
  const formats = oddity.formats ?? corpusFormats;

  test.each(formats)('applies to reports of the format %s', (format) => {
    const drafts = indexes.map((index) => draftWith({ seed: 1, index, format }, [oddity]));
    expect(drafts.filter((draft) => isApplied(draft, oddity)).length).toBeGreaterThan(2);
  });

  test('changes what is printed wherever it applies, and only there', () => {
    for (const index of indexes) {
      const choice = { seed: 2, index, format: formats[0] ?? 'text' };
      const [clean, odd] = [draftWith(choice, []), draftWith(choice, [oddity])];
      const isSame =
        JSON.stringify([clean.blocks, clean.wishes]) === JSON.stringify([odd.blocks, odd.wishes]);
      expect(isSame, `index ${index}`).toBe(!isApplied(odd, oddity));
    }
  });

  test('leaves the numbers of the report as they are', () => {
    for (const index of indexes) {
      const choice = { seed: 3, index, format: formats[0] ?? 'text' };
      const [clean, odd] = [numbersOf(draftWith(choice, [])), numbersOf(draftWith(choice, [oddity]))];
      if (losesTables.includes(oddity.name)) expect(clean).toEqual(expect.arrayContaining([...odd]));
      else expect(odd).toEqual(clean);
    }
  });

  test('does the same each time, and changes no draft that it was given', () => {
    const choice = { seed: 4, index: 5, format: formats[0] ?? 'text' };
    expect(draftWith(choice, [oddity])).toEqual(draftWith(choice, [oddity]));
    const given = draftWith(choice, []);
    const before = structuredClone(given);
    oddity.apply(given, seededRandom(1));
    expect(given).toEqual(before);
  });
});

test('an old form in a new year speaks of no year that is not near its own', () => {
  for (const index of indexes) {
    const draft = draftWith({ seed: 5, index, format: 'text' }, [oldFormInNewYear]);
    if (!isApplied(draft, oldFormInNewYear)) continue;
    const { year, title, signedOn } = draft.report;
    expect([2021, 2022]).toContain(year);
    expect(title.join('')).toContain(String(year));
    expect(signedOn).toMatch(new RegExp(`^${year + 1}-`));
    const years = JSON.stringify(draft.blocks).match(/20\d\d(?=年)/g) ?? [];
    expect([year - 1, year, year + 1].map(String)).toEqual(expect.arrayContaining([...new Set(years)]));
  }
});

test('sections without their tables have no field, and no wrong sum that nobody can see', () => {
  for (const index of indexes) {
    const draft = draftWith({ seed: 6, index, format: 'html' }, [emptySections]);
    expect(new Set(Object.values(fieldsOf(draft)).map(({ status }) => status))).toEqual(new Set(['absent']));
    expect(draft.publishedErrors).toEqual([]);
  }
});

test('a misprint makes no label of the form out of another', () => {
  const textsOf = (draft: Draft): readonly string[] => labelCells(draft).map(({ cell }) => cell.text);
  for (const index of indexes) {
    const choice = { seed: 7, index, format: 'docx' } as const;
    const clean = textsOf(draftWith(choice, []));
    const odd = textsOf(draftWith(choice, [labelTypos]));
    odd.forEach((text, at) => {
      if (text !== clean[at]) expect(clean).not.toContain(text);
    });
  }
});

test('any oddities stand beside each other: truth and grids stay whole', () => {
  const choices = fc.record({
    seed: fc.integer({ min: 1, max: 1000 }),
    index: fc.integer({ min: 0, max: 1000 }),
    format: fc.constantFrom(...corpusFormats),
  });
  fc.assert(
    fc.property(choices, fc.subarray([...oddities], { minLength: 2, maxLength: 5 }), (choice, chosen) => {
      const draft = draftWith(choice, chosen);
      fieldsOf(draft);
      for (const block of draft.blocks) if (block.kind === 'table') placeCells(block.grid);
    }),
    { numRuns: 300, seed: 1 },
  );
});
