// Writes what the documentation prints from code: whole files (docs/issues.md, docs/fields.md, docs/cli.md,
// docs/codebook.md, docs/corpus.md), and blocks between `<!-- output:NAME -->` and `<!-- end -->` in hand-written ones.
// `npm run docs` refreshes all of it; test/docs.test.ts holds it against the code. Times and what depends on the
// machine are left out.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import ts from 'typescript';
import { forms as formRegistry } from '../extractors/index.js';
import { main } from '../src/cli/main.js';
import { cellColumns } from '../src/export/cells-csv.js';
import { type FormDefinition, fieldPath, type TableDefinition } from '../src/model/form.js';
import { issueSeverity } from '../src/model/issue.js';
import { extract } from '../src/pipeline.js';
import { sourceFiles } from '../test/source-files.js';
import { codebookPage } from './codebook-page.js';
import { corpusPage } from './corpus-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const forms: readonly FormDefinition[] = Object.values(formRegistry);

/** Hand-written files with generated blocks. */
export const filesWithBlocks = ['README.md', 'README.zh-CN.md', 'docs/output.md', 'docs/reading.md'] as const;

/** Blocks that only a run of the whole suite can tell; the test of the docs leaves them out. */
const untested: ReadonlySet<string> = new Set(['test']);

/** Text between the markers of one block, and where it stands. */
interface Block {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const generatedNote = '<!-- Written by `npm run docs`; do not edit. -->';

/** A table of Markdown; pipes in cells are escaped. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(titles) + line(titles.map(() => '---')) + rows.map(line).join('');
}

/** What an issue code means and what a person can do, from the comment above it. */
export interface IssueDoc {
  readonly code: string;
  readonly meaning: string;
  readonly todo: string;
}

/** The comments of the codes in src/model/issue.ts. */
export function issueDocs(): IssueDoc[] {
  const path = 'src/model/issue.ts';
  const tree = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const docs: IssueDoc[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) {
      const comment = ts.getJSDocCommentsAndTags(node)[0]?.comment ?? '';
      const text = (typeof comment === 'string' ? comment : '').replace(/\s+/g, ' ');
      const [meaning = '', todo = ''] = text.split(' To do: ');
      docs.push({ code: node.name.text, meaning, todo });
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return docs;
}

const severityInWords = {
  error: 'error: the record is not accepted unseen',
  warning: 'warning: a person may want to look',
  info: 'info: good to know',
} as const;

const stageTitles: Readonly<Record<string, string>> = {
  read: 'Reading the file',
  locate: 'Finding title and sections',
  align: 'Finding tables, rows and columns',
  validate: 'Checking values, dates and equations',
  confidence: 'Weighing how surely fields were read',
};

function issuesPage(): string {
  const sources = sourceFiles('src').filter(({ path }) => path !== 'src/model/issue.ts');
  const raised = (code: string): boolean => sources.some(({ text }) => text.includes(`'${code}'`));
  const severities: Readonly<Record<string, keyof typeof severityInWords>> = issueSeverity;
  const stages = [...new Set(issueDocs().map(({ code }) => code.split('/')[0] ?? ''))];
  const parts = stages.map((stage) => {
    const own = issueDocs().filter(({ code }) => code.startsWith(`${stage}/`));
    const rows = own.map(({ code, meaning, todo }) => [
      `\`${code}\``,
      severities[code] ?? '',
      raised(code) ? meaning : `${meaning} (Reserved: this version does not raise it.)`,
      todo.charAt(0).toUpperCase() + todo.slice(1),
    ]);
    const table = markdownTable(['code', 'severity', 'what it means', 'what to do'], rows);
    return `## ${stageTitles[stage] ?? stage}\n\n${table}`;
  });
  const severityList = Object.values(severityInWords).map((text) => `- ${text}`);
  return `${generatedNote}

# Issues

An issue is something odd about a document. It is listed in the report's \`confidence/<year>/<id>.json\` with a
sentence of its own, the places in the source, the fields it touches and, where it makes sense, what was found
(\`actual\`) and what the form has (\`expected\`). Codes are never renamed or reused. Severities:

${severityList.join('\n')}

An input that gives no record at all has a failure instead of issues; see [output.md](output.md).

${parts.join('\n')}`;
}

interface FieldRow {
  readonly path: string;
  readonly cells: readonly string[];
  readonly forms: string[];
}

function fieldRows(id: string): FieldRow[] {
  const rows = new Map<string, FieldRow>();
  for (const form of forms) {
    for (const table of form.tables.filter((one) => one.id === id)) {
      for (const { path, cells } of tableFields(table)) {
        const key = [path, ...cells].join('\n');
        const known = rows.get(key);
        if (known) known.forms.push(form.id);
        else rows.set(key, { path, cells, forms: [form.id] });
      }
    }
  }
  return [...rows.values()];
}

function tableFields(table: TableDefinition): { path: string; cells: string[] }[] {
  const rows = [...table.rows, ...(table.rowVariants ?? []).map((variant) => variant.with)];
  return rows.flatMap((row) => {
    const note = table.rows.includes(row) ? '' : ' (printed in the place of the rows that the form has)';
    return table.columns.map((column) => {
      const label = row.label === '' ? '—' : row.label;
      const gloss = row.label === '' ? column.gloss : `${row.gloss}${note}; ${column.gloss}`;
      const header = [...(column.under ?? []), column.label].join(' › ');
      return {
        path: fieldPath(table, row, column),
        cells: [label, header, gloss, column.value.unit ?? 'as printed'],
      };
    });
  });
}

function fieldsPage(): string {
  const ids = [...new Set(forms.flatMap((form) => form.tables.map((table) => table.id)))];
  const parts = ids.map((id) => {
    const titles = forms.flatMap((form) => form.tables.filter((table) => table.id === id));
    const title = titles[0]?.title?.label;
    const rows = fieldRows(id).map(({ path, cells, forms: eras }) => [
      `\`${path}\``,
      ...cells,
      eras.join(', '),
    ]);
    const table = markdownTable(['field', 'row label', 'column label', 'meaning', 'unit', 'form'], rows);
    return `## \`${id}\`${title === undefined ? '' : ` ${title}`}\n\n${titles.at(-1)?.gloss ?? ''}\n\n${table}`;
  });
  const eras = forms.map((form) => [
    `\`${form.id}\``,
    form.title,
    form.authority,
    `${form.effective.from}–${form.effective.to ?? ''}`,
    String(form.tables.reduce((sum, table) => sum + officialFields(table), 0)),
  ]);
  return `${generatedNote}

# Fields

Every field of every form that is read, in printed order. The field is the column \`field\` of \`cells.csv\`, and the
path of the value in a record. Labels are those of the official form; other wordings met in practice are in
\`extractors/\`. The unit is what the form prints or implies; \`as printed\` means that the form leaves it open and the
unit is empty unless the cell or the header states one.

${markdownTable(['form', 'title', 'notice', 'report years', 'fields'], eras)}
${parts.join('\n')}`;
}

function officialFields(table: TableDefinition): number {
  return table.rows.filter((row) => row.local !== true).length * table.columns.length;
}

/** Runs the command line in this process; what it prints on standard output, and its exit code. */
async function run(args: readonly string[]): Promise<{ output: string; code: number }> {
  const pieces: string[] = [];
  const sink = (keep: boolean): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        if (keep) pieces.push(String(chunk));
        done();
      },
    });
  const streams = { stdin: new PassThrough(), stdout: sink(true), stderr: sink(false) };
  // The width of help texts follows the terminal; a page has none.
  const { isTTY } = process.stdout;
  process.stdout.isTTY = false;
  const code = await main(args, { streams, forms, extract });
  process.stdout.isTTY = isTTY;
  return { output: pieces.join(''), code };
}

async function cliPage(): Promise<string> {
  const { output: help } = await run(['--help']);
  const listed = help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)/gm);
  const commands = [...listed].map((match) => match[1] ?? '').filter((name) => name !== 'help');
  const parts = [`## gongkai\n\n${fenced(help)}`];
  for (const command of commands) {
    const { output } = await run([command, '--help']);
    parts.push(`## gongkai ${command}\n\n${fenced(output)}`);
  }
  return `${generatedNote}

# Command line

In a clone of the project the command is \`npm run --silent gongkai --\` (after \`npm ci\`), as in
\`npm run --silent gongkai -- extract reports/\`. Where the package is installed it is \`npx gongkai\`.

${parts.join('\n')}`;
}

function fenced(text: string, language = ''): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

/** Files that are generated as a whole, by path. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/issues.md', issuesPage()],
    ['docs/fields.md', fieldsPage()],
    ['docs/cli.md', await cliPage()],
    ['docs/codebook.md', codebookPage(generatedNote, forms, markdownTable)],
    ['docs/corpus.md', corpusPage(generatedNote, markdownTable)],
  ]);
}

/** Every block that a machine can tell, by name. */
export async function generatedBlocks(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-docs-'));
  try {
    const { output } = await run(['extract', 'samples', '--output', folder]);
    const shown = output
      .replace(/ in \d+\.\d s: /, ' in … s: ')
      .replace(`Results in ${folder}:`, 'Results in output:');
    const command = '> node dist/src/cli.js extract samples --output output';
    return new Map([
      ['start', fenced(`$ npm start\n\n${command}\n\n${shown}`, 'console')],
      ['example-row', exampleRow(readFileSync(join(folder, 'dataset/cells.csv'), 'utf8'))],
      ['formats', fenced((await run(['formats'])).output)],
      ['evidence', evidence(evidenceInEnglish)],
      ['evidence-zh', evidence(evidenceInChinese)],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface EvidenceCounts {
  readonly cases: number;
  readonly caseFiles: number;
  readonly samples: number;
  readonly sampleFiles: number;
}

const evidenceInEnglish = ({ cases, caseFiles, samples, sampleFiles }: EvidenceCounts): string =>
  `- ${samples} made-up reports in ${sampleFiles} files (\`samples/\`) and ${cases} made-up cases in ${caseFiles} files
  (\`test/cases/\`), each built around an oddity of published reports, with the right answers beside them. The
  tests read all of them.
`;

const evidenceInChinese = ({ cases, caseFiles, samples, sampleFiles }: EvidenceCounts): string =>
  `- \`samples/\` 中自拟的 ${samples} 份报告（${sampleFiles} 个文件），以及 \`test/cases/\` 中自拟的 ${cases} 个用例（${caseFiles} 个文件），测试时全部读取。每个用例针对已发布报告中的一种异常写法，旁边附有标准答案。
`;

/** What the suite holds the program against, counted. */
function evidence(say: (counts: EvidenceCounts) => string): string {
  const foldersOf = (path: string): string[] =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(root, path, name));
  const filesIn = (folders: readonly string[], prefix: string): number =>
    folders.flatMap((folder) => readdirSync(folder)).filter((name) => name.startsWith(prefix)).length;
  const [cases, samples] = [foldersOf('test/cases'), foldersOf('samples')];
  return say({
    cases: cases.length,
    caseFiles: filesIn(cases, 'source.'),
    samples: samples.length,
    sampleFiles: filesIn(samples, 'report.'),
  });
}

const exampleField = 'requests.granted.natural_person';
const exampleSource = 'samples/qinghe-county-2023/report.pdf';

/** One row of the samples' dataset, a line a column. */
function exampleRow(csv: string): string {
  const line =
    csv.split('\r\n').find((one) => one.includes(exampleSource) && one.includes(exampleField)) ?? '';
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
    (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
  );
  if (cells.length !== cellColumns.length) throw new Error(`no example row of ${exampleField}`);
  return markdownTable(
    ['column', 'value'],
    cellColumns.map((column, at) => [`\`${column}\``, cells[at] === '' ? '' : `\`${cells[at]}\``]),
  );
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/<!-- output:([a-z-]+) -->\n([\s\S]*?)<!-- end -->/g)].map((match) => {
    const [whole, name = '', body = ''] = match;
    const end = match.index + whole.length - '<!-- end -->'.length;
    return { name, start: end - body.length, end };
  });
}

/** The text with the bodies of its blocks replaced; a block that is not in `bodies` stays as it is. */
export function withBlocks(text: string, bodies: ReadonlyMap<string, string>): string {
  return blocksOf(text).reduceRight((all, { name, start, end }) => {
    const body = bodies.get(name);
    if (body === undefined && !untested.has(name)) throw new Error(`nothing writes the block ${name}`);
    return body === undefined ? all : all.slice(0, start) + body + all.slice(end);
  }, text);
}

/** What `npm test` prints in the end, without times; undefined when it fails. */
function testBlock(): string | undefined {
  const { status, stdout } = spawnSync('npm', ['test'], { cwd: root, encoding: 'utf8', shell: true });
  if (status !== 0) return undefined;
  const counts = stripVTControlCharacters(stdout).match(/^ *(?:Test Files|Tests) .*$/gm) ?? [];
  const steps = [...stdout.matchAll(/^> (?!gongkai@)(.*)$/gm)].map((match) => `> ${match[1] ?? ''}`);
  return fenced(`$ npm test\n\n${steps.slice(0, 1).join('\n')}\n…\n${counts.join('\n')}`, 'console');
}

async function writeDocs(): Promise<void> {
  for (const [path, text] of await generatedFiles()) writeFileSync(join(root, path), text);
  const bodies = new Map(await generatedBlocks());
  refresh(bodies);
  const test = testBlock();
  if (test === undefined) {
    process.stderr.write('npm test fails, so its output in the README was left as it is.\n');
    process.exitCode = 1;
  } else refresh(bodies.set('test', test));
}

function refresh(bodies: ReadonlyMap<string, string>): void {
  for (const path of filesWithBlocks.filter((file) => existsSync(join(root, file)))) {
    const text = readFileSync(join(root, path), 'utf8');
    writeFileSync(join(root, path), withBlocks(text, bodies));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(root);
  await writeDocs();
}
