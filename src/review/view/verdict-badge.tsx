// A verdict with its sign.

import type { VNode } from 'preact';
import { useWords } from './words.js';

const signs = { accepted: '✓', review: '?', rejected: '✕', failed: '✕', duplicate: '=' } as const;

/** What can become of an input. */
export type ShownVerdict = keyof typeof signs;

export function VerdictBadge({ verdict }: { readonly verdict: ShownVerdict }): VNode {
  const words = useWords();
  return (
    <span class={`badge v-${verdict}`}>
      <i aria-hidden="true">{signs[verdict]}</i>
      {words.text(`verdict.${verdict}`)}
    </span>
  );
}
