// Agencies over many years whose reports agree with one another, but for breaks planted on purpose: the truth for checks
// over several reports. Like the rest of the corpus it shares no code with what it judges.

import {
  numberOf,
  type ReportDescription,
  type ReportProse,
  type ReportTables,
} from '../../maker/description.js';
import { type MadeFormat, renderFormat } from '../../maker/make-report.js';
import { type Random, seededRandom } from '../../maker/random.js';
import { contactOf } from '../agency/contact.js';
import { drawTitle } from '../agency/title.js';
import { type ChainYear, chainYears, formOf } from '../figures/chain.js';
import { brokenIdentities } from '../figures/identities.js';
import { drawProse } from '../prose/index.js';
import { documentSeed } from '../split.js';

/** What is planted between two years of an agency. */
export const breakKinds = [
  'carry',
  'stock',
  'unit',
  'figures',
  'version',
  'copy',
  'missing',
  'text',
] as const;
export type BreakKind = (typeof breakKinds)[number];

export interface ChainOptions {
  readonly seed: number;
  readonly agencies: number;
  readonly years: number;
  /** Share of the links between two years that break. */
  readonly share: number;
  /** Kinds to draw from; all unless given. */
  readonly kinds?: readonly BreakKind[];
}

/** One finding that a check over the whole folder has to make, or, `optional`, may make. */
export interface ExpectedFinding {
  readonly file: string;
  /** Check with its row or column; versions are named by kind alone. */
  readonly check: string;
  readonly optional?: boolean;
}

/** Documents of one agency and what is to be found in them. */
export interface MadeChain {
  readonly agency: string;
  readonly documents: readonly { readonly file: string; readonly bytes: Buffer }[];
  readonly breaks: readonly { readonly year: number; readonly kind: BreakKind }[];
  readonly expected: readonly ExpectedFinding[];
}

const FIRST_YEAR = 2019;
const formats = ['html', 'html', 'html', 'html', 'docx', 'txt', 'txt', 'pdf'] as const satisfies MadeFormat[];
/** Names that no other agency of the country would share: with the place that they serve. */
const telling = /^.{2,}[省市区县州]./u;
const FEES = ['disclosure.art20_8', 'administrative_fees'] as const;

/** One chain after another; the same options give the same bytes. */
export async function* makeChains(options: ChainOptions): AsyncGenerator<MadeChain> {
  const names = new Set<string>();
  for (let chain = 0; names.size < options.agencies; chain += 1) {
    const [first] = chainYears(options.seed, chain, { firstYear: FIRST_YEAR });
    const name = first?.agency.name ?? '';
    if (!telling.test(name) || names.has(name)) continue;
    names.add(name);
    yield await makeChain(options, chain);
  }
}

/** A year of a chain as it is published. */
interface Published {
  readonly drawn: ChainYear;
  tables: ReportTables;
  prose: ReportProse;
  format: MadeFormat;
  kind: BreakKind | undefined;
}

async function makeChain(options: ChainOptions, chain: number): Promise<MadeChain> {
  const { seed, years } = options;
  const stream = (step: string): Random => seededRandom(documentSeed(seed, chain, `chains/${step}`));
  const kinds = drawBreaks(stream('breaks'), options);
  const published: Published[] = [];
  const wishes = {
    firstYear: FIRST_YEAR,
    slips: { wrongCarry: 0, recount: 0 },
    breaks: (position: number) => {
      const kind = kinds[position];
      return kind === 'carry' || kind === 'stock' ? kind : undefined;
    },
  };
  for (const drawn of chainYears(seed, chain, wishes)) {
    const last = published.at(-1);
    published.push(
      publish(drawn, last, kinds[published.length], stream(`year/${drawn.year}`), options, chain),
    );
    if (published.length === years) break;
  }
  return toChain(published, seed, chain);
}

/** At most one break for each year but the first; none in the last where a year goes missing. */
function drawBreaks(
  random: Random,
  { years, share, kinds = breakKinds }: ChainOptions,
): (BreakKind | undefined)[] {
  const [first, ...rest] = kinds;
  if (first === undefined) throw new Error('No kind of break to plant');
  return Array.from({ length: years }, (_, position) => {
    const kind = random.pick([first, ...rest]);
    const isPlanted = random.integer(0, 999_999) < share * 1_000_000;
    if (position === 0 || !isPlanted) return undefined;
    // The form of 2019 has neither fees nor a stock; the end of a series is no gap.
    const suits =
      kind === 'missing'
        ? position < years - 1
        : position > 2 || !['stock', 'unit', 'figures'].includes(kind);
    return suits ? kind : 'carry';
  });
}

function publish(
  drawn: ChainYear,
  last: Published | undefined,
  kind: BreakKind | undefined,
  random: Random,
  { seed }: ChainOptions,
  chain: number,
): Published {
  const format = random.pick(formats);
  const tables = tablesOf(drawn, last, kind);
  const contact = contactOf(seededRandom(documentSeed(seed, chain, 'contact')), drawn.agency);
  const { agency, year, form } = drawn;
  const signedOn = `${year + 1}-01-20`;
  const { prose } = drawProse({ agency, year, form, contact, tables, signedOn, split: 'train' }, random);
  return {
    drawn,
    tables,
    format,
    kind,
    prose: kind === 'text' && last !== undefined ? takenOver(prose, last, year) : prose,
  };
}

function tablesOf(
  { tables }: ChainYear,
  last: Published | undefined,
  kind: BreakKind | undefined,
): ReportTables {
  if (kind === 'figures' && last !== undefined) return last.tables;
  const [table, row] = FEES;
  const [fee] = tables[table]?.[row] ?? [];
  const amount = numberOf(fee) ?? 0;
  return kind === 'unit' ? { ...tables, [table]: { [row]: [Math.round(amount * 10_000)] } } : tables;
}

/** The prose of the year before, with a sentence that still names its year. */
function takenOver(own: ReportProse, last: Published, year: number): ReportProse {
  const stale = staleSentence(year);
  last.prose = { ...last.prose, s1: [...last.prose.s1, stale] };
  return { ...own, s1: last.prose.s1, s5: last.prose.s5, s6: last.prose.s6 };
}

function staleSentence(year: number): string {
  return `${year - 1}年，我单位全年组织政务公开专题学习三次，${year - 1}年本单位新设政务公开专区一处。`;
}

async function toChain(published: readonly Published[], seed: number, chain: number): Promise<MadeChain> {
  const documents: { file: string; bytes: Buffer }[] = [];
  const expected: ExpectedFinding[] = [];
  const agency = published[0]?.drawn.agency.name ?? '';
  for (const [at, one] of published.entries()) {
    const { year } = one.drawn;
    const file = `${year}/${String(chain).padStart(5, '0')}.${one.format}`;
    if (one.kind === 'missing') {
      const next = published[at + 1];
      if (next !== undefined) expected.push({ file: fileOf(next, chain), check: `SERIES.MISSING[${year}]` });
      continue;
    }
    documents.push({ file, bytes: await render(one, one.format, seed, chain, 0) });
    const last = published[at - 1];
    if (last !== undefined && last.kind !== 'missing') expected.push(...expectedBetween(one, last, file));
    if (one.kind === 'version' || one.kind === 'copy') {
      const again = one.format === 'html' ? 'docx' : 'html';
      const other = one.kind === 'copy' ? one : { ...one, tables: withOneMore(one.tables) };
      const second = `${year}/${String(chain).padStart(5, '0')}-again.${again}`;
      documents.push({ file: second, bytes: await render(other, again, seed, chain, 20) });
      expected.push({ file: second, check: `SERIES.VERSIONS ${one.kind}` });
      // It stands beside last year as the first version does.
      if (last !== undefined && last.kind !== 'missing')
        expected.push(...expectedBetween(other, last, second));
    }
  }
  const breaks = published.flatMap(({ kind, drawn }) =>
    kind === undefined ? [] : [{ year: drawn.year, kind }],
  );
  return { agency, documents, breaks, expected };
}

function fileOf({ drawn, format }: Published, chain: number): string {
  return `${drawn.year}/${String(chain).padStart(5, '0')}.${format}`;
}

/** What the figures and texts of two years say of each other, worked out from what was printed. */
function expectedBetween(one: Published, last: Published, file: string): ExpectedFinding[] {
  const { year } = one.drawn;
  const across = brokenIdentities(
    { form: formOf(year), tables: one.tables },
    { form: formOf(year - 1), tables: last.tables },
  ).filter(({ fields }) => fields.some((field) => field.startsWith('prev.')));
  return [
    ...across.map(({ check }) => ({ file, check })),
    ...unitSlip(one, last).map((check) => ({ file, check })),
    ...(one.kind === 'figures' && isTelling(one.tables) ? [{ file, check: 'SERIES.SAME_FIGURES' }] : []),
    ...(one.kind === 'text' ? [{ file, check: 'TEXT.STALE_YEAR' }] : []),
    ...expectedReuse(one, last).map((expected) => ({ file, check: 'TEXT.REUSED', ...expected })),
  ];
}

/** More than half of the sentences; near the half it depends on what counts as a sentence. */
function expectedReuse(one: Published, last: Published): Partial<ExpectedFinding>[] {
  const before = new Set(sentencesOf(last));
  const own = sentencesOf(one);
  const share = own.filter((sentence) => before.has(sentence)).length / own.length;
  if (own.length < 4 || share < 0.35) return [];
  return share > 0.65 && own.length > 7 ? [{}] : [{ optional: true }];
}

/** Sentences of the prose with their years counted from that of the report, or as they are where they stand in both. */
function sentencesOf({ prose, drawn }: Published): string[] {
  const parts = [...prose.s1, ...prose.s5, ...prose.s6];
  const text = parts.map((part) => (typeof part === 'string' ? part : '')).join('。');
  return text
    .split(/[。！？；]/u)
    .map((one) =>
      one.replace(/^[（(]?[一二三四五六七八九十\d]{1,2}(?:[）)、.]|是)/u, '').replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .filter((one) => one.length >= 12)
    .map((one) => one.replaceAll(`${drawn.year}年`, '本年').replaceAll(`${drawn.year - 1}年`, '上年'));
}

function unitSlip(one: Published, last: Published): string[] {
  const [table, row] = FEES;
  const [now = 0, before = 0] = [one, last].map(({ tables }) => numberOf(tables[table]?.[row]?.[0]) ?? 0);
  const ratio = now === 0 || before === 0 ? 1 : Math.max(now / before, before / now);
  // Fees of an agency drift by a half at most from year to year; a slip moves them by four decimal places.
  const slipped = one.drawn.form === last.drawn.form && ratio > 3_000 && ratio < 30_000;
  return slipped ? [`A20.FEE_UNIT[${table}.${row}.amount]`] : [];
}

/** Two reports that are nearly all zeros agree by chance. */
function isTelling(tables: ReportTables): boolean {
  const values = Object.values(tables).flatMap((rows) => Object.values(rows).flat());
  return values.filter((value) => value !== '' && value !== 0).length >= 5;
}

/** One licence more. */
function withOneMore(tables: ReportTables): ReportTables {
  const table = tables['disclosure.art20_5'] ?? {};
  const rows = Object.fromEntries(
    Object.entries(table).map(([row, values]) => [
      row,
      values.map((value, at) => more(value, at === values.length - 1)),
    ]),
  );
  return { ...tables, 'disclosure.art20_5': rows };
}

function more<Value>(value: Value, isLast: boolean): Value | number {
  return isLast && typeof value === 'number' ? value + 1 : value;
}

function render(
  { drawn, tables, prose }: Published,
  format: MadeFormat,
  seed: number,
  chain: number,
  daysLater: number,
): Promise<Buffer> {
  const { agency, year, form } = drawn;
  const random = seededRandom(documentSeed(seed, chain, `chains/page/${year}`));
  const signedOn = new Date(Date.UTC(year + 1, 0, 20 + daysLater)).toISOString().slice(0, 10);
  const report: ReportDescription = {
    slug: `chain-${seed}-${chain}-${year}`,
    agency: agency.name,
    year,
    form,
    title: drawTitle(random, agency.name, year),
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    contact: contactOf(seededRandom(documentSeed(seed, chain, 'contact')), agency),
    prose,
    tables,
    signature: agency.name,
    signedOn,
    publishedErrors: [],
    page: {
      siteName: `${agency.place}人民政府`,
      indexNumber: `${chain}/${year}-00001`,
      publishedOn: signedOn,
    },
  };
  return renderFormat(report, format);
}
