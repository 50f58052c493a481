import type { Sector } from '../../organisation.ts';
import { choiceKey, choiceTable, lookUp, parseChoice, unknownChoice } from './parse-choice.ts';
import { type Parsed, parsed } from './parsed.ts';
import { cellText, type RawCell } from './raw-cell.ts';

const sectors = choiceTable<Sector>([
  [
    'enterprise',
    '企业 非公企业 非公 非公有制企业 非公有制经济组织 非公经济组织 私营企业 民营企业 私企 民企 公司 有限责任公司 有限公司 股份有限公司 外资企业 外商投资企业 港澳台企业 个体 个体工商户 个体户 合伙企业 个人独资企业 农民专业合作社 合作社 两新组织企业 enterprise',
  ],
  [
    'social',
    '社会组织 新社会组织 社会团体 社团 民办非企业单位 民办非企业 民非 社会服务机构 基金会 行业协会 协会 商会 学会 中介组织 社会中介组织 律师事务所 会计师事务所 social',
  ],
]);

/** 企业 / 社会组织 with synonyms. Empty gives null. Unknown: question `sector-unknown`. */
export function parseSector(cell: RawCell): Parsed<Sector | null> {
  const found = lookUp(cell, sectors);
  if (!found.ok || found.value !== undefined) return parseChoice(cell, sectors, 'sector-unknown');
  const key = choiceKey(cellText(cell));
  const social = /社会组织|社会团体|民办非|基金会|协会|商会|社会服务机构/.test(key);
  const enterprise = /企业|公司|非公/.test(key.replaceAll('民办非企业', ''));
  if (social !== enterprise) return parsed(social ? 'social' : 'enterprise');
  return unknownChoice(cell, 'sector-unknown');
}
