// Extraction without separators glues a row to one text: `规章000`, `行政许可97`. It is cut only where the form leaves
// one way to cut it.

import { matchLabel } from '../text/match-label.js';
import { isValueText } from '../text/parse-value.js';
import type { CompiledTable } from './compiled-form.js';
import type { Piece } from './reading.js';
import type { Unit } from './unit.js';

const GLUED = /^(?<label>\S*\p{Script=Han}[)）”]?)(?<digits>\d[\d.]*)$/u;
const MIN_LABEL = 0.9;
/** Most texts end so, and no glued one does. */
const ENDS_WITH_LETTER = /[\u4e00-\u9fff]$/u;

function valuesOf(digits: string, columnCount: number): string[] {
  if (columnCount === 1) return [digits];
  // No count is printed with a leading zero: as many digits as columns, a zero first, are one digit a column.
  const oneEach = digits.length === columnCount && digits.startsWith('0') && /^\d+$/u.test(digits);
  return oneEach ? [...digits] : [digits];
}

function cut(piece: Piece, compiled: CompiledTable): { label: Piece; values: Piece[] } | null {
  const groups = GLUED.exec(piece.text.normalize('NFKC'))?.groups;
  const { label, digits } = groups ?? {};
  if (!label || !digits) return null;
  const rows = compiled.rowSets.flatMap((rowSet) => rowSet.rows);
  if (!rows.some((row) => matchLabel(label, row.matcher).score >= MIN_LABEL)) return null;
  const values = valuesOf(digits, compiled.columns.length);
  return {
    label: { ...piece, text: label },
    values: values.map((text) => ({ text, place: piece.place })),
  };
}

/** Cuts label and values apart where a unit is one glued text. */
export function withoutGlue(unit: Unit, compiled: CompiledTable): Unit {
  const [only] = unit.pieces;
  if (unit.values.length > 0 || unit.pieces.length !== 1 || !only) return unit;
  if (ENDS_WITH_LETTER.test(only.text) || isValueText(only.text)) return unit;
  const parts = cut(only, compiled);
  return parts ? { ...unit, pieces: [parts.label], values: parts.values } : unit;
}
