// Draft → page: an editor, a frame and an encoding, given by name or drawn, and what is done to the article besides.

import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, RenderedFile } from '../../draft.js';
import { type DivisionKind, divisionTable } from './division-table.js';
import { cellContent, commonEditor, type EditorName, editors, type TableHabits } from './editors.js';
import { commonFrame, type FrameName, frames } from './frames.js';
import { cutTables } from './grid-changes.js';
import { hidden, staleBlocks } from './hidden.js';
import { type BlockMarkup, blocksHtml, escapeHtml, inlineOf } from './markup.js';
import { commonEncoding, type PageEncoding, pageBytes } from './page-bytes.js';
import { type Untidiness, untidiness } from './untidy.js';

/** Choices for a page; what is not given is drawn. */
export interface PageChoices {
  readonly editor?: EditorName;
  readonly frame?: FrameName;
  readonly encoding?: PageEncoding;
  readonly tables?: TableHabits;
  /** Tables of `div` elements in place of `table` elements. */
  readonly divisions?: DivisionKind;
  readonly cutTables?: boolean;
  readonly untidy?: Untidiness;
  /** What else is in the page, unseen. */
  readonly hidden?: 'stale' | 'print-copy';
  readonly xhtml?: boolean;
  /** Characters of the page's editor that need four bytes in GB 18030. */
  readonly rareCharacters?: string;
}

/** Writes the draft as a page. */
export function writePage(draft: Draft, choices: PageChoices, random: Random): RenderedFile {
  const { report } = draft;
  const blocks = choices.cutTables === true ? cutTables(draft.blocks, random) : draft.blocks;
  const editor = choices.editor ?? commonEditor(random);
  const write = (some: readonly Block[]): string => articleHtml(draft, some, { ...choices, editor }, random);
  const article = withHidden(draft, write, write(blocks), choices, random);
  const frame = frames[choices.frame ?? commonFrame(random)];
  const body = frame(article, report, random).replace('</body>', `${byline(choices)}</body>`);
  const { prologue, head } = headOf(draft, choices, random);
  const page = { prologue, head, body };
  return {
    bytes: pageBytes(page, choices.encoding ?? commonEncoding(random), random),
    extension: random.pick(['html', 'html', 'htm']),
  };
}

function articleHtml(
  draft: Draft,
  blocks: readonly Block[],
  choices: PageChoices & { readonly editor: EditorName },
  random: Random,
): string {
  const editor = editors[choices.editor](choices.tables ?? {});
  const inline = inlineOf(draft, random);
  const { divisions } = choices;
  const own = editor.markup(inline, random);
  const markup: BlockMarkup =
    divisions === undefined
      ? own
      : { ...own, table: (grid) => divisionTable(grid, divisions, (cell) => cellContent(cell, inline)) };
  const article = `${editor.open}\n${blocksHtml(blocks, markup)}\n${editor.close}`;
  return choices.untidy === undefined ? article : untidiness[choices.untidy](article);
}

function withHidden(
  draft: Draft,
  write: (blocks: readonly Block[]) => string,
  article: string,
  choices: PageChoices,
  random: Random,
): string {
  if (choices.hidden === undefined) return article;
  const blocks = choices.hidden === 'stale' ? staleBlocks(draft.blocks, random) : draft.blocks;
  const copy = hidden(write(blocks), random);
  return random.chance(0.5) ? `${copy}\n${article}` : `${article}\n${copy}`;
}

function byline({ rareCharacters }: PageChoices): string {
  return rareCharacters === undefined ? '' : `<p>责任编辑：${rareCharacters}</p>\n`;
}

function headOf(
  { report }: Draft,
  { xhtml = false }: PageChoices,
  random: Random,
): { readonly prologue: string; readonly head: string } {
  const name = escapeHtml(report.title.join(''));
  const close = xhtml ? ' />' : '>';
  const metas = [
    `<meta name="SiteName" content="${report.page.siteName}"${close}`,
    `<meta name="ColumnName" content="政府信息公开年报"${close}`,
    `<meta name="ArticleTitle" content="${name}"${close}`,
    `<meta name="${random.pick(['PubDate', 'publishtime'])}" content="${report.page.publishedOn} 10:06"${close}`,
    `<meta name="ContentSource" content="${escapeHtml(report.agency)}"${close}`,
  ].filter(() => random.chance(0.7));
  const { siteId } = report.page;
  const siteIds = siteId === undefined ? [] : [`<meta name="SiteIDCode" content="${siteId}"${close}`];
  const title = random.pick([name, `${name}_${report.page.siteName}`, report.page.siteName]);
  const script = xhtml
    ? '<script type="text/javascript">\n//<![CDATA[\nvar c = 2024 < 4107 && "<td>17</td>";\n//]]>\n</script>'
    : '<script src="/js/jquery-1.11.3.min.js"></script>';
  return {
    prologue: xhtml
      ? '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml">\n'
      : random.pick(['<!DOCTYPE html>\n<html>\n', '<!doctype html>\n<html lang="zh-CN">\n', '<html>\n']),
    head: [...metas, ...siteIds, `<title>${title}</title>`, script].join('\n'),
  };
}
