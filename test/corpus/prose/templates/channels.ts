// Items of information by channel.

import { wordings } from './wordings.js';

/** All channels together. */
export const disclosedItems = wordings(
  'disclosed_items',
  [
    '全年主动公开各类政府信息{disclosed_items.count}条。',
    '{year}年，{we}通过各种渠道公开政府信息共计{disclosed_items.count}条。',
    '{we}累计主动公开信息{disclosed_items.count|over}条，内容涵盖机构职能、政策文件和办事服务。',
    '{year}年度主动发布政府信息{disclosed_items.count}件，做到应公开尽公开。',
    '全年主动公开政府信息总数达{disclosed_items.count|wan}条。',
    '共向社会公开政府信息{disclosed_items.count|wanOver}条。',
    '本年度公开政务信息{disclosed_items.count|chinese}条。',
    '围绕中心工作，{we}主动公开的各类信息数量为{disclosed_items.count}条。',
    '{year}年共审核发布政府信息{disclosed_items.count}条次，均按程序进行了保密审查。',
    '主动公开方面，全年发布信息{disclosed_items.count|grouped}条。',
    '{we}{year}年公开信息{disclosed_items.count}篇，未发生泄密和敏感表述问题。',
    '坚持以公开为常态，本年度通过多种形式主动公开信息近{disclosed_items.count}条。',
    '{disclosed_items.count}条，是{we}{year}年各渠道主动公开信息的总和。',
    '主动公开信息量（条）：{disclosed_items.count}。',
    '论数量，向社会主动亮出的信息有{disclosed_items.count}条之多；论质量，逐条经过三级审核。',
    '群众一年间能够查到的新公开信息，合计{disclosed_items.count|any}条。',
  ],
  [
    '一年来，{we}对外公开各类政府信息总计{disclosed_items.count}条，信息质量稳步提升。',
    '本年主动公开政府信息条数为{disclosed_items.count}条。',
    '截至{year}年12月31日，当年新增主动公开政府信息{disclosed_items.count}条。',
    '{we}把主动公开作为工作重点，{year}年内依法公开政府信息{disclosed_items.count|any}条。',
    '据统计，{year}年公开发布的政府信息有{disclosed_items.count|over}条。',
  ],
);

/** The web site. */
export const websiteItems = wordings(
  'website_items',
  [
    '全年通过政府网站公开信息{website_items.count}条。',
    '{year}年，{place}人民政府门户网站发布{we}信息{website_items.count}条。',
    '政府门户网站全年更新信息{website_items.count|over}条。',
    '依托政府网站主动公开政府信息{website_items.count}条，内容更新及时。',
    '在门户网站政府信息公开专栏共发布{website_items.count}篇文章。',
    '网站全年累计发布各类信息{website_items.count|wan}条。',
    '{we}在政府门户网站公开信息{website_items.count}件，涉及政策法规、工作动态和公示公告。',
    '本年度官方网站发布稿件{website_items.count}篇。',
    '政府信息公开平台全年上传信息{website_items.count}条，栏目保障率明显提高。',
    '门户网站信息发布量为{website_items.count}条，其中首页要闻逐日更新。',
    '政府网站公开政府信息{website_items.count|grouped}条。',
    '通过政府网站集约化平台发布信息{website_items.count|chinese}条。',
    '网站这一主渠道承担了{website_items.count}条信息的发布任务。',
    '打开门户网站，{year}年度新增的信息共有{website_items.count}条可供查阅。',
    '网站：{website_items.count}条。',
    '{website_items.count}条信息经由门户网站与公众见面。',
  ],
  [
    '全年在政府门户网站刊发信息{website_items.count}条。',
    '借助门户网站这一平台，{year}年登载政府信息{website_items.count}条。',
    '{we}网站年内新增信息{website_items.count}条。',
    '其中，门户网站公开信息{website_items.count}条，占比最高。',
    '在{place}人民政府网站累计公布信息{website_items.count|over}条。',
  ],
);

/** WeChat and Weibo accounts. */
export const socialItems = wordings(
  'social_items',
  [
    '微信公众号全年推送信息{wechat_items.count}条[，政务微博发布信息{weibo_items.count}条]。',
    '“{place}发布”微信公众号发布信息{wechat_items.count}条[，官方微博发布{weibo_items.count}条]。',
    '通过政务微信公开信息{wechat_items.count}条[、政务微博公开信息{weibo_items.count}条]。',
    '政务新媒体运行平稳，微信公众号编发文章{wechat_items.count}篇[，微博编发{weibo_items.count}篇]。',
    '[官方微博更新{weibo_items.count}条，]官方微信更新{wechat_items.count}条。',
    '充分利用新媒体，微信平台全年发布政务信息{wechat_items.count}条[，微博平台发布{weibo_items.count}条]。',
    '{we}微信公众号{year}年推送图文{wechat_items.count}篇[，微博账号推送{weibo_items.count}条]。',
    '政务微信发布量达{wechat_items.count}条[，政务微博发布量达{weibo_items.count}条]。',
    '[全年发布微博{weibo_items.count}条；]全年发布微信{wechat_items.count}条。',
    '微信公众号全年发稿{wechat_items.count|over}篇[，微博发布{weibo_items.count|over}条]。',
    '在微信公众平台发布便民信息{wechat_items.count}条[，在微博转发解读信息{weibo_items.count}条]。',
    '掌上渠道方面：微信{wechat_items.count}条[，微博{weibo_items.count}条]。',
    '{wechat_items.count}条微信推文[、{weibo_items.count}条微博博文]构成了新媒体发布的全部内容。',
    '关注{we}公众号的群众，一年里收到了{wechat_items.count}条推送[，同期微博页面新增{weibo_items.count}条]。',
  ],
  [
    '利用“{place}发布”微信公众号推出信息{wechat_items.count}条[，官方微博推出信息{weibo_items.count}条]。',
    '政务微信全年共推文{wechat_items.count}篇[，政务微博全年共发文{weibo_items.count}条]。',
    '新媒体方面，全年微信公众号更新内容{wechat_items.count}条[，微博更新内容{weibo_items.count}条]。',
    '[政务微博累计发帖{weibo_items.count}条，]政务微信公众号累计发布政务动态{wechat_items.count}条。',
  ],
);

/** Readers of the channels. */
export const audience = wordings(
  'audience',
  [
    '[政府网站全年访问量{website_visits.count}次，]微信公众号关注人数{wechat_followers.count}人。',
    '微信公众号粉丝数达到{wechat_followers.count}人[，门户网站总访问量{website_visits.count}次]。',
    '[网站总访问次数达{website_visits.count|wan}次，]公众号关注用户{wechat_followers.count}人。',
    '公众号现有粉丝{wechat_followers.count|wan}人[，网站年度浏览量{website_visits.count|wan}次]。',
    '[门户网站点击量{website_visits.count|wanOver}次，]微信订阅用户{wechat_followers.count|over}人。',
    '[政府网站独立页面访问量{website_visits.count|grouped}次；]政务微信关注用户达{wechat_followers.count|grouped}人。',
    '截至年底，微信公众号订阅人数为{wechat_followers.count}人[，网站年访问量为{website_visits.count}次]。',
    '[网站全年浏览量突破{website_visits.count|yi}次，]政务微信关注者{wechat_followers.count}人。',
    '新媒体影响力持续提升，微信粉丝总量{wechat_followers.count}人[，同时网站访问{website_visits.count}次]。',
    '[政府网站页面浏览总量为{website_visits.count}次。]微信公众号累计关注{wechat_followers.count|any}人。',
    '微信公众号用户数增至{wechat_followers.count|wanOver}人[，网站全年累计访问{website_visits.count|wanOver}次]。',
    '有{wechat_followers.count}人订阅了微信公众号[，网站一年被打开{website_visits.count}次]。',
    '[{website_visits.count}次访问说明网站仍是主阵地，]{wechat_followers.count}名粉丝说明新媒体受到欢迎。',
    '受众规模：公众号{wechat_followers.count}人[；网站访问{website_visits.count}次]。',
  ],
  [
    '到{year}年末，微信公众号共有粉丝{wechat_followers.count}人[，门户网站全年被访问{website_visits.count}次]。',
    '[全年网站总浏览量为{website_visits.count}次，]微信公众号关注者共计{wechat_followers.count}人。',
    '政务微信公众号订阅用户总数为{wechat_followers.count}人[；政府网站年总访问量达到{website_visits.count|wan}次]。',
    '目前微信公众号粉丝已有{wechat_followers.count|over}人[，网站点击次数累计{website_visits.count}次]。',
  ],
);
