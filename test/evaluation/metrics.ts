// The figures that have floors, all of them shares of which more is better.

import type { Figures } from './evaluate.js';
import { scoreOf } from './fact-figures.js';
import { agencyParts, toldDivisions, wrongDivisions } from './judge-agency.js';
import { identityParts } from './judge-document.js';
import { allErrors } from './published-errors.js';
import { type CellCounts, type DocumentCounts, judgedCells, share } from './tally.js';

/** Scope (`overall` or a format) → metric → value; a metric that has no cases is left out. */
export type Metrics = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Metrics of an evaluation, overall and by format. */
export function metricsOf(figures: Figures): Metrics {
  const formats = figures.groups.format.map(({ name, cells, documents }) => [name, common(cells, documents)]);
  return {
    overall: { ...common(figures.cells, figures.documents), ...overallOnly(figures) },
    ...Object.fromEntries(formats),
  };
}

function common(cells: CellCounts, documents: DocumentCounts): Readonly<Record<string, number>> {
  const judged = judgedCells(cells);
  const without = (count: number): number | null => share(judged - count, judged);
  return known({
    cells_right: share(cells.right, judged),
    cells_not_wrong: without(cells.wrong),
    cells_not_invented: without(cells.invented),
    cells_not_silent_errors: without(cells.silent),
    documents_right: share(documents.right, documents.total),
    documents_accepted: share(documents.accepted, documents.total),
    documents_with_record: share(documents.total - documents.failed - documents.lost, documents.total),
    accepted_cells_right: share(documents.acceptedCells - documents.acceptedErrors, documents.acceptedCells),
  });
}

function overallOnly(figures: Figures): Readonly<Record<string, number>> {
  const { calibration, publishedErrors, documents, identity, agency, units } = figures;
  const told = toldDivisions(agency);
  const errors = allErrors(publishedErrors);
  const planted = errors.found + errors.doubted + errors.missed;
  const identities = identityParts.map((part) => [`${part}_right`, share(identity[part], documents.total)]);
  return known({
    calibration: calibration.count === 0 ? null : 1 - calibration.expectedError,
    brier: calibration.count === 0 ? null : 1 - calibration.brier,
    published_errors_found: share(errors.found, planted),
    units_right: share(units.right, units.printed),
    facts_f1_planted: scoreOf(figures.facts.planted).f1,
    facts_f1_held_out: scoreOf(figures.facts.heldOut).f1,
    ...Object.fromEntries(identities),
    ...Object.fromEntries(
      agencyParts.map((part) => [
        `agency_${part}_right`,
        share(agency.parts[part].right, agency.parts[part].of),
      ]),
    ),
    division_right: share(told.right, told.of),
    division_not_wrong: share(documents.total - wrongDivisions(agency), documents.total),
    division_not_sure_and_wrong: share(documents.total - agency.sureAndWrong, documents.total),
  });
}

function known(values: Readonly<Record<string, number | null>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
