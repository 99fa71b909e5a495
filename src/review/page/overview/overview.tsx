// Charts over the dataset, each with the table that it draws and a download of it.

import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chart } from '../../api.js';
import { useWords } from '../../view/words.js';
import { client, toSearch } from '../client.js';
import { useLoaded } from '../loaded.js';
import { FacetPanel } from '../queue/facet-panel.js';
import { go, type QueueChoice } from '../route.js';
import { Trouble } from '../trouble.js';
import { cellText } from './cell-text.js';

export function Overview({ choice }: { readonly choice: QueueChoice }): VNode {
  const words = useWords();
  const { filters } = choice;
  const [loaded, retry] = useLoaded(toSearch(filters), () => client.overview(filters));
  return (
    <div class="overview">
      <FacetPanel choice={choice} onChange={(next) => go({ page: 'overview', choice: next }, 'replace')} />
      <section class="charts" aria-labelledby="overview-title">
        <div class="overview-head">
          <h1 id="overview-title">{words.text('overview.title')}</h1>
          <p class="soft" role="status">
            {loaded.value === undefined
              ? words.text('load.waiting')
              : words.text('overview.count', { count: loaded.value.reports })}
          </p>
          <button type="button" class="no-print" onClick={() => print()}>
            {words.text('overview.print')}
          </button>
        </div>
        {loaded.state === 'failed' && <Trouble error={loaded.error} onRetry={retry} />}
        <div class="chart-grid">
          {loaded.value?.charts.map((chart) => (
            <ChartCard key={chart.name} chart={chart} download={client.overviewCsv(chart.name, filters)} />
          ))}
        </div>
      </section>
    </div>
  );
}

interface ChartCardProps {
  readonly chart: Chart;
  readonly download: string;
}

function ChartCard({ chart, download }: ChartCardProps): VNode {
  const words = useWords();
  return (
    <figure class={`chart chart-${chart.name}`}>
      <h2>{words.pick(chart.title)}</h2>
      {chart.rows.length === 0 ? (
        <p class="soft nothing">{words.text('overview.nothing')}</p>
      ) : (
        <Drawing chart={chart} />
      )}
      <figcaption class="soft">{words.pick(chart.note)}</figcaption>
      <details>
        <summary>{words.text('overview.table')}</summary>
        <ChartTable chart={chart} />
      </details>
      <a class="no-print" href={download} download>
        {words.text('overview.download')}
      </a>
    </figure>
  );
}

/** The picture; the table below it says the same to those who do not see it. */
function Drawing({ chart }: { readonly chart: Chart }): VNode {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return undefined;
    let isGone = false;
    // Plot is wanted here alone.
    void import('./draw-chart.js').then(({ drawChart }) => {
      if (isGone) return;
      const drawing = drawChart(chart, width, words);
      // The place is named after the chart, and the table below says what it shows.
      drawing.setAttribute('aria-hidden', 'true');
      place.current?.replaceChildren(drawing);
    });
    return () => {
      isGone = true;
    };
  }, [chart, width, words]);
  return <div ref={place} class="drawing" role="img" aria-label={words.pickLabel(chart.title)} />;
}

function ChartTable({ chart }: { readonly chart: Chart }): VNode {
  const words = useWords();
  return (
    <div class="chart-table" tabIndex={0} role="region" aria-label={words.pickLabel(chart.title)}>
      <table>
        <thead>
          <tr>
            {chart.columns.map(({ name, title, kind }) => (
              <th key={name} scope="col" class={kind === 'category' ? '' : 'num'}>
                {words.pick(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => {
                const { name = '', kind = 'category' } = chart.columns[column] ?? {};
                return (
                  <td key={name} class={kind === 'category' ? '' : 'num'}>
                    {cellText(chart, cell, kind, words)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
