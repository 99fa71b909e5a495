// Every label that the two forms print, to tell whether a changed label could be taken for another.

import { distance } from 'fastest-levenshtein';
import {
  disclosureLayouts,
  otherGroup,
  otherSingleRow,
  plainOutcomes,
  requestColumns,
  requestFrame,
  requestGroups,
  reviewOutcomes,
  rowHeader,
  spanningHeaders,
  totalProcessed,
} from '../../../maker/form-layout.js';

const { newRequests, carriedOver, outcomes, carriedForward } = requestFrame;
const requestGroupsAndOther = [...requestGroups, otherGroup];

const formLabels: readonly string[] = [
  rowHeader,
  ...Object.values(disclosureLayouts).flatMap((tables) =>
    tables.flatMap(({ title, columns, rows }) => [title, ...[...columns, ...rows].map(({ text }) => text)]),
  ),
  ...Object.values(spanningHeaders),
  ...requestColumns.map(({ text }) => text),
  ...[newRequests, carriedOver, carriedForward, ...plainOutcomes].map(({ text }) => text),
  outcomes,
  ...requestGroupsAndOther.flatMap(({ text, rows }) => [text, ...rows.map((row) => row.text)]),
  otherSingleRow.text,
  totalProcessed.text,
  ...reviewOutcomes,
];

const bareLabels = [...new Set(formLabels.map(bare))];

/** A label without white space and without the number before it. */
export function bare(label: string): string {
  return withoutSpace(label).replace(/^(?:[（(][一二三四五六七][）)]|[一二三四]、|\d[.．、])/, '');
}

/** A label without white space. */
export function withoutSpace(label: string): string {
  return label.replace(/\s/g, '');
}

/** Whether the changed label is nearer to the printed one than to any other label of either form. */
export function isStillTold(label: string, changed: string): boolean {
  const own = bare(label);
  const now = bare(changed);
  const others = bareLabels.filter((other) => other !== own);
  return now !== '' && others.every((other) => distance(now, own) < distance(now, other));
}
