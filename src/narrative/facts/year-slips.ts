// Sentences that tell of the agency's work under another year than the one reported on.

import type { YearSlips } from '../../model/fact.js';
import type { Place } from '../../model/place.js';
import { numberSentence } from './numbers.js';
import type { Prose } from './prose.js';

/** One such sentence. */
export interface YearSlip {
  readonly year: number;
  readonly sentence: string;
  readonly place: Place | null;
}

/** A year at the beginning of a sentence, behind its list mark. */
const YEAR = /^.{0,6}(?:20\d\d|二[〇零0○O])/u;

/** Years before the one reported on, and later ones outside of plans. */
export function findYearSlips(
  prose: Prose,
  { opening, work, unless, plan }: YearSlips,
  {
    year,
    isPlan,
  }: { readonly year: number | null /** Plans for the next year stand there. */; readonly isPlan: boolean },
): YearSlip[] {
  if (year === null) return [];
  return prose.sentences.flatMap(({ plain, start }): YearSlip[] => {
    if (!YEAR.test(plain)) return [];
    const { text, years } = numberSentence(plain);
    const [named] = years;
    if (named === undefined || named === year || !opening.test(text)) return [];
    const isPlanned = named > year && (isPlan || plan.test(text));
    if (isPlanned || !work.test(text) || unless.test(text)) return [];
    const sentence = prose.printed(start, start + plain.length);
    return [{ year: named, sentence, place: prose.placeAt(start) }];
  });
}
