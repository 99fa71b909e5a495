// The review page in a real browser, on the real server, over reports that were really read.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConfidenceReport } from '../../src/model/record.js';
import type { ReviewServer } from '../../src/review/server/index.js';
import { csvObjects } from '../read-csv.js';
import { makeSampleFolder, type SampleFolder } from '../review/sample-folder.js';
import { buildPages } from './built-pages.js';
import { openBrowser, whyNoBrowser } from './open-browser.js';
import { boxOfColour, countInk, takePicture } from './pixels.js';
import { seriousFindings } from './serious-findings.js';

const why = whyNoBrowser();
if (why !== null) process.stderr.write(`The review page is not tested: ${why}.\n`);

/** A page that would do harm if anything in it could. */
const hostile = `<html><head><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/refreshed">
<script>top.harmed = true; document.title = 'harmed'</script></head>
<body onload="top.harmed = true"><img src="http://127.0.0.1:9/remote.png"><form action="http://127.0.0.1:9/form"><input name="a"><button>go</button></form>
<iframe src="http://127.0.0.1:9/frame"></iframe><a href="javascript:top.harmed=true" id="js">x</a>`;

let folder: SampleFolder;
let server: ReviewServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let pdf: string;
let html: string;

beforeAll(async () => {
  if (why !== null) return;
  folder = await makeSampleFolder();
  pdf = await folder.takeSample('wangcheng-city-2022', 'report.pdf');
  const sample = await readFile('samples/qinghe-county-2023/report.html', 'utf8');
  html = await folder.take(
    'hostile.html',
    new TextEncoder().encode(sample.replace(/<body[^>]*>/i, () => hostile)),
  );
  await folder.takeSample('nanyuan-ecology-2020', 'report.docx');
  server = await folder.serve(buildPages());
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  await page.goto(server.address);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await folder?.remove();
});

/** Colour of the frame of the mark. */
const MARK = { red: 0xd9, green: 0x7a, blue: 0x00 };

/** The row of a field in cells.csv, by the names of its columns. */
async function cellOf(id: string, field: string): Promise<Record<string, string> | undefined> {
  const text = await readFile(join(folder.path, 'dataset/cells.csv'), 'utf8');
  return csvObjects(text).find((row) => row.record_id === id && row.field === field);
}

const origin = (): string => new URL(server.address).origin;

describe.skipIf(why !== null)('the queue', () => {
  it('lists reports, filters them and goes through them by keys', async () => {
    await page.locator('.rows .c-agency a').first().waitFor();
    expect(await page.locator('.rows .c-agency a').count()).toBe(3);
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.f-format label', { hasText: 'PDF' }).click();
    await page.locator('[data-total="1"]').waitFor();
    expect(await page.locator('.rows .c-agency a').textContent()).toBe('望澄市人民政府');
    await page.locator('.f-format label', { hasText: 'PDF' }).click();
    await page.locator('[data-total="3"]').waitFor();
    await page.keyboard.press('j');
    expect(await page.locator('.rows tr.chosen').getAttribute('aria-rowindex')).toBe('3');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/report\//);
    await page.goBack();
  });

  it('speaks a second language', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Reports' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.getByRole('button', { name: '中文' }).click();
  });
});

describe.skipIf(why !== null)('a PDF report', () => {
  const field = 'requests.unable.not_held.total';

  it('has the mark of the chosen cell on its place in the page', async () => {
    await page.goto(`${origin()}/#/report/${pdf}`);
    await page.locator(`td[data-field="${field}"]`).click();
    const path = join(folder.path, 'confidence/2022', `${pdf}.json`);
    const { fields }: ConfidenceReport = JSON.parse(await readFile(path, 'utf8'));
    const place = fields.find((one) => one.field === field)?.place;
    if (place?.kind !== 'pdf') throw new Error('the sample has no such place');
    const sheet = page.locator(`.pdf-page[data-page="${place.page}"]`);
    await sheet.locator('canvas[data-drawn]').waitFor();
    const scale = Number(await sheet.getAttribute('data-scale'));
    const frame = await sheet.boundingBox();
    const mark = await page.locator('.mark').boundingBox();
    if (frame === null || mark === null) throw new Error('nothing is drawn');
    const [x0, top, x1, bottom] = place.bbox;
    expect(mark.x + mark.width / 2 - frame.x).toBeCloseTo(((x0 + x1) / 2) * scale, 0);
    expect(mark.y + mark.height / 2 - frame.y).toBeCloseTo(((top + bottom) / 2) * scale, 0);
    // What a person sees: the frame of the mark around the cell's box on the page, the digits within it.
    const picture = await takePicture(browser, page);
    const drawn = boxOfColour(picture, MARK, {
      left: frame.x,
      top: frame.y,
      right: frame.x + frame.width,
      bottom: frame.y + frame.height,
    });
    const box = {
      left: frame.x + x0 * scale,
      top: frame.y + top * scale,
      right: frame.x + x1 * scale,
      bottom: frame.y + bottom * scale,
    };
    expect(drawn?.count).toBeGreaterThan(40);
    for (const side of ['left', 'top', 'right', 'bottom'] as const) {
      // The mark stands two points off the box, and its border is 2.5 pixels wide.
      expect(Math.abs((drawn?.[side] ?? 0) - box[side])).toBeLessThan(2 * scale + 4);
    }
    expect(countInk(picture, box)).toBeGreaterThan(10);
    expect(await page.locator('td.lit').count()).toBeGreaterThan(6);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('is corrected by keys alone, and the dataset has the value once it is built', async () => {
    await page.locator(`td[data-field="${field}"]`).focus();
    await page.keyboard.press('e');
    await page.locator('.correct input').first().waitFor();
    await page.keyboard.type('557');
    await page.keyboard.press('Enter');
    await page.locator(`td[data-field="${field}"].decided`).waitFor();
    expect(await page.locator(`td[data-field="${field}"]`).textContent()).toContain('557');
    await page.locator('.d-outdated').waitFor();
    await page.keyboard.press('b');
    await page.locator('.d-current').waitFor();
    expect(await cellOf(pdf, field)).toMatchObject({
      value: '575',
      status: 'number',
      reviewed_value: '557',
      reviewed_status: 'number',
      reviewed_as: 'correct',
    });
    await page.keyboard.press('u');
    await page.locator(`td[data-field="${field}"]:not(.decided)`).waitFor();
    await page.keyboard.press('b');
    await page.locator('.d-current').waitFor();
    expect(await cellOf(pdf, field)).toMatchObject({ value: '575', reviewed_value: '', reviewed_as: '' });
  });
});

describe.skipIf(why !== null)('a hostile page', () => {
  it('is shown and does nothing', async () => {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(`${origin()}/#/report/${html}`);
    await page.locator('td[data-field="requests.granted.total"]').click();
    const frame = page.frameLocator('iframe.page-frame');
    await frame.locator('[data-mark="chosen"]').waitFor();
    expect((await frame.locator('[data-mark="chosen"]').textContent())?.trim()).toBe('52');
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
    expect(
      asked.filter(
        (url) => !url.startsWith(origin()) && !url.startsWith('blob:') && !url.startsWith('data:'),
      ),
    ).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe.skipIf(why !== null)('the overview', () => {
  it('draws charts that say what they show', async () => {
    await page.goto(`${origin()}/#/overview`);
    await page.locator('.chart svg').first().waitFor();
    expect(await page.locator('.chart').count()).toBeGreaterThan(5);
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe.skipIf(why !== null)('who has no token', () => {
  it('sees nothing', async () => {
    const stranger = await browser.newContext();
    const other = await stranger.newPage();
    const answer = await other.goto(`${origin()}/`);
    expect(answer?.status()).toBe(403);
    await stranger.close();
  });
});

describe.skipIf(why !== null)('a plain file', () => {
  it('opens from the disk and can be used by everybody', async () => {
    const path = join(folder.path, 'reports/2022', `${pdf}.html`);
    await writeFile(join(folder.path, 'copy.html'), await readFile(path));
    await page.goto(`file://${join(folder.path, 'copy.html')}`);
    await page.locator('label[for=en]').click();
    await page.getByText('Errors of the publisher').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
