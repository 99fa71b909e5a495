// A random report description: invented agency, agreeing figures, now and then a published error.

import type { Contact, FormId, ReportDescription, ReportTables } from './description.js';
import { type Random, seededRandom } from './random.js';
import { randomProse } from './random-prose.js';
import { randomTables, type TableOptions } from './random-tables.js';
import { replaceRow } from './tables.js';

// Stems that no division of China bears, as far as the published list of divisions (2023) shows.
const stems = [
  '霁川',
  '霁阳',
  '岚泽',
  '丰澄',
  '宁沅',
  '松泽',
  '沅川',
  '澄川',
  '安沅',
  '平澄',
  '川禾',
  '芷澜',
] as const;
const departments = [
  '水利局',
  '民政局',
  '司法局',
  '统计局',
  '文化和旅游局',
  '市场监督管理局',
  '交通运输局',
] as const;

interface Agency {
  readonly name: string;
  readonly we: string;
  readonly place: string;
  readonly size: TableOptions['size'];
}

/** The report that the seed determines. */
export function randomReport(seed: number, form: FormId): ReportDescription {
  const random = seededRandom(seed);
  const agency = randomAgency(random);
  const year = form === 'ogi_2019' ? random.integer(2019, 2020) : random.integer(2021, 2025);
  const contact = randomContact(random, agency);
  const { tables, publishedErrors } = tablesWithErrors(random, agency, form);
  const facts = { agency: agency.name, we: agency.we, year, contact, tables, inTables: random.chance(0.3) };
  const signedOn = `${year + 1}-01-${String(random.integer(5, 31)).padStart(2, '0')}`;
  return {
    slug: `random-${seed}`,
    agency: agency.name,
    year,
    form,
    title: randomTitle(random, agency.name, year),
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    contact,
    prose: randomProse(random, facts),
    tables,
    signature: agency.name,
    signedOn,
    publishedErrors,
    page: {
      siteName: `${agency.place}人民政府`,
      indexNumber: `RD${String(seed).padStart(4, '0')}-${year + 1}-00001`,
      publishedOn: signedOn,
    },
  };
}

function randomAgency(random: Random): Agency {
  const stem = random.pick(stems);
  const place = `${stem}${random.pick(['县', '区', '市'])}`;
  if (random.chance(0.35)) {
    const city = place.endsWith('市');
    const we = `全${place.slice(-1)}`;
    return { name: `${place}人民政府`, we, place, size: city ? 'large' : random.pick(['medium', 'large']) };
  }
  const name = `${place}${random.pick(departments)}`;
  return { name, we: '我局', place, size: random.pick(['zero', 'small', 'small', 'medium']) };
}

function randomTitle(random: Random, agency: string, year: number): string[] {
  return random.pick([
    [`${agency}${year}年政府信息公开工作年度报告`],
    [agency, `${year}年政府信息公开工作年度报告`],
    [`${agency}${year}年度`, '政府信息公开工作年度报告'],
    [`${year}年${agency}政府信息公开工作年度报告`],
  ]);
}

function randomContact(random: Random, { name, place }: Agency): Contact {
  const optional = <Value>(key: string, value: Value): Record<string, Value> =>
    random.chance(0.6) ? { [key]: value } : {};
  return {
    unit: `${name}办公室`,
    address: `${place}${random.pick(['新华路', '建设路', '文昌街', '学府路'])}${random.integer(1, 300)}号`,
    phone: `0489-555${random.integer(1000, 9999)}`,
    ...optional('postcode', `89${random.integer(1000, 9999)}`),
    ...optional('email', `xxgk${random.integer(1, 99)}@gov.example`),
  };
}

function tablesWithErrors(
  random: Random,
  { size }: Agency,
  form: FormId,
): { tables: ReportTables; publishedErrors: string[] } {
  const tables = randomTables(random, {
    form,
    size,
    singleOtherRow: form === 'ogi_2019' || random.chance(0.15),
    emptyCells: random.pick(['0', '0', '0', '0', 'blank', 'stroke']),
  });
  const counts = tables.review_litigation?.counts ?? [];
  if (counts[4] === 0 || random.chance(0.85)) return { tables, publishedErrors: [] };
  const wrong = counts.map((value, index) => (index === 4 ? 0 : value));
  return {
    tables: replaceRow(tables, 'review_litigation', 'counts', wrong),
    publishedErrors: ['REV.RECONSIDERATION'],
  };
}
