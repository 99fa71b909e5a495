// The narrative of one report with the facts that it states.

import type { ReportProse } from '../../maker/description.js';
import type { Random } from '../../maker/random.js';
import type { PlantedFact } from '../draft.js';
import type { ProseInput } from './prose-input.js';

/** A narrative and what it states. */
export interface DrawnProse {
  readonly prose: ReportProse;
  /** Every planted sentence stands verbatim in the prose. */
  readonly facts: readonly PlantedFact[];
}

/** Draws the prose of all sections; its figures are those of the tables. */
export function drawProse({ agency, year }: ProseInput, random: Random): DrawnProse {
  const opening = random.pick(['稳步推进政府信息公开工作', '扎实做好政府信息公开工作']);
  return {
    prose: {
      preamble: [`本报告由${agency.name}编制。`],
      s1: [`${year}年，${agency.name}${opening}。`],
      s5: ['公开内容还不够丰富，下一步将继续改进。'],
      s6: ['无其他需要报告的事项。'],
    },
    facts: [],
  };
}
