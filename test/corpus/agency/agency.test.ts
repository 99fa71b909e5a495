import { expect, test } from 'vitest';
import { seededRandom } from '../../maker/random.js';
import { agencyKinds, drawAgency } from './agency.js';
import { contactOf } from './contact.js';
import { drawTitle } from './title.js';

const agencies = Array.from({ length: 500 }, (_, seed) => drawAgency(seededRandom(seed * 7919)));

test('every kind and level occurs, under the suffix of its kind', () => {
  expect(new Set(agencies.map((one) => one.kind))).toEqual(new Set(agencyKinds));
  expect(new Set(agencies.map((one) => one.level))).toEqual(
    new Set(['province', 'city', 'county', 'township']),
  );
  const suffixes = {
    government: /人民政府$/,
    general_office: /人民政府办公[厅室]$/,
    department: /[厅局委]$|委员会$/,
    township: /[镇乡](?:人民政府)?$/,
    street: /街道(?:办事处)?$/,
    zone: /管理委员会$/,
    vertical: /(?:税务局|气象局|海关)$/,
    public_institution: /(?:中心|馆|院|社|联合社)$/,
  };
  for (const one of agencies) expect(one.name).toMatch(suffixes[one.kind]);
});

test('the name holds the place, the place its stem, and the parent is another division', () => {
  for (const { name, place, stem, parent, kind } of agencies) {
    expect(place.startsWith(stem)).toBe(true);
    expect(name).toContain(kind === 'vertical' ? stem : place);
    expect(parent?.startsWith(stem) ?? false).toBe(false);
  }
});

test('a contact names the agency, and where or how to reach it, at nobody’s number', () => {
  agencies.forEach((agency, seed) => {
    const contact = contactOf(seededRandom(seed), agency);
    expect(contact.unit.startsWith(agency.name)).toBe(true);
    expect(contact.address ?? contact.phone).toBeDefined();
    if (contact.phone !== undefined) expect(contact.phone).toMatch(/0489.*555\d{4}$/);
    if (contact.email !== undefined) expect(contact.email).toMatch(/\.example$/);
  });
});

test('a title names agency and year once, on one line or two', () => {
  const titles = agencies.map(({ name }, seed) => drawTitle(seededRandom(seed), name, 2023).join('\n'));
  for (const [index, title] of titles.entries()) {
    expect(title.split(agencies[index]?.name ?? '')).toHaveLength(2);
    expect(title.split('2023')).toHaveLength(2);
    expect(title.replaceAll('\n', '')).toMatch(/政府信息公开.*报告/);
  }
  expect(titles.some((title) => title.startsWith('2023'))).toBe(true);
  expect(titles.some((title) => title.includes('\n')) && titles.some((title) => !title.includes('\n'))).toBe(
    true,
  );
});
