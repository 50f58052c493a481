import { describe, expect, it } from 'vitest';
import { hostShortName, parkShortName, stemOfDivision, stemOfRegion } from './short-name.ts';

describe('short names', () => {
  it.each([
    ['内蒙古自治区', '内蒙古'],
    ['广西壮族自治区', '广西'],
    ['西双版纳傣族自治州', '西双版纳'],
    ['湘西土家族苗族自治州', '湘西'],
    ['巴音郭楞蒙古自治州', '巴音郭楞'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['湖州市', '湖州'],
  ])('the stem of %s is %s', (name, stem) => {
    expect(stemOfRegion(name)).toBe(stem);
  });

  it.each([
    ['乌兰木伦镇', '乌兰木伦'],
    ['云梯畲族乡', '云梯'],
    ['莫力达瓦达斡尔族自治旗', '莫力达瓦'],
    ['鄂托克前旗', '鄂托克前'],
    // One character alone would match anything.
    ['滦县', '滦县'],
  ])('the stem of %s is %s', (name, stem) => {
    expect(stemOfDivision(name)).toBe(stem);
  });

  it.each([
    ['鄂尔多斯蒙苏经济开发区', '蒙苏经济开发区'],
    ['内蒙古鄂托克经济开发区', '鄂托克经济开发区'],
    ['内蒙古鄂尔多斯杭锦经济开发区', '杭锦经济开发区'],
    ['鄂尔多斯市高新技术产业园区', '高新技术产业园区'],
    ['达拉特经济开发区', '达拉特经济开发区'],
    // What would remain is no name.
    ['鄂尔多斯开发区', '鄂尔多斯开发区'],
  ])('the park %s is labelled %s inside 鄂尔多斯市', (name, label) => {
    expect(parkShortName(name, ['内蒙古自治区', '鄂尔多斯市'])).toBe(label);
  });

  it.each([
    ['漫赖村委会', '漫赖村'],
    ['李庄村民委员会', '李庄村'],
    ['萨拉乌素社区居民委员会', '萨拉乌素社区'],
    ['柴磴嘎查', '柴磴嘎查'],
  ])('the host %s is labelled %s', (name, label) => {
    expect(hostShortName(name)).toBe(label);
  });
});
