// Site furniture around a report: menus, breadcrumbs, link lists, footers. Cautious by design: furniture left in
// does little harm, a lost paragraph does; and nothing between two tables of figures is furniture.

import { type MarkupElement, rangeOf, textOf } from './dom.js';
import { controlElements, furnitureElements } from './elements.js';
import type { ElementStats, PageStats } from './page-stats.js';

/** Characters outside links that make an element more than furniture. */
const PROSE = 200;

/** Words of class names and ids that site software gives to furniture. */
const FURNITURE_WORDS =
  /(?:^|[-_\s])(?:nav|navbar|menu|footer|foot|header|head|crumbs?|breadcrumbs?|sidebar|share|copyright|search|pagination|pager|toolbar|sitemap|friendlinks?)(?:$|[-_\s\d])/i;

/** Words of class names that go with the text itself: `article-header` holds the title. */
const TEXT_WORDS = /article|content|news|detail|title|text|body|zoom/i;

const listElements = new Set(['ul', 'ol', 'dl', 'div', 'p', 'section', 'table', 'center', 'dd']);
const crumbElements = new Set(['div', 'p', 'ul', 'ol', 'section']);

/** Whether an element is site furniture, to be set aside with everything in it. */
export function isFurniture(element: MarkupElement, page: PageStats): boolean {
  if (controlElements.has(element.name)) return true;
  if (element.name === 'html' || element.name === 'body') return false;
  const stats = page.of(element);
  if (stats.characters === 0 || stats.numericCells > 3 || stats.documentLinks > 0) return false;
  if (isAmongTables(element, page)) return false;
  if (isBreadcrumb(element, stats)) return true;
  return isNamedFurniture(element, stats, page) || isLinkList(element, stats);
}

function isAmongTables(element: MarkupElement, page: PageStats): boolean {
  if (page.tableSpan === undefined) return false;
  const [start, end] = rangeOf(element);
  return end > page.tableSpan[0] && start < page.tableSpan[1];
}

function isNamedFurniture(element: MarkupElement, stats: ElementStats, page: PageStats): boolean {
  const { class: className = '', id = '', role = '' } = element.attribs;
  const isNamed =
    furnitureElements.has(element.name) ||
    role === 'navigation' ||
    (element.name === 'div' && hasFurnitureName(`${className} ${id}`));
  if (!isNamed || stats.titles > 0) return false;
  if (stats.characters * 2 > page.total.characters) return false;
  if (stats.characters - stats.linkCharacters >= PROSE) return false;
  return stats.linkCharacters * 2 >= stats.characters || !/报告|年报/.test(textOf(element));
}

function hasFurnitureName(names: string): boolean {
  return FURNITURE_WORDS.test(names) && !TEXT_WORDS.test(names);
}

function isLinkList(element: MarkupElement, stats: ElementStats): boolean {
  if (!listElements.has(element.name) || stats.links < 3 || stats.titles > 0) return false;
  const outside = stats.characters - stats.linkCharacters;
  return outside < 60 && stats.linkCharacters >= 0.7 * stats.characters;
}

/** `当前位置：首页 > 信息公开 > 年报`: two links or more in a short line. */
function isBreadcrumb(element: MarkupElement, stats: ElementStats): boolean {
  if (!crumbElements.has(element.name) || stats.links < 2 || stats.characters > 80 || stats.titles > 0) {
    return false;
  }
  if (stats.linkCharacters >= 0.8 * stats.characters) return true;
  return stats.linkCharacters >= 0.4 * stats.characters && /[>＞»›]|位置/.test(textOf(element));
}

/** Whether a table is too small to lay out a page: in its cells links are values, not menus. */
export function isSmallTable(table: MarkupElement, page: PageStats): boolean {
  const stats = page.of(table);
  return stats.tables <= 1 && stats.characters < 600 && stats.links < 10;
}
