import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squareDivisions } from '../../../shared/import/division-fixture.ts';
import { readCompanyName } from '../../../shared/sweep/company-name.ts';
import { compareNames, probableScore } from '../../../shared/sweep/compare-names.ts';
import { normaliseCompanyName } from '../../../shared/sweep/normalise-company-name.ts';
import { buildRegionWords } from '../../../shared/sweep/region-words.ts';
import { simplifyChinese, soundOfCharacter } from '../../adapters/simplify-chinese.ts';

const setup = {
  regions: buildRegionWords(squareDivisions),
  simplify: simplifyChinese,
  soundOf: soundOfCharacter,
};
const read = (name: string) => readCompanyName(name, setup);
const compare = (a: string, b: string) => compareNames(read(a), read(b), soundOfCharacter);
const verdict = (a: string, b: string) => {
  const { score } = compare(a, b);
  return score === 1 ? 'same' : score >= probableScore ? 'probable' : 'different';
};

/** Hand-made pairs; what is expected was decided by reading them, before the rule was written. */
const same: readonly [string, string][] = [
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商贸有限公司'],
  ['鄂尔多斯市宏远商贸有限公司', ' 鄂尔多斯市 宏远商贸有限公司　'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂爾多斯市宏遠商貿有限公司'],
  ['鄂尔多斯市宏远（集团）有限公司', '鄂尔多斯市宏远(集团)有限公司'],
  ['鄂尔多斯市宏远（集团）有限公司', '鄂尔多斯市宏远【集团】有限公司'],
  ['鄂尔多斯市宏远（集团）有限公司', '鄂尔多斯市宏远〔集团〕有限公司'],
  ['内蒙古ＡＢＣ科技有限公司', '内蒙古abc科技有限公司'],
  ['准格尔旗第二建筑工程有限公司', '准格尔旗第2建筑工程有限公司'],
  ['准格尔旗宏远煤业有限公司二号井', '准格尔旗宏远煤业有限公司2号井'],
  ['东胜区小天使幼儿园', '東勝區小天使幼兒園'],
  ['鄂尔多斯市正泽律师事务所（普通合伙）', '鄂尔多斯市正泽律师事务所(普通合伙)'],
  ['达拉特旗巴音·额日和农牧业专业合作社', '达拉特旗巴音•额日和农牧业专业合作社'],
  ['准格尔旗兴隆商行', '准格尔旗“兴隆”商行'],
  ['鄂尔多斯市煤炭商会', '鄂爾多斯市煤炭商會'],
];
const probable: readonly [string, string][] = [
  // Region written otherwise, left out, or somewhere else.
  ['鄂尔多斯市宏远商贸有限公司', '宏远商贸有限公司'],
  ['鄂尔多斯市东胜区宏远商贸有限公司', '东胜区宏远商贸有限公司'],
  ['鄂尔多斯市东胜区宏远商贸有限公司', '东胜宏远商贸有限公司'],
  ['内蒙古自治区鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商贸有限公司'],
  ['内蒙古宏远商贸有限公司', '内蒙古自治区宏远商贸有限公司'],
  ['鄂尔多斯市宏远商贸有限公司', '宏远（鄂尔多斯）商贸有限公司'],
  ['鄂尔多斯市宏远商贸有限公司', '宏远商贸（鄂尔多斯市）有限公司'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市东胜区宏远商贸有限公司'],
  ['内蒙古宏远商贸有限公司', '鄂尔多斯市宏远商贸有限公司'],
  ['准格尔旗薛家湾镇宏远超市', '薛家湾镇宏远超市'],
  // Form written otherwise or left out.
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商贸有限责任公司'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商贸公司'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商贸'],
  ['准格尔旗惠民种养殖农民专业合作社', '准格尔旗惠民种养殖专业合作社'],
  ['鄂尔多斯市正泽律师事务所', '鄂尔多斯市正泽律师事务所（普通合伙）'],
  // One slip.
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市鸿远商贸有限公司'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏运商贸有限公司'],
  ['鄂尔多斯市宏源商贸有限公司', '鄂尔多斯市宏原商贸有限公司'],
  ['准格尔旗恒泰煤炭运销有限公司', '准格尔旗恒秦煤炭运销有限公司'],
  ['准格尔旗晟源物流有限公司', '准格尔旗晨源物流有限公司'],
  ['准格尔旗晟源物流有限公司', '准格尔旗盛源物流有限公司'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商茂有限公司'],
  ['鄂尔多斯市天骄蒙元文化传媒有限公司', '鄂尔多斯市天骄蒙元文化传煤有限公司'],
  ['东胜区金色摇篮幼儿园', '东胜区金色摇蓝幼儿园'],
  ['准格尔旗格桑花牧业有限公司', '准格尔旗格桑化牧业有限公司'],
  ['准格尔旗阿拉腾敖包餐饮有限公司', '准格尔旗阿拉腾敖餐饮有限公司'],
  // Business written otherwise.
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远贸易有限公司'],
  ['鄂尔多斯市宏远物业有限公司', '鄂尔多斯市宏远物业管理有限公司'],
  ['鄂尔多斯市宏远建筑安装工程有限公司', '鄂尔多斯市宏远安装建筑工程有限公司'],
  ['鄂尔多斯市宏远建筑工程有限公司', '鄂尔多斯市宏远建筑安装工程有限公司'],
  ['鄂尔多斯市宏远有限公司', '鄂尔多斯市宏远商贸有限公司'],
  ['鄂尔多斯市煤炭商会', '鄂尔多斯煤炭商会'],
  // A unit of the same organisation, written otherwise.
  ['宏远商贸有限公司第二分公司', '宏远商贸有限公司二分公司'],
  ['宏远商贸有限公司东胜分公司', '宏远商贸有限公司东胜区分公司'],
  // Two things at once.
  ['鄂爾多斯市鴻遠商貿有限公司', '宏远商贸有限公司'],
];
const different: readonly [string, string][] = [
  // Another trade name.
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏达商贸有限公司'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市天骄商贸有限公司'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市广远商贸有限公司'],
  ['准格尔旗蒙泰源煤炭有限公司', '准格尔旗蒙泰丰煤炭有限公司'],
  ['东胜区小天使幼儿园', '东胜区小太阳幼儿园'],
  ['东胜区东方超市', '东胜区西方超市'],
  ['鄂尔多斯市新华书店', '鄂尔多斯市老华书店'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市鸿源商贸有限公司'],
  // Another legal form.
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商贸股份有限公司'],
  ['鄂尔多斯市宏远养殖有限公司', '鄂尔多斯市宏远养殖专业合作社'],
  ['鄂尔多斯市煤炭商会', '鄂尔多斯市煤炭协会'],
  ['鄂尔多斯市山西商会', '鄂尔多斯市陕西商会'],
  ['东胜区小天使幼儿园', '东胜区小天使培训学校'],
  ['准格尔旗惠民养殖专业合作社', '准格尔旗惠民养殖专业合作社联合社'],
  ['鄂尔多斯市正泽会计师事务所（普通合伙）', '鄂尔多斯市正泽会计师事务所有限公司'],
  // A unit, or another one.
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商贸有限公司分公司'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商贸有限公司东胜分公司'],
  ['鄂尔多斯市宏远商贸有限公司第一分公司', '鄂尔多斯市宏远商贸有限公司第二分公司'],
  ['宏远商贸有限公司东胜分公司', '宏远商贸有限公司准格尔分公司'],
  ['鄂尔多斯煤炭有限责任公司阿尔巴斯煤矿', '鄂尔多斯煤炭有限责任公司敖家沟煤矿'],
  ['鄂尔多斯煤炭有限责任公司阿尔巴斯煤矿一井', '鄂尔多斯煤炭有限责任公司阿尔巴斯煤矿二井'],
  ['准格尔旗第二建筑工程有限公司', '准格尔旗第三建筑工程有限公司'],
  ['准格尔旗二中', '准格尔旗一中'],
  // Another business, another place, a group.
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远建筑工程有限公司'],
  ['鄂尔多斯市宏远煤炭有限公司', '鄂尔多斯市宏远餐饮有限公司'],
  ['鄂尔多斯市宏远商贸有限公司', '鄂尔多斯市宏远商贸集团有限公司'],
  ['准格尔旗宏远商贸有限公司', '东胜区宏远商贸有限公司'],
  ['准格尔旗宏远商贸有限公司', '包头市宏远商贸有限公司'],
  ['山西宏远商贸有限公司', '鄂尔多斯市宏远商贸有限公司'],
  ['鄂尔多斯市煤炭商会', '鄂尔多斯市羊绒商会'],
  ['鄂尔多斯市书法家协会', '鄂尔多斯市美术家协会'],
];

describe('company names', () => {
  it.each(same)('%s = %s', (a, b) => {
    expect(verdict(a, b)).toBe('same');
  });
  it.each(probable)('%s ≈ %s', (a, b) => {
    expect([verdict(a, b), compare(a, b)]).toEqual(['probable', compare(a, b)]);
  });
  it.each(different)('%s ≠ %s', (a, b) => {
    expect([verdict(a, b), compare(a, b)]).toEqual(['different', compare(a, b)]);
  });
  it('puts what only leaves the city out before what has a slip, and that before another business', () => {
    const of = (name: string) => compare('鄂尔多斯市宏远商贸有限公司', name).score;
    expect(of('宏远商贸有限公司')).toBeGreaterThanOrEqual(0.95);
    expect(of('宏远商贸有限公司')).toBeGreaterThan(of('鄂尔多斯市鸿远商贸有限公司'));
    expect(of('鄂尔多斯市鸿远商贸有限公司')).toBeGreaterThan(of('鄂尔多斯市宏远建筑有限公司'));
  });
});

const piece = fc.constantFrom(
  ...'鄂尔多斯市 内蒙古 东胜区 准格尔旗 薛家湾镇 包头市 宏远 鸿远 宏達 天骄 商贸 商貿 煤炭 物业 管理 集团 （集团） 有限公司 有限责任公司 股份有限公司 公司 合作社 协会 商会 幼儿园 第二 二 分公司 （东胜） 【个体工商户】 Ａ a 1 · - 煤矿 二井'.split(
    ' ',
  ),
);
const anyName = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    maxLength: 12,
  }),
);

describe('for any names', () => {
  it('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const once = normaliseCompanyName(name, simplifyChinese);
        expect(normaliseCompanyName(once, simplifyChinese)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
  it('a name matches itself with 1', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(compare(name, name).score).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });
  it('a is to b as b is to a, and the score lies in 0–1', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const there = compare(a, b);
        expect({ ...compare(b, a) }).toEqual(there);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 3000 },
    );
  });
  it('only names that are equal after normalising score 1', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        if (read(a).key !== read(b).key) expect(compare(a, b).score).toBeLessThan(1);
      }),
      { numRuns: 2000 },
    );
  });
});
