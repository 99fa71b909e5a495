// Characters that vanished from headers of section 2 when the page was copied, and misprints at any label.

import type { GridCell } from '../../../maker/grid.js';
import type { Random } from '../../../maker/random.js';
import type { Oddity } from '../../draft.js';
import { isStillTold, withoutSpace } from './form-labels.js';
import { type LabelCell, labelCells, sample, withTexts } from './label-cells.js';

/** 制, 数, 件数 or whole endings gone from headers: 本年发件, 现行有效件, 本年新. */
export const lostHeaderCharacters: Oddity = {
  number: 12,
  name: 'lost-header-characters',
  stage: 'blocks',
  apply: (draft, random) => {
    const change = random.pick<(text: string) => string>([
      (text) => text.replace(/[制数]/g, ''),
      (text) => text.replace(/数$/, ''),
      (text) => text.replace('数量', ''),
      (text) => text.replace(/^(本年新).*$/, '$1'),
      (text) => text.replace(/^(本年增\/)减$/, '$1').replace(/^(本年)(制)(发件)数$/, '$1$3'),
    ]);
    const headers = labelCells(draft).filter(isDisclosureHeader);
    const chosen = random.chance(0.6) ? headers : sample(random, headers, random.integer(1, 3));
    return withTexts(draft, new Map(chosen.map(({ cell }) => [cell, change(cell.text)])));
  },
};

/** One to four labels misprinted: a character wrong, missing, doubled, or two exchanged. */
export const labelTypos: Oddity = {
  number: 13,
  name: 'label-typos',
  stage: 'blocks',
  weight: 2,
  apply: (draft, random) => {
    const open = labelCells(draft).filter(({ cell }) => chineseCount(cell.text) >= 4);
    const chosen = sample(random, open, random.integer(1, 4));
    return withTexts(draft, new Map(chosen.map(({ cell }) => [cell, misprint(cell, random)])));
  },
};

function isDisclosureHeader({ cell, table }: LabelCell): boolean {
  return table === 'disclosure' && cell.role === 'header';
}

// Misprints that were printed as such.
const attested: Readonly<Record<string, string>> = {
  '2.其他法律行政法规禁止公开': '2.其他法律行政止公开',
  科研机构: '科研企业',
};

const lookAlikes: Readonly<Record<string, string>> = {
  制: '治',
  废: '费',
  效: '郊',
  属: '嘱',
  密: '蜜',
  权: '叔',
  益: '溢',
  申: '甲',
  请: '清',
  供: '拱',
  查: '察',
  项: '顷',
  续: '绪',
  结: '节',
  转: '传',
  议: '仪',
  诉: '拆',
  讼: '颂',
  维: '唯',
  纠: '究',
  审: '宙',
  科: '料',
  研: '砚',
  构: '购',
  律: '津',
  收: '改',
  购: '构',
  无: '元',
  补: '扑',
  复: '夏',
  案: '岸',
  卷: '券',
  性: '姓',
  部: '陪',
  定: '订',
  取: '聚',
  访: '仿',
  投: '设',
};

type Misprint = (text: string, at: number) => string;

const misprints: readonly [Misprint, ...Misprint[]] = [
  (text, at) => `${text.slice(0, at)}${lookAlikes[text.charAt(at)] ?? ''}${text.slice(at + 1)}`,
  (text, at) => `${text.slice(0, at)}${text.slice(at + 1)}`,
  (text, at) => `${text.slice(0, at)}${text.charAt(at)}${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`,
];

const TRIES = 8;

// A label that could be taken for another one of the form is no misprint but another label: then it stays.
function misprint({ text }: GridCell, random: Random): string {
  const known = attested[withoutSpace(text)];
  if (known !== undefined && random.chance(0.4)) return known;
  for (let left = TRIES; left > 0; left -= 1) {
    const at = random.integer(bodyStart(text), text.length - 1);
    const changed = random.pick(misprints)(text, at);
    const whole = isChinese(text.charAt(at)) && (isChinese(text.charAt(at + 1)) || at === text.length - 1);
    if (whole && withoutSpace(changed) !== withoutSpace(text) && isStillTold(text, changed)) return changed;
  }
  return text;
}

// Numbers before a label are no place for a misprint: with them the label would change its place in the form.
function bodyStart(text: string): number {
  return /^(?:[（(].[）)]|[一二三四]、|\d[.．、]|第二十条第（.）)?/.exec(text)?.[0].length ?? 0;
}

function isChinese(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}

function chineseCount(text: string): number {
  return [...text].filter(isChinese).length;
}
