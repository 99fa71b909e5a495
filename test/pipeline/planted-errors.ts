// Reading errors planted in a document after it was read: what a reader would give that lost a digit or mistook a row
// or a column. The bytes stay as they are, so that a second reader can tell.

import type { Binding } from '../../src/model/binding.js';
import type { Block, Cell, Document, Paragraph, Table, Word } from '../../src/model/document.js';
import type { Place } from '../../src/model/place.js';
import type { Random } from '../maker/random.js';

/** Kinds of reading errors that can be planted. */
export const plantedKinds = [
  'digit-lost',
  'row-shifted',
  'row-rotated',
  'rows-exchanged',
  'labels-exchanged',
] as const;
export type PlantedKind = (typeof plantedKinds)[number];

interface Change {
  readonly place: Place;
  readonly from: string;
  readonly to: string;
}

/** Everything that is known when an error is planted. */
export interface Ground {
  readonly document: Document;
  /** Bindings of the sound document. */
  readonly bindings: readonly Binding[];
  readonly random: Random;
}

/** The document with one reading error of the kind, or `undefined` where it has nothing to plant it in. */
export function plantError(kind: PlantedKind, ground: Ground): Document | undefined {
  const rows = rowsOf(ground.bindings);
  const outcomes = rows.filter(([first]) => first?.row.includes('.') === true);
  switch (kind) {
    case 'digit-lost':
      return loseDigit(ground);
    case 'row-shifted':
      return moveValues(ground, rows, (index) => index - 1);
    case 'row-rotated':
      return moveValues(ground, rows, (index, length) => (index + length - 1) % length);
    case 'rows-exchanged':
      return exchange(ground, outcomes, exchangeValues);
    case 'labels-exchanged':
      return exchange(ground, outcomes, exchangeLabels);
  }
}

type Row = readonly Binding[];

/** Rows of which every cell was read, cells in the order of the form. */
function rowsOf(bindings: readonly Binding[]): Row[] {
  const rows = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const key = `${binding.table} ${binding.row}`;
    rows.set(key, [...(rows.get(key) ?? []), binding]);
  }
  return [...rows.values()].filter(
    (row) => row.length > 1 && row.every(({ status, place }) => status === 'number' && place !== null),
  );
}

function loseDigit({ document, bindings, random }: Ground): Document | undefined {
  const long = bindings.filter(
    ({ status, place, raw }) => status === 'number' && place && /^\d{2,}$/u.test(raw),
  );
  const [first, ...rest] = long;
  if (first === undefined) return undefined;
  const { place, raw } = random.pick([first, ...rest]);
  if (place === null) return undefined;
  const lost = random.integer(0, raw.length - 1);
  const to = raw.slice(0, lost) + raw.slice(lost + 1);
  if (Number(to) === Number(raw)) return undefined;
  return changed(document, [{ place, from: raw, to }]);
}

function moveValues(
  { document, random }: Ground,
  rows: readonly Row[],
  source: (index: number, length: number) => number,
): Document | undefined {
  const [first, ...rest] = rows.filter((row) => new Set(row.map(({ value }) => value)).size > 1);
  if (first === undefined) return undefined;
  const row = random.pick([first, ...rest]);
  return changed(
    document,
    row.flatMap((one, index) => changeOf(one, row[source(index, row.length)]?.raw ?? '')),
  );
}

function exchange(
  ground: Ground,
  rows: readonly Row[],
  how: (document: Document, a: Row, b: Row) => Document | undefined,
): Document | undefined {
  const pairs = rows.flatMap((a, index) =>
    rows
      .slice(index + 1)
      .filter((b) => a.some(({ raw }, at) => raw !== b[at]?.raw))
      .map((b) => [a, b] as const),
  );
  const [first, ...rest] = pairs;
  if (first === undefined) return undefined;
  const [a, b] = ground.random.pick([first, ...rest]);
  return how(ground.document, a, b);
}

function exchangeValues(document: Document, a: Row, b: Row): Document {
  return changed(document, [
    ...a.flatMap((one, index) => changeOf(one, b[index]?.raw ?? '')),
    ...b.flatMap((one, index) => changeOf(one, a[index]?.raw ?? '')),
  ]);
}

/** Labels of tables alone; the lines under a ruled table are left out, so that they cannot tell. */
function exchangeLabels(document: Document, a: Row, b: Row): Document | undefined {
  const cells = document.blocks.flatMap((block) => (block.type === 'table' ? block.cells : []));
  const [one, other] = [labelCell(cells, a), labelCell(cells, b)];
  if (one === undefined || other === undefined) return undefined;
  const swapped = changed(document, [
    { place: one.place, from: one.text, to: other.text },
    { place: other.place, from: other.text, to: one.text },
  ]);
  const blocks = swapped.blocks.map((block): Block => (block.type === 'table' ? withoutLines(block) : block));
  return { ...swapped, blocks };
}

function withoutLines({ lines: _, ...table }: Table): Table {
  return table;
}

function labelCell(cells: readonly Cell[], row: Row): Cell | undefined {
  const own = cells.find((cell) => isSame(cell.place, row[0]?.place ?? null));
  if (own === undefined) return undefined;
  const left = cells.slice(0, cells.indexOf(own)).reverse();
  return left.find((cell) => cell.row === own.row && cell.column < own.column && cell.text.trim() !== '');
}

function changeOf({ place, raw }: Binding, to: string): Change[] {
  return place === null || raw === to ? [] : [{ place, from: raw, to }];
}

const isSame = (a: Place, b: Place | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a word stands in the place of a cell. */
function isWithin(word: Place, cell: Place): boolean {
  if (word.kind === 'pdf' && cell.kind === 'pdf') {
    const [x0, top, x1, bottom] = cell.bbox;
    const [x, y] = [(word.bbox[0] + word.bbox[2]) / 2, (word.bbox[1] + word.bbox[3]) / 2];
    return word.page === cell.page && x >= x0 && x <= x1 && y >= top && y <= bottom;
  }
  if (word.kind === 'text' && cell.kind === 'text') return word.start >= cell.start && word.end <= cell.end;
  return isSame(word, cell);
}

function changed(document: Document, changes: readonly Change[]): Document {
  const line = (paragraph: Paragraph): Paragraph => changedLine(paragraph, changes);
  const blocks = document.blocks.map((block): Block => {
    if (block.type === 'heading') return block;
    if (block.type === 'paragraph') return line(block);
    const cells = block.cells.map((cell) => {
      const change = changes.find(
        ({ place, from }) => isSame(cell.place, place) && cell.text.trim() === from.trim(),
      );
      return change === undefined ? cell : { ...cell, text: change.to };
    });
    return { ...block, cells, ...(block.lines === undefined ? {} : { lines: block.lines.map(line) }) };
  });
  return { ...document, blocks };
}

function changedLine(paragraph: Paragraph, changes: readonly Change[]): Paragraph {
  if (paragraph.words === undefined) return paragraph;
  let text = '';
  let rest = paragraph.text;
  const words: Word[] = [];
  for (const word of paragraph.words) {
    const change = changes.find(({ place, from }) => word.text === from && isWithin(word.place, place));
    const at = rest.indexOf(word.text);
    text += rest.slice(0, at) + (change?.to ?? word.text);
    rest = rest.slice(at + word.text.length);
    if (change?.to !== '') words.push(change === undefined ? word : { ...word, text: change.to });
  }
  return { ...paragraph, text: text + rest, words };
}
