import type { OperatingStatus } from '../../organisation.ts';
import { cellWarning, choiceTable, lookUp, unknownChoice } from './parse-choice.ts';
import { type Parsed, parsed } from './parsed.ts';
import type { RawCell } from './raw-cell.ts';

const statuses = choiceTable<OperatingStatus>([
  [
    'operating',
    '在营 在业 存续 开业 营业 营业中 正常 正常经营 正常营业 正常生产 生产 在产 投产 运营 运营中 在运 生产中 经营 经营中 仍在经营 operating active',
  ],
  [
    'suspended',
    '停产 停业 歇业 半停产 停工 停产停业 停产整顿 停业整顿 季节性停产 暂停营业 暂停 长期停产 suspended mothballed',
  ],
  [
    'ceased',
    '注销 吊销 已注销 已吊销 关闭 已关闭 关停 撤销 已撤销 倒闭 破产 解散 清算 终止 退出 取缔 吊销未注销 closed retired',
  ],
  ['moved', '搬迁 迁出 已迁出 已搬迁 外迁 迁移 moved'],
  ['merged', '合并 已合并 被合并 兼并 重组合并 吸收合并 整合 merged'],
]);

/** Not there yet: kept in the registry and not counted as operating, with a remark, since no status of the domain says it exactly. */
const notYetOperating = choiceTable<OperatingStatus>([
  [
    'suspended',
    '拟建 在建 筹建 筹备 筹备中 建设 建设中 在建中 试生产 未投产 未开业 待建 规划 核准 已核准 搁置 缓建 停建 未开工 announced construction permitted shelved planned proposed',
  ],
]);

const neverOperated = choiceTable<OperatingStatus>([['ceased', '取消 已取消 项目取消 cancelled canceled']]);

/**
 * 在营 → operating, 停产 → suspended, 注销/吊销/关闭 → ceased, 搬迁 → moved, 合并 → merged. 拟建/在建/搁置 → suspended with the warning
 * `status-not-yet-operating`; 取消 → ceased with `status-never-operated`. Empty gives null. Unknown: question `status-unknown`.
 */
export function parseStatus(cell: RawCell): Parsed<OperatingStatus | null> {
  const known = lookUp(cell, statuses);
  if (!known.ok) return known;
  if (known.value !== undefined) return parsed(known.value);
  const early = lookUp(cell, notYetOperating);
  if (early.ok && early.value) return parsed(early.value, cellWarning(cell, 'status-not-yet-operating'));
  const never = lookUp(cell, neverOperated);
  if (never.ok && never.value) return parsed(never.value, cellWarning(cell, 'status-never-operated'));
  return unknownChoice(cell, 'status-unknown');
}
