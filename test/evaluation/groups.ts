// Which groups a document and a cell belong to.

import type { DocumentTruth } from '../corpus/truth.js';
import type { JudgedDocument } from './judge-document.js';

/** Ways of grouping documents, with their titles for people. */
export const documentGroupings = {
  format: 'Format',
  form: 'Era of the form',
  rendering: 'Rendering',
  oddity: 'Oddity',
  kind: 'Kind of report',
} as const;
export type DocumentGrouping = keyof typeof documentGroupings;

/** Share of strokes among the printed cells from which a report is full of them. */
const FULL_OF_STROKES = 0.4;

/** Names of the groups of a document, by grouping. A document with several oddities is in the group of each. */
export function groupsOf({ truth }: JudgedDocument): Readonly<Record<DocumentGrouping, readonly string[]>> {
  const oddities = [...new Set(truth.oddities.map(({ number, name }) => `${number} ${name}`))];
  return {
    format: [truth.format],
    form: [truth.form],
    rendering: [truth.rendering],
    oddity: oddities.length === 0 ? ['none'] : oddities,
    kind: kindsOf(truth),
  };
}

/** Reports on which arithmetic is blind: all identities hold for zeros, and none says anything about strokes. */
function kindsOf({ fields }: DocumentTruth): readonly string[] {
  const printed = Object.values(fields).filter(({ status }) => status !== 'absent');
  const numbers = printed.filter(({ status }) => status === 'number');
  const strokes = printed.filter(({ status }) => status === 'not_applicable');
  const kinds: string[] = [];
  if (numbers.length > 0 && numbers.every(({ value }) => value === 0)) kinds.push('all zero');
  if (printed.length > 0 && strokes.length >= FULL_OF_STROKES * printed.length) kinds.push('full of strokes');
  return kinds.length === 0 ? ['other'] : kinds;
}

/**
 * Group of a field: the item of article 20, the block of the requests table, or the kind of proceedings.
 * `requests.denied.state_secret.total` is in `requests.denied`.
 */
export function fieldGroupOf(field: string): string {
  const parts = field.split('.');
  const depth = parts[0] === 'review_litigation' && parts[1] === 'litigation' ? 3 : 2;
  return parts.slice(0, depth).join('.');
}
