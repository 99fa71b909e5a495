// Turns stories into the blocks of the model.

import type { Block } from '../../model/document.js';
import type { Issue } from '../../model/issue.js';
import type { ReadLimits } from '../../model/reader.js';
import { storyTableToGrid } from './grid.js';
import type { StoryItem, StoryParagraph, StoryTable } from './story.js';
import type { Story } from './story-reader.js';

/** Blocks of a story in reading order, and what was odd about its tables. */
export interface StoryBlocks {
  readonly blocks: readonly Block[];
  readonly issues: readonly Issue[];
}

/**
 * Makes blocks. A table inside a cell comes right after the table around it, its text out of the cell; where the
 * outer table only lays out the page (one row or one column), its content is read as if it were not in a table.
 * @throws UnreadableSourceError when a table is over `maxTableSlots`.
 */
export function storyToBlocks(story: Story, limits: ReadLimits): StoryBlocks {
  const blocks: Block[] = [];
  const issues: Issue[] = [];
  addItems(story.items);
  return { blocks, issues };

  function addItems(items: readonly StoryItem[]): void {
    for (const item of items) {
      if (item.type === 'paragraph') blocks.push(toTextBlock(item, story.part));
      else addTable(item);
    }
  }

  function addTable(table: StoryTable): void {
    const inner = innerTables(table);
    if (inner.length > 0 && isLayout(table)) {
      for (const { cells } of table.rows) for (const { items } of cells) addItems(items);
      return;
    }
    const grid = storyTableToGrid(table, story.part, limits.maxTableSlots);
    blocks.push(grid.table);
    for (const found of grid.issues) issues.push(found);
    for (const nested of inner) addTable(nested);
  }
}

function innerTables(table: StoryTable): readonly StoryTable[] {
  const inner: StoryTable[] = [];
  for (const { cells } of table.rows) {
    for (const { items } of cells) for (const item of items) if (item.type === 'table') inner.push(item);
  }
  return inner;
}

function isLayout({ rows }: StoryTable): boolean {
  return rows.length === 1 || rows.every(({ cells }) => cells.length === 1);
}

function toTextBlock(paragraph: StoryParagraph, part: string): Block {
  const { path, text, level, numbering, numberedText } = paragraph;
  const place = { kind: 'docx', part, path } as const;
  // A heading without text is a blank line with a style.
  if (level !== undefined && numberedText.trim() !== '' && text.trim() !== '') {
    return { type: 'heading', level, text: numberedText, place };
  }
  return { type: 'paragraph', text, place, ...(numbering === undefined ? {} : { numbering }) };
}
