// Picks sentences of the bank for one report and keeps what they plant.

import type { Random } from '../../maker/random.js';
import type { PlantedFact, Split } from '../draft.js';
import { renderTemplate, type SlotValues, type Template } from './template.js';
import { type TemplateGroupName, templates } from './templates/index.js';

/** Share of the facts of a `test` report that stand in held-out wording. */
const HELD_OUT = 0.5;

/** Writes the sentences of one report. */
export interface Writer {
  readonly random: Random;
  readonly values: SlotValues;
  /** A sentence of the group, or nothing where none fits. */
  readonly say: (group: TemplateGroupName) => string[];
  /** A sentence without facts. */
  readonly print: (text: string) => string;
  /** Keeps facts that are printed otherwise. */
  readonly plant: (facts: readonly PlantedFact[]) => void;
  /** Whether the next choice may be, and is, a held-out wording. */
  readonly wantsHeldOut: () => boolean;
  /** What has been planted so far. */
  readonly facts: () => readonly PlantedFact[];
}

/** A writer for these values. */
export function createWriter(values: SlotValues, split: Split, random: Random): Writer {
  const facts: PlantedFact[] = [];
  const wantsHeldOut = (): boolean => split === 'test' && random.chance(HELD_OUT);
  return {
    random,
    values,
    say: (group) => {
      const sentence = pickSentence(templates[group].templates, values, random, wantsHeldOut());
      facts.push(...(sentence?.facts ?? []));
      return sentence === undefined ? [] : [sentence.text];
    },
    print: (text) => {
      const printed = renderTemplate({ text }, values);
      if (printed === undefined) throw new Error(`No word for a slot of ${text}`);
      return printed.text;
    },
    plant: (planted) => {
      facts.push(...planted);
    },
    wantsHeldOut,
    facts: () => facts,
  };
}

function pickSentence(
  bank: readonly Template[],
  values: SlotValues,
  random: Random,
  heldOut: boolean,
): ReturnType<typeof renderTemplate> {
  const fitting = (wanted: boolean) =>
    bank
      .filter((template) => (template.heldOut ?? false) === wanted)
      .map((template) => renderTemplate(template, values))
      .filter((sentence) => sentence !== undefined);
  const [first, ...rest] = fitting(heldOut);
  if (first !== undefined) return random.pick([first, ...rest]);
  const [other, ...others] = heldOut ? fitting(false) : [];
  return other === undefined ? undefined : random.pick([other, ...others]);
}
