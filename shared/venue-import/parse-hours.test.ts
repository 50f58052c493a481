import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textCell } from '../import/cells/raw-cell.ts';
import { type OpeningHours, weekdays } from '../venue.ts';
import { formatHours } from './format-hours.ts';
import { parseHours } from './parse-hours.ts';

const read = (text: string) => parseHours(textCell(text));
const hoursOf = (text: string) => {
  const result = read(text);
  return result.ok ? result.value : result.issue;
};
const office: [string, string][] = [
  ['08:30', '12:00'],
  ['14:30', '17:30'],
];
const workdays: OpeningHours = { mon: office, tue: office, wed: office, thu: office, fri: office };
const every = (intervals: [string, string][]): OpeningHours =>
  Object.fromEntries(weekdays.map((day) => [day, intervals]));

test.each([
  '周一至周五 8:30-12:00，14:30-17:30',
  '周一至周五8:30-12:00,14:30-17:30',
  '星期一到星期五 上午8：30—12：00 下午2:30—5:30',
  '工作日：8:30～12:00；14:30～17:30',
  '周1-5 8:30-12:00、14:30-17:30',
  '周一至周五上午八点半到十二点，下午两点半到五点半',
  '8:30-12:00，14:30-17:30（周一至周五）',
  '8:30-12:00 14:30-17:30 工作日',
  '工作日 0830-1200 1430-1730',
  '每周一至周五 8时30分至12时、14时30分至17时30分',
  '8:30-12:00，14:30-17:30，周六、周日休息',
  '周一、二、三、四、五 8.30-12.00 14.30-17.30',
  'Mon-Fri 08:30-12:00, 14:30-17:30',
])('%s: five days of 8:30–12:00 and 14:30–17:30', (text) => {
  expect(hoursOf(text)).toEqual(workdays);
});

test('days that stand apart, one by one and in runs', () => {
  expect(hoursOf('周一、三、五 9:00-11:00')).toEqual({
    mon: [['09:00', '11:00']],
    wed: [['09:00', '11:00']],
    fri: [['09:00', '11:00']],
  });
  expect(hoursOf('周一至周三、周五 9:00-11:00；周六 14:00-16:00')).toEqual({
    mon: [['09:00', '11:00']],
    tue: [['09:00', '11:00']],
    wed: [['09:00', '11:00']],
    fri: [['09:00', '11:00']],
    sat: [['14:00', '16:00']],
  });
  expect(hoursOf('每周二晚上7点-9点')).toEqual({ tue: [['19:00', '21:00']] });
  expect(hoursOf('周六至周一 9:00-10:00')).toEqual({
    sat: [['09:00', '10:00']],
    sun: [['09:00', '10:00']],
    mon: [['09:00', '10:00']],
  });
});

test('全天 and 24 hours are midnight to midnight, with a warning; without days every day', () => {
  for (const text of ['全天', '24小时', '每天全天开放', '周一至周日 0:00-24:00'])
    expect(hoursOf(text)).toEqual(every([['00:00', '24:00']]));
  const result = read('全天');
  expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(['hours-all-day']);
});

test('without days every day is taken, and said; closing days are taken out again', () => {
  const result = read('9:00-17:00');
  expect(result).toMatchObject({ ok: true, value: every([['09:00', '17:00']]) });
  expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(['hours-every-day']);
  const { sun: _, ...others } = every([['09:00', '17:00']]);
  expect(hoursOf('每天9:00-17:00，周日不开放')).toEqual(others);
  expect(hoursOf('不开放')).toEqual({});
  expect(hoursOf('不对外开放')).toEqual({});
});

test('8:20 and 17:50 go inwards to the quarter of an hour, with a warning', () => {
  const result = read('周一 8:20-17:50');
  expect(result).toMatchObject({ ok: true, value: { mon: [['08:30', '17:45']] } });
  expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(['hours-rounded']);
});

test('a remark about holidays is dropped with a warning', () => {
  const result = read('周一至周五 8:30-12:00，14:30-17:30（法定节假日除外）');
  expect(result).toMatchObject({ ok: true, value: workdays });
  expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(['hours-holidays']);
});

test.each([
  ['工作日', 'hours-days-only', '周一至周五 08:30-12:00,14:30-17:30'],
  ['周一至周五', 'hours-days-only', '周一至周五 08:30-12:00,14:30-17:30'],
  ['周一上午', 'hours-days-only', undefined],
  ['周一至周五 8:30-12:00，2:30-5:30', 'hours-afternoon', '周一至周五 08:30-12:00,14:30-17:30'],
  ['周一至周五 9:00-5:00', 'hours-afternoon', '周一至周五 09:00-17:00'],
  ['预约开放', 'hours-appointment', undefined],
  ['夏季8:30-12:00，冬季9:00-12:00', 'hours-seasonal', undefined],
  ['看情况', 'hours-unreadable', undefined],
  ['周一至周五 8:30-17:30 视情况', 'hours-unreadable', undefined],
  ['8:30-17:30 周一至周五，周六 9:00-12:00', 'hours-unreadable', undefined],
])('%s is asked about: %s', (text, code, suggestion) => {
  const result = read(text);
  expect(result).toMatchObject({ ok: false, issue: { code, severity: 'question' } });
  expect(result.ok ? null : result.issue.params.suggestion).toBe(suggestion);
  if (suggestion) expect(read(suggestion).ok).toBe(true);
});

test.each(['20:00-2:00', '周一 12:00-12:00', '周一 25:00-26:00', '周一 8:70-9:00'])(
  '%s is no time',
  (text) => {
    expect(read(text).ok).toBe(false);
  },
);

test('an empty cell says nothing', () => {
  for (const text of ['', '—', '不详']) expect(hoursOf(text)).toBeNull();
});

const quarterHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 12 })
  .map((cuts) => {
    const sorted = [...cuts].sort((a, b) => a - b);
    const text = (quarter: number) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, at): [string, string] => [
      text(sorted[2 * at] ?? 0),
      text(sorted[2 * at + 1] ?? 0),
    ]);
  });

test('any week written by formatHours is read as the same week, without a question', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...weekdays), quarterHours), (hours) => {
      const result = read(formatHours(hours));
      expect(result.ok ? result.value : result.issue).toEqual(hours);
    }),
  );
});

test('whatever stands in the cell, there is an answer and never an exception', () => {
  const words = fc.constantFrom(
    '周',
    '一',
    '至',
    '五',
    '8',
    ':',
    '30',
    '-',
    '上午',
    '下午',
    '全天',
    '，',
    '休息',
    '每天',
    '点',
    '半',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((parts) => parts.join('')),
      ),
      (text) => {
        const result = read(text);
        expect(typeof result.ok).toBe('boolean');
      },
    ),
  );
});
