// Confidence for the eye: four grades, each with a tint and, since colour alone tells not everybody, a sign.

import type { VNode } from 'preact';
import type { FieldReport } from '../../model/record.js';
import { useWords } from './words.js';

export type Grade = FieldReport['grade'];

/** From sure to doubtful. */
export const grades: readonly Grade[] = ['excellent', 'good', 'fair', 'poor'];

/** Sign in the corner of a cell; the best grade has none, so that a page of good cells stays quiet. */
export const gradeSigns: Readonly<Record<Grade, string>> = {
  excellent: '',
  good: '○',
  fair: '◐',
  poor: '●',
};

/** `99.97 %`; never rounded up to a certainty. */
export function percent(probability: number, decimals = 2): string {
  const factor = 10 ** (decimals + 2);
  const shown = Math.floor(probability * factor + 1e-9) / factor;
  return `${(shown * 100).toFixed(decimals)} %`;
}

/** What tints and signs mean. */
export function Legend(): VNode {
  const words = useWords();
  return (
    <ul class="legend">
      {grades.map((grade) => (
        <li key={grade}>
          <span class={`swatch g-${grade}`} aria-hidden="true">
            {gradeSigns[grade]}
          </span>
          {words.text(`grade.${grade}`)}
        </li>
      ))}
      <li>
        <span class="swatch published" aria-hidden="true">
          ≠
        </span>
        {words.text('field.publishedError')}
      </li>
    </ul>
  );
}
