// Whose figures a report gives: of the agency alone, or of a whole region.

import type { AgencyKind, Guess, ReportScope } from '../model/identity.js';

const MEMBERS =
  /(?:(?:市|县|区)政府|各有关部门|本级)\d+(?:件|条)[、,，;；][^。]{0,40}?(?:[县区市旗]|部门)\d+(?:件|条)/u;
const COMPILED = /(?:综合|汇总)[^。]{0,60}?(?:各(?:区|县|市|部门|有关部门|委)|县[(（、]市|政府各)/u;
const ALL_BODIES = /全[省市县区州旗盟](?:各级|各部门|各有关|行政机关|共|累计|主动)|各级行政机关/u;
const WHOLE_REGION = /(?:全[省市县区州旗盟]|我[省市县区州旗盟](?!政府))/gu;
const ON_BEHALF = /(?:政府办公[厅室]|政府办|区政府办|市政府办)代表[\p{Script=Han}]{0,6}政府/u;

/**
 * Reads the scope from kind and prose. Governments report for their region unless they say otherwise; all others for
 * themselves.
 */
export function readScope(kind: AgencyKind | null, prose: string): Guess<ReportScope> {
  if (kind === null) return { value: 'unknown', confidence: 0.5 };
  if (kind === 'vertical') return { value: 'vertical_system', confidence: 0.97 };
  if (kind !== 'government' && kind !== 'general_office') return { value: 'agency', confidence: 0.97 };
  const text = prose.normalize('NFKC').replace(/\s+/gu, '');
  if (ON_BEHALF.test(text)) return { value: 'government_own_level', confidence: 0.9 };
  if (MEMBERS.test(text)) return { value: 'region_with_members', confidence: 0.9 };
  if (COMPILED.test(text)) return { value: 'region_total', confidence: 0.95 };
  const mentions = text.match(WHOLE_REGION)?.length ?? 0;
  if (kind === 'general_office') {
    if (mentions >= 3 || ALL_BODIES.test(text)) return { value: 'region_total', confidence: 0.6 };
    return { value: 'agency', confidence: 0.8 };
  }
  if (ALL_BODIES.test(text)) return { value: 'region_total', confidence: 0.93 };
  return { value: 'region_total', confidence: mentions > 0 ? 0.9 : 0.7 };
}
