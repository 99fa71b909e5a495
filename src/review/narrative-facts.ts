// Facts of the prose for the page, in the order of the confidence report.

import type { FormDefinition } from '../model/form.js';
import type { FactReport } from '../model/record.js';
import type { NarrativeFact } from './report-api.js';

/** Facts with their sentences; the name in English is the gloss of the form whose wordings they were read by. */
export function narrativeFacts(
  facts: readonly FactReport[],
  forms: readonly FormDefinition[],
): NarrativeFact[] {
  const glosses = new Map(forms.flatMap(glossesOf));
  return facts.map(({ field, form, label, value, unit, raw, sentence, place }) => ({
    field,
    name: { zh: label, en: glosses.get(`${form} ${field}`) ?? label },
    value,
    unit,
    raw,
    sentence,
    place,
  }));
}

function glossesOf({ id, facts }: FormDefinition): [string, string][] {
  if (facts === undefined) return [];
  const { figures, texts, metadata, contact, period, lists } = facts;
  const dates = period.keys.map((key, at) => ({ key, gloss: period.glosses[at] ?? key }));
  const all = [...figures, ...texts, ...contact.texts, ...metadata.facts, ...lists.lists, ...dates];
  return all.map(({ key, gloss }) => [`${id} narrative.${key}`, gloss]);
}
