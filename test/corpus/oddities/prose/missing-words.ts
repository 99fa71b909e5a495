// Sentences whose number or unit is gone, and characters that a filter replaced by asterisks.

import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity, PlantedFact } from '../../draft.js';
import { digitsOf, editProse, numbersIn, pickOne, replaceSentence } from './edit-prose.js';

/** 现行有效的行政规范性文件件: the number is gone. */
export const missingNumber: Oddity = {
  number: 45,
  name: 'missing-number',
  stage: 'report',
  apply: (draft, random) => replaceDigits(draft, random, ''),
};

/** 部分公开67: the unit is gone. */
export const missingUnit: Oddity = {
  number: 45,
  name: 'missing-unit',
  stage: 'report',
  apply: (draft, random) => {
    const fact = pickOne(
      random,
      numbersIn(draft).filter(
        ({ value, unit, sentence }) => unit !== '%' && sentence.includes(`${value}${unit}`),
      ),
    );
    if (fact === undefined) return undefined;
    const sentence = fact.sentence.replace(`${fact.value}${fact.unit}`, String(fact.value));
    return replaceSentence(draft, fact.sentence, sentence, (one) =>
      one.key === fact.key ? withoutUnit(one) : one,
    );
  },
};

/** Asterisks over a number. */
export const maskedNumber: Oddity = {
  number: 44,
  name: 'masked-number',
  stage: 'report',
  apply: (draft, random) => replaceDigits(draft, random, random.pick(['****', '***', '**', '×××'])),
};

/** Asterisks over words, as filters of web sites put them: 主动***息. */
export const maskedWords: Oddity = {
  number: 44,
  name: 'masked-words',
  stage: 'report',
  apply: (draft, random) => {
    const [word, mask] = random.pick<readonly [string, string]>([
      ['公开信息', '***息'],
      ['公开政府信息', '****信息'],
      ['行政许可', '****'],
      ['微信公众号', '****号'],
      ['信息公开', '****'],
      ['监督', '**'],
      ['政务公开', '政****'],
    ]);
    const masks = (text: string): string => text.split(word).join(mask);
    const inValue = draft.facts.some(({ value }) => typeof value === 'string' && value.includes(word));
    const masked = editProse(draft, masks);
    return inValue || JSON.stringify(masked) === JSON.stringify(draft) ? undefined : masked;
  },
};

// All facts of one key in the sentence lose their number: the sentence still names them.
function replaceDigits(draft: Draft, random: Random, replacement: string): Draft | undefined {
  // A number that contradicts another must stay readable.
  const contradicting = draft.publishedErrors.flatMap(({ fields }) => fields);
  const open = numbersIn(draft).filter(({ key }) => !contradicting.includes(key));
  const fact = pickOne(random, open);
  if (fact === undefined || typeof fact.value !== 'number') return undefined;
  const sentence = fact.sentence.replace(digitsOf(fact.value), replacement);
  return replaceSentence(draft, fact.sentence, sentence, (one) =>
    one.key === fact.key ? { ...one, value: null } : one,
  );
}

function withoutUnit({ unit: _, ...fact }: PlantedFact): PlantedFact {
  return fact;
}
