// Counts of one group of cells or documents.

import { type CellKind, cellKinds, isError, type JudgedCell } from './judge-cell.js';
import { type DocumentOutcome, documentOutcomes, type JudgedDocument } from './judge-document.js';

/** Cells by what became of them. */
export interface CellCounts extends Readonly<Record<CellKind, number>> {
  readonly silent: number;
}

/** Documents by what became of them. */
export interface DocumentCounts extends Readonly<Record<DocumentOutcome, number>> {
  readonly total: number;
  /** Without a single error. */
  readonly right: number;
  /** Cells of accepted documents, and the errors among them. */
  readonly acceptedCells: number;
  readonly acceptedErrors: number;
  /** Accepted documents without a single error. */
  readonly acceptedRight: number;
}

/** A group that counts only cells, such as one table of the form. */
export interface CellTally {
  readonly add: (cell: JudgedCell) => void;
  readonly counts: () => CellCounts;
}

/** A group of whole documents. */
export interface DocumentTally {
  readonly add: (document: JudgedDocument) => void;
  readonly cells: () => CellCounts;
  readonly documents: () => DocumentCounts;
}

/** An empty tally of cells. */
export function createCellTally(): CellTally {
  const counts: Record<CellKind | 'silent', number> = { ...zeros(cellKinds), silent: 0 };
  return {
    add: ({ kind, silent }) => {
      counts[kind] += 1;
      if (silent) counts.silent += 1;
    },
    counts: () => ({ ...counts }),
  };
}

/** An empty tally of documents. */
export function createDocumentTally(): DocumentTally {
  const ofCells = createCellTally();
  const counts = {
    ...zeros(documentOutcomes),
    ...zeros(['total', 'right', 'acceptedCells', 'acceptedErrors', 'acceptedRight'] as const),
  };
  return {
    add: ({ cells, outcome, right }) => {
      counts.total += 1;
      counts[outcome] += 1;
      if (right) counts.right += 1;
      for (const cell of cells) ofCells.add(cell);
      if (outcome !== 'accepted') return;
      const judged = cells.filter(({ kind }) => kind !== 'recovered');
      counts.acceptedCells += judged.length;
      counts.acceptedErrors += judged.filter(({ kind }) => isError(kind)).length;
      if (right) counts.acceptedRight += 1;
    },
    cells: ofCells.counts,
    documents: () => ({ ...counts }),
  };
}

/** Cells that count for shares: recovered ones are neither right nor wrong. */
export function judgedCells(counts: CellCounts): number {
  return cellKinds.reduce((sum, kind) => (kind === 'recovered' ? sum : sum + counts[kind]), 0);
}

/** `part / whole`; `null` where there is nothing to take a share of. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  // fromEntries forgets the names; they are exactly the given ones.
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
