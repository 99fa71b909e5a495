import { describe, expect, it } from 'vitest';
import { addSecondOpinion, joinParts, type MergedReading } from '../../src/align/merge-readings.js';
import type { RowReading, Slot, TableReading } from '../../src/align/reading.js';
import { cell, lostCell, none, readingOf, rowOf } from './made-readings.js';
import { piece, rules2021, shownRows } from './printed-tables.js';

const row = (id: string, texts: readonly (string | Slot)[], details: Partial<RowReading> = {}): RowReading =>
  rowOf(
    rules2021,
    id,
    texts.map((one) => (typeof one === 'string' ? cell(one) : one)),
    details,
  );

const reading = (...rows: readonly RowReading[]): TableReading => readingOf(rules2021, rows);
const byLines = (...rows: readonly RowReading[]): TableReading =>
  readingOf(rules2021, rows, { rung: 'stream' });

function joined(...parts: readonly TableReading[]): MergedReading {
  const merged = joinParts(parts);
  if (!merged) throw new Error('nothing to join');
  return merged;
}

describe('parts of one table', () => {
  it('are joined to all their rows', () => {
    const merged = joined(
      reading(row('regulations', ['1', '2', '3'])),
      reading(row('normative_documents', ['4', '5', '6'])),
    );
    expect(shownRows(merged.rows)).toEqual({
      regulations: ['1', '2', '3'],
      normative_documents: ['4', '5', '6'],
    });
    expect(merged.conflicts).toEqual([]);
  });

  it('that print a row twice with the same values give it once', () => {
    const merged = joined(
      reading(row('regulations', ['1', '2', '3'])),
      reading(row('regulations', ['1', '２', ' 3'])),
    );
    expect(shownRows(merged.rows)).toEqual({ regulations: ['1', '2', '3'] });
    expect(merged.conflicts).toEqual([]);
  });

  it('that print a row twice with different values lose what differs, and say so', () => {
    const merged = joined(
      reading(row('regulations', ['1', '2', '3'])),
      reading(row('regulations', ['1', '2', '4'])),
    );
    expect(shownRows(merged.rows)).toEqual({ regulations: ['1', '2', '?3 | 4'] });
    expect(merged.conflicts).toEqual(['regulations']);
  });

  it('lose a value against a blank too: neither is known to be meant', () => {
    const merged = joined(
      reading(row('regulations', ['1', '2', '3'])),
      reading(row('regulations', ['1', '2', ''])),
    );
    expect(merged.rows[0]?.slots[2]?.kind).toBe('lost');
    expect(merged.conflicts).toEqual(['regulations']);
  });

  it('do not depend on which part comes first, but for the order of what differs', () => {
    const a = reading(row('regulations', ['1', none, '3']));
    const b = reading(row('regulations', ['1', '2', '3']));
    expect(shownRows(joined(a, b).rows)).toEqual(shownRows(joined(b, a).rows));
  });

  it('keep the foreign rows of all parts', () => {
    const [one, two] = [piece('甲项'), piece('乙项')];
    const rows = [row('regulations', ['1', '2', '3'])];
    const merged = joined(
      readingOf(rules2021, rows, { foreign: [one] }),
      readingOf(rules2021, rows, { foreign: [two] }),
    );
    expect(merged.foreign).toEqual([one, two]);
  });

  it('are nothing where there are none', () => {
    expect(joinParts([])).toBeNull();
  });
});

describe('a second rung', () => {
  const first = joined(reading(row('regulations', ['1', '2', ''])));

  it('agrees or disagrees, field by field', () => {
    const merged = addSecondOpinion(first, byLines(row('regulations', ['1', '9', ''])));
    expect(merged.rows[0]?.second).toEqual(['agrees', 'disagrees', 'agrees']);
  });

  it('never overrules the first', () => {
    const merged = addSecondOpinion(first, byLines(row('regulations', ['7', '8', '9'])));
    expect(shownRows(merged.rows)).toEqual({ regulations: ['1', '2', ''] });
    expect(merged.rows[0]?.rungs).toEqual(['grid', 'grid', 'grid']);
  });

  it('is not taken for agreement where it read nothing', () => {
    const merged = addSecondOpinion(
      first,
      byLines(row('regulations', [lostCell('1 2'), lostCell('1 2'), none])),
    );
    expect(merged.rows[0]?.second).toEqual(['not_assessed', 'not_assessed', 'not_assessed']);
    expect(addSecondOpinion(first, null).rows[0]?.second).toEqual([
      'not_assessed',
      'not_assessed',
      'not_assessed',
    ]);
  });

  it.each(['exact', 'order', 'torn'] as const)(
    'fills nothing that the first refused (row by %s)',
    (label) => {
      const gap = joined(reading(row('regulations', ['1', lostCell('2'), none])));
      const merged = addSecondOpinion(gap, byLines(row('regulations', ['1', '2', '3'], { label })));
      expect(shownRows(merged.rows)).toEqual({ regulations: ['1', '?2', '–'] });
    },
  );

  it('does not decide between two parts that differ', () => {
    const conflict = joined(
      reading(row('regulations', ['1', '2', '3'])),
      reading(row('regulations', ['1', '2', '4'])),
    );
    const merged = addSecondOpinion(conflict, byLines(row('regulations', ['1', '2', '4'])));
    expect(merged.rows[0]?.slots[2]?.kind).toBe('lost');
  });

  it('adds a row that the first did not find', () => {
    const merged = addSecondOpinion(first, byLines(row('normative_documents', ['4', '5', '6'])));
    expect(shownRows(merged.rows).normative_documents).toEqual(['4', '5', '6']);
    expect(merged.rows[1]?.rungs).toEqual(['stream', 'stream', 'stream']);
  });

  it('adds no row that it knows by order only, and none of values that the first gave to another row', () => {
    const slots = first.rows[0]?.slots ?? [];
    const taken = byLines(row('normative_documents', slots));
    expect(addSecondOpinion(first, taken).rows.length).toBe(1);
    const unproven = byLines(row('normative_documents', ['4', '5', '6'], { label: 'order' }));
    expect(addSecondOpinion(first, unproven).rows.length).toBe(1);
  });
});
