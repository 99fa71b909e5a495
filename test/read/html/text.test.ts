import { describe, expect, it } from 'vitest';
import { cells, outline, readPage, tables } from './read-page.js';

describe.each(['direct', 'cheerio', 'stream'])('text of a page, read by %s', (engine) => {
  const lines = async (html: string) => outline((await readPage(html, { engine })).value);

  it('joins text that is split over spans without spaces', async () => {
    expect(await lines('<p><span>（</span><span>一</span><font>）</font><b>予以</b>公开</p>')).toEqual([
      '（一）予以公开',
    ]);
  });

  it('leaves out what Word writes for itself', async () => {
    const html =
      '<!--[if gte mso 9]><xml><w:WordDocument>设置</w:WordDocument></xml><![endif]-->' +
      '<p class="MsoNormal"><![if !supportLists]>1.<![endif]>规章<o:p></o:p></p>' +
      '<xml><w:View>视图</w:View></xml>';
    expect(await lines(html)).toEqual(['1.规章']);
  });

  it('lets line ends between Chinese characters vanish and keeps other spaces', async () => {
    expect(await lines('<p>本年\n      新收 26\n 件，\n约 A\n B</p>')).toEqual(['本年新收 26 件，约 A B']);
  });

  it('keeps no-break spaces inside and trims them at the ends', async () => {
    expect(await lines('<p>&nbsp;&nbsp;甲&nbsp;&nbsp;乙&nbsp;</p>')).toEqual(['甲  乙']);
  });

  it('keeps raised and lowered text apart from the digits before it', async () => {
    const html =
      '<p>383<sup>1</sup></p><p>383<sup><a href="#n1">[2]</a></sup>件</p><p>H<sub>2</sub>O</p>' +
      '<p>5<span style="vertical-align: super; font-size: 8pt">3</span></p>' +
      '<table><tr><td style="vertical-align:sub">7</td><td>8<sup>注</sup></td></tr></table>';
    const { value } = await readPage(html, { engine });
    expect(outline(value)).toEqual(['383¹', '383 [2]件', 'H₂O', '5³', 'table 1×2']);
    expect(cells(tables(value)[0])).toEqual(['0,0 7', '0,1 8 [注]']);
  });

  it('reads what form controls in cells and paragraphs show', async () => {
    const html =
      '<p>收到申请<input value="12">件</p>' +
      '<table><tr><td><input value="754"></td><td><textarea>\n8 </textarea></td>' +
      '<td><select><option>0<option selected>31<option>5</select></td><td><select><option>7</option></select></td></tr>' +
      '<tr><td><input type="checkbox" value="1">9</td><td><input type="hidden" value="3"></td>' +
      '<td>1<input value="2"><input value="3">4</td><td><input></td></tr></table>' +
      '<div><input value="站内搜索"></div>';
    const { value } = await readPage(html, { engine });
    expect(outline(value).slice(0, 2)).toEqual(['收到申请12件', 'table 2×4']);
    expect(cells(tables(value)[0])).toEqual([
      '0,0 754',
      '0,1 8',
      '0,2 31',
      '0,3 7',
      '1,0 9',
      '1,1 ',
      '1,2 1\n2\n3\n4',
      '1,3 ',
    ]);
    expect(value.setAside.map((aside) => aside.text)).toEqual(['0315', '站内搜索']);
  });

  it('leaves out zero-width characters', async () => {
    expect(await lines('<p>本\u200b年&#8203;度\ufeff</p>')).toEqual(['本年度']);
  });

  it('parts at block elements and line breaks, not at unknown elements', async () => {
    expect(await lines('<div>甲<ucap>乙</ucap><p>丙<br>丁</p>戊</div>')).toEqual(['甲乙', '丙', '丁', '戊']);
  });

  it('parts at inline elements that are shown as blocks', async () => {
    expect(await lines('<p>规章<span style="display: block">0</span>1</p>')).toEqual(['规章', '0', '1']);
  });

  it('keeps blank paragraphs, which may be blank cells', async () => {
    expect(
      await lines('<p>规章</p><p>&nbsp;</p><p><br></p><p>0</p><div><div> </div><div>1</div></div>'),
    ).toEqual(['规章', '', '', '0', '', '1']);
  });

  it('takes a second break as a blank line and a last one as the end of its line', async () => {
    expect(await lines('<p>规章<br><br>0<br></p>')).toEqual(['规章', '', '0']);
  });

  it('keeps the lines of preformatted text', async () => {
    expect(await lines('<pre>规章\n\n0</pre>')).toEqual(['规章', '', '0']);
  });

  it('reads headings with their level', async () => {
    expect(await lines('<h1>年度\n报告</h1><h3><span>一、</span>总体情况</h3>')).toEqual([
      '# 年度报告',
      '### 一、总体情况',
    ]);
  });

  it('gives the place of the text in the page', async () => {
    const html = '<div>\r\n<p><span>本年</span>新收</p></div>';
    const { value } = await readPage(html, { engine });
    const place = value.blocks[0]?.place;
    expect(place).toMatchObject({ kind: 'html', line: 2 });
    expect(place?.kind === 'html' && html.slice(place.start, place.end)).toMatch(
      /^(?:<span>)?本年<\/span>新收$/,
    );
  });
});

describe('text of a page', () => {
  it('gives list items the number that is printed before them', async () => {
    const html =
      '<ol start="3"><li>甲</li><li>乙</li><li value="9">丙</li></ol><ol type="A"><li>丁</ol>' +
      '<ol style="list-style-type:cjk-ideographic"><li>戊</ol><ol style="list-style:none"><li>己</ol><ul><li>庚</ul>';
    const { value } = await readPage(html);
    const numbered = value.blocks.map((block) => block.type === 'paragraph' && [block.numbering, block.text]);
    expect(numbered).toEqual([
      ['3.', '甲'],
      ['4.', '乙'],
      ['9.', '丙'],
      ['A.', '丁'],
      ['一、', '戊'],
      [undefined, '己'],
      [undefined, '庚'],
    ]);
  });

  it('sets hidden and deleted text and readings above characters aside', async () => {
    const html =
      '<p>可见<span style="color:red; display : none">隐藏</span></p><p hidden>也隐藏</p>' +
      '<p>保留<del>删去</del></p><p><ruby>發<rt>fā</rt></ruby>件</p>';
    const { value } = await readPage(html);
    expect(outline(value)).toEqual(['可见', '保留', '發件']);
    expect(value.setAside.map(({ reason, text }) => `${reason} ${text}`)).toEqual([
      'hidden 隐藏',
      'hidden 也隐藏',
      'deleted 删去',
      'hidden fā',
    ]);
  });

  it('leaves a hidden copy aside, however long, where figures stand beside it', async () => {
    const figures = (from: number): string =>
      `<table>${Array.from({ length: 5 }, (_, row) => `<tr><td>${from + row}</td><td>1</td><td>2</td><td>3</td></tr>`).join('')}</table>`;
    const { value } = await readPage(
      `<div hidden><p>${'去年的正文。'.repeat(50)}</p>${figures(900)}</div><p>正文</p>${figures(100)}`,
    );
    expect(JSON.stringify(value.blocks)).not.toContain('90');
    expect(value.setAside.map(({ reason }) => reason)).toContain('hidden');
  });

  it('shows a hidden element that holds most of the page', async () => {
    const { value } = await readPage(
      `<div style="display:none"><p>${'正文由脚本显示。'.repeat(20)}</p></div>`,
    );
    expect(outline(value)).toEqual(['正文由脚本显示。'.repeat(20)]);
  });

  it('reads facts that the page states about itself', async () => {
    const { value } = await readPage(
      '<title>\n 示例局\n</title><meta name="SiteName" content="示例网"><meta name="SiteIDCode" content="3300000001">' +
        '<meta name="ColumnName" content="年报"><meta name="PubDate" content="2024-01-20 10:00">' +
        '<meta name="ContentSource" content="示例局"><meta name="Author" content=""><meta name="ArticleTitle" content="标题">' +
        '<link rel="canonical" href="https://example.gov.cn/1.html">',
    );
    expect(value.source.metadata).toEqual({
      title: '示例局',
      site_name: '示例网',
      site_id: '3300000001',
      column: '年报',
      published_on: '2024-01-20 10:00',
      publisher: '示例局',
      article_title: '标题',
      url: 'https://example.gov.cn/1.html',
    });
  });

  it('keeps the lines and headings of Markdown with HTML tables in it', async () => {
    const text =
      '# 年度报告\n\n全年没有收到申请，也没有结转的申请，更没有诉讼。\n<table><tr><td>规章</td><td>0</td></tr></table>\n## 三、情况\n';
    const { htmlReader } = await import('../../../src/read/html/index.js');
    const { value } = await htmlReader.read(Buffer.from(text));
    expect(outline(value).filter((line) => line !== '')).toEqual([
      '# 年度报告',
      '全年没有收到申请，也没有结转的申请，更没有诉讼。',
      'table 1×2',
      '## 三、情况',
    ]);
  });
});
