// The information-processing fee.

import { wordings } from './wordings.js';

const none = { 'information_fee.amount': 0, 'information_fee.cases': 0 };

/** Fee collected and requests for which it was. */
export const fee = wordings(
  'information_fee',
  [
    '{year}年共对{information_fee.cases}件政府信息公开申请收取信息处理费{information_fee.amount}元。',
    '全年收取政府信息公开信息处理费{information_fee.amount}元，涉及申请{information_fee.cases}件。',
    '按照《政府信息公开信息处理费管理办法》，{we}收取信息处理费共计{information_fee.amount}元（{information_fee.cases}件）。',
    '发出收费通知并实际收取信息处理费{information_fee.cases}件，金额{information_fee.amount}元。',
    '有{information_fee.cases}件申请产生信息处理费，合计{information_fee.amount}元，已全额上缴国库。',
    '依法依规收取信息处理费{information_fee.amount}元，共{information_fee.cases}件。',
    '{year}年度信息处理费收费件数{information_fee.cases}件，收费金额{information_fee.amount|grouped}元。',
    '本年度信息处理费收入{information_fee.amount|wan}元，对应政府信息公开申请{information_fee.cases}件。',
    '对超出规定数量的{information_fee.cases}件申请收取了信息处理费，总额为{information_fee.amount}元。',
    '信息处理费收取情况：{information_fee.cases}件，{information_fee.amount}元。',
    ['{year}年，{we}未收取信息处理费。', none],
    ['全年收取信息处理费0元。', none],
    ['信息处理费收取情况：无。', none],
    ['{we}没有因政府信息公开向申请人收取任何信息处理费。', none],
    ['根据《政府信息公开信息处理费管理办法》，{year}年{we}收取信息处理费0件、0元。', none],
    ['收到的申请均未达到收费标准，全年未产生信息处理费。', none],
    ['本年度未发出信息处理费收费通知，收费金额为零。', none],
    '信息处理费一项，{information_fee.cases}件，入账{information_fee.amount}元。',
    '申请人就{information_fee.cases}件申请缴纳了{information_fee.amount}元信息处理费。',
    '{information_fee.amount}元信息处理费来自{information_fee.cases}件申请，其余申请一律免费。',
    ['申请公开政府信息在{we}是免费的，{year}年没有例外。', none],
    ['信息处理费为零元，涉费申请亦为零。', none],
  ],
  [
    '{year}年，{we}共收取信息处理费{information_fee.amount}元，涉及{information_fee.cases}件政府信息公开申请。',
    '全年对{information_fee.cases}件申请收取政府信息公开信息处理费，收费总金额{information_fee.amount}元。',
    '政府信息公开信息处理费收取{information_fee.cases}件，共{information_fee.amount}元。',
    ['{year}年度，{we}在办理政府信息公开申请中没有收取信息处理费。', none],
    ['依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费金额为0元。', none],
    ['本年未发生收取信息处理费的情况。', none],
  ],
);
