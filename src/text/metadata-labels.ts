// The labels that sites print beside what they say of a document (索引号, 发布机构).

import type { MetadataFacts } from '../model/fact.js';

export interface MetadataLabels {
  /** Without white space. */
  readonly words: ReadonlySet<string>;
  /**
   * A label on a line, as the first group: at its beginning or behind white space, a bar or a bracket, with a colon, a
   * space, a bar or the end of the line behind it.
   */
  readonly label: RegExp;
}

const known = new WeakMap<MetadataFacts, MetadataLabels>();

/** All labels of the sheet; made once. `label` is global: for `matchAll` and `search`, which keep no state in it. */
export function metadataLabels(metadata: MetadataFacts): MetadataLabels {
  const labels = known.get(metadata) ?? makeLabels(metadata);
  known.set(metadata, labels);
  return labels;
}

function makeLabels({ facts, others }: MetadataFacts): MetadataLabels {
  const words = [...facts.flatMap((fact) => fact.words), ...others];
  const spaced = words
    // The longer one where one begins with another.
    .sort((a, b) => b.length - a.length)
    .map((word) => [...word].join('\\s*'))
    .join('|');
  const label = new RegExp(`(?<=^|[\\s|｜【[])(${spaced})(?:\\s*[:：|｜\\]】]|\\s+|$)`, 'gu');
  return { words: new Set(words), label };
}
