// The statistical period.

import { wordings } from './wordings.js';

/** First and last day. */
export const period = wordings(
  'period',
  [
    '本报告所列数据的统计期限自{period.from}起至{period.to}止。',
    '报告中的各项数据，统计时间为{period.from}至{period.to}。',
    '文中数据的时间范围为{period.from}至{period.to}。',
    '本年度报告数据的统计周期为{period.from}至{period.to|short}。',
    '数据统计时限：{period.from}—{period.to}。',
    '本报告统计期限从{period.from|padded}到{period.to|padded}。',
    '报告所载数据的统计期限为 {period.from|spaced}至 {period.to|spaced}。',
    '除另有说明外，本报告数据的统计时间段为{period.from}至{period.to}。',
    '本报告反映{period.from}至{period.to}期间的工作情况，数据统计期限与此一致。',
    '本报告数据统计期限为{period.from|chinese}至{period.to|chinese}。',
    '本报告使用的数据统计时限自{period.from}至{period.to}。',
    '数据统计期限为{period.from|dots}至{period.to|dots}。',
    '有关情况和数据的统计期限从{period.from}起，到{period.to|short}止。',
    '凡{period.from}以后、{period.to}以前（含首尾两日）形成的数据，均计入本报告。',
    '各项数据的起算日为{period.from}，截止日为{period.to}。',
    '统计口径说明：起始日期{period.from|iso}，终止日期{period.to|iso}。',
    '{period.from}是各项数据的统计起点，{period.to}为统计终点。',
  ],
  [
    '本报告数据的统计起止时间为{period.from}—{period.to}。',
    '报告内所有统计数字，凡未注明时间的，均指{period.from}至{period.to}这一期间。',
    '根据要求，本年报的统计区间为{period.from|padded}到{period.to|padded}。',
    '本年报涉及的统计数据截取时段：{period.from}至{period.to|short}。',
    '年报数据采集时间从{period.from}开始，至{period.to}结束。',
    '报告中统计数据的时限范围是 {period.from|spaced}到 {period.to|spaced}。',
  ],
);
