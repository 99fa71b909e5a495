// Short writing of the template bank: a sentence, or a sentence with the facts that it states without printing them.

import type { FactKey } from '../fact-keys.js';
import type { Template, TemplateGroup } from '../template.js';

/** A sentence of the bank. */
export type Wording = string | readonly [text: string, states: Partial<Record<FactKey, number | string>>];

/** The group of these wordings; the held-out ones are built otherwise than the others, not only worded otherwise. */
export function wordings(id: string, plain: readonly Wording[], heldOut: readonly Wording[]): TemplateGroup {
  return {
    id,
    templates: [
      ...plain.map(templateOf),
      ...heldOut.map((one): Template => ({ ...templateOf(one), heldOut: true })),
    ],
  };
}

function templateOf(wording: Wording): Template {
  return typeof wording === 'string' ? { text: wording } : { text: wording[0], states: wording[1] };
}
