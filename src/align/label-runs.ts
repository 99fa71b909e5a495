// Labels as they may have been torn: every run of neighbouring pieces of text, joined. The same runs are asked for by
// every table of every era, so that each is joined and reduced once, whoever asks.

import { type LabelKey, labelKey, MAX_LABEL_LENGTH } from '../text/label-key.js';
import type { Piece } from './reading.js';

/** Neighbouring pieces joined to one text. */
export interface LabelRun {
  readonly text: string;
  readonly key: LabelKey;
  /** Number of pieces. */
  readonly length: number;
  /** The same run with one more piece before it; almost always there is one such piece only. */
  readonly longer: { readonly piece: Piece; readonly run: LabelRun }[];
}

const byLastPiece = new WeakMap<Piece, LabelRun>();

function makeRun(text: string, length: number): LabelRun {
  return { text, key: labelKey(text), length, longer: [] };
}

/** The run of one piece. */
export function runOf(piece: Piece): LabelRun {
  const known = byLastPiece.get(piece);
  if (known) return known;
  const run = makeRun(piece.text, 1);
  byLastPiece.set(piece, run);
  return run;
}

/** The run with `piece` before it; `null` where it gets too long for a label, and so would every longer one. */
export function lengthen(run: LabelRun, piece: Piece): LabelRun | null {
  for (const one of run.longer) if (one.piece === piece) return one.run;
  const text = piece.text + run.text;
  if (text.length > MAX_LABEL_LENGTH) return null;
  const longer = makeRun(text, run.length + 1);
  run.longer.push({ piece, run: longer });
  return longer;
}
