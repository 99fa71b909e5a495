// Reports for 2021 and 2022 that are still filled into the 2019 form: the year moves wherever the report states it.

import type { NarrativePart, ReportDescription } from '../../../maker/description.js';
import type { Draft, Oddity } from '../../draft.js';

type Change = (text: string) => string;

/** The 2019 form filled in after it was replaced. */
export const oldFormInNewYear: Oddity = {
  number: 1,
  name: 'old-form-in-new-year',
  stage: 'report',
  apply: (draft, random) => {
    const { form, year } = draft.report;
    if (form !== 'ogi_2019' || year > 2020) return undefined;
    const shift = random.integer(2021 - year, 2022 - year);
    return shiftDraft(draft, shift, shiftYears(year, shift));
  },
};

function shiftDraft(draft: Draft, shift: number, change: Change): Draft {
  return {
    ...draft,
    report: shiftReport(draft.report, shift, change),
    facts: draft.facts.map((fact) => ({
      ...fact,
      value: typeof fact.value === 'string' ? change(fact.value) : fact.value,
      sentence: change(fact.sentence),
    })),
  };
}

function shiftReport(report: ReportDescription, shift: number, change: Change): ReportDescription {
  const { prose, period, page } = report;
  const part = (one: NarrativePart): NarrativePart =>
    typeof one === 'string' ? change(one) : { subheading: change(one.subheading) };
  return {
    ...report,
    year: report.year + shift,
    title: report.title.map(change),
    period: { from: change(period.from), to: change(period.to) },
    prose: {
      preamble: prose.preamble.map(change),
      s1: prose.s1.map(part),
      ...(prose.s2 === undefined ? {} : { s2: prose.s2.map(change) }),
      ...(prose.s3 === undefined ? {} : { s3: prose.s3.map(change) }),
      ...(prose.s4 === undefined ? {} : { s4: prose.s4.map(change) }),
      s5: prose.s5.map(part),
      s6: prose.s6.map(part),
    },
    signature: change(report.signature),
    signedOn: change(report.signedOn),
    page: {
      ...page,
      indexNumber: change(page.indexNumber),
      publishedOn: change(page.publishedOn),
    },
  };
}

// The years that a report speaks of are its own, the last and the next. Document numbers (〔2019〕60号) and the day on
// which the regulation came into force stay. Dates with lost digits (`202011日`) move as well.
function shiftYears(year: number, shift: number): Change {
  const digits = new RegExp(
    `(?<![\\d〔\\[])(${year - 1}|${year}|${year + 1})(?=\\s*年|\\s*-\\d|\\d{2,4}日)(?!年5月15日)`,
    'g',
  );
  const chinese = /二[〇○零0]([一二])([〇○零0一九])(?=年)/g;
  return (text) =>
    text
      .replace(digits, (found) => String(Number(found) + shift))
      .replace(chinese, (_, tens: string, ones: string) => chineseYear(tens, ones, shift));
}

function chineseYear(tens: string, ones: string, shift: number): string {
  const digit = (character: string): number => Math.max('〇一二三四五六七八九'.indexOf(character), 0);
  const year = 2000 + digit(tens) * 10 + digit(ones) + shift;
  return [...String(year)].map((character) => '〇一二三四五六七八九'[Number(character)]).join('');
}
