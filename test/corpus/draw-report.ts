// The report of one document before any oddity: agency and year of its chain, figures, prose with planted facts.

import type { ReportDescription, WebPage } from '../maker/description.js';
import { type Random, seededRandom } from '../maker/random.js';
import type { Agency } from './agency/agency.js';
import { contactOf } from './agency/contact.js';
import { locateAgency } from './agency/locate-agency.js';
import { drawTitle } from './agency/title.js';
import type { CorpusFormat, Draft } from './draft.js';
import { type ChainYear, chainYear, formOf } from './figures/chain.js';
import { brokenIdentities } from './figures/identities.js';
import { drawProse } from './prose/index.js';
import { documentSeed, splitOf, yearsInChain } from './split.js';

/** Draws the report that seed and index determine. */
export function drawReport(seed: number, index: number, format: CorpusFormat): Draft {
  const stream = (step: string): Random => seededRandom(documentSeed(seed, index, step));
  const split = splitOf(seed, index);
  const drawn = chainYear(seed, index);
  const { year, form, tables } = drawn;
  const chain = Math.floor(index / yearsInChain);
  const located = locateAgency(seededRandom(documentSeed(seed, chain, 'place')), drawn.agency, year);
  const { agency, identity } = located;
  const contact = located.locateContact(
    contactOf(seededRandom(documentSeed(seed, chain, 'contact')), agency),
  );
  const frame = stream('report');
  const signedOn = drawDay(frame, agency, year + 1);
  const input = { agency, year, form, contact, tables, signedOn, split };
  const { prose, facts } = drawProse(input, stream('prose'));
  const report: ReportDescription = {
    slug: `corpus-${seed}-${index}`,
    agency: identity.printed,
    year,
    form,
    title: drawTitle(frame, identity.printed, year),
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    contact,
    prose,
    tables,
    signature: identity.printed,
    signedOn,
    publishedErrors: [],
    page: {
      ...drawPage(frame, agency, signedOn),
      ...(located.siteId === undefined ? {} : { siteId: located.siteId }),
    },
  };
  return {
    report,
    identity,
    facts,
    publishedErrors: errorsOf(drawn),
    blocks: [],
    oddities: [],
    format,
    split,
    wishes: {},
  };
}

// Within the year the drawn sums agree; between the years an agency now and then forgets what it carried over.
function errorsOf({ form, year, tables, previous }: ChainYear): Draft['publishedErrors'] {
  if (previous === undefined) return brokenIdentities({ form, tables });
  return brokenIdentities({ form, tables }, { form: formOf(year - 1), tables: previous });
}

// Departments publish by the end of January, governments by the end of March (Article 49 of the Regulation).
function drawDay(random: Random, { kind }: Agency, year: number): string {
  const month = kind === 'government' || kind === 'general_office' ? random.integer(1, 3) : 1;
  const day = random.integer(month === 1 ? 4 : 1, month === 2 ? 28 : 31);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function drawPage(random: Random, { place, parent, level }: Agency, signedOn: string): WebPage {
  const site = level === 'township' ? (parent ?? place) : place;
  const serial = String(random.integer(1, 99_999)).padStart(5, '0');
  return {
    siteName: `${site}人民政府`,
    indexNumber: `${random.integer(100_000_000, 999_999_999)}/${signedOn.slice(0, 4)}-${serial}`,
    publishedOn: signedOn,
  };
}
