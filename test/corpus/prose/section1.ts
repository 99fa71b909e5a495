// Section 1: what the five aspects say, and how they are set out.

import type { NarrativePart } from '../../maker/description.js';
import { drawItems } from './lists.js';
import type { ProseSize } from './own-figures.js';
import { chineseNumeral } from './print-number.js';
import { type Aspect, aspectNames, aspects, fillers, openings } from './templates/fillers.js';
import type { TemplateGroupName } from './templates/index.js';
import { longFillers } from './templates/long-fillers.js';
import type { Writer } from './writer.js';

/** Ways of setting out the aspects. */
const layouts = ['headings', 'headings', 'run-in', 'run-in', 'shi', 'numbers', 'paragraphs'] as const;
type Layout = (typeof layouts)[number];

const groups: Readonly<Record<Exclude<Aspect, 'on_request'>, readonly TemplateGroupName[]>> = {
  proactive: ['disclosedItems', 'documents', 'interpretations', 'pressConferences', 'motionsPublished'],
  management: [],
  platform: ['websiteItems', 'socialItems', 'audience'],
  supervision: ['trainings', 'assessment', 'appraisal', 'accountability'],
};

/** Probability that a group is told, by how much an agency tells. */
const shares = { small: 0.35, medium: 0.65, large: 0.95 } as const;

/** Draws the section. */
export function section1(writer: Writer, size: ProseSize): readonly NarrativePart[] {
  const { random } = writer;
  const opening = writer.print(random.pick(openings));
  const told = aspects.map((aspect) => ({ aspect, text: aspectText(writer, aspect, size) }));
  if (size === 'small' && random.chance(0.6)) return [opening + told.map(({ text }) => text).join('')];
  const layout = random.pick(layouts);
  return [opening, ...told.flatMap(({ aspect, text }, index) => setOut(writer, layout, aspect, index, text))];
}

function aspectText(writer: Writer, aspect: Aspect, size: ProseSize): string {
  const facts = aspect === 'on_request' ? sayRequests(writer, size) : sayGroups(writer, groups[aspect], size);
  const around = drawAround(writer, aspect, size, facts.length > 0);
  const before = around.length > 2 ? around.slice(0, 2) : [];
  return [...before, ...facts, ...around.slice(before.length)].join('');
}

// Long reports of cities take up to thirteen sentences around the facts of an aspect, a township one where it has no fact.
function drawAround(writer: Writer, aspect: Aspect, size: ProseSize, anyFact: boolean): readonly string[] {
  const { random } = writer;
  const bank = size === 'large' ? [...longFillers[aspect], ...fillers[aspect]] : fillers[aspect];
  const most = { small: anyFact ? 0 : 1, medium: 2, large: random.pick([3, 6, 9, 13]) }[size];
  return drawItems(bank, random.integer(Math.ceil(most / 2), most), random).map(writer.print);
}

function sayGroups(writer: Writer, names: readonly TemplateGroupName[], size: ProseSize): string[] {
  return names.flatMap((name) => (writer.random.chance(shares[size]) ? writer.say(name) : []));
}

// Outcomes without the number of requests before them would hang in the air.
function sayRequests(writer: Writer, size: ProseSize): string[] {
  const received = writer.random.chance(0.88) ? writer.say('requestsReceived') : [];
  const any = received.length > 0 && writer.values.facts['requests.received'] !== 0;
  return [
    ...received,
    ...(any ? sayGroups(writer, ['applicants', 'requestProgress', 'requestOutcomes'], size) : []),
    ...(writer.random.chance(shares[size] / 2) ? sayDisputes(writer) : []),
  ];
}

/** Reconsideration and litigation, in one sentence where there was neither. */
export function sayDisputes(writer: Writer): string[] {
  const none = writer.random.chance(0.7) ? writer.say('noDisputes') : [];
  return none.length > 0 ? none : [...writer.say('review'), ...writer.say('litigation')];
}

function setOut(
  { random }: Writer,
  layout: Layout,
  aspect: Aspect,
  index: number,
  text: string,
): readonly NarrativePart[] {
  const ordinal = chineseNumeral(index + 1);
  const name = random.pick(aspectNames[aspect]);
  const setters: Readonly<Record<Layout, () => readonly NarrativePart[]>> = {
    headings: () => [{ subheading: `（${ordinal}）${name}` }, text],
    'run-in': () => [`（${ordinal}）${name}。${text}`],
    shi: () => [`${ordinal}是${name}。${text}`],
    numbers: () => [`${index + 1}.${name}。${text}`],
    paragraphs: () => [text],
  };
  return setters[layout]();
}
