// Reports from mirrors abroad are in traditional characters; what is looked for in them is in simplified ones.

import { Converter, Locale } from 'opencc-js/t2cn';

/** Dictionaries nest in groups and chains; each is one text of `key value` pairs between bars. */
function dictionariesIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(dictionariesIn) : [];
}

/**
 * Marks, by UTF-16 code unit, what the entries of the dictionaries write otherwise: an entry that changes a text has
 * at least one such unit, so that a text without any stays as it is.
 */
function changedUnits(): Uint8Array {
  const changed = new Uint8Array(0x10000);
  const dictionaries = dictionariesIn(Locale.configs?.t2s);
  if (dictionaries.length === 0) return changed.fill(1);
  for (const dictionary of dictionaries) {
    for (const entry of dictionary.split('|')) {
      const gap = entry.indexOf(' ');
      const sameLength = entry.length === 2 * gap + 1;
      for (let at = 0; at < gap; at++) {
        const unit = entry.charCodeAt(at);
        if (!sameLength || unit !== entry.charCodeAt(gap + 1 + at)) changed[unit] = 1;
      }
    }
  }
  return changed;
}

const changed = changedUnits();

let converter: ((text: string) => string) | null = null;

/** Made for the first text that needs it: most runs have none. */
function convert(text: string): string {
  const own = converter ?? Converter({ from: 't', to: 'cn' });
  converter = own;
  return own(text);
}

/** Traditional characters as simplified ones; simplified text stays as it is. */
export function toSimplified(text: string): string {
  for (let at = 0; at < text.length; at++) if (changed[text.charCodeAt(at)] === 1) return convert(text);
  return text;
}
