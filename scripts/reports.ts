// Compares what the tool reads from published reports with their right answers, cell by cell and fact by fact, when such reports lie
// in a folder beside the project (they are not part of it). Without them it says so and succeeds.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms } from '../extractors/index.js';
import { ExtractionError } from '../src/model/errors.js';
import type { FieldReport } from '../src/model/record.js';
import { type Extraction, extract } from '../src/pipeline.js';
import { compareFacts } from './compare-facts.js';
import { publishedFacts } from './published-facts.js';

const folder = process.env.GONGKAI_REPORTS ?? '../shared/reports';

interface Answers {
  readonly form: string;
  readonly year: number;
  readonly cells: Readonly<Record<string, number | null>>;
}

interface Comparison {
  readonly name: string;
  readonly cells: number;
  readonly right: number;
  /** A number where the page prints another one, or none: the silent error. */
  readonly wrong: readonly string[];
  /** The page prints it, the tool says that it could not read it. */
  readonly unread: readonly string[];
  readonly milliseconds: number;
}

async function read(path: string): Promise<{ result: Extraction; milliseconds: number }> {
  const bytes = readFileSync(path);
  const started = performance.now();
  const result = await extract(bytes, { name: path, forms: Object.values(forms) });
  return { result, milliseconds: performance.now() - started };
}

function compare(
  name: string,
  answers: Answers,
  fields: readonly FieldReport[],
  milliseconds: number,
): Comparison {
  const read = new Map(fields.map((field) => [field.field, field]));
  const wrong: string[] = [];
  const unread: string[] = [];
  for (const [path, expected] of Object.entries(answers.cells)) {
    const field = read.get(path);
    if (expected === null) {
      if (field?.value !== null && field !== undefined)
        wrong.push(`${path}: ${field.value}, blank on the page`);
      else if (field?.status !== 'blank') unread.push(`${path}: ${field?.status}, blank on the page`);
    } else if (field?.value !== expected) {
      const entry = `${path}: ${field?.value ?? field?.status ?? 'no such field'}, on the page ${expected}`;
      (field?.value === null || field === undefined ? unread : wrong).push(entry);
    }
  }
  for (const field of fields) {
    if (!(field.field in answers.cells) && field.status !== 'absent') {
      wrong.push(`${field.field}: ${field.status} ${field.value ?? ''}, not on the page`);
    }
  }
  const cells = Object.keys(answers.cells).length;
  return { name, cells, right: cells - wrong.length - unread.length, wrong, unread, milliseconds };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Who reports, read off the pages by hand: normal name, kind, level, scope, division. */
const agencies: Readonly<Record<string, readonly [name: string, printed: string, ...facts: string[]]>> = {
  'seed-2024.txt': [
    '硚口区经济信息化和科技创新局',
    '硚口区经科局',
    'department',
    'county',
    'agency',
    '420104',
  ],
  'hongze-2023.pdf': [
    '淮安市洪泽区人民政府',
    '洪泽区人民政府',
    'government',
    'county',
    'region_total',
    '320813',
  ],
  'kewei-2024.md': ['上海市科委', '上海市科委', 'department', 'province', 'agency', '310000'],
  'shuyang-fgj-2023.html': [
    '沭阳县发展和改革局',
    '沭阳县发展和改革局',
    'department',
    'county',
    'agency',
    '321322',
  ],
  'suqian-city-2023.txt': ['宿迁市', '宿迁市', 'government', 'prefecture', 'region_with_members', '321300'],
};

/** What is read of the agency and is something else, an entry each. */
function agencyDifferences(name: string, { agency }: Extraction['record']): readonly string[] {
  const expected = agencies[name];
  if (expected === undefined) return [];
  const { kind, level, scope, division } = agency;
  const read = [agency.name, agency.name_printed, kind, level, scope, division?.code ?? null];
  return expected.flatMap((one, index) =>
    one === read[index] ? [] : [`agency: ${read[index]}, on the page ${one}`],
  );
}

async function compareReports(): Promise<number> {
  const names = readdirSync(folder).filter((name) =>
    existsSync(join(folder, `${name.replace(/\.[^.]+$/u, '')}.cells.json`)),
  );
  let silent = 0;
  for (const name of names.filter((one) => !one.endsWith('.json'))) {
    const answers: Answers = JSON.parse(
      readFileSync(join(folder, `${name.replace(/\.[^.]+$/u, '')}.cells.json`), 'utf8'),
    );
    const { result, milliseconds } = await read(join(folder, name));
    const outcome = compare(name, answers, result.confidence.fields, milliseconds);
    const { form, year, verdict } = result.record;
    const identity =
      form === answers.form && year === answers.year ? '' : ` FORM OR YEAR WRONG (${form}, ${year})`;
    say(
      `${name}: ${outcome.right} of ${outcome.cells} cells right, ${outcome.wrong.length} wrong, ${outcome.unread.length} not read, ${verdict}, ${milliseconds.toFixed(0)} ms${identity}`,
    );
    const differences = agencyDifferences(name, result.record);
    for (const line of [
      ...differences.map((one) => `  WRONG ${one}`),
      ...outcome.wrong.map((one) => `  WRONG ${one}`),
      ...outcome.unread.map((one) => `  not read ${one}`),
    ])
      say(line);
    const told = publishedFacts[name];
    if (told !== undefined) {
      const facts = compareFacts(result, told);
      say(`  prose: ${facts.compared - facts.wrong.length} of ${facts.compared} facts and checks right`);
      for (const line of facts.wrong) say(`  WRONG ${line}`);
      silent += facts.wrong.length;
    }
    silent += differences.length + outcome.wrong.length + (identity === '' ? 0 : 1);
  }
  return silent;
}

async function readExcerpts(): Promise<void> {
  const excerpts = join(folder, 'excerpts');
  if (!existsSync(excerpts)) return;
  for (const name of readdirSync(excerpts).sort()) {
    try {
      const { result } = await read(join(excerpts, name));
      const { fields } = result.confidence;
      const count = (status: string) => fields.filter((field) => field.status === status).length;
      const { form, year, verdict } = result.record;
      say(
        `${name}: ${form} ${year ?? '-'} ${verdict}: ${count('number')} numbers, ${count('blank')} blank, ${count('not_applicable')} n/a, ${count('unreadable')} unreadable, ${count('absent')} absent`,
      );
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
      say(`${name}: ${error.category}: ${error.message}`);
    }
  }
}

if (existsSync(folder)) {
  const silent = await compareReports();
  await readExcerpts();
  if (silent > 0) {
    say(`${silent} wrong`);
    process.exitCode = 1;
  }
} else say(`No published reports beside the project (${folder}); nothing to compare.`);
