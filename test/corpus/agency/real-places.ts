// Real divisions for invented reports: today's list of counties and prefectures, and, written down by hand, those whose
// names several bear and those that were renamed, merged or moved since 2019. Codes are those of GB/T 2260.

import { areaList } from '@vant/area-data';

/** A division as it is called in one year. */
export interface RealPlace {
  readonly code: string;
  readonly name: string;
  /** Prefecture and province above, the larger last; only the province under municipalities. */
  readonly above: readonly string[];
  /** How many divisions bear the name in that year. */
  readonly bearers: number;
  /** Telephone area code, where known here. */
  readonly areaCode?: string;
}

/** Divisions that share a name, with prefecture and area code. */
const shared = [
  '鼓楼区 320106 南京市 江苏省 025|320302 徐州市 江苏省 0516|350102 福州市 福建省 0591|410204 开封市 河南省 0371',
  '市中区 370103 济南市 山东省 0531|370402 枣庄市 山东省 0632|511002 内江市 四川省 0832|511102 乐山市 四川省 0833',
  '新华区 130105 石家庄市 河北省 0311|130902 沧州市 河北省 0317|410402 平顶山市 河南省 0375',
  '铁西区 210106 沈阳市 辽宁省 024|210303 鞍山市 辽宁省 0412|220302 四平市 吉林省 0434',
  '郊区 140311 阳泉市 山西省 0353|230811 佳木斯市 黑龙江省 0454|340711 铜陵市 安徽省 0562',
  '朝阳区 110105 北京市 010|220104 长春市 吉林省 0431',
  '通州区 110112 北京市 010|320612 南通市 江苏省 0513',
  '和平区 120101 天津市 022|210102 沈阳市 辽宁省 024',
  '河东区 120102 天津市 022|371312 临沂市 山东省 0539',
  '长安区 130102 石家庄市 河北省 0311|610116 西安市 陕西省 029',
  '新城区 150102 呼和浩特市 内蒙古自治区 0471|610102 西安市 陕西省 029',
  '青山区 150204 包头市 内蒙古自治区 0472|420107 武汉市 湖北省 027',
  '铁东区 210302 鞍山市 辽宁省 0412|220303 四平市 吉林省 0434',
  '海州区 210902 阜新市 辽宁省 0418|320706 连云港市 江苏省 0518',
  '西安区 220403 辽源市 吉林省 0437|231005 牡丹江市 黑龙江省 0453',
  '南山区 230404 鹤岗市 黑龙江省 0468|440305 深圳市 广东省 0755',
  '宝山区 230506 双鸭山市 黑龙江省 0469|310113 上海市 021',
  '普陀区 310107 上海市 021|330903 舟山市 浙江省 0580',
  '西湖区 330106 杭州市 浙江省 0571|360103 南昌市 江西省 0791',
  '江北区 330205 宁波市 浙江省 0574|500105 重庆市 023',
  '永定区 350803 龙岩市 福建省 0597|430802 张家界市 湖南省 0744',
  '白云区 440111 广州市 广东省 020|520113 贵阳市 贵州省 0851',
  '龙华区 440309 深圳市 广东省 0755|460106 海口市 海南省 0898',
  '城中区 450202 柳州市 广西壮族自治区 0772|630103 西宁市 青海省 0971',
  '城关区 540102 拉萨市 西藏自治区 0891|620102 兰州市 甘肃省 0931',
];

/** Code and name up to and in a year; then code and name since; where they lie (before/since where that changed). */
const renamed = [
  '2019 220381公主岭市 220184公主岭市 四平市/长春市 吉林省',
  '2019 320602崇川区 320613崇川区 南通市 江苏省',
  '2019 320684海门市 320614海门区 南通市 江苏省',
  '2019 340203弋江区 340209弋江区 芜湖市 安徽省',
  '2019 340221芜湖县 340210湾沚区 芜湖市 安徽省',
  '2019 340222繁昌县 340212繁昌区 芜湖市 安徽省',
  '2019 370684蓬莱市 370614蓬莱区 烟台市 山东省',
  '2019 130526任县 130505任泽区 邢台市 河北省',
  '2019 130527南和县 130506南和区 邢台市 河北省',
  '2019 510132新津县 510118新津区 成都市 四川省',
  '2019 520221水城县 520204水城区 六盘水市 贵州省',
  '2019 421023监利县 421088监利市 荆州市 湖北省',
  '2019 360727龙南县 360783龙南市 赣州市 江西省',
  '2020 350403三元区 350404三元区 三明市 福建省',
  '2020 350427沙县 350405沙县区 三明市 福建省',
  '2020 350681龙海市 350604龙海区 漳州市 福建省',
  '2020 350625长泰县 350605长泰区 漳州市 福建省',
  '2020 410322孟津县 410308孟津区 洛阳市 河南省',
  '2020 410381偃师市 410307偃师区 洛阳市 河南省',
  '2020 431121祁阳县 431181祁阳市 永州市 湖南省',
  '2020 450127横县 450181横州市 南宁市 广西壮族自治区',
  '2020 520522黔西县 520581黔西市 毕节市 贵州省',
  '2020 532331禄丰县 532302禄丰市 楚雄彝族自治州 云南省',
  '2020 610322凤翔县 610305凤翔区 宝鸡市 陕西省',
  '2020 610928旬阳县 610981旬阳市 安康市 陕西省',
  '2020 330104江干区 330102上城区 杭州市 浙江省',
  '2020 330103下城区 330105拱墅区 杭州市 浙江省',
  '2022 540422米林县 540481米林市 林芝市 西藏自治区',
];

/** Codes that came into force after 2018, from whatever list: not to be printed for every year. */
const young = new Set(
  renamed
    .flatMap((line) => [...line.matchAll(/\d{6}/g)].map(([code]) => code))
    .concat('330113 330114 130502 130503 130705 370215 130434 230717 230718 230719 230751'.split(' '))
    .concat('230723 230724 230725 230726 330383 360113 659010 659011 659012 653228 653229'.split(' '))
    .concat('140703 341882 361104 371503 371116 370116 370117 410783 411603 430582 451003 451082'.split(' '))
    .concat(
      '510981 513402 530481 610681 630106 632301 652902 654203 231183 340281 460302 460303 540581'.split(' '),
    ),
);
/** Divisions that today's list still names though they were merged, and what is none of GB/T 2260. */
const gone = new Set([
  '320611',
  '350402',
  '370634',
  '232761',
  '232762',
  '232763',
  '232764',
  '632857',
  '620290',
]);

const lists: Readonly<Record<string, string>> = {
  ...areaList.province_list,
  ...areaList.city_list,
  ...areaList.county_list,
};

const counts = new Map<string, number>();
for (const [code, name] of Object.entries(lists)) {
  if (/^[1-6]\d{5}$/.test(code)) counts.set(name, (counts.get(name) ?? 0) + 1);
}
/** Names that a division bore until a few years ago: never drawn as if they were one's own. */
const onceElsewhere = new Set([
  '桥东区',
  '桥西区',
  '城区',
  '矿区',
  '南郊区',
  '向阳区',
  '东山区',
  '东区',
  '西区',
]);

function isPlain([code, name]: readonly [string, string]): boolean {
  if (!/^[1-6]\d{3}(?:0[1-9]|[1-6]\d|8\d)$/.test(code) || young.has(code) || gone.has(code)) return false;
  if (!/^.+[县区市旗]$/.test(name) || /(?:开发区|园区|示范区|管理区|新区|高新区|名胜区)$/.test(name))
    return false;
  return counts.get(name) === 1 && !onceElsewhere.has(name) && !/^(?:4419|4420|4604|6202)/.test(code);
}

const municipality = /^(?:11|12|31|50)/;

function aboveOf(code: string): readonly string[] {
  const province = lists[`${code.slice(0, 2)}0000`] ?? '';
  const city = lists[`${code.slice(0, 4)}00`];
  const isDirect = /^(?:4190|4290|4690|6590)/.test(code);
  return municipality.test(code) || city === undefined || isDirect ? [province] : [city, province];
}

/** Counties whose name no other division bears. */
export const uniqueCounties: readonly RealPlace[] = Object.entries(lists)
  .filter(isPlain)
  .map(([code, name]) => ({ code, name, above: aboveOf(code), bearers: 1 }));

/** Prefectures. */
export const prefectures: readonly RealPlace[] = Object.entries(areaList.city_list)
  .filter(
    ([code, name]) => /^[1-6]\d{3}00$/.test(code) && !municipality.test(code) && /[市州盟区]$/.test(name),
  )
  .map(([code, name]) => ({ code, name, above: [lists[`${code.slice(0, 2)}0000`] ?? ''], bearers: 1 }));

/** Provinces, autonomous regions and municipalities. */
export const provinces: readonly RealPlace[] = Object.entries(areaList.province_list)
  .filter(([code]) => /^[1-6]/.test(code))
  .map(([code, name]) => ({ code, name, above: [], bearers: 1 }));

/** Counties whose name others bear as well. */
export const sharedCounties: readonly RealPlace[] = shared.flatMap((line) => {
  const space = line.indexOf(' ');
  const bearers = line.slice(space + 1).split('|');
  return bearers.map((one) => {
    const [code = '', ...rest] = one.split(' ');
    return {
      code,
      name: line.slice(0, space),
      above: rest.slice(0, -1),
      bearers: bearers.length,
      areaCode: rest.at(-1) ?? '',
    };
  });
});

/** Counties that changed name or code, by year. */
export const changedCounties: readonly ((year: number) => RealPlace)[] = renamed.map((line) => (year) => {
  const [until = '', before = '', since = '', ...places] = line.split(' ');
  const isBefore = year <= Number(until);
  const printed = isBefore ? before : since;
  const above = places.map((one) => one.split('/').at(isBefore ? 0 : -1) ?? one);
  return { code: printed.slice(0, 6), name: printed.slice(6), above, bearers: 1 };
});
