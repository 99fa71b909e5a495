// Filters with the number of reports behind each.

import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { verdicts } from '../../../model/record.js';
import { type Bilingual, type FacetName, type FacetValue, facetNames, reviewStates } from '../../api.js';
import { useWords, type Words } from '../../view/words.js';
import { client, toSearch } from '../client.js';
import { useLoaded } from '../loaded.js';
import type { QueueChoice } from '../route.js';

/** Values of a facet shown before a person asks for more. */
const SHOWN = 6;

export interface FacetPanelProps {
  readonly choice: QueueChoice;
  readonly onChange: (choice: QueueChoice) => void;
}

export function FacetPanel({ choice, onChange }: FacetPanelProps): VNode {
  const words = useWords();
  const { filters } = choice;
  const [facets] = useLoaded(toSearch(filters), (signal) => client.facets(filters, signal));
  const toggle = (name: FacetName, value: string): void => {
    const now = filters[name] ?? [];
    const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
    const { [name]: _, ...rest } = filters;
    onChange({ ...choice, filters: next.length === 0 ? rest : { ...rest, [name]: next } });
  };
  const isFiltered = facetNames.some((name) => filters[name] !== undefined);
  return (
    <aside class="facets no-print" aria-label={words.label('queue.filters')}>
      <details open={matchMedia('(min-width: 801px)').matches}>
        <summary>{words.text('queue.filters')}</summary>
        {isFiltered && (
          <button
            type="button"
            class="quiet"
            onClick={() => onChange({ ...choice, filters: { agency: filters.agency } })}
          >
            {words.text('queue.clear')}
          </button>
        )}
        {facetNames.map((name) => (
          <Facet
            key={name}
            name={name}
            values={facets.value?.facets[name] ?? []}
            chosen={filters[name] ?? []}
            onToggle={(value) => toggle(name, value)}
          />
        ))}
      </details>
    </aside>
  );
}

/** What the page itself has words for is named as it is elsewhere on the page. */
function nameOf(name: FacetName, value: string, label: Bilingual, words: Words): string {
  const verdict = verdicts.find((one) => one === value);
  const state = reviewStates.find((one) => one === value);
  const format = (['docx', 'pdf', 'html', 'text'] as const).find((one) => one === value);
  if (name === 'verdict' && verdict !== undefined) return words.label(`verdict.${verdict}`);
  if (name === 'state' && state !== undefined) return words.label(`state.${state}`);
  if (name === 'format' && format !== undefined) return words.label(`format.${format}`);
  return words.pickLabel(label);
}

interface FacetProps {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

function Facet({ name, values, chosen, onToggle }: FacetProps): VNode | null {
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  if (values.length === 0) return null;
  const shown = isWhole ? values : values.filter(({ value }, at) => at < SHOWN || chosen.includes(value));
  return (
    <fieldset class={`facet f-${name}`}>
      <legend>{words.text(`facet.${name}`)}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value} title={nameOf(name, value, label, words)}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span class="facet-name">{nameOf(name, value, label, words)}</span>
          <span class="facet-count">{count}</span>
        </label>
      ))}
      {values.length > SHOWN && (
        <button type="button" class="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.text('queue.less') : words.text('queue.more', { count: values.length - SHOWN })}
        </button>
      )}
    </fieldset>
  );
}
