// What made a result, beside the bytes it was made of: when any of it changes, the result is stale.

import { createHash } from 'node:crypto';
import { version } from '../export/version.js';
import type { FormDefinition } from '../model/form.js';
import type { Known } from '../model/known-facts.js';
import type { TaskOptions } from './extract-task.js';

/** `gongkai=0.1.0 ogi_2021=1a2b3c4d pdf=pdf-parse second-opinion=auto`: names and values, space between. */
export type Versions = string;

/** The versions of engine and extractors, and the options that change results. */
export function versionsOf(forms: readonly FormDefinition[], options: TaskOptions): Versions {
  const parts = [
    ['gongkai', version],
    ...forms.map((form) => [form.id, fingerprint(form)]),
    ...Object.entries(options.engines).sort(),
    ['second-opinion', options.secondOpinion],
  ];
  return parts.map(([name, value]) => `${name}=${value}`).join(' ');
}

/** The versions for one input: facts known beforehand stand in its record, so that others make it stale. */
export function versionsFor(versions: Versions, known: Known | undefined): Versions {
  return known === undefined ? versions : `${versions} known=${fingerprint(known)}`;
}

/** What is different between two versions, in words: `gongkai 0.1.0 → 0.2.0`. */
export function versionChange(from: Versions, to: Versions): string {
  const before = toMap(from);
  const after = toMap(to);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  return changed
    .map((name) => `${name} ${before.get(name) ?? 'unset'} → ${after.get(name) ?? 'unset'}`)
    .join(', ');
}

function toMap(versions: Versions): Map<string, string> {
  return new Map(
    versions.split(' ').map((part): [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}

/** An extractor has no number of its own: its content is its version. */
function fingerprint(content: FormDefinition | Known): string {
  const text = JSON.stringify(content, (_, value: unknown) =>
    value instanceof RegExp ? String(value) : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
