// The left side: the source, drawn as well as it can be.

import type { VNode } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import { useWords } from '../../view/words.js';
import type { ReportState } from '../report/report-state.js';
import { DocumentSource } from './document-source.js';
import { PageSource } from './page-source.js';

// pdf.js is large and wanted for PDF alone.
const PdfSource = lazy(async () => ({ default: (await import('./pdf-source.js')).PdfSource }));

const viewNames = { pdf: 'source.asPdf', page: 'source.asPage', document: 'source.asRead' } as const;

export function SourcePane({ state }: { readonly state: ReportState }): VNode {
  const words = useWords();
  const { source } = state.report;
  const [view, setView] = useState(source.views[0]);
  const others = source.views.filter((one) => one !== view);
  if (view === undefined) {
    return (
      <div class="no-source" role="note">
        <p>{words.text('source.missing')}</p>
        {source.message !== null && <p class="soft">{words.pick(source.message)}</p>}
      </div>
    );
  }
  return (
    <>
      {others.length > 0 && (
        <div class="source-views no-print">
          {source.views.map((one) => (
            <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
              {words.text(viewNames[one])}
            </button>
          ))}
        </div>
      )}
      {view === 'pdf' && (
        <Suspense fallback={<p class="loading">{words.text('load.waiting')}</p>}>
          <PdfSource state={state} />
        </Suspense>
      )}
      {view === 'page' && <PageSource state={state} />}
      {view === 'document' && <DocumentSource state={state} />}
    </>
  );
}
