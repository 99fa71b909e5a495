import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.js';
import { textReader } from '../../../src/read/text/index.js';

const read = async (text: string) => (await textReader.read(Buffer.from(text))).value;
const texts = (blocks: readonly Block[]) => blocks.map((block) => (block.type === 'table' ? '' : block.text));

describe('the text reader', () => {
  it('gives every line as a paragraph, blank lines and lines of one tab as they are', async () => {
    const { blocks } = await read('甲项\n\n\t\n\t3\n  乙项  \n');
    expect(texts(blocks)).toEqual(['甲项', '', '\t', '\t3', '  乙项  ']);
  });

  it('gives the character range of every line', async () => {
    const source = '甲项\r\n\r\n\t3';
    const { blocks } = await read(source);
    expect(blocks.map(({ place }) => place)).toEqual([
      { kind: 'text', line: 1, start: 0, end: 2 },
      { kind: 'text', line: 2, start: 4, end: 4 },
      { kind: 'text', line: 3, start: 6, end: 8 },
    ]);
  });

  it('ends a line at every kind of line end, form feeds among them', async () => {
    const { blocks } = await read('一\r\n二\r三\f四\u2028五');
    expect(texts(blocks)).toEqual(['一', '二', '三', '四', '五']);
  });

  it('leaves out invisible characters and keeps places right', async () => {
    const { blocks } = await read('\ufeff甲\u200b项 \u200b12\u200b件');
    const line = blocks[0];
    expect(line).toMatchObject({ type: 'paragraph', text: '甲项 12件' });
    expect(line?.type === 'paragraph' && line.words?.map(({ place }) => place)).toEqual([
      { kind: 'text', line: 1, start: 0, end: 3 },
      { kind: 'text', line: 1, start: 5, end: 9 },
    ]);
  });

  it('gives words their display columns: two for a wide character, tabs to the next stop of eight', async () => {
    const { blocks } = await read('规章 0\t12');
    const line = blocks[0];
    expect(line?.type === 'paragraph' && line.words?.map(({ text, x0, x1 }) => [text, x0, x1])).toEqual([
      ['规章', 0, 4],
      ['0', 5, 6],
      ['12', 8, 10],
    ]);
  });

  it('sets printed page numbers aside and never a number that may be a value', async () => {
    const pages = ['- 3 -', '— 4 —', '－5－', '-6-', '第 3 页 共 5 页', '第7页'];
    const values = ['3', '-3', '- 3', '4 —', '0', '-', '——', '2 - 3'];
    const { blocks, setAside } = await read([...pages, ...values].join('\n'));
    expect(setAside.map(({ reason, text }) => [reason, text])).toEqual(
      pages.map((text) => ['page-number', text]),
    );
    expect(texts(blocks)).toEqual(values);
  });

  it('reads headings of Markdown and leaves its tables as lines', async () => {
    const { blocks } = await read('# 年度情况\n## **二、数量** ##\n| 规章 | 0 |\n|---|---|\n#1 号楼');
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(blocks[0]).toMatchObject({ level: 1, text: '年度情况' });
    expect(blocks[1]).toMatchObject({ level: 2, text: '二、数量' });
    expect(texts(blocks).slice(2)).toEqual(['| 规章 | 0 |', '|---|---|', '#1 号楼']);
  });

  it('says which encoding it read and how many characters it lost', async () => {
    const gbk = await textReader.read(iconv.encode('全年没有收到申请。', 'gbk'));
    expect(gbk.value.source.encoding).toBe('gb18030');
    expect(gbk.issues).toEqual([]);
    const text = '全年没有收到申请，也没有结转下一年的申请。';
    const bad = await textReader.read(
      Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from('完')]),
    );
    expect(bad.issues.map(({ code }) => code)).toEqual(['read/replacement-characters']);
  });

  it('refuses what is empty or over its limits', async () => {
    await expect(textReader.read(new Uint8Array())).rejects.toMatchObject({ category: 'empty' });
    await expect(textReader.read(Buffer.from(' \n\n'))).rejects.toMatchObject({ category: 'empty' });
    const limits = { limits: { maxBlocks: 2, maxCharacters: 8, maxBytes: 30 } };
    await expect(textReader.read(Buffer.from('1\n2\n3'), limits)).rejects.toMatchObject({
      category: 'too-complex',
    });
    await expect(textReader.read(Buffer.from('1234567890'), limits)).rejects.toMatchObject({
      category: 'too-large',
    });
    await expect(textReader.read(Buffer.from('1'.repeat(31)), limits)).rejects.toMatchObject({
      category: 'too-large',
    });
  });
});
