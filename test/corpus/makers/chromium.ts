// Chromium: a web page printed to PDF, its tables drawn in several styles. Bytes depend on its version and on the
// fonts of the machine; the clock is taken out of them.

import { pathToFileURL } from 'node:url';
import { type Browser, chromium as engine } from 'playwright-core';
import { seededRandom } from '../../maker/random.js';
import type { MadeDocument } from '../make-document.js';
import { documentSeed } from '../split.js';
import { withFixedDates } from './fixed-pdf.js';
import type { ConvertedDocument, Maker, MakerTarget } from './maker.js';
import { inFolder, missingProgram } from './programs.js';

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];

const base = `body{font-family:"Noto Sans CJK SC",sans-serif!important}
table{width:100%!important;border-collapse:collapse!important}td,th{padding:2px 4px!important}`;

/** Drawing of the tables, laid over the page's own. */
export const tableStyles = {
  bordered: 'td,th{border:1px solid #333!important}',
  borderless: 'table,td,th{border:none!important}',
  horizontal: 'table,td,th{border:none!important}td,th{border-bottom:1px solid #000!important}',
  filled:
    'table{border-collapse:separate!important;border-spacing:1px!important}td,th{background:#dde7f3!important;border:none!important}',
  small:
    'table{font-size:9px!important}td,th{border:0.5px solid #000!important}td *{font-size:9px!important}',
} as const;

/** Makers' work that Chromium does. */
export const chromium: Maker = {
  missing: () => missingProgram(program),
  targets: Object.entries(tableStyles).map(([name, style]) => target(name, style)),
};

const sources = ['html/word-pasted', 'html/plain-markup', 'html/wps-pasted', 'html/layout-tables'] as const;

function target(name: string, style: string): MakerTarget {
  return {
    rendering: `pdf/chromium-${name}`,
    format: 'pdf',
    extension: 'pdf',
    source: (seed, index) => {
      const random = seededRandom(documentSeed(seed, index, 'printed-page'));
      return { format: 'html', rendering: random.pick(sources) };
    },
    convert: (made) => printPages(made, `${base}${style}`),
  };
}

async function printPages(
  made: readonly MadeDocument[],
  style: string,
): Promise<readonly ConvertedDocument[]> {
  // A style at the end of the page, in ASCII: right in every charset of the sources.
  const files = made.map(({ bytes }) => Buffer.concat([bytes, Buffer.from(`<style>${style}</style>\n`)]));
  return inFolder(files, 'html', async (_, paths) => {
    const browser = await engine.launch({ executablePath: program, args: flags });
    try {
      const printed: ConvertedDocument[] = [];
      for (const [index, path] of paths.entries()) {
        const bytes = await printPage(browser, path);
        printed.push({ bytes: withFixedDates(bytes, made[index]?.truth.signedOn ?? '') });
      }
      return printed;
    } finally {
      await browser.close();
    }
  });
}

async function printPage(browser: Browser, path: string): Promise<Buffer> {
  // Scripts of the page would fetch what is not there; what is printed is what was written.
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.goto(pathToFileURL(path).href);
    return await page.pdf({
      format: 'A4',
      printBackground: true,
      margin: { top: '15mm', bottom: '15mm', left: '12mm', right: '12mm' },
    });
  } finally {
    await page.close();
  }
}
