import { describe, expect, it } from 'vitest';
import { htmlReader } from '../../../src/read/html/index.js';
import { readPage } from './read-page.js';

const figures = `<table>${'<tr><td>规章<td>1<td>0</tr>'.repeat(4)}</table>`;
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe('reports that are not in the page itself', () => {
  it('gives links to documents, pictures and frames as written', async () => {
    const { value } = await readPage(
      `${figures}<a href="./P02024.docx">附件：年度报告</a><img src="../t1.png" alt="表"><iframe src="/v.html?f=1"></iframe>` +
        '<a href="/other.html">其他</a><img src="data:image/png;base64,AAAA">',
    );
    expect(value.assets.map(({ type, href, text }) => [type, href, text])).toEqual([
      ['link', './P02024.docx', '附件：年度报告'],
      ['image', '../t1.png', '表'],
      ['link', '/v.html?f=1', ''],
      ['image', 'data:image/png;base64,AAAA…', ''],
    ]);
  });

  it('says that the report may be in a linked document', async () => {
    const { issues } = await readPage(
      '<p>详见附件。</p><a href="x.pdf">2023年度报告</a><a href="y.doc">通知</a>',
    );
    expect(issues).toMatchObject([{ code: 'read/report-in-attachment', severity: 'error', actual: 'x.pdf' }]);
  });

  it('says so for a frame with a document in it', async () => {
    const { issues } = await readPage('<iframe src="/pdfjs/viewer.html?file=/upload/1.pdf"></iframe>');
    expect(issues).toMatchObject([{ code: 'read/report-in-attachment' }]);
  });

  it('says so for a page of frames', async () => {
    const html =
      '<html><frameset cols="20%,*"><frame src="left.html"><frame src="main.html"></frameset></html>';
    const { value, issues } = await htmlReader.read(Buffer.from(html));
    expect(value.assets.map(({ href }) => href)).toEqual(['left.html', 'main.html']);
    expect(issues).toMatchObject([{ code: 'read/report-in-attachment', actual: 'left.html\nmain.html' }]);
  });

  it('does not say so when the tables are in the page', async () => {
    const { issues } = await readPage(`${figures}<a href="x.pdf">2023年度报告</a>`);
    expect(issues).toEqual([]);
  });

  it('says that tables are pictures', async () => {
    const { issues } = await readPage(
      '<p>一、总体情况</p><p>共公开12条。</p><p>二、主动公开情况</p><p><img src=2.png width=600></p>' +
        '<p>三、收到和处理情况</p><p><img src=3.png></p><p>四、复议诉讼情况</p><p><img src=4.png></p><p>五、问题</p>',
    );
    expect(issues).toMatchObject([{ code: 'read/tables-as-images', actual: '2.png\n3.png\n4.png' }]);
  });

  it('says so of a page that is nothing but pictures', async () => {
    const { issues } = await readPage('<p><img src=1.jpg></p><p><img src=2.jpg></p>');
    expect(issues).toMatchObject([{ code: 'read/tables-as-images', actual: '1.jpg\n2.jpg' }]);
  });

  it('knows a document by the file name that a link shows', async () => {
    const { value, issues } = await readPage(
      '<a href="/down.do?id=7">2023年度报告.docx</a><a href="#top">a.docx</a>',
    );
    expect(value.assets).toMatchObject([{ href: '/down.do?id=7', text: '2023年度报告.docx' }]);
    expect(issues).toMatchObject([{ code: 'read/report-in-attachment' }]);
  });

  it('does not say so for icons, for sections with tables and for pictures elsewhere', async () => {
    const { issues } = await readPage(
      `<img src=logo.png><p>一、总体情况</p><p>${'全年情况良好。'.repeat(30)}</p><img src=1.png><p>二、主动公开情况</p><img src=i.gif width=16 height=16>` +
        `<p>三、收到和处理情况</p>${figures}<img src=3.png>`,
    );
    expect(codes(issues)).toEqual([]);
  });

  it.each([
    '<p>三、情况</p><table><tr><td>1<td>2</tr><tr><td>3<td>',
    '<p>三、情况</p><table><tr><td>1</td><td cla',
  ])('says that a page was not fetched whole: %s', async (html) => {
    const text = `<p>${'正文内容比较长的一段话。'.repeat(5)}</p>${html}`;
    const { issues } = await htmlReader.read(Buffer.from(text));
    expect(codes(issues)).toEqual(['read/truncated']);
  });
});

describe('pages that are none', () => {
  it.each([
    '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr>nginx</body></html>',
    '<title>提示信息</title><body><p>您访问的页面不存在或已被删除，请返回首页继续浏览。</p></body>',
    '<title>403 Forbidden</title><p>You don’t have permission to access this resource.</p>',
    '<title>统一登录平台</title><form>用户名<input><br>密码<input><button>登录</button></form><p>请使用国家政务服务账号登录本系统</p>',
    '<html><script>location="/?jsl="+1</script></html>',
    '<html><body></body></html>',
    '<p>Please enable JavaScript to continue browsing this site.</p>',
  ])('refuses %s', async (html) => {
    for (const engine of htmlReader.engines) {
      await expect(htmlReader.read(Buffer.from(html), { engine })).rejects.toMatchObject({
        name: 'UnreadableSourceError',
        category: 'error-page',
      });
    }
  });

  it('does not take a report for an error page because of a number or a word in it', async () => {
    const text = '全年收到申请404件，其中无法访问的网页反映3件，内容错误1件，均已按期办结并答复申请人。';
    const { value } = await readPage(`<title>年度报告</title><p>${text}</p>`);
    expect(value.blocks).toMatchObject([{ text }]);
  });
});
