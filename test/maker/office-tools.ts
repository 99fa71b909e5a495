// Other programs that make documents: LibreOffice, Chromium, Poppler. Only the unseen set uses them.

import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const quiet = { stdio: 'ignore', timeout: 600_000 } as const;

/** Converts files with LibreOffice into a folder; the base names stay. */
export function convertWithOffice(format: string, files: readonly string[], folder: string): void {
  execFileSync('soffice', ['--headless', '--convert-to', format, '--outdir', folder, ...files], quiet);
}

/** Prints a page to PDF with Chromium. */
export function printWithChromium(page: string, pdf: string): void {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  execFileSync('chromium', [...flags, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], quiet);
}

/** Text of a PDF with its columns held apart by spaces. */
export function pdfToLayoutText(pdf: string, text: string): void {
  execFileSync('pdftotext', ['-layout', pdf, text], quiet);
}
