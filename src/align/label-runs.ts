// Labels as they may have been torn: every run of neighbouring pieces of text, joined. The same runs are asked for by
// every table of every era and come again in every document, so that each is joined and reduced once, whoever asks.

import { type LabelKey, labelKey, leastBody, MAX_LABEL_LENGTH, plainCharacters } from '../text/label-key.js';
import { Memory } from '../text/memory.js';
import type { Piece } from './reading.js';

/** Runs remembered by their last piece; what has come in no document for long is forgotten. */
const REMEMBERED = 2_000;
/** Runs of all lengths; when there are more, all are forgotten: each holds a label with all that was noted of it. */
const MOST_RUNS = 20_000;
/** Different pieces before one and the same run: a header has a few, prose before a table is another each time. */
const MAX_LONGER = 24;

/** Neighbouring pieces joined to one text. */
export class LabelRun {
  /** The body of the key has at least so many characters; known before the key is. */
  readonly least: number;
  private longer: Map<string, LabelRun> | null = null;
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

  /** The run with `piece` before it; `null` where it gets too long for a label, and so would every longer one. */
  with(piece: Piece): LabelRun | null {
    const known = this.longer?.get(piece.text);
    if (known !== undefined) return known;
    if (piece.text.length + this.text.length > MAX_LABEL_LENGTH) return null;
    const longer = makeRun(piece.text + this.text, this.length + 1, this.plain + runOf(piece).plain);
    if (this.longer === null || this.longer.size >= MAX_LONGER) this.longer = new Map();
    this.longer.set(piece.text, longer);
    return longer;
  }
}

let byLastPiece = new Memory<string, LabelRun>(REMEMBERED);
let made = 0;

function makeRun(text: string, length: number, plain: number): LabelRun {
  made += 1;
  return new LabelRun(text, length, plain);
}

/** The run of one piece. */
export function runOf({ text }: Piece): LabelRun {
  const known = byLastPiece.get(text);
  if (known) return known;
  if (made > MOST_RUNS) {
    byLastPiece = new Memory(REMEMBERED);
    made = 0;
  }
  const run = makeRun(text, 1, plainCharacters(text));
  byLastPiece.set(text, run);
  return run;
}
