// Makes the true grid of a table: columns from column-edges.ts, rows joined by vMerge.

import type { Cell, Table } from '../../model/document.js';
import { type Issue, issue } from '../../model/issue.js';
import type { DocxPlace } from '../../model/place.js';
import { tooComplex } from './bounds.js';
import { type PlacedCell, rowsToColumns } from './column-edges.js';
import { type StoryItem, type StoryTable, storyText } from './story.js';

/** A table's grid and what was odd about it. */
export interface Grid {
  readonly table: Table;
  readonly issues: readonly Issue[];
}

interface Region {
  readonly path: string;
  readonly row: number;
  readonly column: number;
  readonly end: number;
  rowSpan: number;
  readonly items: StoryItem[];
}

/**
 * Resolves all spans of a table. A merged cell has the place of the cell that begins it and the text of all of them:
 * Word hides what stands in the others, but a label torn over them (三、本 + 年度办理结果) was one on paper.
 * @throws UnreadableSourceError when the grid is over `maxTableSlots`.
 */
export function storyTableToGrid(source: StoryTable, part: string, maxTableSlots: number): Grid {
  const layout = rowsToColumns(source.rows, source.gridWidths);
  const rowCount = layout.rows.length;
  const { columnCount } = layout;
  if (rowCount * columnCount > maxTableSlots)
    throw tooComplex(`a table of ${rowCount} × ${columnCount} cells`);
  const orphans: string[] = [];
  const regions = joinDown(layout.rows, orphans);
  const place: DocxPlace = { kind: 'docx', part, path: source.path };
  const table: Table = {
    type: 'table',
    rowCount,
    columnCount,
    cells: regions.map((region) => toCell(region, part)),
    place,
    origin: 'markup',
  };
  return { table, issues: toIssues([...layout.repairs, ...orphans], place) };
}

function joinDown(
  rows: readonly { readonly cells: readonly PlacedCell[] }[],
  repairs: string[],
): readonly Region[] {
  const regions: Region[] = [];
  let above = new Map<number, Region>();
  let orphans = 0;
  rows.forEach(({ cells }, row) => {
    const open = new Map<number, Region>();
    for (const { cell, left, right } of cells) {
      const owner = cell.vertical === 'continue' ? above.get(left) : undefined;
      if (owner !== undefined && owner.end === right) {
        owner.rowSpan += 1;
        for (const item of cell.items) owner.items.push(item);
        open.set(left, owner);
        continue;
      }
      if (cell.vertical === 'continue') orphans += 1;
      const region = { path: cell.path, row, column: left, end: right, rowSpan: 1, items: [...cell.items] };
      regions.push(region);
      if (cell.vertical !== 'none') open.set(left, region);
    }
    above = open;
  });
  if (orphans > 0) repairs.push(`${orphans} cells are marked as merged with one above that is not there`);
  return regions;
}

function toCell(region: Region, part: string): Cell {
  const { row, column, end, rowSpan, path } = region;
  return {
    row,
    column,
    rowSpan,
    colSpan: end - column,
    // The empty paragraphs that every cell and every continuation must have are no lines of text.
    text: storyText(region.items).trim(),
    place: { kind: 'docx', part, path },
  };
}

function toIssues(repairs: readonly string[], place: DocxPlace): readonly Issue[] {
  if (repairs.length === 0) return [];
  return [
    issue('read/grid-repaired', `The grid of a table was put right: ${repairs.join('; ')}.`, {
      places: [place],
    }),
  ];
}
