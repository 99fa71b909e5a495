// Which reports belong to one agency. A name alone is not enough (four cities have a 鼓楼区), a division code is not
// always known: two reports are put together only where nothing speaks against it, since a series of two agencies would
// accuse both.

import type { SeriesReport } from './series-report.js';

type Named = Pick<SeriesReport, 'agency' | 'division'>;

/** An agency name as it is compared: without differences of typing. */
export function agencyKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

/**
 * Whether a name says which agency it is without its division: it names a place of county rank or above (洪泽区人民政府), or a
 * national body. `县财政局` does not, and names of townships recur in hundreds of counties.
 */
export function isTellingName(name: string): boolean {
  const key = agencyKey(name);
  return /^(?:中华人民共和国|中国|国家|国务院|最高人民)/u.test(key) || /^.{2,}?[省市区县州盟旗].+/u.test(key);
}

/** Reports taken for those of one agency. */
export interface AgencyReports<Report> {
  readonly reports: readonly Report[];
  /** False where only a name that several agencies may have holds them together: what fails there is uncertain. */
  readonly isSure: boolean;
}

/**
 * Reports of one name, parted by agency: by division code where several are known. Reports without a code go with the
 * only code there is; where there are several codes nobody can say whose they are, and they are left out.
 */
export function partByAgency<Report extends Named>(sameName: readonly Report[]): AgencyReports<Report>[] {
  const codes = [...new Set(sameName.flatMap(({ division }) => division ?? []))];
  if (codes.length > 1) {
    return codes.map((code) => ({
      reports: sameName.filter(({ division }) => division === code),
      isSure: true,
    }));
  }
  const [first] = sameName;
  if (first === undefined) return [];
  const allCoded = sameName.every(({ division }) => division !== null);
  return [{ reports: sameName, isSure: allCoded || isTellingName(first.agency) }];
}
