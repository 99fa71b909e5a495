import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../extractors/index.js';
import type { HtmlPlace } from '../../../src/model/place.js';
import { extract } from '../../../src/pipeline.js';
import { safePage } from '../../../src/read/html/safe-page.js';
import { sourceOffsets } from '../../../src/read/html/source-offsets.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const placeOf = (source: string, text: string): HtmlPlace => {
  const start = source.indexOf(text);
  if (start < 0) throw new Error(`${text} is not in the page`);
  return { kind: 'html', start, end: start + text.length, line: 1 };
};
const compact = (text: string): string => text.replace(/\s+/g, '');

describe('places in the safe page', () => {
  it.each(['qinghe-county-2023', 'wangcheng-city-2022', 'liuwu-town-2021', 'nanyuan-ecology-2020'])(
    'of every field of %s hold its printed text',
    async (slug) => {
      const source = readFileSync(`samples/${slug}/report.html`);
      const { confidence } = await extract(source, { name: 'report.html', forms: Object.values(forms) });
      const placed = confidence.fields.flatMap(({ raw, place }) =>
        place?.kind === 'html' ? [{ raw, place }] : [],
      );
      expect(placed.length).toBeGreaterThan(150);
      const $ = load(safePage(source, { places: placed.map(({ place }) => place) }));
      for (const { raw, place } of placed) {
        const marked = $(`#place-${place.start}-${place.end}`);
        expect([marked.length, compact(marked.text())]).toEqual([1, compact(raw)]);
      }
    },
  );

  it('are cut out of running text, over elements and character references', () => {
    const source = '<p>全年收到申请&nbsp;<b>25</b>件，\r\n办结&#50;5件。无其他事项。</p>';
    const sentence = '全年收到申请&nbsp;<b>25</b>件，\r\n办结&#50;5件。';
    const number = '&#50;5';
    const places = [placeOf(source, sentence), placeOf(source, number)];
    const $ = load(safePage(bytes(source), { places }));
    const [whole, part] = places.map(({ start, end }) => `${start}-${end}`);
    expect($(`[data-place~="${whole}"]`).text()).toBe('全年收到申请\u00a025件，\n办结25件。');
    expect($(`[data-place~="${part}"]`).text()).toBe('25');
    expect($(`#place-${whole}`).length).toBe(1);
    expect($('body').text()).toContain('无其他事项。');
  });

  it('of a blank cell are its element', () => {
    const source = '<table><tr><td>1</td><td></td></tr></table>';
    const at = source.indexOf('<td></td>') + 4;
    const $ = load(safePage(bytes(source), { places: [{ kind: 'html', start: at, end: at, line: 1 }] }));
    expect($(`td#place-${at}-${at}`).length).toBe(1);
  });
});

const hostile = `<html><head><meta http-equiv="refresh" content="0;url=http://evil.example/"><base href="http://evil.example/">
<link rel="stylesheet" href="http://evil.example/a.css"><style>@import "http://evil.example/b.css"; td{background:url(http://evil.example/c)}</style>
<script>fetch('http://evil.example/d')</script></head><body onload="alert(1)" background="http://evil.example/e">
<img src="http://evil.example/f.png" onerror="alert(1)" alt='"><script>alert(2)</script>'>
<form action="http://evil.example/g" method="post"><input name="a" value="b" autofocus onfocus="alert(1)"><button>go</button><p>表内文字</p></form>
<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="http://evil.example/h">对象文字</object><embed src="x">
<svg><script>alert(1)</script><style><img src=x onerror=alert(1)></style></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
</table></mtext></math>
<noscript><p title="</noscript><img src=x onerror=alert(1)>">无脚本</p></noscript>
<a href="javascript:alert(1)" onclick="alert(1)" target="_top">链接文字</a>
<p style="background:url(javascript:alert(1)); color: red; position:fixed; width: expression(alert(1)); font-size: 12px">样式</p>
<p style="background-image:\\75rl(http://evil.example/i);text-align:center" id="place-1-2" class="x" data-place="9-9">居中</p>
<textarea></textarea><xmp><script>alert(3)</script></xmp><plaintext><script>alert(4)</script>`;

describe('a hostile page', () => {
  const written = safePage(bytes(hostile), { places: [] });
  const $ = load(written);

  it('keeps its text', () => {
    for (const text of [
      '表内文字',
      '对象文字',
      '无脚本',
      '链接文字',
      '样式',
      '居中',
      '<script>alert(3)</script>',
    ]) {
      expect($('body').text()).toContain(text);
    }
  });

  it('has no element that runs, loads or asks', () => {
    const allowed = new Set(
      'html head meta title style body p div span b table thead tbody tr td th br hr pre'.split(' '),
    );
    const names = $('*')
      .toArray()
      .flatMap((node) => ('name' in node ? [node.name] : []));
    expect(names.filter((name) => !allowed.has(name))).toEqual([]);
    expect(
      $('meta')
        .toArray()
        .map(({ attribs }) => attribs),
    ).toEqual([{ charset: 'utf-8' }, { name: 'referrer', content: 'no-referrer' }]);
  });

  it('has no attribute but those of layout, and no address in any', () => {
    const attributes = $('body *')
      .toArray()
      .flatMap(({ attribs }) => Object.entries(attribs));
    expect(new Set(attributes.map(([name]) => name))).toEqual(new Set(['style', 'class']));
    expect(attributes.filter(([name]) => name === 'style').map(([, value]) => value)).toEqual([
      'color: red; font-size: 12px',
      'text-align: center',
    ]);
    expect(
      new Set(
        $('[class]')
          .toArray()
          .map(({ attribs }) => attribs.class),
      ),
    ).toEqual(new Set(['picture']));
    expect($('style').text()).not.toContain('evil');
  });
});

it('writes the same page once more when it is given its own', () => {
  const once = load(safePage(bytes(hostile), { places: [] }))('body').html() ?? '';
  const twice = load(safePage(bytes(once), { places: [] }))('body').html() ?? '';
  expect(twice.trim()).toBe(once.replaceAll(' class="picture"', '').trim());
});

it('offsets of a text lead to its source', () => {
  expect(sourceOffsets('a&amp;b\r\nc', 'a&b\nc')).toEqual([0, 1, 6, 7, 9, 10]);
  expect(sourceOffsets('&#x1F600;x', '😀x')).toEqual([0, 0, 9, 10]);
  expect(sourceOffsets('abc', 'abd')).toBeUndefined();
});
