import { expect, it } from 'vitest';
import { pdfReader } from '../../../src/read/pdf/index.js';
import { linesOf, readPdf, rowsOf, tablesOf } from './grid-rows.js';
import { gridLines, rawPdf, textAt } from './raw-pdf.js';

// Digits of Helvetica at 10 pt advance by 5.56 pt.
const grid = gridLines([50, 90, 130, 170], [700, 680, 660]);
const rowsIn = async (content: string, engine = 'pdfium') =>
  rowsOf(tablesOf(await readPdf(rawPdf({ pages: [{ content: grid + content }] }), engine))[0]);

it.each(pdfReader.engines)(
  'makes every piece of a number over a border unreadable, read by %s',
  async (engine) => {
    const content =
      textAt(75, 686, '23937510') + textAt(140, 686, '7') + textAt(55, 666, '12') + textAt(100, 666, '5');
    const bytes = rawPdf({ pages: [{ content: grid + content }] });
    const { value, issues } = await pdfReader.read(bytes, { engine });
    const rows = rowsOf(tablesOf(value)[0]);
    expect(rows[0]?.[0]).toMatch(/^\ufffd\d+\ufffd$/);
    expect(rows[0]?.[1]).toMatch(/^\ufffd\d+\ufffd$/);
    expect(rows[0]?.[2]).toBe('7');
    expect(rows[1]).toEqual(['12', '5', '']);
    expect(issues).toMatchObject([{ code: 'read/text-over-border', severity: 'warning', actual: '1' }]);
    const words = tablesOf(value)[0]
      ?.lines?.flatMap((line) => line.words ?? [])
      .map((word) => word.text);
    expect(words?.filter((word) => /^\d+$/.test(word))).toEqual(['7', '12', '5']);
  },
);

it('makes overlapping numbers that are wider than their cells unreadable in both cells', async () => {
  const [cells] = await rowsIn(textAt(84, 686, '23937510') + textAt(127, 686, '20761313'));
  for (const cell of cells ?? []) expect(cell).toContain('\ufffd');
});

it('cuts a number whose digit ends at the border and goes on behind it', async () => {
  const [cells] = await rowsIn(textAt(90 - 2 * 5.56, 686, '3041'));
  expect(cells).toEqual(['\ufffd30\ufffd', '\ufffd41\ufffd', '']);
});

it('tells numbers apart that come close to a border from both sides', async () => {
  const [cells] = await rowsIn(
    textAt(90 - 2 * 5.56 - 0.4, 686, '30') + textAt(91, 686, '41') + textAt(131, 686, '8'),
  );
  expect(cells).toEqual(['30', '41', '8']);
});

it('leaves numbers outside of tables as they are', async () => {
  const document = await readPdf(rawPdf({ pages: [{ content: textAt(75, 686, '23937510') }] }));
  expect(linesOf(document)).toEqual([['23937510']]);
});

it.each(pdfReader.engines)('keeps a small raised mark apart from its number, read by %s', async (engine) => {
  const after = 55 + 3 * 5.56;
  const content =
    textAt(55, 686, '383') +
    textAt(after, 690, '1', 6) +
    textAt(95, 686, '383') +
    textAt(95 + 16.68, 690, '*', 6);
  const [cells] = await rowsIn(content + textAt(135, 686, '12') + textAt(135 + 11.12, 684.6, '3', 6), engine);
  expect(cells).toEqual(['383¹', '383[*]', '12₃']);
});

it('takes a small digit on the same baseline for a digit', async () => {
  const [cells] = await rowsIn(textAt(55, 686, '38') + textAt(55 + 11.12, 686, '3', 8));
  expect(cells?.[0]).toBe('383');
});

it('leaves a number of one digit alone that stands a little over the border', async () => {
  const [cells] = await rowsIn(textAt(90 - 5.56 + 1, 686, '0') + textAt(130 - 5.56 + 2.4, 686, '1'));
  expect(cells?.[0]).toBe('0');
  expect(cells?.[1]).toContain('\ufffd');
});
