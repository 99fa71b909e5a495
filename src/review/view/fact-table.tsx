// Facts of the prose, each beside the sentence that it was read in.

import type { VNode } from 'preact';
import type { NarrativeFact } from '../report-api.js';
import { useWords } from './words.js';

export interface FactTableProps {
  readonly facts: readonly NarrativeFact[];
  /** Where facts can be chosen, names are buttons with their field as `data-field`; this one is chosen. */
  readonly chosen?: string | null;
}

/** Lists facts; without `chosen` for reading only. */
export function FactTable({ facts, chosen }: FactTableProps): VNode {
  const words = useWords();
  return (
    <table class="fact-table">
      <thead>
        <tr>
          <th scope="col">{words.text('report.fact')}</th>
          <th scope="col">{words.text('field.value')}</th>
          <th scope="col">{words.text('report.sentence')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact, at) => (
          <tr key={`${fact.field} ${at}`} class={chosen === fact.field ? 'chosen' : ''}>
            <th scope="row">
              {chosen === undefined ? (
                words.pick(fact.name)
              ) : (
                <button type="button" class="quiet" data-field={fact.field}>
                  {words.pick(fact.name)}
                </button>
              )}
            </th>
            <td>
              {fact.value ?? '–'} {fact.unit}
            </td>
            <td>
              <Sentence text={fact.sentence} raw={fact.raw} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sentence with what was read in it set off. */
function Sentence({ text, raw }: { readonly text: string; readonly raw: string }): VNode {
  const at = raw === '' ? -1 : text.indexOf(raw);
  if (at < 0) return <span lang="zh-CN">{text === '' ? raw : text}</span>;
  return (
    <span lang="zh-CN">
      {text.slice(0, at)}
      <mark>{raw}</mark>
      {text.slice(at + raw.length)}
    </span>
  );
}
