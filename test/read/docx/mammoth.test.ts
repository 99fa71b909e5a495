import { expect, test } from 'vitest';
import { docxReader } from '../../../src/read/docx/index.js';
import { element, p, tbl, tc, tr } from './docx-package.js';
import { cellsOf, outline, readBody } from './read-body.js';

const mammoth = { engine: 'mammoth' };
const span = '<w:gridSpan w:val="2"/>';
const start = '<w:vMerge w:val="restart"/>';
const down = '<w:vMerge/>';

test('the default engine is ooxml', async () => {
  expect(docxReader.engines).toEqual(['ooxml', 'mammoth']);
  expect((await readBody(p('a'))).value.source.engine).toBe('ooxml');
  expect((await readBody(p('a'), {}, [], mammoth)).value.source.engine).toBe('mammoth');
});

test('both engines give the same blocks and places for a sound document', async () => {
  const content =
    p('标题', '<w:pStyle w:val="h"/>') +
    p('') +
    tbl(
      [1000, 1000, 1000],
      tr(tc('结果', start), tc('申请人', span)),
      tr(tc('', down), tc('自然人'), `<w:tc>${p('总')}${p('计')}</w:tc>`),
      tr(tc('新收'), tc('1'), tc('')),
    ) +
    p('尾');
  const styles = element(
    'w:styles',
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  );
  const related = [{ id: 'r1', kind: 'styles', target: 'styles.xml' }];
  const parts = { 'word/styles.xml': styles };
  const ours = await readBody(content, parts, related);
  const theirs = await readBody(content, parts, related, mammoth);
  expect(ours.value.blocks).toHaveLength(4);
  // Cells are compared without places: mammoth's HTML has no td for the continuation of a merge, so it miscounts.
  const withoutPlaces = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && 'place' in value ? { ...value, place: undefined } : value;
  expect(JSON.stringify(theirs.value.blocks, withoutPlaces)).toBe(
    JSON.stringify(ours.value.blocks, withoutPlaces),
  );
  expect(theirs.value.blocks.map(({ place }) => place)).toEqual(ours.value.blocks.map(({ place }) => place));
});

test('marks of notes are no text and notes follow the body', async () => {
  const footnotes = element('w:footnotes', `<w:footnote w:id="1">${p('注')}</w:footnote>`);
  const content = '<w:p><w:r><w:t>5</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
  const related = [{ id: 'r1', kind: 'footnotes', target: 'footnotes.xml' }];
  const result = await readBody(content, { 'word/footnotes.xml': footnotes }, related, mammoth);
  expect(
    outline(result)
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  ).toEqual(['5', '注']);
});

test('links are assets', async () => {
  const content = '<w:p><w:hyperlink r:id="r1"><w:r><w:t>报告</w:t></w:r></w:hyperlink></w:p>';
  const related = [{ id: 'r1', kind: 'hyperlink', target: 'http://example.com/a', external: true }];
  const { value } = await readBody(content, {}, related, mammoth);
  expect(value.assets).toMatchObject([
    { href: 'http://example.com/a', text: '报告', place: { path: 'body/p[1]' } },
  ]);
});

test('a bookmark between rows is reported, because mammoth then drops the merges', async () => {
  const bookmark = '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>';
  const table = tbl([1000, 1000], tr(tc('a', start), tc('1')), bookmark, tr(tc('', down), tc('2')));
  expect(cellsOf(await readBody(table))[0]).toBe('0,0 2×1 a');
  const result = await readBody(table, {}, [], mammoth);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/grid-repaired']);
});

test('more elements than mammoth can bear are refused before it sees them', async () => {
  const runs = `<w:p>${'<w:r><w:t>1</w:t></w:r>'.repeat(200_000)}</w:p>`;
  await expect(readBody(runs, {}, [], mammoth)).rejects.toMatchObject({ category: 'too-complex' });
  expect((await readBody(runs)).value.blocks).toHaveLength(1);
});
