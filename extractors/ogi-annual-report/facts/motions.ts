// Motions of deputies and proposals of CPPCC members: handled, and published.

import type { FigureFact } from '../../../src/model/fact.js';
import { cases, gap, is, wording, wordings } from './vocabulary.js';

const published =
  /(?:公开|公布|发布|刊登)[^#。;]{0,30}(?:结果|答复|复文|复函|信息|意见|情况)[^#]{0,12}#|#[件条](?:,[^,。;#]{0,14}#[件条])?的?[^#,。;]{0,4}(?:复文|复函)/u;
/** Three names, then their three numbers. */
const listed = '建议/提案/合计:';
const motion = /建议|提案|人大|政协/u;
/** Deputies and members. */
const both = /(?:人大|代表|建议).*(?:政协|委员|提案)/u;

export const motions: readonly FigureFact[] = [
  {
    key: 'motions.total',
    label: '承办建议提案数',
    gloss: 'motions and proposals handled',
    unit: '件',
    part: 'body',
    anchors: ['提案', '政协'],
    wordings: [
      ...wordings(
        `(?:承办|办理|收到|交办|主办|协办)${gap(20, '公开|公布|答复|结果')}建议(?:案)?(?:[、和及与]|以及)?${gap(8, '公开|公布|答复|结果')}提案${gap(5, '公开|公布|答复|结果|复文|办复率')}#${cases}`,
        `建议${gap(3)}#[件条起]?[、,和及]${gap(10)}提案${gap(3)}#[件条起]?,?(?:合计|共计|总数|总计|共)(?:为)?#${cases}`,
        `#(?=[件起](?:人大)?(?:代表)?建议(?:、|和)?(?:政协)?(?:委员)?提案)`,
        `(?:交办|承办)的?#(?=[件起]事项)`,
      ),
      wording(`(?:建议(?:、|和|及|与)?(?:政协)?(?:委员)?提案)${is}#(?=[件起]|,)`, { unless: published }),
      wording(`提案[,、]${gap(3)}#(?=[件起]事项)`, { needs: /#[件起]提案/u }),
      wording(`提案${gap(3)}#[件起],${gap(3)}#(?=[件起]事项)`),
      wording(`${listed}#/#/#${cases}`),
      // The number before its two parts, and the number that adds them up.
      wording(
        `#(?=[件起份条项](?:[,:(]|,?其中)[^#。;]{0,16}(?:人大|代表|建议)[^#。;]{0,10}#[^。;]{0,24}(?:政协|委员|提案)[^#。;]{0,10}#)`,
        { needs: both, unless: published, loose: true },
      ),
      wording(
        `(?:人大|代表|建议)[^#。;]{0,10}#[^。;]{0,24}(?:政协|委员|提案)[^#。;]{0,10}#[件起份条项]?[^#。;]{0,8}(?:合计|共计|总计|总共|一共|总数|总量|共)(?:为|有|是|达)?#${cases}`,
        { needs: both, unless: published, loose: true },
      ),
      wording(`#(?=[件起份条项](?:的)?[^#,。;]{0,10}(?:建议|议案)[^#,。;公]{0,10}提案)`, {
        unless: published,
        loose: true,
      }),
    ],
    zero: [/(?:未|没有|无)(?:承办|收到|办理|接到|交办)?[^#,。;公]{0,16}(?:建议|提案)(?!公开)/u],
  },
  {
    key: 'motions.npc',
    label: '人大代表建议数',
    gloss: 'motions of deputies handled',
    unit: '件',
    part: 'body',
    anchors: ['建议', '人大'],
    wordings: [
      wording(`人大${gap(12, '政协|提案|公开|公布')}建议(?:案)?(?:为|共|的)*#${cases}`, {
        unless: published,
      }),
      wording(`(?<!意见)建议(?:案)?(?:为|共)?#(?=[件起]?[、,和及]${gap(6)}提案)`),
      wording(`人大(?:方面|代表)(?:为|共)?#${cases}`, { needs: /政协/u }),
      wording(`代表${gap(4)}#(?=[件起]建议)`),
      wording(`(?<=${listed})#(?=/#/#)`),
    ],
    zeroWith: 'motions.total',
  },
  {
    key: 'motions.cppcc',
    label: '政协提案数',
    gloss: 'proposals of CPPCC members handled',
    unit: '件',
    part: 'body',
    anchors: ['提案', '政协'],
    wordings: [
      wording(
        `(?<!建议(?:案)?(?:、|和|及|与)?(?:[省市区县])?(?:政协)?(?:委员)?(?:建议案)?)(?:提案|政协建议案)(?:为|共|的)*#${cases}`,
        {
          unless: published,
        },
      ),
      wording(`政协(?:方面|委员)(?:为|共)?#${cases}`, { needs: /人大/u }),
      wording(`委员${gap(4)}#(?=[件起]提案)`),
      wording(`${listed}#/#(?=/#)`),
    ],
    zeroWith: 'motions.total',
  },
  {
    key: 'motions.completion_rate',
    label: '建议提案办复率',
    gloss: 'share of motions and proposals answered',
    unit: '%',
    part: 'body',
    anchors: ['办复', '办结', '办毕', '办理完', '答复率', '办理率', '答复完', '完成答复'],
    wordings: [
      wording(`(?:办复|办结|答复|办理)(?:率|比例)(?:均|、满意率)?(?:分别|均)?${is}#(?=%)`, { needs: motion }),
    ],
    whole: [
      /(?:代表建议|建议案?|提案|建议提案)(?:(?!公开|申请|投诉|留言)[^。;]){0,60}?(?:均|全部|都)(?:已|按时|按期|按要求|如期|及时|在[^,。;]{0,10}内|全部){0,3}(?:办毕|办结|办复|办理完毕|办理完成|办理完结|答复完毕|完成答复)/u,
    ],
  },
  {
    key: 'motions.satisfaction_rate',
    label: '建议提案满意率',
    gloss: 'share of deputies and members satisfied',
    unit: '%',
    part: 'body',
    anchors: ['满意', '认可'],
    wordings: [
      wording(`办[复结]率、满意率分别${is}#%(?:和|、|,)#(?=%)`, { needs: /建议|提案/u }),
      wording(`(?:满意|认可)(?:率|度|比例)(?:均)?${is}#(?=%)`, {
        needs: /提案|代表建议|代表委员|政协/u,
        unless: /评议|问卷|测评/u,
      }),
    ],
  },
  {
    key: 'motions.published',
    label: '公开建议提案答复数',
    gloss: 'replies to motions and proposals published',
    unit: '件',
    part: 'body',
    anchors: ['建议', '提案', '复文'],
    wordings: [
      wording(
        `(?:公开|公布|发布|刊登)(?:(?!征集)[^#,。;]){0,30}(?:提案|建议)(?:(?!征集)[^#,。;]){0,16}(?:结果|答复|复文|复函|信息|意见|情况)?${gap(4)}#(?=[件条篇份]|[,。;]|$)`,
        { needs: /提案/u, unless: /(?:承办|交办)[^#]{0,20}#/u },
      ),
      wording(`(?:提案|建议)[^#。;]{0,30}(?:公开|公布|刊登|发布)${gap(10, '征集')}#(?=[件条篇份]|[,。;]|$)`, {
        needs: /提案/u,
        unless: /(?:承办|交办)[^#]{0,20}#/u,
      }),
      wording(`(?:提案|建议)${gap(8)}(?:复文|复函|答复)${gap(6)}#(?=[件条篇份])`, {
        needs: /公开|公布|刊登/u,
      }),
      wording(`公开的#(?=[件条篇份](?:答复|复文))`),
      wording(`^#(?=[件条篇份](?:答复|复文))`),
    ],
  },
];
