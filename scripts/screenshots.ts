// `npm run screenshots`: pictures of the pages into docs/images, from the samples and a made corpus. Needs a build.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/browser/open-browser.js';
import { serveFolder } from '../test/browser/serve-folder.js';

const target = 'docs/images';
const work = mkdtempSync(join(tmpdir(), 'gongkai-screenshots-'));
const corpus = join(work, 'corpus');
const output = join(work, 'output');

/** Reports of the corpus beside the samples, so that there is something to doubt. */
const COUNT = 60;

function run(command: string, args: readonly string[], cwd = '.'): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], cwd });
}

mkdirSync(target, { recursive: true });
const making = ['--import', 'tsx', 'test/corpus/main.ts', '--seed', '500', '--count', String(COUNT)];
run(process.execPath, [...making, '--out', corpus]);
// From within, so that the pictures show paths as people have them.
cpSync('samples', join(work, 'samples'), { recursive: true });
const extracting = [
  resolve('dist/src/cli.js'),
  'extract',
  'samples',
  'corpus',
  '-o',
  output,
  '--quiet',
  '--no-progress',
];
try {
  run(process.execPath, extracting, work);
} catch {
  // Some of the corpus are rejected, as they should be.
}
const server = await serveFolder(output);
const browser = await openBrowser();
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  locale: 'zh-CN',
  colorScheme: 'light',
});
const page = await context.newPage();
await page.goto(server.url);

const save = async (name: string, one: Page = page): Promise<void> => {
  await one.screenshot({ path: join(target, `${name}.png`) });
};

/** Opens a sample, chooses a field and gives the id of the report. */
async function openReport(source: string, field: string): Promise<string> {
  const answer = await page.evaluate(async (agency) => {
    const response = await fetch(`/api/queue?limit=1&agency=${encodeURIComponent(agency)}`);
    return response.json();
  }, source);
  await page.goto(`${new URL(server.url).origin}/#/report/${answer.rows[0].id}`);
  await page.locator(`td[data-field="${field}"]`).click();
  await page.waitForTimeout(2500);
  return answer.rows[0].id;
}

await page.locator('.rows .c-agency a').first().waitFor();
await page.waitForTimeout(500);
await save('queue');
const published = await openReport('wangcheng-city-2022/report.pdf', 'requests.unable.not_held.total');
await save('report-pdf');
await openReport('qinghe-county-2023/report.html', 'requests.granted.legal_person.business');
await save('report-html');
await openReport('nanyuan-ecology-2020/report.docx', 'requests.granted.total');
await save('report-docx');
await openReport('lincheng-audit-2024/report.txt', 'requests.new_requests.total');
await save('report-text');
await page.goto(`${new URL(server.url).origin}/#/overview`);
await page.waitForTimeout(3000);
await save('overview');
await page.evaluate(() => localStorage.setItem('gongkai-language', 'en'));
await page.emulateMedia({ colorScheme: 'dark' });
await page.goto(`${new URL(server.url).origin}/#/`);
await page.reload();
await page.locator('.rows .c-agency a').first().waitFor();
await page.waitForTimeout(500);
await save('queue-dark');
await page.emulateMedia({ colorScheme: 'light' });
await page.goto(pathToFileURL(join(output, 'index.html')).href);
await save('static-batch');
await page.goto(pathToFileURL(join(output, 'reports', '2022', `${published}.html`)).href);
await save('static-report');
await browser.close();
await server.close();
rmSync(work, { recursive: true, force: true });
