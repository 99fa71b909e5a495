import { expect, test } from 'vitest';
import { element, p, tbl, tc, tr } from './docx-package.js';
import { cellsOf, outline, readBody } from './read-body.js';

const run = (content: string) => `<w:r>${content}</w:r>`;
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const setAside = ({ value }: Awaited<ReturnType<typeof readBody>>) =>
  value.setAside.map(({ reason, text }) => `${reason} ${text}`);

test('empty paragraphs are kept as blank lines', async () => {
  expect(outline(await readBody(p('a') + p('') + p('b')))).toEqual(['a', '', 'b']);
});

test('tabs, breaks and hyphens become characters', async () => {
  const content = run(
    `${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:cr/>${t('d')}<w:noBreakHyphen/>${t('5')}<w:softHyphen/>`,
  );
  expect(outline(await readBody(paragraph(content)))).toEqual(['a\tb\nc\nd-5']);
});

test('a page break before the text of a paragraph is no line of it', async () => {
  expect(outline(await readBody(paragraph(run(`<w:br w:type="page"/>${t('a')}`))))).toEqual(['a']);
});

test('spaces at the ends of a text count only when the source says so', async () => {
  const content = paragraph(run('<w:t>\n  a\n b </w:t>'), run('<w:t xml:space="preserve"> c </w:t>'));
  expect(outline(await readBody(content))).toEqual(['a  b c ']);
});

test('symbols of Wingdings are ticks and boxes, others are reported', async () => {
  const content = paragraph(
    run('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
    run('<w:sym w:font="Symbol" w:char="F02F"/>'),
    run('<w:sym w:font="Symbol" w:char="F030"/>'),
    run('<w:sym w:font="Webdings" w:char="F031"/>'),
  );
  const result = await readBody(content);
  expect(outline(result)).toEqual(['☑/0\ufffd']);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/font-without-unicode']);
});

test('of a ruby only the base is read', async () => {
  const ruby = `<w:ruby><w:rubyPr/><w:rt>${run(t('fā'))}</w:rt><w:rubyBase>${run(t('發'))}</w:rubyBase></w:ruby>`;
  expect(outline(await readBody(paragraph(run(ruby), run(t('布')))))).toEqual(['發布']);
});

test('insertions stay, deletions and moves away are set aside, and it is said once', async () => {
  const content = paragraph(
    run(t('共')),
    `<w:del w:id="1">${run('<w:delText>5</w:delText>')}</w:del>`,
    `<w:ins w:id="2">${run(t('6'))}</w:ins>`,
    `<w:moveFrom w:id="3">${run(t('旧'))}</w:moveFrom>`,
    `<w:moveTo w:id="4">${run(t('新'))}</w:moveTo>`,
  );
  const result = await readBody(content);
  expect(outline(result)).toEqual(['共6新']);
  expect(setAside(result)).toEqual(['deleted 5旧']);
  expect(result.issues).toMatchObject([
    { code: 'read/tracked-changes', places: [{ kind: 'docx', path: 'body/p[1]' }] },
  ]);
});

test('a deleted paragraph mark joins the paragraphs, a paragraph deleted whole is gone', async () => {
  const mark = '<w:rPr><w:del w:id="1"/></w:rPr>';
  const gone = `<w:p><w:pPr>${mark}</w:pPr><w:del w:id="2">${run('<w:delText>旧</w:delText>')}</w:del></w:p>`;
  const result = await readBody(p('甲', mark) + p('乙') + gone + p('丙'));
  expect(outline(result)).toEqual(['甲乙', '丙']);
  expect(setAside(result)).toEqual(['deleted 旧']);
});

test('hidden text is set aside, by its run, its character style or its paragraph style', async () => {
  const styles = element(
    'w:styles',
    '<w:style w:type="character" w:styleId="c"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>',
  );
  const result = await readBody(
    paragraph(
      run(t('a')),
      run(`<w:rPr><w:vanish/></w:rPr>${t('1')}`),
      run(`<w:rPr><w:rStyle w:val="c"/></w:rPr>${t('2')}`),
      run(`<w:rPr><w:vanish w:val="0"/></w:rPr>${t('b')}`),
    ) + p('3', '<w:pStyle w:val="p"/>'),
    { 'word/styles.xml': styles },
  );
  expect(outline(result)).toEqual(['ab']);
  expect(setAside(result)).toEqual(['hidden 12', 'hidden 3']);
});

test('hidden run properties of an earlier state do not hide', async () => {
  const change = '<w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>';
  expect(outline(await readBody(paragraph(run(change + t('a')))))).toEqual(['a']);
});

test('a field gives its result and never its instruction', async () => {
  const char = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const field = [
    char('begin'),
    run('<w:instrText>HYPERLINK "http://example.com/a.pdf"</w:instrText>'),
    char('separate'),
    run(t('附件')),
    char('end'),
  ];
  const simple = `<w:fldSimple w:instr="DATE">${run(t('2024年'))}</w:fldSimple>`;
  const result = await readBody(paragraph(...field, simple));
  expect(outline(result)).toEqual(['附件2024年']);
  expect(result.value.assets).toMatchObject([
    { type: 'link', href: 'http://example.com/a.pdf', text: '附件' },
  ]);
});

test('a field that is never ended is an error, its text is kept aside', async () => {
  const result = await readBody(paragraph(run('<w:fldChar w:fldCharType="begin"/>'), run(t('5'))));
  expect(setAside(result)).toEqual(['hidden 5']);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/truncated']);
});

test('hyperlinks are text and assets, links inside the document are text only', async () => {
  const content = paragraph(
    `<w:hyperlink r:id="r1">${run(t('报告'))}</w:hyperlink>`,
    `<w:hyperlink w:anchor="top">${run(t('回到顶部'))}</w:hyperlink>`,
  );
  const related = [{ id: 'r1', kind: 'hyperlink', target: 'http://example.com/', external: true }];
  const result = await readBody(content, {}, related);
  expect(outline(result)).toEqual(['报告回到顶部']);
  expect(result.value.assets).toMatchObject([{ type: 'link', href: 'http://example.com/', text: '报告' }]);
});

test('a picture is an asset with the target that the package states', async () => {
  const drawing =
    '<w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="表格截图"/><a:graphic><a:graphicData><a:blip r:embed="r1"/></a:graphicData></a:graphic></wp:inline></w:drawing>';
  const related = [{ id: 'r1', kind: 'image', target: 'media/image1.png' }];
  const result = await readBody(paragraph(run(drawing)), {}, related);
  expect(result.value.assets).toMatchObject([{ type: 'image', href: 'media/image1.png', text: '表格截图' }]);
});

const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
const textBox = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('盒')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('盒')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;

test('a text box is read once, after the paragraph that holds it', async () => {
  const result = await readBody(paragraph(run(t('a')), run(textBox), run(t('b'))) + p('c'));
  expect(outline(result)).toEqual(['ab', '盒', 'c']);
  expect(result.value.blocks[1]?.place).toMatchObject({ path: 'body/p[1]/txbxContent[1]/p[1]' });
  expect(result.issues).toEqual([]);
});

test('the fallback is read when a choice needs something unknown', async () => {
  const strange = textBox.replace('Requires="wps"', 'Requires="future"').replace('盒', '未来');
  expect(outline(await readBody(paragraph(run(strange))))).toEqual(['', '盒']);
});

test('a text box inside a cell belongs to the cell', async () => {
  const cell = `<w:tc>${paragraph(run(textBox), run(t('5')))}</w:tc>`;
  expect(cellsOf(await readBody(tbl([1000, 1000], tr(cell, tc('1')))))).toEqual([
    '0,0 1×1 5\n盒',
    '0,1 1×1 1',
  ]);
});

test('notes follow the body, their marks are no part of the text', async () => {
  const footnotes = element(
    'w:footnotes',
    `<w:footnote w:type="separator" w:id="-1">${p('—')}</w:footnote><w:footnote w:id="1">${p('含自然失效')}</w:footnote>`,
  );
  const content = tbl(
    [1000, 900],
    tr(`<w:tc>${paragraph(run(t('5')), run('<w:footnoteReference w:id="1"/>'))}</w:tc>`, tc('1')),
  );
  const related = [{ id: 'r1', kind: 'footnotes', target: 'footnotes.xml' }];
  const result = await readBody(content + p('尾'), { 'word/footnotes.xml': footnotes }, related);
  expect(cellsOf(result)[0]).toBe('0,0 1×1 5');
  expect(outline(result)).toEqual(['[1×2]', '尾', '含自然失效']);
  expect(result.value.blocks[2]?.place).toEqual({
    kind: 'docx',
    part: 'word/footnotes.xml',
    path: 'footnotes/footnote[1]/p[1]',
  });
});

test('headers and footers are set aside with their parts', async () => {
  const related = [
    { id: 'r1', kind: 'header', target: 'header1.xml' },
    { id: 'r2', kind: 'footer', target: '/word/footer1.xml' },
  ];
  const parts = {
    'word/header1.xml': element('w:hdr', p('某局') + p('')),
    'word/footer1.xml': element('w:ftr', p('- 1 -')),
  };
  const result = await readBody(p('a'), parts, related);
  expect(outline(result)).toEqual(['a']);
  expect(result.value.setAside).toEqual([
    {
      reason: 'running-header',
      text: '某局',
      place: { kind: 'docx', part: 'word/header1.xml', path: 'hdr/p[1]' },
    },
    {
      reason: 'running-header',
      text: '- 1 -',
      place: { kind: 'docx', part: 'word/footer1.xml', path: 'ftr/p[1]' },
    },
  ]);
});

test('smart tags, custom XML and content controls are seen through', async () => {
  const sdt = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run(t('c'))}</w:sdtContent></w:sdt>`;
  const content = paragraph(
    `<w:smartTag><w:smartTagPr/>${run(t('a'))}</w:smartTag>`,
    `<w:customXml>${run(t('b'))}</w:customXml>`,
    sdt,
  );
  const result = await readBody(content);
  expect(outline(result)).toEqual(['abc']);
  expect(result.issues).toEqual([]);
});

test('an unknown element is reported once and what is inside is read', async () => {
  const strange = `<w:strange>${run(t('a'))}</w:strange>`;
  const result = await readBody(paragraph(strange, strange));
  expect(outline(result)).toEqual(['aa']);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/unknown-element']);
});

test('characters outside of any text element are kept aside', async () => {
  const result = await readBody(`<w:p>散落</w:p>${p('a')}`);
  expect(setAside(result)).toEqual(['hidden 散落']);
});

test('a document taken in by reference is reported', async () => {
  const related = [{ id: 'r1', kind: 'aFChunk', target: 'part.html' }];
  const result = await readBody(`${p('a')}<w:altChunk r:id="r1"/>`, {}, related);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/part-missing']);
});

const styledRun = (text: string, properties = '') => run(`<w:rPr>${properties}</w:rPr>${t(text)}`);

test('raised and lowered text is kept apart from the digits before it, by either engine', async () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  const content =
    `<w:p>${styledRun('383')}${styledRun('1', raised)}${styledRun('件')}</w:p>` +
    `<w:p>${styledRun('383')}${styledRun('注', raised)}</w:p>` +
    `<w:p>${styledRun('H')}${styledRun('2', '<w:vertAlign w:val="subscript"/>')}${styledRun('0', '<w:vertAlign w:val="baseline"/>')}</w:p>`;
  for (const engine of ['ooxml', 'mammoth']) {
    expect(outline(await readBody(content, {}, [], { engine }))).toEqual(['383¹件', '383 [注]', 'H₂0']);
  }
});

test('a style raises the text of its runs unless the run says otherwise', async () => {
  const styles = element(
    'w:styles',
    '<w:style w:type="character" w:styleId="mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="own"><w:basedOn w:val="mark"/></w:style>',
  );
  const content =
    `<w:p>${styledRun('5', '')}${styledRun('1', '<w:rStyle w:val="own"/>')}` +
    `${styledRun('2', '<w:rStyle w:val="mark"/><w:vertAlign w:val="baseline"/>')}</w:p>`;
  expect(
    outline(
      await readBody(content, { 'word/styles.xml': styles }, [
        { id: 'r1', kind: 'styles', target: 'styles.xml' },
      ]),
    ),
  ).toEqual(['5¹2']);
});
