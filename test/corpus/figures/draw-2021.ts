// Section 2 of the 2021 form.

import type { ReportTables } from '../../maker/description.js';
import type { Random } from '../../maker/random.js';
import { logNormal, poisson } from './chance.js';
import type { DocumentRow, DocumentsOfYear } from './draw-documents.js';
import { drawMoney } from './money.js';
import type { Profile } from './profile.js';

/** Draws what an agency decided and collected in a year. */
export function drawDisclosure2021(
  random: Random,
  profile: Profile,
  { documents, active }: { documents: DocumentsOfYear; active: boolean },
): ReportTables {
  const row = ({ issued, repealed, inForce }: DocumentRow): number[] => [issued, repealed, inForce];
  return {
    'disclosure.art20_1': {
      regulations: row(documents.regulations),
      normative_documents: row(documents.normativeDocuments),
    },
    ...drawDecisions(random, profile, active),
    'disclosure.art20_8': { administrative_fees: [active ? drawFees(random, profile) : 0] },
  };
}

function drawDecisions(random: Random, profile: Profile, active: boolean): ReportTables {
  const { licensing, penalties, compulsion } = drawDecisionCounts(random, profile, active);
  return {
    'disclosure.art20_5': { administrative_licensing: [licensing] },
    'disclosure.art20_6': { administrative_penalty: [penalties], administrative_compulsion: [compulsion] },
  };
}

/** Licences, penalties and compulsory measures of a year. */
export function drawDecisionCounts(
  random: Random,
  { scale }: Profile,
  active: boolean,
): { readonly licensing: number; readonly penalties: number; readonly compulsion: number } {
  if (!active) return { licensing: 0, penalties: 0, compulsion: 0 };
  const licensing = poisson(random, logNormal(random, scale.licensing, 0.2));
  const penalties = poisson(random, logNormal(random, scale.penalties, 0.25));
  return { licensing, penalties, compulsion: poisson(random, logNormal(random, penalties * 0.04, 0.8)) };
}

// Below some 100 yuan there is nothing to collect.
function drawFees(random: Random, profile: Profile): ReturnType<typeof drawMoney> {
  const fees = logNormal(random, profile.scale.fees, 0.2);
  return fees < 0.01 || random.chance(smallShare(fees)) ? 0 : drawMoney(profile, fees);
}

function smallShare(fees: number): number {
  return fees < 20 ? 0.6 : 0.02;
}
