import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { locate } from '../../src/locate/index.js';
import type { Contact } from '../../src/model/record.js';
import { readNarrative } from '../../src/narrative/index.js';
import { documentOf } from '../model/document-of.js';

/** What is read from a report with this preamble. */
function findContact(text: string): Contact | null {
  const pieces = [
    '云岭县审计局2024年政府信息公开工作年度报告',
    ...text.split('\n'),
    '一、总体情况',
    '全年工作平稳。',
  ];
  const document = documentOf(pieces);
  const all = Object.values(forms);
  const layout = locate(document, { forms: all }).value;
  return readNarrative(document, layout, { forms: all }).value.contact;
}

const none = { unit: null, address: null, postcode: null, phone: null, fax: null, email: null };

describe('the contact clause', () => {
  it.each([
    [
      '如本报告有疑问，请联系：云岭区经济信息化和科技创新局党政办，地址：云岭区沿河大道1号，电话：089-55501459',
      {
        unit: '云岭区经济信息化和科技创新局党政办',
        address: '云岭区沿河大道1号',
        phone: '089-55501459',
      },
    ],
    [
      '如对本报告有疑问，请与东岚市云岭区人民政府办公室联系（地址：东岚市云岭区湖滨大道 90 号 ， 邮 编 ： 891100 ， 电 话 ： 0489-55501589 ， 电 子 邮 箱 ： ylzwgk@yunling.example）',
      {
        unit: '东岚市云岭区人民政府办公室',
        address: '东岚市云岭区湖滨大道90号',
        postcode: '891100',
        phone: '0489-55501589',
        email: 'ylzwgk@yunling.example',
      },
    ],
    [
      '请与云岭区科学技术局办公室取得联系，地址为云岭区府前街4号，邮编 891100，电话 0489－5550211，传真（0489）5550212，电子邮箱ylkj@yunling.example。',
      {
        unit: '云岭区科学技术局办公室',
        address: '云岭区府前街4号',
        postcode: '891100',
        phone: '0489-5550211',
        fax: '(0489)5550212',
        email: 'ylkj@yunling.example',
      },
    ],
    [
      '欢迎提出意见，来信请寄云岭区府前街4号（邮编：８９１１００）云岭区统计局综合科收，来电请拨打0489-5550213，邮件请发至yltj@yunling.example。',
      {
        unit: '云岭区统计局综合科',
        address: '云岭区府前街4号',
        postcode: '891100',
        phone: '0489-5550213',
        email: 'yltj@yunling.example',
      },
    ],
    [
      '来信请寄云岭镇新华路8号2楼云岭镇党政办公室收，来电请拨打0489-5550214。',
      { unit: '云岭镇党政办公室', address: '云岭镇新华路8号2楼', phone: '0489-5550214' },
    ],
    [
      '请与云岭区林业局办公室联系（云岭区新华路18号政务中心3楼305室，邮编891100，电话0489-5550215）。',
      {
        unit: '云岭区林业局办公室',
        address: '云岭区新华路18号政务中心3楼305室',
        postcode: '891100',
        phone: '0489-5550215',
      },
    ],
    [
      '有疑问者可到东岚市云岭区府前街4号当面咨询，也可致电0489-5550215。',
      { address: '东岚市云岭区府前街4号', phone: '0489-5550215' },
    ],
    [
      '请与云岭区林业局办公室联系，电话：0489-5550215，办公地点：云岭区府前街4号。',
      { unit: '云岭区林业局办公室', address: '云岭区府前街4号', phone: '0489-5550215' },
    ],
    [
      '请与云岭区林业局办公室联系，传真电话：0489-5550218，电话：0489-5550215。查阅点设在云岭区府前街4号。',
      { unit: '云岭区林业局办公室', phone: '0489-5550215', fax: '0489-5550218' },
    ],
    [
      '请与云岭区林业局办公室联系，电话0489-5550215，0489-5550218（传真）。',
      { unit: '云岭区林业局办公室', phone: '0489-5550215', fax: '0489-5550218' },
    ],
    [
      '如有疑问，可向云岭区林业局办公室咨询（联系电话：0489-5550215）。',
      { unit: '云岭区林业局办公室', phone: '0489-5550215' },
    ],
    [
      '本报告由云岭区商务局综合科负责解释，咨询电话：0489-5550216。',
      { unit: '云岭区商务局综合科', phone: '0489-5550216' },
    ],
    [
      '电子版可下载，网站地址为：www.yunling.example。对数据与说明有疑问的，请与云岭区卫生与健康局联系，电话：0489-5550217。',
      { unit: '云岭区卫生与健康局', phone: '0489-5550217' },
    ],
    [
      '请与东岚市人民政府办公室联系（地址：东岚市翔云南道 1 号，邮编：893001，电话：0489-5550210）。',
      {
        unit: '东岚市人民政府办公室',
        address: '东岚市翔云南道1号',
        postcode: '893001',
        phone: '0489-5550210',
      },
    ],
    [
      '若对本报告有疑问或意见建议,可通过“东岚之窗”网站的政府信息公开意见箱反映或直接与东岚市政府信息公开工作领导小组办公室联系。(办公地址:海陵省东岚市八一路3号,邮编:893000,电话:0489-5550330,传真:0489-5551101,电子邮箱:xxgk@donglan.example )',
      {
        unit: '东岚市政府信息公开工作领导小组办公室',
        address: '海陵省东岚市八一路3号',
        postcode: '893000',
        phone: '0489-5550330',
        fax: '0489-5551101',
        email: 'xxgk@donglan.example',
      },
    ],
    [
      '请与东岚市人民政府办公室政府信息公开处联系(地址:东岚市海陵区凤栖东路5号;邮编:893300;电话:0489-55501755;传真:0489-55501056;电子邮箱:dlzwc@donglan.example)',
      {
        unit: '东岚市人民政府办公室政府信息公开处',
        address: '东岚市海陵区凤栖东路5号',
        postcode: '893300',
        phone: '0489-55501755',
        fax: '0489-55501056',
        email: 'dlzwc@donglan.example',
      },
    ],
    [
      '如对本报告有疑问,请与龙泊区政府信息公开工作领导小组办公室联系。地址:东岚市龙泊区人民政府(遵礼东路6号),邮编:892021,电话:0489-55501873,传真:0489-55501988,电子邮箱:lbqzwgk@longbo.example',
      {
        unit: '龙泊区政府信息公开工作领导小组办公室',
        address: '东岚市龙泊区人民政府(遵礼东路6号)',
        postcode: '892021',
        phone: '0489-55501873',
        fax: '0489-55501988',
        email: 'lbqzwgk@longbo.example',
      },
    ],
    [
      '如对本年度报告有任何疑问,请与东岚市政务公开办公室联系。(地址:东岚市银杏一路5号市政务中心B座1楼,电话(传真):0489-5550687,邮编:894000)',
      {
        unit: '东岚市政务公开办公室',
        address: '东岚市银杏一路5号市政务中心B座1楼',
        postcode: '894000',
        phone: '0489-5550687',
        fax: '0489-5550687',
      },
    ],
    [
      '(地址:东岚市花溪路1号,邮编:893000,电话:0489—5550823,电子邮箱:dlxxgk@donglan.example)',
      {
        address: '东岚市花溪路1号',
        postcode: '893000',
        phone: '0489—5550823',
        email: 'dlxxgk@donglan.example',
      },
    ],
    [
      '(地址:东岚市云岭区南湾路1号,邮编:893800,电话:048955501216,电子邮箱:dlzf@donglan.example)',
      {
        address: '东岚市云岭区南湾路1号',
        postcode: '893800',
        phone: '048955501216',
        email: 'dlzf@donglan.example',
      },
    ],
    [
      '(地址:東嵐市府前路1號大院,郵編:890032,電話:55501452,電子郵箱:zwgkb@donglan.example)',
      {
        address: '東嵐市府前路1號大院',
        postcode: '890032',
        phone: '55501452',
        email: 'zwgkb@donglan.example',
      },
    ],
    [
      '如对本报告有任何疑问,可致电东岚市晋溪区人民政府信息公开办公室,电话:0489-55501179',
      { unit: '东岚市晋溪区人民政府信息公开办公室', phone: '0489-55501179' },
    ],
    ['電話、傳真：0489-55501988', { phone: '0489-55501988', fax: '0489-55501988' }],
    ['联系方式：089-55501002', { phone: '089-55501002' }],
    ['联系电话0489-5551239', { phone: '0489-5551239' }],
    ['电话：0489--5554099', { phone: '0489--5554099' }],
    ['电话：(0489)5554099转802', { phone: '(0489)5554099转802' }],
    ['电话：5551077。', { phone: '5551077' }],
    [
      '联系单位：柳溪镇党政综合办公室，地址：云岭县柳溪镇新街5号，电话：0489-5550179',
      { unit: '柳溪镇党政综合办公室', address: '云岭县柳溪镇新街5号', phone: '0489-5550179' },
    ],
    [
      '电子邮箱：ylzwgk@\nyunling.example，地址：云岭县府前街1号。',
      { email: 'ylzwgk@yunling.example', address: '云岭县府前街1号' },
    ],
  ])('%s', (text, expected) => {
    expect(findContact(text)).toEqual({ ...none, ...expected });
  });

  it('is none where neither telephone nor address nor e-mail is named', () => {
    expect(findContact('请与云岭县人民政府办公室联系。')).toBeNull();
    expect(findContact('')).toBeNull();
  });

  it('does not run a number together with the one on the next line', () => {
    expect(findContact('电话：0489-5550155\n2024年1月8日')?.phone).toBe('0489-5550155');
    expect(findContact('邮编：893000\n12月')?.postcode ?? null).toBeNull();
    expect(findContact('电话：0489-5550155，邮编：893000\n2024年')?.postcode).toBe('893000');
  });

  it('does not cut a number short', () => {
    expect(findContact('电话：13900000000，地址：云岭县府前街1号')?.phone ?? '13900000000').toBe(
      '13900000000',
    );
    expect(findContact('地址：云岭县府前街1号，邮编：8930001')?.postcode).toBeNull();
    expect(findContact('地址：云岭县府前街1号，电话：0489-555017912345')?.phone).toBeNull();
  });

  it('does not take the name of a person', () => {
    for (const text of [
      '联系人：王某某；电话：0489-5550155',
      '联系人王某某，电话：0489-5550155',
      '联系人 王某某 电话：0489-5550155',
    ]) {
      expect(JSON.stringify(findContact(text))).not.toContain('王某');
    }
  });

  it('is found in time in long prose full of cues', () => {
    const text = '请联系请与联系地址电话'.repeat(20_000);
    const started = performance.now();
    findContact(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
