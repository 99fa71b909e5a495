// Facts that a page states about itself: its title and the `meta` elements that the sites of Chinese authorities
// must carry (国办发〔2017〕47号, 政府网站发展指引).

import { isElement, type MarkupElement, type MarkupNode, type MarkupRoot, visitElements } from './dom.js';
import { shorten } from './white-space.js';

/** Name of a `meta` element, in lower case, to the name of the fact. Earlier entries win. */
export const metaNames: ReadonlyMap<string, string> = new Map([
  ['sitename', 'site_name'],
  ['siteidcode', 'site_id'],
  ['sitedomain', 'site_domain'],
  ['columnname', 'column'],
  ['articletitle', 'article_title'],
  ['pubdate', 'published_on'],
  ['publishtime', 'published_on'],
  ['publishdate', 'published_on'],
  ['article:published_time', 'published_on'],
  ['contentsource', 'publisher'],
  ['author', 'author'],
  ['keywords', 'keywords'],
  ['og:url', 'url'],
]);

/** Title, `meta` facts, canonical address; the first statement of each that is not empty. */
export function pageMetadata(root: MarkupRoot): Record<string, string> {
  const found = factElements(root);
  const facts: Record<string, string> = {};
  const state = (name: string, value: string | undefined): void => {
    const text = shorten(value ?? '', 500);
    if (text !== '' && facts[name] === undefined) facts[name] = text;
  };
  state('title', contentOf(found.title));
  for (const { attribs } of found.metas) {
    const { name, property, content } = attribs;
    const fact = metaNames.get((name ?? property ?? '').toLowerCase());
    if (fact !== undefined) state(fact, content);
  }
  state('published_on', contentOf(found.publishTime));
  state('url', found.canonical?.attribs.href);
  return facts;
}

/** Elements with facts: every `meta`, the first of each other kind. */
interface FactElements {
  readonly metas: MarkupElement[];
  title?: MarkupElement;
  publishTime?: MarkupElement;
  canonical?: MarkupElement;
}

function factElements(root: MarkupRoot): FactElements {
  const found: FactElements = { metas: [] };
  visitElements(root, (element) => {
    if (element.name === 'meta') found.metas.push(element);
    else if (element.name === 'title') found.title ??= element;
    else if (element.name === 'publishtime') found.publishTime ??= element;
    else if (element.name === 'link' && element.attribs.rel?.toLowerCase() === 'canonical') {
      found.canonical ??= element;
    }
  });
  return found;
}

function contentOf(node: MarkupNode | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.data;
  return isElement(node) || node.type === 'root' ? node.children.map(contentOf).join('') : '';
}
