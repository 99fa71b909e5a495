// Section 2 of the 2019 form: lists of items with their change, decisions, procurement.

import type { CellValue, ReportTables } from '../../maker/description.js';
import type { Random } from '../../maker/random.js';
import { logNormal, poisson } from './chance.js';
import { drawDecisionCounts } from './draw-2021.js';
import type { DocumentRow, DocumentsOfYear } from './draw-documents.js';
import { drawMoney } from './money.js';
import type { Profile } from './profile.js';

/** Kinds of items that an agency lists, at the end of a year. */
export interface ItemLists {
  readonly licensing: number;
  readonly services: number;
  readonly penalties: number;
  readonly compulsion: number;
  readonly fees: number;
}

/** Lists before the first year. */
export function firstLists(random: Random, { scale, dormant }: Profile): ItemLists {
  const list = (factor: number): number =>
    dormant ? 0 : poisson(random, logNormal(random, scale.items * factor, 0.5));
  return {
    licensing: list(1),
    services: list(2.5),
    penalties: list(6),
    compulsion: list(0.3),
    fees: list(0.05),
  };
}

/** Draws section 2 with the lists as they stand at the end of the year. */
export function drawDisclosure2019(
  random: Random,
  profile: Profile,
  { documents, lists, active }: { documents: DocumentsOfYear; lists: ItemLists; active: boolean },
): { readonly tables: ReportTables; readonly lists: ItemLists } {
  const changes = {
    licensing: drawChange(random, lists.licensing, active),
    services: drawChange(random, lists.services, active),
    penalties: drawChange(random, lists.penalties, active),
    compulsion: drawChange(random, lists.compulsion, active),
    fees: drawChange(random, lists.fees, active),
  };
  const decisions = drawDecisionCounts(random, profile, active);
  const services =
    active && lists.services > 0 ? poisson(random, logNormal(random, profile.scale.licensing * 2, 0.6)) : 0;
  const tables: ReportTables = {
    'disclosure.art20_1': {
      regulations: documentRow(documents.regulations),
      normative_documents: documentRow(documents.normativeDocuments),
    },
    'disclosure.art20_5': {
      administrative_licensing: [lists.licensing, changes.licensing, decisions.licensing],
      other_external_services: [lists.services, changes.services, services],
    },
    'disclosure.art20_6': {
      administrative_penalty: [lists.penalties, changes.penalties, decisions.penalties],
      administrative_compulsion: [lists.compulsion, changes.compulsion, decisions.compulsion],
    },
    'disclosure.art20_8': { administrative_fees: [lists.fees, changes.fees] },
    'disclosure.art20_9': { centralized_procurement: drawProcurement(random, profile, active) },
  };
  return { tables, lists: addChanges(lists, changes) };
}

// Every document of the year is published; what was repealed is no longer counted.
function documentRow({ issued, inForce }: DocumentRow): number[] {
  return [issued, Math.min(issued, inForce), inForce];
}

// Half of the lists stay as they are; a reform cuts or adds a part of the others.
function drawChange(random: Random, items: number, active: boolean): number {
  if (!active || items === 0 || random.chance(0.5)) return 0;
  const change = Math.max(1, Math.round(logNormal(random, items * 0.04, 1.1)));
  return random.chance(0.55) ? -Math.min(items, change) : change;
}

function addChanges(lists: ItemLists, changes: ItemLists): ItemLists {
  return {
    licensing: lists.licensing + changes.licensing,
    services: lists.services + changes.services,
    penalties: lists.penalties + changes.penalties,
    compulsion: lists.compulsion + changes.compulsion,
    fees: lists.fees + changes.fees,
  };
}

// The form prints no unit: some agencies mean 元, others 万元.
function drawProcurement(random: Random, profile: Profile, active: boolean): CellValue[] {
  const projects = active ? poisson(random, profile.scale.procurements) : 0;
  if (projects === 0) return [0, 0];
  const amount = logNormal(random, projects * 45, 0.9) * profile.procurementFactor;
  const decimals = profile.procurementFactor === 1 ? profile.decimals : Math.min(profile.decimals, 2);
  return [projects, drawMoney({ ...profile, decimals }, amount)];
}
