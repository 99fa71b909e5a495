// The review page in a real browser over the real server: what a person waits for, and what the page takes of memory.

import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { median } from './median.js';

/** Milliseconds, medians of the repetitions; megabytes are 2^20 bytes. */
export interface PageFigures {
  /** From the call to the first thing the browser painted, as the browser itself counts. */
  readonly firstPaint: number;
  /** To the first reports on the screen. */
  readonly firstRows: number;
  /** From the click on a filter, or the last key of a search, to the picture with the new rows. */
  readonly filters: readonly { readonly name: string; readonly ms: number; readonly total: number }[];
  /** Rows in the document at most, and the longest wait for a picture, while the whole list runs by. */
  readonly scroll: { readonly mostRows: number; readonly rowsMissing: number };
  /** From the call of the overview to the last chart, the first time and then. */
  readonly overviewFirst: number;
  readonly overviewAgain: number;
  readonly overviewFiltered: number;
  readonly heap: number;
  /** Memory of the renderer that no other process shares, pictures included. */
  readonly renderer: number;
}

/** Facets and values that are tried; a value that the reports lack is left out. */
const TRIED = ['f-verdict', 'f-year', 'f-format', 'f-region', 'f-issue', 'f-state'] as const;
const REPETITIONS = 5;

/** Measures the page at an address with a token. */
export async function measurePage(browser: Browser, address: string): Promise<PageFigures> {
  const paints: number[] = [];
  const rows: number[] = [];
  // The first one warms the server.
  for (let turn = 0; turn <= REPETITIONS; turn += 1) {
    const { context, page } = await openPage(browser);
    const shown = await openQueue(page, address);
    if (turn > 0) {
      paints.push(shown.paint);
      rows.push(shown.rows);
    }
    await context.close();
  }
  const { context, page } = await openPage(browser);
  await openQueue(page, address);
  const filters = [];
  for (const facet of TRIED) filters.push(await measureFilter(page, facet));
  filters.push(await measureSearch(page));
  const scroll = await scrollThrough(page);
  const overviewFirst = await measureOverview(page, '');
  await page.evaluate(() => location.assign('#/'));
  await page.locator('.rows .c-agency a').first().waitFor();
  const again: number[] = [];
  const filtered: number[] = [];
  for (let turn = 0; turn < REPETITIONS; turn += 1) {
    again.push(await measureOverview(page, ''));
    filtered.push(await measureOverview(page, '?format=pdf'));
  }
  await page.evaluate(() => location.assign('#/'));
  await page.locator('.rows .c-agency a').first().waitFor();
  const memory = await measureMemory(context, page);
  await context.close();
  return {
    firstPaint: median(paints),
    firstRows: median(rows),
    filters,
    scroll,
    overviewFirst,
    overviewAgain: median(again),
    overviewFiltered: median(filtered),
    ...memory,
  };
}

async function openPage(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  // What tsx wraps named functions in, for those that run in the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { context, page };
}

async function openQueue(page: Page, address: string): Promise<{ paint: number; rows: number }> {
  await page.goto(address);
  await page.locator('.rows .c-agency a').first().waitFor();
  const now = await page.evaluate(() => performance.now());
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  return { paint, rows: now };
}

/** The rows of the new choice stand on the screen when the count is the new one and a picture was made after it. */
const untilCount = `(before, act) => new Promise((resolve) => {
  const status = document.querySelector('[data-total]');
  const started = performance.now();
  const look = () => {
    const now = status.getAttribute('data-total');
    if (now === null || now === before) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => resolve({ ms: performance.now() - started, total: Number(now) })));
  };
  act();
  requestAnimationFrame(look);
})`;

interface Filtered {
  readonly ms: number;
  readonly total: number;
}

async function measureFilter(page: Page, facet: string): Promise<Filtered & { readonly name: string }> {
  const times: number[] = [];
  let total = 0;
  for (let turn = 0; turn < REPETITIONS; turn += 1) {
    for (const way of ['on', 'off']) {
      await page.locator(`.${facet} label`).first().waitFor();
      const one: Filtered = await page.evaluate(
        `(${untilCount})(document.querySelector('[data-total]').getAttribute('data-total'),
          () => document.querySelector('.${facet} label:last-of-type').click())`,
      );
      times.push(one.ms);
      if (way === 'on') total = one.total;
    }
  }
  return { name: facet.slice(2), ms: median(times), total };
}

async function measureSearch(page: Page): Promise<Filtered & { readonly name: string }> {
  const times: number[] = [];
  let total = 0;
  for (let turn = 0; turn < REPETITIONS; turn += 1) {
    for (const text of ['局', '']) {
      const one: Filtered = await page.evaluate(
        `(${untilCount})(document.querySelector('[data-total]').getAttribute('data-total'), () => {
          const input = document.querySelector('.search input');
          input.value = '${text}';
          input.dispatchEvent(new Event('input', { bubbles: true }));
        })`,
      );
      times.push(one.ms);
      if (text !== '') total = one.total;
    }
  }
  return { name: 'search', ms: median(times), total };
}

async function scrollThrough(page: Page): Promise<PageFigures['scroll']> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.scroller');
    if (scroller === null) throw new Error('no list');
    const picture = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    let mostRows = 0;
    const STEPS = 100;
    for (let step = 0; step <= STEPS; step += 1) {
      scroller.scrollTo({ top: (scroller.scrollHeight * step) / STEPS });
      await picture();
      await picture();
      mostRows = Math.max(mostRows, document.querySelectorAll('.rows tbody tr').length);
    }
    // What is still on its way may come; then the last report has to stand there.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const shown = [...document.querySelectorAll('.rows tbody tr:not(.spacer)')];
    return { mostRows, rowsMissing: shown.filter((row) => row.querySelector('a') === null).length };
  });
}

async function measureOverview(page: Page, search: string): Promise<number> {
  await page.evaluate(() => location.assign('#/'));
  await page.locator('.rows .c-agency a').first().waitFor();
  return page.evaluate(
    (fragment) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const look = (): void => {
          const charts = document.querySelectorAll('.chart').length;
          const drawn = document.querySelectorAll('.chart .drawing svg, .chart .nothing').length;
          if (charts === 0 || drawn < charts) return void requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        };
        location.assign(fragment);
        requestAnimationFrame(look);
      }),
    `#/overview${search}`,
  );
}

async function measureMemory(
  context: BrowserContext,
  page: Page,
): Promise<{ heap: number; renderer: number }> {
  const session: CDPSession = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return { heap: heap / 2 ** 20, renderer: await rendererMemory(context) };
}

/** The largest renderer of the browser: the others are spares without a page. */
async function rendererMemory(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const own = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMegabytes(id));
  return Math.max(0, ...own);
}

/** Private pages of a process (proc(5), smaps_rollup). */
function privateMegabytes(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].map(([, one]) =>
    Number(one),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
