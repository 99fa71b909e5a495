// What sites print about a document before it, as 政府网站发展指引 (国办发〔2017〕47号) and the catalogues of open
// government information want it: index number, publisher, dates.

import type { MetadataFacts } from '../../../src/model/fact.js';

export const metadata: MetadataFacts = {
  facts: [
    {
      key: 'metadata.title',
      label: '名称',
      gloss: 'title in the catalogue of the site',
      words: ['名称', '信息名称', '标题'],
      type: 'text',
    },
    {
      key: 'metadata.index_number',
      label: '索引号',
      gloss: 'index number in the catalogue of the site',
      words: ['索引号', '信息索引', '索引码'],
      type: 'text',
      needs: /\d/u,
    },
    {
      key: 'metadata.category',
      label: '分类',
      gloss: 'category in the catalogue of the site',
      words: ['分类', '信息分类', '主题分类', '组配分类', '体裁分类'],
      type: 'text',
    },
    {
      key: 'metadata.publisher',
      label: '发布机构',
      gloss: 'agency that the site names as publisher or author',
      words: ['发布机构', '发文机关', '发文机构', '公开机构', '公开主体', '信息来源'],
      type: 'text',
    },
    {
      key: 'metadata.document_number',
      label: '文号',
      gloss: 'number of the document: 厦湖府〔2019〕1号',
      words: ['文号', '发文字号'],
      type: 'text',
      needs: /\d.*号/u,
    },
    {
      key: 'metadata.created_on',
      label: '成文日期',
      gloss: 'day on which the document was written, as the site prints it',
      words: ['成文日期', '生成日期', '公文生成日期'],
      type: 'date',
    },
    {
      key: 'metadata.published_on',
      label: '发布日期',
      gloss: 'day of publication, as the site prints it',
      words: ['发布日期', '发布时间', '公开日期', '发文日期'],
      type: 'date',
    },
    {
      key: 'metadata.validity',
      label: '有效性',
      gloss: 'whether the site calls the document valid',
      words: ['有效性', '时效'],
      type: 'text',
      needs: /有效|失效|废止/u,
    },
    {
      key: 'metadata.disclosure_mode',
      label: '公开方式',
      gloss: 'how the document is disclosed: 主动公开',
      words: ['公开方式'],
      type: 'text',
      needs: /公开/u,
    },
    {
      key: 'metadata.keywords',
      label: '关键词',
      gloss: 'keywords that the site gives',
      words: ['关键词', '主题词'],
      type: 'text',
    },
  ],
  others: ['服务对象', '公开范围', '公开时限', '文件下载', '附件下载', '内容概述'],
};
