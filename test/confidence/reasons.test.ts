import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { evidenceNames } from '../../src/confidence/model.js';
import { reasonsOf, reasonWordings, statusWordings } from '../../src/confidence/reasons.js';
import { fieldStatuses } from '../../src/model/binding.js';
import type { EvidenceName, FieldEvidence } from '../../src/model/evidence.js';
import { type Extraction, extract } from '../../src/pipeline.js';
import { anyEvidence, bestOfAll, evidenceWith, levelsOf } from './made-evidence.js';

const anyStatus = fc.constantFrom(...fieldStatuses);

const codes = (evidence: FieldEvidence, status: (typeof fieldStatuses)[number] = 'number'): string[] =>
  reasonsOf(evidence, status).map(({ code }) => code);

/** Every wording of the catalogue as `[evidence, level]`. */
const catalogue = evidenceNames.flatMap((name) => {
  const byLevel: Readonly<Record<string, unknown>> =
    name in reasonWordings ? reasonWordings[name as keyof typeof reasonWordings] : {};
  return Object.keys(byLevel).map((level): [EvidenceName, string] => [name, level]);
});

/** Words of the program that a person who only knows the form does not. */
const jargon = /rung|stream|binding|arity|token|glyph|mammoth|pdfium|cheerio|null|_|[a-z][A-Z]|\bevidence\b/u;

function expectPlain({ zh, en }: { readonly zh: string; readonly en: string }): void {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(zh).not.toMatch(/[A-Za-z]/u);
  expect(zh).not.toMatch(/[,;:()]/u);
  expect(en).not.toMatch(/\p{Script=Han}(?<!无)/u);
  expect(en).not.toMatch(jargon);
  expect(en).toMatch(/^[a-z]/u);
  expect(zh + en).not.toMatch(/[.。]$/u);
}

describe('the words of a reason', () => {
  it.each(catalogue)('%s/%s are plain Chinese and plain English', (name, level) => {
    const all: Readonly<Record<string, { zh: string; en: string }>> =
      reasonWordings[name as keyof typeof reasonWordings];
    const wording = all[level];
    if (wording === undefined) throw new Error(`${name}/${level} has no words`);
    expectPlain(wording);
  });

  it('that say what a status means are so too', () => {
    for (const wording of Object.values(statusWordings)) expectPlain(wording);
  });

  it('differ from each other, in both languages', () => {
    const all = Object.values(reasonWordings).flatMap((byLevel): { zh: string; en: string }[] =>
      Object.values(byLevel),
    );
    expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length);
    expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
  });
});

describe('the catalogue', () => {
  it.each(catalogue)('gives %s/%s where that is known, and only there', (name, level) => {
    const evidence = evidenceWith((one) => (one === name ? level : (levelsOf(one)[0] ?? '')));
    const together = (name === 'row' || name === 'column') && level === 'exact';
    expect(codes(evidence)).toContain(together ? 'labels/exact' : `${name}/${level}`);
    const others = levelsOf(name).filter((one) => one !== level);
    for (const other of others) {
      const changed = evidenceWith((one) => (one === name ? other : (levelsOf(one)[0] ?? '')));
      expect(codes(changed)).not.toContain(`${name}/${level}`);
    }
  });

  it('names row and column apart where only one of them is exact', () => {
    expect(codes({ ...bestOfAll, column: 'near' })).toEqual(
      expect.arrayContaining(['row/exact', 'column/near']),
    );
    expect(codes({ ...bestOfAll, row: 'near' })).toEqual(
      expect.arrayContaining(['row/near', 'column/exact']),
    );
  });

  it('has a word for everything that speaks against a reading', () => {
    const spoken = new Set(catalogue.map(([name, level]) => `${name}/${level}`));
    const worst = evidenceNames.map((name) => `${name}/${levelsOf(name).at(-1)}`);
    // Without a binding there is nothing to say of the way it was read.
    const unspoken = worst.filter((code) => !spoken.has(code));
    expect(unspoken).toEqual(['rung/none', 'row/none']);
  });
});

describe('the reasons of a field', () => {
  it('are given once each and never none, for any evidence', () => {
    fc.assert(
      fc.property(anyEvidence, anyStatus, (evidence, status) => {
        const bound = { ...evidence, rung: evidence.rung === 'none' ? 'grid' : evidence.rung } as const;
        for (const one of [evidence, bound]) {
          const own = codes(one, status);
          expect(new Set(own).size).toBe(own.length);
        }
        expect(codes(bound, status).length).toBeGreaterThan(0);
      }),
    );
  });

  it('begin with what a status means that is no number', () => {
    for (const status of fieldStatuses) {
      const [first] = codes(bestOfAll, status);
      expect(first).toBe(status === 'number' ? 'labels/exact' : `status/${status}`);
    }
  });

  it('say nothing of the way it was read where nothing was', () => {
    const evidence = { ...bestOfAll, rung: 'none', row: 'none', column: 'none', gap: 'row' } as const;
    expect(codes({ ...evidence, neighbours: 'none', arity: 'incomplete' }, 'absent')).toEqual([
      'status/absent',
      'secondRung/agrees',
      'secondReader/agrees',
      'prose/agrees',
      'gap/row',
      'identities/proved',
    ]);
  });
});

describe('the reasons in the samples', () => {
  const files = readdirSync('samples', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join('samples', name)).map((file) => join('samples', name, file)))
    .filter((path) => /report\.(?:docx|pdf|html|txt)$/u.test(path));
  const extractions = new Map<string, Extraction>();

  beforeAll(async () => {
    for (const path of files) {
      const options = { name: path, forms: Object.values(forms), secondOpinion: 'always' } as const;
      extractions.set(path, await extract(readFileSync(path), options));
    }
  }, 120_000);

  it.each(files)('are given for every field of %s, in two languages, each once', (path) => {
    const fields = extractions.get(path)?.confidence.fields ?? [];
    expect(fields.length).toBeGreaterThan(100);
    const bad = fields.filter(({ reasons, status }) => {
      const own = reasons.map(({ code }) => code);
      const isStated = own.includes(`status/${status}`) === (status !== 'number');
      return own.length === 0 || new Set(own).size !== own.length || !isStated;
    });
    expect(bad.map(({ field }) => field)).toEqual([]);
    const all = new Map(fields.flatMap(({ reasons }) => reasons.map((one) => [one.code, one] as const)));
    for (const reason of all.values()) expectPlain(reason);
  });
});
