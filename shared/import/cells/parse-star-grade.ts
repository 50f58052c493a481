import type { StarGrade } from '../../star-grade.ts';
import { choiceKey, choiceTable, parseChoice, unknownChoice } from './parse-choice.ts';
import { type Parsed, parsed } from './parsed.ts';
import { cellText, type RawCell } from './raw-cell.ts';

const grades = choiceTable<StarGrade>([
  [
    0,
    '0 0星 0级 零星 未评 未评定 未评星 未定级 未定星 未参评 未达标 无星 无星级 不定星 未评级 暂未评定 新成立未评',
  ],
  [1, '1 一 一星 一星级 1星 1星级 1级 一级'],
  [2, '2 二 二星 二星级 两星 两星级 2星 2星级 2级 二级'],
  [3, '3 三 三星 三星级 3星 3星级 3级 三级'],
  [4, '4 四 四星 四星级 4星 4星级 4级 四级'],
  [5, '5 五 五星 五星级 5星 5星级 5级 五级'],
]);

/** 三星级, ★★★, ★★★☆☆, 3星, 3, 未评. Empty gives null (not the same as 未评 = 0). Unknown: question `star-grade-unknown`. */
export function parseStarGrade(cell: RawCell): Parsed<StarGrade | null> {
  const key = choiceKey(cellText(cell)).replace(/党(?:组织|委|总支|支部)$/, '');
  if (/^[★⭐*☆✩]+$/u.test(key)) {
    const stars = Array.from(key).filter((character) => /[★⭐*]/u.test(character)).length;
    return stars <= 5 ? parsed(stars as StarGrade) : unknownChoice(cell, 'star-grade-unknown');
  }
  return parseChoice(
    cell.kind === 'text' && key !== '' ? { kind: 'text', text: key } : cell,
    grades,
    'star-grade-unknown',
  );
}
