// What the slots of one report print: its figures, dates and names.

import type { Contact } from '../../maker/description.js';
import type { Random } from '../../maker/random.js';
import { ownFigures, type ProseSize } from './own-figures.js';
import type { ProseInput } from './prose-input.js';
import { type ReceivedReading, tableFigures } from './table-figures.js';
import type { SlotValues } from './template.js';

/** Figures of the tables and the words of the report, without figures of the prose's own. */
export function tableValues(input: ProseInput, reading: ReceivedReading = 'new'): SlotValues {
  return { facts: tableFigures(input.tables, input.form, reading), words: wordsOf(input, reading) };
}

/** All values of one report. Some channels are left out, for not every agency has them. */
export function slotValues(input: ProseInput, size: ProseSize, random: Random): SlotValues {
  const { facts, words } = tableValues(input);
  const own = ownFigures(random, size, input.year);
  const law = random.chance(0.95) ? '中华人民共和国政府信息公开条例' : '政府信息公开条例';
  return {
    facts: {
      ...facts,
      ...own,
      ...leaveOut(random, own, 'weibo_items.count'),
      ...leaveOut(random, own, 'website_visits.count'),
      ...contactFacts(input.contact),
      'period.from': `${input.year}-01-01`,
      'period.to': `${input.year}-12-31`,
      'report_parts.count': 6,
      'legal_basis.law': law,
      'legal_basis.notice':
        input.form === 'ogi_2021' ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号',
      'electronic_copy.url': random.pick([
        `http://www.zf${random.integer(100, 999)}.example`,
        `https://www.zf${random.integer(100, 999)}.example/zfxxgk/`,
        `www.zf${random.integer(100, 999)}.example`,
      ]),
    },
    words,
  };
}

/** Size of the prose by the kind of agency. */
export function sizeOf({ agency }: ProseInput, random: Random): ProseSize {
  if (/(镇|乡|街道|街道办事处|镇人民政府|乡人民政府)$/.test(agency.name)) return 'small';
  if (/(市|省|区|县)人民政府(办公[厅室])?$/.test(agency.name))
    return random.pick(['large', 'large', 'medium']);
  return random.pick(['small', 'medium', 'medium']);
}

function leaveOut(
  random: Random,
  own: SlotValues['facts'],
  key: keyof SlotValues['facts'],
): SlotValues['facts'] {
  return random.chance(0.5) ? { [key]: undefined } : { [key]: own[key] };
}

function contactFacts(contact: Contact): SlotValues['facts'] {
  return Object.fromEntries(
    Object.entries(contact)
      .filter(([, value]) => typeof value === 'string' && value !== '')
      .map(([field, value]) => [`contact.${field}`, value]),
  );
}

function wordsOf(input: ProseInput, reading: ReceivedReading): Record<string, string> {
  const { agency, year, contact } = input;
  const carriedOver = tableFigures(input.tables, input.form, reading)['requests.carried_over'] ?? 0;
  return {
    agency: agency.name,
    we: agency.we ?? selfName(agency.name),
    place: agency.place ?? /^.+?[省市县区]/.exec(agency.name)?.[0] ?? agency.name,
    year: String(year),
    nextYear: String(year + 1),
    contactUnit: contact.unit,
    // 新 only where the number leaves out those carried over: a slot without a word keeps the sentence away.
    ...(reading === 'new' || carriedOver === 0 ? { new: '新' } : {}),
  };
}

const selfNames: readonly (readonly [RegExp, string])[] = [
  [/省人民政府/, '全省'],
  [/市人民政府/, '全市'],
  [/县人民政府/, '全县'],
  [/区人民政府/, '全区'],
  [/镇/, '我镇'],
  [/乡/, '我乡'],
  [/街道/, '本街道'],
  [/管理?委员会|管委会/, '管委会'],
  [/委员会|委$/, '我委'],
  [/办公室|办$/, '本办'],
  [/局/, '我局'],
];

function selfName(name: string): string {
  return selfNames.find(([pattern]) => pattern.test(name))?.[1] ?? '本机关';
}
