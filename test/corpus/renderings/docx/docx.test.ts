// Every rendering is a package that other readers open and that holds every printed value in order.

import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { layoutReport } from '../../../maker/layout.js';
import { seededRandom } from '../../../maker/random.js';
import type { Draft } from '../../draft.js';
import { drawReport } from '../../draw-report.js';
import { docxRenderings } from './index.js';
import { wordDialect, wpsDialect } from './ooxml/dialect.js';
import { allFeatures, drawFeatures, type Feature } from './ooxml/features.js';
import { writeOoxml } from './ooxml/write-ooxml.js';

function draftOf(index: number): Draft {
  const draft = drawReport(11, index, 'docx');
  return { ...draft, blocks: layoutReport(draft.report) };
}

async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const source = await fromBufferPromise(bytes);
  for await (const entry of source.eachEntry()) {
    const part = await buffer(await source.openReadStreamPromise(entry));
    parts.set(entry.fileName, part.toString('utf8'));
  }
  return parts;
}

function expectWellFormed(parts: ReadonlyMap<string, string>): void {
  for (const [name, part] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(part).close();
  }
}

function printedValues({ blocks }: Draft): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.grid.rows.flatMap((cells) =>
          cells.flatMap(({ role, text }) => (role === 'value' && text !== '' ? [text] : [])),
        )
      : [],
  );
}

async function expectValues(bytes: Buffer, draft: Draft): Promise<void> {
  const read = await textOf(bytes);
  // Full-width digits are digits; a non-breaking hyphen is a hyphen, Symbol's minus too.
  const text = read.normalize('NFKC').replace(/[\u2010-\u2012\u2212]/g, '-');
  let from = text.indexOf('信息内容');
  for (const printed of printedValues(draft)) {
    const found = text.indexOf(printed.normalize('NFKC'), from);
    expect(found, printed).toBeGreaterThanOrEqual(0);
    from = found + printed.length;
  }
}

async function textOf(bytes: Buffer): Promise<string> {
  const body = (await partsOf(bytes)).get('word/document.xml') ?? '';
  // Mammoth passes over the results of simple fields.
  if (body.includes('<w:fldSimple')) {
    return [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)|<\/w:p>/g)].map(([, text]) => text ?? '\n').join('');
  }
  return (await mammoth.extractRawText({ buffer: bytes })).value;
}

// The drawn figures have no strokes; oddities put them in.
function withStrokes(draft: Draft): Draft {
  const blocks = draft.blocks.map((block) => {
    if (block.kind !== 'table') return block;
    const rows = block.grid.rows.map((cells) =>
      cells.map((cell) => (cell.role === 'value' && cell.text === '0' ? { ...cell, text: '/' } : cell)),
    );
    return { ...block, grid: { ...block.grid, rows } };
  });
  return { ...draft, blocks };
}

function withFeature(draft: Draft, feature: Feature, seed: number): Promise<Buffer> {
  const random = seededRandom(seed);
  return writeOoxml(draft, new Set([feature]), wordDialect(random), random);
}

describe.each(docxRenderings.map((rendering) => ({ name: rendering.name, rendering })))(
  '$name',
  ({ rendering }) => {
    test('is well-formed and holds every printed value in order', async () => {
      for (let index = 0; index < 3; index += 1) {
        const draft = draftOf(index);
        const { bytes } = await rendering.render(draft, seededRandom(index));
        expectWellFormed(await partsOf(bytes));
        await expectValues(bytes, draft);
      }
    });

    test('has the same bytes from the same seed, others from another', async () => {
      const draft = draftOf(3);
      const first = await rendering.render(draft, seededRandom(5));
      expect((await rendering.render(draft, seededRandom(5))).bytes.equals(first.bytes)).toBe(true);
      expect((await rendering.render(draft, seededRandom(6))).bytes.equals(first.bytes)).toBe(false);
    });

    test('cuts text into many runs where an oddity wishes it', async () => {
      const draft = draftOf(1);
      const runs = async (wishes: Draft['wishes']): Promise<number> => {
        const { bytes } = await rendering.render({ ...draft, wishes }, seededRandom(4));
        return (await partsOf(bytes)).get('word/document.xml')?.match(/<w:r[ >]/g)?.length ?? 0;
      };
      expect(await runs({ 'split-runs': true })).toBeGreaterThan(1.5 * (await runs({})));
    });
  },
);

/** What the body holds, in some of a few documents, when the feature is drawn alone. */
const traces: Readonly<Record<Feature, RegExp>> = {
  'split-runs': /<w:t>息<\/w:t>|<w:t>信<\/w:t>/,
  'proof-marks': /<w:proofErr w:type="spellStart"\/>/,
  tabs: /<w:t>1\.<\/w:t><w:tab\/>/,
  'breaks-in-cells': /<\/w:t><w:br\/><w:t>/,
  hyphens: /<w:noBreakHyphen\/>/,
  'smart-tags': /<w:smartTag w:uri="[^"]*" w:element="chsdate">/,
  'content-controls': /<w:sdtContent><w:tc>/,
  'row-controls': /<w:sdtContent><w:tr>/,
  'tracked-changes': /<w:delText>\d+<\/w:delText><\/w:r><\/w:del><w:ins [^>]*>/,
  'deleted-rows': /<w:del [^>]*\/><\/w:trPr>/,
  'hidden-text': /<w:vanish\/>/,
  fields: /=SUM\(LEFT\)/,
  footnotes: /<w:footnoteReference w:id="2"\/>/,
  comments: /<w:commentReference w:id="0"\/>/,
  'running-lines': /<w:footerReference /,
  contents: /TOC \\o/,
  'nested-table': /<w:tc>(?:(?!<\/w:tc>).)*<w:tbl>/,
  'text-box': /<wps:txbx>.*<v:textbox /,
  strict: /w:conformance="strict"/,
  'page-cut': /<\/w:tbl><w:p>(?:(?!<\/w:p>).)*<w:br w:type="page"\/><\/w:r><\/w:p><w:tbl>/,
  'repeated-header': /<w:tblHeader\/>/,
  'full-width-digits': /[０-９]/,
  symbols: /<w:sym w:font="Symbol" w:char="F02[DF]"\/>/,
  ruby: /<w:ruby>/,
  'spread-labels': /<w:t>总　计<\/w:t>|w:val="distribute"/,
  slivers: /<w:gridBefore w:val="[1-9]"\/>/,
  'legacy-merge': /<w:hMerge w:val="restart"\/>/,
  floating: /<w:tblpPr /,
  landscape: /w:orient="landscape"/,
  'stacked-text': /<w:t>理<\/w:t><\/w:r><\/w:p><w:p>/,
};

test.each(allFeatures)('%s leaves its trace and every printed value', async (feature) => {
  let isTraced = false;
  // A trace may need a text that few reports have.
  for (let index = 0; index < 12 && !isTraced; index += 1) {
    const draft = feature === 'symbols' ? withStrokes(draftOf(index)) : draftOf(index);
    const bytes = await withFeature(draft, feature, index);
    const parts = await partsOf(bytes);
    expectWellFormed(parts);
    if (feature !== 'symbols') await expectValues(bytes, draft);
    isTraced = traces[feature].test(parts.get('word/document.xml') ?? '');
  }
  expect(isTraced).toBe(true);
});

test('every feature is drawn within some hundred documents, and only by its program', () => {
  const drawn = { word: new Set<Feature>(), wps: new Set<Feature>() };
  for (let seed = 0; seed < 300; seed += 1) {
    for (const program of ['word', 'wps'] as const) {
      for (const feature of drawFeatures(seededRandom(seed), program)) drawn[program].add(feature);
    }
  }
  expect(drawn.word.size).toBe(allFeatures.length);
  expect(drawn.wps.has('strict')).toBe(false);
});

test('WPS Office signs its documents and numbers its styles', async () => {
  const random = seededRandom(1);
  const parts = await partsOf(await writeOoxml(draftOf(2), new Set(), wpsDialect(random), random));
  expect(parts.get('docProps/app.xml')).toContain('<Application>WPS Office_');
  expect(parts.get('word/document.xml')).toContain('xmlns:wpsCustomData');
  expect(parts.get('word/styles.xml')).toContain('w:styleId="2"><w:name w:val="heading 1"/>');
});
