// The align stage: every table of every era is read by each rung that applies, eras are chosen by what the tables
// print, and each field of the chosen eras becomes a binding.

import type { Binding } from '../model/binding.js';
import type { Block } from '../model/document.js';
import type { Rung } from '../model/evidence.js';
import type { FormDefinition } from '../model/form.js';
import type { Issue } from '../model/issue.js';
import type { Result } from '../model/result.js';
import type { Layout } from '../model/section.js';
import { absentBindings, readingToBindings } from './bind.js';
import { type ChosenTable, chooseEras, formOfYear, reportForm, type TableCandidates } from './choose-era.js';
import { type CompiledTable, compileForm } from './compiled-form.js';
import { type PlacedTable, readFromGrids } from './grid-reading.js';
import { type Candidate, candidate, joinParts } from './merge-readings.js';
import { underOtherYear } from './other-year.js';
import { missingTableIssue, readingIssues } from './reading-issues.js';
import type { Unit } from './unit.js';
import { readFromUnits } from './unit-reading.js';
import { blocksToUnits } from './units.js';

export interface Alignment {
  /** Era of the report; `null` where no table of a known form was found. */
  readonly form: FormDefinition | null;
  readonly bindings: readonly Binding[];
  /** Tables found, by id. */
  readonly found: readonly string[];
}

interface Sources {
  readonly tables: readonly PlacedTable[];
  /** Flattened: what the grid rung does not see, and its second opinion. */
  readonly units: readonly Unit[];
  /** Rung that the units stand on. */
  readonly rung: Rung;
}

function sourcesOf(blocks: readonly Block[], keep: (index: number) => boolean): Sources {
  const tables = blocks.flatMap((table, block) =>
    table.type === 'table' && keep(block) ? [{ table, block }] : [],
  );
  const kept = blocks.filter((_, index) => keep(index));
  const units = blocksToUnits(kept, { lines: true });
  return { tables, units, rung: hasPositions(units) ? 'geometry' : 'stream' };
}

/** The report's own tables, and those under a caption of another year where there are any. */
interface AllSources {
  readonly own: Sources;
  readonly otherYear: Sources | null;
}

function allSources(layout: Layout, year: number | null): AllSources {
  const under = underOtherYear(layout, year);
  const own = sourcesOf(layout.blocks, (index) => !under[index]);
  return {
    own,
    otherYear: under.includes(true) ? sourcesOf(layout.blocks, (index) => under[index] ?? false) : null,
  };
}

/** A table of another year is read only where the report has none of its own, and said to be one. */
function readOwnOrOther(sources: AllSources, compiled: CompiledTable): Candidate | null {
  const own = readTable(sources.own, compiled);
  if (own !== null || !sources.otherYear) return own;
  const other = readTable(sources.otherYear, compiled);
  return (
    other && {
      first: { ...other.first, otherYear: true },
      whole: () => ({ ...other.whole(), otherYear: true }),
    }
  );
}

function hasPositions(units: readonly Unit[]): boolean {
  return units.some((unit) => unit.values.some((value) => value.x0 !== undefined));
}

/** A reading by grid that confirms less than this of a table is weaker than one by lines. */
const MIN_GRID_SCORE = 0.5;
/** A table needs this much of its labels confirmed to be taken for one of the form. */
const MIN_TABLE_SCORE = 0.3;

function readTable({ tables, units, rung }: Sources, compiled: CompiledTable): Candidate | null {
  const grid = joinParts(readFromGrids(tables, compiled));
  const readLines = () => readFromUnits(units, compiled, rung);
  if (grid && grid.score >= MIN_GRID_SCORE) return candidate(grid, readLines);
  const lines = readLines();
  const only = joinParts(lines ? [lines] : []);
  return only && only.score >= MIN_TABLE_SCORE ? candidate(only, () => null) : null;
}

/** A table that another era has word for word is read once. */
function inEra({ first, whole }: Candidate, compiled: CompiledTable): Candidate {
  return { first: { ...first, compiled }, whole: () => ({ ...whole(), compiled }) };
}

function isSameTable(one: CompiledTable, other: CompiledTable): boolean {
  return one.table === other.table && JSON.stringify(one.rowSums) === JSON.stringify(other.rowSums);
}

function candidates(sources: AllSources, forms: readonly FormDefinition[]): TableCandidates[] {
  const byTable = new Map<string, Candidate[]>();
  for (const compiled of forms.flatMap(compileForm)) {
    const others = byTable.get(compiled.table.id) ?? [];
    const same = others.find(({ first }) => isSameTable(first.compiled, compiled));
    const reading = same ? inEra(same, compiled) : readOwnOrOther(sources, compiled);
    if (reading) byTable.set(compiled.table.id, [...others, reading]);
  }
  return [...byTable].map(([tableId, readings]) => ({ tableId, readings }));
}

function bindReport(form: FormDefinition, chosen: readonly ChosenTable[]): Result<Binding[]> {
  const bindings: Binding[] = [];
  const issues: Issue[] = [];
  const byId = new Map(chosen.map((one) => [one.tableId, one.reading]));
  const extra = chosen.filter((one) => !form.tables.some((table) => table.id === one.tableId));
  for (const table of form.tables) {
    const reading = byId.get(table.id);
    if (reading) {
      const own = readingToBindings(reading);
      bindings.push(...own);
      issues.push(...readingIssues(reading, own));
    } else {
      bindings.push(...absentBindings(form.id, table));
      issues.push(missingTableIssue(table));
    }
  }
  for (const { reading } of extra) {
    const own = readingToBindings(reading);
    bindings.push(...own);
    issues.push(...readingIssues(reading, own));
  }
  return { value: bindings, issues };
}

/**
 * Binds the fields of the forms to places in the document.
 * @param layout the report's parts; its year decides an era only where the tables cannot.
 */
export function align(
  layout: Layout,
  options: { readonly forms: readonly FormDefinition[]; readonly year: number | null },
): Result<Alignment> {
  const sources = allSources(layout, options.year);
  const chosen = chooseEras(candidates(sources, options.forms), options.year);
  const form = reportForm(chosen) ?? formOfYear(options.forms, options.year);
  if (!form) return { value: { form: null, bindings: [], found: [] }, issues: [] };
  const { value, issues } = bindReport(form, chosen);
  return { value: { form, bindings: value, found: chosen.map((one) => one.tableId) }, issues };
}
