// Whole identities from names and what stands around them. Places are real, the reports are not.

import { describe, expect, it } from 'vitest';
import { identify } from '../../src/identity/index.js';
import type { Document } from '../../src/model/document.js';
import type { Known } from '../../src/model/known-facts.js';
import type { Contact } from '../../src/model/record.js';
import type { Layout } from '../../src/model/section.js';

interface Situation {
  readonly year?: number | null;
  readonly signed?: string;
  readonly contact?: Partial<Contact>;
  readonly preamble?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly head?: string;
  readonly known?: Known;
  readonly path?: string;
}

function identityOf(agencyPrinted: string | null, situation: Situation = {}) {
  const { year = 2023, signed, contact, preamble = '', metadata = {}, head = '' } = situation;
  const place = { kind: 'text', line: 1, start: 0, end: 0 } as const;
  const blocks = [{ type: 'paragraph', text: head, place }] as const;
  const document: Document = {
    source: { format: 'html', engine: 'cheerio', metadata },
    blocks,
    setAside: [],
    assets: [],
  };
  const section = { id: 'preamble', heading: null, method: 'position', headingIndex: -1 } as const;
  const layout: Layout = {
    title: null,
    titleIndex: -1,
    blocks,
    sections: [{ ...section, start: 0, end: 1 }],
  };
  const empty = { unit: null, address: null, postcode: null, phone: null, fax: null, email: null };
  const reading = {
    agencyPrinted,
    agency: signed ?? agencyPrinted,
    year,
    contact: contact === undefined ? null : { ...empty, ...contact },
    sections: [{ id: 'preamble', text: preamble }],
  };
  return identify(document, layout, reading, { path: situation.path ?? '-', known: situation.known ?? {} });
}

const codeOf = (name: string, situation?: Situation): string | null =>
  identityOf(name, situation).value.division?.code ?? null;

describe('a division', () => {
  it.each([
    ['硚口区教育局', '420104'],
    ['宿迁市', '321300'],
    ['江苏省水利厅', '320000'],
    ['恩施州民政局', '422800'],
    ['仙桃市人民政府', '429004'],
    ['重庆市大足区人民政府外事办公室', '500111'],
    ['国家税务总局珠海市香洲区税务局', '440402'],
    ['宿迁市高新区市场监管局', '321300'],
  ])('is read from the name %s', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  it.each([
    ['洪泽县水利局', 2015, '320829'],
    ['洪泽区水利局', 2017, '320813'],
    ['公主岭市民政局', 2019, '220381'],
    ['公主岭市民政局', 2020, '220184'],
    ['崇川区民政局', 2019, '320602'],
    ['崇川区民政局', 2021, '320613'],
    ['江干区民政局', 2020, '330104'],
    ['那曲市索县民政局', 2018, '540626'],
    ['襄阳市民政局', 2012, '420600'],
  ])('of %s is that of the year %i', (name, year, code) => {
    expect(codeOf(name, { year })).toBe(code);
  });

  it('under a name of another time is what stood in its place then', () => {
    expect(codeOf('洪泽区水利局', { year: 2013 })).toBe('320829');
  });

  it('stays open with its candidates where several bear the name and nothing else speaks', () => {
    const { value, issues } = identityOf('鼓楼区民政局');
    expect(value.division).toBeNull();
    expect(value.candidates.map(({ code }) => code).sort()).toEqual(['320106', '320302', '350102', '410204']);
    expect(value.divisionConfidence).toBeLessThan(0.3);
    expect(issues.map(({ code }) => code)).toEqual(['identity/division-open']);
  });

  it.each<[string, Situation]>([
    ['telephone', { contact: { phone: '0591-87550000' } }],
    ['address', { contact: { address: '福州市鼓楼区新华路1号' } }],
    ['office to ask', { contact: { unit: '福州市鼓楼区民政局办公室' } }],
    ['identifier of the site', { metadata: { site_id: '3501020001' } }],
    ['signature', { signed: '福州市鼓楼区民政局' }],
    ['publisher and prose', { metadata: { publisher: '福建省福州市鼓楼区民政局' } }],
    ['folder', { path: '福建省/福州市/鼓楼区/a.docx' }],
    ['manifest', { known: { division: '350102' } }],
  ])('that several bear is told by the %s', (_source, situation) => {
    expect(codeOf('鼓楼区民政局', situation)).toBe('350102');
  });

  it('is told by a credit code only when its check character is right', () => {
    expect(codeOf('永康市应急局', { head: '11330781751901053P' })).toBeNull();
    expect(codeOf('市应急局', { head: '11330781751901053P', contact: { phone: '0579-88550000' } })).toBe(
      '330781',
    );
    expect(
      codeOf('市应急局', { head: '11330781751901053Q', contact: { phone: '0579-88550000' } }),
    ).toBeNull();
  });

  it('of an office without a place comes from what stands around, or stays open', () => {
    expect(codeOf('安镇街道办事处')).toBeNull();
    const around = { metadata: { site_id: '3202050001', site_name: '无锡市锡山区人民政府' } };
    expect(codeOf('安镇街道办事处', around)).toBe('320205');
  });

  it('is not stated where something speaks against the name', () => {
    expect(codeOf('硚口区教育局', { contact: { phone: '0517-87550000' } })).toBeNull();
    const { value, issues } = identityOf('硚口区教育局', { known: { division: '320813' } });
    expect(value.division).toBeNull();
    expect(issues.map(({ code }) => code)).toContain('identity/known-division-differs');
  });

  it('is none for a place that is in no list', () => {
    const { value } = identityOf('霁川县民政局', { contact: { phone: '027-85550000' } });
    expect(value.division).toBeNull();
    expect(value.level.value).toBe('county');
  });
});

describe('a name', () => {
  it('is the full one where the text gives it', () => {
    const contact = { unit: '硚口区经济信息化和科技创新局党政办' };
    const { value } = identityOf('硚口区经科局', { contact });
    expect(value.printed).toBe('硚口区经科局');
    expect(value.name.value).toBe('硚口区经济信息化和科技创新局');
    expect(value.canonical).toBe('湖北省武汉市硚口区经济信息化和科技创新局');
  });

  it('is found in the prose behind 以下简称', () => {
    const preamble = '硚口区经济信息化和科技创新局（以下简称区经科局）编制本报告。';
    expect(identityOf('硚口区经科局', { preamble }).value.name.value).toBe('硚口区经济信息化和科技创新局');
  });

  it('stays as printed where the text does not, and is written out in the canonical one', () => {
    const { value } = identityOf('上海市科委');
    expect(value.name.value).toBe('上海市科委');
    expect(value.canonical).toBe('上海市科学技术委员会');
  });

  it('is that of the body, not of its office', () => {
    const contact = { unit: '淮安市洪泽区人民政府办公室' };
    expect(identityOf('洪泽区人民政府', { contact }).value.name.value).toBe('淮安市洪泽区人民政府');
  });

  it('is simplified and without readings', () => {
    expect(identityOf('東鄉區氣(qì)象局').value.name.value).toBe('东乡区气象局');
  });
});

describe('the scope', () => {
  it.each([
    ['硚口区教育局', '2023年我局公开信息20条。', 'agency'],
    ['宿迁市', '市政府349件、市各有关部门933件、沭阳县477件、泗阳县300件。', 'region_with_members'],
    ['淮安市洪泽区人民政府', '2023年全区各级行政机关公开信息。', 'region_total'],
    ['上海市人民政府办公厅', '市政府办公厅代表市政府共受理申请12件。', 'government_own_level'],
    ['国家税务总局珠海市香洲区税务局', '', 'vertical_system'],
  ])('of %s', (name, preamble, scope) => {
    expect(identityOf(name, { preamble }).value.scope.value).toBe(scope);
  });
});
