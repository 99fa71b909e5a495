import { describe, expect, it } from 'vitest';
import { outline, readPage, tables } from './read-page.js';

const figures =
  '<table><tr><td>规章<td>1<td>0</tr><tr><td>许可<td>25<td>3</tr><tr><td>处罚<td>4<td>0</tr></table>';
const links = '<a href=/a>首页</a><a href=/b>政务公开</a><a href=/c>办事服务</a><a href=/d>互动交流</a>';

describe('site furniture', () => {
  it.each([
    ['nav', `<nav>${links}</nav>`],
    ['footer', '<footer>主办单位：示例局 网站标识码：3300000001</footer>'],
    ['aside', '<aside>相关链接：通知公告</aside>'],
    ['form', '<form action=/s><span>站内搜索</span><button>搜索</button></form>'],
    ['select', '<p>年份</p><select><option>2023<option>2024</select>'],
    ['a list of links', `<ul><li>${links.replaceAll('</a>', '</a><li>')}</ul>`],
    ['a menu by its class', `<div class="main-nav clearfix"><span>欢迎访问</span>${links}</div>`],
    ['a breadcrumb', '<div>当前位置：<a href=/>首页</a> &gt; <a href=/x>信息公开</a> &gt; 年报</div>'],
  ])('sets %s aside, shortened, with its place', async (_, html) => {
    const { value } = await readPage(`${html}<p>一、总体情况</p>${figures}`);
    expect(outline(value).filter((line) => line !== '年份')).toEqual(['一、总体情况', 'table 3×3']);
    expect(value.setAside).toHaveLength(1);
    expect(value.setAside[0]).toMatchObject({ reason: 'navigation', place: { kind: 'html' } });
    expect(value.setAside[0]?.text.length).toBeLessThanOrEqual(201);
  });

  it('keeps a report that stands inside a form, as server software wraps whole pages', async () => {
    const { value } = await readPage(`<form id=aspnetForm><p>一、总体情况</p>${figures}</form>`);
    expect(outline(value)).toEqual(['一、总体情况', 'table 3×3']);
  });

  it('keeps a header with the title of the report in it', async () => {
    const { value } = await readPage(`<header><h1>示例局年度报告</h1></header>${figures}`);
    expect(outline(value)).toEqual(['# 示例局年度报告', 'table 3×3']);
  });

  it('never sets anything aside between two tables of figures', async () => {
    const between = `<div class="nav"><p>${links}</p></div><aside>三、收到和处理情况</aside>`;
    const { value } = await readPage(`${figures}${between}${figures}`);
    expect(value.setAside).toEqual([]);
    expect(outline(value)).toEqual([
      'table 3×3',
      '首页政务公开办事服务互动交流',
      '三、收到和处理情况',
      'table 3×3',
    ]);
  });

  it('never sets a table of figures aside', async () => {
    const { value } = await readPage(`<div class="sidebar">${figures}</div><footer>${figures}</footer>`);
    expect(tables(value)).toHaveLength(2);
  });

  it('keeps long text whatever its element is called', async () => {
    const text = '全年共收到申请若干件，均已按期答复。'.repeat(15);
    const { value } = await readPage(`<div class="footer"><p>${text}</p></div>${figures}`);
    expect(outline(value)[0]).toBe(text);
  });

  it('keeps the title in the header of an article', async () => {
    const { value } = await readPage(
      `<div class="article-header"><p>示例局情况</p></div><div class="head"><p>示例局年度报告</p></div>${figures}`,
    );
    expect(outline(value)).toEqual(['示例局情况', '示例局年度报告', 'table 3×3']);
  });

  it('keeps links inside a sentence', async () => {
    const html =
      '<p>报告可以在<a href=/a>门户网站</a>和<span><a href=/b>查阅点</a><a href=/c>公报</a></span>查阅。</p>';
    const { value } = await readPage(html + figures);
    expect(outline(value)).toEqual(['报告可以在门户网站和查阅点公报查阅。', 'table 3×3']);
  });

  it('does not run or read scripts and styles', async () => {
    const { value } = await readPage(
      `<script>document.write('<p>脚本</p>')</script><style>p{}</style>${figures}`,
    );
    expect(outline(value)).toEqual(['table 3×3']);
    expect(value.setAside).toEqual([]);
  });
});
