import { describe, expect, it } from 'vitest';
import { isTellingName, partByAgency } from '../../src/series/series-key.js';

const report = (division: string | null, agency = '鼓楼区财政局') => ({ agency, division });

describe('reports of one name', () => {
  it.each(['洪泽区人民政府', '上海市科学技术委员会', '国家税务总局', '沭阳县发展和改革局'])(
    '%s tells which agency it is',
    (name) => expect(isTellingName(name)).toBe(true),
  );

  it.each(['县财政局', '市政府', '卫生健康局', '城关镇人民政府', '城区财政局'])(
    '%s does not tell which agency it is',
    (name) => expect(isTellingName(name)).toBe(false),
  );

  it('are parted by division, and those without one left out', () => {
    const [one, other, unknown] = [report('320106'), report('410204'), report(null)];
    expect(partByAgency([one, unknown, other])).toEqual([
      { reports: [one], isSure: true },
      { reports: [other], isSure: true },
    ]);
  });

  it('go with the only division that is known', () => {
    const reports = [report('320106'), report(null)];
    expect(partByAgency(reports)).toEqual([{ reports, isSure: true }]);
  });

  it('are not sure to be of one agency where the name does not tell', () => {
    const bare = [report(null, '县财政局'), report('320106', '县财政局')];
    expect(partByAgency(bare)).toEqual([{ reports: bare, isSure: false }]);
    expect(partByAgency([])).toEqual([]);
  });
});
