// What is known about the reading of one field: named pieces of evidence, each with its levels from best to worst.
// The levels are the scale on which the confidence model is monotone: a better level can never lower a probability.

/**
 * The rung of the ladder that a binding stands on, best evidence first; `none` is a field that nothing was bound to.
 */
export const rungs = ['grid', 'geometry', 'stream'] as const;
export type Rung = (typeof rungs)[number];

/**
 * How the row (or column) was recognised: by its label as the form prints it, by a known variant or misprint,
 * by a label nearly the same, by a label torn or joined over lines, or by its position between recognised
 * neighbours alone. `none` is a field that nothing was bound to.
 */
export const labelMatches = ['exact', 'variant', 'typo', 'near', 'torn', 'order', 'none'] as const;
export type LabelMatch = (typeof labelMatches)[number];

/** What two sources say of each other; what was not assessed is never taken for good. */
export const agreements = ['agrees', 'not_assessed', 'disagrees'] as const;
export type Agreement = (typeof agreements)[number];

/** Pieces of evidence that the align stage collects, with their levels from best to worst. */
export const alignEvidence = {
  rung: [...rungs, 'none'],
  row: labelMatches,
  column: labelMatches,
  /** The group cell (（三）不予公开) over the row is that of the form. */
  group: agreements,
  /** The row stands between the rows that the form prints before and after it. */
  order: agreements,
  /** The rows printed before and after were known by their own labels. */
  neighbours: ['both', 'not_assessed', 'one', 'none'],
  /** A second way of reading the same document (lines in place of a grid) gives the same text. */
  secondRung: agreements,
  /** The row prints as many values as the form has columns. */
  arity: ['complete', 'not_assessed', 'incomplete'],
  /**
   * How plain the printed text is. `clean`: one token, or nothing. `annotated`: with a sign, unit, separator or note.
   * `composed`: put together over white space.
   */
  token: ['clean', 'annotated', 'composed'],
  /** Whether a page break runs beside the row, between it and the next of its table. */
  pageBreak: ['away', 'not_assessed', 'beside'],
} as const;

/** Pieces of evidence that later stages add. */
export const laterEvidence = {
  /** Whether the reader had trouble with characters where the field stands. */
  glyphs: ['sound', 'not_assessed', 'doubtful'],
  /** The other reader of the format reads the same. */
  secondReader: agreements,
  /** The table is of the form in force in the year reported on. */
  era: agreements,
  /** The number is one that such a cell can hold. */
  plausibility: ['plausible', 'not_assessed', 'implausible'],
  /** The prose states the same figure for what the field counts. */
  prose: agreements,
  /**
   * What is missing around a field that is not there: its cell alone, its row, its table, or every table of the
   * report, which may then well be there as pictures or in another file.
   */
  gap: ['none', 'cell', 'row', 'table', 'report'],
  /**
   * What the accounting identities say. `proved`: two hold that the number, being no zero, could have broken.
   * `supported`: one does. `weak`: one holds over it, but the field is zero. `untested`: none tells anything.
   * `uncertain`: one holds only if blanks are not zero. `bystander`: one fails, and others explain it.
   * `suspect`: it is one of the fewest cells that could explain a failed one. `chaos`: so many fail that rows or
   * columns may be mistaken.
   */
  identities: ['proved', 'supported', 'weak', 'untested', 'uncertain', 'bystander', 'suspect', 'chaos'],
} as const;

/** All pieces of evidence, by name. */
export const evidenceLevels = { ...alignEvidence, ...laterEvidence } as const;

export type EvidenceName = keyof typeof evidenceLevels;

/** Evidence of a binding when it leaves the align stage. */
export type Evidence = {
  readonly [Name in keyof typeof alignEvidence]: (typeof alignEvidence)[Name][number];
};

/** All evidence of a field. */
export type FieldEvidence = {
  readonly [Name in EvidenceName]: (typeof evidenceLevels)[Name][number];
};
