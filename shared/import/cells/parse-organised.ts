import { choiceTable, parseChoice } from './parse-choice.ts';
import type { Parsed } from './parsed.ts';
import type { RawCell } from './raw-cell.ts';

const yesNo = choiceTable<boolean>([
  [true, '是 有 对 真 √ ✓ ✔ ☑ ■ v y yes true 1 具备 达标'],
  [false, '否 无 没有 不是 未 × ✗ ✘ ☒ □ x n no false 0 不具备 未达标'],
]);

const organised = choiceTable<boolean>([
  [
    true,
    '是 有 √ ✓ ✔ ☑ y yes true 1 已组建 已建 已建立 已成立 已建党组织 已组建党组织 已建立党组织 已成立党组织 有党组织 已覆盖 组建 建立 成立 单独组建 单独建立 单建 联合组建 联合建立 联建 挂靠组建 挂靠 区域统建 行业统建',
  ],
  [
    false,
    '否 无 没有 未 × ✗ ✘ x n no false 0 未组建 未建 未建立 未成立 未建党组织 未组建党组织 未建立党组织 未成立党组织 无党组织 没有党组织 未覆盖 空白点 尚未组建 正在组建 拟组建 筹建中',
  ],
]);

/** 是/否, 有/无, √/×, Y/N, 1/0. Empty gives null; note that `无` is an answer here, not an empty cell. Unknown: `yes-no-unknown`. */
export function parseYesNo(cell: RawCell): Parsed<boolean | null> {
  return parseChoice(booleanAsText(cell), yesNo, 'yes-no-unknown');
}

/** Whether a party organisation exists: 已组建/未组建, 有/无, √/× and their kin; 正在组建 counts as not yet. Unknown: `organised-unknown`. */
export function parseOrganised(cell: RawCell): Parsed<boolean | null> {
  return parseChoice(booleanAsText(cell), organised, 'organised-unknown');
}

function booleanAsText(cell: RawCell): RawCell {
  return cell.kind === 'boolean' ? { kind: 'text', text: String(cell.value) } : cell;
}
