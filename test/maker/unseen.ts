// Makes a set of documents that no part of the extraction was tuned on: `npx tsx test/maker/unseen.ts --output <folder>
// [--seed <n>] [--template <blank form.docx>]`. Needs LibreOffice, Chromium and Poppler; nothing of it is committed.

import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answersJson, answersOf } from './answers.js';
import type { FormId, PdfLines, ReportDescription } from './description.js';
import { fillTemplate } from './fill-template.js';
import { type Block, layoutReport } from './layout.js';
import { convertWithOffice, pdfToLayoutText, printWithChromium } from './office-tools.js';
import { seededRandom } from './random.js';
import { randomReport } from './random-report.js';
import { renderDocx } from './render-docx.js';
import { renderHtml } from './render-html.js';
import { renderPdf } from './render-pdf.js';
import { type PageBytes, type TableStyle, tableStyles, unseenHtml } from './unseen-html.js';
import { splitDisclosure, varyLabels } from './vary-labels.js';

interface MadeDocument {
  readonly name: string;
  readonly report: ReportDescription;
}

const { values } = parseArgs({
  options: {
    output: { type: 'string' },
    seed: { type: 'string', default: '1000' },
    template: { type: 'string' },
  },
});
if (values.output === undefined) throw new Error('--output is needed');
const output = values.output;
const work = await mkdtemp(join(tmpdir(), 'unseen-'));
let seed = Number(values.seed);

await mkdir(output, { recursive: true });
const officePdfs = await officeDocuments('lo-pdf', 'pdf', 10);
await officeDocuments('lo-docx', 'docx', 8);
await officeDocuments('lo-html', 'html', 6);
const printed = await printedPages();
await encodedPages();
await pastedPages();
await drawnPdfs();
await layoutTexts([...officePdfs.slice(0, 5), ...printed.filter((_, index) => index % 3 === 0)]);
if (values.template !== undefined) await filledForms(await readFile(values.template));
await rm(work, { recursive: true });

// Every third report is on the 2019 form; every second varies its labels, every fifth cuts section 2 into
// one table an item.
function nextReport(form?: FormId): { report: ReportDescription; blocks: readonly Block[] } {
  seed += 1;
  const report = randomReport(seed, form ?? (seed % 3 === 0 ? 'ogi_2019' : 'ogi_2021'));
  const blocks = layoutReport(report);
  const cut = seed % 5 === 0 && form === undefined ? splitDisclosure(blocks) : blocks;
  return { report, blocks: seed % 2 === 0 ? varyLabels(cut, seededRandom(seed)) : cut };
}

async function answer(name: string, report: ReportDescription): Promise<void> {
  await writeFile(join(output, `${name}.answers.json`), answersJson(answersOf(report)));
}

function numbered(prefix: string, index: number): string {
  return `${prefix}-${String(index + 1).padStart(2, '0')}`;
}

async function docxBytes(report: ReportDescription, blocks: readonly Block[]): Promise<Buffer> {
  return renderDocx(blocks, { title: report.title.join(''), creator: report.agency, date: report.signedOn });
}

async function officeDocuments(prefix: string, format: string, count: number): Promise<MadeDocument[]> {
  const made: MadeDocument[] = [];
  for (let index = 0; index < count; index += 1) {
    const { report, blocks } = nextReport();
    const name = numbered(prefix, index);
    await writeFile(join(work, `${name}.docx`), await docxBytes(report, blocks));
    await answer(name, report);
    made.push({ name, report });
  }
  convertWithOffice(
    format,
    made.map(({ name }) => join(work, `${name}.docx`)),
    output,
  );
  return made;
}

async function printedPages(): Promise<MadeDocument[]> {
  const made: MadeDocument[] = [];
  // The keys of a literal are exactly the styles.
  const styles = Object.keys(tableStyles) as TableStyle[];
  for (const style of styles) {
    for (let index = 0; index < 3; index += 1) {
      const { report, blocks } = nextReport();
      const name = numbered(`chromium-${style}`, index);
      const page = join(work, `${name}.html`);
      const charset: PageBytes = { bytes: 'utf-8', declared: 'utf-8' };
      await writeFile(
        page,
        unseenHtml(blocks, { title: report.title.join(''), style, charset, cutLabels: false }),
      );
      printWithChromium(page, join(output, `${name}.pdf`));
      await answer(name, report);
      made.push({ name, report });
    }
  }
  return made;
}

async function encodedPages(): Promise<void> {
  const charsets = {
    gbk: { bytes: 'gbk', declared: 'gbk' },
    gb18030: { bytes: 'gb18030', declared: 'gb18030' },
    'gbk-undeclared': { bytes: 'gbk' },
    'utf8-undeclared': { bytes: 'utf-8' },
    'gbk-late': { bytes: 'gbk', declared: 'gb2312', lateBy: 3000 },
    'utf8-late': { bytes: 'utf-8', declared: 'utf-8', lateBy: 3000 },
    'utf8-lying': { bytes: 'utf-8', declared: 'gb2312' },
    'gbk-lying': { bytes: 'gbk', declared: 'utf-8' },
  } satisfies Record<string, PageBytes>;
  for (const [name, charset] of Object.entries(charsets)) {
    const { report, blocks } = nextReport();
    const title = report.title.join('');
    const page = unseenHtml(blocks, { title, style: 'bordered', charset, cutLabels: seed % 2 === 1 });
    await writeFile(join(output, `html-${name}.html`), page);
    await answer(`html-${name}`, report);
  }
}

async function pastedPages(): Promise<void> {
  for (let index = 0; index < 4; index += 1) {
    const { report, blocks } = nextReport();
    const name = numbered('html-pasted', index);
    const { page, agency } = report;
    const html = renderHtml(blocks, { page, agency, title: report.title.join(''), charset: 'utf-8' });
    await writeFile(join(output, `${name}.html`), html);
    await answer(name, report);
  }
}

async function drawnPdfs(): Promise<void> {
  const kinds: readonly PdfLines[] = ['none', 'filled', 'clip', 'clip-only'];
  for (const lines of kinds) {
    for (let index = 0; index < 3; index += 1) {
      const { report, blocks } = nextReport();
      const name = numbered(`pdfkit-${lines}`, index);
      const { agency: author, signedOn: date } = report;
      const pdf = await renderPdf(blocks, { title: report.title.join(''), author, date, lines });
      await writeFile(join(output, `${name}.pdf`), pdf);
      await answer(name, report);
    }
  }
}

async function layoutTexts(documents: readonly MadeDocument[]): Promise<void> {
  for (const { name, report } of documents) {
    pdfToLayoutText(join(output, `${name}.pdf`), join(output, `text-${name}.txt`));
    await answer(`text-${name}`, report);
  }
}

async function filledForms(template: Buffer): Promise<void> {
  for (let index = 0; index < 4; index += 1) {
    const { report, blocks } = nextFullReport();
    const name = numbered('form', index);
    const docx = join(work, `${name}.docx`);
    await writeFile(docx, await fillTemplate(template, blocks));
    await copyFile(docx, join(output, `${name}-docx.docx`));
    convertWithOffice('pdf', [docx], work);
    await copyFile(join(work, `${name}.pdf`), join(output, `${name}-pdf.pdf`));
    await answer(`${name}-docx`, report);
    await answer(`${name}-pdf`, report);
  }
}

// The blank form has the three rows of （六）: reports with one row do not fit it.
function nextFullReport(): ReturnType<typeof nextReport> {
  const made = nextReport('ogi_2021');
  return made.report.tables.requests?.['other.all'] === undefined ? made : nextFullReport();
}
