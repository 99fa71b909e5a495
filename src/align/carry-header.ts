// The header of a table goes on over a page break or an editor's cut: the part below has no header of its own, and its
// grid may be cut into other columns.

import type { Table } from '../model/document.js';
import type { GridHeader } from './grid-header.js';

/** Share of a table's width within which two column edges are one: 4 points of a page's width of text. */
const SAME_EDGE = 0.01;

/** A header over another grid than its own; `placed` says whether its columns were found there. */
export interface CarriedHeader {
  readonly header: GridHeader;
  readonly placed: boolean;
}

/**
 * The header of the table `own` as it stands over `part`. On a page columns are where they are drawn. Without places
 * the value columns are the last ones of the grid as they are above; the label columns may be cut differently.
 */
export function carryHeader(header: GridHeader, own: Table, part: Table): CarriedHeader {
  const from = columnEdges(own);
  const to = columnEdges(part);
  if (!from || !to) return { header: shiftHeader(header, part.columnCount - own.columnCount), placed: true };
  const move = (column: number): number => {
    const edge = from[column] ?? Number.NaN;
    return to.findIndex((other) => Math.abs(other - edge) <= SAME_EDGE);
  };
  const spans = header.spans.map((span) => span && { from: move(span.from), to: move(span.to) });
  const valueStart = move(header.valueStart);
  const valueEnd = move(header.valueEnd);
  const placed =
    spans.every((span) => !span || (span.from !== -1 && span.to > span.from)) && valueStart !== -1;
  if (placed && valueEnd !== -1) return { header: { ...header, spans, valueStart, valueEnd }, placed };
  return { header: shiftHeader(header, part.columnCount - own.columnCount), placed: false };
}

function shiftHeader(header: GridHeader, by: number): GridHeader {
  const spans = header.spans.map((span) => span && { from: span.from + by, to: span.to + by });
  return { ...header, spans, valueStart: header.valueStart + by, valueEnd: header.valueEnd + by };
}

/** Left edge of every grid column and the right one of the last, as shares of the table's width; `null` without places. */
export function columnEdges({ cells, columnCount }: Table): number[] | null {
  const edges = new Array<number>(columnCount + 1).fill(Number.NaN);
  for (const { place, column, colSpan } of cells) {
    if (place.kind !== 'pdf') return null;
    const [x0, , x1] = place.bbox;
    if (Number.isNaN(edges[column])) edges[column] = x0;
    if (Number.isNaN(edges[column + colSpan])) edges[column + colSpan] = x1;
  }
  const [left = Number.NaN] = edges;
  const width = (edges[columnCount] ?? Number.NaN) - left;
  return edges.map((edge) => (edge - left) / width);
}
