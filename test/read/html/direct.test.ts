import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareParsers } from '../../../scripts/html-diff/compare-parsers.js';
import { damages } from '../../../scripts/html-diff/damage-markup.js';
import { defaultReadLimits } from '../../../src/model/reader.js';
import { buildTree } from '../../../src/read/html/direct/build-tree.js';
import { htmlReader } from '../../../src/read/html/index.js';
import { decodeBytes } from '../../../src/text/decode.js';
import { chance } from '../../malformed/chance.js';
import { filler } from './read-page.js';

/** Whether the direct parser takes a page, and that its tree then is the standards parser's. */
async function isTaken(html: string): Promise<boolean> {
  const { handedOver, differences } = await compareParsers(Buffer.from(html));
  expect(differences).toEqual([]);
  return handedOver === undefined;
}

describe('the direct parser of web pages', () => {
  it.each([
    [
      'a page with everything written',
      '<!doctype html><html><head><title>甲</title></head><body><p>一</p></body></html>\n',
    ],
    ['a page with nothing but text', ' \n甲<br>乙 &amp; 丙&nbsp;'],
    [
      'end tags that may be left out',
      '<ul><li>甲<li>乙</ul><dl><dt>甲<dd>乙<dt>丙</dl><p>一<p>二<div>三</div>',
    ],
    ['parts of tables that may be left out', '<table><col><tr><td>1<td>2<tr><th>3</table>'],
    [
      'row groups',
      '<table><caption>表</caption><thead><tr><th>甲<tbody><tr><td>1</tbody><tfoot><tr><td>2</table>',
    ],
    ['tables in cells', '<table><tr><td><table><tr><td><b>1</table>2</td></tr></table>'],
    ['formatting that ends with its cell', '<table><tr><td><b><i>1</td><td>2</td></tr></table>'],
    ['a table in a paragraph of an old page', '<p>甲<table><tr><td>1</table>乙'],
    ['a table behind a paragraph of a new page', '<!DOCTYPE html><p>甲<table><tr><td>1</table>乙'],
    ['end tags of nothing', '<div></span></div></div></b></ul>甲</p>乙</h2>'],
    ['line ends of every kind', '<p title="甲\r\n乙">一\r\n二\r三\n四</p>\r\n'],
    [
      'raw text',
      '<script>if (a < b) "</p>"</script><style>td > p {}</style><textarea>a<b>&lt;</textarea><iframe><p></iframe>',
    ],
    [
      'forms',
      '<form><select><optgroup><option>甲<option selected>乙</select><input value="1"><button>好</button></form>',
    ],
    ['addresses with parameters', '<a href="?id=1&copy=2&amp;x=3">甲</a>'],
    ['comments', '<!-- 甲 --><p>一<!-- 二 -->三</p><![if !IE]><p>四</p><![endif]>'],
    ['text behind the body', '<body><div>甲</body>\n</html>\n'],
    ['attributes written twice or without quotes', '<p class=a class=b id=c/ hidden>甲</p>'],
  ])('builds the tree of %s', async (_, html) => {
    expect(await isTaken(html)).toBe(true);
  });

  it.each([
    ['text between cells', '<table>甲<tr><td>1</table>'],
    ['an element between rows', '<table><tr><td>1</tr><p>甲</p></table>'],
    ['a table that is never closed', '<table><tr><td>1'],
    ['cells without a table', '<tr><td>1</td></tr>'],
    ['formatting around blocks that ends within them', '<b>甲<p>乙</b>丙</p>'],
    ['formatting that ends with its paragraph', '<p><b>甲</p>乙'],
    ['a link in a link', '<a href=a>甲<a href=b>乙</a>'],
    ['a tag that is never closed', '<p>甲</p><div class="a'],
    ['an attribute without a value', '<p id=>甲</p>'],
    ['a sign in the text', '<p>甲<3</p>'],
    ['a reference without its end', '<p>甲&nbsp乙</p>'],
    ['a reference to a control', '<p>甲&#13;乙</p>'],
    ['a drawing', '<svg><p>甲</p></svg>'],
    ['a zero character', '<p>甲\u0000</p>'],
    ['text in the head', '<html><head><title>甲</title>乙</html>'],
    ['a page that ends in its head', '<html><head><meta name=a content=b>'],
    ['a second body', '<body><p>甲</p><body class=a>'],
    ['text behind the page', '<html><body>甲</body></html>乙'],
    ['an element of the head behind it', '<html><head></head><meta name=a content=b><body>甲</body></html>'],
  ])('leaves %s to the standards parser', async (_, html) => {
    expect(await isTaken(html)).toBe(false);
  });

  it('leaves pages over its bounds to the standards parser, which judges them', async () => {
    const reasonOf = (html: string): string => {
      const tree = buildTree(html, defaultReadLimits);
      return 'root' in tree ? 'taken' : tree.handedOver;
    };
    expect(reasonOf('<div>'.repeat(200))).toBe('very many levels');
    expect(reasonOf('<br>'.repeat(30_000))).toBe('very many elements');
    expect(reasonOf(`甲${'</div>'.repeat(100)}`)).toBe('very many slips');
    const attributes = Array.from({ length: 600 }, (_, index) => `a${index}`).join(' ');
    expect(reasonOf(`<p ${attributes}>`)).toBe('tag with very many attributes');
    for (const html of ['<div>'.repeat(2000), `<p ${attributes}>`]) {
      await expect(htmlReader.read(Buffer.from(html + filler))).rejects.toMatchObject({
        category: 'too-complex',
      });
    }
  });

  it('names the engine that read', async () => {
    const engineOf = async (html: string) => (await htmlReader.read(Buffer.from(html))).value.source.engine;
    expect(await engineOf(filler)).toBe('direct');
    expect(await engineOf(`<b><p>甲</b>${filler}`)).toBe('cheerio');
  });

  it('gives what the standards parser gives for pages that were broken, or hands them on', async () => {
    const pages = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    const next = chance(20);
    let taken = 0;
    for (const path of pages.slice(0, 4)) {
      const { text } = decodeBytes(readFileSync(join('samples', path)));
      expect(await isTaken(text)).toBe(true);
      for (const damage of [...Object.values(damages), ...Object.values(damages)]) {
        if (await isTaken(damage(damage(text, next), next))) taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(10);
  });
});
