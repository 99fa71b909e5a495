// Years of one agency that follow one another: what a year leaves open, the next takes over. Every year can be drawn
// from seed and number alone, because the at most four years before it are drawn as well.

import type { FormId, ReportTables } from '../../maker/description.js';
import { type Random, seededRandom } from '../../maker/random.js';
import type { ApplicantCounts } from '../../maker/tables.js';
import { type Agency, drawAgency } from '../agency/agency.js';
import { documentSeed, yearsInChain } from '../split.js';
import { drawDisclosure2019, firstLists, type ItemLists } from './draw-2019.js';
import { drawDisclosure2021 } from './draw-2021.js';
import { type DocumentStock, drawDocuments, firstStock } from './draw-documents.js';
import { drawRequests, noRequests } from './draw-requests.js';
import { drawReview, noCases, type PendingCases } from './draw-review.js';
import { drawProfile, type Profile } from './profile.js';

/** One year of an agency. */
export interface ChainYear {
  readonly agency: Agency;
  readonly year: number;
  readonly form: FormId;
  readonly tables: ReportTables;
  /** Tables of the year before in the same chain; none for its first year. */
  readonly previous: ReportTables | undefined;
}

/** What passes from year to year. */
interface State {
  readonly carriedOver: ApplicantCounts;
  readonly pending: PendingCases;
  readonly stock: DocumentStock;
  readonly lists: ItemLists;
}

// First years of chains. Early ones lead, so that a quarter of the reports stands on the 2019 form.
const firstYears = [2019, 2019, 2019, 2019, 2020, 2020, 2021, 2021, 2022, 2022] as const;
/** A dormant agency has something to report in one year out of ten. */
const WAKES = 0.1;
/** Years whose report forgets or recounts what was carried over, and years that recount the documents in force. */
const WRONG_CARRY = 0.04;
const RECOUNT = 0.06;

/** How often an agency errs between two years. */
export interface Slips {
  /** Forgets or recounts what was carried over. */
  readonly wrongCarry: number;
  /** Recounts the documents in force. */
  readonly recount: number;
}

const usualSlips: Slips = { wrongCarry: WRONG_CARRY, recount: RECOUNT };

/** What may be chosen for a chain in place of chance. */
export interface ChainWishes {
  readonly firstYear?: number;
  readonly slips?: Slips;
  /** Whether the year of this position takes over other numbers than were carried forward, or recounts its documents. */
  readonly breaks?: (position: number) => 'carry' | 'stock' | undefined;
}

/** The year of an agency that stands at the index. */
export function chainYear(seed: number, index: number): ChainYear {
  const chain = Math.floor(index / yearsInChain);
  let position = 0;
  for (const year of chainYears(seed, chain)) {
    if (position === index % yearsInChain) return year;
    position += 1;
  }
  throw new Error('a chain never ends');
}

/** The years of one agency, without end. */
export function* chainYears(
  seed: number,
  chain: number,
  { slips = usualSlips, breaks, ...wishes }: ChainWishes = {},
): Generator<ChainYear> {
  const stream = (step: string): Random => seededRandom(documentSeed(seed, chain, `chain/${step}`));
  const agency = drawAgency(stream('agency'));
  const profile = drawProfile(stream('profile'), agency);
  const firstYear = wishes.firstYear ?? stream('years').pick(firstYears);
  let state = firstState(stream('state'), profile);
  let previous: ReportTables | undefined;
  for (let position = 0; ; position += 1) {
    const year = firstYear + position;
    const random = stream(`year/${position}`);
    const takeOver = (): State =>
      breakState(position === 0 ? state : slip(random, state, slips), breaks?.(position));
    const drawn = drawYear(random, profile, { year, takeOver });
    yield { agency, year, form: formOf(year), tables: drawn.tables, previous };
    previous = drawn.tables;
    state = drawn.state;
  }
}

function breakState(state: State, what: 'carry' | 'stock' | undefined): State {
  const [persons, ...rest] = state.carriedOver;
  if (what === 'carry') return { ...state, carriedOver: [persons + 3, ...rest] };
  if (what === undefined) return state;
  const normativeDocuments = state.stock.normativeDocuments + 2;
  return { ...state, stock: { ...state.stock, normativeDocuments } };
}

/** Form in force for a report year. */
export function formOf(year: number): FormId {
  return year <= 2020 ? 'ogi_2019' : 'ogi_2021';
}

function firstState(random: Random, profile: Profile): State {
  const before = drawRequests(random, profile, {
    carriedOver: noRequests,
    active: !profile.dormant,
    singleOtherRow: false,
  });
  return {
    carriedOver: before.carriedForward,
    pending: noCases,
    stock: firstStock(random, profile),
    lists: firstLists(random, profile),
  };
}

function drawYear(
  random: Random,
  profile: Profile,
  { year, takeOver }: { year: number; takeOver: () => State },
): { readonly tables: ReportTables; readonly state: State } {
  const active = !profile.dormant || random.chance(WAKES);
  const state = takeOver();
  const form = formOf(year);
  const requests = drawRequests(random, profile, {
    carriedOver: state.carriedOver,
    active,
    singleOtherRow: form === 'ogi_2019',
  });
  const review = drawReview(random, profile, { pending: state.pending, active });
  const documents = drawDocuments(random, state.stock, active);
  const old = drawDisclosure2019(random, profile, { documents, lists: state.lists, active });
  return {
    tables: {
      ...(form === 'ogi_2019' ? old.tables : drawDisclosure2021(random, profile, { documents, active })),
      requests: requests.table,
      review_litigation: review.table,
    },
    state: {
      carriedOver: requests.carriedForward,
      pending: review.pending,
      stock: {
        regulations: documents.regulations.inForce,
        normativeDocuments: documents.normativeDocuments.inForce,
      },
      lists: old.lists,
    },
  };
}

function slip(random: Random, state: State, { wrongCarry, recount }: Slips): State {
  return {
    ...state,
    carriedOver: carryOver(random, state.carriedOver, wrongCarry),
    stock: recounted(random, state.stock, recount),
  };
}

function carryOver(random: Random, counts: ApplicantCounts, share: number): ApplicantCounts {
  const [persons, ...rest] = counts;
  if (!random.chance(share)) return counts;
  return random.chance(0.5) ? noRequests : [Math.max(0, persons + random.integer(-2, 3)), ...rest];
}

function recounted(random: Random, stock: DocumentStock, share: number): DocumentStock {
  if (stock.normativeDocuments === 0 || !random.chance(share)) return stock;
  const counted = Math.max(0, stock.normativeDocuments + random.integer(-4, 6));
  return { ...stock, normativeDocuments: counted };
}
