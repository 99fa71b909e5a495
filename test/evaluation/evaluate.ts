// The evaluation: judged documents go in one at a time, figures come out.

import { type Calibration, createCalibrationTally } from './calibration.js';
import { createFactTally, type FactFigures } from './fact-figures.js';
import { type DocumentGrouping, documentGroupings, fieldGroupOf, groupsOf } from './groups.js';
import { type AgencyFigures, createAgencyTally } from './judge-agency.js';
import { type IdentityPart, identityParts, type JudgedDocument } from './judge-document.js';
import { addErrors, type FoundErrors } from './published-errors.js';
import { createSlowest, type SlowDocument } from './slowest.js';
import {
  type CellCounts,
  type CellTally,
  createCellTally,
  createDocumentTally,
  type DocumentCounts,
  type DocumentTally,
} from './tally.js';

/** A named group of documents. */
export interface GroupFigures {
  readonly name: string;
  readonly cells: CellCounts;
  readonly documents: DocumentCounts;
}

/** A named group of fields. */
export interface FieldGroupFigures {
  readonly name: string;
  readonly cells: CellCounts;
}

/** An oddity in one format. */
export interface OddityFigures extends FieldGroupFigures {
  readonly format: string;
  readonly documents: number;
}

/** All figures of an evaluation. */
export interface Figures {
  readonly cells: CellCounts;
  readonly documents: DocumentCounts;
  readonly groups: Readonly<Record<DocumentGrouping, readonly GroupFigures[]>>;
  readonly fieldGroups: readonly FieldGroupFigures[];
  readonly odditiesByFormat: readonly OddityFigures[];
  /** Over every answer that was given, whatever its status. */
  readonly calibration: Calibration;
  readonly facts: FactFigures;
  /** Documents of which the tool knows it. */
  readonly identity: Readonly<Record<IdentityPart, number>>;
  /** Who reports. */
  readonly agency: AgencyFigures;
  /** Numbers that print a unit and were read, and those whose unit is right. */
  readonly units: { readonly printed: number; readonly right: number };
  readonly publishedErrors: FoundErrors;
  readonly duplicates: number;
  readonly slowest: readonly SlowDocument[];
}

/** Takes judged documents. */
export interface Evaluation {
  readonly add: (document: JudgedDocument) => void;
  readonly figures: () => Figures;
}

/** An evaluation without documents. */
export function createEvaluation(): Evaluation {
  const overall = createDocumentTally();
  const groups = createTallies(createDocumentTally);
  const fieldGroups = createTallies(createCellTally);
  const oddities = createTallies(createDocumentTally);
  const calibration = createCalibrationTally();
  const facts = createFactTally();
  const slowest = createSlowest();
  const identity: Record<IdentityPart, number> = { year: 0, period: 0, form: 0, signed_on: 0 };
  const agencies = createAgencyTally();
  const units = { printed: 0, right: 0 };
  let published: FoundErrors = {};
  let duplicates = 0;

  const addCells = ({ cells }: JudgedDocument): void => {
    for (const cell of cells) {
      fieldGroups.of(fieldGroupOf(cell.field)).add(cell);
      if (cell.unitRight !== undefined) units.printed += 1;
      if (cell.unitRight === true) units.right += 1;
      if (cell.answer !== undefined && cell.kind !== 'recovered')
        calibration.add(cell.answer.confidence, cell.kind === 'right');
    }
  };

  const addGroups = (document: JudgedDocument): void => {
    const names = groupsOf(document);
    for (const grouping of groupingNames)
      for (const name of names[grouping]) groups.of(keyOf(grouping, name)).add(document);
    for (const name of names.oddity) oddities.of(keyOf(name, document.truth.format)).add(document);
  };

  return {
    add: (document) => {
      overall.add(document);
      addGroups(document);
      addCells(document);
      facts.add(document.facts);
      for (const part of identityParts) if (document.identity[part]) identity[part] += 1;
      agencies.add(document.agency);
      published = addErrors(published, document.publishedErrors);
      if (document.duplicate) duplicates += 1;
      slowest.add(document);
    },
    figures: () => ({
      cells: overall.cells(),
      documents: overall.documents(),
      groups: groupFigures(groups.all()),
      fieldGroups: [...fieldGroups.all()].map(([name, tally]) => ({ name, cells: tally.counts() })),
      odditiesByFormat: oddityFigures(oddities.all()),
      calibration: calibration.result(),
      facts: facts.figures(),
      identity: { ...identity },
      agency: agencies.figures(),
      units: { ...units },
      publishedErrors: published,
      duplicates,
      slowest: slowest.all(),
    }),
  };
}

// The grouping names are the keys of this object.
const groupingNames = Object.keys(documentGroupings) as DocumentGrouping[];

/** Parts of a key; no name holds a tab. */
function keyOf(first: string, second: string): string {
  return `${first}\t${second}`;
}

function createTallies<Tally extends DocumentTally | CellTally>(
  create: () => Tally,
): { readonly of: (name: string) => Tally; readonly all: () => ReadonlyMap<string, Tally> } {
  const tallies = new Map<string, Tally>();
  return {
    of: (name) => {
      const tally = tallies.get(name) ?? create();
      tallies.set(name, tally);
      return tally;
    },
    all: () => tallies,
  };
}

function groupFigures(tallies: ReadonlyMap<string, DocumentTally>): Figures['groups'] {
  const of = (grouping: DocumentGrouping): readonly GroupFigures[] =>
    [...tallies]
      .flatMap(([key, tally]) => {
        const [first, name = ''] = key.split('\t');
        if (first !== grouping) return [];
        return [{ name, cells: tally.cells(), documents: tally.documents() }];
      })
      .sort((a, b) => compareNames(a.name, b.name));
  return {
    format: of('format'),
    form: of('form'),
    rendering: of('rendering'),
    oddity: of('oddity'),
    kind: of('kind'),
  };
}

function oddityFigures(tallies: ReadonlyMap<string, DocumentTally>): readonly OddityFigures[] {
  return [...tallies]
    .map(([key, tally]) => {
      const [name = '', format = ''] = key.split('\t');
      return { name, format, cells: tally.cells(), documents: tally.documents().total };
    })
    .sort((a, b) => compareNames(a.name, b.name) || compareNames(a.format, b.format));
}

/** Oddities by number, those without one first; everything else by name. */
function compareNames(a: string, b: string): number {
  const first = Number.parseInt(a, 10) || 0;
  const second = Number.parseInt(b, 10) || 0;
  if (first !== second) return first - second;
  return a < b ? -1 : Number(a > b);
}
