import { describe, expect, it } from 'vitest';
import { divisionStem, shortNames } from '../../src/identity/division-name.js';
import { plainName } from '../../src/identity/plain-name.js';
import { readAgencyName } from '../../src/identity/read-agency-name.js';

describe('the stem of a division', () => {
  it.each([
    ['沭阳县', '沭阳'],
    ['丰县', '丰'],
    ['长阳土家族自治县', '长阳'],
    ['恩施土家族苗族自治州', '恩施'],
    ['内蒙古自治区', '内蒙古'],
    ['广西壮族自治区', '广西'],
    ['浦东新区', '浦东'],
    ['神农架林区', '神农架'],
    ['新林区', '新林'],
    ['鄂温克族自治旗', '鄂温克族'],
  ])('of %s is %s', (name, stem) => {
    expect(divisionStem(name)).toBe(stem);
  });

  it('is also printed with its kind alone', () => {
    expect(shortNames('恩施土家族苗族自治州')).toEqual(['恩施州']);
    expect(shortNames('沭阳县')).toEqual([]);
  });
});

describe('an agency’s name', () => {
  const read = (name: string) => {
    const { divisions, ownPlace, zone, body, kind } = readAgencyName(plainName(name));
    return [divisions.map(({ text }) => text).join('>'), ownPlace ?? '', zone ?? '', body, kind];
  };

  it.each([
    ['重庆市大足区人民政府外事办公室', ['重庆市>大足区', '', '', '人民政府外事办公室', 'department']],
    ['上海市人民政府办公厅', ['上海市', '', '', '人民政府办公厅', 'general_office']],
    ['宿迁市', ['宿迁市', '', '', '', 'government']],
    ['吉林市市场监督管理局', ['吉林市', '', '', '市场监督管理局', 'department']],
    ['国家税务总局珠海市香洲区税务局', ['珠海市>香洲区', '', '', '税务局', 'vertical']],
    ['韶关市武江区龙归镇人民政府', ['韶关市>武江区', '', '', '龙归镇人民政府', 'township']],
    ['石家庄市桥西区中山街道办事处', ['石家庄市>桥西区', '', '', '中山街道办事处', 'subdistrict']],
    ['城区街道办事处', ['', '', '', '城区街道办事处', 'subdistrict']],
    ['市应急局', ['', '市', '', '应急局', 'department']],
    ['宿迁经济技术开发区管理委员会', ['宿迁', '', '宿迁经济技术开发区', '管理委员会', 'zone']],
    ['宿迁市高新区市场监管局', ['宿迁市', '', '高新区', '市场监管局', 'department']],
    ['浦东新区人民政府', ['浦东新区', '', '', '人民政府', 'government']],
    ['經(jīng)濟(jì)技術開發區管委會', ['', '', '经济技术开发区', '管委会', 'zone']],
    ['南京海关', ['南京', '', '', '海关', 'vertical']],
    ['大庆市政务服务中心', ['大庆市', '', '', '政务服务中心', 'public_institution']],
    ['恩施州民政局', ['恩施州', '', '', '民政局', 'department']],
    ['东港市城市建设投资有限公司', ['东港市', '', '', '城市建设投资有限公司', 'enterprise']],
    ['柳州市公共资源交易中心', ['柳州市', '', '', '公共资源交易中心', 'public_institution']],
  ])('%s is taken apart', (name, parts) => {
    expect(read(name)).toEqual(parts);
  });
});
