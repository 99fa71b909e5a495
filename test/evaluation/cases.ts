// Single cells and documents, for those who look for the reason. Never of the test split: who has seen its cases tunes
// the tool to them, and it measures nothing any more.

import { type CellKind, isError, type JudgedCell } from './judge-cell.js';
import type { JudgedDocument } from './judge-document.js';

/** Kinds of cells that can be listed. */
export const listedKinds = ['wrong', 'missing', 'invented', 'status', 'recovered', 'silent'] as const;
export type ListedKind = (typeof listedKinds)[number];

/** A cell on one line of a list. */
export interface CellCase {
  readonly file: string;
  readonly rendering: string;
  readonly oddities: readonly string[];
  readonly field: string;
  readonly kind: CellKind;
  /** Number, or status. */
  readonly expected: number | string;
  readonly got: number | string;
  readonly confidence: number | null;
}

/** A document with its errors. */
export interface DocumentCase {
  readonly file: string;
  readonly outcome: string;
  readonly errors: number;
  readonly cells: readonly CellCase[];
}

/** Cells of a document that are of the kind; none for a document of the test split. */
export function casesOf(document: JudgedDocument, kind: ListedKind): readonly CellCase[] {
  if (document.truth.split === 'test') return [];
  const listed = document.cells.filter((cell) => (kind === 'silent' ? cell.silent : cell.kind === kind));
  return listed.map((cell) => caseOf(document, cell));
}

/** Keeps the documents with most errors, worst first; none of the test split. */
export function createWorst(count: number): {
  readonly add: (document: JudgedDocument) => void;
  readonly all: () => readonly DocumentCase[];
} {
  let kept: readonly DocumentCase[] = [];
  return {
    add: (document) => {
      const errors = document.cells.filter(({ kind }) => isError(kind));
      if (document.truth.split === 'test' || errors.length === 0) return;
      const entry: DocumentCase = {
        file: document.truth.file,
        outcome: document.outcome,
        errors: errors.length,
        cells: errors.map((cell) => caseOf(document, cell)),
      };
      kept = [...kept, entry].sort((a, b) => b.errors - a.errors).slice(0, count);
    },
    all: () => kept,
  };
}

function caseOf({ truth }: JudgedDocument, { field, kind, truth: expected, answer }: JudgedCell): CellCase {
  return {
    file: truth.file,
    rendering: truth.rendering,
    oddities: truth.oddities.map(({ number, name }) => `${number} ${name}`),
    field,
    kind,
    expected: expected.value ?? expected.status,
    got: answer?.value ?? answer?.status ?? 'no answer',
    confidence: answer?.confidence ?? null,
  };
}
