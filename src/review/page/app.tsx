// The frame around the pages: navigation, the state of the dataset, language, theme, help.

import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords, WordsContext, wordsIn } from '../view/words.js';
import { DatasetBar } from './dataset-bar.js';
import { HelpDialog } from './help-dialog.js';
import { useKeys } from './keys.js';
import { Overview } from './overview/overview.js';
import { Queue } from './queue/queue.js';
import { ReportPage } from './report/report-page.js';
import { type QueueChoice, type Route, toFragment, useRoute } from './route.js';
import { toggleTheme, useLanguage } from './settings.js';

/** All there is. */
export function App(): VNode {
  const route = useRoute();
  const [language, setLanguage] = useLanguage();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const words = useMemo(() => wordsIn(language), [language]);
  useKeys({ '?': () => setHelpOpen(true) });
  useEffect(() => {
    document.title = words.label('app.name');
  }, [words]);
  return (
    <WordsContext.Provider value={words}>
      <a class="skip" href="#content" onClick={focusContent}>
        {words.text('app.skip')}
      </a>
      <header class="bar no-print">
        <Navigation route={route} />
        <DatasetBar />
        <div class="tools">
          <button type="button" class="quiet" onClick={() => setHelpOpen(true)}>
            {words.text('nav.help')} <kbd>?</kbd>
          </button>
          <button type="button" class="quiet" aria-label={words.label('nav.theme')} onClick={toggleTheme}>
            ◐
          </button>
          <button
            type="button"
            class="quiet"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {words.text('nav.language')}
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1} class={`page-${route.page}`}>
        <Page route={route} />
      </main>
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </WordsContext.Provider>
  );
}

/** The fragment of the address says where the page is: a jump must not change it. */
function focusContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Page({ route }: { readonly route: Route }): VNode {
  if (route.page === 'report') return <ReportPage key={route.id} id={route.id} />;
  if (route.page === 'overview') return <Overview choice={route.choice} />;
  return <Queue choice={route.choice} />;
}

function Navigation({ route }: { readonly route: Route }): VNode {
  const words = useWords();
  // Where a person goes back to: the queue as it was.
  const last = useRef<QueueChoice>({ filters: {}, sort: 'worth' });
  if (route.page !== 'report') last.current = route.choice;
  const link = (page: 'queue' | 'overview', isHere: boolean): VNode => (
    <a
      href={toFragment({ page, choice: last.current })}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
    >
      {words.text(`nav.${page}`)}
    </a>
  );
  return (
    <nav aria-label={words.label('nav.main')}>
      <span class="brand">{words.text('app.name')}</span>
      {link('queue', route.page === 'queue')}
      {link('overview', route.page === 'overview')}
    </nav>
  );
}
