// Equations of the form with both sides as they were read.

import type { VNode } from 'preact';
import type { Check } from '../../model/record.js';
import { useWords } from './words.js';

/** A check as either page knows it. */
export type ShownCheck = Check & { readonly gloss?: string | null };

export interface CheckListProps {
  readonly checks: readonly ShownCheck[];
  /** Short name of a field, for its term. */
  readonly nameOf: (field: string) => string;
  /** Equations that the publisher printed wrong. */
  readonly isPublished: (check: ShownCheck) => boolean;
  /** Where cells can be chosen, terms are buttons with their field as `data-field`. */
  readonly isInteractive?: boolean;
}

const outcomeSigns = { pass: '✓', fail: '≠', uncertain: '?', skipped: '–' } as const;

/** Lists equations; what holds is told in one line, what fails with its terms. */
export function CheckList({ checks, nameOf, isPublished, isInteractive = false }: CheckListProps): VNode {
  const words = useWords();
  return (
    <ul class="checks">
      {checks.map((check) => (
        <li key={check.id} class={`check o-${check.outcome}`}>
          <p class="equation-name">
            <span class="outcome" aria-hidden="true">
              {outcomeSigns[check.outcome]}
            </span>
            {words.pick({ zh: check.name, en: check.gloss ?? check.name })}
            {isPublished(check) && <em class="tag published">{words.text('field.publishedError')}</em>}
          </p>
          {check.outcome !== 'pass' && (
            <p class="equation">
              <Side {...{ side: check.left, nameOf, isInteractive }} />
              <b class="relation">{relation(check)}</b>
              <Side {...{ side: check.right, nameOf, isInteractive }} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function relation({ op, outcome }: Check): string {
  if (outcome === 'fail') return op === '==' ? '≠' : '>';
  return op === '==' ? '=' : '≤';
}

interface SideProps {
  readonly side: Check['left'];
  readonly nameOf: (field: string) => string;
  readonly isInteractive: boolean;
}

/** `12 + 3 = 15`; zeros of long sums are told together. */
function Side({ side, nameOf, isInteractive }: SideProps): VNode {
  const { terms } = side;
  const shown = terms.length > 6 ? terms.filter(({ value }) => value !== 0) : terms;
  return (
    <span class="side">
      {shown.map(({ path, value }, at) => (
        <span key={path}>
          {at > 0 && ' + '}
          {isInteractive ? (
            <button type="button" class="term" data-field={path} title={nameOf(path)}>
              {value ?? '□'}
            </button>
          ) : (
            <span class="term" title={nameOf(path)}>
              {value ?? '□'}
            </span>
          )}
        </span>
      ))}
      {terms.length > 1 && (
        <>
          {shown.length > 0 && ' = '}
          <b>{side.sum}</b>
        </>
      )}
    </span>
  );
}
