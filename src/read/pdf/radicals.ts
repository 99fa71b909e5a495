// Radicals are code points for dictionary indexes, not for text, yet Chrome and some fonts write 一行二人 with them:
// a text that looks right and equals nothing. Kangxi radicals (U+2F00–2FD5) and compatibility ideographs decompose
// under NFKC; of the supplement block NFKC knows 2 of 115, so its pairs stand here.

/**
 * Radical and the ideograph it stands for, alternating, for U+2E81–2EF3. U+2E80 has no equivalent and stays.
 * @source Unicode Character Database, EquivalentUnifiedIdeograph.txt (Equivalent_Unified_Ideograph), version 14
 */
const pairs = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺',
  '⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛',
  '⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀',
  '⺻聿⺼肉⺽𦥑⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辷',
  '⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣',
  '⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
].join('');

const supplement: ReadonlyMap<string, string> = new Map(toEntries([...pairs]));

/** The ideograph that a radical or compatibility ideograph stands for; every other character unchanged. */
export function radicalToIdeograph(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x2e80) return character;
  if (code <= 0x2eff) return supplement.get(character) ?? character;
  if (code <= 0x2fdf || (code >= 0xf900 && code <= 0xfaff)) return character.normalize('NFKC');
  if (code >= 0x2f800 && code <= 0x2fa1f) return character.normalize('NFKC');
  return character;
}

function toEntries(characters: readonly string[]): [string, string][] {
  const entries: [string, string][] = [];
  for (let at = 0; at + 1 < characters.length; at += 2) {
    entries.push([characters[at] ?? '', characters[at + 1] ?? '']);
  }
  return entries;
}
