import type { PartyOrganisationFormation, PartyOrganisationKind } from '../../party-organisation.ts';
import { choiceKey, choiceTable, lookUp, parseChoice, unknownChoice } from './parse-choice.ts';
import { type Parsed, parsed } from './parsed.ts';
import { cellText, type RawCell } from './raw-cell.ts';

const kinds = choiceTable<PartyOrganisationKind>([
  ['committee', '党委 党的委员会 基层党委 党委会 委员会'],
  ['general-branch', '党总支 总支 党总支部 总支部 党总支部委员会 总支部委员会 党总支委员会'],
  ['branch', '党支部 支部 支部委员会 党支部委员会 联合党支部 联合支部 临时党支部 功能型党支部 流动党支部'],
]);

const formations = choiceTable<PartyOrganisationFormation>([
  ['solo', '单独组建 单独建立 单独成立 单独 独立组建 独立建立 独立 单建'],
  ['joint', '联合组建 联合建立 联合成立 联合 联建 联合党支部 联合支部'],
  ['attached', '挂靠组建 挂靠建立 挂靠 依托组建 依托 挂靠党支部'],
  ['regional', '区域统建 区域组建 区域联建 区域 区域化统建 园区统建 楼宇统建 商圈统建'],
  ['industry', '行业统建 行业组建 行业联建 行业 行业党组织'],
]);

/**
 * 党委, 党总支, 党支部, also at the end of a full name (`中共某某公司党支部委员会`). `无` and empty give null.
 * Unknown: question `party-kind-unknown`.
 */
export function parsePartyOrganisationKind(cell: RawCell): Parsed<PartyOrganisationKind | null> {
  const found = lookUp(cell, kinds);
  if (!found.ok || found.value !== undefined) return parseChoice(cell, kinds, 'party-kind-unknown');
  const key = choiceKey(cellText(cell));
  if (/总支部?(?:委员会)?$/.test(key)) return parsed('general-branch');
  if (/支部(?:委员会)?$/.test(key)) return parsed('branch');
  if (/(?:党委|党委员会|党的委员会|中共.*委员会)$/.test(key)) return parsed('committee');
  return unknownChoice(cell, 'party-kind-unknown');
}

/** 单独组建, 联合组建, 挂靠组建, 区域统建, 行业统建 and short forms. Empty gives null. Unknown: question `formation-unknown`. */
export function parseFormation(cell: RawCell): Parsed<PartyOrganisationFormation | null> {
  return parseChoice(cell, formations, 'formation-unknown');
}
