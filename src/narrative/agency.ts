// The agency's name in titles and signatures.

import { toSimplified } from '../text/simplified.js';
import { squeeze, withArabicDates } from './text.js';

const KIND =
  /(?:关于)?(?:政府|政务)?信息公开(?:工作)?(?:20\d\d年?度?)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)/gu;
const YEAR = /(20\d\d)年?度?/gu;
const QUOTES = /[《》()“”]/gu;
/** Departments, townships, zones, vertical bodies, and the institutions that archives, libraries and the like are. */
const AGENCY_END =
  /(?:政府|办公厅|办公室|政府办|委员会|委|厅|局|中心|站|街道办事处|办事处|街道|镇|乡|苏木|街|管委会|(?:开发|新|高新|风景|名胜|示范|保税|度假|实验|试验)区|园区|海关|院|处|署|公司|集团|馆|学校|大学|研究所|台|支队|大队|总队|协会|联合会|红十字会)$/u;
const MAX_AGENCY = 40;

/** Whether a line could be the name of an agency. */
export function isAgencyName(line: string): boolean {
  return line.length >= 2 && line.length <= MAX_AGENCY && AGENCY_END.test(toSimplified(line));
}

/** Takes out of a text what the pattern finds in it once it is in simplified characters. */
function without(text: string, pattern: RegExp): string {
  const plain = toSimplified(text);
  const own = plain.length === text.length ? text : plain;
  let kept = '';
  let at = 0;
  for (const found of plain.matchAll(pattern)) {
    kept += own.slice(at, found.index);
    at = found.index + found[0].length;
  }
  return kept + own.slice(at);
}

function agencyIn(part: string): string {
  const rest = [KIND, YEAR, QUOTES].reduce(without, part);
  return rest.replace(/^关于|关于$/u, '');
}

/** Agency and year that a title names. The agency may stand behind a dash, where pages also put the site's name. */
export function titleParts(title: string): { agency: string | null; year: number | null } {
  const flat = withArabicDates(squeeze(title));
  const [first = '', ...behind] = flat.split(/[-_|](?=[^\d])/u).map(agencyIn);
  const agency = first.length >= 2 ? first : behind.find(isAgencyName);
  const [year] = flat.matchAll(YEAR);
  return {
    agency: agency !== undefined && agency.length <= MAX_AGENCY ? agency : null,
    year: year ? Number(year[1]) : null,
  };
}
