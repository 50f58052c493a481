import { expect, test } from 'vitest';
import { textCell } from './cells/raw-cell.ts';
import { datumOfHeadings, guessMapping } from './guess-mapping.ts';

const region = [106.27, 37.42, 111.66, 41.09] as const;
const guess = (columns: Record<string, readonly string[]>) =>
  guessMapping(
    Object.keys(columns),
    Object.values(columns).map((cells) => cells.map(textCell)),
    region,
  );
const fields = (columns: Record<string, readonly string[]>) => guess(columns).map((column) => column.field);

test.each([
  ['企业名称', 'name'],
  ['单位名称（全称）', 'name'],
  ['社会组织名称', 'name'],
  ['统一社会\n信用代码', 'uscc'],
  ['*组织机构代码', 'uscc'],
  ['所属旗区', 'banner'],
  ['旗区(按地址文字)', 'banner'],
  ['所在苏木乡镇（街道）', 'division'],
  ['注册地址', 'address'],
  ['经度（E）', 'lng'],
  ['纬度(度)', 'lat'],
  ['经纬度', 'lngLat'],
  ['从业人员（人）', 'employees'],
  ['职工人数', 'employees'],
  ['党员人数', 'members'],
  ['入党积极分子数', 'activists'],
  ['积极分子（人）', 'activists'],
  ['本年发展党员数', 'developedThisYear'],
  ['当年发展党员', 'developedThisYear'],
  ['2026年发展党员数', 'developedThisYear'],
  ['党组织成立时间', 'partyFounded'],
  ['换届时间', 'electionDueOn'],
  ['党组织应换届时间', 'electionDueOn'],
  ['投产年份', 'founded'],
  ['登记状态', 'status'],
  ['是否组建党组织', 'organised'],
  ['党组织名称', 'partyOrganisationName'],
  ['党组织类型', 'partyOrganisationKind'],
  ['组建方式', 'formation'],
  ['星级评定', 'grade'],
  ['来源编号', 'source'],
  ['所属行业', 'industry'],
])('the heading %s means %s', (heading, field) => {
  expect(fields({ [heading]: [] })).toEqual([field]);
});

test.each([
  ['序号'],
  ['备注'],
  ['法定代表人'],
  ['书记姓名'],
  ['积极分子名单'],
  ['联系电话'],
  ['上级党组织名称'],
  ['登记机关'],
  ['上届换届时间'],
  ['入党申请人数'],
  ['发展对象人数'],
])('the heading %s means none of our fields', (heading) => {
  expect(fields({ [heading]: ['x'] })).toEqual([null]);
});

test('columns about persons show no samples and are marked withheld', () => {
  const [column] = guess({ 联系人: ['张三', '李四'] });
  expect([column?.withheld, column?.samples]).toEqual([true, []]);
});

test('a column 积极分子 or 党员 in which names stand is withheld like one about persons; with 2 of 3 numbers it is a count', () => {
  for (const heading of ['积极分子', '党员', '本年发展党员']) {
    const [names] = guess({ [heading]: ['张三、李四', '王五', '2'] });
    expect([names?.field, names?.withheld, names?.samples]).toEqual([null, true, []]);
    const [counts] = guess({ [heading]: ['2', '3人', '张三'] });
    expect([counts?.field === null, counts?.withheld]).toEqual([false, false]);
  }
  expect(guess({ 积极分子: [] })[0]).toMatchObject({ field: 'activists', withheld: false });
});

test('a list that tells 4 dates and counts apart: founding of the firm, of its party organisation, its election, and developed ones', () => {
  expect(
    fields({
      企业名称: ['甲'],
      成立时间: ['2003-05'],
      党组织成立时间: ['2013-05'],
      换届时间: ['2028-05'],
      党员数: ['7'],
      积极分子数: ['3'],
      本年发展党员数: ['1'],
    }),
  ).toEqual([
    'name',
    'founded',
    'partyFounded',
    'electionDueOn',
    'members',
    'activists',
    'developedThisYear',
  ]);
});

test('a column 代码 with short numbers is not taken for the 18-character code; one full of codes is, even without a heading', () => {
  expect(fields({ 企业名称: ['甲'], 代码: ['01', '02', '03'] })[1]).toBeNull();
  expect(
    fields({ 企业名称: ['甲'], '': ['91150602MA0N1A2B3N', '911506217012345636', '91150622MA0NQ7K301'] })[1],
  ).toBe('uscc');
});

test('coordinates without a heading are recognised by the region: 3 longitudes, 3 latitudes', () => {
  const columns = guessMapping(
    ['企业名称', '', ''],
    [['甲'], ['110.12', '109.97', '109.5'], ['39.81', '39.6', '40.1']].map((cells) => cells.map(textCell)),
    region,
  );
  expect(columns.map((column) => column.field)).toEqual(['name', 'lng', 'lat']);
});

test('each field is given once; of 企业名称 and 单位名称 the other one is offered as an alternative', () => {
  const columns = guess({ 企业名称: ['甲'], 单位名称: ['乙'] });
  expect(columns.map((column) => column.field)).toEqual(['name', null]);
  expect(columns[1]?.alternatives).toEqual(['name']);
});

test('headings that name a datum: 高德 and 火星 GCJ-02, 百度 BD-09, CGCS2000 WGS 84', () => {
  expect(
    [['经度（高德）'], ['火星坐标'], ['百度经度'], ['经度(CGCS2000)'], ['经度']].map(datumOfHeadings),
  ).toEqual(['gcj02', 'gcj02', 'bd09', 'wgs84', null]);
});
