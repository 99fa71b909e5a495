// Items of information by channel, and their readers.

import type { FigureFact } from '../../../src/model/fact.js';
import { gap, items, wording, wordings } from './vocabulary.js';

/** Words of a channel, and of things that are counted apart. */
const channel = '网站|网页|网上|官网|门户|微信|微博|公众号|新媒体|平台|专栏|客户端|抖音|视频|政务网|公报';
const apart =
  '解读|建议|提案|规范性|规章|新闻|预算|决算|栏目|申请|复议|诉讼|访问|浏览|点击|粉丝|关注|答复|意见|留言|案件|历年|以来|截至';

export const channels: readonly FigureFact[] = [
  {
    key: 'disclosed_items.count',
    label: '主动公开信息数',
    gloss: 'items of information disclosed by all channels',
    unit: '条',
    part: 'body',
    anchors: ['信息', '公开'],
    parts: 'NAR.CHANNELS',
    unless: /人大代表建议|政协提案/u,
    wordings: [
      // The clause names no channel of its own; `多种渠道` is none.
      wording(
        `(?:^|[,;:。、)])(?:(?!${channel}|${apart})[^#,。;]){0,40}?(?:公开|发布|制发|发出)(?:(?!${channel}|${apart})[^#,。;]){0,12}?信息(?!处理|化)(?:(?!${channel}|${apart})[^#,。;]){0,12}#${items}`,
      ),
      wording(
        `(?:公开|发布)(?:的)?${gap(6, channel)}信息(?:总)?(?:量|数|数量|总数)(?:\\(条\\))?(?:共|为|达|:)*#`,
      ),
      wording(`#(?=[条件],?${gap(18)}各渠道${gap(10)}信息的?总和)`),
      wording(`信息${gap(6)},?(?:合计|共计|总计|共有|有|共)#${items}`, {
        needs: /主动|公开/u,
        unless: new RegExp(`${channel}|${apart}`, 'u'),
        loose: true,
      }),
    ],
  },
  {
    key: 'website_items.count',
    label: '政府网站公开信息数',
    gloss: 'items published on the web site',
    unit: '条',
    part: 'body',
    anchors: ['网站', '门户', '官网', '平台', '政务网', '专栏'],
    parts: 'NAR.CHANNELS',
    wordings: [
      ...wordings(
        `(?:网站|门户网|官网|政务网|政府网|信息公开平台|集约化平台)${gap(34, '微信|微博|公众号|访问|浏览|点击|粉丝|建议|提案|解读|新媒体|栏目数|规范性文件|征集|意见|留言|公报')}#(?=条|篇|件|份|个(?!栏)|[,。;、])`,
        `#(?=[条篇件]${gap(6)}信息${gap(4)}(?:经由|通过|在)${gap(6)}网站)`,
      ),
      wording(
        `(?:网站|门户网|官网)[^#。;]{0,14},${gap(14, '微信|微博|公众号|访问|浏览|点击|粉丝|建议|提案|解读|新媒体')}(?:信息|稿件|文章)${gap(8)}#${items}`,
        { loose: true, unless: /历年|以来/u },
      ),
    ],
  },
  {
    key: 'wechat_items.count',
    label: '政务微信发布信息数',
    gloss: 'items published by WeChat account',
    unit: '条',
    part: 'body',
    anchors: ['微信', '公众号'],
    wordings: wordings(
      `#(?=[条篇]${gap(3)}微信(?:推文|信息|文章)[^#]{0,3}#[条篇]${gap(3)}微博)`,
      `(?:微信|公众号)${gap(24, '微博|关注|粉丝|订阅|用户|阅读|网站|访问|浏览|点赞')}#(?=条|篇|期|件|个(?!微)|则|次|[,。;、])`,
      `#(?=[条篇]${gap(3)}微信(?:推文|信息|文章))`,
      `公众号[^#。;]{0,14},${gap(14, '微博|网站')}#(?=[条篇]推送)`,
    ),
  },
  {
    key: 'weibo_items.count',
    label: '政务微博发布信息数',
    gloss: 'items published by Weibo account',
    unit: '条',
    part: 'body',
    anchors: ['微博'],
    wordings: wordings(
      `微博${gap(18, '微信|关注|粉丝|阅读|用户|访问')}#(?=条|篇|期|件|则|次|[,。;、])`,
      `#(?=[条篇]${gap(3)}微博)`,
    ),
  },
  {
    key: 'wechat_followers.count',
    label: '微信公众号关注人数',
    gloss: 'followers of the WeChat account',
    unit: '人',
    part: 'body',
    anchors: ['关注', '粉丝', '订阅', '用户', '公众号'],
    wordings: [
      ...wordings(
        `(?:微信|公众号)[^#。;]{0,14}(?:关注|粉丝|订阅|用户)${gap(12, '访问|浏览')}#(?=[人名个]|[,。;、]|$)`,
        `(?:关注|粉丝|订阅|用户)${gap(12, '访问|浏览|信息')}#(?=[人名个])`,
        `#(?=[人名个]${gap(4)}(?:订阅|关注)[^#,。;]{0,6}(?:微信|公众号))`,
        `#(?=[人名个]粉丝)`,
      ),
      wording(`公众号(?:为|有|:)?#(?=人)`, { loose: true }),
    ],
  },
  {
    key: 'website_visits.count',
    label: '政府网站访问量',
    gloss: 'visits to the web site',
    unit: '次',
    part: 'body',
    anchors: ['访问', '浏览', '点击', '打开'],
    unless: /公报|短视频|视频号/u,
    wordings: [
      ...wordings(
        `(?:网站|网页|门户|页面)[^#。;]{0,16}?(?:访问|浏览|点击)${gap(12, '微信|公众号|阅读')}#(?=次|人次|[,。;、)]|$)`,
        `#(?=次(?:访问|浏览|点击))`,
        `(?:网站|网页|门户)${gap(8)}(?:被)?(?:打开|访问)#(?=次)`,
      ),
      wording(`(?:访问|浏览|点击)(?:总)?(?:量|次数|数|总量)${gap(6)}#(?=次|人次)`, { loose: true }),
    ],
  },
];
