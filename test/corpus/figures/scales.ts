// Usual yearly figures of agencies by kind and level, in the order of magnitude of published reports: a city's
// government reports some 3,000 requests and hundreds of thousands of licences, a county's bureau a handful.

import type { Agency } from '../agency/agency.js';

/** Medians of an agency's yearly figures. 0: the agency has none of it. */
export interface Scale {
  readonly requests: number;
  /** Licences granted or refused. */
  readonly licensing: number;
  readonly penalties: number;
  /** Fees in 万元. */
  readonly fees: number;
  /** Normative documents in force. */
  readonly documents: number;
  /** 规章 in force: only governments of provinces and cities issue them. */
  readonly regulations: number;
  /** Kinds of licences on the agency's list. */
  readonly items: number;
  readonly procurements: number;
  /** Probability that the agency reports nothing but zeros. */
  readonly dormant: number;
}

const scale = (
  requests: number,
  [licensing, penalties, fees]: readonly [number, number, number],
  [documents, regulations, items, procurements]: readonly [number, number, number, number],
  dormant: number,
): Scale => ({
  requests,
  licensing,
  penalties,
  fees,
  documents,
  regulations,
  items,
  procurements,
  dormant,
});

const regions = {
  province: scale(12_000, [4_500_000, 1_600_000, 150_000], [1200, 110, 420, 2500], 0),
  city: scale(2200, [450_000, 180_000, 42_000], [330, 14, 310, 700], 0),
  county: scale(170, [48_000, 9000, 3600], [75, 0, 260, 140], 0),
};

const offices = {
  province: scale(600, [0, 0, 0], [420, 110, 0, 12], 0),
  city: scale(180, [0, 0, 0], [160, 14, 0, 6], 0.03),
  county: scale(35, [0, 0, 0], [55, 0, 0, 3], 0.08),
};

const busyDepartments = {
  province: scale(160, [14_000, 160, 2600], [48, 0, 42, 60], 0),
  city: scale(55, [5200, 420, 540], [14, 0, 30, 18], 0.02),
  county: scale(12, [900, 130, 46], [3, 0, 22, 5], 0.06),
};

const quietDepartments = {
  province: scale(28, [60, 3, 12], [30, 0, 8, 20], 0.05),
  city: scale(9, [16, 2, 3], [6, 0, 5, 6], 0.2),
  county: scale(1.6, [3, 0.6, 0.4], [1, 0, 2, 2], 0.36),
};

const township = scale(1.4, [25, 2, 0], [1.2, 0, 12, 3], 0.36);
const street = scale(4, [40, 4, 0], [0.6, 0, 10, 2], 0.3);
const zone = scale(16, [1800, 60, 120], [9, 0, 60, 14], 0.08);
const vertical = scale(3, [260, 45, 6], [4, 0, 6, 6], 0.16);
const institution = scale(1.2, [0, 0, 0.3], [0.5, 0, 0, 4], 0.42);

/** The scale of an agency. */
export function scaleOf({ kind, level, busy }: Agency): Scale {
  const local = level === 'township' ? 'county' : level;
  if (kind === 'government') return regions[local];
  if (kind === 'general_office') return offices[local];
  if (kind === 'department') return (busy ? busyDepartments : quietDepartments)[local];
  return { township, street, zone, vertical, public_institution: institution }[kind];
}
