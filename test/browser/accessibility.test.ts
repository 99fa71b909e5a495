// Every page, light and dark, in both languages, on a screen and on a phone: axe finds nothing that keeps people out, and
// nothing runs out of the side of a phone.

import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { queuePageSchema } from '../../src/review/api.js';
import { type ReviewServer, startReviewServer } from '../../src/review/server/index.js';
import { buildProgram } from '../batch/built-program.js';
import { ask, forms } from '../review/sample-folder.js';
import { buildPages } from './built-pages.js';
import { openBrowser, whyNoBrowser } from './open-browser.js';
import { seriousFindings } from './serious-findings.js';

const why = whyNoBrowser();
if (why !== null) process.stderr.write(`Accessibility is not tested: ${why}.\n`);

const samples = [
  'wangcheng-city-2022/report.pdf',
  'qinghe-county-2023/report.html',
  'nanyuan-ecology-2020/report.docx',
  'lincheng-audit-2024/report.txt',
] as const;

/** Every two of theme, language and width meet. */
const settings = [
  { theme: 'light', language: 'zh', width: 1280 },
  { theme: 'dark', language: 'en', width: 1280 },
  { theme: 'dark', language: 'zh', width: 390 },
  { theme: 'light', language: 'en', width: 390 },
] as const;

let home: string;
let server: ReviewServer;
let browser: Browser;
const ids = new Map<string, string>();

beforeAll(async () => {
  if (why !== null) return;
  home = await mkdtemp(join(tmpdir(), 'gongkai-accessibility-'));
  await mkdir(join(home, 'in'));
  for (const sample of samples) {
    await writeFile(join(home, 'in', sample.replace('/', '-')), await readFile(join('samples', sample)));
  }
  await writeFile(join(home, 'in/broken.pdf'), '%PDF-1.7 and nothing more');
  try {
    const command = [join(buildProgram(), 'src/cli.js'), 'extract', 'in', '-o', 'out', '--quiet'];
    execFileSync(process.execPath, command, { cwd: home, stdio: 'ignore' });
  } catch {
    // The broken file fails, as it should.
  }
  const output = join(home, 'out');
  server = await startReviewServer(output, {
    forms,
    reviewer: '测试员',
    sources: [home],
    port: 0,
    pages: buildPages(),
  });
  const { rows } = queuePageSchema.parse(await (await ask(server, '/api/queue')).json());
  for (const { id, format } of rows) ids.set(format, id);
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (why === null) await rm(home, { recursive: true, force: true });
});

/** Opens each page and waits until it is drawn. */
const pages: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  queue: async () => undefined,
  'report of a PDF': (page) => openReport(page, 'pdf', '.pdf-page canvas[data-drawn]'),
  'report of a web page': (page) => openReport(page, 'html', 'iframe.page-frame'),
  'report of a DOCX': (page) => openReport(page, 'docx', '.source-pane .read-table'),
  'report of a text': (page) => openReport(page, 'text', '.source-pane .sheet'),
  overview: async (page) => {
    await page.evaluate(() => location.assign('#/overview'));
    await page.locator('.chart svg').first().waitFor();
    await page.locator('.chart details summary').first().click();
  },
  help: async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
};

/** Opens a report with a cell to be corrected, until its source is drawn. */
async function openReport(page: Page, format: string, drawn: string): Promise<void> {
  await page.evaluate((id) => location.assign(`#/report/${id}`), ids.get(format));
  await page.locator('td[data-field="requests.new_requests.total"]').first().click();
  await page.keyboard.press('e');
  await page.locator('.correct').waitFor();
  // On a phone the source is another pane, and a person looks at one at a time.
  const isPhone = (page.viewportSize()?.width ?? 0) < 800;
  if (isPhone) {
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.pane-tabs button').nth(1).click();
  }
  await page.locator(drawn).first().waitFor();
}

describe.skipIf(why !== null).each(settings)(
  '$theme, $language, $width pixels',
  ({ theme, language, width }) => {
    let context: BrowserContext;
    let page: Page;
    beforeEach(async () => {
      context = await browser.newContext({
        viewport: { width, height: 800 },
        locale: language === 'zh' ? 'zh-CN' : 'en-GB',
        colorScheme: theme,
      });
      page = await context.newPage();
      page.setDefaultTimeout(10_000);
    });
    afterEach(() => context.close());

    const look = async (): Promise<void> => {
      expect(await seriousFindings(page)).toEqual([]);
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    };

    it.each(Object.keys(pages))('%s', async (name) => {
      await page.goto(server.address);
      // The token leaves the address before anything is shown.
      await page.locator('.rows .c-agency a').first().waitFor();
      await pages[name]?.(page);
      await look();
    });

    it.each(['index.html', 'report'])('plain file: %s', async (name) => {
      const path = name === 'report' ? `reports/2022/${ids.get('pdf')}.html` : name;
      await page.goto(pathToFileURL(join(home, 'out', path)).href);
      await page.locator(`label[for=${language}]`).click();
      await look();
    });
  },
);
