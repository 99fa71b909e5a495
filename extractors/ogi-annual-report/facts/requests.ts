// Requests for information and what became of them.

import type { FigureFact } from '../../../src/model/fact.js';
import { cases, gap, is, request, wording, wordings } from './vocabulary.js';

/** What a clause with the number of requests does not speak of. */
const otherwise =
  '复议|诉讼|信访|建议|提案|处理费|费用|答复|办结|结转|转结|自然人|法人(?!或(?:者)?其他组织提)|撤回|咨询|留言|热线';
const outcome = /予以公开|部分公开|不予公开|无法提供|不予处理/u;
/** Things that a sentence on requests may count instead of them. */
const otherCases =
  /复议|诉讼|建议|提案|费|答复|办结|办理|办毕|处理|处置|结转|转结|转入|转出|撤|咨询|留言|热线|培训|自然人|法人(?!和|或|及|、|或者)|个人|企业|予以|不予|无法|部分|其中|解读|网站|目录|指南|表格|制度|模板|超期|逾期|补正|同比|增长|减少|比上|上年|去年|考核|通报|检查|审查|会议|公开信息#|公开#|信息#条/u;
const disputes = /维持|纠正|纠错|复议|诉讼/u;
const lastYear = '(?:上年度?|上一年度?|上一?年|去年)';
const nextYear = '(?:下年度?|下一年度?|次年度?|来年|明年|Y)';
const result = `(?:的|类|决定|答复|情形|信息|申请|${is.slice(3, -2)})*`;

interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly gloss: string;
  readonly anchors: readonly string[];
  /** As the pattern names it, before the number. */
  readonly name: string;
  /** As it stands behind the number. */
  readonly after?: string;
}

const outcomes: readonly Outcome[] = [
  {
    id: 'partially_granted',
    label: '部分公开数',
    gloss: 'outcome 部分公开',
    anchors: ['部分公开', '部分信息'],
    name: '(?<!予以公开(?:及|和|或|与|、)|公开(?:及|和|或|与))部分公开',
    after: '(?:部分公开|(?:得到|获得)部分信息)',
  },
  {
    id: 'denied',
    label: '不予公开数',
    gloss: 'outcome 不予公开, all reasons',
    anchors: ['不予公开', '不公开'],
    name: '不予?公开',
    after: '(?:被)?(?:决定)?不予?公开',
  },
  {
    id: 'unable',
    label: '无法提供数',
    gloss: 'outcome 无法提供, all reasons',
    anchors: ['无法提供', '提供不了'],
    name: '无法提供',
    after: '(?:属于)?(?:无法提供|提供不了)',
  },
  {
    id: 'not_processed',
    label: '不予处理数',
    gloss: 'outcome 不予处理, all reasons',
    anchors: ['不予处理', '不作处理'],
    name: '不予处理',
    after: '不予?作?处理',
  },
];

export const requests: readonly FigureFact[] = [
  {
    key: 'requests.received',
    label: '收到政府信息公开申请数',
    gloss: 'requests received in the reading of the report: new ones, or new and carried over',
    unit: '件',
    part: 'body',
    anchors: ['申请'],
    parts: 'NAR.PARTS',
    partsInBrackets: true,
    wordings: [
      ...wordings(
        `(?:新收|收到|接到|接收|受理|收办|收到和处理|新增)(?:了)?${gap(30, otherwise)}${request}${gap(14, otherwise)}#${cases}`,
        `(?:收到|受理|接收|接到|收办|新收)(?:了)?#(?=[件份宗条项起]${gap(14, otherwise)}申请)`,
        `(?:连同|含|包括|加上)[^#。;]{0,12}(?:结转|转结)[^#。;]{0,12}(?:办理|受理)${gap(14)}申请${gap(6, otherwise)}#${cases}`,
        `(?:在办|提出)的?(?:政府信息公开)?申请,?${gap(8, otherwise)}#${cases}`,
      ),
      wording(`(?<!自然人|组织|结转[^#,。;]{0,10})申请(?:总)?(?:量|数|数量|总数|件数)${is}#`, {
        unless: /复议|诉讼|处理费/u,
      }),
      wording(`(?:收到|受理|接收|收办)[^#。;]{0,30}申请[^#,。;]{0,6},(?:共|共计|总计|合计)(?:有)?#${cases}`, {
        unless: disputes,
        loose: true,
      }),
      wording(
        `(?:^|[,;:。])${gap(8, otherwise)}(?:政府信息公开|信息公开|依申请公开)(?:的)?(?:申请)?(?:共|共计|为|有|数)*#${cases}`,
        {
          unless: /复议|诉讼|处理费|费|自然人[^#]{0,8}#|培训|考核|信息[^#]{0,8}#条/u,
          loose: true,
        },
      ),
      wording(`#(?=[件份]申请(?:书)?${gap(6)}送达)`, { loose: true }),
      // A sentence on requests with one number of cases, and nothing in it that they might be cases of.
      wording('^[^#]*#(?=[件份宗起项][^#]*$)', {
        needs: /(?:信息公开|公开信息|政府信息|依申请|公开)[^。]*申请|申请[^。]*(?:公开|信息)/u,
        unless: otherCases,
        loose: true,
      }),
    ],
    zero: [
      /(?<!对[^,。;]{0,12})(?:未|没有|无(?!法|正当|效|理|关|偿)|尚未)(?:(?!复议|诉讼|结转|转结|费|法人|投诉|举报|答复|超期|逾期|补正|出现|按|涉及)[^#,。;、]){0,26}(?:申请|依申请公开)(?!人|行政|复议|表|书|渠道|事项目录)(?![^#,。;]{0,10}(?:复议|诉讼|结转|费|收取|收费))/u,
      /(?:未|没有)收到[^#。;]{0,30}(?:公开|信息)[^#。;]{0,6}申请/u,
      /(?:政府信息公开|信息公开|依申请公开|公开)的?申请(?:方面|情况|事项|件|数|量|总数|数量|件数)?,?(?:本年度?|全年|我[局镇县市区办委]|本机关)?(?:均|都)?(?:没有收到|未收到|未曾收到|没有|未发生|未出现|为零|是零|为无|无)(?=[,;]|$)/u,
      /^(?:(?!费|复议|诉讼|结转|投诉)[^。;#])*(?:信息公开|公开信息)的?申请(?:(?!复议|诉讼|费|结转|转结|超期|逾期|投诉)[^。;#]){0,16}(?:为零|是零|为空白)/u,
    ],
  },
  {
    key: 'requests.carried_over',
    label: '上年结转申请数',
    gloss: 'requests carried over from the year before',
    unit: '件',
    part: 'body',
    anchors: ['上年', '上一年', '去年', '年初', '转入'],
    unless: /建议提案|热线/u,
    anyYear: true,
    wordings: wordings(
      `${lastYear}(?:度)?(?:的)?(?:结转|转结|转入|遗留|未办结)${gap(18, '下|新收|收到')}#${cases}`,
      `#(?=[件份](?:申请)?(?:为|是|系|属于|来自)?(?:从)?${lastYear}(?:度)?(?:结转|转结|转入|带过来))`,
      `年初在办#${cases}`,
      `(?:^|[:;,])转入(?:为|:)?#`,
    ),
    zero: [/(?:无|没有|未有|不含)(?:有)?(?:上年|上一年)[^#,。;]{0,4}(?:结转|转结)/u],
  },
  {
    key: 'requests.carried_forward',
    label: '结转下年度申请数',
    gloss: 'requests carried forward to the next year',
    unit: '件',
    part: 'body',
    anchors: ['结转', '转下', '转入', '转出', '顺延', '延至', '年底在办', '转至', '来年'],
    unless: /建议提案|热线/u,
    anyYear: true,
    wordings: wordings(
      `(?:结转|转结|转入|转|顺延|延)(?:至|到|入)?${nextYear}(?:度)?${gap(14, '上')}#${cases}`,
      `#(?=[件份]${gap(10, '上')}(?:结转|转结|转入|转|顺延|延|待)(?:至|到|入)?${nextYear})`,
      `(?:未办结|尚未办结|正在办理|在办|未答复)${gap(8)}#(?=[件份],?(?:将|已)?(?:结转|转|顺延))`,
      `年底在办#${cases}`,
      `(?:^|[:;,])转出(?:为|:)?#`,
    ),
    zero: [
      /(?:没有|无|未有|无需)[^#,。;]{0,8}(?:结转|转入|转)(?:至|到)?(?:下年|下一年|次年|来年)/u,
      /(?:没有|无)(?:下年|下一年)[^#,。;]{0,4}结转/u,
    ],
  },
  {
    key: 'requests.processed',
    label: '办结申请数',
    gloss: 'requests processed in the year',
    unit: '件',
    part: 'body',
    anchors: ['办结', '答复', '办理', '结果'],
    unless: /建议|提案|热线|留言|信件|处理费|来信|投诉/u,
    wordings: [
      ...wordings(
        `(?<!结转(?:到|至)?(?:本年度?|今年)?|不予|未|公开|下年度?|下一年度?|次年度?|继续|年度办理|维持原?)(?:办结|答复|办理答复|办理完毕|办理完成|办理|办复)(?:完毕|完成|答复)?(?:了)?(?:的)?(?:(?:政府信息公开|信息公开|依申请公开|公开)?申请)?${is}#${cases}`,
        `(?:完成|作出)${gap(8, outcome.source)}(?:答复|办理)${is}#${cases}`,
        `(?:办结|答复)${gap(10, `${outcome.source}|率|书|时间|期限|复议|诉讼`)}申请${is}#${cases}`,
        `#(?=[件份](?:已)?(?:全部)?(?:办结|有结果|已有结果|答复完毕|办理完毕))`,
      ),
    ],
  },
  {
    key: 'requests.left_open',
    label: '称全部办结，未办结数',
    gloss: 'requests left open, where the prose says that all were closed',
    unit: '件',
    part: 'body',
    anchors: ['办结', '办理完', '答复完'],
    unless: /建议|提案|留言|信件/u,
    wordings: [],
    zero: [
      /申请[^#。;]{0,12}(?:均|全部|已全部|都)[^#。;]{0,14}(?:办结|办理完成|办理完毕|答复完毕)/u,
      /全部申请[^#。;]{0,14}(?:办结|办理完)/u,
    ],
  },
  {
    key: 'requests.granted',
    share: 'NAR.PERCENT',
    label: '予以公开数',
    gloss: 'outcome 予以公开',
    unit: '件',
    part: 'body',
    anchors: ['公开'],
    unless: /建议提案/u,
    wordings: [
      wording(`(?:予以公开|同意公开|全部公开)(?!及|和部分|与|或|、部分)${result}#${cases}`),
      wording(`#(?=[件份](?:予以|同意|全部)公开)`),
      wording(`#(?=[件份](?:申请)?如愿(?:获得|得到)信息)`),
      wording(`(?<!不|部分|主动|不予|依申请|信息|予以|应)(?:已)?公开(?:类|的|:|/|\\(|决定|共|为)*#${cases}`, {
        needs: /部分公开|不予公开/u,
      }),
    ],
  },
  {
    key: 'requests.granted_or_partially',
    share: 'NAR.PERCENT',
    label: '予以公开及部分公开数',
    gloss: 'outcomes 予以公开 and 部分公开 in one number',
    unit: '件',
    part: 'body',
    anchors: ['部分公开'],
    wordings: wordings(`予?以?公开(?:及|和|或|与|、)(?:者)?部分公开${result}#${cases}`),
  },
  ...outcomes.map(
    ({ id, label, gloss, anchors, name, after }): FigureFact => ({
      key: `requests.${id}`,
      share: 'NAR.PERCENT',
      label,
      gloss,
      unit: '件',
      part: 'body',
      anchors,
      wordings: [
        wording(`${name}${result}#${cases}`),
        ...(after === undefined ? [] : [wording(`#(?=[件份]${after})`)]),
        wording(`${name}${gap(12, '其中|占|国家秘密')}#${cases}`, { loose: true }),
      ],
    }),
  ),
  {
    key: 'requests.other',
    share: 'NAR.PERCENT',
    label: '其他处理数',
    gloss: 'outcome 其他处理, all kinds',
    unit: '件',
    part: 'body',
    anchors: ['其他', '另行处理'],
    wordings: [
      wording(`其他(?:方式)?处理(?:\\([^()#]{0,20}\\))?${result}#${cases}`),
      wording(`#(?=[件份](?:作)?(?:其他|另行)处理)`),
      wording(`其他(?:情形|类|原因)?(?:\\([^()#]{0,20}\\))?${result}#${cases}`, {
        needs: outcome,
        unless: /维持|纠正|纠错/u,
      }),
    ],
  },
  {
    key: 'requests.natural_person',
    label: '自然人申请数',
    gloss: 'new requests by natural persons',
    unit: '件',
    part: 'body',
    anchors: ['自然人', '个人'],
    wordings: [
      ...wordings(
        `自然人${gap(12, '法人|组织|比')}#${cases}`,
        `自然人(?:申请|提出)${gap(6)},(?:共|为|计)${is}#${cases}`,
      ),
      wording(`#(?=[件份]出自(?:自然人|个人))`, { needs: /单位|组织|法人/u }),
      wording(`自然人比(?:法人|其他组织|单位)[^#。;]{0,12}#(?=[件份]?比#)`),
      wording(`#(?=[件份](?:由|为|是|系|来自|出自)?(?:自然人|个人))`, { needs: /申请/u, loose: true }),
      wording(`(?:以)?个人${gap(10, '单位|组织')}#${cases}`, { needs: /申请/u, loose: true }),
    ],
  },
  {
    key: 'requests.legal_person',
    label: '法人或其他组织申请数',
    gloss: 'new requests by legal persons and other organisations',
    unit: '件',
    part: 'body',
    anchors: ['法人', '其他组织', '单位'],
    wordings: [
      wording(`自然人比(?:法人|其他组织|单位)[^#。;]{0,12}#[件份]?比#${cases}`),
      wording(
        `(?<!公民(?:、|和|或|或者|,)(?:法人(?:或|和|及|与|或者)?)?)(?:法人|其他组织)${gap(18, '自然人|商业|科研')}#${cases}`,
        {
          needs: /自然人|个人/u,
        },
      ),
      wording(`#(?=[件份](?:由|为|是|系|来自|出自)?(?:法人|其他组织|单位))`, {
        needs: /自然人|个人/u,
        loose: true,
      }),
    ],
    zero: [/自然人[^。]{0,40}(?:没有|无|未有)(?:法人|其他组织)/u],
  },
];
