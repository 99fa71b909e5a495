// Who may import whom, as data. One direction, no cycles: bytes → document → sections → bindings → record → files.

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, type SourceFile, sourceFiles } from './source-files.js';

/** Every stage is a pure function that knows the model and what there is to say about text and geometry. */
const stage = ['src/model', 'src/text', 'src/geometry'];
const stageEntries = ['read', 'locate', 'align', 'narrative', 'identity', 'validate', 'confidence'].map(
  (name) => `src/${name}/index.ts`,
);

/** The official form as a drawing: pure. */
const layoutFiles = [
  'src/model',
  'src/review/api.ts',
  'src/review/report-api.ts',
  'src/review/field-names.ts',
  'src/review/narrative-facts.ts',
  'src/review/form-layout.ts',
  'src/review/header-rows.ts',
  'src/review/label-rows.ts',
];

/**
 * Layer → what it may import beside itself: layers (folders) or single files. A file belongs to the longest
 * entry that it is or stands below.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/text': ['src/model'],
  'src/geometry': ['src/model'],
  'src/read': stage,
  'src/locate': stage,
  'src/align': stage,
  'src/narrative': stage,
  'src/identity': stage,
  'src/validate': stage,
  'src/confidence': stage,
  // Checks over several records: values in, values out.
  'src/series': ['src/model'],
  'src/compare': ['src/model', 'src/series'],
  // The page of a report is drawn as the review page draws it.
  'src/export': [...stage, 'src/review/static'],
  'src/dataset': ['src/model', 'src/series', 'src/export', 'src/corrections'],
  'src/inputs': ['src/model', 'src/text', 'src/export'],
  // What people decided about values that were read, beside the records.
  'src/corrections': ['src/model', 'src/export', 'src/corrections/decision.ts'],
  'src/review': ['src/model', 'src/review/api.ts', 'src/review/report-api.ts'],
  'src/review/server': [
    'src/model',
    'src/export',
    'src/corrections',
    'src/corrections/decision.ts',
    'src/dataset',
    'src/inputs',
    'src/read/index.ts',
    'src/identity/division-name.ts',
    'src/identity/division-table.ts',
    'src/batch/lock.ts',
    'src/batch/read-input.ts',
    'src/review',
    'src/review/api.ts',
    'src/review/report-api.ts',
  ],
  // What server and pages say to each other: both load them, so nothing of Node may hang on them.
  'src/review/api.ts': ['src/model'],
  'src/review/report-api.ts': ['src/model', 'src/corrections/decision.ts', 'src/review/api.ts'],
  'src/corrections/decision.ts': ['src/model'],
  // Drawn by the browser and, as plain files, by Node.
  'src/review/field-names.ts': layoutFiles,
  'src/review/narrative-facts.ts': layoutFiles,
  'src/review/form-layout.ts': layoutFiles,
  'src/review/header-rows.ts': layoutFiles,
  'src/review/label-rows.ts': layoutFiles,
  'src/review/view': ['src/model', 'src/review/api.ts', 'src/review/report-api.ts'],
  'src/review/static': ['src/model', 'src/review/view', ...layoutFiles],
  // Runs in the browser alone.
  'src/review/page': [
    'src/model',
    'src/corrections/decision.ts',
    'src/review/view',
    'src/review/api.ts',
    'src/review/report-api.ts',
  ],
  extractors: ['src/model'],
  'src/pipeline.ts': ['src/model', 'src/pipeline', ...stageEntries],
  'src/pipeline': ['src/model', ...stageEntries],
  'src/batch': [
    'src/model',
    'src/export',
    'src/dataset',
    'src/review/static',
    'src/pipeline.ts',
    'src/read/index.ts',
  ],
  // The entry of a thread brings forms and engine together, as the entry of the process does.
  'src/batch/worker.ts': ['src/batch', 'src/dataset/make-rows.ts', 'src/pipeline.ts', 'extractors/index.ts'],
  // The commands look into the reader registry for `formats`, `--engine` and `inspect --stage document`.
  'src/cli': [
    'src/model',
    'src/text',
    'src/export',
    'src/batch',
    'src/pipeline.ts',
    'src/read/index.ts',
    'src/dataset',
    'src/compare',
    'src/inputs',
    'src/review/server',
  ],
  // The entries are where forms and engine meet: nobody else may import extractors.
  'src/cli.ts': ['src/cli', 'src/pipeline.ts', 'extractors/index.ts'],
  'src/extract-all.ts': ['src/model', 'src/pipeline.ts'],
  'src/index.ts': ['src/model', 'src/export', 'src/pipeline.ts', 'src/extract-all.ts', 'extractors/index.ts'],
};

/** Package → the only places that may import it. A package that is not here may not be imported at all. */
const packages: Readonly<Record<string, readonly string[]>> = {
  mammoth: ['src/read/docx'],
  saxes: ['src/read/docx'],
  yauzl: ['src/read/docx', 'src/inputs'],
  'pdf-parse': ['src/read/pdf'],
  '@embedpdf/pdfium': ['src/read/pdf'],
  // mammoth gives HTML.
  cheerio: ['src/read/html', 'src/read/docx'],
  htmlparser2: ['src/read/html'],
  'opencc-js': ['src/text'],
  'fastest-levenshtein': ['src/text', 'src/confidence/suggest.ts'],
  zod: [
    'src/model',
    'src/dataset',
    'src/corrections',
    'src/review',
    'src/batch/archive-notes.ts',
    'src/cli/schema-command.ts',
  ],
  'csv-stringify': ['src/export', 'src/dataset'],
  '@duckdb/node-api': ['src/dataset'],
  'write-excel-file': ['src/dataset'],
  'tar-stream': ['src/inputs'],
  warcio: ['src/inputs'],
  preact: ['src/review/view', 'src/review/static', 'src/review/page'],
  'preact-render-to-string': ['src/review/static'],
  '@tanstack/virtual-core': ['src/review/page/queue'],
  '@observablehq/plot': ['src/review/page/overview'],
  'pdfjs-dist': ['src/review/page/source'],
  vite: ['src/review/page/vite.config.ts'],
  commander: ['src/cli'],
  'cli-progress': ['src/cli'],
  tinyglobby: ['src/cli'],
  'p-limit': ['src/batch'],
  hono: ['src/review/server'],
  '@hono/node-server': ['src/review/server'],
  piscina: ['src/batch'],
  chokidar: ['src/batch'],
  pino: ['src/cli'],
};

/** Layers that may touch disk, network and other processes. */
const worldly = [
  'src/export',
  'src/dataset',
  'src/inputs',
  'src/corrections',
  'src/review/server',
  'src/batch',
  'src/batch/worker.ts',
  'src/cli',
  'src/cli.ts',
];

/** Modules of Node that compute and touch nothing. */
const pure: readonly string[] = ['node:buffer', 'node:crypto', 'node:stream', 'node:util', 'node:zlib'];

/** Files outside the worldly layers that load a part of their own library, which comes as a file. */
const libraryLoaders: Readonly<Record<string, string>> = {
  'src/review/page/vite.config.ts': 'builds the page; is no part of the program',
  'src/read/pdf/pdfium/load-pdfium.ts': 'reads the wasm binary of PDFium out of its package',
  'src/read/pdf/pdf-parse/read-document.ts': 'finds the character maps of pdf.js in its package',
};

const files = sourceFiles('src', 'extractors');

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function layerOf(path: string): string | undefined {
  const fitting = Object.keys(layers).filter((layer) => isWithin(path, layer));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

function isAllowed({ path }: SourceFile, item: Import): boolean {
  const layer = layerOf(path) ?? '';
  if (item.kind === 'package') return (packages[item.name] ?? []).some((place) => isWithin(path, place));
  if (item.kind === 'builtin') {
    return worldly.includes(layer) || pure.includes(item.name) || path in libraryLoaders;
  }
  const own = layerOf(item.target) === layer;
  return own || (layers[layer] ?? []).some((place) => isWithin(item.target, place));
}

describe('imports', () => {
  it('come from files that all belong to a layer', () => {
    expect(files.map(({ path }) => path).filter((path) => layerOf(path) === undefined)).toEqual([]);
  });

  it('keep to the table', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((item) => !isAllowed(file, item))
        .map((item) => `${file.path} imports ${item.kind === 'local' ? item.target : item.name}`),
    );
    expect(broken).toEqual([]);
  });

  it('lead to files that are there', () => {
    const known = new Set(files.map(({ path }) => path));
    const targets = files.flatMap((file) =>
      importsOf(file).flatMap((item) => ('target' in item ? item.target : [])),
    );
    const isThere = (target: string): boolean =>
      known.has(target) || (/\.(?:json|css)$/.test(target) && existsSync(target));
    expect(targets.filter((target) => !isThere(target))).toEqual([]);
  });

  it('never go round in a circle', () => {
    expect(findCycle(files)).toEqual([]);
  });

  it('would be caught if they broke the table', () => {
    const from = (path: string, text: string): boolean[] => {
      const file = { path, text };
      return importsOf(file).map((item) => isAllowed(file, item));
    };
    expect(from('src/read/docx/x.ts', `import { a } from '../../align/index.js';`)).toEqual([false]);
    expect(from('src/align/x.ts', `const a = await import('zod');`)).toEqual([false]);
    expect(from('src/align/x.ts', `export type { A } from '../../extractors/index.js';`)).toEqual([false]);
    expect(from('src/align/x.ts', `import fs from 'node:fs';`)).toEqual([false]);
    expect(from('src/pipeline.ts', `import { a } from './read/pdf/index.js';`)).toEqual([false]);
    expect(from('src/cli/x.ts', `import { forms } from '../../extractors/index.js';`)).toEqual([false]);
    const circle = [
      { path: 'src/model/a.ts', text: `import './b.js';` },
      { path: 'src/model/b.ts', text: `import './a.js';` },
    ];
    expect(findCycle(circle)).toEqual(['src/model/a.ts', 'src/model/b.ts', 'src/model/a.ts']);
  });
});

/** The first circle of imports found, its first file repeated at the end; empty when there is none. */
function findCycle(all: readonly SourceFile[]): string[] {
  const targets = new Map(
    all.map((file) => [file.path, importsOf(file).flatMap((item) => ('target' in item ? item.target : []))]),
  );
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of targets.get(path) ?? []) {
      const cycle = follow(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of targets.keys()) {
    const cycle = follow(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
