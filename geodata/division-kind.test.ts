import { describe, expect, it } from 'vitest';
import { hostKind, townshipKind } from './division-kind.ts';

describe('townshipKind', () => {
  it.each([
    ['150602001', '交通街道', 'subdistrict'],
    ['150602100', '泊尔江海子镇', 'town'],
    ['150622200', '暖水乡', 'township'],
    ['341881200', '云梯畲族乡', 'township'],
    ['150624200', '苏米图苏木', 'sumu'],
    ['152501201', '鄂温克民族苏木', 'sumu'],
    ['150621400', '达拉特经济开发区', 'park'],
    ['150621401', '鄂尔多斯市生态示范区', 'park'],
    // The name goes before the code: a subdistrict in the 4xx of the parks, a park in the 0xx of the subdistricts.
    ['120116402', '中新生态城街道', 'subdistrict'],
    ['110101099', '高新技术产业园区', 'park'],
    // Nothing in the name: the code's seventh digit, and the rest counts as a park.
    ['653121001', '某地区', 'subdistrict'],
    ['230109500', '青年农场', 'park'],
  ])('%s %s is a %s', (code, name, kind) => {
    expect(townshipKind({ code, name })).toBe(kind);
  });
});

describe('hostKind', () => {
  it.each([
    ['150602001001', '吉劳庆社区', 'community'],
    ['150602100200', '漫赖村委会', 'village'],
    ['150621104209', '柴磴嘎查', 'village'],
    ['150626100002', '萨拉乌素社区居民委员会', 'community'],
    ['150602100201', '九成功', 'village'],
    ['150602100003', '九成功', 'community'],
  ])('%s %s is a %s', (code, name, kind) => {
    expect(hostKind({ code, name })).toBe(kind);
  });
});
