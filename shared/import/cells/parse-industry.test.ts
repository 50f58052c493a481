import { expect, test } from 'vitest';
import { type IndustryCode, industries, industryCodes } from '../../industry.ts';
import { divisionNames, divisionRanges } from './industry-names.ts';
import { parseIndustry } from './parse-industry.ts';
import { textCell } from './raw-cell.ts';

const read = (text: string) => {
  const result = parseIndustry(textCell(text));
  return result.ok ? [result.value, ...result.warnings.map((w) => w.code)] : result.issue.code;
};

test.each([
  ['煤炭开采和洗选业', 'B'],
  ['电力、热力生产和供应业', 'D'],
  ['电力，热力生产和供应业', 'D'],
  ['煤化工', 'C'],
  ['批发零售业', 'F'],
  ['住宿和餐饮业', 'H'],
  ['Ｂ', 'B'],
  ['B06', 'B'],
  ['06', 'B'],
  ['0610', 'B'],
  ['B采矿业', 'B'],
  ['物流业', 'G'],
  ['', null],
])('industry %j is section %s', (text, value) => {
  expect(read(text)).toEqual([value]);
});

test('a known name inside a longer text is taken with a warning; an unknown one is null with a warning', () => {
  expect(read('主要从事煤炭开采与销售')).toEqual(['B', 'industry-guessed']);
  expect(read('某某行当')).toEqual([null, 'industry-unknown']);
  expect(read('C06')).toEqual([null, 'industry-unknown']);
});

test('all 20 section names and all 97 division names lead to their own section', () => {
  const wrong: string[] = [];
  let divisions = 0;
  for (const code of industryCodes) {
    const names = divisionNames[code].split(/\s+/);
    divisions += names.length;
    expect(names.length, `${code} has as many names as codes`).toBe(
      divisionRanges[code][1] - divisionRanges[code][0] + 1,
    );
    for (const name of [industries[code].zh, ...names]) {
      const found: IndustryCode | null | undefined = (read(name) as [IndustryCode | null])[0];
      if (found !== code) wrong.push(`${name} → ${found}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(divisions).toBe(97);
});
