// Traditional characters, and characters with their reading in brackets, in prose and labels.

import type { Grid } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Draft, Oddity } from '../../draft.js';
import { readings, traditional } from './traditional-table.js';

/** The whole body in traditional characters; title and signature keep the agency's name. */
export const traditionalCharacters: Oddity = {
  number: 43,
  name: 'traditional-characters',
  stage: 'blocks',
  excludes: ['bracketed-readings'],
  apply: (draft) => editBlocks(draft, (text) => [...text].map((one) => traditional.get(one) ?? one).join('')),
};

/** 發(fā)件數(shù): some characters with their reading, wherever they stand. */
export const bracketedReadings: Oddity = {
  number: 43,
  name: 'bracketed-readings',
  stage: 'blocks',
  apply: (draft, random) => {
    const chosen = new Map(Object.entries(readings).filter(() => random.chance(0.6)));
    if (chosen.size === 0) return undefined;
    return editBlocks(draft, (text) => [...text].map((one) => chosen.get(one) ?? one).join(''));
  },
};

// Texts that facts state are as printed, so they change as well; figures and titles do not.
function editBlocks(draft: Draft, edit: (text: string) => string): Draft {
  return {
    ...draft,
    blocks: draft.blocks.map((block) => editBlock(block, edit)),
    facts: draft.facts.map((fact) => ({
      ...fact,
      sentence: edit(fact.sentence),
      ...(typeof fact.value === 'string' ? { value: edit(fact.value) } : {}),
    })),
  };
}

function editBlock(block: Block, edit: (text: string) => string): Block {
  if (block.kind === 'table') return { ...block, grid: editLabels(block.grid, edit) };
  return block.kind === 'title' || block.kind === 'signature' ? block : { ...block, text: edit(block.text) };
}

function editLabels(grid: Grid, edit: (text: string) => string): Grid {
  return {
    ...grid,
    rows: grid.rows.map((cells) =>
      cells.map((cell) => (cell.role === 'value' ? cell : { ...cell, text: edit(cell.text) })),
    ),
  };
}
