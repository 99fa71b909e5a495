// The figures as tables, for the terminal and for the page.

import type { Figures } from './evaluate.js';
import { type FactCounts, type FactGroup, scoreOf } from './fact-figures.js';
import { documentGroupings } from './groups.js';
import { agencyParts, divisionOutcomes } from './judge-agency.js';
import { cellKinds } from './judge-cell.js';
import { documentOutcomes, identityParts } from './judge-document.js';
import { allErrors, type ErrorCounts } from './published-errors.js';
import type { PublishedFigures } from './published-reports.js';
import { type CellCounts, type DocumentCounts, judgedCells, share } from './tally.js';

/** A table; every column but the first holds figures. */
export interface FigureTable {
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const cellColumns = ['cells', 'right', 'wrong', 'missing', 'invented', 'status', 'recovered', 'silent'];
const documentColumns = ['documents', 'all right', 'accepted', 'errors in accepted'];

/** All tables, the overall ones first. */
export function tablesOf(figures: Figures, published: readonly PublishedFigures[]): readonly FigureTable[] {
  return [
    {
      title: 'Overall',
      columns: ['', ...documentColumns, ...cellColumns],
      rows: [groupRow('all', figures.cells, figures.documents)],
    },
    ...groupTables(figures),
    {
      title: 'Fields',
      columns: ['', ...cellColumns],
      rows: figures.fieldGroups.map(({ name, cells }) => [name, ...cellFigures(cells)]),
    },
    verdictTable(figures),
    calibrationTable(figures),
    identityTable(figures),
    ...agencyTables(figures),
    factTable(figures),
    errorsTable(figures),
    slowTable(figures),
    ...(published.length === 0 ? [] : [publishedTable(published)]),
  ];
}

/** A share in per cent; small shares keep their digits, since a silent error in ten thousand cells matters. */
export function percent(value: number | null): string {
  if (value === null) return '–';
  if (value === 0 || value === 1) return `${value * 100} %`;
  const digits = value > 0.01 && value < 0.99 ? 1 : 3;
  return `${(value * 100).toFixed(digits)} %`;
}

function groupTables({ groups }: Figures): readonly FigureTable[] {
  // The groupings are the keys of both objects.
  const names = Object.keys(documentGroupings) as (keyof typeof documentGroupings)[];
  return names.map((grouping) => ({
    title: documentGroupings[grouping],
    columns: ['', ...documentColumns, ...cellColumns],
    rows: groups[grouping].map(({ name, cells, documents }) => groupRow(name, cells, documents)),
  }));
}

function groupRow(name: string, cells: CellCounts, documents: DocumentCounts): readonly string[] {
  return [
    name,
    String(documents.total),
    percent(share(documents.right, documents.total)),
    percent(share(documents.accepted, documents.total)),
    percent(share(documents.acceptedErrors, documents.acceptedCells)),
    ...cellFigures(cells),
  ];
}

function cellFigures(cells: CellCounts): readonly string[] {
  const judged = judgedCells(cells);
  const shares = cellKinds.map((kind) =>
    kind === 'recovered' ? String(cells.recovered) : percent(share(cells[kind], judged)),
  );
  return [String(judged), ...shares, percent(share(cells.silent, judged))];
}

function verdictTable({ documents, duplicates }: Figures): FigureTable {
  return {
    title: 'Verdicts',
    note: `${documents.acceptedErrors} errors in ${documents.acceptedCells} cells of accepted documents; ${documents.acceptedRight} accepted documents without an error; ${duplicates} inputs share their bytes with another`,
    columns: ['', 'documents', 'share'],
    rows: documentOutcomes.map((outcome) => [
      outcome,
      String(documents[outcome]),
      percent(share(documents[outcome], documents.total)),
    ]),
  };
}

function calibrationTable({ calibration }: Figures): FigureTable {
  const { bins, count, expectedError, brier } = calibration;
  return {
    title: 'Calibration',
    note: `${count} answers; expected calibration error ${expectedError.toFixed(4)}, Brier score ${brier.toFixed(4)}`,
    columns: ['confidence', 'answers', 'mean confidence', 'right'],
    rows: bins
      .filter((bin) => bin.count > 0)
      .map((bin) => [
        `${bin.from}–${bin.to}`,
        String(bin.count),
        bin.confidence.toFixed(4),
        bin.right.toFixed(4),
      ]),
  };
}

function identityTable({ identity, documents, units }: Figures): FigureTable {
  return {
    title: 'Identity and units',
    columns: ['', 'right', 'of', 'share'],
    rows: [
      ...identityParts.map((part) => [
        part,
        String(identity[part]),
        String(documents.total),
        percent(share(identity[part], documents.total)),
      ]),
      [
        'printed units',
        String(units.right),
        String(units.printed),
        percent(share(units.right, units.printed)),
      ],
    ],
  };
}

function agencyTables({ agency }: Figures): readonly FigureTable[] {
  return [
    {
      title: 'Who reports',
      columns: ['', 'right', 'of', 'share'],
      rows: agencyParts.map((part) => {
        const { right, of } = agency.parts[part];
        return [part.replace('_', ' '), String(right), String(of), percent(share(right, of))];
      }),
    },
    {
      title: 'Divisions',
      note: `${agency.sureAndWrong} candidates of confidence 0.95 and more that are not the division`,
      columns: ['', ...divisionOutcomes],
      rows: Object.entries(agency.divisions).map(([name, counts]) => [
        name,
        ...divisionOutcomes.map((outcome) => String(counts[outcome])),
      ]),
    },
  ];
}

function factTable({ facts }: Figures): FigureTable {
  const row = (name: string, { planted, heldOut }: Omit<FactGroup, 'key'>): readonly string[] => [
    name,
    ...factColumns(planted),
    ...factColumns(heldOut),
  ];
  const columns = ['facts', 'precision', 'recall', 'F1', 'silent'];
  const { count, expectedError, brier } = facts.calibration;
  return {
    title: 'Facts of the prose',
    note: `left: wordings that rules may have been written from; right: held-out wordings, in the test split only. ${count} answers; expected calibration error ${expectedError.toFixed(4)}, Brier score ${brier.toFixed(4)}`,
    columns: ['', ...columns, ...columns.map((column) => `held-out ${column}`)],
    rows: [row('all', facts), ...facts.byKey.map((group) => row(group.key, group))],
  };
}

function factColumns(counts: FactCounts): readonly string[] {
  const { precision, recall, f1 } = scoreOf(counts);
  const stated = counts.right + counts.wrong + counts.missing;
  return [String(stated), percent(precision), percent(recall), percent(f1), String(counts.silent)];
}

function errorsTable({ publishedErrors }: Figures): FigureTable {
  const row = (name: string, errors: ErrorCounts): readonly string[] => {
    const planted = errors.found + errors.doubted + errors.missed;
    const counts = [planted, errors.found, errors.doubted, errors.missed].map(String);
    return [name, ...counts, percent(share(errors.found, planted)), String(errors.falseAlarms)];
  };
  const byCheck = Object.entries(publishedErrors).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    title: 'Published errors',
    note: 'XY and A20.STOCK compare two years. A false alarm is an equation called a published error that is none',
    columns: ['', 'planted', 'found', 'doubted', 'missed', 'share found', 'false alarms'],
    rows: [row('all', allErrors(publishedErrors)), ...byCheck.map(([check, errors]) => row(check, errors))],
  };
}

function slowTable({ slowest }: Figures): FigureTable {
  return {
    title: 'Slowest documents',
    columns: ['', 'rendering', 'ms'],
    rows: slowest.map(({ file, rendering, milliseconds }) => [
      file ?? '(test split)',
      rendering,
      milliseconds.toFixed(0),
    ]),
  };
}

function publishedTable(published: readonly PublishedFigures[]): FigureTable {
  return {
    title: 'Published reports',
    columns: ['', 'verdict', 'form and year', ...cellColumns],
    rows: published.map(({ name, outcome, formRight, yearRight, cells }) => [
      name,
      outcome,
      formRight && yearRight ? 'right' : 'wrong',
      ...cellFigures(cells),
    ]),
  };
}
