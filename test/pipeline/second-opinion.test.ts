// What a second reader may change: how sure we are, never what was read.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { model } from '../../src/confidence/model.js';
import type { FieldReport } from '../../src/model/record.js';
import { otherEngine } from '../../src/pipeline/ask-second-reader.js';
import {
  type Extraction,
  extract,
  extractFromDocument,
  type SecondOpinionPolicy,
  secondOpinionPolicies,
} from '../../src/pipeline.js';
import { readDocument, readers } from '../../src/read/index.js';
import type { CorpusFormat } from '../corpus/draft.js';
import { makeDocument } from '../corpus/make-document.js';
import { seededRandom } from '../maker/random.js';
import { type PlantedKind, plantError, plantedKinds } from './planted-errors.js';

const registered = Object.values(forms);

function read(bytes: Uint8Array, name: string, secondOpinion: SecondOpinionPolicy): Promise<Extraction> {
  return extract(bytes, { name, forms: registered, secondOpinion });
}

/** What is printed in a field and where, without how sure we are of it. */
function printed({ confidence: _, grade: __, method: ___, reasons: ____, ...field }: FieldReport) {
  const { other: _____, suggestion: ______, ...rest } = field;
  return rest;
}

async function expectSameReading(bytes: Uint8Array, name: string): Promise<void> {
  const [alone, ...others] = await Promise.all(
    secondOpinionPolicies.map((policy) => read(bytes, name, policy)),
  );
  for (const other of others) {
    const { verdict: _, ...record } = other.record;
    const { verdict: __, ...expected } = alone?.record ?? other.record;
    expect(record).toEqual(expected);
    expect(other.bindings).toEqual(alone?.bindings);
    expect(other.confidence.fields.map(printed)).toEqual(alone?.confidence.fields.map(printed));
    expect(other.confidence.checks).toEqual(alone?.confidence.checks);
  }
}

describe('a record', () => {
  const samples = readdirSync('samples', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join('samples', name)).map((file) => join('samples', name, file)))
    .filter((path) => /report\.(?:docx|pdf|html|txt)$/u.test(path));

  it.each(samples)('is the same with and without a second reader: %s', async (path) => {
    await expectSameReading(readFileSync(path), path);
  });

  const made = (['docx', 'pdf', 'html', 'text'] as const).flatMap((format) =>
    [0, 1, 2].map((index): [CorpusFormat, number] => [format, index]),
  );

  it.each(made)('is the same with and without a second reader: made %s %i', async (format, index) => {
    const { bytes, truth } = await makeDocument(590, index, { format });
    await expectSameReading(bytes, truth.file);
  });
});

describe('the second reader', () => {
  const path = 'samples/qinghe-county-2023/report.html';
  const page = readFileSync(path);

  it('is another engine of the same format, whichever read first', () => {
    for (const [format, { engines }] of Object.entries(readers)) {
      for (const engine of engines) {
        // The keys are the formats.
        const other = otherEngine({ format: format as keyof typeof readers, engine, metadata: {} });
        expect(other).not.toBe(engine);
        expect(other === undefined).toBe(engines.length === 1);
      }
    }
  });

  it('is named in the confidence report where it was asked', async () => {
    expect((await read(page, path, 'always')).confidence.second_reader).toBe('stream');
    expect((await read(page, path, 'never')).confidence.second_reader).toBeNull();
    const { confidence } = await extract(page, {
      name: path,
      forms: registered,
      engine: 'stream',
      secondOpinion: 'always',
    });
    expect(confidence.second_reader).toBe('cheerio');
  });

  it('is not asked for a text, of which there is one reader', async () => {
    const text = 'samples/qinghe-county-2023/report.txt';
    const { confidence, evidence } = await read(readFileSync(text), text, 'always');
    expect(confidence.second_reader).toBeNull();
    expect(new Set(evidence.map((one) => one.secondReader))).toEqual(new Set(['not_assessed']));
  });

  it('never lowers a confidence by agreeing, nor raises one by disagreeing', async () => {
    const alone = await read(page, path, 'never');
    const asked = await read(page, path, 'always');
    for (const [at, field] of asked.confidence.fields.entries()) {
      const before = alone.confidence.fields[at]?.confidence ?? 1;
      const level = asked.evidence[at]?.secondReader;
      if (level === 'agrees') expect(field.confidence).toBeGreaterThanOrEqual(before);
      if (level === 'disagrees') expect(field.confidence).toBeLessThanOrEqual(before);
      if (level === 'not_assessed') expect(field.confidence).toBe(before);
    }
  });
});

describe('a file that the second reader cannot read', () => {
  const path = 'samples/qinghe-county-2023/report.html';

  it('gives no opinion, and says so', async () => {
    const bytes = readFileSync(path);
    const options = { name: path, forms: registered, secondOpinion: 'always' } as const;
    const document = await readDocument(bytes, { name: path });
    // Nothing can be read of the bytes that the second reader gets.
    const extraction = await extractFromDocument(document, new Uint8Array([0x3c]), options);
    const codes = extraction.issues.map(({ code }) => code);
    expect(codes).toContain('confidence/second-reader-failed');
    const [own] = extraction.issues.filter(({ code }) => code === 'confidence/second-reader-failed');
    expect(own?.severity).toBe('info');
    expect(own?.message).toContain('stream');
    expect(extraction.confidence.second_reader).toBeNull();
    expect(new Set(extraction.evidence.map((one) => one.secondReader))).toEqual(new Set(['not_assessed']));
    const alone = await read(bytes, path, 'never');
    expect(extraction.confidence.fields).toEqual(alone.confidence.fields);
  });
});

interface Planted {
  readonly format: CorpusFormat;
  readonly kind: PlantedKind;
  /** An equation of the form fails over the planted figures. */
  readonly isTold: boolean;
  /** Fields that state something else than before. */
  readonly wrong: readonly FieldReport[];
  /** Those of them that the second reader could read. */
  readonly compared: readonly FieldReport[];
  readonly extraction: Extraction;
}

/** Plants one error of every kind in the reading of a document. */
async function plantAll(
  format: CorpusFormat,
  index: number,
  policy: SecondOpinionPolicy,
): Promise<Planted[]> {
  const { bytes, truth } = await makeDocument(591, index, { format, oddities: [] });
  const sound = await readDocument(bytes, { name: truth.file });
  const options = { name: truth.file, forms: registered, secondOpinion: policy };
  const before = await extractFromDocument(sound, bytes, { ...options, secondOpinion: 'never' });
  const statement = ({ status, value }: FieldReport): string => `${status} ${value}`;
  const known = new Map(before.confidence.fields.map((field) => [field.field, statement(field)]));
  const planted: Planted[] = [];
  for (const [at, kind] of plantedKinds.entries()) {
    const random = seededRandom(index * 31 + at);
    const document = plantError(kind, { document: sound.value, bindings: before.bindings, random });
    if (document === undefined) continue;
    const extraction = await extractFromDocument({ ...sound, value: document }, bytes, options);
    const wrong = extraction.confidence.fields.filter(
      (field) =>
        field.status !== 'absent' &&
        field.status !== 'unreadable' &&
        known.get(field.field) !== undefined &&
        known.get(field.field) !== statement(field),
    );
    const isTold = extraction.record.checks.some(
      ({ outcome, severity }) => severity === 'error' && (outcome === 'fail' || outcome === 'uncertain'),
    );
    const levels = new Map(
      extraction.confidence.fields.map(({ field }, index) => [
        field,
        extraction.evidence[index]?.secondReader,
      ]),
    );
    const compared = wrong.filter(({ field }) => levels.get(field) !== 'not_assessed');
    planted.push({ format, kind, isTold, wrong, compared, extraction });
  }
  return planted;
}

async function plantIn(policy: SecondOpinionPolicy, documents: readonly number[]): Promise<Planted[]> {
  const all: Planted[] = [];
  for (const format of ['docx', 'pdf', 'html'] as const) {
    for (const index of documents) all.push(...(await plantAll(format, index, policy)));
  }
  return all;
}

/** Errors of which a field that two readers read was left with a confidence that nobody looks at. */
function unnoticed(all: readonly Planted[]): string[] {
  return all
    .filter(({ compared }) => compared.some(({ confidence }) => confidence >= model.thresholds.field))
    .map(({ format, kind, compared }) => `${format} ${kind} ${compared[0]?.field}`);
}

describe('a reading error planted in the first reader’s document', () => {
  it('is noticed by the second reader, of whatever kind', async () => {
    const all = await plantIn('always', [0, 1]);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(plantedKinds));
    expect(all.length).toBeGreaterThan(25);
    const share = all.flatMap(({ compared }) => compared).length / all.flatMap(({ wrong }) => wrong).length;
    expect(share).toBeGreaterThan(0.9);
    expect(unnoticed(all), `of ${all.length}`).toHaveLength(0);
    const accepted = all.filter(
      ({ wrong, extraction }) => wrong.length > 0 && extraction.record.verdict === 'accepted',
    );
    expect(accepted).toEqual([]);
  }, 300_000);

  it('is noticed under `auto` where it breaks an equation', async () => {
    const told = (await plantIn('auto', [2])).filter(({ isTold }) => isTold);
    expect(told.length).toBeGreaterThan(5);
    expect(unnoticed(told), `of ${told.length}`).toHaveLength(0);
    for (const { extraction } of told) expect(extraction.confidence.second_reader).not.toBeNull();
  }, 300_000);
});
