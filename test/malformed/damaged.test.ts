// Files as they come from bad downloads and careless hands: empty, cut off, under another name, noise.

import { describe, expect, it } from 'vitest';
import { attempt } from './attempt.js';
import { chance } from './chance.js';
import { sampleFiles } from './sample-files.js';

const samples = sampleFiles();
const one = (extension: string) => {
  const found = samples.find((sample) => sample.extension === extension);
  if (found === undefined) throw new Error(`no sample is a ${extension}`);
  return found.bytes;
};
const extensions = [...new Set(samples.map((sample) => sample.extension))];

/** The first bytes of formats, and noise behind them is what is left of many a download. */
const magic = {
  pdf: '%PDF-1.7\n',
  zip: 'PK\u0003\u0004',
  'empty zip': 'PK\u0005\u0006',
  html: '<!DOCTYPE html><html>',
  xml: '<?xml version="1.0"?>',
  mhtml: 'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n',
  rtf: '{\\rtf1',
  ole2: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
  png: '\u0089PNG\r\n\u001a\n',
  jpeg: '\u00ff\u00d8\u00ff\u00e0',
  gif: 'GIF89a',
  tiff: 'II*\u0000',
  bmp: 'BM',
  gzip: '\u001f\u008b\u0008',
  rar: 'Rar!\u001a\u0007',
  '7z': '7z\u00bc\u00af\u0027\u001c',
  'utf-8 mark': '\u00ef\u00bb\u00bf',
  'utf-16 mark': '\u00ff\u00fe',
  json: '{"a":',
  nothing: '',
} as const;

describe('a file', () => {
  it.each(extensions)('without bytes is empty, named .%s or not', async (extension) => {
    const outcome = await attempt(new Uint8Array(), `report.${extension}`);
    expect(outcome.kind).toBe('empty');
  });

  it.each(['pdf', 'docx'])('that is cut off is never a whole %s', async (extension) => {
    const bytes = one(extension);
    for (const share of [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]) {
      const outcome = await attempt(bytes.subarray(0, Math.floor(bytes.length * share)));
      // A PDF lists its objects at the end: what a library gathers without the list may lack any part.
      if (outcome.kind === 'record') expect([share, outcome.record.verdict]).not.toEqual([share, 'accepted']);
      else expect(['truncated', 'malformed', 'unknown-form']).toContain(outcome.kind);
    }
  });

  it.each(['html', 'txt'])('that is cut off is a record in part or no report (%s)', async (extension) => {
    const bytes = one(extension);
    for (const share of [0.02, 0.1, 0.25, 0.5, 0.6, 0.7]) {
      const outcome = await attempt(bytes.subarray(0, Math.floor(bytes.length * share)));
      if (outcome.kind === 'record') expect([share, outcome.record.verdict]).not.toEqual([share, 'accepted']);
      else expect(['error-page', 'unknown-form']).toContain(outcome.kind);
    }
  });

  it.each(extensions)('is read by its content, whatever its name says (%s)', async (extension) => {
    const honest = await attempt(one(extension), `report.${extension}`);
    expect(honest.kind).toBe('record');
    for (const other of extensions.filter((each) => each !== extension)) {
      const outcome = await attempt(one(extension), `report.${other}`);
      if (outcome.kind !== 'record' || honest.kind !== 'record')
        throw new Error('a sample could not be read');
      const { source: _, ...record } = outcome.record;
      expect(honest.record).toMatchObject(record);
    }
  });

  it.each(Object.entries(magic))('of noise after the first bytes of %s is refused', async (_, head) => {
    for (const [seed, length] of [
      [1, 10],
      [2, 300],
      [3, 20_000],
    ] as const) {
      const next = chance(seed);
      const noise = Uint8Array.from({ length }, () => next(256));
      const { kind } = await attempt(Buffer.concat([Buffer.from(head, 'latin1'), noise]));
      expect(kind).not.toBe('record');
    }
  });
});
