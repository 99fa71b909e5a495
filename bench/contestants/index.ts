// Who takes part, by format. A contestant is made only in the process that runs it.

import type { Contestant } from '../output.js';

/**
 * `ours`: the whole way. `reading`: our reader alone. `engine`: a library that our reader stands on, alone.
 * `floor`: the least that the format asks. `peer`: what a user would pick instead.
 */
export type Role = 'ours' | 'reading' | 'engine' | 'floor' | 'peer';

export interface Entry {
  readonly name: string;
  readonly format: 'pdf' | 'docx' | 'html';
  readonly role: Role;
  /** Too slow to be run as often as the others. */
  readonly slow?: boolean;
  readonly make: () => Promise<Contestant> | Contestant;
}

const ours = () => import('./ours.js');
const floors = () => import('./floors.js');
const packages = () => import('./pdf-packages.js');
const natives = () => import('./pdf-natives.js');
const programs = () => import('./programs.js');
const markup = () => import('./markup.js');
const python = async (name: string) => (await import('./python.js')).python(name);

export const entries: readonly Entry[] = [
  { name: 'gongkai', format: 'pdf', role: 'ours', make: async () => (await ours()).whole() },
  { name: 'gongkai (PDFium)', format: 'pdf', role: 'ours', make: async () => (await ours()).whole('pdfium') },
  {
    name: 'gongkai, reading alone',
    format: 'pdf',
    role: 'reading',
    make: async () => (await ours()).reading(),
  },
  {
    name: 'PDFium characters + paths',
    format: 'pdf',
    role: 'engine',
    make: async () => (await import('./pdfium.js')).charactersAndPaths(),
  },
  {
    name: 'inflating all streams',
    format: 'pdf',
    role: 'floor',
    make: async () => (await floors()).inflateStreams(),
  },
  {
    name: 'pdf-parse getText',
    format: 'pdf',
    role: 'peer',
    make: async () => (await packages()).pdfParseText(),
  },
  {
    name: 'pdf-parse getTable',
    format: 'pdf',
    role: 'peer',
    slow: true,
    make: async () => (await packages()).pdfParseTable(),
  },
  {
    name: 'pdf2json',
    format: 'pdf',
    role: 'peer',
    slow: true,
    make: async () => (await packages()).pdf2json(),
  },
  {
    name: 'pdfreader',
    format: 'pdf',
    role: 'peer',
    slow: true,
    make: async () => (await packages()).pdfreader(),
  },
  { name: 'unpdf', format: 'pdf', role: 'peer', make: async () => (await packages()).unpdf() },
  {
    name: 'LiteParse, vectors',
    format: 'pdf',
    role: 'peer',
    make: async () => (await natives()).liteParse({ extractVectorGraphics: true, outputFormat: 'json' }),
  },
  {
    name: 'LiteParse, Markdown',
    format: 'pdf',
    role: 'peer',
    make: async () => (await natives()).liteParse({ outputFormat: 'markdown' }),
  },
  {
    name: 'pdf-inspector, Markdown',
    format: 'pdf',
    role: 'peer',
    make: async () => (await natives()).pdfInspector(),
  },
  {
    name: 'OpenDataLoader',
    format: 'pdf',
    role: 'peer',
    make: async () => (await natives()).openDataLoader(),
  },
  {
    name: 'pdftotext -layout',
    format: 'pdf',
    role: 'peer',
    make: async () => (await programs()).pdftotext(),
  },
  { name: 'pdfplumber', format: 'pdf', role: 'peer', slow: true, make: () => python('pdfplumber') },

  { name: 'gongkai', format: 'docx', role: 'ours', make: async () => (await ours()).whole() },
  {
    name: 'gongkai, reading alone',
    format: 'docx',
    role: 'reading',
    make: async () => (await ours()).reading(),
  },
  {
    name: 'inflating document.xml',
    format: 'docx',
    role: 'floor',
    make: async () => (await floors()).inflateDocumentXml(),
  },
  {
    name: 'mammoth + cheerio',
    format: 'docx',
    role: 'peer',
    make: async () => (await markup()).mammothWithCheerio(),
  },
  {
    name: 'officeparser',
    format: 'docx',
    role: 'peer',
    make: async () => (await markup()).officeParser('docx'),
  },
  { name: 'pandoc', format: 'docx', role: 'peer', slow: true, make: async () => (await programs()).pandoc() },
  {
    name: 'LibreOffice',
    format: 'docx',
    role: 'peer',
    slow: true,
    make: async () => (await programs()).libreOffice(),
  },

  { name: 'gongkai', format: 'html', role: 'ours', make: async () => (await ours()).whole() },
  {
    name: 'gongkai, reading alone',
    format: 'html',
    role: 'reading',
    make: async () => (await ours()).reading(),
  },
  {
    name: 'decoding, finding tags',
    format: 'html',
    role: 'floor',
    make: async () => (await floors()).decodeAndFindTags(),
  },
  { name: 'cheerio.load', format: 'html', role: 'peer', make: async () => (await markup()).cheerioLoad() },
  {
    name: 'node-html-parser',
    format: 'html',
    role: 'peer',
    make: async () => (await markup()).nodeHtmlParser(),
  },
  {
    name: 'officeparser',
    format: 'html',
    role: 'peer',
    make: async () => (await markup()).officeParser('html'),
  },
  { name: 'pandas.read_html', format: 'html', role: 'peer', make: () => python('pandas') },
];
