// Edits of prose that keep every planted sentence verbatim.

import type { NarrativePart, ReportProse } from '../../../maker/description.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, PlantedFact } from '../../draft.js';

type Edit = (text: string) => string;

/** The draft with every text of its prose edited, and the planted sentences with it. The edit looks at no neighbours. */
export function editProse(draft: Draft, edit: Edit): Draft {
  return {
    ...draft,
    report: { ...draft.report, prose: mapProse(draft.report.prose, edit) },
    facts: draft.facts.map((fact) => ({ ...fact, sentence: edit(fact.sentence) })),
  };
}

/** The draft with one sentence replaced wherever it stands; `change` adapts the facts that it states. */
export function replaceSentence(
  draft: Draft,
  sentence: string,
  replacement: string,
  change: (fact: PlantedFact) => PlantedFact = (fact) => fact,
): Draft {
  const edit: Edit = (text) => text.split(sentence).join(replacement);
  return {
    ...draft,
    report: { ...draft.report, prose: mapProse(draft.report.prose, edit) },
    facts: draft.facts.map((fact) =>
      fact.sentence === sentence ? change({ ...fact, sentence: replacement }) : fact,
    ),
  };
}

/** Every text of the prose edited. */
export function mapProse(prose: ReportProse, edit: Edit): ReportProse {
  const part = (one: NarrativePart): NarrativePart =>
    typeof one === 'string' ? edit(one) : { subheading: edit(one.subheading) };
  const { s2, s3, s4 } = prose;
  return {
    preamble: prose.preamble.map(edit),
    s1: prose.s1.map(part),
    ...(s2 === undefined ? {} : { s2: s2.map(edit) }),
    ...(s3 === undefined ? {} : { s3: s3.map(edit) }),
    ...(s4 === undefined ? {} : { s4: s4.map(edit) }),
    s5: prose.s5.map(part),
    s6: prose.s6.map(part),
  };
}

/** All texts of the prose in printed order. */
export function textsOf(prose: ReportProse): readonly string[] {
  const texts: string[] = [];
  mapProse(prose, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** Number facts whose digits stand exactly once in their sentence, so that one can say which digits are theirs. */
export function numbersIn(draft: Draft): readonly PlantedFact[] {
  return draft.facts.filter(
    ({ value, sentence }) =>
      typeof value === 'number' && value > 0 && [...sentence.matchAll(digitsOf(value))].length === 1,
  );
}

/** Matches the digits of a number that are no part of a longer one. */
export function digitsOf(value: number): RegExp {
  const digits = String(value).replace('.', '\\.');
  return new RegExp(`(?<![\\d.,])${digits}(?![\\d.,万亿余])`, 'g');
}

/** One of the items, or nothing where there is none. */
export function pickOne<Item>(random: Random, [first, ...rest]: readonly Item[]): Item | undefined {
  return first === undefined ? undefined : random.pick([first, ...rest]);
}
