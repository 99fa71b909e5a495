// Sentences with slots. `{website_items.count}` prints the figure and plants it as a fact, `{website_items.count|wan}`
// prints it in another way; `{we}`, `{year}` and the like print words. `[，传真：{contact.fax}]` is left out where a
// figure is missing. A sentence fits when every slot outside brackets can be printed.

import type { PlantedFact } from '../draft.js';
import { type FactKey, factKeys, isFactKey } from './fact-keys.js';
import { dateStyles, numberStyles } from './print-number.js';

/** A sentence in our own wording. */
export interface Template {
  readonly text: string;
  /** Facts that it states without printing them: `没有收到申请` says 0. It fits only where they are so. */
  readonly states?: Partial<Record<FactKey, number | string>>;
  /** No rule was written from it; stands in the `test` split only. */
  readonly heldOut?: true;
}

/** Wordings for the facts of one group. */
export interface TemplateGroup {
  readonly id: string;
  readonly templates: readonly Template[];
}

/** What slots can print. */
export interface SlotValues {
  readonly facts: Partial<Record<FactKey, number | string>>;
  readonly words: Readonly<Record<string, string>>;
}

/** A printed sentence with the facts that it states. */
export interface RenderedSentence {
  readonly text: string;
  readonly facts: readonly PlantedFact[];
}

type Stated = Omit<PlantedFact, 'sentence' | 'heldOut'>;

const slot = /\{([^{}|]+)(?:\|(\w+))?\}/g;
const unitAfter = /^(?:个?人次|条次|人|条|件|篇|份|宗|项|次|期|场|起|例|元|万元|个|部分|家)/;

/** The sentence, or `undefined` where it does not fit the values. */
export function renderTemplate(template: Template, values: SlotValues): RenderedSentence | undefined {
  const stated: Stated[] = [];
  for (const [key, value] of Object.entries(template.states ?? {})) {
    if (!isFactKey(key) || values.facts[key] !== value) return undefined;
    stated.push(factOf(key, value, ''));
  }
  const text = printBrackets(template.text, values, stated);
  const printed = text === undefined ? undefined : printSlots(text, values, stated);
  if (printed === undefined) return undefined;
  const sentence = tidy(printed);
  const mark = template.heldOut ? { heldOut: true } : {};
  return { text: sentence, facts: stated.map((fact) => ({ ...fact, sentence, ...mark })) };
}

/** Fact keys that the sentence can state. */
export function keysOf(template: Template): readonly FactKey[] {
  const inSlots = [...template.text.matchAll(slot)].map(([, name]) => name ?? '');
  return [...inSlots, ...Object.keys(template.states ?? {})].filter(isFactKey);
}

// Brackets go first: what does not fit is dropped, what fits is printed at once.
function printBrackets(text: string, values: SlotValues, stated: Stated[]): string | undefined {
  return text.replace(/\[([^\]]*)\]/g, (_, inner: string) => printSlots(inner, values, stated) ?? '');
}

function printSlots(text: string, values: SlotValues, stated: Stated[]): string | undefined {
  const found: Stated[] = [];
  let fits = true;
  const printed = text.replace(slot, (whole, name: string, style: string | undefined, at: number) => {
    const print = isFactKey(name)
      ? printFact(name, values.facts[name], style ?? 'plain', text.slice(at + whole.length), found)
      : values.words[name];
    fits &&= print !== undefined;
    return print ?? '';
  });
  if (!fits) return undefined;
  stated.push(...found);
  return printed;
}

function printFact(
  key: FactKey,
  value: number | string | undefined,
  style: string,
  after: string,
  found: Stated[],
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') {
    found.push(factOf(key, value, after));
    return factKeys[key].type === 'date' ? printDate(value, style) : value;
  }
  if (!isOwn(numberStyles, style)) throw new Error(`No number style ${style}`);
  const printed = numberStyles[style](value);
  if (printed !== undefined) found.push(factOf(key, printed.value, after));
  return printed?.text;
}

function printDate(date: string, style: string): string {
  if (!isOwn(dateStyles, style)) throw new Error(`No date style ${style}`);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dateStyles[style](year, month, day);
}

function factOf(key: FactKey, value: number | string, after: string): Stated {
  const meaning: { readonly unit?: string } = factKeys[key];
  // 万 before the unit belongs to the number, not to the unit.
  const unit =
    meaning.unit === undefined || meaning.unit === '%'
      ? meaning.unit
      : (unitAfter.exec(after)?.[0] ?? meaning.unit);
  return { key: `narrative.${key}`, value, ...(unit === undefined ? {} : { unit }) };
}

function isOwn<Table extends object>(table: Table, name: PropertyKey): name is keyof Table {
  return Object.hasOwn(table, name);
}

// What brackets leave behind: a comma after an opening bracket, an empty pair of brackets.
function tidy(text: string): string {
  return text
    .replace(/([（(：:])[，；、,;]\s*/g, '$1')
    .replace(/（）|\(\)/g, '')
    .replace(/[，；、]+([。；）])/g, '$1');
}
