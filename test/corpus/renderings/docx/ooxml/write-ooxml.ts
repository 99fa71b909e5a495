// Draft → OOXML package, part by part, with what the document's features and its program's dialect put in it.

import type { Block } from '../../../../maker/layout.js';
import type { Random } from '../../../../maker/random.js';
import { packParts } from '../../../../maker/repack-docx.js';
import type { Draft } from '../../../draft.js';
import { drawStyle } from '../draw-style.js';
import { element, xmlPart } from '../xml.js';
import type { Dialect } from './dialect.js';
import type { Feature } from './features.js';
import { tableInBox, tableInTable } from './frames.js';
import { toStrict } from './namespaces.js';
import { contentTypes, relationships } from './package.js';
import { writeContents, writeProse } from './paragraphs.js';
import {
  appPart,
  commentsPart,
  corePart,
  customPart,
  footerPart,
  footnotesPart,
  headerPart,
  numberIds,
  numberingPart,
  root,
  settingsPart,
  stylesPart,
} from './parts.js';
import type { Sheet } from './sheet.js';
import { type TablePlace, writeTable } from './tables.js';

/** Twentieths of a point: the text area of a page, upright and turned. */
const UPRIGHT_WIDTH = 9740;
const TURNED_WIDTH = 14400;

/** Bytes of the document. */
export async function writeOoxml(
  draft: Draft,
  features: ReadonlySet<Feature>,
  dialect: Dialect,
  random: Random,
): Promise<Buffer> {
  const { report, blocks } = draft;
  const sheet = newSheet(draft, features, dialect, random);
  const body = bodyOf(blocks, sheet);
  const parts = new Map<string, string>();
  parts.set(
    'word/document.xml',
    root('w:document', sheet, element('w:body', {}, body, section(sheet, false))),
  );
  parts.set('word/styles.xml', stylesPart(sheet));
  parts.set('word/settings.xml', settingsPart(sheet));
  if (sheet.style.numbers.lists.size > 0) parts.set('word/numbering.xml', numberingPart(sheet));
  if (sheet.footnotes.length > 0) parts.set('word/footnotes.xml', footnotesPart(sheet));
  if (sheet.comments.length > 0) parts.set('word/comments.xml', commentsPart(sheet));
  if (features.has('running-lines')) {
    parts.set('word/header1.xml', headerPart(sheet, `${report.agency}${report.year}年度报告`));
    parts.set('word/footer1.xml', footerPart(sheet));
  }
  parts.set('docProps/app.xml', appPart(sheet));
  parts.set('docProps/core.xml', corePart(report.title.join(''), report.agency, sheet.date));
  if (dialect.program === 'wps') parts.set('docProps/custom.xml', customPart(sheet));
  const names = [...parts.keys()];
  const whole: [string, string][] = [
    ['[Content_Types].xml', contentTypes(names)],
    ['_rels/.rels', relationships(names, '')],
    ['word/_rels/document.xml.rels', relationships(names, 'word/')],
    ...parts,
  ];
  const conform = features.has('strict') ? toStrict : (part: string): string => part;
  return packParts(
    whole.map(([name, part]) => [name, xmlPart(conform(part))] as const),
    report.signedOn,
  );
}

function newSheet(draft: Draft, features: ReadonlySet<Feature>, dialect: Dialect, random: Random): Sheet {
  const style = drawStyle(draft, random, features.has('split-runs'));
  let id = 0;
  return {
    random,
    features,
    style,
    dialect,
    date: `${draft.report.signedOn}T00:00:00Z`,
    footnotes: [],
    comments: [],
    nextId: () => {
      id += 1;
      return id;
    },
    numberIds: numberIds(style.numbers.lists),
  };
}

function bodyOf(blocks: readonly Block[], sheet: Sheet): string {
  const { features, random } = sheet;
  const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
  const chosen = (feature: Feature): number =>
    features.has(feature) && grids.length > 0 ? random.integer(0, grids.length - 1) : -1;
  // Each of these takes one table; where two take the same, the first of the list has it.
  const places = {
    box: smallest(grids, features.has('text-box')),
    outer: chosen('nested-table'),
    turned: features.has('landscape') ? grids.findIndex(({ id }) => id === 'requests') : -1,
    floating: features.has('floating') ? chosen('floating') : -1,
  };
  let table = -1;
  const written = blocks.map((block, index) => {
    const contents =
      startsBody(blocks, index) && features.has('contents') ? writeContents(blocks, sheet) : '';
    if (block.kind !== 'table') return `${contents}${writeProse(block, sheet)}`;
    table += 1;
    // Tables that touch are one table to Word.
    const apart = blocks[index - 1]?.kind === 'table' ? element('w:p') : '';
    const last = index === blocks.length - 1 ? element('w:p') : '';
    if (table === places.box) return `${tableInBox(block.grid, UPRIGHT_WIDTH, sheet)}${last}`;
    if (table === places.outer) return `${apart}${tableInTable(block.grid, UPRIGHT_WIDTH, sheet)}${last}`;
    const place: TablePlace = {
      width: UPRIGHT_WIDTH,
      isFloating: table === places.floating,
      mayBeCut: features.has('page-cut') && table !== places.floating,
    };
    if (table === places.turned) {
      const turned = writeTable(block.grid, { ...place, isFloating: false, width: TURNED_WIDTH }, sheet);
      return `${sectionEnd(sheet, false)}${turned}${sectionEnd(sheet, true)}`;
    }
    return `${apart}${writeTable(block.grid, place, sheet)}${last}`;
  });
  return written.join('');
}

// The first block after the titles.
function startsBody(blocks: readonly Block[], index: number): boolean {
  return blocks[index]?.kind !== 'title' && blocks.slice(0, index).every(({ kind }) => kind === 'title');
}

function smallest(grids: readonly { readonly rows: readonly unknown[] }[], isWanted: boolean): number {
  if (!isWanted || grids.length === 0) return -1;
  const rows = grids.map((grid) => grid.rows.length);
  return rows.indexOf(Math.min(...rows));
}

function sectionEnd(sheet: Sheet, isTurned: boolean): string {
  return element('w:p', {}, element('w:pPr', {}, section(sheet, isTurned)));
}

function section({ features }: Sheet, isTurned: boolean): string {
  const running = features.has('running-lines')
    ? [
        element('w:headerReference', { 'w:type': 'default', 'r:id': 'header1' }),
        element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer1' }),
      ]
    : [];
  const page = isTurned
    ? { 'w:w': 16838, 'w:h': 11906, 'w:orient': 'landscape' }
    : { 'w:w': 11906, 'w:h': 16838 };
  const margins = {
    'w:top': 1440,
    'w:right': 1080,
    'w:bottom': 1440,
    'w:left': 1080,
    'w:header': 851,
    'w:footer': 992,
    'w:gutter': 0,
  };
  return element(
    'w:sectPr',
    {},
    ...running,
    element('w:pgSz', page),
    element('w:pgMar', margins),
    element('w:cols', { 'w:space': 425 }),
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': 312 }),
  );
}
