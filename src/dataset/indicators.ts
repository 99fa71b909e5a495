// Figures that are derived from those of one report: shares and rates as the literature on disclosure uses them. A ratio
// is empty where a term is no number (a blank is no zero) or the denominator is 0; its denominator stands beside it, since
// a share of three requests says little.

import type { FormDefinition } from '../model/form.js';
import type { Bilingual, Column } from './column.js';

/** Sums of fields; those of `minus` are taken off. Derived ids of the forms (`requests.denied.all.total`) may stand for their rows. */
interface Sum {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

/** A derived figure; one without denominator is a count. */
export interface Indicator {
  /** Column of `reports`. */
  readonly name: string;
  readonly title: Bilingual;
  /** How it is worked out, in the words of the form. */
  readonly formula: Bilingual;
  readonly of: Sum;
  readonly by?: Sum;
}

/** Below this a denominator is marked as small. */
export const SMALL_DENOMINATOR = 30;

const requests = (row: string, column = 'total'): string => `requests.${row}.${column}`;
const review = (column: string): string => `review_litigation.review.${column}`;
const litigation = (column: string): string[] =>
  ['direct', 'after_review'].map((kind) => `review_litigation.litigation.${kind}.${column}`);

const received: Sum = { plus: [requests('new_requests')] };
const processed: Sum = { plus: [requests('total_processed')] };
const accepted: Sum = { plus: [requests('new_requests'), requests('carried_over')] };

function share(
  name: string,
  zh: string,
  en: string,
  formula: Bilingual,
  plus: readonly string[],
  by: Sum,
): Indicator {
  return { name, title: { zh, en }, formula, of: { plus }, by };
}

function ofProcessed(
  name: string,
  zh: string,
  en: string,
  label: Bilingual,
  rows: readonly string[],
): Indicator {
  const formula = { zh: `${label.zh}÷（七）总计`, en: `${label.en} / total processed` };
  return share(
    name,
    zh,
    en,
    formula,
    rows.map((row) => requests(row)),
    processed,
  );
}

/** Indicators that no form adds to; the view `indicators` has them in rows. */
export const mainIndicators: readonly Indicator[] = [
  {
    name: 'accepted_total',
    title: { zh: '受理合计', en: 'Accepted requests' },
    formula: { zh: '新收+上年结转', en: 'new + carried over' },
    of: accepted,
  },
  ofProcessed(
    'disclosure_rate',
    '公开率',
    'Disclosure rate',
    { zh: '（予以公开+部分公开）', en: '(granted + partially granted)' },
    ['granted', 'partially_granted'],
  ),
  ofProcessed('full_grant_rate', '全部公开率', 'Full-grant rate', { zh: '予以公开', en: 'granted' }, [
    'granted',
  ]),
  ofProcessed('denial_rate', '不予公开率', 'Denial rate', { zh: '不予公开各项', en: 'denied, all grounds' }, [
    'denied.all',
  ]),
  ofProcessed(
    'unable_rate',
    '无法提供率',
    'Unable rate',
    { zh: '无法提供各项', en: 'unable to provide, all' },
    ['unable.all'],
  ),
  ofProcessed(
    'non_processing_rate',
    '不予处理率',
    'Non-processing rate',
    { zh: '不予处理各项', en: 'not processed, all' },
    ['not_processed.all'],
  ),
  ofProcessed(
    'other_rate',
    '其他处理率',
    'Other rate',
    { zh: '其他处理各项', en: 'other disposition, all' },
    ['other.all'],
  ),
  share(
    'not_held_share',
    '不掌握占比',
    'Not-held share',
    { zh: '本机关不掌握÷无法提供各项', en: 'not held / unable to provide, all' },
    [requests('unable.not_held')],
    { plus: [requests('unable.all')] },
  ),
  share(
    'backlog_rate',
    '结转率',
    'Backlog rate',
    { zh: '结转下年÷（新收+上年结转）', en: 'carried forward / (new + carried over)' },
    [requests('carried_forward')],
    accepted,
  ),
  share(
    'natural_person_share',
    '自然人占比',
    'Share of natural persons',
    { zh: '新收：自然人÷总计', en: 'new requests: natural persons / total' },
    [requests('new_requests', 'natural_person')],
    received,
  ),
  share(
    'business_share',
    '商业企业占比',
    'Share of businesses',
    { zh: '新收：商业企业÷总计', en: 'new requests: businesses / total' },
    [requests('new_requests', 'legal_person.business')],
    received,
  ),
  share(
    'reconsideration_rate',
    '复议率',
    'Reconsideration rate',
    { zh: '行政复议总计÷（七）总计', en: 'reconsiderations / total processed' },
    [review('total')],
    processed,
  ),
  share(
    'dispute_rate',
    '争议转化率',
    'Dispute rate',
    { zh: '（行政复议总计+行政诉讼总计）÷新收', en: '(reconsiderations + lawsuits) / new requests' },
    [review('total'), ...litigation('total')],
    received,
  ),
  share(
    'reconsideration_overturn_rate',
    '复议纠错率',
    'Overturn rate of reconsiderations',
    { zh: '结果纠正÷（总计－尚未审结）', en: 'corrected / (total - pending): of closed cases' },
    [review('corrected')],
    { plus: [review('total')], minus: [review('pending')] },
  ),
  share(
    'litigation_loss_rate',
    '败诉率',
    'Litigation loss rate',
    {
      zh: '结果纠正÷（总计－尚未审结），两类诉讼合计',
      en: 'corrected / (total - pending), both kinds of lawsuits: of closed cases',
    },
    litigation('corrected'),
    { plus: litigation('total'), minus: litigation('pending') },
  ),
  share(
    'correction_rate',
    '纠错转化率',
    'Correction rate',
    { zh: '（复议纠正+诉讼纠正）÷新收', en: '(corrected in reconsideration + in court) / new requests' },
    [review('corrected'), ...litigation('corrected')],
    received,
  ),
  share(
    'litigation_after_review_share',
    '复议后起诉占比',
    'Share of lawsuits after reconsideration',
    { zh: '复议后起诉总计÷行政诉讼总计', en: 'lawsuits after reconsideration / all lawsuits' },
    litigation('total').slice(1),
    { plus: litigation('total') },
  ),
  share(
    'licensing_per_penalty',
    '许可处罚比',
    'Licences per penalty',
    { zh: '行政许可处理决定数量÷行政处罚处理决定数量', en: 'licensing decisions / penalty decisions' },
    ['disclosure.art20_5.administrative_licensing.decisions'],
    { plus: ['disclosure.art20_6.administrative_penalty.decisions'] },
  ),
];

const DENIED = 'denied.all';

/** All indicators: the main ones, and the share of each ground of refusal that the forms have. */
export function indicatorsOf(forms: readonly FormDefinition[]): readonly Indicator[] {
  const tables = forms.flatMap((form) => form.tables);
  const grounds = new Map<string, Indicator>();
  for (const table of tables) {
    const rows = table.derived?.find(({ id }) => id === DENIED)?.sumOf ?? [];
    for (const row of table.rows.filter(({ id }) => rows.includes(id))) {
      const name = `${row.id.replaceAll('.', '_')}_share`;
      const formula = { zh: `${row.label}÷不予公开各项`, en: `${row.gloss} / denied, all grounds` };
      const by = { plus: [`${table.id}.${DENIED}.total`] };
      const title = { zh: `不予公开理由占比：${row.label}`, en: `Share among refusals: ${row.gloss}` };
      grounds.set(name, { name, title, formula, of: { plus: [`${table.id}.${row.id}.total`] }, by });
    }
  }
  return [...mainIndicators, ...grounds.values()];
}

/** Columns of the indicators: a count, or a ratio and its denominator. */
export function indicatorColumns(indicators: readonly Indicator[]): Column[] {
  return indicators.flatMap(({ name, title, formula, by }): Column[] => {
    const gloss = { zh: `${formula.zh}`, en: `${formula.en}.` };
    if (by === undefined) return [{ name, type: 'number', title, gloss, unit: '件' }];
    return [
      {
        name,
        type: 'number',
        title,
        gloss: {
          zh: `${gloss.zh}；分母为0或有未印数字者为空`,
          en: `${gloss.en} Empty where the denominator is 0 or a term is no number.`,
        },
      },
      {
        name: `${name}__n`,
        type: 'number',
        title: { zh: `${title.zh}：分母`, en: `${title.en}: denominator` },
        gloss: {
          zh: `分母；小于${SMALL_DENOMINATOR}时比率意义不大`,
          en: `Denominator; below ${SMALL_DENOMINATOR} the ratio says little.`,
        },
      },
    ];
  });
}

/** Value of a field, null where it is no number. */
export type NumberAt = (path: string) => number | null;

/** Works the indicators out for one report after another. */
export function indicatorValues(
  indicators: readonly Indicator[],
  forms: readonly FormDefinition[],
): (numberAt: NumberAt) => Record<string, number | null> {
  const rowsOf = derivedRows(forms);
  return (numberAt) => {
    const sum = (paths: readonly string[]): number | null => {
      const terms = paths.map((path) => numberAt(path) ?? addAll((rowsOf(path) ?? []).map(numberAt)));
      return addAll(terms);
    };
    const total = ({ plus, minus = [] }: Sum): number | null => {
      const [all, less] = [sum(plus), minus.length === 0 ? 0 : sum(minus)];
      return all === null || less === null ? null : all - less;
    };
    const row: Record<string, number | null> = {};
    for (const { name, of, by } of indicators) {
      const value = total(of);
      const n = by === undefined ? undefined : total(by);
      row[name] = n === undefined ? value : ratio(value, n);
      if (n !== undefined) row[`${name}__n`] = n;
    }
    return row;
  };
}

/** To six decimals, the same in CSV and Parquet; null where it is not defined. */
function ratio(value: number | null, n: number | null): number | null {
  return value === null || n === null || n <= 0 ? null : Number((value / n).toFixed(6));
}

/** Null where there is no term, or one of them is no number. */
function addAll(terms: readonly (number | null)[]): number | null {
  if (terms.length === 0) return null;
  let sum = 0;
  for (const term of terms) {
    if (term === null) return null;
    sum += term;
  }
  return sum;
}

/** Paths of the rows that a derived id stands for. */
function derivedRows(forms: readonly FormDefinition[]): (path: string) => readonly string[] | undefined {
  const rows = new Map<string, readonly string[]>();
  for (const table of forms.flatMap((form) => form.tables)) {
    for (const { id, sumOf } of table.derived ?? []) {
      for (const column of table.columns) {
        const path = (row: string): string => `${table.id}.${row}.${column.id}`;
        rows.set(path(id), sumOf.map(path));
      }
    }
  }
  return (path) => rows.get(path);
}
