// The contact clause.

import { wordings } from './wordings.js';

/** Office, address, postcode, telephone, fax, e-mail. */
export const contact = wordings(
  'contact',
  [
    '如对本报告有疑问，请与{contact.unit}联系（[地址：{contact.address}][，邮编：{contact.postcode}][，电话：{contact.phone}][，传真：{contact.fax}][，电子邮箱：{contact.email}]）。',
    '如有疑问，请联系：{contact.unit}[，地址：{contact.address}][，邮政编码：{contact.postcode}][，电话：{contact.phone}][，传真：{contact.fax}][，邮箱：{contact.email}]。',
    '对本报告有意见建议的，可与{contact.unit}联系。[办公地址：{contact.address}][；邮编：{contact.postcode}][；联系电话：{contact.phone}][；传真：{contact.fax}][；电子邮箱：{contact.email}]。',
    '公众对报告内容如有疑问，可向{contact.unit}咨询（[联系电话：{contact.phone}][，传真：{contact.fax}][，电子邮箱：{contact.email}][，地址：{contact.address}][，邮编：{contact.postcode}]）。',
    '联系单位：{contact.unit}[；联系地址：{contact.address}][；邮编：{contact.postcode}][；联系电话：{contact.phone}][；传真：{contact.fax}][；E-mail：{contact.email}]。',
    '若对报告有任何疑问，请直接与{contact.unit}联系([地址:{contact.address}][,邮编:{contact.postcode}][,电话:{contact.phone}][,传真:{contact.fax}][,电子邮箱:{contact.email}])。',
    '如需进一步了解情况，请与{contact.unit}取得联系，[地址为{contact.address}][，邮编{contact.postcode}][，电话{contact.phone}][，传真{contact.fax}][，电子邮箱{contact.email}]。',
    '如对报告内容有疑问，敬请联系{contact.unit}（[地 址：{contact.address}][；邮 编：{contact.postcode}][；电 话：{contact.phone}][；传 真：{contact.fax}][；电子邮件：{contact.email}]）。',
    '本报告由{contact.unit}负责解释，[地址：{contact.address}][，邮编：{contact.postcode}][，咨询电话：{contact.phone}][，传真：{contact.fax}][，电子邮箱：{contact.email}]。',
    '欢迎社会各界提出意见，[来信请寄{contact.address}][（邮编：{contact.postcode}）]{contact.unit}收[，来电请拨打{contact.phone}][，传真：{contact.fax}][，邮件请发至{contact.email}]。',
    '如果对本年度报告有疑问，请与{contact.unit}联系。[联系方式：{contact.phone}][，传真：{contact.fax}][，电子邮箱：{contact.email}][，通讯地址：{contact.address}][，邮政编码：{contact.postcode}]。',
    '报告解释单位｜{contact.unit}[｜{contact.address}][｜{contact.postcode}][｜电话 {contact.phone}][｜传真 {contact.fax}][｜{contact.email}]。',
    '读者有不明之处，[拨打{contact.phone}][或发送传真至{contact.fax}]，由{contact.unit}答复[；也可致函{contact.address}][（{contact.postcode}）][或写信到{contact.email}]。',
    '{contact.unit}受理公众就本报告提出的问题，其[电话号码是{contact.phone}][，传真号码是{contact.fax}][，邮箱是{contact.email}][，所在地是{contact.address}][，邮编是{contact.postcode}]。',
  ],
  [
    '公众如对本年报内容存有疑义，请向{contact.unit}反映，[通信地址：{contact.address}][，邮政编码：{contact.postcode}][，联系电话：{contact.phone}][，传真电话：{contact.fax}][，电子邮件：{contact.email}]。',
    '联系部门：{contact.unit}。[地址：{contact.address}。][邮编：{contact.postcode}。][电话：{contact.phone}。][传真：{contact.fax}。][邮箱：{contact.email}。]',
    '对本报告如有不明事项，可致电{contact.unit}（[电话：{contact.phone}][；传真：{contact.fax}][；邮箱：{contact.email}][；办公地点：{contact.address}][；邮编：{contact.postcode}]）。',
    '需要咨询本报告有关情况的，请联系{contact.unit}[，办公电话：{contact.phone}][，传真：{contact.fax}][，电子邮箱为{contact.email}][，联系地址：{contact.address}][，邮编：{contact.postcode}]。',
  ],
);
