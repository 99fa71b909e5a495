// Interpretations, press conferences, normative documents.

import type { FigureFact, FigureWording } from '../../../src/model/fact.js';
import { gap, items, wording, wordings } from './vocabulary.js';

const document = /规范性文件/u;
/**
 * How the number of documents is told: beside the verb, with their name between or before it; where rules (规章) are
 * counted in the same sentence, the name decides.
 */
function documentsBy(verb: string, not: string): readonly FigureWording[] {
  const end = '#(?=[件份个部]|[,。;、)]|$)';
  const clause = `(?:(?!${not}|解读|信息|规章)[^#,。;])`;
  return [
    wording(`(?:${verb})${clause}{0,12}?规范性文件${clause}{0,8}${end}`),
    wording(`规范性文件(?:(?!规章)[^。]){0,80}?(?:${verb})${clause}{0,14}${end}`),
    wording(`(?:${verb})${clause}{0,14}${end}`, { needs: document, unless: /规章/u }),
  ];
}

const events = '(?=场次|[场次期])';

export const publicity: readonly FigureFact[] = [
  {
    key: 'interpretations.count',
    label: '政策解读数',
    gloss: 'interpretations of policies published',
    unit: '件',
    part: 'body',
    anchors: ['解读'],
    wordings: wordings(
      `(?<!(?:微博|微信|公众)[^#,。;]{0,10})解读${gap(14, '率|培训|新闻发布|访谈')}#${items}`,
      `#(?=[件份篇条个]${gap(10)}解读)`,
    ),
    zero: [/(?:未|没有|无)(?:发布|开展|制作|组织|编发|公开)?[^#,。;]{0,6}解读(?!率)/u],
  },
  {
    key: 'press_conferences.count',
    label: '新闻发布会场数',
    gloss: 'press conferences held',
    unit: '场',
    part: 'body',
    anchors: ['新闻发布'],
    wordings: [
      ...wordings(`新闻发布(?:会|活动)${gap(10)}#${events}`, `#(?=[场次]${gap(8)}新闻发布)`),
      wording(`新闻发布(?:会|活动)[^#。;]{0,10},${gap(10)}#${events}`, { loose: true }),
      wording(`新闻发布(?:会|活动)(?:场次|次数)?(?:为|:)?#`),
    ],
    zero: [/(?:未|没有|无)(?:召开|举办|举行|组织|参加|开展)?[^#,。;]{0,8}新闻发布/u],
  },
  {
    key: 'normative_documents.issued',
    label: '行政规范性文件制发数',
    gloss: 'administrative normative documents issued',
    unit: '件',
    part: 'body',
    anchors: ['规范性文件'],
    wordings: documentsBy('制发|制定|出台|印发|新增|发布|制作|公布|立|添了|增量', '废止|有效|失效'),
    zero: [/(?:未|没有|无)(?:新)?(?:制发|制定|出台|印发|发布)[^#,。;]{0,10}规范性文件/u],
  },
  {
    key: 'normative_documents.repealed',
    label: '行政规范性文件废止数',
    gloss: 'administrative normative documents repealed',
    unit: '件',
    part: 'body',
    anchors: ['规范性文件'],
    wordings: documentsBy('废止|失效|去了|减量|废', '有效|印发|制发'),
    zero: [
      /规范性文件[^#。;]{0,20}(?:未|没有|无)(?:新)?(?:废止|失效)/u,
      /(?:未|没有|无)废止[^#,。;]{0,10}规范性文件/u,
    ],
  },
  {
    key: 'normative_documents.in_force',
    label: '行政规范性文件现行有效数',
    gloss: 'administrative normative documents in force',
    unit: '件',
    part: 'body',
    anchors: ['规范性文件'],
    wordings: [
      wording('(?<=[立废改]#[件份个部][、,])留#(?=[件份个部])', { needs: document }),
      wording(`有效(?:(?!废止|制发)[^#,。;]){0,14}#(?=[件份个部]|[,。;、)]|$)`, { needs: document }),
      wording(
        `(?:现有|现存|存量|保留|仍在执行的)(?:(?!废止|制发)[^#,。;]){0,14}#(?=[件份个部]|[,。;、)]|$)`,
        {
          needs: document,
        },
      ),
    ],
  },
];
