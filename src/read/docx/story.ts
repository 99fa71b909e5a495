// A story is the flow of one part, or of one note of it, as the source nests it: paragraphs, tables, cells that are
// flows again. Between XML and blocks; nothing outside this folder sees it.

/** What a flow is made of. */
export type StoryItem = StoryParagraph | StoryTable;

export interface StoryParagraph {
  readonly type: 'paragraph';
  readonly path: string;
  readonly text: string;
  /** 1–9 for a heading. */
  readonly level?: number;
  /** What the list prints in front: for flows of running text. */
  readonly numbering?: string;
  /** Text with the number in front: for headings and cells. */
  readonly numberedText: string;
}

export interface StoryTable {
  readonly type: 'table';
  readonly path: string;
  /** Widths of w:gridCol in twips (1/1440 in); 0 where none is stated. */
  readonly gridWidths: readonly number[];
  readonly rows: readonly StoryRow[];
}

export interface StoryRow {
  readonly path: string;
  /** Grid columns left out before the first cell. */
  readonly before: number;
  /** Their width in twips, when stated. */
  readonly beforeWidth?: number;
  /** Grid columns left out after the last cell. */
  readonly after: number;
  readonly cells: readonly StoryCell[];
}

/** `start` begins a merged region, `continue` belongs to the one before. */
export type Merge = 'none' | 'start' | 'continue';

export interface StoryCell {
  readonly path: string;
  /** Grid columns, from 1. */
  readonly span: number;
  /** In twips, when stated so. */
  readonly width?: number;
  /** w:vMerge: with the cell above. */
  readonly vertical: Merge;
  /** w:hMerge, of old documents: with the cell to the left. */
  readonly horizontal: Merge;
  readonly items: readonly StoryItem[];
}

/** All text of a flow, a paragraph a line; numbers in front of list paragraphs; text of inner tables only on request. */
export function storyText(items: readonly StoryItem[], { tables = false } = {}): string {
  const lines: string[] = [];
  for (const item of items) {
    if (item.type === 'paragraph') lines.push(item.numberedText);
    else if (tables) for (const row of item.rows) lines.push(rowText(row));
  }
  return lines.join('\n');
}

/** Text of a row, cells separated by tabs. */
export function rowText(row: { readonly cells: readonly StoryCell[] }): string {
  return row.cells.map(({ items }) => storyText(items, { tables: true })).join('\t');
}
