// Elements of tables (ECMA-376 part 1, 17.4). They build rows as the source has them; grid.ts makes the grid.

import type { Attributes } from './attributes.js';
import { tooComplex } from './bounds.js';
import type { ElementRules } from './element-rule.js';
import { isOn } from './on-off.js';
import { malformed } from './package.js';
import { rowText, storyText } from './story.js';
import {
  closeFlow,
  closeParagraph,
  currentFlow,
  flushCarried,
  openFlow,
  type StoryState,
  setAside,
  toMerge,
} from './story-state.js';

/** Rules of the elements of tables. */
export const tableElements: ElementRules = {
  'w:tbl': { open: openTable, close: closeTable },
  'w:tblGrid': 'pass',
  'w:gridCol': {
    open(state, attributes) {
      state.context.budget.spendSlot();
      state.tables.at(-1)?.gridWidths.push(twips(attributes['w:w']) ?? 0);
    },
  },
  'w:tr': { open: openRow, close: closeRow },
  'w:gridBefore': { open: (state, attributes) => setRowColumns(state, 'before', attributes) },
  'w:gridAfter': { open: (state, attributes) => setRowColumns(state, 'after', attributes) },
  'w:wBefore': {
    open(state, attributes) {
      const row = state.tables.at(-1)?.row;
      const width = statedWidth(attributes);
      if (row !== undefined && width !== undefined) row.beforeWidth = width;
    },
  },
  'w:tc': { open: openCell, close: closeCell },
  'w:tcW': {
    open(state, attributes) {
      const cell = state.cells.at(-1);
      const width = statedWidth(attributes);
      if (cell !== undefined && width !== undefined) cell.width = width;
    },
  },
  'w:gridSpan': {
    open(state, attributes) {
      const cell = state.cells.at(-1);
      if (cell !== undefined) cell.span = Math.max(1, columns(state, attributes));
    },
  },
  'w:vMerge': {
    open(state, attributes) {
      const cell = state.cells.at(-1);
      if (cell !== undefined) cell.vertical = toMerge(attributes['w:val']);
    },
  },
  'w:hMerge': {
    open(state, attributes) {
      const cell = state.cells.at(-1);
      if (cell !== undefined) cell.horizontal = toMerge(attributes['w:val']);
    },
  },
  // Tracked changes of cells (17.13.5): inserted ones stay, deleted ones go, merged ones are merged.
  'w:cellIns': 'pass',
  'w:cellDel': {
    open(state) {
      const cell = state.cells.at(-1);
      if (cell !== undefined) cell.deleted = true;
    },
  },
  'w:cellMerge': {
    open(state, attributes) {
      const cell = state.cells.at(-1);
      const merge = attributes['w:vMerge'];
      if (cell !== undefined && merge !== undefined) cell.vertical = merge === 'rest' ? 'start' : 'continue';
    },
  },
  // The row is hidden (17.4.20).
  'w:hidden': {
    open(state, attributes, ancestors) {
      const row = state.tables.at(-1)?.row;
      if (row !== undefined && ancestors.at(-1) === 'w:trPr') row.hidden = isOn(attributes['w:val']);
    },
  },
};

function openTable(state: StoryState): 'skip' | undefined {
  const flow = currentFlow(state);
  if (flow === undefined) return 'skip';
  if (flow.inTable) state.context.budget.spendSlot();
  else state.context.budget.spendBlock();
  closeParagraph(state, flow);
  flushCarried(flow);
  flow.tables += 1;
  state.tables.push({ path: `${flow.path}/tbl[${flow.tables}]`, gridWidths: [], rows: [], rowCount: 0 });
  return undefined;
}

function closeTable(state: StoryState): void {
  const table = state.tables.pop();
  if (table === undefined || table.rows.length === 0) return;
  const { path, gridWidths, rows } = table;
  currentFlow(state)?.items.push({ type: 'table', path, gridWidths, rows });
}

function openRow(state: StoryState): void {
  const table = state.tables.at(-1);
  // Word refuses these, too: there is no telling which cell would stand where.
  if (table === undefined) throw malformed('The document has a table row outside of a table.');
  if (table.row !== undefined) throw malformed('The document has a table row inside a row.');
  state.context.budget.spendSlot();
  table.rowCount += 1;
  const path = `${table.path}/tr[${table.rowCount}]`;
  table.row = {
    path,
    cells: [],
    cellCount: 0,
    inCell: false,
    before: 0,
    after: 0,
    deleted: false,
    hidden: false,
  };
}

function closeRow(state: StoryState): void {
  const table = state.tables.at(-1);
  const row = table?.row;
  if (table === undefined || row === undefined) return;
  delete table.row;
  const { path, cells, before, beforeWidth, after } = row;
  if (row.deleted) setAside(state, 'deleted', rowText(row), path);
  else if (row.hidden) setAside(state, 'hidden', rowText(row), path);
  else if (cells.length > 0) {
    table.rows.push({ path, cells, before, after, ...(beforeWidth === undefined ? {} : { beforeWidth }) });
  }
}

function openCell(state: StoryState): void {
  const row = state.tables.at(-1)?.row;
  if (row === undefined) throw malformed('The document has a table cell outside of a row.');
  if (row.inCell) throw malformed('The document has a table cell inside a cell.');
  row.inCell = true;
  state.context.budget.spendSlot();
  row.cellCount += 1;
  const path = `${row.path}/tc[${row.cellCount}]`;
  state.cells.push({ path, span: 1, vertical: 'none', horizontal: 'none', items: [], deleted: false });
  openFlow(state, path, true);
}

function closeCell(state: StoryState): void {
  const row = state.tables.at(-1)?.row;
  const cell = state.cells.pop();
  const items = closeFlow(state);
  if (row === undefined || cell === undefined) return;
  row.inCell = false;
  const { deleted, ...kept } = cell;
  if (deleted) setAside(state, 'deleted', storyText(items, { tables: true }), cell.path);
  else row.cells.push({ ...kept, items });
}

function setRowColumns(state: StoryState, key: 'before' | 'after', attributes: Attributes): void {
  const row = state.tables.at(-1)?.row;
  if (row !== undefined) row[key] = columns(state, attributes);
}

/** A number of grid columns; Word allows 63 in a row. */
function columns(state: StoryState, attributes: Attributes): number {
  const count = Number(attributes['w:val']);
  if (!Number.isInteger(count) || count < 0) return 0;
  const { maxTableSlots } = state.context.budget.limits;
  if (count > maxTableSlots) throw tooComplex(`a table cell that spans ${count} columns`);
  return count;
}

// Widths in percent or left to the layout say nothing about where an edge is.
function statedWidth(attributes: Attributes): number | undefined {
  const type = attributes['w:type'] ?? 'dxa';
  return type === 'dxa' ? twips(attributes['w:w']) : undefined;
}

const twipsOfUnit: Readonly<Record<string, number>> = {
  '': 1,
  pt: 20,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
  pc: 240,
  pi: 240,
};

// A bare number is twips; strict documents may name a unit (22.9.2.15).
function twips(value: string | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(pt|in|cm|mm|pc|pi)?$/.exec(value ?? '');
  const factor = twipsOfUnit[match?.[2] ?? ''];
  if (match === null || factor === undefined) return undefined;
  return Number(match[1]) * factor;
}
