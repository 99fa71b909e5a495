// HTML renderings.

import type { Random } from '../../../maker/random.js';
import { renderHtml } from '../../../maker/render-html.js';
import type { Draft, Rendering } from '../../draft.js';
import { overflowingSpans, unevenSpans } from './grid-changes.js';
import type { PageEncoding } from './page-bytes.js';
import { type PageChoices, writePage } from './write-page.js';

/** Name without the format → weight and choices; what a rendering does not choose is drawn. */
const pages: Readonly<Record<string, readonly [weight: number, choose: (random: Random) => PageChoices]>> = {
  'wps-pasted': [2, () => ({ editor: 'office-suite' })],
  ueditor: [3, () => ({ editor: 'ueditor' })],
  'trs-editor': [3, () => ({ editor: 'trs-editor' })],
  kindeditor: [1.5, () => ({ editor: 'kindeditor' })],
  'comment-brackets': [2, () => ({ editor: 'comment-brackets' })],
  'plain-markup': [1, () => ({ editor: 'plain-markup' })],
  'division-paragraphs': [1, () => ({ editor: 'divisions' })],
  'bare-text': [1.5, () => ({ editor: 'bare-text' })],
  'division-tables': [0.8, () => ({ divisions: 'table' })],
  'flex-tables': [0.6, () => ({ divisions: 'flex' })],
  'grid-roles': [0.6, () => ({ divisions: 'grid' })],
  'layout-tables': [1.5, () => ({ frame: 'layout-tables' })],
  portal: [1.5, () => ({ frame: 'portal' })],
  'script-noise': [1, () => ({ frame: 'noisy' })],
  'hidden-stale': [0.8, () => ({ hidden: 'stale' })],
  'print-copy': [0.8, () => ({ hidden: 'print-copy' })],
  'cut-tables': [1.5, () => ({ cutTables: true })],
  'uneven-spans': [1, (random) => ({ tables: { spans: unevenSpans(random) } })],
  'overflowing-spans': [0.5, (random) => ({ tables: { spans: overflowingSpans(random), sections: 'none' } })],
  'header-fillers': [1, () => ({ tables: { covered: 'header-fillers' } })],
  'hidden-cells': [0.6, () => ({ tables: { covered: 'hidden-cells' } })],
  'head-and-body': [0.5, () => ({ tables: { sections: 'head-body', headerCells: true } })],
  'foot-first': [0.4, () => ({ tables: { sections: 'foot-first' } })],
  'no-end-tags': [0.8, () => ({ untidy: 'no-end-tags' })],
  'no-row-starts': [0.4, () => ({ untidy: 'no-row-starts' })],
  'upper-case': [0.8, () => ({ untidy: 'upper-case' })],
  'twice-attributes': [0.5, () => ({ untidy: 'twice-attributes' })],
  unclosed: [0.7, () => ({ untidy: 'unclosed' })],
  'character-references': [
    0.6,
    (random) => ({ untidy: random.pick(['decimal-references', 'hexadecimal-references']) }),
  ],
  xhtml: [0.6, () => ({ xhtml: true, encoding: { bytes: 'utf-8', declared: 'utf-8' } })],
};

/** Name → weight and ways to say or not to say what the bytes are. */
const encodings: Readonly<
  Record<string, readonly [weight: number, first: PageEncoding, ...others: PageEncoding[]]>
> = {
  'byte-order-mark': [
    0.5,
    { bytes: 'utf-8', byteOrderMark: true },
    { bytes: 'utf-8', byteOrderMark: true, declared: 'gb2312' },
  ],
  gbk: [0.8, { bytes: 'gbk', declared: 'GBK' }, { bytes: 'gbk', declared: 'GB2312' }],
  gb18030: [0.5, { bytes: 'gb18030', declared: 'gb18030' }, { bytes: 'gb18030', declared: 'gb2312' }],
  undeclared: [0.6, { bytes: 'utf-8' }, { bytes: 'gbk' }],
  'late-declaration': [
    0.5,
    { bytes: 'gbk', declared: 'gb2312', lateBy: 1100 },
    { bytes: 'gbk', declared: 'gbk', lateBy: 6000 },
    { bytes: 'utf-8', declared: 'utf-8', lateBy: 3000 },
  ],
  'wrong-declaration': [0.5, { bytes: 'gbk', declared: 'utf-8' }, { bytes: 'utf-8', declared: 'gb2312' }],
  'utf-16': [
    0.3,
    { bytes: 'utf-16le', byteOrderMark: true, declared: 'utf-16' },
    { bytes: 'utf-16be', byteOrderMark: true },
    { bytes: 'utf-16le', byteOrderMark: true, declared: 'gb2312' },
  ],
};

// Beyond the basic characters of GBK: U+9FBB and two of extension A.
const rareCharacters = '㛃䶮龻';

/** Ways of writing a report as a page. */
export const htmlRenderings: readonly Rendering[] = [
  {
    name: 'html/word-pasted',
    format: 'html',
    weight: 3,
    render: async ({ blocks, report, wishes }, random) => ({
      extension: 'html',
      bytes: renderHtml(blocks, {
        page: report.page,
        title: report.title.join(''),
        agency: report.agency,
        charset: random.pick(['utf-8', 'gb2312']),
        splitRuns: wishes['split-runs'] !== undefined && wishes['split-runs'] !== false,
      }),
    }),
  },
  ...Object.entries(pages).map(([name, [weight, choose]]) => rendering(name, weight, choose)),
  ...Object.entries(encodings).map(([name, [weight, first, ...others]]) =>
    rendering(name, weight, (random) => {
      const encoding = random.pick([first, ...others]);
      return encoding.bytes === 'gb18030' ? { encoding, rareCharacters } : { encoding };
    }),
  ),
];

function rendering(name: string, weight: number, choose: (random: Random) => PageChoices): Rendering {
  return {
    name: `html/${name}`,
    format: 'html',
    weight,
    render: async (draft: Draft, random) => writePage(draft, choose(random), random),
  };
}
