// Invented names of places. Compared with the published list of divisions (2023, down to townships): no division's name
// holds any of these stems. Rare first characters keep it so.

import type { Random } from '../../maker/random.js';

const invented = [
  '霁川 霁阳 霁泽 霁浦 霁陵 霁原 霁湾 霁源',
  '岚泽 岚澄 岚沅 岚浦 岚陵 岚洲 岚宁',
  '澄川 澄泽 澄禾 澄浦 澄陵 澄屿 澄宁',
  '沅川 沅泽 沅禾 沅浦 沅洲 沅宁 宁沅 安沅',
  '芷川 芷澜 芷浦 芷陵 芷源 芷宁',
  '珑川 珑泽 珑浦 珑原 珑安',
  '泠川 泠阳 泠浦 泠陵 泠洲',
  '璟川 璟阳 璟泽 璟源',
  '霖川 霖泽 霖浦 霖宁',
  '昱川 昱泽 昱陵 昱宁',
  '岑泽 岑浦 岑陵 岑洲',
  '筠泽 筠浦 筠陵 筠源',
  '洵泽 洵浦 洵陵 洵安',
  '蘅川 蘅阳 蘅浦 蘅洲',
  '栀川 栀阳 栀泽 栀源',
  '丰澄 平澄 松泽 川禾 禾浦 禾陵 淳浦 榆澜 栎源 汀澜',
].flatMap((line) => line.split(' '));

/** A stem no real division bears: `霁川`. Two draws may agree; `besides` names those already taken. */
export function drawStem(random: Random, besides: readonly string[] = []): string {
  const [first = '霁川', ...rest] = invented.filter((stem) => !besides.includes(stem));
  return random.pick([first, ...rest]);
}
