import { toSimplified } from '../text/simplified.js';

/** Readings that a mirror site put behind characters: `經(jīng)濟(jì)開發區`. */
const READING = /\(\p{Script=Latin}+\)/gu;

/** A name as names are compared: NFKC, simplified characters, no white space, no readings in brackets. */
export function plainName(text: string): string {
  return toSimplified(text.normalize('NFKC').replace(/\s+/gu, '').replace(READING, ''));
}
