// Who reports: invented agencies of every kind and level that publish annual reports, named as such agencies are.

import type { Random } from '../../maker/random.js';
import { type Body, localDepartments, provinceDepartments, publicInstitutions } from './departments.js';
import { drawStem } from './stems.js';

/** Kinds of agencies, by the suffix of their name. */
export const agencyKinds = [
  'government',
  'general_office',
  'department',
  'township',
  'street',
  'zone',
  'vertical',
  'public_institution',
] as const;

/** A kind of agency. */
export type AgencyKind = (typeof agencyKinds)[number];

/** Level of the division whose body the agency is. */
export type AgencyLevel = 'province' | 'city' | 'county' | 'township';

/** An invented agency. */
export interface Agency {
  /** As printed in title and signature, with or without the divisions above: `沅川市霁川县水利局`. */
  readonly name: string;
  /** How it speaks of itself or of what it reports on: `我局`, `我镇`, `全县`. */
  readonly we: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  /** Division that it serves: `霁川县`; of a township `霁川镇`, of a zone the zone. */
  readonly place: string;
  /** The place without its kind: `霁川`. */
  readonly stem: string;
  /** Division directly above the place; none above a province. */
  readonly parent: string | undefined;
  /** Decides licences, penalties or fees in numbers. */
  readonly busy: boolean;
}

interface Division {
  readonly place: string;
  readonly stem: string;
  readonly parent: string | undefined;
  readonly level: AgencyLevel;
}

/** Draws an agency. */
export function drawAgency(random: Random): Agency {
  return drawKind(random, drawers)(random);
}

type Drawer = (random: Random) => Agency;

// How many of a hundred reports come from each kind: most are of county departments and townships.
const drawers: readonly (readonly [number, Drawer])[] = [
  [20, government],
  [6, generalOffice],
  [32, department],
  [16, township],
  [8, street],
  [6, zone],
  [6, vertical],
  [6, publicInstitution],
];

function drawKind(random: Random, choices: typeof drawers): Drawer {
  let point = random.integer(0, choices.reduce((sum, [weight]) => sum + weight, 0) - 1);
  for (const [weight, drawer] of choices) {
    point -= weight;
    if (point < 0) return drawer;
  }
  return department;
}

function government(random: Random): Agency {
  const division = drawDivision(
    random,
    random.pick(['province', 'city', 'city', 'county', 'county', 'county']),
  );
  const name = `${printedPlace(random, division)}人民政府`;
  return agency(division, 'government', name, wholePlace(division), true);
}

function generalOffice(random: Random): Agency {
  const division = drawDivision(random, random.pick(['province', 'city', 'county']));
  const office = division.level === 'county' ? '人民政府办公室' : '人民政府办公厅';
  return agency(division, 'general_office', `${printedPlace(random, division)}${office}`, '我办', false);
}

function department(random: Random): Agency {
  const division = drawDivision(
    random,
    random.pick(['province', 'city', 'city', 'county', 'county', 'county']),
  );
  const bodies = division.level === 'province' ? provinceDepartments : localDepartments;
  return ofBody(random, division, 'department', pickBody(random, bodies));
}

function publicInstitution(random: Random): Agency {
  const division = drawDivision(random, random.pick(['city', 'county']));
  return ofBody(random, division, 'public_institution', pickBody(random, publicInstitutions));
}

function township(random: Random): Agency {
  const suffix = random.pick(['镇', '镇', '乡']);
  const division = below(random, suffix);
  const government = random.chance(0.75) ? '人民政府' : '';
  return agency(division, 'township', `${printedPlace(random, division)}${government}`, `我${suffix}`, false);
}

function street(random: Random): Agency {
  const division = below(random, '街道');
  const office = random.chance(0.85) ? '办事处' : '';
  return agency(division, 'street', `${printedPlace(random, division)}${office}`, '我街道', false);
}

function zone(random: Random): Agency {
  const parent = drawDivision(random, 'city');
  const stem = drawStem(random, [parent.stem]);
  const kind = random.pick(['经济技术开发区', '高新技术产业开发区', '新区', '工业园区', '风景名胜区']);
  const division: Division = { stem, place: `${stem}${kind}`, parent: parent.place, level: 'county' };
  return agency(division, 'zone', `${printedPlace(random, division)}管理委员会`, '我委', true);
}

function vertical(random: Random): Agency {
  const division = drawDivision(random, random.pick(['city', 'county']));
  const name = random.pick([
    `国家税务总局${printedPlace(random, division)}税务局`,
    `${printedPlace(random, division)}气象局`,
    `${division.stem}海关`,
  ]);
  const we = name.endsWith('海关') ? '我关' : '我局';
  return agency(division, 'vertical', name, we, !name.endsWith('气象局'));
}

function ofBody(random: Random, division: Division, kind: AgencyKind, body: Body): Agency {
  return agency(division, kind, `${printedPlace(random, division)}${body.name}`, body.we, body.busy);
}

function agency(division: Division, kind: AgencyKind, name: string, we: string, busy: boolean): Agency {
  return { name, we, kind, busy, ...division };
}

function pickBody(random: Random, [first, ...rest]: readonly Body[]): Body {
  if (first === undefined) throw new Error('No body to choose from');
  return random.pick([first, ...rest]);
}

function drawDivision(random: Random, level: 'province' | 'city' | 'county'): Division {
  const stem = drawStem(random);
  if (level === 'province') return { stem, place: `${stem}省`, parent: undefined, level };
  if (level === 'city') {
    const place = `${stem}${random.pick(['市', '市', '市', '自治州'])}`;
    return { stem, place, parent: `${drawStem(random, [stem])}省`, level };
  }
  return {
    stem,
    place: `${stem}${random.pick(['县', '县', '区', '区', '市'])}`,
    parent: cityAbove(random, stem),
    level,
  };
}

function below(random: Random, suffix: string): Division {
  const stem = drawStem(random);
  const parent = `${drawStem(random, [stem])}${random.pick(['县', '区', '市'])}`;
  return { stem, place: `${stem}${suffix}`, parent, level: 'township' };
}

function cityAbove(random: Random, stem: string): string {
  return `${drawStem(random, [stem])}市`;
}

// Counties and townships often name the division above; cities seldom name their province.
function printedPlace(random: Random, { place, parent, level }: Division): string {
  const share = { province: 0, city: 0.08, county: 0.3, township: 0.6 }[level];
  return parent !== undefined && random.chance(share) ? `${parent}${place}` : place;
}

function wholePlace({ place }: Division): string {
  return place.endsWith('自治州') ? '全州' : `全${place.slice(-1)}`;
}
