import type { GradingItem, GradingStandard } from '../../../shared/grading.ts';

/** A key nothing else has: scores are kept by it, whatever the item is called later. */
function freeKey(items: readonly GradingItem[], prefix: string): string {
  const taken = new Set(items.map(({ key }) => key));
  let number = items.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** One more item at the end, without a name yet. */
export function addItem(standard: GradingStandard, veto: boolean): GradingStandard {
  const key = freeKey(standard.items, veto ? 'veto' : 'item');
  const item = { key, name: '', hint: '', points: veto ? 0 : 5, veto };
  return { ...standard, items: [...standard.items, item] };
}

export function changeItem(
  standard: GradingStandard,
  key: string,
  change: Partial<GradingItem>,
): GradingStandard {
  return {
    ...standard,
    items: standard.items.map((item) => (item.key === key ? { ...item, ...change } : item)),
  };
}

export function removeItem(standard: GradingStandard, key: string): GradingStandard {
  return { ...standard, items: standard.items.filter((item) => item.key !== key) };
}

/** One place up (-1) or down (1) among its like: scored items among scored ones, vetoes among vetoes. */
export function moveItem(standard: GradingStandard, key: string, by: -1 | 1): GradingStandard {
  const items = [...standard.items];
  const at = items.findIndex((item) => item.key === key);
  const item = items[at];
  if (!item) return standard;
  let to = at + by;
  while (items[to] && items[to]?.veto !== item.veto) to += by;
  const other = items[to];
  if (!other) return standard;
  items[at] = other;
  items[to] = item;
  return { ...standard, items };
}
