// Figures of the prose that no table holds, in the size of the agency.

import type { Random } from '../../maker/random.js';
import type { Figures } from './table-figures.js';

/** How much an agency has to tell. */
export type ProseSize = 'small' | 'medium' | 'large';

const scale = { small: 1, medium: 12, large: 240 } as const;

/** Draws them; parts and sums agree. */
export function ownFigures(random: Random, size: ProseSize, year: number): Figures {
  return {
    ...channelFigures(random, scale[size]),
    ...motionFigures(random, size),
    ...(year >= 2021 ? feeFigures(random, size) : {}),
    ...supportFigures(random, scale[size]),
  };
}

function channelFigures(random: Random, factor: number): Figures {
  const website = random.integer(8, 400) * factor + random.integer(0, 9);
  const wechat = random.integer(5, 150) * Math.ceil(factor / 4) + random.integer(0, 9);
  const weibo = random.integer(2, 90) * Math.ceil(factor / 6) + random.integer(0, 9);
  return {
    'website_items.count': website,
    'wechat_items.count': wechat,
    'weibo_items.count': weibo,
    'disclosed_items.count': website + wechat + weibo,
    'wechat_followers.count': random.integer(300, 9000) * factor + random.integer(0, 99),
    'website_visits.count': visits(random, factor),
    'interpretations.count': random.chance(0.12) ? 0 : random.integer(1, 12) * Math.ceil(factor / 6),
    'press_conferences.count': random.chance(0.3) ? 0 : random.integer(1, 6 + Math.ceil(factor / 10)),
  };
}

function visits(random: Random, factor: number): number {
  const most = factor > 100 ? random.pick([40_000, 900_000]) : 40_000;
  return random.integer(2000, most) * factor + random.integer(0, 999);
}

function motionFigures(random: Random, size: ProseSize): Figures {
  const most = { small: 3, medium: 40, large: 400 }[size];
  const [npc, cppcc] = random.chance(0.2) ? [0, 0] : [random.integer(1, most), random.integer(1, most * 2)];
  const total = npc + cppcc;
  const rate = (): number => random.pick([100, 100, 99, 98, 98.5, 96.2, random.integer(90, 99)]);
  return {
    'motions.npc': npc,
    'motions.cppcc': cppcc,
    'motions.total': total,
    ...(total === 0 ? {} : { 'motions.completion_rate': 100, 'motions.satisfaction_rate': rate() }),
    'motions.published': total === 0 ? 0 : random.integer(1, total),
  };
}

// The fee is counted by the item in steps of 100 yuan or by the page in steps of 10.
function feeFigures(random: Random, size: ProseSize): Figures {
  if (size === 'small' || random.chance(0.55))
    return { 'information_fee.amount': 0, 'information_fee.cases': 0 };
  const cases = random.integer(1, size === 'large' ? 40 : 6);
  const one = random.chance(0.4) ? random.integer(1, 9) * 100 : random.integer(3, 120) * 10;
  return { 'information_fee.amount': cases * one, 'information_fee.cases': cases };
}

function supportFigures(random: Random, factor: number): Figures {
  const sessions = random.chance(0.08) ? 0 : random.integer(1, 5 + Math.ceil(factor / 30));
  return {
    'accountability.persons': random.chance(0.93) ? 0 : random.integer(1, 4),
    'assessment.weight': random.pick([1, 2, 3, 4, 4.5, 5, 6, 8, 10]),
    'social_appraisal.satisfaction_rate': random.pick([
      89,
      92.4,
      95,
      95.6,
      97.35,
      98,
      99.1,
      random.integer(81, 99),
    ]),
    'trainings.sessions': sessions,
    ...(sessions === 0
      ? {}
      : { 'trainings.participants': sessions * random.integer(9, 130) + random.integer(0, 8) }),
  };
}
