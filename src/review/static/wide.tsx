// Tables that are wider than a phone: they scroll on their own, by keys too.

import type { ComponentChildren, VNode } from 'preact';

export interface WideProps {
  /** What those who hear the page are told that it is. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A frame that scrolls sideways. */
export function Wide({ label, children }: WideProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section class="wide" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
