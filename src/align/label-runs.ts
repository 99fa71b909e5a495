// Labels as they may have been torn: every run of neighbouring pieces of text, joined. The same runs are asked for by
// every table of every era, so that each is joined and reduced once, whoever asks.

import { type LabelKey, labelKey, leastBody, MAX_LABEL_LENGTH, plainCharacters } from '../text/label-key.js';
import type { Piece } from './reading.js';

/** Neighbouring pieces joined to one text. */
export class LabelRun {
  /** The same run with one more piece before it; almost always there is one such piece only. */
  readonly longer: { readonly piece: Piece; readonly run: LabelRun }[] = [];
  /** The body of the key has at least so many characters; known before the key is. */
  readonly least: number;
  private reduced: LabelKey | null = null;

  constructor(
    readonly text: string,
    /** Number of pieces. */
    readonly length: number,
    /** Its `plainCharacters`. */
    readonly plain: number,
  ) {
    this.least = leastBody(plain);
  }

  get key(): LabelKey {
    this.reduced ??= labelKey(this.text);
    return this.reduced;
  }
}

const byLastPiece = new WeakMap<Piece, LabelRun>();

/** The run of one piece. */
export function runOf(piece: Piece): LabelRun {
  const known = byLastPiece.get(piece);
  if (known) return known;
  const run = new LabelRun(piece.text, 1, plainCharacters(piece.text));
  byLastPiece.set(piece, run);
  return run;
}

/** The run with `piece` before it; `null` where it gets too long for a label, and so would every longer one. */
export function lengthen(run: LabelRun, piece: Piece): LabelRun | null {
  for (const one of run.longer) if (one.piece === piece) return one.run;
  const text = piece.text + run.text;
  if (text.length > MAX_LABEL_LENGTH) return null;
  const longer = new LabelRun(text, run.length + 1, run.plain + runOf(piece).plain);
  run.longer.push({ piece, run: longer });
  return longer;
}
