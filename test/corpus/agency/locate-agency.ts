// Puts half of the invented agencies into real divisions: as their only bearer, under a name that several bear, under
// one that changed. What the report prints of its place decides afterwards whether a reader can know it.

import type { Contact } from '../../maker/description.js';
import type { Random } from '../../maker/random.js';
import type { Agency } from './agency.js';
import {
  changedCounties,
  prefectures,
  provinces,
  type RealPlace,
  sharedCounties,
  uniqueCounties,
} from './real-places.js';

/** What the makers know of who reports, before the page is drawn. */
export interface DrawnIdentity {
  readonly situation: 'invented' | 'unique' | 'shared' | 'changed';
  /** As title and signature print it, and in full. */
  readonly printed: string;
  readonly full: string;
  readonly kind: string;
  /** `undefined` where nobody can tell it from the name. */
  readonly level: string | undefined;
  readonly scope: string;
  /** Code in the report's year; none of an invented place. */
  readonly code: string | undefined;
  /** Whether the printed name alone names the division. */
  readonly named: boolean;
  /** Any of these on the page tells the division. */
  readonly tells: readonly string[];
}

/** An agency in its place. */
export interface LocatedAgency {
  readonly agency: Agency;
  readonly identity: DrawnIdentity;
  /** Identifier that the page's site carries. */
  readonly siteId?: string;
  /** Makes the contact clause tell the place, or not. */
  readonly locateContact: (contact: Contact) => Contact;
}

const REAL = 0.5;
const ABBREVIATED = 0.35;

const kinds: Readonly<Record<Agency['kind'], string>> = {
  government: 'government',
  general_office: 'general_office',
  department: 'department',
  township: 'township',
  street: 'subdistrict',
  zone: 'zone',
  vertical: 'vertical',
  public_institution: 'public_institution',
};

const levels: Readonly<Record<Agency['level'], string>> = {
  province: 'province',
  city: 'prefecture',
  county: 'county',
  township: 'township',
};

/** Departments with the short names that they print in titles. */
const shortBodies: readonly (readonly [full: string, short: string])[] = [
  ['经济信息化和科技创新局', '经科局'],
  ['人力资源和社会保障局', '人社局'],
  ['住房和城乡建设局', '住建局'],
  ['自然资源和规划局', '资规局'],
  ['市场监督管理局', '市场监管局'],
  ['文化和旅游局', '文旅局'],
  ['科学技术局', '科技局'],
  ['工业和信息化局', '工信局'],
  ['发展和改革委员会', '发改委'],
  ['卫生健康委员会', '卫健委'],
  ['退役军人事务局', '退役军人局'],
];

/** Draws where an agency is in a year. The random stream is that of its chain: it stays where it is. */
export function locateAgency(random: Random, agency: Agency, year: number): LocatedAgency {
  const isCustoms = agency.name.endsWith('海关');
  if (!random.chance(REAL) || isCustoms) return invented(agency);
  const drawn = drawPlace(random, agency, year);
  const { place, situation } = drawn;
  const mode = situation === 'shared' ? drawMode(random) : 'plain';
  const [above = ''] = place.above;
  const county = `${mode === 'chain' || (situation !== 'shared' && random.chance(0.25)) ? above : ''}${place.name}`;
  const { full, printed, local, kind } = nameIn(random, agency, county);
  const hasCounty = printed.includes(place.name);
  const tellsPlace = situation === 'shared' ? [`${above}${place.name}`] : [place.name];
  const areaCode = mode === 'phone' ? place.areaCode : undefined;
  const siteId = mode === 'site' ? `${place.code}${random.integer(1000, 9999)}` : undefined;
  const located: Agency = {
    ...agency,
    name: full,
    place: local ?? place.name,
    stem: local === undefined ? place.name.slice(0, -1) : agency.stem,
    parent:
      local === undefined
        ? mode === 'none' || mode === 'phone' || mode === 'site'
          ? undefined
          : above || undefined
        : county,
  };
  return {
    agency: located,
    identity: {
      situation,
      printed,
      full,
      kind,
      level: agency.kind === 'zone' ? 'zone' : levels[agency.level],
      scope: scopeOf(agency),
      code: place.code,
      named: hasCounty && (situation !== 'shared' || printed.includes(`${above}${place.name}`)),
      tells: [
        ...tellsPlace,
        ...(areaCode === undefined || !hasCounty ? [] : telephones(areaCode)),
        ...(siteId === undefined ? [] : [siteId]),
      ],
    },
    ...(siteId === undefined ? {} : { siteId }),
    locateContact: (contact) => locateContact(contact, { mode, above, areaCode, place: place.name }),
  };
}

/** Beginnings of a printed number. */
function telephones(areaCode: string): readonly string[] {
  return [`${areaCode}555`, `${areaCode}-555`, `${areaCode}－555`, `（${areaCode}）555`, `(${areaCode})555`];
}

function invented(agency: Agency): LocatedAgency {
  const isCity = agency.level === 'city' && agency.place.endsWith('市') && agency.kind !== 'zone';
  const mayBeCity = agency.level === 'county' && agency.place.endsWith('市');
  const level = agency.kind === 'zone' ? 'zone' : levels[agency.level];
  return {
    agency,
    identity: {
      situation: 'invented',
      printed: agency.name,
      full: agency.name,
      kind: kinds[agency.kind],
      level: isCity || mayBeCity || agency.name.endsWith('海关') ? undefined : level,
      scope: scopeOf(agency),
      code: undefined,
      named: false,
      tells: [],
    },
    locateContact: (contact) => contact,
  };
}

function scopeOf({ kind }: Agency): string {
  if (kind === 'vertical') return 'vertical_system';
  return kind === 'government' ? 'region_total' : 'agency';
}

type Mode = 'plain' | 'chain' | 'address' | 'phone' | 'site' | 'none';

function drawMode(random: Random): Mode {
  return random.pick([
    'chain',
    'chain',
    'chain',
    'address',
    'address',
    'phone',
    'phone',
    'site',
    'none',
    'none',
  ]);
}

function drawPlace(
  random: Random,
  { level, kind }: Agency,
  year: number,
): { place: RealPlace; situation: DrawnIdentity['situation'] } {
  if (level === 'province') return { place: pickFrom(random, provinces), situation: 'unique' };
  if (level === 'city' || kind === 'zone')
    return { place: pickFrom(random, prefectures), situation: 'unique' };
  const point = random.integer(0, 99);
  if (point < 25) return { place: pickFrom(random, sharedCounties), situation: 'shared' };
  if (point < 45) return { place: pickFrom(random, changedCounties)(year), situation: 'changed' };
  return { place: pickFrom(random, uniqueCounties), situation: 'unique' };
}

function pickFrom<Item>(random: Random, [first, ...rest]: readonly Item[]): Item {
  if (first === undefined) throw new Error('Nothing to choose from');
  return random.pick([first, ...rest]);
}

/** Names of the body in the division; `local` is the township or zone itself. */
function nameIn(
  random: Random,
  agency: Agency,
  county: string,
): { full: string; printed: string; local?: string; kind: string } {
  const kind = kinds[agency.kind];
  const body = agency.name.slice(agency.name.indexOf(agency.place) + agency.place.length);
  if (agency.kind === 'township' || agency.kind === 'street' || agency.kind === 'zone') {
    const printed = random.chance(0.7) ? `${county}${agency.place}${body}` : `${agency.place}${body}`;
    return { full: printed, printed, local: agency.place, kind };
  }
  if (agency.kind === 'vertical') {
    const name = agency.name.startsWith('国家税务总局') ? `国家税务总局${county}税务局` : `${county}气象局`;
    return { full: name, printed: name, kind };
  }
  if (agency.kind === 'public_institution' && random.chance(0.3)) {
    const company = random.pick([
      '城市建设投资集团有限公司',
      '水务集团有限公司',
      '公共交通有限公司',
      '供热公司',
    ]);
    return { full: `${county}${company}`, printed: `${county}${company}`, kind: 'enterprise' };
  }
  const full = `${county}${body}`;
  const short = shortBodies.find(([long]) => body === long)?.[1];
  const isShort = short !== undefined && agency.level !== 'province' && random.chance(ABBREVIATED);
  return { full, printed: isShort ? `${county}${short}` : full, kind };
}

function locateContact(
  contact: Contact,
  {
    mode,
    above,
    areaCode,
    place,
  }: { mode: Mode; above: string; areaCode: string | undefined; place: string },
): Contact {
  const { address, phone, fax } = contact;
  const street = address?.slice(address.indexOf(place) + place.length) ?? '';
  const withCode = (number: string): string =>
    areaCode === undefined ? number : number.replace('0489', areaCode);
  return {
    ...contact,
    ...(address !== undefined && mode === 'address' ? { address: `${above}${place}${street}` } : {}),
    ...(phone === undefined ? {} : { phone: withCode(phone) }),
    ...(fax === undefined ? {} : { fax: withCode(fax) }),
  };
}
