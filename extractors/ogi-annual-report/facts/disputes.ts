// Reconsideration and litigation.

import type { FigureFact } from '../../../src/model/fact.js';
import { cases, gap, wording, wordings } from './vocabulary.js';

const results = '维持|纠正|纠错|撤销|败诉|驳回|胜诉|其他结果|审结';
const both = '复议(?:案件)?(?:、|和|及|与|以及|,)(?:被?提起)?(?:的)?(?:行政)?诉讼';
/** A case lost, not a case: `未发生被复议纠错、诉讼败诉的情形`. */
const lost = '(?:机关)?[^#,。;]{0,8}(?:纠|撤销|败)';

/** Up to so many characters of the sentence that do not go on to the other kind of proceedings. */
const within = (most: number, other: string): string => `(?:(?!${other})[^。]){0,${most}}?`;

export const disputes: readonly FigureFact[] = [
  {
    key: 'review.total',
    label: '行政复议案件数',
    gloss: 'administrative reconsiderations',
    unit: '件',
    part: 'body',
    anchors: ['复议'],
    wordings: [
      wording(`${both}${gap(12, results)}#${cases}`, { zeroOnly: true }),
      wording(
        `#(?=[起件宗](?:因|涉及|有关|针对|与)?${gap(24, results)}复议(?:案件)?(?:及|和|、|与)(?:行政)?诉讼)`,
        {
          zeroOnly: true,
        },
      ),
      ...wordings(
        `(?<!未经)(?:行政)?复议(?!后|前|、|和|及|与|直接)${gap(16, `诉讼|${results}`)}#${cases}`,
        `(?:行政)?复议(?:方面|情况)?[,:]${gap(12, `诉讼|${results}`)}#${cases}`,
        `复议机关${gap(24, '诉讼')}(?:审查|受理|收到)(?:了)?#${cases}`,
        `#(?=[起件宗](?:因|涉及|有关|针对|与)?${gap(24, `${results}|诉讼`)}复议)`,
      ),
    ],
    zero: [
      new RegExp(
        `(?:未(?!经)|没有|无(?!法)|不存在)(?:(?!被|诉讼)[^#。;]){0,30}?复议(?!${lost}|后|前)(?![^,。;#]{0,10}#)`,
        'u',
      ),
      new RegExp(
        `(?:未(?!经)|没有|无(?!法)|不存在)[^#。;]{0,20}被(?:申请|提起)${gap(6)}复议(?!${lost})(?![^,。;#]{0,10}#)`,
        'u',
      ),
      /复议[^。;]{0,16}(?:皆无|均无|均未(?:发生|收到|受理)|都没有|都是零|均为零|为零)/u,
    ],
  },
  {
    key: 'review.upheld',
    label: '行政复议维持数',
    gloss: 'reconsiderations that upheld',
    unit: '件',
    part: 'body',
    anchors: ['复议'],
    wordings: wordings(
      `(?<!未经)复议(?!后|前)${within(70, '诉讼|起诉')}(?:维持|支持)${gap(10, '纠')}#${cases}`,
      `复议${within(60, '诉讼')}#(?=[件起]${gap(4)}(?:维持|答复经受住))`,
    ),
    zeroWith: 'review.total',
  },
  {
    key: 'review.corrected',
    label: '行政复议纠正数',
    gloss: 'reconsiderations that corrected',
    unit: '件',
    part: 'body',
    anchors: ['复议'],
    wordings: wordings(
      `(?<!未经)复议(?!后|前)${within(90, '诉讼|起诉')}(?:纠正|纠错|改正|撤销)${gap(10, '维持|其他')}#${cases}`,
      `复议${within(90, '诉讼')}#(?=[件起]${gap(8)}(?:被?纠正|被?纠错|被要求改正))`,
    ),
    zero: [
      /复议[^。]{0,60}(?:未|没有|无|零)(?:出现|发生)?(?:被)?[^#,。;]{0,10}(?:纠正|纠错)/u,
      /(?:未|没有)[^#,。;]{0,20}被(?:行政)?复议[^#,。;]{0,8}(?:纠正|纠错)/u,
    ],
    zeroWith: 'review.total',
  },
  {
    key: 'litigation.total',
    label: '行政诉讼案件数',
    gloss: 'lawsuits, direct and after reconsideration',
    unit: '件',
    part: 'body',
    anchors: ['诉讼', '起诉', '被诉', '法院', '法庭', '官司'],
    wordings: [
      ...wordings(
        // 复议、诉讼两项 counts kinds of proceedings, not cases.
        `(?<!未经复议)(?:诉讼|被诉)(?!#项,(?:全年|本年度?|年内)?(?:皆无|均无|都没有))${gap(16, `复议|${results}`)}#${cases}`,
        `诉讼(?:方面|情况)?[,:]${gap(12, `复议|${results}`)}#${cases}`,
        `起诉(?:和|及|、|与)(?:经)?复议后起诉${gap(8)}#${cases}`,
        `(?:走进法庭|起诉到法院)${gap(14)}#${cases}`,
      ),
      wording(`#(?=[起件宗](?:因|涉及|有关|针对|与)?${gap(30, results)}诉讼)`, {
        unless: /复议[^#,。;、及和]{0,12}#/u,
      }),
      wording('^#(?=件官司)'),
    ],
    zero: [
      new RegExp(`(?:未(?!经)|没有|无(?!法)|不存在)[^#。;]{0,50}?诉讼(?!${lost})(?![^,。;#]{0,10}#)`, 'u'),
      /诉讼[^。;]{0,16}(?:皆无|均无|均未(?:发生|收到|受理)|都没有|都是零|均为零|为零)/u,
      /法院(?:均)?(?:未|没有)(?:受理|收到)/u,
    ],
  },
  {
    key: 'litigation.upheld',
    label: '行政诉讼维持数',
    gloss: 'lawsuits that upheld',
    unit: '件',
    part: 'body',
    anchors: ['诉讼', '起诉', '被诉', '法院', '官司'],
    wordings: wordings(
      `(?:诉讼|起诉|被诉|法院|官司)(?:(?!复议(?!后))[^。]){0,80}?(?:维持|支持)${gap(10, '纠')}#${cases}`,
    ),
    zeroWith: 'litigation.total',
  },
  {
    key: 'litigation.corrected',
    label: '行政诉讼纠正数',
    gloss: 'lawsuits that corrected',
    unit: '件',
    part: 'body',
    anchors: ['诉讼', '起诉', '被诉', '法院', '官司'],
    wordings: wordings(
      `(?:诉讼|起诉|被诉|法院|官司)(?:(?!复议(?!后))[^。]){0,100}?(?:纠正|纠错|败诉|改正)${gap(10, '维持|其他')}#${cases}`,
    ),
    zero: [/(?:诉讼|被诉)[^。]{0,60}(?:未|没有|无|零)(?:出现|发生|有)?[^#,。;]{0,6}(?:败诉|纠正|纠错)/u],
    zeroWith: 'litigation.total',
  },
];
