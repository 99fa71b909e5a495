// The narrative of one report with the facts that it states.

import type { NarrativePart, ReportProse } from '../../maker/description.js';
import type { Random } from '../../maker/random.js';
import type { PlantedFact } from '../draft.js';
import type { ProseSize } from './own-figures.js';
import type { ProseInput } from './prose-input.js';
import { section1 } from './section1.js';
import { section5 } from './section5.js';
import { sizeOf, slotValues } from './slot-values.js';
import { figuresBeforeTables, introductionsOfTables } from './table-prose.js';
import { closings } from './templates/fillers.js';
import { createWriter, type Writer } from './writer.js';

/** A narrative and what it states. */
export interface DrawnProse {
  readonly prose: ReportProse;
  /** Every planted sentence stands verbatim in the prose. */
  readonly facts: readonly PlantedFact[];
}

/** Draws the prose of all sections; its figures are those of the tables. */
export function drawProse(input: ProseInput, random: Random): DrawnProse {
  const size = sizeOf(input, random);
  const writer = createWriter(slotValues(input, size, random), input.split, random);
  const prose: ReportProse = {
    preamble: preamble(writer, size),
    s1: section1(writer, size),
    ...tableProse(writer),
    s5: section5(writer, size),
    s6: section6(writer, size),
  };
  return { prose, facts: writer.facts() };
}

function preamble(writer: Writer, size: ProseSize): readonly string[] {
  const { random } = writer;
  const optional = (share: number, sentences: () => string[]): string[] =>
    random.chance(share) ? sentences() : [];
  const sentences = [
    ...optional(0.85, () => writer.say('legalBasis')),
    ...optional(size === 'small' ? 0.2 : 0.5, () => writer.say('reportParts')),
    ...writer.say('period'),
    ...optional(size === 'small' ? 0.2 : 0.5, () => writer.say('electronicCopy')),
    ...optional(0.92, () => writer.say('contact')),
  ];
  return random.chance(0.7) ? [sentences.join('')] : sentences;
}

function tableProse(writer: Writer): Partial<ReportProse> {
  const { random } = writer;
  if (random.chance(0.75)) return {};
  return random.chance(0.5) ? introductionsOfTables(writer) : figuresBeforeTables(writer);
}

function section6(writer: Writer, size: ProseSize): readonly NarrativePart[] {
  const { random } = writer;
  const told = [
    ...(random.chance(0.85) ? writer.say('fee') : []),
    ...(random.chance(size === 'small' ? 0.3 : 0.7) ? writer.say('motions') : []),
  ];
  const closing = told.length === 0 || random.chance(0.4) ? [writer.print(random.pick(closings))] : [];
  const parts = [...told, ...closing];
  if (parts.length > 1 && random.chance(0.25))
    return parts.map((part, index) => `${'一二三'[index]}、${part}`);
  return random.chance(0.5) ? parts : [parts.join('')];
}
