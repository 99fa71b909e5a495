// The header of a table written in lines: labels that stand before its first values.

import type { LabelMatch } from '../model/evidence.js';
import { labelKey } from '../text/label-key.js';
import type { CompiledTable } from './compiled-form.js';
import { type HeaderLeaf, matchHeader, unitInHeader } from './header.js';
import { type HeaderOrder, headerOrder } from './header-order.js';
import { type LabelRun, runOf } from './label-runs.js';
import type { Piece } from './reading.js';
import { hasValues, printedValues, type Unit } from './unit.js';

/** Header pieces are looked for in so many units before the table. */
const HEADER_REACH = 40;
/** More rows than the longest table has. */
const ROWS_LOOKED_AT = 30;

/** Header texts before a value unit: label-only units since the last values, and the unit's own leading labels. */
export function headerPieces(units: readonly Unit[], index: number): Piece[] {
  const pieces: Piece[] = [];
  let at = index - 1;
  while (at >= 0 && at > index - HEADER_REACH) {
    const unit = units[at];
    if (!unit || hasValues(unit)) break;
    pieces.unshift(...unit.pieces);
    at--;
  }
  pieces.push(...(units[index]?.pieces ?? []));
  return pieces.map(withPosition);
}

/**
 * A header word alone on its line (`其他` set half a line higher than its neighbours) stands where its line does. Were
 * it the only one without a position, the words would be taken in reading order, which is not that of the columns.
 */
function withPosition(piece: Piece): Piece {
  const { place } = piece;
  if (piece.x0 !== undefined || place.kind !== 'pdf') return piece;
  return { ...piece, x0: place.bbox[0], x1: place.bbox[2] };
}

const leafOf = ({ text, key }: LabelRun): HeaderLeaf => ({ text, key, above: [] });

/** Neighbouring pieces joined: header words are cut by line ends. */
function withJoins(pieces: readonly Piece[]): HeaderLeaf[] {
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    const own = leafOf(runOf(piece));
    const joined = next && runOf(next).with(piece);
    return joined ? [own, leafOf(joined)] : [own];
  });
}

/**
 * Whether the pieces may name at least so large a share of the columns: no more of them than there are pieces, alone
 * and joined, unless they are run together. Where columns have names of their own their order says more.
 */
export function mayNameColumns(pieces: readonly Piece[], compiled: CompiledTable, share: number): boolean {
  const { columns } = compiled;
  const names = new Set(columns.map(({ matcher }) => matcher.keys[0]?.key.body));
  if (names.size === columns.length) return true;
  return (
    2 * pieces.length - 1 >= share * columns.length || runTogether(pieces.slice(-RUN_TOGETHER), compiled)
  );
}

/** Header words run together stand on the last so many pieces before the values. */
const RUN_TOGETHER = 8;

/** Header words run together on one line: all column labels follow one another in the text. */
function runTogether(pieces: readonly Piece[], compiled: CompiledTable): boolean {
  const text = labelKey(pieces.map((piece) => piece.text).join('')).body;
  let at = 0;
  for (const { matcher } of compiled.columns) {
    const body = matcher.keys[0]?.key.body ?? '';
    const found = text.indexOf(body, at);
    if (found === -1) return false;
    at = found + body.length;
  }
  return true;
}

export interface UnitHeader {
  readonly match: LabelMatch[];
  readonly score: number;
  readonly units: (string | null)[];
  readonly order: HeaderOrder;
}

/** Values of the first row that prints every column; they show what stands under which header word. */
function fullRow(units: readonly Unit[], index: number, columnCount: number): readonly Piece[] {
  const rows = units.slice(index, index + ROWS_LOOKED_AT);
  return rows.find((unit) => printedValues(unit) === columnCount)?.values ?? [];
}

/** How the header before a table's first row names the form's columns. */
export function readHeader(units: readonly Unit[], index: number, compiled: CompiledTable): UnitHeader {
  const pieces = headerPieces(units, index);
  const order = headerOrder(pieces, compiled, fullRow(units, index, compiled.columns.length));
  const leaves = withJoins(pieces);
  const header = matchHeader(leaves, compiled.columns);
  if (header.score < 1 && runTogether(pieces.slice(-RUN_TOGETHER), compiled)) {
    return {
      match: compiled.columns.map(() => 'torn'),
      score: 1,
      units: compiled.columns.map(() => null),
      order,
    };
  }
  const unitTexts = header.leaf.map((leaf) => unitInHeader(leaves[leaf]?.text ?? ''));
  if (order.kind === 'form' || order.kind === 'other') {
    const named = header.match.map((match): LabelMatch => (match === 'none' ? 'exact' : match));
    return { match: named, score: 1, units: unitTexts, order };
  }
  return { match: [...header.match], score: header.score, units: unitTexts, order };
}
