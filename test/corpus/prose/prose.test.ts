import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FormId, type NarrativePart, numberOf, type ReportProse } from '../../maker/description.js';
import { seededRandom } from '../../maker/random.js';
import { drawAgency } from '../agency/agency.js';
import { contactOf } from '../agency/contact.js';
import type { PlantedFact, Split } from '../draft.js';
import { chainYear } from '../figures/chain.js';
import { type FactKey, type FactMeaning, factKeys } from './fact-keys.js';
import { type DrawnProse, drawProse } from './index.js';
import { chineseNumeral, numberStyles } from './print-number.js';
import type { ProseInput } from './prose-input.js';
import { slotValues } from './slot-values.js';
import { keysOf, renderTemplate, type SlotValues, type Template } from './template.js';
import { templates } from './templates/index.js';
import { problemFrames } from './templates/problems.js';

const every = Object.values(templates).flatMap((group) => group.templates);
const splits: readonly Split[] = ['train', 'dev', 'test'];
const drawn = Array.from({ length: 240 }, (_, index) => {
  const input = inputOf(index, splits[index % 3] ?? 'train');
  return { input, ...drawProse(input, seededRandom(index)) };
});

function inputOf(index: number, split: Split): ProseInput {
  const { agency, year, form, tables } = chainYear(5, index * 3);
  const contact = contactOf(seededRandom(index), agency);
  return { agency, year, form, contact, tables, signedOn: `${year + 1}-01-20`, split };
}

function textOf(prose: ReportProse): string {
  const texts = (parts: readonly NarrativePart[] = []): string[] =>
    parts.map((part) => (typeof part === 'string' ? part : part.subheading));
  const { preamble, s1, s2, s3, s4, s5, s6 } = prose;
  return [preamble, s1, s2, s3, s4, s5, s6].flatMap((parts) => texts(parts)).join('\n');
}

describe('the template bank', () => {
  const counted = new Map<FactKey, { plain: number; heldOut: number }>();
  for (const template of every) {
    for (const key of new Set(keysOf(template))) {
      const count = counted.get(key) ?? { plain: 0, heldOut: 0 };
      count[template.heldOut ? 'heldOut' : 'plain'] += 1;
      counted.set(key, count);
    }
  }
  const keys = Object.keys(factKeys).filter((key) => !key.endsWith('.items'));

  it.each(keys)('has ten wordings and three held out for %s', (key) => {
    const [, count] = [...counted].find(([one]) => one === key) ?? [];
    expect(count?.plain ?? 0).toBeGreaterThanOrEqual(10);
    expect(count?.heldOut ?? 0).toBeGreaterThanOrEqual(3);
  });

  it('has ten frames of section 5 and three held out', () => {
    expect(problemFrames.filter(({ heldOut }) => !heldOut).length).toBeGreaterThanOrEqual(10);
    expect(problemFrames.filter(({ heldOut }) => heldOut).length).toBeGreaterThanOrEqual(3);
  });

  it('has no text twice', () => {
    const texts = [...every, ...problemFrames].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('prints every sentence for any agency and year where its figures fit', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const values = valuesOf(seed);
      for (const template of every) {
        const sentence = renderTemplate(template, fitting(template, values));
        expect(sentence, template.text).toBeDefined();
        expect(sentence?.text, template.text).not.toMatch(/[{}[\]|]|undefined|NaN/);
        expect(sentence?.facts.length, template.text).toBeGreaterThan(0);
      }
    }
  });
});

function valuesOf(seed: number): SlotValues {
  const random = seededRandom(seed);
  const form: FormId = seed % 3 === 0 ? 'ogi_2019' : 'ogi_2021';
  const agency = drawAgency(random);
  const { tables } = chainYear(5, seed);
  const contact = { ...contactOf(random, agency), fax: '0489-5550000' };
  const year = 2019 + (seed % 7);
  const input = {
    agency,
    year,
    form,
    contact,
    tables,
    signedOn: `${year + 1}-01-20`,
    split: 'test',
  } as const;
  return slotValues(input, 'large', random);
}

// Figures that suit the sentence: what it states, and numbers large enough for the way in which it prints them.
function fitting(template: Template, values: SlotValues): SlotValues {
  const facts: Record<string, number | string | undefined> = { ...values.facts };
  for (const key of keysOf(template)) {
    const style = new RegExp(`\\{${key.replace('.', '\\.')}\\|(\\w+)\\}`).exec(template.text)?.[1] ?? 'plain';
    if (factKeys[key].type === 'number') facts[key] = sample(style);
  }
  // `states` may name fewer keys than the type allows for.
  return { words: { ...values.words, new: '新' }, facts: { ...facts, ...template.states } };
}

function sample(style: string): number {
  return { wan: 46_215, wanOver: 146_215, yi: 123_456_789, grouped: 46_215, over: 2428 }[style] ?? 23;
}

describe('a drawn narrative', () => {
  it('holds every planted sentence verbatim', () => {
    for (const { prose, facts } of drawn) {
      const text = textOf(prose);
      expect(facts.length).toBeGreaterThan(4);
      for (const { key, sentence } of facts) expect(text, key).toContain(sentence);
    }
  });

  it('prints the numbers that it plants', () => {
    for (const { facts } of drawn) {
      for (const { key, value, sentence } of facts) {
        if (typeof value === 'number' && value !== 0)
          expect(prints(sentence, value), `${key}: ${sentence}`).toBe(true);
      }
    }
  });

  it('agrees with the tables', () => {
    for (const { input, facts } of drawn) {
      const cell = (row: string): number => numberOf(input.tables.requests?.[row]?.[6]) ?? 0;
      expectAll(facts, 'requests.received', cell('new_requests'));
      expectAll(facts, 'requests.carried_over', cell('carried_over'));
      expectAll(facts, 'requests.processed', cell('total_processed'));
      expectAll(facts, 'requests.carried_forward', cell('carried_forward'));
      expectAll(facts, 'requests.granted', cell('granted'));
      expectAll(facts, 'review.total', numberOf(input.tables.review_litigation?.counts?.[4]) ?? 0);
    }
  });

  it('uses held-out wordings in the test split only, for about half of its facts', () => {
    const ofSplit = (split: Split): readonly PlantedFact[] =>
      drawn.filter(({ input }) => input.split === split).flatMap(({ facts }) => facts);
    expect([...ofSplit('train'), ...ofSplit('dev')].filter(({ heldOut }) => heldOut)).toEqual([]);
    const test = ofSplit('test');
    const share = test.filter(({ heldOut }) => heldOut).length / test.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.6);
  });

  it('is determined by its seed', () => {
    const again = (index: number): DrawnProse =>
      drawProse(inputOf(index, splits[index % 3] ?? 'train'), seededRandom(index));
    for (const index of [0, 1, 2, 77]) {
      expect(again(index)).toEqual({ prose: drawn[index]?.prose, facts: drawn[index]?.facts });
    }
  });

  it('is short for townships and long for cities', () => {
    const lengths = drawn.map(({ prose }) => textOf(prose).length);
    expect(Math.min(...lengths)).toBeLessThan(400);
    expect(Math.max(...lengths)).toBeGreaterThan(3000);
  });
});

function expectAll(facts: readonly PlantedFact[], key: FactKey, value: number): void {
  for (const fact of facts)
    if (fact.key === `narrative.${key}`) expect(fact.value, fact.sentence).toBe(value);
}

// In digits, in Chinese numerals, or shortened to 万, 亿 or 余.
function prints(sentence: string, value: number): boolean {
  const printed = Object.values(numberStyles).map((style) => style(value)?.text);
  const shortened = [`${value}余`, `${value / 10_000}万`, `${value / 100_000_000}亿`, chineseNumeral(value)];
  return [...printed, ...shortened].some((text) => text !== undefined && sentence.includes(text));
}

describe('docs/facts.md', () => {
  it('lists every fact with its type and unit', () => {
    const page = readFileSync(new URL('../../../docs/facts.md', import.meta.url), 'utf8');
    const rows = Object.entries<FactMeaning>(factKeys).map(
      ([key, { meaning, type, unit = '' }]) => `| \`narrative.${key}\` | ${meaning} | ${type} | ${unit} |`,
    );
    expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
  });
});

describe('numbers in words', () => {
  it.each([
    [7, '七'],
    [10, '十'],
    [16, '十六'],
    [20, '二十'],
    [105, '一百零五'],
    [480, '四百八十'],
    [1622, '一千六百二十二'],
    [3005, '三千零五'],
  ])('writes %i as %s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text);
  });
});
