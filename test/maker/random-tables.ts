// Random figures whose sums agree, from a department without any request to a city with thousands.

import type { CellValue, FormId, PrintedNumber, ReportTables, TableValues } from './description.js';
import type { Random } from './random.js';
import { type ApplicantCounts, type CaseCounts, outcomeIds, requestsTable, reviewTable } from './tables.js';

/** What kind of report the figures belong to. */
export interface TableOptions {
  readonly form: FormId;
  readonly size: 'zero' | 'small' | 'medium' | 'large';
  /** （六） as one row, as the 2019 form prints it. */
  readonly singleOtherRow: boolean;
  /** How detail cells without a count are printed. */
  readonly emptyCells: '0' | 'blank' | 'stroke';
}

const largest = { zero: 0, small: 6, medium: 60, large: 900 } as const;

/** All tables of one report. */
export function randomTables(random: Random, options: TableOptions): ReportTables {
  const requests = randomRequests(random, options);
  return {
    ...(options.form === 'ogi_2021' ? disclosure2021(random, options) : disclosure2019(random, options)),
    requests: printEmpty(requests, options.emptyCells),
    review_litigation: randomReview(random, options),
  };
}

function disclosure2021(random: Random, { size }: TableOptions): ReportTables {
  const count = (factor: number): number => amount(random, size, factor);
  const fee = size === 'zero' ? 0 : random.integer(0, largest[size] * 100_000) / 10 ** random.integer(0, 4);
  return {
    'disclosure.art20_1': {
      regulations:
        size === 'large' ? [random.integer(0, 4), random.integer(0, 3), random.integer(5, 30)] : [0, 0, 0],
      normative_documents: [count(0.2), count(0.1), count(1)],
    },
    'disclosure.art20_5': { administrative_licensing: [count(200)] },
    'disclosure.art20_6': { administrative_penalty: [count(80)], administrative_compulsion: [count(9)] },
    'disclosure.art20_8': { administrative_fees: [fee] },
  };
}

function disclosure2019(random: Random, { size }: TableOptions): ReportTables {
  const count = (factor: number): number => amount(random, size, factor);
  const items = (): [number, CellValue] => [
    count(2),
    signed(random, size === 'zero' ? 0 : random.integer(-40, 40)),
  ];
  const money = count(90);
  return {
    'disclosure.art20_1': {
      regulations: [0, 0, 0],
      normative_documents: [count(0.2), count(0.2), count(1)],
    },
    'disclosure.art20_5': {
      administrative_licensing: [...items(), count(200)],
      other_external_services: [...items(), count(300)],
    },
    'disclosure.art20_6': {
      administrative_penalty: [...items(), count(80)],
      administrative_compulsion: [...items(), count(9)],
    },
    'disclosure.art20_8': { administrative_fees: items() },
    'disclosure.art20_9': { centralized_procurement: [count(0.5), procurement(random, money)] },
  };
}

function amount(random: Random, size: TableOptions['size'], factor: number): number {
  return random.chance(0.15) ? 0 : random.integer(0, Math.round(largest[size] * factor));
}

function signed(random: Random, value: number): CellValue {
  return value > 0 && random.chance(0.4) ? { value, print: `+${value}` } : value;
}

function procurement(random: Random, value: number): CellValue {
  const inUnit: PrintedNumber = random.chance(0.5)
    ? { value, print: `${value}元` }
    : { value: value / 100, print: `${value / 100}万元` };
  return random.chance(0.5) ? value : inUnit;
}

function randomRequests(random: Random, { size, singleOtherRow }: TableOptions): TableValues {
  const legalPersons = random.chance(0.6);
  const outcomes = Object.fromEntries(
    outcomeIds(singleOtherRow).map((id) => [id, applicants(random, largest[size], legalPersons)]),
  );
  const processed = Object.values(outcomes).reduce(add, zero);
  const carriedForward = applicants(random, largest[size] / 4, legalPersons);
  const handled = add(processed, carriedForward);
  const carriedOver = eachCount(handled, (count) => Math.min(count, random.integer(0, Math.ceil(count / 8))));
  const newRequests = eachCount(handled, (count, index) => count - (carriedOver[index] ?? 0));
  return requestsTable({ newRequests, carriedOver, outcomes, singleOtherRow });
}

const zero: ApplicantCounts = [0, 0, 0, 0, 0, 0];

function applicants(random: Random, most: number, legalPersons: boolean): ApplicantCounts {
  if (random.chance(0.45)) return zero;
  const share = legalPersons ? most / 12 : 0;
  const count = (upTo: number): number => (random.chance(0.5) ? 0 : random.integer(0, Math.round(upTo)));
  return [
    random.integer(0, Math.round(most)),
    count(share * 2),
    count(share),
    count(share),
    count(share),
    count(share),
  ];
}

function add(a: ApplicantCounts, b: ApplicantCounts): ApplicantCounts {
  return eachCount(a, (count, index) => count + (b[index] ?? 0));
}

function eachCount(
  counts: ApplicantCounts,
  change: (count: number, index: number) => number,
): ApplicantCounts {
  const [a, b, c, d, e, f] = counts;
  return [change(a, 0), change(b, 1), change(c, 2), change(d, 3), change(e, 4), change(f, 5)];
}

function randomReview(random: Random, { size }: TableOptions): TableValues {
  const most = Math.round(largest[size] / 4);
  const cases = (): CaseCounts => [count(), count(), count(), count()];
  const count = (): number => (random.chance(0.5) ? 0 : random.integer(0, most));
  return reviewTable(cases(), cases(), cases());
}

// Agencies that print no 0 leave the detail rows empty, and keep the four rows that the form's identity names.
const keptRows = ['new_requests', 'carried_over', 'total_processed', 'carried_forward'];

function printEmpty(table: TableValues, emptyCells: TableOptions['emptyCells']): TableValues {
  if (emptyCells === '0') return table;
  const empty = emptyCells === 'blank' ? '' : '/';
  return Object.fromEntries(
    Object.entries(table).map(([id, row]) => [
      id,
      keptRows.includes(id) ? row : row.map((value) => (value === 0 ? empty : value)),
    ]),
  );
}
