// The information-processing fee (国办函〔2020〕109号). Not the administrative fees of article 20 (8).

import type { FigureFact } from '../../../src/model/fact.js';
import { wording, wordings } from './vocabulary.js';

/** The sentence up to the parts of the sum. */
const upTo = (most: number, number: string): string => `(?:(?!其中|包括)[^#。]|#(?!${number})){0,${most}}?`;
const fee = '(?:信息处理费|信息公开处理费|处理费)';
const needs = /处理费/u;

export const fee109: readonly FigureFact[] = [
  {
    key: 'information_fee.amount',
    label: '信息处理费金额',
    gloss: 'information-processing fee collected',
    unit: '元',
    part: 'body',
    anchors: ['处理费', '收费', '费用', '免费'],
    parts: 'NAR.FEE',
    wordings: [
      ...wordings(
        `${fee}(?!管理办法)${upTo(30, '元')}#(?=元)`,
        `#(?=元(?:的)?(?:政府信息公开)?(?:信息)?处理费)`,
      ),
      wording(`${fee}》?[^#。;]{0,24}${fee}(?:金额|总额)?(?:为|是|:|共计|共)*#(?=[,。;]|$)`, {
        zeroOnly: true,
      }),
      wording(`${fee}(?:金额|总额)?(?:为|是|:|共计|共)*#(?=[,。;]|$)`, { zeroOnly: true }),
    ],
    zero: [
      /(?<!对[^,。;]{0,12})(?:未|没有|无|不)(?!按)[^#。;]{0,40}(?:信息处理费|信息公开处理费|处理费)(?!收费通知)(?!管理办法)/u,
      /处理费(?!管理办法)[^#,。;]{0,12}(?:为零|:无|为无|是零|零元)/u,
      /(?:未|没有)(?:发生|产生|出现|因)[^#。;]{0,24}(?:收费|费用)(?:情况|事项|行为)?/u,
      /(?:未|没有)[^#。;]{0,20}收取[^#。;]{0,20}费用/u,
      /收费金额为零/u,
      /申请公开[^#。;]{0,16}免费[^#。;]{0,20}没有例外/u,
    ],
  },
  {
    key: 'information_fee.cases',
    label: '收取信息处理费件数',
    gloss: 'requests for which the fee was collected',
    unit: '件',
    part: 'body',
    anchors: ['处理费'],
    parts: 'NAR.FEE',
    wordings: [
      wording(
        `(?:对|有|就|共|向)[^#。;]{0,16}#(?=[件份宗](?:(?!其中)[^#。;]){0,30}(?:收取|产生|缴纳|发出|征收|收))`,
        { needs },
      ),
      wording(`处理费(?!管理办法)${upTo(40, '[件份宗]')}#(?=[件份宗])`),
      wording(`#(?=[件份宗]申请(?:(?!其中)[^#。;]|#元){0,16}处理费)`),
    ],
    zeroWith: 'information_fee.amount',
  },
];
