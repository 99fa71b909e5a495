// Names of divisions taken apart: `长阳土家族自治县` is 长阳 and a county.

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';
const KIND =
  /(?:特别行政区|自治区|自治州|自治县|自治旗|各族自治县|地区|(?<=神农架)林区|特区|矿区|新区|省|市|盟|县|区|旗)$/u;
const PEOPLE = new RegExp(`(?:${PEOPLES})族?$|(?:各族|联合)$`, 'u');

/** The name without its kind and the peoples named in it; of two characters (丰县) the first. */
export function divisionStem(name: string): string {
  const kind = KIND.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - kind.length);
  if (stem === '') return name;
  if (!kind.startsWith('自治')) return stem;
  for (;;) {
    const people = PEOPLE.exec(stem)?.[0] ?? '';
    // 东乡族自治县, 保安族…: where nothing is left, the people's name is the place's.
    if (people === '' || people.length === stem.length) return stem;
    const short = stem.slice(0, -people.length);
    if (short.length < 2 && stem.length <= 3) return stem;
    stem = short;
  }
}

/** Names under which a division is also printed: 恩施州, 长阳县, 内蒙古. */
export function shortNames(name: string): readonly string[] {
  const kind = /自治([州县旗])$/u.exec(name)?.[1];
  return kind === undefined ? [] : [`${divisionStem(name)}${kind}`];
}
