// What holds for every reader and every engine, whatever the format.

import { describe, expect, it } from 'vitest';
import type { Document, Format, Table } from '../../src/model/document.js';
import { ExtractionError } from '../../src/model/errors.js';
import { detectFormat, readDocument, readers } from '../../src/read/index.js';
import { smallReports } from './small-reports.js';

/** Far above what a small file needs on a busy machine, far below what a hang takes. */
const PATIENCE = 10_000;

const formats = Object.keys(readers) as Format[]; // the registry is typed by format
const subjects = formats.flatMap((format) =>
  readers[format].engines.map((engine) => [format, engine] as const),
);

function nodes({ blocks, setAside, assets }: Document): { place: unknown }[] {
  const inTables = blocks.flatMap((block): readonly { place: unknown }[] =>
    block.type === 'table' ? [...block.cells, ...(block.lines ?? [])] : (block.words ?? []),
  );
  return [...blocks, ...inTables, ...setAside, ...assets];
}

function expectTrueGrid(table: Table): void {
  const taken = new Set<string>();
  let last = -1;
  for (const { row, column, rowSpan, colSpan } of table.cells) {
    expect(row * table.columnCount + column).toBeGreaterThan(last);
    last = row * table.columnCount + column;
    expect(Math.min(rowSpan, colSpan)).toBeGreaterThanOrEqual(1);
    expect(row + rowSpan).toBeLessThanOrEqual(table.rowCount);
    expect(column + colSpan).toBeLessThanOrEqual(table.columnCount);
    for (let r = row; r < row + rowSpan; r += 1) {
      for (let c = column; c < column + colSpan; c += 1) {
        expect(taken.has(`${r} ${c}`)).toBe(false);
        taken.add(`${r} ${c}`);
      }
    }
  }
}

function textOf({ blocks }: Document): string {
  return blocks
    .flatMap((block) => (block.type === 'table' ? block.cells.map(({ text }) => text) : [block.text]))
    .join('\n');
}

/** Reads bytes that may be anything; what is thrown must be of the family of input errors. */
async function attempt(read: () => Promise<{ value: Document }>): Promise<Document | undefined> {
  const start = performance.now();
  try {
    return (await read()).value;
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    expect(error.message).not.toBe('');
    expect(error.advice).not.toBe('');
    return undefined;
  } finally {
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  }
}

/** Numbers that are the same in every run, by a linear congruence (Numerical Recipes). */
function pseudoRandomBytes(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

/** Engine → those that it leaves what is not its own to; the document says which one it was. */
const handsOver: Readonly<Record<string, readonly string[]>> = { direct: ['pdfium'] };

describe.each(subjects)('the %s reader with engine %s', (format, engine) => {
  const reader = readers[format];
  const read = (bytes: Uint8Array) => reader.read(bytes, { engine });

  it('reads the small report with all its text', async () => {
    const { value } = await read(await smallReports[format]());
    const text = textOf(value);
    for (const part of ['Annual report 2023', 'Forty requests', 'permits', 'valid', '12']) {
      expect(text).toContain(part);
    }
    expect(value.source.format).toBe(format);
    expect([engine, ...(handsOver[engine] ?? [])]).toContain(value.source.engine);
  });

  it('gives every node a place of one kind', async () => {
    const { value, issues } = await read(await smallReports[format]());
    for (const { place } of nodes(value)) expect(place).toMatchObject({ kind: format });
    for (const place of issues.flatMap(({ places }) => places)) expect(place).toMatchObject({ kind: format });
  });

  it('gives tables as true grids in row-major order', async () => {
    const { value } = await read(await smallReports[format]());
    for (const block of value.blocks) if (block.type === 'table') expectTrueGrid(block);
  });

  it('gives the same document every time, as plain JSON, and leaves the bytes alone', async () => {
    const bytes = await smallReports[format]();
    const before = Uint8Array.from(bytes);
    const first = await read(bytes);
    expect(Uint8Array.from(bytes)).toEqual(before);
    expect(await read(bytes)).toEqual(first);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });

  it('refuses a file without bytes', async () => {
    await expect(read(new Uint8Array())).rejects.toBeInstanceOf(ExtractionError);
  });

  it('refuses a file over its limit', async () => {
    const bytes = await smallReports[format]();
    await expect(reader.read(bytes, { engine, limits: { maxBytes: 20 } })).rejects.toMatchObject({
      category: 'too-large',
    });
  });

  it('refuses or reads a file that is cut off, and nothing else', async () => {
    const bytes = await smallReports[format]();
    for (const share of [0.05, 0.3, 0.5, 0.8, 0.99]) {
      await attempt(() => read(bytes.subarray(0, Math.floor(bytes.length * share))));
    }
  });

  it('refuses or reads random bytes and damaged bytes, and nothing else', async () => {
    const bytes = await smallReports[format]();
    for (const seed of [1, 2, 3]) {
      const noise = pseudoRandomBytes(4096, seed);
      await attempt(() => read(noise));
      const damaged = Uint8Array.from(bytes);
      for (let at = 0; at < 20; at += 1) {
        damaged[((noise[2 * at] ?? 0) * 256 + (noise[2 * at + 1] ?? 0)) % damaged.length] =
          noise[100 + at] ?? 0;
      }
      await attempt(() => read(damaged));
    }
  });

  it('refuses or reads files of other formats, and nothing else', async () => {
    for (const other of formats) {
      const bytes = await smallReports[other]();
      await attempt(() => read(bytes));
    }
  });
});

describe('the registry of readers', () => {
  it.each(formats)('states of %s what its reader states', async (format) => {
    const modules = {
      docx: async () => (await import('../../src/read/docx/index.js')).docxReader,
      pdf: async () => (await import('../../src/read/pdf/index.js')).pdfReader,
      html: async () => (await import('../../src/read/html/index.js')).htmlReader,
      text: async () => (await import('../../src/read/text/index.js')).textReader,
    };
    const { read: _, ...stated } = readers[format];
    expect(await modules[format]()).toMatchObject(stated);
  });

  it.each(formats)('finds the format of %s by content, under any name', async (format) => {
    const bytes = await smallReports[format]();
    expect(detectFormat(bytes, { name: 'report.doc' }).format).toBe(format);
    const { value } = await readDocument(bytes, { name: 'report.doc' });
    const [first] = readers[format].engines;
    expect(value.source.format).toBe(format);
    expect([first, ...(handsOver[first ?? ''] ?? [])]).toContain(value.source.engine);
  });

  it('reads bytes as the format that it is told', async () => {
    const { value } = await readDocument(await smallReports.html(), { format: 'text' });
    expect(value.source.format).toBe('text');
  });

  it('refuses a file over the limit before looking at it', async () => {
    const read = readDocument(await smallReports.text(), { limits: { maxBytes: 5 } });
    await expect(read).rejects.toMatchObject({ category: 'too-large' });
  });

  it('refuses or reads anything under any name within its time, and nothing else', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const bytes = pseudoRandomBytes(seed * 40, seed);
      await attempt(() => readDocument(bytes, { name: 'report.pdf' }));
    }
  });
});
