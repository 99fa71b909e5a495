// The documentation holds what the code says: generated pages and blocks are those of today, hand-written pages name
// everything there is to name, and links lead somewhere.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesWithBlocks, generatedBlocks, generatedFiles, issueDocs, withBlocks } from '../scripts/docs.js';
import { exitCodes } from '../src/cli/exit-codes.js';
import { cellColumns } from '../src/export/cells-csv.js';
import { fieldStatuses } from '../src/model/binding.js';
import { labelMatches, rungs } from '../src/model/evidence.js';
import { issueSeverity } from '../src/model/issue.js';
import { recordSchema, verdicts } from '../src/model/record.js';

const read = (path: string): string => readFileSync(path, 'utf8');

const pages = [
  ...filesWithBlocks,
  'docs/issues.md',
  'docs/fields.md',
  'docs/batch.md',
  'docs/identity.md',
  'docs/checks.md',
  'docs/cli.md',
  'docs/terminal.md',
  'docs/compare.md',
  'docs/confidence.md',
  'docs/codebook.md',
  'docs/dataset.md',
  'docs/review.md',
  'docs/corpus.md',
  'docs/evaluation.md',
  'docs/facts.md',
  'docs/excerpts.md',
  'extractors/ogi-annual-report/README.md',
  'samples/README.md',
  'output/README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
];

describe('what is generated', () => {
  let files: ReadonlyMap<string, string>;
  let blocks: ReadonlyMap<string, string>;

  beforeAll(async () => {
    files = await generatedFiles();
    blocks = await generatedBlocks();
  }, 120_000);

  it('is in the generated pages as `npm run docs` writes it', () => {
    for (const [path, text] of files) expect(read(path), path).toBe(text);
  });

  it.each(filesWithBlocks)('is in the blocks of %s as `npm run docs` writes it', (path) => {
    expect(read(path)).toBe(withBlocks(read(path), blocks));
  });

  it('says nothing of the machine it was made on', () => {
    const all = [...files.values(), ...blocks.values()].join('\n');
    expect(all).not.toContain(process.cwd());
    expect(all).not.toMatch(/\d m?s\b|default: \d+\)\n.*--timeout/);
  });
});

describe('blocks', () => {
  it('are replaced between their markers and nowhere else', () => {
    const text = 'a\n<!-- output:x -->\nold\n<!-- end -->\nb\n<!-- output:test -->\nkept\n<!-- end -->\n';
    expect(withBlocks(text, new Map([['x', 'new\n']]))).toBe(text.replace('old', 'new'));
  });

  it('that nothing writes are an error', () => {
    expect(() => withBlocks('<!-- output:y -->\n<!-- end -->', new Map())).toThrow('nothing writes');
  });
});

describe('issue codes', () => {
  it('all say what they mean and what to do', () => {
    const docs = issueDocs();
    expect(docs.map(({ code }) => code)).toEqual(Object.keys(issueSeverity));
    expect(docs.filter(({ meaning, todo }) => !meaning.endsWith('.') || !todo.endsWith('.'))).toEqual([]);
  });
});

describe('docs/output.md', () => {
  const page = read('docs/output.md');
  const section = (title: string): string => page.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
  const firstCells = (text: string): string[] =>
    [...text.matchAll(/^\| (.*?) \|/gm)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/`([^`]+)`/g)].map((name) => name[1] ?? ''),
    );

  it('names the columns of cells.csv in their order', () => {
    expect(firstCells(section('cells.csv')).slice(0, cellColumns.length)).toEqual([...cellColumns]);
  });

  it('names every status and every verdict', () => {
    expect(firstCells(section('Statuses')).filter((name) => name !== 'value')).toEqual([...fieldStatuses]);
    expect(firstCells(section('Verdicts'))).toEqual([...verdicts]);
  });

  it('names every key of a record, every rung and every way to match a label', () => {
    const names = [...Object.keys(recordSchema.shape), ...rungs, ...labelMatches];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every category of failures', () => {
    const source = read('src/model/errors.ts');
    const type = /FailureCategory =([\s\S]*?)';/.exec(source)?.[0] ?? '';
    const categories = [...type.matchAll(/\| '([a-z-]+)'/g)].map((match) => match[1] ?? '');
    expect(categories).toContain('defect');
    expect(firstCells(section('Failures')).sort()).toEqual(categories.sort());
  });

  it('names every exit code', () => {
    const codes = [...section('Exit codes').matchAll(/^\| (\d) \|/gm)].map((match) => Number(match[1]));
    expect(codes).toEqual(Object.values(exitCodes));
  });
});

describe("the extractors' README", () => {
  it('explains every property of a form definition', () => {
    const path = 'src/model/form.ts';
    const tree = ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true);
    const names = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isPropertySignature(node)) names.add(node.name.getText());
      node.forEachChild(visit);
    };
    visit(tree);
    const page = read('extractors/ogi-annual-report/README.md');
    expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every file beside it', () => {
    const folder = 'extractors/ogi-annual-report';
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(files.filter((name) => !read(`${folder}/README.md`).includes(`\`${name}\``))).toEqual([]);
  });
});

describe('links', () => {
  it.each(pages)('of %s lead to files that are there', (path) => {
    const targets = [...read(path).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });
});
