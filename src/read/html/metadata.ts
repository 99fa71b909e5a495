// Facts that a page states about itself: its title and the `meta` elements that the sites of Chinese authorities
// must carry (国办发〔2017〕47号, 政府网站发展指引).

import type { CheerioAPI } from 'cheerio';
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
export function pageMetadata($: CheerioAPI): Record<string, string> {
  const facts: Record<string, string> = {};
  const state = (name: string, value: string | undefined): void => {
    const text = shorten(value ?? '', 500);
    if (text !== '' && facts[name] === undefined) facts[name] = text;
  };
  state('title', $('title').first().text());
  for (const element of $('meta')) {
    const { name, property, content } = element.attribs;
    const fact = metaNames.get((name ?? property ?? '').toLowerCase());
    if (fact !== undefined) state(fact, content);
  }
  state('published_on', $('publishtime').first().text());
  state('url', $('link[rel="canonical"]').first().attr('href'));
  return facts;
}
