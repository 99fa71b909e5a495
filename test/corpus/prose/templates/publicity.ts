// Interpretation of policies, press conferences, documents.

import { wordings } from './wordings.js';

/** Interpretations published. */
export const interpretations = wordings(
  'interpretations',
  [
    '发布政策解读材料{interpretations.count}件。',
    '全年制作政策解读{interpretations.count}篇，图解、问答等形式占比过半。',
    '配套发布解读稿件{interpretations.count}篇，实现政策与解读同步。',
    '围绕惠企政策开展解读{interpretations.count}次。',
    '{year}年共公开政策解读信息{interpretations.count}条。',
    '通过文字、图片、视频等方式发布解读{interpretations.count|chinese}条。',
    '解读回应方面，全年发布政策解读{interpretations.count}件，及时回答群众关心的问题。',
    '落实谁起草谁解读，发布解读文章{interpretations.count}篇。',
    ['本年度没有需要解读的政策文件，未发布政策解读。', { 'interpretations.count': 0 }],
    '各类政策解读累计发布{interpretations.count}条。',
    '政策文件解读率保持稳定，发布解读产品{interpretations.count}件。',
    '把政策讲明白，靠的是全年{interpretations.count}件解读材料。',
    '政策解读（件）：{interpretations.count|any}。',
    '{interpretations.count}份图文并茂的解读让群众看得懂、用得上政策。',
  ],
  [
    '{year}年公布政策解读稿{interpretations.count}篇。',
    '坚持政策性文件与解读材料同步公开，共发布政策解读材料{interpretations.count}份。',
    '本年度以多种形式推出政策解读{interpretations.count}篇。',
    ['{year}年{we}未发布政策解读材料。', { 'interpretations.count': 0 }],
  ],
);

/** Press conferences held. */
export const pressConferences = wordings(
  'press_conferences',
  [
    '召开新闻发布会{press_conferences.count}场。',
    '全年举办新闻发布会{press_conferences.count}次，主要负责同志带头解读政策。',
    '组织召开政策新闻发布会{press_conferences.count|chinese}场。',
    '围绕重点工作，{we}举行新闻发布会{press_conferences.count}场，主动回应社会关切。',
    '{year}年共举办新闻发布活动{press_conferences.count}场次。',
    '参加或举办新闻发布会{press_conferences.count}次。',
    ['本年度未召开新闻发布会。', { 'press_conferences.count': 0 }],
    ['全年没有举办新闻发布会。', { 'press_conferences.count': 0 }],
    '新闻发布会共召开{press_conferences.count}场，媒体刊发报道数十篇。',
    '开展新闻发布会{press_conferences.count}场，介绍民生实事办理进展。',
    '与媒体面对面的新闻发布会，一年办了{press_conferences.count}场。',
    '新闻发布会场次：{press_conferences.count|any}。',
    '{press_conferences.count}场新闻发布会向社会通报了重点工作进展。',
  ],
  [
    '全年共召开新闻发布会{press_conferences.count}场次。',
    '{year}年，{we}主办新闻发布会{press_conferences.count}场，回应公众关切。',
    '积极开展新闻发布，举行新闻发布会{press_conferences.count}次。',
    ['{year}年{we}没有召开新闻发布会。', { 'press_conferences.count': 0 }],
  ],
);

/** Normative documents issued, repealed, in force. */
export const documents = wordings(
  'documents',
  [
    '制发行政规范性文件{normative_documents.issued|any}件，废止{normative_documents.repealed|any}件，现行有效{normative_documents.in_force|any}件。',
    '全年制定行政规范性文件{normative_documents.issued|any}件、废止行政规范性文件{normative_documents.repealed|any}件，年底现行有效的行政规范性文件{normative_documents.in_force|any}件。',
    '{year}年出台行政规范性文件{normative_documents.issued}件，同时废止{normative_documents.repealed|any}件，现行有效的共{normative_documents.in_force|any}件。',
    '组织开展文件清理，废止行政规范性文件{normative_documents.repealed}件，继续有效{normative_documents.in_force}件，当年新制发{normative_documents.issued|any}件。',
    '做好行政规范性文件集中公开，本年制发{normative_documents.issued|any}件，本年废止{normative_documents.repealed|any}件，现行有效{normative_documents.in_force|any}件，全部在专栏公布。',
    [
      '本年度未制发行政规范性文件，无废止文件，现行有效的行政规范性文件{normative_documents.in_force|any}件。',
      { 'normative_documents.issued': 0, 'normative_documents.repealed': 0 },
    ],
    '现有行政规范性文件{normative_documents.in_force|any}件，其中{year}年制发{normative_documents.issued|any}件；当年废止{normative_documents.repealed|any}件。',
    '政策文件库收录现行有效行政规范性文件{normative_documents.in_force|any}件，当年新增{normative_documents.issued|any}件，失效废止{normative_documents.repealed|any}件。',
    '行政规范性文件管理进一步规范，全年印发{normative_documents.issued|any}件，宣布废止{normative_documents.repealed|any}件，目前有效{normative_documents.in_force|any}件。',
    '经合法性审核印发行政规范性文件{normative_documents.issued|any}件；经评估清理，废止{normative_documents.repealed|any}件，保留有效{normative_documents.in_force|any}件。',
    '{we}全年公布新制定的行政规范性文件{normative_documents.issued|any}件，公布废止的行政规范性文件{normative_documents.repealed|any}件，公布现行有效的行政规范性文件{normative_documents.in_force|any}件。',
    '立{normative_documents.issued|any}件、废{normative_documents.repealed|any}件、留{normative_documents.in_force|any}件，是{year}年行政规范性文件立改废的结果。',
    '行政规范性文件存量{normative_documents.in_force|any}件；增量{normative_documents.issued|any}件；减量{normative_documents.repealed|any}件。',
    '仍在执行的行政规范性文件有{normative_documents.in_force|any}件，一年之中添了{normative_documents.issued|any}件，去了{normative_documents.repealed|any}件。',
  ],
  [
    '{year}年，{we}制定印发行政规范性文件{normative_documents.issued|any}件，废止行政规范性文件{normative_documents.repealed|any}件，截至年底现行有效的行政规范性文件共{normative_documents.in_force|any}件。',
    '全年新出台行政规范性文件{normative_documents.issued|any}件，清理废止{normative_documents.repealed|any}件，继续有效{normative_documents.in_force|any}件。',
    '行政规范性文件方面，本年制发{normative_documents.issued|any}件，废止{normative_documents.repealed|any}件，现行有效数为{normative_documents.in_force|any}件。',
    '对行政规范性文件实行动态管理：年内制发{normative_documents.issued|any}件，年内废止{normative_documents.repealed|any}件，年末现行有效{normative_documents.in_force|any}件。',
  ],
);
