// What sites print about a report before it: as the maker's frames print it, and what is none of it.

import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { locate } from '../../src/locate/index.js';
import type { Document } from '../../src/model/document.js';
import { readNarrative } from '../../src/narrative/index.js';
import { readDocument } from '../../src/read/index.js';
import { metadata } from '../corpus/renderings/html/frame-parts.js';
import { seededRandom } from '../maker/random.js';
import { randomReport } from '../maker/random-report.js';
import { documentOf } from '../model/document-of.js';

const all = Object.values(forms);

function metadataOf(document: Document): Record<string, unknown> {
  const { facts } = readNarrative(document, locate(document, { forms: all }).value, { forms: all }).value;
  const own = facts.filter(({ path }) => path.startsWith('narrative.metadata.'));
  return Object.fromEntries(own.map(({ path, value }) => [path.slice('narrative.metadata.'.length), value]));
}

const behind = ['云岭县审计局2024年政府信息公开工作年度报告', '一、总体情况', '全年工作平稳。'];

describe('a table or list of metadata before the report', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('is read as frame %i prints it', async (seed) => {
    const report = randomReport(seed, 'ogi_2021');
    const printed = metadata(report, seededRandom(seed));
    const page = `<!DOCTYPE html><meta charset="utf-8"><body>${printed}${behind.map((line) => `<p>${line}</p>`).join('')}</body>`;
    const { value } = await readDocument(new TextEncoder().encode(page), { name: 'page.html' });
    const found = metadataOf(value);
    expect(found).toMatchObject({
      index_number: report.page.indexNumber,
      category: '政府信息公开年报',
      publisher: report.agency,
      created_on: report.signedOn,
    });
    const { title, published_on, validity, disclosure_mode, keywords, document_number } = found;
    const plain = printed.replace(/<[^>]+>|[\s　]/gu, '');
    expect(title).toBe(/名称：|标题：/u.test(plain) ? report.title.join('') : undefined);
    expect(published_on).toBe(/(?:发布|公开|发文)日期：/u.test(plain) ? report.page.publishedOn : undefined);
    expect(validity).toBe(/有效性：|时效：/u.test(plain) ? '有效' : undefined);
    expect(disclosure_mode).toBe(/公开方式：/u.test(plain) ? '主动公开' : undefined);
    expect(keywords).toBe(/关键词：/u.test(plain) ? '年报;公开' : undefined);
    expect(document_number).toBeUndefined();
  });
});

describe('metadata as flattened text prints it', () => {
  it('stands on one line, with colons or without', () => {
    const lines = [
      '索引号: 11620600MB0000000X/2025-00151 公开方式: 主动公开',
      '发布机构 云岭县审计局 发文日期 2025-01-13',
    ];
    expect(metadataOf(documentOf([...lines, ...behind]))).toEqual({
      index_number: '11620600MB0000000X/2025-00151',
      disclosure_mode: '主动公开',
      publisher: '云岭县审计局',
      published_on: '2025-01-13',
    });
  });

  it('stands one cell a line, where the last cell may be blank and the title follows', () => {
    const lines = ['索引号', '0100/2025-3', '发布机构', '云岭县审计局', '文号', '关键词'];
    expect(metadataOf(documentOf([...lines, ...behind]))).toEqual({
      index_number: '0100/2025-3',
      publisher: '云岭县审计局',
    });
  });
});

describe('what is no metadata', () => {
  it.each([
    ['one label alone', ['发布时间：2025-01-13']],
    ['prose', ['关键词和分类是目录的一部分。发布机构负责更新；索引号由系统给出。']],
    ['days that do not exist', ['成文日期：2025-02-31', '发布日期：——']],
    ['strokes', ['文号：—', '关键词：无']],
  ])('%s', (_, lines) => {
    expect(metadataOf(documentOf([...lines, ...behind]))).toEqual({});
  });

  it('stands behind the first heading', () => {
    expect(metadataOf(documentOf([...behind, '索引号：0100/2025-3', '发布机构：云岭县审计局']))).toEqual({});
  });

  it('says so where the page prints two days', () => {
    const document = documentOf(['发布日期：2025-01-13', '发文日期：2025-01-12', ...behind]);
    const { facts } = readNarrative(document, locate(document, { forms: all }).value, { forms: all }).value;
    const day = facts.find(({ path }) => path.endsWith('metadata.published_on'));
    expect(day).toMatchObject({ value: '2025-01-13', statements: 'contradicted' });
    expect(day?.others.map(({ value }) => value)).toEqual(['2025-01-12']);
  });
});
