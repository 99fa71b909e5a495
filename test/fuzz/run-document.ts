// One mutated document from its seed: base report, target format, mutations; what came out of the pipeline.

import { ExtractionError } from '../../src/model/errors.js';
import type { ConfidenceReport } from '../../src/model/record.js';
import { extract } from '../../src/pipeline.js';
import { toDocx } from '../cases/to-docx.js';
import { placeCells } from '../maker/grid.js';
import type { Block } from '../maker/layout.js';
import { seededRandom } from '../maker/random.js';
import { type Base, forms, indexOf, makeBase, marks } from './base.js';
import { blockMutations } from './block-mutations.js';
import { type Judgement, judge } from './judge.js';
import { docxMutations, htmlMutations } from './markup-mutations.js';
import { render, targets } from './render.js';
import { lineMutations } from './text-mutations.js';

/** A mutation with the seed of its choices. */
export interface Step {
  readonly name: string;
  readonly seed: number;
}

/** What a seed means. */
export interface Plan {
  readonly seed: number;
  readonly target: string;
  readonly steps: readonly Step[];
}

/** What became of a plan. */
export interface Outcome {
  readonly base: Base;
  readonly bytes: Uint8Array;
  readonly extension: string;
  /** Steps that changed something. */
  readonly applied: readonly Step[];
  readonly milliseconds: number;
  readonly report?: ConfidenceReport;
  readonly judgement?: Judgement;
  readonly refused?: string;
  readonly defect?: string;
}

function names(target: string): readonly string[] {
  const late =
    target.startsWith('text-') || target.startsWith('pdftext-')
      ? lineMutations
      : target.startsWith('html')
        ? htmlMutations
        : target === 'docx-raw' || target === 'docx-gridbefore'
          ? docxMutations
          : {};
  return [
    ...Object.keys(blockMutations).map((name) => `table:${name}`),
    ...Object.keys(late).map((name) => `source:${name}`),
  ];
}

/** The plan that the seed determines. */
export function makePlan(seed: number, only?: string): Plan {
  const random = seededRandom(seed * 7 + 1);
  const fitting = targets.filter((target) => only === undefined || target.startsWith(only));
  const target = fitting[random.integer(0, fitting.length - 1)] ?? 'html-plain';
  const all = names(target);
  const late = all.filter((name) => name.startsWith('source:'));
  const steps = Array.from({ length: random.pick([1, 1, 2, 2, 3]) }, (): Step => {
    const from = late.length > 0 && random.chance(0.5) ? late : all;
    return { name: from[random.integer(0, from.length - 1)] ?? '', seed: random.integer(1, 1e9) };
  });
  return { seed, target, steps };
}

const markup: Readonly<
  Record<
    string,
    Readonly<Record<string, (source: string, random: ReturnType<typeof seededRandom>) => string | null>>
  >
> = {
  html: htmlMutations,
  docx: docxMutations,
  lines: Object.fromEntries(
    Object.entries(lineMutations).map(([name, change]) => [
      name,
      (source, random) => change(source.split('\n'), random)?.join('\n') ?? null,
    ]),
  ),
};

function fitsColumns(blocks: readonly Block[]): boolean {
  return blocks.every((block) => {
    if (block.kind !== 'table') return true;
    const { grid } = block;
    return placeCells(grid).every(({ column, cell }) => column + cell.colSpan <= grid.columns.length);
  });
}

/** Makes the document and reads it; `null` when the format cannot hold what the steps made. */
export async function runPlan(plan: Plan): Promise<Outcome | null> {
  const base = makeBase(seededRandom(plan.seed));
  const applied: Step[] = [];
  let blocks = base.blocks;
  for (const step of plan.steps.filter(({ name }) => name.startsWith('table:'))) {
    const changed = blockMutations[step.name.slice(6)]?.(blocks, seededRandom(step.seed), base) ?? null;
    if (changed === null) continue;
    blocks = changed;
    applied.push(step);
  }
  let rendered: Awaited<ReturnType<typeof render>>;
  try {
    // Ink beyond the table's columns is no page that anybody printed.
    if (plan.target.startsWith('pdf') && !fitsColumns(blocks)) return null;
    rendered = await render(plan.target, blocks, base);
  } catch (error) {
    if (error instanceof Error && /does not fill|no glyph/.test(error.message)) return null;
    if (plan.target.startsWith('pdf') || plan.target === 'text-layout') return null;
    throw error;
  }
  const inBlocks = JSON.stringify(blocks);
  if (rendered.kind === 'bytes')
    return read(plan, base, applied, rendered.bytes, rendered.extension, inBlocks);
  let source = rendered.source;
  for (const step of plan.steps.filter(({ name }) => name.startsWith('source:'))) {
    const changed = markup[rendered.kind]?.[step.name.slice(7)]?.(source, seededRandom(step.seed)) ?? null;
    if (changed === null || changed === source) continue;
    source = changed;
    applied.push(step);
  }
  const unmarked = source.replace(marks, '');
  const followed = source === unmarked ? null : source;
  const bytes = rendered.kind === 'docx' ? await toDocx(unmarked) : new TextEncoder().encode(unmarked);
  const extension = rendered.kind === 'lines' ? 'txt' : rendered.kind;
  return read(plan, base, applied, bytes, extension, followed);
}

async function read(
  plan: Plan,
  base: Base,
  applied: readonly Step[],
  bytes: Uint8Array,
  extension: string,
  followed: string | null,
): Promise<Outcome> {
  const start = Date.now();
  const common = { base, bytes, extension, applied };
  try {
    const { confidence: report } = await extract(bytes, { name: `${plan.seed}.${extension}`, forms });
    const milliseconds = Date.now() - start;
    const left = new Set((followed?.match(marks) ?? []).map(indexOf));
    const gone = followed === null ? null : new Set(base.paths.filter((_, index) => !left.has(index)));
    return { ...common, milliseconds, report, judgement: judge(base.truth, gone, report.fields) };
  } catch (error) {
    const milliseconds = Date.now() - start;
    if (error instanceof ExtractionError) return { ...common, milliseconds, refused: error.message };
    return {
      ...common,
      milliseconds,
      defect: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
