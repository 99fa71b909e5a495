// Counts list paragraphs in document order and prints their numbers.

import { formatNumber, isNumberFormat } from './number-format.js';
import type { List, ListLevel, Lists } from './numbering.js';

/** The number in front of a list paragraph. */
export interface ListLabel {
  /** As printed, without what separates it from the text: `一、`, `（二）`, `1.`. */
  readonly text: string;
  /** A bullet counts nothing. */
  readonly isBullet: boolean;
  readonly suffix: ListLevel['suffix'];
}

/** Counts on with every call, so it must be called once a list paragraph, in document order. */
export interface ListCounter {
  /** Label of the next paragraph of a list; undefined when the list or level is not defined. */
  readonly next: (
    numId: string,
    level: number | undefined,
    styleId: string | undefined,
  ) => ListLabel | undefined;
}

interface Counts {
  /** Last number given, by level; undefined: none since the last restart. */
  readonly numbers: (number | undefined)[];
}

/** Starts counting. `reportFormat` hears of number formats that are not known and were printed in digits. */
export function createListCounter(lists: Lists, reportFormat: (format: string) => void): ListCounter {
  const counts = new Map<string, Counts>();
  const started = new Set<string>();
  return {
    next(numId, statedLevel, styleId) {
      const list = lists.get(numId);
      if (list === undefined) return undefined;
      const level = statedLevel ?? levelOfStyle(list, styleId);
      const definition = list.levels[level];
      if (definition === undefined) return undefined;
      const { numbers } = entry(counts, list.abstractId);
      if (!started.has(numId)) {
        started.add(numId);
        restart(numbers, list.startOverrides);
      }
      advance(numbers, list, level);
      if (!isNumberFormat(definition.format) && definition.format !== 'bullet')
        reportFormat(definition.format);
      return toLabel(definition, numbers, list);
    },
  };
}

// A list tied to styles by w:pStyle: the style names the list, the level names the style (17.9.23).
function levelOfStyle(list: List, styleId: string | undefined): number {
  const level = list.levels.findIndex((definition) => styleId !== undefined && definition?.style === styleId);
  return Math.max(level, 0);
}

function entry(counts: Map<string, Counts>, abstractId: string): Counts {
  const known = counts.get(abstractId) ?? { numbers: [] };
  counts.set(abstractId, known);
  return known;
}

function restart(numbers: (number | undefined)[], overrides: List['startOverrides']): void {
  overrides.forEach((start, level) => {
    if (start !== undefined) numbers[level] = start - 1;
  });
}

function advance(numbers: (number | undefined)[], list: List, level: number): void {
  const start = list.levels[level]?.start ?? 0;
  numbers[level] = (numbers[level] ?? start - 1) + 1;
  // A level above that was never used counts as begun (Word prints 1.1, not 0.1).
  for (let above = 0; above < level; above += 1) numbers[above] ??= list.levels[above]?.start ?? 0;
  for (let below = level + 1; below < list.levels.length; below += 1) {
    const restartAfter = list.levels[below]?.restartAfter ?? below;
    if (level < restartAfter) numbers[below] = undefined;
  }
}

/** Bullets are drawn with symbol fonts whose code points mean nothing elsewhere. */
const bullet = '•';

function toLabel(definition: ListLevel, numbers: readonly (number | undefined)[], list: List): ListLabel {
  const { suffix } = definition;
  if (definition.format === 'bullet') return { text: bullet, isBullet: true, suffix };
  const text = definition.template.replace(/%([1-9])/g, (_, place: string) => {
    const level = Number(place) - 1;
    const format = definition.legal ? 'decimal' : (list.levels[level]?.format ?? 'decimal');
    return formatNumber(numbers[level] ?? list.levels[level]?.start ?? 0, format);
  });
  return { text, isBullet: false, suffix };
}

/** Puts a label in front of a text as it is printed, never so that `1.` and `0` become `1.0`. */
export function withLabel(label: ListLabel | undefined, text: string): string {
  if (label === undefined || label.isBullet || label.text === '') return text;
  if (text === '') return label.text;
  const runsTogether = /[\d.,．，%+-]$/.test(label.text) && /^[\d.,+%-]/.test(text);
  return label.text + (label.suffix === 'space' || runsTogether ? ' ' : '') + text;
}
