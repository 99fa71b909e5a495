// What the second makers do without their programs: patches, truth, sources, and what they say of a missing program.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { MadeDocument } from '../make-document.js';
import { makeDocument } from '../make-document.js';
import { withFixedDates } from './fixed-pdf.js';
import { addedDocuments, makersWith } from './index.js';
import type { Maker, MakerTarget } from './maker.js';
import { missingProgram } from './programs.js';

const reversed: MakerTarget = {
  rendering: 'text/reversed',
  format: 'text',
  extension: 'txt',
  source: () => ({ format: 'html', rendering: 'html/word-pasted' }),
  suits: ({ index }) => index % 2 === 1,
  convert: async (sources) => sources.map(({ bytes }) => ({ bytes: Buffer.from(bytes).reverse() })),
};

const maker: Maker = { missing: async () => undefined, targets: [reversed] };
const absentMaker: Maker = { missing: async () => 'reverse cannot be started', targets: [reversed] };

async function collect(documents: AsyncIterable<MadeDocument>): Promise<MadeDocument[]> {
  const all: MadeDocument[] = [];
  for await (const document of documents) all.push(document);
  return all;
}

test('added documents follow the count and carry the truth of their source', async () => {
  const onMissing = (): void => undefined;
  const made = await collect(addedDocuments({ seed: 3, count: 20, makers: { maker }, onMissing }));
  expect(made.map(({ truth }) => truth.index)).toEqual([21, 23]);
  for (const { bytes, truth } of made) {
    const source = await makeDocument(3, truth.index, { format: 'html', rendering: 'html/word-pasted' });
    expect(truth.fields).toEqual(source.truth.fields);
    expect(truth).toMatchObject({ format: 'text', rendering: 'text/reversed' });
    expect(truth.file).toMatch(/\/0000\d\d\.txt$/);
    expect(truth.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(Buffer.from(bytes).reverse().equals(source.bytes)).toBe(true);
  }
});

test('a maker whose program is missing is named and left out', async () => {
  const told: string[] = [];
  const onMissing = (name: string, reason: string): void => void told.push(`${name}: ${reason}`);
  const made = await collect(
    addedDocuments({ seed: 3, count: 10, makers: { absentMaker, maker }, onMissing }),
  );
  expect(told).toEqual(['absentMaker: reverse cannot be started']);
  expect(made).toHaveLength(1);
  expect(await missingProgram('no-such-program-anywhere')).toBe('no-such-program-anywhere cannot be started');
});

test('a target that no document suits is an error, not an endless search', async () => {
  const picky = { ...maker, targets: [{ ...reversed, suits: () => false }] };
  const documents = addedDocuments({ seed: 3, count: 1, makers: { picky }, onMissing: () => undefined });
  await expect(collect(documents)).rejects.toThrow('No document suits text/reversed');
});

test('the blank form must be given', async () => {
  expect(await makersWith().form?.missing()).toContain('--template');
});

test('some documents suit every target', async () => {
  const targets = Object.values(makersWith('blank.docx')).flatMap((one) => one.targets);
  expect(targets.map(({ rendering }) => rendering)).toContain('docx/official-form');
  for (const target of targets) {
    let suits = false;
    for (let index = 0; index < 12 && !suits; index += 1) {
      const { truth } = await makeDocument(3, index, target.source(3, index));
      expect(truth.rendering).toBe(target.source(3, index).rendering);
      suits = target.suits?.(truth) ?? true;
    }
    expect(suits, target.rendering).toBe(true);
  }
});

test('dates and identifiers of a PDF are overwritten in place', () => {
  const pdf = Buffer.from(
    "<</CreationDate(D:20261123171201Z')/ModDate (D:20261123171201+00'00')>>\n" +
      '/ID [ <BB02>\n<BB02> ]\n/DocChecksum /F65AE8',
    'latin1',
  );
  const fixed = withFixedDates(pdf, '2024-01-31');
  expect(fixed).toHaveLength(pdf.length);
  expect(fixed.toString('latin1')).toBe(
    "<</CreationDate(D:20240131000000Z')/ModDate (D:20240131000000+00'00')>>\n" +
      '/ID [ <0000>\n<0000> ]\n/DocChecksum /000000',
  );
});
