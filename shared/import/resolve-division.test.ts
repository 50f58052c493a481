import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squareDivisions, squareIndex } from './division-fixture.ts';
import { buildDivisionIndex, findBanner } from './division-index.ts';
import { resolveDivision } from './resolve-division.ts';

const read = (text: string, banner?: string) => {
  const stated = squareIndex.banners.find((each) => each.name === banner) ?? null;
  const { banner: found, township, unknownTownship } = resolveDivision(squareIndex, text, stated);
  return [found?.name ?? null, township?.name ?? null, unknownTownship];
};

test.each([
  ['内蒙古自治区鄂尔多斯市鄂托克旗棋盘井镇工业园区', '鄂托克旗', '棋盘井镇'],
  ['内蒙古鄂尔多斯市鄂托克前旗上海庙镇', '鄂托克前旗', '上海庙镇'],
  ['内蒙古自治区自治区鄂尔多斯市准格尔旗薛家湾镇', '准格尔旗', '薛家湾镇'],
  ['准格尔旗薛家湾镇哈拉敖包村', '准格尔旗', '薛家湾镇'],
  ['鄂尔多斯市东胜铜川镇', '东胜区', '铜川镇'],
  ['鄂尔多斯东胜区铜川镇', '东胜区', '铜川镇'],
  ['内蒙古自治区准格尔旗薛家湾百草塔村', '准格尔旗', '薛家湾镇'],
  ['内蒙古自治区鄂尔多斯市准旗薛家湾镇', '准格尔旗', '薛家湾镇'],
  ['鄂尔多斯市薛家湾镇大柳塔村', '准格尔旗', '薛家湾镇'],
  ['准格尔旗友谊街道办事处唐公塔村', '准格尔旗', '友谊街道'],
  ['鄂托克前旗风白泥井镇（风水梁镇）石匠窑村', '鄂托克前旗', '风水梁镇'],
  ['鄂托克前旗风白泥井镇(风水梁镇）石匠窑村', '鄂托克前旗', '风水梁镇'],
  ['东胜区高新技术产业开发区A座', '东胜区', '鄂尔多斯高新技术产业开发区'],
  ['  准格尔旗　大路镇 房子滩村', '准格尔旗', '大路镇'],
  ['150622103', '准格尔旗', '纳日松镇'],
  ['薛家湾', '准格尔旗', '薛家湾镇'],
  ['大路', '准格尔旗', '大路镇'],
])('the address %s lies in %s, %s', (text, banner, township) => {
  expect(read(text)).toEqual([banner, township, null]);
});

test('鄂托克旗 and 鄂托克前旗 are never taken for each other, with or without 旗', () => {
  expect(['鄂托克旗', '鄂托克前旗', '鄂托克', '鄂托克前'].map((text) => read(text)[0])).toEqual([
    '鄂托克旗',
    '鄂托克前旗',
    '鄂托克旗',
    '鄂托克前旗',
  ]);
});

test('a town that is in no list (塔拉壕镇, 那日松镇, 暖水镇) is named as unknown, with its banner', () => {
  expect(read('内蒙古自治区鄂尔多斯市东胜区塔拉壕镇白家梁村')).toEqual(['东胜区', null, '塔拉壕镇']);
  expect(read('准格尔旗那日松镇羊市塔村')).toEqual(['准格尔旗', null, '那日松镇']);
  expect(read('准格尔旗暖水镇昌汉素村')).toEqual(['准格尔旗', null, '暖水镇']);
});

test('a village that begins like a town (大路峁村) or a park like a subdistrict (工业园区) is not that town', () => {
  expect(read('准格尔旗大路峁村')).toEqual(['准格尔旗', null, null]);
  expect(read('东胜区工业园区')).toEqual(['东胜区', null, null]);
});

test('新街镇 stands in 2 banners: without a banner it is not decided, with one it is', () => {
  expect(resolveDivision(squareIndex, '新街镇').candidates.map((each) => each.division.code)).toEqual([
    '150623199',
    '150624199',
  ]);
  expect(read('新街镇', '鄂托克旗')).toEqual(['鄂托克旗', '新街镇', null]);
  expect(resolveDivision(squareIndex, '昭君').candidates).toHaveLength(2);
});

test('a short form fits one banner only: 准旗 yes, 鄂旗 no (2 banners)', () => {
  expect(findBanner(squareIndex, '准旗')?.name).toBe('准格尔旗');
  expect(findBanner(squareIndex, '鄂前旗')?.name).toBe('鄂托克前旗');
  const both = buildDivisionIndex([
    ...squareDivisions,
    ...squareDivisions
      .filter((each) => each.name === '鄂托克前旗')
      .map((each) => ({ ...each, code: '150699', name: '鄂尔旗' })),
  ]);
  expect(findBanner(both, '鄂旗')).toBeNull();
});

test('an address in another city is said to be there and resolves to nothing', () => {
  const reading = resolveDivision(squareIndex, '内蒙古自治区包头市昆都仑区钢铁大街');
  expect([reading.banner, reading.otherCity]).toEqual([null, '包头市']);
});

test('every township is found behind its full address, whatever stands behind it (1,000 runs)', () => {
  const prefix = fc.constantFrom('', '内蒙古自治区', '内蒙古', '内蒙古自治区自治区');
  const city = fc.constantFrom('', '鄂尔多斯市', '鄂尔多斯');
  const tail = fc.stringMatching(/^[一二三东西南北村社号路\d]{0,8}$/);
  const towns = squareIndex.townships.filter((each) => each.division.kind !== 'park');
  fc.assert(
    fc.property(prefix, city, fc.constantFrom(...towns), tail, (province, cityName, town, rest) => {
      const banner = squareIndex.byCode.get(town.division.parentCode ?? '');
      const text = `${province}${cityName}${banner?.name}${town.name}${rest}`;
      expect(resolveDivision(squareIndex, text).township?.division.code).toBe(town.division.code);
    }),
    { numRuns: 1000 },
  );
});

test('no text makes it throw or choose a township outside the banner it names (2,000 runs)', () => {
  const word = fc.constantFrom(
    '鄂托克旗',
    '鄂托克前旗',
    '东胜',
    '准旗',
    '薛家湾镇',
    '大路',
    '（',
    '）',
    '镇',
    '市',
    '区',
    '新街镇',
    '1',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const { banner, township } = resolveDivision(squareIndex, words.join(''));
      if (banner && township) expect(township.division.parentCode).toBe(banner.division.code);
    }),
    { numRuns: 2000 },
  );
});

test('a list that still has the old names: 4 of them lead to what the divisions are now, a name in use to who bears it', () => {
  const index = buildDivisionIndex(
    squareDivisions.map((each) =>
      each.code === '150622100'
        ? { ...each, aliases: ['150622299', '薛家湾苏木', '哈岱高勒乡', '大路镇'] }
        : each,
    ),
  );
  const townOf = (text: string) => resolveDivision(index, text).township?.division.code ?? null;
  expect(['准格尔旗哈岱高勒乡', '哈岱高勒乡三社', '准格尔旗薛家湾苏木', '150622299'].map(townOf)).toEqual(
    Array(4).fill('150622100'),
  );
  expect([townOf('准格尔旗大路镇'), townOf('准格尔旗薛家湾')]).toEqual(['150622102', '150622100']);
});
