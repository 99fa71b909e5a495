// A comparison for the terminal.

import {
  type Comparison,
  isQuiet,
  printComparedCell,
  printDifference,
  printPercent,
  printShare,
  type Report,
} from '../compare/index.js';
import { printable, textTable } from './text-table.js';

/** Sentences shown of a section; the page and JSON have all. */
const SHOWN_SENTENCES = 5;

/** Figures, similarity by section, and the sentences that both reports have. */
export function comparisonText(comparison: Comparison, { all }: { readonly all: boolean }): string {
  const { first, second, sections } = comparison;
  const parts = [
    `${nameOf('first ', first)}${nameOf('second', second)}`,
    figures(comparison, all),
    similarity(comparison),
    ...sections.flatMap(({ id, heading, reused }) => {
      if (reused.length === 0) return [];
      const shown = reused.slice(0, SHOWN_SENTENCES).map(({ text }) => `  ${printable(text)}\n`);
      const more = reused.length - shown.length;
      const rest = more > 0 ? `  … and ${more} more (--html or --json for all)\n` : '';
      return [`Same sentences in ${printable(heading ?? id)}:\n${shown.join('')}${rest}`];
    }),
  ];
  return parts.join('\n');
}

function nameOf(which: string, { record }: Report): string {
  const { agency, year, form, source } = record;
  return `${which}  ${printable(`${agency.name ?? 'unknown agency'} ${year ?? ''} ${form ?? ''}  ${source.path}`)}\n`;
}

function figures({ tables, first, second }: Comparison, all: boolean): string {
  const fields = tables.flatMap((table) => table.fields);
  const shown = all ? fields : fields.filter((field) => !isQuiet(field));
  const columns = [
    { title: 'FIELD' },
    ...[first, second].map(({ record }, at) => ({
      title: String(record.year ?? ['FIRST', 'SECOND'][at]),
      align: 'right' as const,
    })),
    { title: 'DIFFERENCE', align: 'right' as const },
    { title: 'CHANGE', align: 'right' as const },
  ];
  const rows = shown.map((field) => [
    field.label,
    printComparedCell(field.first),
    printComparedCell(field.second),
    printDifference(field),
    printPercent(field),
  ]);
  const left = fields.length - shown.length;
  return `${textTable(columns, rows)}${left > 0 ? `${left} more fields in which both are 0, or neither has a number (--all).\n` : ''}`;
}

function similarity({ sections, similarity: whole }: Comparison): string {
  const columns = [
    { title: 'SECTION' },
    ...['SENTENCES', 'SENTENCES', 'SHARED', 'SIMILARITY'].map((title) => ({
      title,
      align: 'right' as const,
    })),
  ];
  const rows = sections.map(({ id, heading, firstSentences, secondSentences, reused, similarity: share }) => [
    heading ?? id,
    String(firstSentences),
    String(secondSentences),
    String(reused.length),
    printShare(share),
  ]);
  return textTable(columns, [...rows, ['全文 all', '', '', '', printShare(whole)]]);
}
