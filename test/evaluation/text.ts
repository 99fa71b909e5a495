// The figures on the terminal.

import { textTable } from '../../src/cli/text-table.js';
import type { DocumentCase } from './cases.js';
import type { EvaluationFile } from './run-evaluation.js';
import { type FigureTable, tablesOf } from './tables.js';

/** All figures. */
export function figuresText({ corpus, split, figures, publishedReports, versions }: EvaluationFile): string {
  const head =
    `Corpus of seed ${corpus.seed}, ${corpus.count} documents, ${corpus.fingerprint.slice(0, 16)}; ` +
    `split ${split}; gongkai ${versions.gongkai}, node ${versions.node}\n`;
  return [head, ...tablesOf(figures, publishedReports).map(tableText)].join('\n');
}

/** Cells shown of a document; where a whole table fails, the first tell why. */
const CELLS_SHOWN = 20;

/** The documents with most errors; empty without any. */
export function worstText(worst: readonly DocumentCase[]): string {
  return worst
    .map(({ file, outcome, errors, cells }) => {
      const oddities = cells[0]?.oddities.join(', ') || 'no oddities';
      const columns = ['kind', 'field', 'expected', 'got', 'confidence'].map((title) => ({ title }));
      const rows = cells
        .slice(0, CELLS_SHOWN)
        .map((cell) => [
          cell.kind,
          cell.field,
          String(cell.expected),
          String(cell.got),
          cell.confidence?.toFixed(4) ?? '–',
        ]);
      const more = errors > CELLS_SHOWN ? `… and ${errors - CELLS_SHOWN} more\n` : '';
      return `\n${file}: ${errors} errors, ${outcome}; ${cells[0]?.rendering ?? ''}, ${oddities}\n${textTable(columns, rows)}${more}`;
    })
    .join('');
}

function tableText({ title, note, columns, rows }: FigureTable): string {
  const aligned = columns.map((column, index) => ({
    title: column,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return `${title}\n${textTable(aligned, rows)}${note === undefined ? '' : `${note}\n`}`;
}
