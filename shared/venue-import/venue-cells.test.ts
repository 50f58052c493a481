import { expect, test } from 'vitest';
import { type RawCell, textCell } from '../import/cells/raw-cell.ts';
import { defaultChecklist } from '../venue/checklist.ts';
import { parseHave, parseHaves } from './parse-haves.ts';
import {
  parseArea,
  parseCapacity,
  parseCondition,
  parseHostKind,
  parsePost,
  parseSharing,
  parseTelephone,
  parseVisit,
} from './venue-cells.ts';

const number = (value: number): RawCell => ({ kind: 'number', value, text: String(value) });
const all = defaultChecklist.map(({ key }) => key);
const without = (...keys: string[]) => all.filter((key) => !keys.includes(key));

test.each([
  ['√', true],
  ['✓', true],
  ['有', true],
  ['是', true],
  ['1', true],
  ['达标', true],
  ['已配备', true],
  ['TRUE', true],
  ['×', false],
  ['x', false],
  ['无', false],
  ['否', false],
  ['0', false],
  ['缺', false],
  ['不达标', false],
  ['', null],
  ['—', null],
] as const)('a have %j is read as %j', (text, value) => {
  expect(parseHave(textCell(text))).toMatchObject({ ok: true, value });
});

test('a have nobody understands is asked about', () => {
  expect(parseHave(textCell('部分'))).toMatchObject({
    ok: false,
    issue: { code: 'have-unknown', severity: 'question' },
  });
});

test.each([
  ['场所、设施、党旗', ['place', 'equipment', 'flag']],
  ['有场所 有标志 有制度', ['place', 'sign', 'rules']],
  ['党旗√ 书报√', ['flag', 'books']],
  ['六有齐全', all],
  ['齐全', all],
  ['全部达标', all],
  ['缺党旗、制度', without('flag', 'rules')],
  ['缺少：书报', without('books')],
  ['除书报外均有', without('books')],
  ['无标识', without('sign')],
  ['无', []],
] as const)('the haves %j are %j', (text, keys) => {
  expect(parseHaves(textCell(text), defaultChecklist)).toMatchObject({ ok: true, value: keys });
});

test('haves of the year’s own list are known by name; a word of no list is asked about', () => {
  const seven = [...defaultChecklist, { key: 'screen', name: '有屏幕' }];
  expect(parseHaves(textCell('场所、屏幕'), seven)).toMatchObject({ ok: false });
  expect(parseHaves(textCell('场所、有屏幕'), seven)).toMatchObject({ ok: true, value: ['place', 'screen'] });
  expect(parseHaves(textCell('场所、投影仪'), defaultChecklist)).toMatchObject({
    issue: { code: 'haves-unreadable' },
  });
});

test.each([
  [textCell('80'), 80],
  [textCell('80人'), 80],
  [textCell('约８０人'), 80],
  [textCell('60座'), 60],
  [textCell('可容纳120人'), 120],
  [textCell('五十'), 50],
  [number(45), 45],
  [textCell('100个座位'), 100],
  [textCell(''), null],
] as const)('a capacity %j is %j', (cell, value) => {
  expect(parseCapacity(cell)).toMatchObject({ ok: true, value });
});

test('0 and 2,001 people are implausible, 30-50 is asked about with 30', () => {
  expect(parseCapacity(number(0))).toMatchObject({ issue: { code: 'capacity-implausible' } });
  expect(parseCapacity(number(2001))).toMatchObject({ issue: { code: 'capacity-implausible' } });
  expect(parseCapacity(textCell('30-50人'))).toMatchObject({
    issue: { code: 'count-is-a-range', params: { suggestion: 30 } },
  });
});

test('an area is taken as its number', () => {
  expect([parseArea(textCell('约320.5㎡')), parseArea(number(120)), parseArea(textCell('大'))]).toEqual([
    320,
    120,
    null,
  ]);
});

test.each([
  ['0477-8312345', '0477-8312345', []],
  ['(0477)8312345', '(0477)8312345', []],
  ['0477-8312345/8312346', '0477-8312345', ['telephone-trimmed']],
  ['镇党建办 0477-8312345', '0477-8312345', []],
  ['13812345678', null, ['telephone-mobile']],
  ['某某 138-1234-5678', null, ['telephone-mobile']],
  ['0477-8312345、13812345678', '0477-8312345', ['telephone-mobile']],
] as const)('of the telephone %j only the office’s %j is kept', (text, value, warnings) => {
  const read = parseTelephone(textCell(text));
  expect(read).toMatchObject({ ok: true, value });
  expect(read.ok && read.warnings.map(({ code }) => code)).toEqual(warnings);
  // Nothing of a person stands in what is said about it.
  expect(JSON.stringify(read)).not.toMatch(/138|某某/);
});

test('a post is kept, a name is not', () => {
  expect(parsePost(textCell('镇党建办'))).toMatchObject({ value: '镇党建办' });
  expect(parsePost(textCell('社区书记'))).toMatchObject({ value: '社区书记' });
  expect(parsePost(textCell('乌兰图雅'))).toMatchObject({
    value: null,
    warnings: [{ code: 'post-is-a-name' }],
  });
});

test('words for host, condition and sharing, each unknown one a question', () => {
  const words = [
    ...['自有', '园区', '街道', '嘎查', '社区'].map((text) => parseHostKind(textCell(text))),
    ...['良好', '一般', '维修中', '闲置'].map((text) => parseCondition(textCell(text))),
    ...['√', '仅自用'].map((text) => parseSharing(textCell(text))),
  ];
  expect(words.map((read) => (read.ok ? read.value : read.issue.code))).toEqual([
    'own',
    'park',
    'township',
    'village',
    'community',
    'good',
    'fair',
    'repair',
    'closed',
    true,
    false,
  ]);
  expect([parseHostKind, parseCondition, parseSharing].map((parse) => parse(textCell('看情况')).ok)).toEqual([
    false,
    false,
    false,
  ]);
});

test('a visit is a day; a month is not kept', () => {
  expect(parseVisit(textCell('2026年9月15日'))).toMatchObject({ value: '2026-09-15' });
  expect(parseVisit(textCell('2026年9月'))).toMatchObject({
    value: null,
    warnings: [{ code: 'visit-not-a-day' }],
  });
});
