import { expect, test } from 'vitest';
import { element, p, tbl, tc, tr } from './docx-package.js';
import { cellsOf, readBody } from './read-body.js';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = element(
  'w:numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="h1"/>')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3">${level(0, 'strangeCounting', '%1)')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>',
);

const styles = element(
  'w:styles',
  '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="标题 2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="based"><w:name w:val="mine"/><w:basedOn w:val="h2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="plain"><w:name w:val="plain"/><w:basedOn w:val="h1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="loop"/><w:basedOn w:val="loop"/></w:style>',
);

const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles };
const num = (id: number, ilvl = 0) => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;

const lines = async (content: string) =>
  (await readBody(content, parts)).value.blocks.map((block) => {
    if (block.type === 'heading') return `h${block.level} ${block.text}`;
    return block.type === 'table' ? 'table' : `${block.numbering ?? ''}|${block.text}`;
  });

test('list numbers are given beside the text of a paragraph, levels restart below a new number', async () => {
  const content = [num(1), num(1, 1), num(1, 1), num(1, 2), num(1), num(1, 1)].map((list) => p('x', list));
  expect(await lines(content.join(''))).toEqual([
    '一、|x',
    '（一）|x',
    '（二）|x',
    '1.|x',
    '二、|x',
    '（一）|x',
  ]);
});

test('lists of one definition count on, and start anew where an override says so', async () => {
  const content = [num(2), num(2), num(3), num(3)].map((list) => p('x', list));
  expect(await lines(content.join(''))).toEqual(['1.|x', '2.|x', '1.|x', '2.|x']);
});

test('headings come from style levels, style names and direct levels, number in front', async () => {
  const content = [
    p('总体情况', style('h1')),
    p('其他', style('based')),
    p('直接', '<w:outlineLvl w:val="2"/>'),
    p('主动公开', style('h1')),
    p('正文', style('plain') + num(0)),
    p('', style('h2')),
    p('圈', style('loop')),
  ];
  expect(await lines(content.join(''))).toEqual([
    'h1 一、总体情况',
    'h2 其他',
    'h3 直接',
    'h1 二、主动公开',
    '|正文',
    '|',
    '|圈',
  ]);
});

test('list numbers of cells stand in front of their text', async () => {
  const cell = (text: string, list: string) => `<w:tc>${p(text, list)}</w:tc>`;
  const table = tbl(
    [1000, 1000],
    tr(cell('本年新收', num(1)), tc('1')),
    tr(cell('予以公开', num(1, 1)), tc('2')),
    tr(cell('属于国家秘密', num(1, 2)), tc('3')),
    tr(cell('其他', num(1, 2)), cell('', num(2))),
  );
  const cells = cellsOf(await readBody(table, parts));
  expect(cells.filter((cell) => cell.includes(',0 ')).map((cell) => cell.slice(8))).toEqual([
    '一、本年新收',
    '（一）予以公开',
    '1.属于国家秘密',
    '2.其他',
  ]);
  expect(cells.at(-1)).toBe('3,1 1×1 1.');
});

test('a number in front of a figure never makes another figure', async () => {
  const cell = `<w:tc>${p('0', num(2))}</w:tc>`;
  expect(cellsOf(await readBody(tbl([1000, 1000], tr(tc('a'), cell)), parts))[1]).toBe('0,1 1×1 1. 0');
});

test('bullets are no text of a cell', async () => {
  const cell = `<w:tc>${p('0', num(4))}</w:tc>`;
  expect(cellsOf(await readBody(tbl([1000, 1000], tr(tc('a'), cell)), parts))[1]).toBe('0,1 1×1 0');
  expect(await lines(p('项', num(4)))).toEqual(['•|项']);
});

test('an unknown number format prints digits and is reported', async () => {
  const result = await readBody(p('x', num(5)), parts);
  expect(result.value.blocks).toMatchObject([{ text: 'x', numbering: '1)' }]);
  expect(result.issues.map(({ code }) => code)).toEqual(['read/unknown-element']);
});
