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

/** What a report is about, and where in it. */
export interface SlipOptions {
  readonly year: number | null;
  /** Names of the agency; its sentences may begin with one instead of 我局. */
  readonly names: readonly string[];
  /** Plans for the next year stand there. */
  readonly isPlan: boolean;
}

/** A list mark and the year before the agency's name. */
const BEFORE_NAME = /^(?:[一二三四五六七八九十]是|首先|其次)?[在于]?Y[,:]?/u;
/** 青禾县人民政府 speaks of itself as 青禾县, its office as well. */
const GOVERNMENT = /人民政府(?:办公[厅室])?$/u;

function isOfAgency(text: string, names: readonly string[]): boolean {
  const before = BEFORE_NAME.exec(text);
  const rest = before === null ? '' : text.slice(before[0].length);
  const own = names.map((name) => name.replace(GOVERNMENT, '')).filter((name) => name.length > 2);
  return own.some((name) => rest.startsWith(name));
}

/** Years before the one reported on, and later ones outside of plans. */
export function findYearSlips(
  prose: Prose,
  { opening, work, unless, plan }: YearSlips,
  { year, names, isPlan }: SlipOptions,
): YearSlip[] {
  if (year === null) return [];
  return prose.sentences.flatMap(({ plain, start }): YearSlip[] => {
    if (!YEAR.test(plain)) return [];
    const { text, years } = numberSentence(plain);
    const [named] = years;
    if (named === undefined || named === year) return [];
    if (!opening.test(text) && !isOfAgency(text, names)) return [];
    const isPlanned = named > year && (isPlan || plan.test(text));
    if (isPlanned || !work.test(text) || unless.test(text)) return [];
    const sentence = prose.printed(start, start + plain.length);
    return [{ year: named, sentence, place: prose.placeAt(start) }];
  });
}
