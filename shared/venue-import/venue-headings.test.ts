import { expect, test } from 'vitest';
import { defaultChecklist } from '../venue/checklist.ts';
import { mapVenueColumns } from './venue-headings.ts';

const fields = (...headings: string[]) =>
  mapVenueColumns(headings, defaultChecklist).map(({ field }) => field);

test('headings of three real-looking lists', () => {
  expect(
    fields(
      '序号',
      '活动场所名称',
      '所在镇（街道）',
      '建筑面积（平方米）',
      '可容纳人数',
      '开放时间',
      '是否开放共享',
      '联系电话',
    ),
  ).toEqual([
    null,
    'name',
    'division',
    'area',
    'capacityPeople',
    'openingHours',
    'openForSharing',
    'contactTelephone',
  ]);
  expect(
    fields('阵地名称', '嘎查村（社区）', '所属企业', '坐标（经度，纬度）', '六有情况', '使用状况'),
  ).toEqual(['name', 'village', 'organisation', 'lngLat', 'sixHaves', 'condition']);
  expect(
    fields('党群服务中心名称', '旗区', '苏木乡镇', '经度', '纬度', '座位数', '管理单位', '最近检查时间'),
  ).toEqual(['name', 'banner', 'division', 'lng', 'lat', 'capacityPeople', 'contactPost', 'visitedOn']);
});

test('the haves as columns of their own, below a parent, and asked as a question', () => {
  const haves = ['have:place', 'have:equipment', 'have:sign', 'have:flag', 'have:books', 'have:rules'];
  expect(fields('有场所', '有设施', '有标志', '有党旗', '有书报', '有制度')).toEqual(haves);
  expect(
    fields(
      '六有情况/场所',
      '六有情况/设施',
      '六有情况/标识',
      '六有情况/党旗',
      '六有情况/图书',
      '六有情况/制度上墙',
    ),
  ).toEqual(haves);
  expect(fields('是否有党旗', '有无制度')).toEqual(['have:flag', 'have:rules']);
});

test('columns about persons are withheld, whatever they are called', () => {
  const columns = mapVenueColumns(
    ['阵地名称', '联系人', '负责人', '管护责任人', '手机号码', '支部书记姓名'],
    defaultChecklist,
  );
  expect(columns.map(({ field, withheld }) => [field, withheld])).toEqual([
    ['name', false],
    ...Array(5).fill([null, true]),
  ]);
});

test('a field goes to the first column that means it', () => {
  expect(fields('阵地名称', '场所名称')).toEqual(['name', null]);
});
