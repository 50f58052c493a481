import { expect, test } from 'vitest';
import { parseOrganised, parseYesNo } from './parse-organised.ts';
import { parseFormation, parsePartyOrganisationKind } from './parse-party-kind.ts';
import { parseSector } from './parse-sector.ts';
import { parseStarGrade } from './parse-star-grade.ts';
import { parseStatus } from './parse-status.ts';
import type { Parsed } from './parsed.ts';
import { type RawCell, textCell } from './raw-cell.ts';

function readWith<Value>(rule: (cell: RawCell) => Parsed<Value>) {
  return (text: string) => {
    const result = rule(textCell(text));
    return result.ok ? [result.value, ...result.warnings.map((w) => w.code)] : result.issue.code;
  };
}

test('organised: 6 words for yes, 6 for no, empty is null, 待研究 is asked', () => {
  const read = readWith(parseOrganised);
  for (const text of ['是', '有', '√', '已组建', '已 建 立', '联合组建'])
    expect(read(text), text).toEqual([true]);
  for (const text of ['否', '无', '×', '未组建', '空白点', '正在组建'])
    expect(read(text), text).toEqual([false]);
  expect(read('')).toEqual([null]);
  expect(read('待研究')).toBe('organised-unknown');
});

test('yes and no: boolean cells, 1 and 0, Ｙ; and 待定 as an empty answer', () => {
  expect(parseYesNo({ kind: 'boolean', value: false })).toMatchObject({ value: false });
  expect(parseYesNo({ kind: 'number', value: 1, text: '1' })).toMatchObject({ value: true });
  expect(readWith(parseYesNo)('Ｙ')).toEqual([true]);
  expect(readWith(parseYesNo)('待定')).toEqual([null]);
  expect(parseYesNo({ kind: 'error', text: '#N/A' })).toMatchObject({ issue: { code: 'cell-error' } });
});

test.each([
  ['三星级', 3],
  ['★★★', 3],
  ['★★★☆☆', 3],
  ['3星', 3],
  ['３', 3],
  ['五星级党组织', 5],
  ['未评', 0],
  ['0', 0],
  ['', null],
])('star grade %j is %s', (text, value) => {
  expect(readWith(parseStarGrade)(text)).toEqual([value]);
});

test.each(['六星', '★★★★★★', '优秀', '6'])('star grade %j is asked', (text) => {
  expect(readWith(parseStarGrade)(text)).toBe('star-grade-unknown');
});

test.each([
  ['党委', 'committee'],
  ['党总支', 'general-branch'],
  ['党支部', 'branch'],
  ['联合党支部', 'branch'],
  ['中共某某煤业有限公司党支部委员会', 'branch'],
  ['中共某某集团有限公司委员会', 'committee'],
  ['某某公司党总支部委员会', 'general-branch'],
  ['无', null],
])('kind of party organisation %j is %s', (text, value) => {
  expect(readWith(parsePartyOrganisationKind)(text)).toEqual([value]);
});

test.each([
  ['单独组建', 'solo'],
  ['联建', 'joint'],
  ['挂靠', 'attached'],
  ['区域统建', 'regional'],
  ['行业统建', 'industry'],
])('formation %s is %s', (text, value) => {
  expect(readWith(parseFormation)(text)).toEqual([value]);
});

test('formation and kind that are not known are asked', () => {
  expect(readWith(parseFormation)('混合')).toBe('formation-unknown');
  expect(readWith(parsePartyOrganisationKind)('工会')).toBe('party-kind-unknown');
});

test.each([
  ['企业', 'enterprise'],
  ['非公有制经济组织', 'enterprise'],
  ['私营有限责任公司', 'enterprise'],
  ['社会组织', 'social'],
  ['民办非企业单位', 'social'],
  ['民办非企业单位（学校）', 'social'],
])('sector %s is %s', (text, value) => {
  expect(readWith(parseSector)(text)).toEqual([value]);
});

test('a sector naming both is asked', () => {
  expect(readWith(parseSector)('企业或社会组织')).toBe('sector-unknown');
});

test.each([
  ['在营', ['operating']],
  ['停产', ['suspended']],
  ['吊销', ['ceased']],
  ['注销', ['ceased']],
  ['关闭', ['ceased']],
  ['搬迁', ['moved']],
  ['合并', ['merged']],
  ['拟建', ['suspended', 'status-not-yet-operating']],
  ['在建', ['suspended', 'status-not-yet-operating']],
  ['搁置', ['suspended', 'status-not-yet-operating']],
  ['announced', ['suspended', 'status-not-yet-operating']],
  ['cancelled', ['ceased', 'status-never-operated']],
  ['', [null]],
])('status %j is %j', (text, value) => {
  expect(readWith(parseStatus)(text)).toEqual(value);
});

test('status 看情况 is asked', () => {
  expect(readWith(parseStatus)('看情况')).toBe('status-unknown');
});
