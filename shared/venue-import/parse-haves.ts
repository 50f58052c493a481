import { isBlankText, normaliseText } from '../import/cells/normalise-text.ts';
import { choiceKey, choiceTable, parseChoice } from '../import/cells/parse-choice.ts';
import { type Parsed, parsed, quoted, refused, unsure } from '../import/cells/parsed.ts';
import { cellText, type RawCell } from '../import/cells/raw-cell.ts';
import type { Checklist } from '../venue/checklist.ts';

/** What staff call the six; other items of the checklist go by their own name. */
export const haveWords: Readonly<Record<string, readonly string[]>> = {
  place: ['有场所', '场所', '活动场所', '有阵地', '固定场所', '场地', 'Place'],
  equipment: ['有设施', '设施', '设备', '有设备', '桌椅', '设施设备', 'Equipment'],
  sign: ['有标志', '标志', '标识', '标牌', '牌子', '有标识', '有标牌', '有牌子', '挂牌', 'Sign'],
  flag: ['有党旗', '党旗', 'Party flag', 'Flag'],
  books: [
    '有书报',
    '书报',
    '报刊',
    '图书',
    '书刊',
    '有图书',
    '有报刊',
    '有书刊',
    '党报党刊',
    '有党报党刊',
    'Books and papers',
    'Books',
  ],
  rules: ['有制度', '制度', '制度上墙', '有规章制度', '规章制度', 'Rules'],
};

const ticks = choiceTable<boolean>([
  [true, '√ ✓ ✔ ☑ v 有 是 具备 达标 齐全 已有 已配 已配备 1 true y yes 完备 已达标 合格'],
  [false, '× ✗ ✘ ☐ x 无 否 没有 不具备 未达标 不达标 缺 缺少 未配 未配备 0 false n no 不合格 待建'],
]);

/** One cell of a 有…  column: √, 有, 是, 达标, 1 … or ×, 无, 否, 缺, 0 …; null where it says nothing. Else the question `have-unknown`. */
export function parseHave(cell: RawCell): Parsed<boolean | null> {
  // 无 means here that there is none, not that nothing is known.
  const text = normaliseText(cellText(cell));
  return parseChoice(cell, /^[-—/]+$/.test(text) ? new Map() : ticks, 'have-unknown');
}

/**
 * All haves in one cell: `场所、设施、党旗`, `有场所 有标志`, `齐全`, `缺党旗、制度`, `六有齐全`. What is not named is not there. Empty gives null; a
 * word nobody knows is the question `haves-unreadable`.
 */
export function parseHaves(cell: RawCell, checklist: Checklist): Parsed<readonly string[] | null> {
  if (cell.kind === 'error') return refused('cell-error', { value: cell.text });
  const text = normaliseText(cellText(cell));
  const all = checklist.map(({ key }) => key);
  if (/^(?:均?无|都没有|均不具备)$/.test(text)) return parsed([]);
  if (isBlankText(text)) return parsed(null);
  const bare = text.replace(/[。.]$/, '');
  if (
    /^(?:六有)?(?:均|都|全部|全|已)?(?:齐全|具备|达标|完备|已具备|配齐|齐备|有|已达标)$/.test(bare) &&
    bare !== '有'
  )
    return parsed(all);
  const lacking = /^(?:除|缺少?|没有|无|未配备?|差)/.test(bare);
  const byWord = new Map(
    checklist.flatMap(({ key, name }) =>
      [...(haveWords[key] ?? []), ...(name === null ? [] : [name, `有${name}`])].map((word) => [
        choiceKey(word),
        key,
      ]),
    ),
  );
  const named: string[] = [];
  const list = bare
    .replace(/^(?:六有|具备|已有|已配备?|除|缺少?|没有|无|未配备?|差)[:：]?/, '')
    .replace(/(?:以外|外|之外)[^、,]*$/, '')
    .split(/[、,，;；\s/和及]+/);
  for (const part of list) {
    if (part === '') continue;
    const key = byWord.get(choiceKey(part.replace(/[√✓✔]/g, '')));
    if (key === undefined) return unsure('haves-unreadable', { value: quoted(text) });
    named.push(key);
  }
  return parsed(
    lacking ? all.filter((key) => !named.includes(key)) : all.filter((key) => named.includes(key)),
  );
}
