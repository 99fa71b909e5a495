// Section 5: problems and improvements, in a frame of the bank.

import type { NarrativePart } from '../../maker/description.js';
import { drawItems, listStyles } from './lists.js';
import type { ProseSize } from './own-figures.js';
import { improvementItems, problemItems } from './templates/problem-items.js';
import { problemFrames } from './templates/problems.js';
import type { Writer } from './writer.js';

const most = { small: 2, medium: 4, large: 6 } as const;

/** Draws the section and plants each item. */
export function section5(writer: Writer, size: ProseSize): readonly NarrativePart[] {
  const { random } = writer;
  const heldOut = writer.wantsHeldOut();
  const [first, ...rest] = problemFrames.filter((frame) => (frame.heldOut ?? false) === heldOut);
  if (first === undefined) throw new Error('No frame of section 5');
  const frame = random.pick([first, ...rest]);
  const count = random.integer(2, most[size]);
  const listable = listableIn(frame.text);
  const problems = drawItems(problemItems.filter(listable), count, random);
  const improvements = drawItems(improvementItems.filter(listable), count, random);
  plantItems(writer, 'problems.items', problems, heldOut);
  plantItems(writer, 'improvements.items', improvements, heldOut);
  const text = fillFrame(frame.text, problems, improvements);
  return writer
    .print(text)
    .split('\n')
    .map((line) => (line.startsWith('#') ? { subheading: line.slice(1) } : line));
}

// Where commas part the items, nobody could tell an item with a comma from two.
function listableIn(frame: string): (item: string) => boolean {
  const partedByComma = /\|(?:comma|dun)\}/.test(frame);
  return (item) => !partedByComma || !/[，、]/.test(item);
}

/** The frame with its lists printed. */
export function fillFrame(
  text: string,
  problems: readonly string[],
  improvements: readonly string[],
): string {
  return text
    .replace(/\{(problems|improvements)\|(\w+)\}/g, (_, list: string, style: string) => {
      const print = Object.entries(listStyles).find(([name]) => name === style)?.[1];
      if (print === undefined) throw new Error(`No list style ${style}`);
      return print(list === 'problems' ? problems : improvements);
    })
    .replace('{pairs}', () =>
      problems.map((problem, index) => `问题：${problem}。对策：${improvements[index] ?? ''}。`).join('\n'),
    );
}

function plantItems(
  writer: Writer,
  key: 'problems.items' | 'improvements.items',
  items: readonly string[],
  heldOut: boolean,
): void {
  const mark = heldOut ? { heldOut: true } : {};
  writer.plant(items.map((item) => ({ key: `narrative.${key}`, value: item, sentence: item, ...mark })));
}
